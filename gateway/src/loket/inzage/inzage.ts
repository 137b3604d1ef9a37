import type { Argumenten, LoketDeel, LoketRegel } from '../loket-deel.js'
import { InzageResolver } from './resolver.js'

// One rule for the lines and for the document of them: who may read the one may read the other.
const REGEL: LoketRegel = {
  toegang: [{ doelen: ['D17'], rollen: ['GEZINSLID'] }],
  personen: ({ persoon }: Argumenten) => [String(persoon)],
}

/** Who looked at the data of a person (AVG 15): for that person, or who represents him. */
export const inzage: LoketDeel = {
  resolvers: [InzageResolver],
  regels: { inzageoverzicht: REGEL, inzageoverzichtDocument: REGEL },
}
