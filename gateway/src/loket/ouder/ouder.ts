import { BESLISSERS } from '@gezinsbeeld/schema'
import type { Argumenten, LoketDeel } from '../loket-deel.js'
import { OuderResolver } from './resolver.js'

/** Information for a parent without authority. Asked for with `vraagVerstrekking` and the category OUDER. */
export const ouder: LoketDeel = {
  resolvers: [OuderResolver],
  regels: {
    informatieOuderZonderGezag: {
      toegang: [{ doelen: ['D17'], rollen: ['GEZINSLID'] }],
      personen: ({ kind }: Argumenten) => [String(kind)],
    },
    geefInformatieOuder: { toegang: [{ doelen: 'ALLE', rollen: [BESLISSERS.GI, BESLISSERS.RVDK] }] },
  },
}
