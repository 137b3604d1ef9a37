/**
 * An independent reading of the access matrix, written only for the tests from the committed copy of the reference
 * matrix (`test/data/domein-matrix.json`) and the decisions that go before it. It shares nothing with the product: where
 * the two differ, one of them read the text wrongly.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Sources of data; BRP is hosted by the municipality (decision 1). */
export const BRONNEN = ['VT', 'RVDK', 'GI', 'LT', 'BRP'] as const
export type Bron = (typeof BRONNEN)[number]

/** The kinds of agency that somebody can work at. */
export type Instantie = Exclude<Bron, 'BRP'>

interface Bestand {
  readonly categorieen: readonly string[]
  readonly matrix: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>
  readonly rolDoel: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const bestand = JSON.parse(readFileSync(join(__dirname, '../../data/domein-matrix.json'), 'utf8')) as Bestand

/** Categories of a field of a family. */
export const CATEGORIEEN = bestand.categorieen
/**
 * E2: what a parent without authority is told is a set of its own, `InformatieOuderZonderGezag`, always B7; told by who
 * carries out a measure or an investigation. Beside the table, for no field of a family carries it.
 */
export const OUDER = 'OUDER'
export const ALLE_CATEGORIEEN: readonly string[] = [...CATEGORIEEN, OUDER]
export const ROLLEN = Object.keys(bestand.rolDoel)
export const DOELEN = [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23].map(
  (nummer) => `D${String(nummer).padStart(2, '0')}`,
)

/** A cell as the text has it, before its BTR cell is joined in. */
export interface RuweCel {
  readonly tekst: string
  /** Only rows of the requester's own organisation. */
  readonly eigen: boolean
}

const reeks = (sleutel: string): string[] => {
  const [van = '', tot] = (sleutel.split(' ')[0] ?? '').split('-')
  const begin = Number(van.slice(1))
  const eind = tot === undefined ? begin : Number(tot.slice(1))
  return Array.from({ length: eind - begin + 1 }, (_, i) => `D${String(begin + i).padStart(2, '0')}`)
}

const tabel = new Map<string, RuweCel>()
for (const [bron, rijen] of Object.entries(bestand.matrix)) {
  for (const [sleutel, cellen] of Object.entries(rijen)) {
    for (const doel of reeks(sleutel)) {
      for (const [categorie, tekst] of Object.entries(cellen)) {
        tabel.set(`${doel}.${bron}.${categorie}`, { tekst, eigen: sleutel.includes('eigen') })
      }
    }
  }
}

/** Decision 1: what the register of residents gives, per purpose: ID, ADR and BSN; nothing else is in it. */
const BRP: Readonly<Record<string, readonly [id: string, adr: string, bsn: string]>> = {
  D01: ['T1', 'T1', 'G'],
  D02: ['T1', 'T1', 'G'],
  D03: ['T1', 'T1', 'G'],
  D06: ['T6', 'T6', 'G'],
  D07: ['T6', 'T6', 'G'],
  D08: ['T6', 'G', 'G'],
  D09: ['T6', 'G', 'G'],
  D10: ['T2', 'T2', 'G'],
  D11: ['T16', 'T16', 'G'],
  D12: ['T17', 'T17', 'G'],
  D13: ['T1', 'T1', 'G'],
  D14: ['T1', 'T1', 'G'],
  D15: ['T4', 'V4', 'G'],
  D16: ['V9', 'G', 'G'],
  D17: ['V10', 'V10', 'V10'],
  D19: ['V10', 'V10', 'V10'],
}

/** D05 reads the own file only, as that agency's own purpose reads it (decision 10). */
const EIGEN_RIJ: Readonly<Record<Instantie, string>> = { VT: 'D01', RVDK: 'D06', GI: 'D10', LT: 'D13' }
const LEEST_NIETS = new Set(['D20', 'D21', 'D22', 'D23'])

/** Cell of a purpose, a source and a category, with the decisions applied; `-` where there is none. */
export function ruweCel(doel: string, bron: Bron, categorie: string): RuweCel {
  if (categorie === OUDER) return { tekst: VERTELT.has(bron) ? ouder(doel) : '-', eigen: false }
  if (bron === 'BRP') return { tekst: brp(doel, categorie), eigen: false }
  if (doel === 'D05') return { ...(tabel.get(`${EIGEN_RIJ[bron]}.${bron}.${categorie}`) ?? GEEN), eigen: true }
  // A complaint is read like an inspection, limited to the own source; support of a client never gives more (decision 10).
  if (doel === 'D18') return { ...zonderBsn(tabel.get(`D17.${bron}.${categorie}`) ?? GEEN, categorie), eigen: true }
  if (doel === 'D19') return ruweCel('D17', bron, categorie)
  const cel = tabel.get(`${doel}.${bron}.${categorie}`) ?? GEEN
  // Condition 9 says "the same controller": a reviewer gets nothing of another source (E0, H10).
  if (doel === 'D16') return { ...zonderBsn(cel, categorie), eigen: true }
  if (LEEST_NIETS.has(doel)) return { tekst: heeft(bron, categorie) ? 'G' : '-', eigen: false }
  return cel.eigen ? cel : zonderBsn(cel, categorie)
}

const VERTELT: ReadonlySet<Bron> = new Set(['GI', 'RVDK'])
const ouder = (doel: string): string => (doel === 'D17' ? 'B7,24' : LEEST_NIETS.has(doel) ? 'G' : '-')
const GEEN: RuweCel = { tekst: '-', eigen: false }

// Decision 3 (H12): the BSN itself never crosses the boundary of a source; the mask that leaves the SKN is no BSN.
const zonderBsn = (cel: RuweCel, categorie: string): RuweCel =>
  categorie === 'BSN' && !cel.tekst.startsWith('M') && cel.tekst !== '-' ? { ...cel, tekst: 'G' } : cel

const heeft = (bron: Bron, categorie: string) =>
  [...tabel].some(([sleutel, { tekst }]) => sleutel.endsWith(`.${bron}.${categorie}`) && tekst !== '-')

function brp(doel: string, categorie: string): string {
  const plaats = ['ID', 'ADR', 'BSN'].indexOf(categorie)
  if (plaats < 0) return '-'
  return BRP[doel]?.[plaats] ?? 'G'
}

/** What the table says of a role and a purpose: a condition, `A` (may only ask), `H` (only on behalf of), or nothing. */
export const rolDoel = (rol: string, doel: string): string | undefined => {
  const regels = bestand.rolDoel[rol]
  return regels !== undefined && Object.hasOwn(regels, doel) ? regels[doel] : undefined
}
