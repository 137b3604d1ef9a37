import type { StatisticsSource } from '@gezinsbeeld/runtime'
import { rooster, type Telling, vulRooster } from '@gezinsbeeld/schema'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { AFGEROND, BEKEND } from './sql.js'

interface Rij {
  readonly aard: string | null
  readonly uitkomst: string | null
  readonly aantal: number
  readonly personen: number
  readonly mediaan: number | null
}

const AARD = codelijst('VtAard')
const UITKOMST = codelijst('VtBeoordelingUitkomst')
const naam = (lijst: typeof AARD, code: string | null) => (code === null ? null : lijst.naamVan(code))

const ROOSTER = rooster({
  aard: [...Object.keys(AARD.enum), null],
  uitkomst: [...Object.keys(UITKOMST.enum), null],
})
const NIETS = { aantal: 0, personen: 0 }

const telling = ({ aard, uitkomst, aantal, personen, mediaan }: Rij): Telling => ({
  kenmerken: { aard: naam(AARD, aard), uitkomst: naam(UITKOMST, uitkomst) },
  cellen: { meldingen: { aantal, personen }, doorlooptijd: { aantal, personen, mediaan } },
})

/** What Veilig Thuis counts: reports by nature and outcome with lead times (docs/statistiek.md, table 1). */
export const statistiek: StatisticsSource = {
  tabellen: {
    async VT_MELDINGEN({ eerste, laatste }, { db }) {
      const rijen = await db.rows<Rij>('telling:melding', AFGEROND, [eerste, laatste])
      return vulRooster(ROOSTER, rijen.map(telling), { meldingen: NIETS, doorlooptijd: { ...NIETS, mediaan: null } })
    },
  },

  async bekend({ eerste, laatste }, { db }) {
    const rijen = await db.rows<{ persoon: string }>('telling:betrokkene', BEKEND, [eerste, laatste])
    return rijen.map(({ persoon }) => persoon)
  },
}
