import type { StatisticsSource } from '@gezinsbeeld/runtime'
import { rooster, type Telling, vulRooster } from '@gezinsbeeld/schema'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { AFGEROND, BEKEND } from './sql.js'

interface Rij {
  readonly soort: string
  readonly uitkomst: string | null
  readonly aantal: number
  readonly personen: number
  readonly mediaan: number | null
}

const SOORT = codelijst('RaadsonderzoekSoort')
const UITKOMST = codelijst('RaadsonderzoekUitkomst')

const ROOSTER = rooster({ soort: Object.keys(SOORT.enum), uitkomst: [...Object.keys(UITKOMST.enum), null] })
const NIETS = { aantal: 0, personen: 0 }

const telling = ({ soort, uitkomst, aantal, personen, mediaan }: Rij): Telling => ({
  kenmerken: { soort: SOORT.naamVan(soort), uitkomst: uitkomst === null ? null : UITKOMST.naamVan(uitkomst) },
  cellen: { onderzoeken: { aantal, personen }, doorlooptijd: { aantal, personen, mediaan } },
})

/** What the Raad counts: investigations by kind and outcome with lead times (docs/statistiek.md, table 2). */
export const statistiek: StatisticsSource = {
  tabellen: {
    async RAADSONDERZOEKEN({ eerste, laatste }, { db }) {
      const rijen = await db.rows<Rij>('telling:zaak', AFGEROND, [eerste, laatste])
      return vulRooster(ROOSTER, rijen.map(telling), { onderzoeken: NIETS, doorlooptijd: { ...NIETS, mediaan: null } })
    },
  },

  async bekend({ eerste, laatste }, { db }) {
    const rijen = await db.rows<{ persoon: string }>('telling:zaak_persoon', BEKEND, [eerste, laatste])
    return rijen.map(({ persoon }) => persoon)
  },
}
