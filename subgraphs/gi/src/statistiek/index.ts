import type { StatisticsSource } from '@gezinsbeeld/runtime'
import { rooster, type Telling, vulRooster } from '@gezinsbeeld/schema'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { BEKEND, IN_EN_UIT } from './sql.js'

interface Rij {
  readonly type: string
  readonly instroom: number
  readonly instroom_personen: number
  readonly uitstroom: number
  readonly uitstroom_personen: number
  readonly mediaan: number | null
}

const TYPE = codelijst('MaatregelType')
const ROOSTER = rooster({ type: Object.keys(TYPE.enum) })
const NIETS = { aantal: 0, personen: 0 }

function telling(rij: Rij): Telling {
  const uitstroom = { aantal: rij.uitstroom, personen: rij.uitstroom_personen }
  return {
    kenmerken: { type: TYPE.naamVan(rij.type) },
    cellen: {
      instroom: { aantal: rij.instroom, personen: rij.instroom_personen },
      uitstroom,
      duur: { ...uitstroom, mediaan: rij.mediaan },
    },
  }
}

/** What the institutions count: measures by type with inflow, outflow and duration (docs/statistiek.md, table 3). */
export const statistiek: StatisticsSource = {
  tabellen: {
    async MAATREGELEN({ eerste, laatste }, { db, nu }) {
      const rijen = await db.rows<Rij>('telling:maatregel', IN_EN_UIT, [nu, eerste, laatste])
      const leeg = { instroom: NIETS, uitstroom: NIETS, duur: { ...NIETS, mediaan: null } }
      return vulRooster(ROOSTER, rijen.map(telling), leeg)
    },
  },

  async bekend({ eerste, laatste }, { db }) {
    const rijen = await db.rows<{ persoon: string }>('telling:dossier', BEKEND, [eerste, laatste])
    return rijen.map(({ persoon }) => persoon)
  },
}
