import { date, maybe, table, text } from '../tables/define.js'
import type { Administratie } from './administratie.js'

/** The requests for destruction of an agency (Jw 7.3.9; Wmo 5.3.5), each about one file. */
export const vernietigingsverzoek = ({ dossier }: Pick<Administratie, 'dossier'>) =>
  table({
    doc: 'A request to destroy one file, taken into handling by the agency; while that lasts a closed file is blocked.',
    key: ['verzoeknr'],
    columns: {
      verzoeknr: text('Number of the request.'),
      dossiernr: text('Local number of the file.'),
      ontvangen_op: date('Day on which it was taken into handling.'),
      afgehandeld_op: maybe(date('Day of the decision; in handling through that day.')),
      uitkomst: maybe(text('What was decided.', ['VERNIETIGD', 'AFGEWEZEN'])),
    },
    indexes: [['dossiernr']],
    ...(dossier ? { references: { dossiernr: dossier } } : {}),
  })
