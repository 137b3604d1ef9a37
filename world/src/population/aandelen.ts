import type { Gezin } from '../model.js'
import { KINDEREN } from './gezinsgrootte.js'
import { RANDGEVALLEN, type Randgeval } from './randgevallen.js'
import { Telling, telGezin } from './tellen.js'
import { cellen, LANDELIJK, type Verdeling } from './verdeling.js'

/** One share of domein F2 beside what a world has. All shares 0-1. */
export interface Aandeel {
  readonly naam: string
  readonly gemeten: number
  readonly bedoeld: number
  /** Of how many it is a share. */
  readonly aantal: number
  /** `minstens`: an edge case may occur more often. */
  readonly soort: 'ongeveer' | 'minstens'
  readonly klopt: boolean
}

/** Measures all shares of domein F2 over these families. Tolerance: three standard errors and one percentage point. */
export function meetAandelen(gezinnen: Iterable<Gezin>, peildatum: string, verdeling: Verdeling): readonly Aandeel[] {
  const telling = new Telling()
  for (const gezin of gezinnen) telGezin(telling, gezin, peildatum)
  return [
    ...overlap(telling, verdeling),
    ...samenstelling(telling, verdeling),
    ...trajecten(telling),
    ...randgevallen(telling),
  ]
}

function aandeel(telling: Telling, deel: string, geheel: string, bedoeld: number, naam = deel): Aandeel {
  const aantal = telling.aantal(geheel)
  const gemeten = aantal === 0 ? 0 : telling.aantal(deel) / aantal
  const marge = 0.01 + 3 * Math.sqrt((bedoeld * (1 - bedoeld)) / Math.max(1, aantal))
  return { naam, gemeten, bedoeld, aantal, soort: 'ongeveer', klopt: Math.abs(gemeten - bedoeld) <= marge }
}

function overlap(telling: Telling, verdeling: Verdeling): Aandeel[] {
  const doel = cellen(verdeling)
  const strata = [1, 2, 3, 4].map((aantal) => {
    const bedoeld = doel
      .filter(({ instanties }) => instanties.length === aantal)
      .reduce((som, een) => som + een.aandeel, 0)
    return aandeel(telling, `instanties ${aantal}`, 'gezinnen', bedoeld / 100, `bekend bij ${aantal}`)
  })
  const perCel = LANDELIJK.map(({ instanties }, plaats) => {
    const naam = instanties.join('+')
    return aandeel(telling, `cel ${naam}`, 'gezinnen', (doel[plaats]?.aandeel ?? 0) / 100, naam)
  })
  return [...strata, ...perCel]
}

function samenstelling(telling: Telling, verdeling: Verdeling): Aandeel[] {
  // In the test set more families are known to Veilig Thuis, of whom 20% have no children: then 9% cannot hold.
  const vt = cellen(verdeling)
    .filter(({ instanties }) => instanties.includes('VT'))
    .reduce((som, een) => som + een.aandeel, 0)
  const zonder = Math.max(9, 0.2 * vt)
  const perAantal = KINDEREN.map(([aantal, gewicht]) => {
    const bedoeld = aantal === 0 ? zonder : (gewicht / 91) * (100 - zonder)
    return aandeel(
      telling,
      `kinderen ${aantal}`,
      'gezinnen',
      bedoeld / 100,
      `kinderen: ${aantal === 4 ? '4+' : aantal}`,
    )
  })
  const leeftijden = [
    ['0-3', 15],
    ['4-11', 45],
    ['12-15', 24],
    ['16-17', 16],
  ] as const
  return [
    ...perAantal,
    aandeel(telling, 'VT zonder kinderen', 'VT', 0.2),
    aandeel(telling, 'eenouder', 'met kinderen', 0.4 * 0.875, 'een ouder, geen ander in beeld'),
    aandeel(telling, 'samengesteld', 'met kinderen', 0.15),
    aandeel(telling, 'meer huishoudens', 'met kinderen', 0.35),
    ...leeftijden.map(([naam, procent]) => ruim(aandeel(telling, `leeftijd ${naam}`, 'kinderen', procent / 100))),
  ]
}

/** Children and reports of one family are alike, and guardianship is about older children: a wider tolerance. */
const ruim = (een: Aandeel): Aandeel => ({ ...een, klopt: een.klopt || Math.abs(een.gemeten - een.bedoeld) <= RUIM })
const RUIM = 0.035

function trajecten(telling: Telling): Aandeel[] {
  const meldingen = [
    ['1', 79],
    ['2', 14],
    ['3', 4.5],
    ['4-5', 1.5],
    ['6+', 1],
  ] as const
  return [
    ...meldingen.map(([naam, procent]) =>
      aandeel(telling, `meldingen ${naam}`, 'VT', procent / 100, `meldingen: ${naam}`),
    ),
    aandeel(telling, 'oudere gesloten melding', 'VT', 0.38),
    ruim(aandeel(telling, 'melding politie', 'meldingen', 0.68)),
    ruim(aandeel(telling, 'melding kind', 'meldingen', 0.5)),
    ruim(aandeel(telling, 'melding partner', 'meldingen', 0.38)),
    ...[
      ['11', 65],
      ['12', 1],
      ['21', 30],
      ['JR', 3],
    ].map(([type, procent]) => aandeel(telling, `GI soort ${type}`, 'GI gezinnen', Number(procent) / 100)),
    ruim(aandeel(telling, 'OTS machtiging', 'OTS', 0.36)),
    aandeel(telling, 'OTS meer kinderen', 'OTS gezinnen', 0.55),
    aandeel(telling, 'OTS kind zonder', 'OTS gezinnen', 0.45),
  ]
}

/** Of what each edge case is a share; see RANDGEVALLEN. */
const GEHEEL: Readonly<Record<Randgeval, string>> = {
  ongeboren: 'gezinnen',
  geenBsn: 'personen',
  bsnConflict: 'personen',
  geheim: 'VT',
  brpBeperking: 'personen',
  toestemmingIngetrokken: 'LT',
  toestemmingVerlopen: 'LT',
  ouderZonderGezag: 'met kinderen',
  plegerZelfdeTeam: 'LT',
  bewaartermijn: 'gezinnen',
  overleden: 'gezinnen',
  giOverdracht: 'GI gezinnen',
  otsOvergang: 'OTS',
  meerderjarig: 'maatregelen',
}

function randgevallen(telling: Telling): Aandeel[] {
  return Object.entries(RANDGEVALLEN).map(([naam, { aandeel: bedoeld }]) => {
    const een = aandeel(telling, naam, GEHEEL[naam as Randgeval], bedoeld)
    return { ...een, soort: 'minstens', klopt: een.gemeten * een.aantal >= Math.floor(bedoeld * een.aantal) - 1 }
  })
}
