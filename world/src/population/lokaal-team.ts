import { leeftijd, plusDagen, plusJaren, vroegste } from '../datum.js'
import type { LtToestemming, LtTraject, Toeval } from '../model.js'
import { RAAD } from '../organisaties.js'
import { kies } from '../toeval.js'
import type { Concept } from './concept.js'
import { kiesMedewerker } from './medewerker.js'

/** What the local team has in hand for this family, or null when it does not know it. */
export function ltTraject(concept: Concept): LtTraject | null {
  if (!concept.instanties.has('LT')) return null
  const { toeval, peildatum, gemeente, instanties, geheim, volwassenen, quota } = concept
  const start = plusDagen(peildatum, -toeval.int(20, 900))
  const eind = toeval.chance(0.2) ? plusDagen(peildatum, -toeval.int(1, 15)) : null
  const vastGezicht = kiesMedewerker(toeval, gemeente.lt)
  const pleger = volwassenen[1]
  const zelfde = quota.plegerZelfdeTeam.neem(toeval, pleger !== undefined && instanties.has('VT'))
  return {
    organisatie: gemeente.lt.oin,
    gemeente: gemeente.naam,
    team: `Team ${toeval.pick(gemeente.woonplaatsen)}`,
    vastGezicht,
    start,
    eind,
    regie:
      instanties.has('GI') && toeval.chance(0.7)
        ? 'GI'
        : kies(toeval, [
            ['GEZIN', 55],
            ['LT', 45],
          ] as const),
    voorzieningen: voorzieningen(concept, start, eind),
    toestemmingen: toestemmingen(concept, start),
    schulden: toeval.chance(0.35),
    netwerk: toeval.int(0, 4),
    opvang: geheim.length > 0 && toeval.chance(0.6) ? geheim : [],
    tweedeHulpverlener:
      zelfde && pleger !== undefined ? { persoon: pleger, medewerker: ander(concept, vastGezicht) } : null,
  }
}

/** Another employee of the same team: victim and suspect each have their own (H11). */
function ander({ toeval, gemeente }: Concept, niet: string): string {
  for (;;) {
    const medewerker = kiesMedewerker(toeval, gemeente.lt)
    if (medewerker !== niet) return medewerker
  }
}

type Voorziening = LtTraject['voorzieningen'][number]

const JEUGD = [
  ['ambulante jeugdhulp', '02', 45],
  ['begeleiding door het lokaal team', '01', 30],
  ['daghulp', '03', 8],
  ['pleegzorg', '11', 8],
  ['logeeropvang', '14', 5],
  ['steun in het netwerk', '04', 4],
] as const
const VOLWASSEN = [
  ['WMO2015', 'begeleiding individueel'],
  ['WMO2015', 'hulp bij het huishouden'],
  ['PARTICIPATIEWET', 'bijzondere bijstand'],
  ['WGS', 'schuldhulpverlening'],
  ['WMO2015', 'dagbesteding'],
] as const

function voorzieningen({ toeval, kinderen, volwassenen }: Concept, start: string, eind: string | null): Voorziening[] {
  const een = (voor: number, deel: Pick<Voorziening, 'bronWet' | 'productcategorie' | 'hulpvorm'>): Voorziening => ({
    voor,
    ...deel,
    start: plusDagen(start, toeval.int(5, 18)),
    eind,
  })
  const jeugd = kinderen
    .filter((_, plaats) => toeval.chance(plaats === 0 ? 0.75 : 0.4))
    .map((kind) => {
      const [productcategorie, hulpvorm] = kies<readonly [string, string]>(
        toeval,
        JEUGD.map(([naam, code, gewicht]) => [[naam, code], gewicht] as const),
      )
      return een(kind, { bronWet: 'JEUGDWET', productcategorie, hulpvorm })
    })
  const volwassen = volwassenen
    .filter(() => toeval.chance(kinderen.length === 0 ? 0.7 : 0.3))
    .map((persoon) => {
      const [bronWet, productcategorie] = toeval.pick(VOLWASSEN)
      return een(persoon, { bronWet, productcategorie, hulpvorm: '01' })
    })
  return [...jeugd, ...volwassen]
}

/** Most families consented; 3% withdrew and 6% have a consent that ran out (domein F2). */
function toestemmingen(concept: Concept, start: string): LtToestemming[] {
  const { toeval, quota, peildatum } = concept
  const ingetrokken = quota.toestemmingIngetrokken.neem(toeval)
  const verlopen = quota.toestemmingVerlopen.neem(toeval)
  const lopend = ingetrokken || toeval.chance(0.65)
  const van = verlopen ? plusDagen(peildatum, -toeval.int(380, 700)) : start
  const lijst: LtToestemming[] = []
  if (verlopen) lijst.push(toestemming(concept, van, plusDagen(plusJaren(van, 1), -1), null))
  if (!lopend) return lijst
  const recent = plusDagen(peildatum, -toeval.int(10, 300))
  const intrekking = ingetrokken ? `${plusDagen(peildatum, -toeval.int(1, 9))}T09:00:00Z` : null
  return [...lijst, toestemming(concept, recent, plusDagen(plusJaren(recent, 1), -1), intrekking)]
}

function toestemming(concept: Concept, van: string, tot: string, ingetrokkenOp: string | null): LtToestemming {
  const { toeval, kinderen, volwassenen, ouders, mensen } = concept
  const kind = kinderen[0]
  const jaren = kind === undefined ? 99 : leeftijd(mensen.van(kind).geboortedatum, van)
  const gever = kind !== undefined && jaren >= 16 ? kind : (ouders[0] ?? volwassenen[0] ?? kind)
  if (gever === undefined) throw new RangeError(`family ${concept.nummer} has nobody who can consent`)
  return {
    soort: kies(toeval, [
      ['DOORBREKING_GEHEIMHOUDING', 60],
      ['HULPVERLENING', 20],
      ['AVG_UITDRUKKELIJK', 10],
      ['ANDERE_BRONWET', 10],
    ] as const),
    gever,
    namens: gever === kind || kind === undefined ? null : kind,
    medeTekenaars: gever === kind || kind === undefined ? [] : [...ouders.slice(1), ...(jaren >= 12 ? [kind] : [])],
    doel: toeval.pick(['HULP_VRIJWILLIG', 'HULP_VRIJWILLIG', 'TRIAGE_MELDING', 'UITVOERING_JEUGDRECLASSERING']),
    ontvangers: [ontvanger(toeval, concept)],
    categorieen: toeval.pick([['PLAN'], ['PLAN', 'PROC'], ['PLAN', 'VEIL'], ['FIN', 'PLAN']]),
    van: vroegste(van, tot),
    tot,
    ingetrokkenOp,
  }
}

const ontvanger = (toeval: Toeval, { gemeente }: Concept): string =>
  toeval.pick([gemeente.lt.oin, gemeente.vt.oin, gemeente.gi.oin, RAAD.oin])
