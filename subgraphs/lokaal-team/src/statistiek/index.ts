import type { StatisticsSource } from '@gezinsbeeld/runtime'
import { DREMPEL, rooster, type Telling, vulRooster } from '@gezinsbeeld/schema'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { BEKEND, GEMEENTEN, GEZINNEN, HULP, LEEFTIJDSGROEPEN, VOORZIENINGEN } from './sql.js'

interface VoorzieningRij {
  readonly productcategorie: string | null
  readonly wet: string
  readonly aantal: number
  readonly personen: number
}

interface HulpRij {
  readonly leeftijdsgroep: string | null
  readonly gemeente: string | null
  readonly personen: number
}

const WET = codelijst('BronWet')
const NIETS = { aantal: 0, personen: 0 }

const voorziening = ({ productcategorie, wet, aantal, personen }: VoorzieningRij): Telling => ({
  kenmerken: { wet: WET.naamVan(wet), productcategorie },
  cellen: { voorzieningen: { aantal, personen } },
})

const hulp = ({ leeftijdsgroep, gemeente, personen }: HulpRij): Telling => ({
  kenmerken: { leeftijdsgroep, gemeente },
  cellen: { personen: { aantal: personen, personen } },
})

/** What the municipality counts: provisions, help, and families (docs/statistiek.md, tables 4, 5 and 6). */
export const statistiek: StatisticsSource = {
  tabellen: {
    async VOORZIENINGEN({ eerste, laatste }, { db }) {
      const rijen = await db.rows<VoorzieningRij>('telling:voorziening', VOORZIENINGEN, [eerste, laatste, DREMPEL])
      const eigen = rijen.filter(({ productcategorie }) => productcategorie !== null).map(voorziening)
      const rest = rijen.filter(({ productcategorie }) => productcategorie === null).map(voorziening)
      // Products are free text of the municipalities, and which ones are rare must not be told either: the fixed rows
      // are the laws, and a product has a row of its own only when its number can be told.
      const wetten = rooster({ wet: Object.keys(WET.enum), productcategorie: [null] })
      return [...eigen, ...vulRooster(wetten, rest, { voorzieningen: NIETS })]
    },

    async HULP({ eerste, laatste }, { db }) {
      const [rijen, gemeenten] = await Promise.all([
        db.rows<HulpRij>('telling:client', HULP, [eerste, laatste]),
        db.rows<{ naam: string }>('telling:gemeente', GEMEENTEN, []),
      ])
      const assen = {
        gemeente: [...gemeenten.map(({ naam }) => naam), null],
        leeftijdsgroep: [...LEEFTIJDSGROEPEN.map(({ naam }) => naam), null],
      }
      return vulRooster(rooster(assen), rijen.map(hulp), { personen: NIETS })
    },
  },

  async bekend({ eerste, laatste }, { db }) {
    const rijen = await db.rows<{ persoon: string }>('telling:casus', BEKEND, [eerste, laatste])
    return rijen.map(({ persoon }) => persoon)
  },

  async gezinnen({ eerste, laatste }, { db }) {
    const rijen = await db.rows<{ leden: string[] }>('telling:gezinslid', GEZINNEN, [eerste, laatste])
    return rijen.map(({ leden }) => leden)
  },
}
