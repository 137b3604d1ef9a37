import type { Argumenten, LoketDeel } from '../loket-deel.js'
import { InzageResolver } from './resolver.js'

/** Who looked at the data of a person (AVG 15): for that person, or who represents him. */
export const inzage: LoketDeel = {
  resolvers: [InzageResolver],
  regels: {
    inzageoverzicht: {
      toegang: [{ doelen: ['D17'], rollen: ['GEZINSLID'] }],
      personen: ({ persoon }: Argumenten) => [String(persoon)],
    },
  },
}
