import type { FactSource } from '../definition.js'
import { vrijgegeven } from './vrijgegeven.js'

/**
 * The facts of an agency with those that the source itself decided: 7 and 12 are answered from the source's own
 * decisions at every agency in the same way, for `/feiten` and for checking an order.
 */
export const metVrijgave = (feiten: FactSource): FactSource => ({
  ...feiten,
  verdicts: (nr, vraag, personen, context) =>
    nr === '7' || nr === '12'
      ? vrijgegeven(nr, vraag, personen, context)
      : feiten.verdicts(nr, vraag, personen, context),
})
