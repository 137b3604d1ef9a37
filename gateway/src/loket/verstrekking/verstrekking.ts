import { BESLISSERS } from '@gezinsbeeld/schema'
import type { Argumenten, LoketDeel, LoketRegel } from '../loket-deel.js'
import { AanvragenResolver } from './aanvragen.js'
import { BeslissenResolver } from './beslissen.js'

const VOOR_BRON: LoketRegel = { toegang: [{ doelen: 'ALLE', rollen: Object.values(BESLISSERS) }] }
const VOOR_IEDEREEN: LoketRegel = { toegang: [{ doelen: 'ALLE', rollen: 'ALLE' }] }

const teksten = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** Requests to a source. What may be asked is decided per cell; who decides is a role of the source itself. */
export const verstrekking: LoketDeel = {
  resolvers: [AanvragenResolver, BeslissenResolver],
  regels: {
    vraagVerstrekking: {
      ...VOOR_IEDEREEN,
      personen: ({ personen }: Argumenten) => teksten(personen),
      gezinnen: ({ gezinId }: Argumenten) => (typeof gezinId === 'string' ? [gezinId] : []),
    },
    mijnVerstrekkingsverzoeken: VOOR_IEDEREEN,
    verstrekkingsverzoeken: VOOR_BRON,
    beslisOpVerstrekking: { ...VOOR_BRON, personen: ({ personen }: Argumenten) => teksten(personen) },
    trekVerstrekkingIn: VOOR_BRON,
  },
}
