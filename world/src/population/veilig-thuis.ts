import { laatste, leeftijd, plusDagen, volledig, vroegste } from '../datum.js'
import type { Betrokkene, Melding, VtTraject } from '../model.js'
import { RAAD } from '../organisaties.js'
import { kies } from '../toeval.js'
import { type Concept, rolVan } from './concept.js'
import { kiesMedewerker } from './medewerker.js'

type Rol = Melding['betrokkenen'][number]['hoedanigheid']

/** Reports in the last twelve months (domein F2); 4-5 and 6+ spread out. */
const AANTALLEN = [
  [1, 79],
  [2, 14],
  [3, 4.5],
  [4, 1],
  [5, 0.5],
  [6, 0.8],
  [7, 0.2],
] as const

/** Reasons in families with and without children, such that the totals of F1 hold: 50% children, 38% partner. */
const MET_KINDEREN = [
  ['08', 45],
  ['07', 13],
  ['06', 4.5],
  ['01', 31],
  ['02', 1.5],
  ['04', 2.5],
  ['05', 0.5],
  ['09', 2],
] as const
const ZONDER_KINDEREN = [
  ['01', 65],
  ['03', 10],
  ['04', 8],
  ['09', 17],
] as const
/** Reporters: police 68%, then the professions and private persons. */
const MELDERS = [
  ['01', 68],
  ['15', 5],
  ['02', 3],
  ['03', 3],
  ['05', 3],
  ['08', 5],
  ['10', 3],
  ['18', 1],
  ['33', 3],
  ['35', 3],
  ['31', 2],
  ['41', 1],
] as const

/** What Veilig Thuis has in hand for this family, or null when it does not know it. */
export function vtTraject(concept: Concept): VtTraject | null {
  const oudDossier = verlopen(concept)
  if (!concept.instanties.has('VT')) return null
  const { toeval, peildatum, gemeente } = concept
  const recent = Array.from({ length: kies(toeval, AANTALLEN) }, () => toeval.int(1, 364))
  const ouder = toeval.chance(0.38) ? [toeval.int(366, 2500)] : []
  const dagen = [...recent, ...ouder].sort((a, b) => b - a)
  const meldingen = dagen.map((dag, plaats) =>
    melding(concept, plusDagen(peildatum, -dag), plaats === dagen.length - 1),
  )
  return { organisatie: gemeente.vt.oin, meldingen: [...oudDossier, ...meldingen] }
}

function melding(concept: Concept, datum: string, jongste: boolean): Melding {
  const { toeval, peildatum, gemeente, kinderen } = concept
  const geborenKinderen = kinderen.filter((kind) => volledig(concept.mensen.van(kind).geboortedatum) < datum)
  const aanleiding: string = kies<string>(toeval, geborenKinderen.length > 0 ? MET_KINDEREN : ZONDER_KINDEREN)
  const melder = kies(toeval, MELDERS)
  const open = jongste && datum > plusDagen(peildatum, -70) && toeval.chance(0.6)
  const start = plusDagen(datum, toeval.int(2, 6))
  const onderzoek = toeval.chance(0.18) && start < peildatum
  const einde = vroegste(peildatum, plusDagen(datum, toeval.int(10, 75)))
  return {
    datum,
    betrokkenen: betrokkenen(concept, aanleiding, geborenKinderen),
    aanleiding: toeval.chance(0.12) && aanleiding !== '09' ? [aanleiding, '09'] : [aanleiding],
    aard: aard(concept, aanleiding),
    melderHoedanigheid: melder,
    politie: melder === '01',
    medewerker: kiesMedewerker(toeval, gemeente.vt),
    open,
    laatsteWijziging: laatste(einde, datum),
    onderzoek: onderzoek ? { start, afronding: open ? null : laatste(einde, start) } : null,
    overdracht: !open && toeval.chance(0.65) ? overdracht(concept, laatste(einde, datum)) : null,
    reactie: kies(toeval, [
      ['GEEN', 45],
      ['MET_TEKST', 40],
      ['ZONDER_TEKST', 15],
    ] as const),
  }
}

function aard({ toeval }: Concept, aanleiding: string): string[] {
  if (aanleiding === '03') return [toeval.pick(['01', '03', '07', '07'])]
  if (aanleiding === '01') return toeval.chance(0.5) ? ['01', '08'] : ['03', '08']
  const eerste = kies(toeval, [
    ['01', 25],
    ['02', 12],
    ['03', 25],
    ['04', 15],
    ['05', 15],
    ['06', 5],
    ['10', 0.3],
    ['11', 2],
  ] as const)
  return toeval.chance(0.3) ? [eerste, '08'] : [eerste]
}

/** Who is named and as what: partner violence between adults, otherwise the children. */
function betrokkenen(concept: Concept, aanleiding: string, kinderen: readonly number[]): Melding['betrokkenen'] {
  const { toeval, volwassenen } = concept
  const als = (persoon: number, hoedanigheid: Rol) => ({ ...betrokkene(concept, persoon), hoedanigheid })
  const [eerste, tweede] = volwassenen
  const tussenVolwassenen = ['01', '02', '03', '04', '05', '09'].includes(aanleiding)
  if (tussenVolwassenen || kinderen.length === 0) {
    return [
      ...(eerste === undefined ? [] : [als(eerste, 'SLACHTOFFER')]),
      ...(tweede === undefined ? [] : [als(tweede, 'PLEGER')]),
      ...kinderen.filter(() => toeval.chance(0.8)).map((kind) => als(kind, 'GETUIGE')),
    ]
  }
  const slachtoffers = kinderen.filter((_, plaats) => plaats === 0 || toeval.chance(0.6))
  const dader = toeval.chance(0.7) && tweede !== undefined ? tweede : eerste
  return [
    ...slachtoffers.map((kind) => als(kind, 'SLACHTOFFER')),
    ...volwassenen.map((persoon) => als(persoon, persoon === dader ? 'PLEGER' : 'ONDUIDELIJK')),
  ]
}

const betrokkene = (concept: Concept, persoon: number): Betrokkene => ({ persoon, jzrRol: rolVan(concept, persoon) })

function overdracht({ toeval, instanties, gemeente }: Concept, datum: string): Melding['overdracht'] {
  const [naar, organisatie] = kies<readonly [string, string]>(toeval, [
    [['01', gemeente.lt.naam], instanties.has('LT') ? 60 : 0],
    [['02', RAAD.naam], instanties.has('RVDK') ? 20 : 0],
    [['05', gemeente.gi.naam], instanties.has('GI') ? 20 : 0],
    [['04', 'Jeugdhulp Fictief'], 10],
    [['07', 'GGZ Verzonnenland'], 8],
    [['10', 'Zorgaanbieder Voorbeeld'], 8],
  ])
  return { naar, organisatie, datum }
}

/** Edge case: a file past its retention of twenty years (Wmo 5.3.4 lid 2), about an adult of today. */
function verlopen(concept: Concept): Melding[] {
  const { toeval, peildatum, mensen, volwassenen, gemeente, quota } = concept
  const [eerste] = volwassenen
  const gesloten = plusDagen(peildatum, -(20 * 366 + toeval.int(1, 700)))
  const datum = plusDagen(gesloten, -toeval.int(20, 90))
  const toen = eerste === undefined ? -1 : leeftijd(mensen.van(eerste).geboortedatum, datum)
  if (!quota.bewaartermijn.neem(toeval, toen > 0 && concept.instanties.has('VT')) || eerste === undefined) return []
  return [
    {
      datum,
      betrokkenen: [{ persoon: eerste, jzrRol: toen < 18 ? '301' : 'PARTNER', hoedanigheid: 'SLACHTOFFER' }],
      aanleiding: [toen < 18 ? '08' : '01'],
      aard: ['01'],
      melderHoedanigheid: '02',
      politie: false,
      medewerker: kiesMedewerker(toeval, gemeente.vt),
      open: false,
      laatsteWijziging: gesloten,
      onderzoek: null,
      overdracht: null,
      reactie: 'GEEN',
    },
  ]
}
