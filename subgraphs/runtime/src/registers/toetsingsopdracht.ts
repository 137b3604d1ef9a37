import { date, maybe, table, text } from '../tables/define.js'
import { type Administratie, DAG, einde } from './administratie.js'

/** A review takes at most this many days, the day of the assignment included (domain D16). */
export const TOETSTERMIJN_DAGEN = 14

/** Assignments to review one decision by somebody who was not involved (D16). */
export const toetsingsopdracht = ({ medewerker, dossier }: Administratie) =>
  table({
    doc: 'An assignment to review the decision of one file, for at most fourteen days.',
    key: ['opdrachtnr'],
    columns: {
      opdrachtnr: text('Number of the assignment.'),
      medewerkernr: text('Employee who reviews.'),
      dossiernr: text('Local number of the file under the reviewed decision.'),
      gegeven_op: date('Day of the assignment.'),
      voltooid_op: maybe(date('Last day, when the review was finished earlier.')),
    },
    indexes: [['medewerkernr']],
    references: { medewerkernr: medewerker, ...(dossier ? { dossiernr: dossier } : {}) },
  })

const LAATSTE = `least(t.voltooid_op, t.gegeven_op + ${TOETSTERMIJN_DAGEN - 1})`

/**
 * Files that the employee `$2` of organisation `$3` reviews at `$1`, and until when. Whether this employee was ever
 * involved is for the agency to add.
 * @param oin SQL of the organisation that holds the file `t.dossiernr`
 */
export const toetsingSql = (oin: string): string => `
select distinct t.dossiernr as dossier, ${einde(LAATSTE)} as tot
from toetsingsopdracht t
where t.medewerkernr = $2 and ${oin} = $3 and t.gegeven_op <= ${DAG} and ${LAATSTE} >= ${DAG}`
