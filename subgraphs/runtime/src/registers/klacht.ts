import { date, maybe, table, text } from '../tables/define.js'
import { type Administratie, DAG, einde } from './administratie.js'

/** The complaints of an agency (Jw 4.2.1): each by one person, about one file. */
export const klacht = ({ medewerker, persoon, dossier }: Administratie) =>
  table({
    doc: 'A complaint about one file, handled by an employee until the judgment.',
    key: ['klachtnr'],
    columns: {
      klachtnr: text('Number of the complaint.'),
      medewerkernr: text('Employee who handles it.'),
      persoonnr: text('Local number of the complainant.'),
      dossiernr: text('Local number of the file that the complaint is about.'),
      ingediend_op: date('Day on which it came in.'),
      oordeel_op: maybe(date('Day of the judgment; open through that day.')),
    },
    indexes: [['medewerkernr']],
    references: { medewerkernr: medewerker, persoonnr: persoon, ...(dossier ? { dossiernr: dossier } : {}) },
  })

/**
 * Open complaints that the employee `$2` of organisation `$3` handles at `$1`: complainant, file, and until when.
 * @param oin SQL of the organisation that holds the file `t.dossiernr`
 */
export const klachtSql = (oin: string): string => `
select distinct k.persoon_id as persoon, t.dossiernr as dossier, ${einde('t.oordeel_op')} as tot
from klacht t join koppeling_persoon k on k.lokaal = t.persoonnr
where t.medewerkernr = $2 and ${oin} = $3
  and t.ingediend_op <= ${DAG} and (t.oordeel_op is null or t.oordeel_op >= ${DAG})`
