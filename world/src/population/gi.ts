import { dagenTussen, laatste, leeftijd, plusDagen, plusJaren, volledig, vroegste } from '../datum.js'
import { skn } from '../identity/persoon.js'
import type { Betrokkene, GiMaatregel, GiTraject, GiZaak } from '../model.js'
import { GI_A, GI_B, type Organisatie } from '../organisaties.js'
import { kies } from '../toeval.js'
import { type Concept, rolVan } from './concept.js'
import { kiesJeugdbeschermer, kiesJeugdreclasseerder } from './medewerker.js'

type Periode = Pick<GiMaatregel, 'begin' | 'eind' | 'redenEinde' | 'verlenging'>

/** What a GI has in hand for this family, or null when no GI knows it. */
export function giTraject(concept: Concept): GiTraject | null {
  if (!concept.instanties.has('GI') || !concept.maatregel) return null
  const { toeval, gemeente, peildatum } = concept
  const gi = toeval.chance(0.95) ? gemeente.gi : toeval.pick([GI_A, GI_B])
  const maatregelen = giMaatregelen(concept, gi)
  const jeugdreclassering = giJeugdreclassering(concept, gi)
  const begin = [...maatregelen, ...jeugdreclassering].map((een) => een.begin).sort()[0] ?? peildatum
  const eind =
    maatregelen
      .map((een) => een.verlenging?.eind ?? een.eind)
      .sort()
      .at(-1) ?? peildatum
  // Wrapping up takes up to thirty days after the measure (S2).
  const klaar = jeugdreclassering.length === 0 && eind < plusDagen(peildatum, -30)
  const gesloten = klaar ? plusDagen(eind, 30) : null
  const jeugdbeschermer = kiesJeugdbeschermer(toeval, gi)
  const zaak: GiZaak = {
    jeugdbeschermer,
    collega: null,
    ...rondom(concept, maatregelen, jeugdbeschermer),
    betrokkenen: betrokkenen(concept, maatregelen),
    geopend: begin,
    gesloten,
    laatsteWijziging: gesloten ?? plusDagen(peildatum, -toeval.int(0, 20)),
    maatregelen,
    jeugdreclassering,
  }
  return { organisatie: gi.oin, zaken: [zaak] }
}

/** Who stands around the measures. By number and not drawn, so that it changes nothing else of a family. */
function rondom(
  { instanties, gemeente, ouders, peildatum }: Concept,
  maatregelen: readonly GiMaatregel[],
  jeugdbeschermer: string,
): Pick<GiZaak, 'contactpersonen' | 'teams' | 'kennisgevingen'> {
  const eerste = maatregelen[0]
  if (!eerste) return { contactpersonen: [], teams: [], kennisgevingen: [] }
  const { oin } = gemeente.lt
  const tweede = eerste.kind % 7 === 0 ? ouders[1] : undefined
  return {
    contactpersonen:
      tweede === undefined ? [] : [{ persoon: tweede, medewerker: jeugdbeschermer, sinds: eerste.begin }],
    teams: instanties.has('LT') && eerste.kind % 2 === 0 ? [{ oin, begin: eerste.begin }] : [],
    kennisgevingen: [
      {
        college: oin,
        gedaanOp: vroegste(plusDagen(eerste.begin, 5), peildatum),
        personen: [...new Set([...maatregelen.map(({ kind }) => kind), ...ouders])],
      },
    ],
  }
}

function betrokkenen(concept: Concept, maatregelen: readonly GiMaatregel[]): Betrokkene[] {
  const { toeval, kinderen, ouders, leden } = concept
  const stiefouders = leden.filter((lid) => lid.jzrRol === '212' && toeval.chance(0.7)).map((lid) => lid.nr)
  const jeugdigen = maatregelen.length > 0 ? maatregelen.map((een) => een.kind) : kinderen.slice(0, 1)
  const zussen = kinderen.filter((kind) => !jeugdigen.includes(kind) && toeval.chance(0.5))
  return [
    ...jeugdigen.map((persoon) => ({ persoon, jzrRol: '301' })),
    ...zussen.map((persoon) => ({ persoon, jzrRol: '121' })),
    ...[...ouders, ...stiefouders].map((persoon) => ({ persoon, jzrRol: rolVan(concept, persoon) })),
  ]
}

function giMaatregelen(concept: Concept, gi: Organisatie): GiMaatregel[] {
  const keuze = concept.maatregel
  if (!keuze || keuze.type === 'JR') return []
  const { toeval, peildatum, quota, mensen } = concept
  const type = keuze.type
  const overgenomen = quota.giOverdracht.neem(toeval) ? (gi === GI_A ? GI_B : GI_A).oin : null
  // Children of one family mostly share one court order.
  const ots = otsPeriode(concept)
  return keuze.kinderen.map((kind) => {
    const meerderjarig = plusDagen(plusJaren(volledig(mensen.van(kind).geboortedatum), 18), -1)
    const periode =
      type === '11'
        ? knip(ots, volledig(mensen.van(kind).geboortedatum), meerderjarig)
        : anders(concept, type, kind, meerderjarig)
    const machtiging = type === '11' && toeval.chance(0.37)
    const begin = laatste(periode.begin, plusDagen(peildatum, -toeval.int(20, 300)))
    const uitHuis = machtiging || (type !== '12' && type !== '11' && toeval.chance(0.9))
    const geheim = uitHuis && toeval.chance(0.03)
    if (geheim) mensen.wijzig(kind, { geheimBij: 'GI' })
    return {
      kind,
      type,
      ...periode,
      instemmingKind: leeftijd(mensen.van(kind).geboortedatum, peildatum) >= 12 && toeval.chance(0.8),
      machtiging: machtiging
        ? {
            begin,
            eind: vroegste(plusDagen(begin, 364), periode.verlenging?.eind ?? periode.eind),
            soortVerblijf: toeval.pick([
              'voorziening voor pleegzorg',
              'accommodatie van een jeugdhulpaanbieder',
              'gezinshuis',
            ]),
          }
        : null,
      plaatsing: uitHuis
        ? {
            vorm: kies(toeval, VORMEN),
            aanbieder: toeval.pick(AANBIEDERS),
            geheim,
            begin,
            gemeldRaadOp: type.startsWith('2') && kind % 4 !== 0 ? vroegste(plusDagen(begin, 7), peildatum) : null,
          }
        : null,
      overgenomenVan: overgenomen,
    }
  })
}

const VORMEN = [
  ['11', 60],
  ['12', 20],
  ['13', 5],
  ['14', 15],
] as const
const AANBIEDERS = [
  'Pleegzorg Verzonnenland',
  'Gezinshuis De Voorbeeldboom',
  'Jeugdhuis Fictief',
  'Stichting Schijnveilig',
]

/** 30% of the OTS ends within 90 days of the peildatum, before or after (domein F2). */
function otsPeriode({ toeval, quota, peildatum }: Concept): Periode {
  const overgang = quota.otsOvergang.neem(toeval)
  const eind = plusDagen(peildatum, overgang ? toeval.int(-90, 90) : toeval.int(91, 340))
  const voorbij = eind < peildatum
  const redenEinde = voorbij ? toeval.pick(['02', '03', '03', '04']) : null
  if (toeval.chance(0.5)) return { begin: plusDagen(eind, -364), eind, redenEinde, verlenging: null }
  // Prolonged before: `eind` is the end of the order before, the court spoke some weeks earlier.
  const eerder = plusDagen(eind, -365)
  const begin = plusDagen(eerder, -364 * toeval.int(1, 3))
  return { begin, eind: eerder, redenEinde, verlenging: { uitspraak: plusDagen(eerder, -toeval.int(5, 40)), eind } }
}

/** No measure before birth or after the eighteenth birthday. */
function knip(periode: Periode, geboren: string, meerderjarig: string): Periode {
  const begin = laatste(periode.begin, geboren)
  const eind = vroegste(periode.eind, meerderjarig)
  const verlenging = periode.verlenging
  // Born during the prolongation: this child's order is one period.
  if (verlenging && begin >= periode.eind)
    return { ...periode, begin, eind: vroegste(verlenging.eind, meerderjarig), verlenging: null }
  return {
    begin: begin < eind ? begin : plusDagen(eind, -1),
    eind,
    redenEinde: periode.redenEinde,
    verlenging: verlenging && { ...verlenging, eind: vroegste(verlenging.eind, meerderjarig) },
  }
}

/** VOTS at most three months; guardianship until eighteen, provisional and temporary ones for months. */
function anders({ toeval, peildatum, gezag }: Concept, type: string, kind: number, meerderjarig: string): Periode {
  if (type === '12') {
    const begin = plusDagen(peildatum, -toeval.int(1, 80))
    return { begin, eind: plusDagen(begin, 89), redenEinde: null, verlenging: null }
  }
  const begin = gezag.find((een) => een.kind === kind && een.drager === null)?.begin ?? peildatum
  if (type === '21') return { begin, eind: meerderjarig, redenEinde: null, verlenging: null }
  const maximaal = plusDagen(peildatum, Math.max(30, 180 - (dagenTussen(begin, peildatum) % 150)))
  return { begin, eind: vroegste(maximaal, meerderjarig), redenEinde: null, verlenging: null }
}

function giJeugdreclassering(concept: Concept, gi: Organisatie): GiZaak['jeugdreclassering'] {
  const { toeval, kinderen, mensen, peildatum, maatregel } = concept
  return kinderen
    .filter((kind) => leeftijd(mensen.van(kind).geboortedatum, peildatum) >= 12)
    .filter((_, plaats) => (maatregel?.type === 'JR' ? plaats === 0 : toeval.chance(0.15)))
    .map((kind) => {
      mensen.wijzig(kind, { skn: skn(kind) })
      const begin = plusDagen(peildatum, -toeval.int(10, 500))
      return {
        kind,
        type: kies(toeval, [
          ['41', 70],
          ['42', 12],
          ['50', 4],
          ['51', 5],
          ['61', 3],
          ['62', 4],
          ['63', 2],
        ] as const),
        begin,
        eind: toeval.chance(0.2) ? plusDagen(peildatum, toeval.int(-5, 200)) : null,
        parketnummer: parketnummer(kind, begin),
        jeugdreclasseerder: kiesJeugdreclasseerder(toeval, gi),
      }
    })
}

/** A public prosecutor's case number of office 99, which does not exist. */
export const parketnummer = (nr: number, datum: string): string =>
  `99/${String(nr % 1_000_000).padStart(6, '0')}-${datum.slice(2, 4)}`
