import type { LoketDeel, LoketRegel } from '../loket/loket-deel.js'
import { NoodtoegangResolver, NoodtoegangToetsResolver } from './resolvers.js'

/** Roles that may open emergency access themselves (domain E1, column D15; RVT by `handeltNamens`). */
const OPENERS = ['CRISISDIENST', 'VT_MEDEWERKER', 'RAADSONDERZOEKER', 'JEUGDBESCHERMER', 'RVT_MEDEWERKER']

const voorOpeners = { doelen: ['D15'], rollen: OPENERS }
const alleenVragen = { doelen: ['D15'], rollen: ['LT_VAST_GEZICHT'], aanvragen: true } as const
const eigen: LoketRegel = { toegang: [voorOpeners] }
const toetsen: LoketRegel = { toegang: [voorOpeners, { doelen: ['D23'], rollen: ['FG_PRIVACY'] }] }
const gezinnen: LoketRegel['gezinnen'] = ({ gezinId }) => [String(gezinId)]

/** Emergency access at the loket. */
export const noodtoegangLoket: LoketDeel = {
  resolvers: [NoodtoegangResolver, NoodtoegangToetsResolver],
  regels: {
    openNoodtoegang: { ...eigen, gezinnen },
    verlengNoodtoegang: eigen,
    sluitNoodtoegang: eigen,
    noodtoegangen: eigen,
    vraagNoodtoegangAan: { toegang: [alleenVragen], gezinnen },
    noodtoegangAanvragen: { toegang: [alleenVragen, { doelen: ['D15'], rollen: ['CRISISDIENST'] }] },
    teToetsenNoodtoegangen: toetsen,
    toetsNoodtoegang: toetsen,
  },
}
