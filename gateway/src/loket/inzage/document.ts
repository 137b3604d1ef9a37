import type { Inzageregel } from './graph.js'
import { ANDERS, ONGENOEMD } from './zinnen.js'

/** A heading with what stands under it; every text is plain and is escaped by who writes it out. */
export interface Deel {
  readonly kop: string
  readonly alineas: readonly string[]
  /** Words with what they mean. */
  readonly begrippen?: readonly (readonly [woord: string, betekenis: string])[]
}

/** One day with what happened on it. */
export interface Dag {
  readonly dag: string
  readonly keren: readonly Keer[]
}

/** One time that somebody looked. */
export interface Keer {
  readonly wie: string
  readonly waarom: string
  readonly wet: string
  readonly gegevens: string
}

/** The overview as a document: what stands around the list is the same for everybody. */
export interface Overzichtsdocument {
  readonly titel: string
  readonly begin: readonly Deel[]
  readonly lijst: Deel & { readonly dagen: readonly Dag[] }
  readonly slot: readonly Deel[]
}

/**
 * Makes the document out of the lines of the overview, and of nothing else: it cannot say more than they do.
 * @param regels newest first
 * @param limiet how many lines at most were asked
 * @param vandaag calendar day in the Netherlands
 */
export function documentVan(regels: readonly Inzageregel[], limiet: number, vandaag: string): Overzichtsdocument {
  return {
    titel: 'Wie keek naar deze gegevens?',
    begin: [uitleg(vandaag), MAG_KIJKEN, WOORDEN],
    lijst: { kop: 'Het overzicht', alineas: boven(regels.length, limiet), dagen: perDag(regels) },
    slot: [NIET_IN_DE_LIJST, RECHTEN],
  }
}

function boven(aantal: number, limiet: number): readonly string[] {
  if (aantal === 0) return LEEG
  const hoeveel =
    aantal === 1 ? 'Hieronder staat 1 keer.' : `Hieronder staan ${aantal} keren. De nieuwste staat bovenaan.`
  return aantal < limiet ? [hoeveel] : [`${hoeveel} Er kunnen eerdere keren zijn die hier niet bij staan.`]
}

const LEEG = [
  'Er is geen keer om te laten zien.',
  'Dat kan twee dingen betekenen. Niemand keek naar gegevens die u mag zien. Of u mag over deze persoon niets zien. Wij zeggen niet welke van de twee het is.',
]

function perDag(regels: readonly Inzageregel[]): readonly Dag[] {
  const dagen = new Map<string, Keer[]>()
  for (const { dag, wie, waarom, grond, gegevens } of regels) {
    const naam = dag ? datum(dag) : ''
    const keren = dagen.get(naam) ?? []
    dagen.set(naam, keren)
    keren.push({ wie: wie ?? '', waarom: waarom ?? '', wet: grond ?? GEEN_WET, gegevens: (gegevens ?? []).join('; ') })
  }
  return [...dagen].map(([dag, keren]) => ({ dag, keren }))
}

const GEEN_WET = 'noemen wij hier niet'

const DATUM = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })

const datum = (dag: string): string => DATUM.format(new Date(`${dag}T00:00:00Z`))

const uitleg = (vandaag: string): Deel => ({
  kop: 'Wat is dit?',
  alineas: [
    `Dit is een overzicht. Het laat zien wie keek naar gegevens van u of uw kind. Wij maakten het op ${datum(vandaag)}.`,
    'Per keer leest u wie keek, waarom, welke wet erbij hoort en welke soorten gegevens het waren.',
    'Er staan geen namen van mensen in. Er staan ook geen adressen in.',
  ],
})

const MAG_KIJKEN: Deel = {
  kop: 'Wie mag kijken?',
  alineas: [
    'Iemand mag alleen kijken als dat nodig is voor zijn werk. In de wet staat voor welk werk dat mag.',
    'Elke keer leggen wij vast wie keek en waarom. Zo kunt u dat later nalezen.',
  ],
}

const WOORDEN: Deel = {
  kop: 'Wat betekenen deze woorden?',
  alineas: [],
  begrippen: [
    [
      ONGENOEMD.wie,
      'Een instantie waarvan wij de naam nu niet aan u mogen geven. Dan noemen wij ook de reden en de wet niet precies.',
    ],
    [
      ANDERS,
      'Soorten gegevens die u nu zelf niet mag zien. Zij gaan bijvoorbeeld ook over iemand anders. Of een medewerker moet er eerst over beslissen.',
    ],
  ],
}

const NIET_IN_DE_LIJST: Deel = {
  kop: 'Wat staat er niet in?',
  alineas: [
    'Vroeg iemand gegevens over een heel gezin? Dan staat die keer bij iedereen van dat gezin. Er kan dus meer staan dan er echt is gelezen.',
    'Wat iemand uit uw familie of een vertrouwenspersoon bekeek, staat er niet in.',
    'Soms mag een instantie wachten met vertellen, omdat zij onderzoek doet. Zo’n keer staat er later wel in.',
  ],
}

const RECHTEN: Deel = {
  kop: 'Wat kunt u doen?',
  alineas: [
    'Deze rechten staan in de privacywet. Die wet heet de Algemene verordening gegevensbescherming (AVG).',
    'U mag uw gegevens zien. Vraag dat aan de instantie die ze heeft. Dit staat in artikel 15 van de AVG.',
    'Klopt er iets niet? Vraag de instantie om het te verbeteren. Dit staat in artikel 16 van de AVG.',
    'Vindt u dat iemand niet had mogen kijken? Praat erover met die instantie. Zij heeft iemand die let op privacy: de functionaris gegevensbescherming.',
    'U mag ook klagen bij de Autoriteit Persoonsgegevens. Dit staat in artikel 77 van de AVG.',
  ],
}
