/** Reviews (D16), complaints (D18) and conflicts (H10) at the Raad; a file is an investigation or a reviewing task. @module */
import { DAG, klachtSql, toetsingSql } from '@gezinsbeeld/runtime'

const DOSSIERS = `
select z.zaaknr as dossier, z.gezinskenmerk, l.organisatie_oin from zaak z join locatie l on l.locatiecode = z.locatiecode
union all
select t.toetsnr, t.gezinskenmerk, l.organisatie_oin from toets t join locatie l on l.locatiecode = t.locatiecode`

const PERSONEN = `
select zaaknr as dossier, persoonnr from zaak_persoon union all select toetsnr, persoonnr from toets_persoon`

const OIN = `(select min(d.organisatie_oin) from (${DOSSIERS}) d where d.dossier = t.dossiernr)`

/** Months back in which a reviewer must not have been involved with any of the persons (domain C). */
const NIET_BETROKKEN = 24
const recent = (laatste: string) => `(${laatste} is null or ${laatste} + interval '${NIET_BETROKKEN} months' >= ${DAG})`

/** Persons with whom employee `$2` works or worked in the last two years, or has a private relation. */
const BETROKKEN = `
select p.persoonnr from behandelaar b join zaak_persoon p on p.zaaknr = b.zaaknr
where b.medewerkernr = $2 and ${recent('b.tot')}
  and ${recent('(select z.afgerond_op from zaak z where z.zaaknr = b.zaaknr)')}
union all
select p.persoonnr from toets t join toets_persoon p on p.toetsnr = t.toetsnr
where t.medewerkernr = $2 and ${recent('t.afgehandeld_op')}
union all
select j.persoonnr from jr_opdracht j where j.regie_medewerkernr = $2 and ${recent('j.eind')}
union all
select b.persoonnr from belang b
where b.medewerkernr = $2 and b.vanaf <= ${DAG} and (b.tot is null or b.tot >= ${DAG})`

/** Files that employee `$2` of organisation `$3` reviews: `dossier, tot`; none with a person of his own work or life. */
export const GETOETST = `select t.dossier, t.tot
from (${toetsingSql(OIN)}) t
where not exists (
  select 1 from (${BETROKKEN}) b
  join koppeling_persoon kb on kb.lokaal = b.persoonnr
  join koppeling_persoon kt on kt.persoon_id = kb.persoon_id
  join (${PERSONEN}) p on p.persoonnr = kt.lokaal
  where p.dossier = t.dossier)`

const NAAM = `join persoon pe on pe.persoonnr = k.lokaal`

/** Condition 9: the persons of the reviewed decision. */
export const TOETSING = `
select k.persoon_id, g.tot, d.gezinskenmerk, pe.geslachtsnaam, pe.geboortedatum
from (${GETOETST}) g
join (${DOSSIERS}) d on d.dossier = g.dossier
join (${PERSONEN}) p on p.dossier = g.dossier
join koppeling_persoon k on k.lokaal = p.persoonnr ${NAAM}
order by k.persoon_id`

/** Conditions 10 and 10e under D18: who complained. */
export const KLAGER = `
select g.persoon as persoon_id, g.tot, null::text as gezinskenmerk, pe.geslachtsnaam, pe.geboortedatum
from (${klachtSql(OIN)}) g join koppeling_persoon k on k.persoon_id = g.persoon ${NAAM}
order by g.persoon`

/** Files under complaints that employee `$2` of organisation `$3` handles. */
export const BEKLAAGD = klachtSql(OIN)
