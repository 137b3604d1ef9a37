import { type Antwoord, lees, type TestWorld, type Wie } from '../wereld/open-world.js'

/** What a request to a source asks. */
export interface Gevraagd {
  readonly bron: string
  readonly personen: readonly string[]
  readonly categorieen: readonly string[]
  readonly gezinId?: string
  readonly sleutel: string
}

const VRAAG = `mutation ($bron: Bron!, $personen: [ID!]!, $categorieen: [Categorie!]!, $sleutel: ID!, $gezinId: ID) {
  vraagVerstrekking(bron: $bron, personen: $personen, categorieen: $categorieen, sleutel: $sleutel, gezinId: $gezinId,
    motivering: "Nodig om het gezin veilig te kunnen bezoeken.") { verzoekId melding }
}`
const BESLIS = `mutation ($verzoekId: ID!, $besluit: VerstrekkingBesluit!, $totEnMet: Datum, $gewogen: Boolean!, $pleger: Boolean!) {
  beslisOpVerstrekking(verzoekId: $verzoekId, besluit: $besluit, totEnMet: $totEnMet, levenssfeerGewogen: $gewogen,
    onderzoeksbelangGewogen: $gewogen, relatieMetPlegerGetoetst: $pleger, reden: "Besproken met de gedragswetenschapper.") {
    verzoekId melding
  }
}`

/** A decision of staff of a source. */
export interface Beslist {
  readonly verzoekId: string
  readonly besluit: string
  readonly totEnMet?: string
  readonly gewogen?: boolean
  readonly pleger?: boolean
}

/** The loket of one world. */
export const openLoket = (wereld: TestWorld) => ({
  vraag: (wie: Wie, doel: string, gevraagd: Gevraagd): Promise<Antwoord> =>
    wereld.vraag({ wie, doel, query: VRAAG, variables: { ...gevraagd } }),
  beslis: (wie: Wie, doel: string, { gewogen = false, pleger = false, ...rest }: Beslist): Promise<Antwoord> =>
    wereld.vraag({ wie, doel, query: BESLIS, variables: { ...rest, gewogen, pleger } }),
  trekIn: (wie: Wie, doel: string, verzoekId: string): Promise<Antwoord> =>
    wereld.vraag({
      wie,
      doel,
      query: `mutation ($id: ID!) { trekVerstrekkingIn(verzoekId: $id, reden: "De opvang is verlaten.") { melding } }`,
      variables: { id: verzoekId },
    }),
  status: async (wie: Wie, doel: string, bron: string): Promise<unknown> => {
    const query = `query ($bron: Bron!) { mijnVerstrekkingsverzoeken(bron: $bron) { status totEnMet } }`
    return lees(await wereld.vraag({ wie, doel, query, variables: { bron } }), 'mijnVerstrekkingsverzoeken')
  },
  lijst: async (wie: Wie, doel: string): Promise<unknown> => {
    const query = '{ verstrekkingsverzoeken { verzoekId motivering plegerToetsNodig wegingNodig besluit } }'
    return lees(await wereld.vraag({ wie, doel, query }), 'verstrekkingsverzoeken')
  },
})

/** Asks again until the answer is as wanted; for what works at once but not in the same instant. */
export async function totdat<T>(vraag: () => Promise<T>, klopt: (antwoord: T) => boolean): Promise<T> {
  for (let keer = 0; ; keer += 1) {
    const antwoord = await vraag()
    if (klopt(antwoord) || keer === 200) return antwoord
  }
}
