/**
 * Which work of an employee of Veilig Thuis gives a relation with whom. `$1` now, `$2` employee, `$3` organisation
 * (OIN). Dates are judged in Dutch local time: the last day counts until 23:59 (H6).
 * @module
 */
import { DAG, einde, klachtSql, toetsingSql } from '@gezinsbeeld/runtime'
import type { CaseloadVraag } from '@gezinsbeeld/schema'
import { BEWAARD, PARTIJ, WERK } from '../loaders/sql.js'

/** Organisation of the report that a complaint or review `t` is about. */
const OIN = '(select m.oin from melding m where m.meldnr = t.dossiernr)'
export const KLACHT = klachtSql(OIN)
export const TOETSING = toetsingSql(OIN)

const TOEGEWEZEN = `select m.meldnr, null::date as tot from melding m where m.medewerkernr = $2`

const consult = (soort: string) => `
select c.meldnr, c.afgerond_op as tot from consult c
where c.medewerkernr = $2 and c.soort = '${soort}'
  and c.gevraagd_op <= ${DAG} and (c.afgerond_op is null or c.afgerond_op >= ${DAG})`

/** Everybody a report is about that is the requester's own and on which work is still open. */
const eigen = (mijn: string) => `
select b.persoonnr, k.persoon_id as persoon, m.meldnr, m.gezinskenmerk, ${einde('least(w.eind, mijn.tot)')} as tot
from (${mijn}) mijn
join melding m on m.meldnr = mijn.meldnr
join (${WERK}) w on w.meldnr = m.meldnr
join ${PARTIJ} b on b.meldnr = m.meldnr
join koppeling_persoon k on k.lokaal = b.persoonnr
where m.oin = $3
  and m.datum_ontvangst <= ${DAG} and (w.eind is null or w.eind >= ${DAG})
  and ${BEWAARD}`

/** Everybody whom the reviewed decision is about. */
const TOETSER = `
select b.persoonnr, k.persoon_id as persoon, m.meldnr, m.gezinskenmerk, o.tot
from (${TOETSING}) o
join melding m on m.meldnr = o.dossier
join ${PARTIJ} b on b.meldnr = o.dossier
join koppeling_persoon k on k.lokaal = b.persoonnr`

/** The complainant alone. */
const KLAGER = `
select k.lokaal as persoonnr, o.persoon, m.meldnr, m.gezinskenmerk, o.tot
from (${KLACHT}) o
join melding m on m.meldnr = o.dossier
join koppeling_persoon k on k.persoon_id = o.persoon`

const PER_ROL: ReadonlyMap<string, string> = new Map([
  ['VT_MEDEWERKER', eigen(TOEGEWEZEN)],
  ['VERTROUWENSARTS', eigen(consult('VERTROUWENSARTS'))],
  ['GEDRAGSWETENSCHAPPER', eigen(consult('GEDRAGSWETENSCHAPPER'))],
  ['KLACHTBEHANDELAAR', KLAGER],
  ['JURIST_TEGENSPRAAK', TOETSER],
])

/** The relation that this requester must have (domain part C); none for a role without work here. */
export function relatieVan({ rol, doel, handeltNamens }: CaseloadVraag): string | undefined {
  if (doel === 'D16') return TOETSER
  // The regional safety team has no powers of its own: it works as the agency that it acts for (H9).
  if (rol === 'RVT_MEDEWERKER') return handeltNamens === 'VT' ? PER_ROL.get('VT_MEDEWERKER') : undefined
  return PER_ROL.get(rol)
}
