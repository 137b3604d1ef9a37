import { ALLE_CATEGORIEEN, type Bron, type Instantie, OUDER, ROLLEN, rolDoel, ruweCel } from './matrix.js'

/** What the texts say about one role, purpose, source and category. */
export interface Lezing {
  readonly soort: 'T' | 'V' | 'M' | 'B' | 'G' | '-'
  /** All must hold: those of the cell and those of its source's BTR cell (decision 7). */
  readonly voorwaarden: readonly string[]
  /** What is left when it is masked: only the SKN, only the fields of a notification, or the fields marked so. */
  readonly masker?: 'SKN' | 'KENNISGEVING' | 'MASKER'
  /** A refusal must look like absence (decision 11): by the category alone. */
  readonly stil: boolean
  /** Only rows of the requester's own organisation. */
  readonly eigen: boolean
  /** Holds for every member of the family as soon as it holds for one (decision 1). */
  readonly gezin: boolean
}

/** Agency of a role that exists at one kind of agency only. */
export const INSTANTIE_VAN_ROL: Readonly<Partial<Record<string, Instantie>>> = {
  LT_VAST_GEZICHT: 'LT',
  LT_TOEGANG: 'LT',
  VT_MEDEWERKER: 'VT',
  VERTROUWENSARTS: 'VT',
  RAADSONDERZOEKER: 'RVDK',
  RAAD_TOETSER: 'RVDK',
  JEUGDBESCHERMER: 'GI',
  JEUGDRECLASSEERDER: 'GI',
}

/** Agency whose purpose it is: the own source of a role that exists at several kinds and does not say at which. */
const INSTANTIE_VAN_DOEL: Readonly<Partial<Record<string, Instantie>>> = {
  D01: 'VT',
  D02: 'VT',
  D03: 'VT',
  D06: 'RVDK',
  D07: 'RVDK',
  D08: 'RVDK',
  D09: 'RVDK',
  D10: 'GI',
  D11: 'GI',
  D12: 'GI',
  D13: 'LT',
  D14: 'LT',
}

/** The source that is the requester's own: of the role, of whom is acted for, of the organisation, or of the purpose. */
export const eigenBron = (
  rol: string,
  doel: string,
  namens?: Instantie,
  instantie?: Instantie,
): Instantie | undefined => INSTANTIE_VAN_ROL[rol] ?? namens ?? instantie ?? INSTANTIE_VAN_DOEL[doel]

const STIL = new Set(['BTR', 'MELD', 'GEHEIM', 'ADR', OUDER])
const STRENG = 'TVMBG-'

const ontleed = (tekst: string) => ({
  soort: (tekst[0] ?? '-') as Lezing['soort'],
  vorm: tekst.startsWith('M-') ? tekst.slice(2) : undefined,
  nummers: tekst.startsWith('M') ? [] : tekst.slice(1).split(',').filter(Boolean),
})

/**
 * Reads the cell for a requester of this role. A role that may not choose the purpose reads nothing.
 * @param namens the agency that an employee of a regional safety team acts for (H9)
 */
export function lees(rol: string, doel: string, bron: Bron, categorie: string, namens?: Instantie): Lezing {
  const stil = STIL.has(categorie)
  const dicht = (soort: 'G' | '-'): Lezing => ({ soort, voorwaarden: [], stil, eigen: false, gezin: false })
  if (!ALLE_CATEGORIEEN.includes(categorie) || !toelaatbaar(rol, doel, namens)) return dicht('-')
  const { tekst, eigen } = ruweCel(doel, bron, categorie)
  const cel = ontleed(tekst)
  // Condition 10 of the BTR cell never holds for this parent: the decision of the source includes that it is involved.
  const btr = ontleed(bron === 'BRP' || categorie === OUDER ? 'T' : ruweCel(doel, bron, 'BTR').tekst)
  if (cel.soort === '-') return dicht('-')
  const soort = strengste(cel.soort, btr.soort)
  if (soort === 'G' || soort === '-') return dicht('G')
  const kennisgeving = soort !== 'B' && cel.nummers.includes('15')
  const masker = soort === 'M' ? (cel.vorm === 'SKN' ? 'SKN' : 'MASKER') : kennisgeving ? 'KENNISGEVING' : undefined
  return {
    soort,
    voorwaarden: [...new Set([...cel.nummers, ...btr.nummers])],
    ...(masker === undefined ? {} : { masker }),
    stil,
    eigen,
    gezin: bron === 'BRP' && categorie === 'ID',
  }
}

// H19: no category of a source is wider than that the source knows somebody at all.
const strengste = (a: Lezing['soort'], b: Lezing['soort']): Lezing['soort'] =>
  STRENG.indexOf(b) > STRENG.indexOf(a) ? b : a

/** Whether a role may choose a purpose (decision 6); `A` may only ask for it, `H` needs an agency to act for. */
export function toelaatbaar(rol: string, doel: string, namens?: Instantie): boolean {
  const regel = rolDoel(rol, doel)
  if (regel === undefined || regel === 'A') return false
  if (regel !== 'H') return namens === undefined
  return namens !== undefined && vanInstantie(namens, doel)
}

/** Whether some role of that very agency may choose the purpose. */
const vanInstantie = (instantie: Instantie, doel: string): boolean =>
  ROLLEN.some((rol) => INSTANTIE_VAN_ROL[rol] === instantie && /^[TV]/.test(rolDoel(rol, doel) ?? ''))
