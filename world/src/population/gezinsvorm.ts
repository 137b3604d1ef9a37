import { plusDagen, plusJaren } from '../datum.js'
import { type Geslachtsnaam, geslachtsnaam } from '../identity/namen.js'
import { adres, GEMEENTEN, type Gemeente } from '../identity/plaatsen.js'
import type { Persoon, Toeval } from '../model.js'
import { kies } from '../toeval.js'
import type { Concept, ConceptLid, Vorm } from './concept.js'
import type { Mensen } from './mensen.js'

type Huishouden = Concept['huishoudens'][number]
type Samenstelling = Pick<Concept, 'vorm' | 'kinderen' | 'volwassenen' | 'ouders' | 'leden' | 'huishoudens'>

/** Ages of children (domein F2): years and per cent. */
export const LEEFTIJDEN = [
  [[0, 3], 15],
  [[4, 11], 45],
  [[12, 15], 24],
  [[16, 17], 16],
] as const

/** Ages of children under guardianship (CBS 31-12-2023, domein F2). */
export const LEEFTIJDEN_VOOGDIJ = [
  [[0, 3], 5],
  [[4, 11], 38],
  [[12, 15], 34],
  [[16, 17], 23],
] as const

/** What the composition must satisfy. */
export interface Eisen {
  readonly peildatum: string
  readonly gemeente: Gemeente
  readonly aantal: number
  /** At least one child of twelve or older, for jeugdreclassering and criminal cases. */
  readonly metTiener: boolean
  /** Under guardianship children are older. */
  readonly voogdij: boolean
}

/** Draws persons and households of one family (domein F2: one-parent 40%, blended 15%, several households 35%). */
export function gezinsvorm(toeval: Toeval, mensen: Mensen, eisen: Eisen): Samenstelling {
  if (eisen.aantal === 0) return zonderKinderen(toeval, mensen, eisen)
  const vorm = kies<Vorm>(toeval, [
    ['EENOUDER', 40],
    ['SAMENGESTELD', 15],
    ['TWEE_OUDERS', 45],
  ])
  const naam = geslachtsnaam(toeval)
  const leeftijden = Array.from({ length: eisen.aantal }, () => kindleeftijd(toeval, eisen.voogdij)).sort(
    (a, b) => b - a,
  )
  if (eisen.metTiener && (leeftijden[0] ?? 0) < 12) leeftijden[0] = toeval.int(12, 17)
  const kinderen = leeftijden.map((jaren) =>
    mensen.voeg(naam, sekse(toeval), geboren(toeval, eisen.peildatum, jaren), true),
  )
  const oudste = leeftijden[0] ?? 0
  const volwassene = (geslacht: 'V' | 'M', eigen: Geslachtsnaam) =>
    mensen.voeg(eigen, geslacht, geboren(toeval, eisen.peildatum, oudste + toeval.int(19, 37)), false)

  const eerste = volwassene(
    vorm === 'EENOUDER' && toeval.chance(0.15) ? 'M' : 'V',
    toeval.chance(0.5) ? naam : geslachtsnaam(toeval),
  )
  const tweede = () => volwassene(toeval.chance(0.95) ? 'M' : 'V', toeval.chance(0.7) ? naam : geslachtsnaam(toeval))
  const leden: ConceptLid[] = [lid(eerste, '112', 0), ...kinderen.map((nr) => lid(nr, '301', 0))]
  const ouders = [eerste]
  const volwassenen = [eerste]
  // Shares of a second household add up to 35% over the three forms: .4 x .125 + .15 x .6 + .45 x .467.
  if (vorm === 'SAMENGESTELD') voegStiefouder(volwassenen, leden, volwassene('M', geslachtsnaam(toeval)))
  const elders = toeval.chance({ EENOUDER: 0.125, SAMENGESTELD: 0.6, TWEE_OUDERS: 0.467, ZONDER_KINDEREN: 0 }[vorm])
  if (elders || vorm === 'TWEE_OUDERS') {
    const ander = tweede()
    volwassenen.push(ander)
    ouders.push(ander)
    leden.push(lid(ander, '112', elders ? 1 : 0))
  }
  return { vorm, kinderen, volwassenen, ouders, leden, huishoudens: huishoudens(toeval, eisen.gemeente, elders) }
}

function voegStiefouder(volwassenen: number[], leden: ConceptLid[], nr: number): void {
  volwassenen.push(nr)
  leden.push(lid(nr, '212', 0))
}

/** Couples of all ages, and older people with a grown-up child (domein G, S6). */
function zonderKinderen(toeval: Toeval, mensen: Mensen, { peildatum, gemeente }: Eisen): Samenstelling {
  const oud = toeval.chance(0.35)
  const jaren = oud ? toeval.int(66, 88) : toeval.int(20, 64)
  const naam = geslachtsnaam(toeval)
  const eerste = mensen.voeg(naam, 'V', geboren(toeval, peildatum, jaren), false)
  const metKind = oud && toeval.chance(0.4)
  const anderJaren = metKind ? jaren - toeval.int(22, 40) : Math.max(18, jaren + toeval.int(-5, 6))
  const tweede = mensen.voeg(
    toeval.chance(0.6) ? naam : geslachtsnaam(toeval),
    'M',
    geboren(toeval, peildatum, anderJaren),
    false,
  )
  const elders = toeval.chance(0.35)
  const rollen = metKind
    ? ['111', elders ? 'MANTELZORGER' : '115']
    : elders
      ? ['EX_PARTNER', 'EX_PARTNER']
      : ['PARTNER', 'PARTNER']
  const leden = [lid(eerste, rollen[0] ?? '', 0), lid(tweede, rollen[1] ?? '', elders ? 1 : 0)]
  return {
    vorm: 'ZONDER_KINDEREN',
    kinderen: [],
    volwassenen: [eerste, tweede],
    ouders: [],
    leden,
    huishoudens: huishoudens(toeval, gemeente, elders),
  }
}

const lid = (nr: number, jzrRol: string, huishouden: number): ConceptLid => ({ nr, jzrRol, huishouden, tot: null })

const sekse = (toeval: Toeval): Persoon['geslacht'] =>
  kies(toeval, [
    ['V', 49],
    ['M', 50],
    ['O', 1],
  ] as const)

function kindleeftijd(toeval: Toeval, voogdij: boolean): number {
  const [van, tot] = kies<readonly [number, number]>(toeval, voogdij ? LEEFTIJDEN_VOOGDIJ : LEEFTIJDEN)
  return toeval.int(van, tot)
}

/** A birthday such that someone has this age on the day. */
export const geboren = (toeval: Toeval, peildatum: string, jaren: number): string =>
  plusDagen(plusJaren(peildatum, -jaren), -toeval.int(0, 364))

function huishoudens(toeval: Toeval, gemeente: Gemeente, elders: boolean): Huishouden[] {
  const eerste = { naam: 'Hoofdverblijf', adres: adres(toeval, gemeente) }
  if (!elders) return [eerste]
  const andere = toeval.chance(0.7) ? gemeente : toeval.pick(GEMEENTEN)
  return [eerste, { naam: 'Tweede huishouden', adres: adres(toeval, andere) }]
}
