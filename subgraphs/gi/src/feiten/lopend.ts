/** Measures that run today. @module */
import { DAG } from '@gezinsbeeld/runtime'
import { LAATSTE_DAG_ONDER } from './tijd.js'

/** Provisional and ordinary OTS; guardianship, provisional and temporary included. */
export const OTS = ['11', '12'] as const
export const VOOGDIJ = ['21', '22', '23'] as const

/** Roles of those who have authority over or take care of the child (condition 2). */
export const ZORG = `('112', '191', '211', '212', '213')`

// Last day by ruling. Prolongations count from the day of their ruling; of a measure that has ended only those that
// were pronounced after the end.
export const UITGESPROKEN = `greatest(m.eind, (
    select max(v.eind) from verlenging v
    where v.maatregelnr = m.maatregelnr and v.datum_uitspraak <= ${DAG}
      and (m.reden_einde is null or v.datum_uitspraak > m.eind)))`

/** Columns that a relation on measures reads. */
const KOLOMMEN = `m.maatregelnr, m.dossiernr, m.clientnr, m.mening_kind_op, ${LAATSTE_DAG_ONDER(12)} as onder_twaalf,
  l.laatste`

const VAN = `from maatregel m
join client c on c.clientnr = m.clientnr
join dossier d on d.dossiernr = m.dossiernr`

/** No measure outlasts the eighteenth birthday (BW 1:233, S8). */
const LAATSTE = (toewijzing: string) => `cross join lateral (
  select least(${UITGESPROKEN}, m.overgedragen_op, d.gesloten${toewijzing}, ${LAATSTE_DAG_ONDER(18)}) as laatste
) l`

const SOORT = (typen: readonly string[]) =>
  `d.soort = 'JB' and m.type = any('{${typen.join(',')}}') and l.laatste >= ${DAG}`

/** Measures that run today for the children of employee `$2` at institution `$3`. */
export const LOPEND_VAN = (typen: readonly string[]): string => `
select ${KOLOMMEN}
${VAN}
join dossier_medewerker dm on dm.dossiernr = d.dossiernr
${LAATSTE(', dm.tot')}
where dm.medewerkernr = $2 and d.oin = $3 and ${SOORT(typen)} and greatest(m.begin, m.overgenomen_op, dm.sinds) <= ${DAG}`

/** Measures that run today at any institution, for the questions of others. */
export const LOPEND = (typen: readonly string[]): string => `
select ${KOLOMMEN}
${VAN}
${LAATSTE('')}
where ${SOORT(typen)} and greatest(m.begin, m.overgenomen_op) <= ${DAG}`
