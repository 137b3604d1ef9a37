import { date, maybe, table, text } from '../tables/define.js'
import { type Administratie, DAG } from './administratie.js'

/** The conflict register of an agency: with whom an employee has a private relation (H10). */
export const belang = ({ medewerker, persoon }: Administratie) =>
  table({
    doc: 'A private relation of an employee with a person; the employee then gets nothing about that person.',
    key: ['belangnr'],
    columns: {
      belangnr: text('Number of the entry.'),
      medewerkernr: text('Employee.'),
      persoonnr: text('Local number of the person.'),
      aard: text('What the relation is.', ['GEZINSLID', 'FAMILIE', 'PARTNER', 'BUUR', 'VRIEND', 'ANDERS']),
      vanaf: date('First day.'),
      tot: maybe(date('Last day.')),
    },
    indexes: [['medewerkernr']],
    references: { medewerkernr: medewerker, persoonnr: persoon },
  })

/**
 * Persons with whom the employee `$2` has a private relation at `$1`. Whatever organisation or role the token names:
 * a relation is with the human being.
 */
export const BELANG = `
select distinct k.persoon_id as persoon
from belang b join koppeling_persoon k on k.lokaal = b.persoonnr
where b.medewerkernr = $2 and b.vanaf <= ${DAG} and (b.tot is null or b.tot >= ${DAG})
order by 1`
