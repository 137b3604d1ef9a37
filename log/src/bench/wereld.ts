import { createHash } from 'node:crypto'
import type { Gebeurtenis } from '../regel/regel.js'
import { openInVorm } from '../regel/vorm.js'
import { uitkomstVelden } from './velden.js'

/** Who looks at whom in a made-up country: everything follows from numbers, so that a search can be drawn without reading. */
export interface Wereld {
  /** How many requests the log is made of. */
  readonly verzoeken: number
  readonly seed: number
}

const ORGANISATIES = 40
const MEDEWERKERS = 60
/** Of one request in five the family is one of many that are looked at once or a few times. */
const TERLOOPS = 0.2
const LEDEN = [3, 4, 3, 4, 5, 3, 4, 2, 5, 6, 3, 4, 5, 2, 7, 8, 4, 3, 5, 26]

/** A generator of numbers that gives the same ones for the same start. */
export function getallen(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Families as one organisation knows them, each with its own names in the log: lasting ones, then the incidental ones. */
export const aantalGezinnen = ({ verzoeken }: Wereld) => {
  const vast = Math.max(1, Math.round(verzoeken * 0.06))
  return { vast, terloops: Math.max(1, Math.round(verzoeken * TERLOOPS)) }
}

/**
 * Draws a family as often as it is looked at: of the lasting ones most a dozen times, some thousands of times.
 * @returns its number
 */
export function trekGezin(wereld: Wereld, kans: () => number): number {
  const { vast, terloops } = aantalGezinnen(wereld)
  if (kans() < TERLOOPS) return vast + Math.floor(kans() * terloops)
  return Math.floor(vast * kans() ** 2)
}

/** How many people a family has; 3 to 5 mostly, and now and then a whole network. */
export const ledenVan = (gezin: number): number => LEDEN[(gezin * 7) % LEDEN.length] as number

/** The name of a member in the log, 32 hex; 99 for the family itself. */
export const naamVan = ({ seed }: Wereld, gezin: number, lid: number): string =>
  createHash('md5').update(`${seed}/${gezin}/${lid}`).digest('hex')

/** Visibly fictional. */
export const organisatieVan = (gezin: number): string => `0000000990000000${String(1000 + (gezin % ORGANISATIES))}`
export const medewerkerVan = (gezin: number, nummer: number): string =>
  `fictief-${gezin % ORGANISATIES}-${String(nummer % MEDEWERKERS).padStart(3, '0')}`

const ROLLEN = [
  ['JEUGDBESCHERMER', 'D10'],
  ['VT_MEDEWERKER', 'D01'],
  ['RAADSONDERZOEKER', 'D05'],
  ['LT_MEDEWERKER', 'D08'],
] as const

const hex = (kans: () => number, lengte: number): string => {
  let uit = ''
  while (uit.length < lengte)
    uit += Math.floor(kans() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  return uit.slice(0, lengte)
}

// Of a made-up country nothing has to be kept out.
const inVorm = openInVorm<number>(() => undefined)

/** The lines of one request, as a gateway writes them: intent and outcome, or the one line of a refusal. */
export function verzoekVan(wereld: Wereld, kans: () => number, tijd: number): readonly Gebeurtenis[] {
  const gezin = trekGezin(wereld, kans)
  const [rol, doel] = ROLLEN[(gezin % ORGANISATIES) % ROLLEN.length] as (typeof ROLLEN)[number]
  const trace = hex(kans, 32)
  const wie = {
    span: hex(kans, 16),
    medewerker: medewerkerVan(gezin, Math.floor(gezin / ORGANISATIES) + (kans() < 0.3 ? Math.floor(kans() * 60) : 0)),
    rol,
    organisatie: organisatieVan(gezin),
    doel,
    beleid: '30df1bdffb1c89b6',
  }
  if (kans() < 0.02) {
    return [{ soort: 'AFGEDAAN', tijd, trace, inhoud: { ...wie, status: 403, code: 'DOEL_NIET_VOOR_ROL' } }]
  }
  const leden = Array.from({ length: ledenVan(gezin) }, (_, lid) => lid)
  const betrokkenen = leden.map((lid) => naamVan(wereld, gezin, lid))
  const over = { ...wie, gezinnen: [naamVan(wereld, gezin, 99)], betrokkenen }
  const operatie = hex(kans, 64)
  const spans = leden.map(() => hex(kans, 16))
  const { vorm, ...getallen } = inVorm(uitkomstVelden(leden, doel, kans))
  const uitkomst = { spans, vorm: vorm.hash, ...getallen, status: 200, code: null, volledig: true }
  return [
    { soort: 'INTENTIE', tijd, trace, inhoud: { ...over, operatie, motivering: [], motiveringKenmerken: [] } },
    { soort: 'UITKOMST', tijd: tijd + 40, trace, vorm, inhoud: { ...over, ...uitkomst } },
  ]
}
