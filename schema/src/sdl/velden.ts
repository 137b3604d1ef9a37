import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bron, Categorie } from '../codes.js'
import type { Veldadres } from './classificatie.js'

interface VeldRegel {
  readonly veld: string
  readonly soort: string
  readonly categorieen: readonly Categorie[]
  readonly instanties?: readonly Bron[]
  readonly weerwoord?: boolean
  /** May be part of a notification to the college (condition 15). */
  readonly inKennisgeving?: boolean
}

interface TypeRegel {
  readonly type: string
  readonly velden: readonly VeldRegel[]
  /** For rows whose value decides: `altijd` plus `waarden[row[veld]]` for a `perWaarde` field. */
  readonly rijCategorieen?: {
    readonly veld: string
    readonly altijd: readonly Categorie[]
    readonly waarden: Readonly<Record<string, readonly Categorie[]>>
  }
}

/** The reviewed list of types and fields, written from the domain document alone. */
export interface Velden {
  readonly types: readonly TypeRegel[]
  readonly enums: readonly {
    readonly enum: string
    readonly waarden: readonly { code: string; naam: string; omschrijving: string }[]
  }[]
  readonly verbindingsvelden: readonly (VeldRegel & { readonly type: string })[]
  /** Fields whose words could mean a place, and why they betray none (H2). */
  readonly geenPlaats: readonly { readonly veld: string; readonly reden: string }[]
  readonly weggelaten: readonly { readonly wat: string; readonly reden: string }[]
}

/** `schema/velden.json`; src/sdl and dist/sdl lie equally deep below the package. */
export const VELDEN = JSON.parse(readFileSync(join(__dirname, '../../velden.json'), 'utf8')) as Velden

const rijen = new Map(VELDEN.types.flatMap((t) => (t.rijCategorieen ? [[t.type, t.rijCategorieen] as const] : [])))

const alle: readonly (readonly [Veldadres, VeldRegel])[] = [
  ...VELDEN.types.flatMap((t) => t.velden.map((v) => [`${t.type}.${v.veld}`, v] as const)),
  ...VELDEN.verbindingsvelden.map((v) => [`${v.type}.${v.veld}`, v] as const),
] as readonly (readonly [Veldadres, VeldRegel])[]

const instanties = new Map(alle.flatMap(([adres, v]) => (v.instanties ? [[adres, v.instanties] as const] : [])))

/** Categories that this row needs because of its own value (an event, a life area, an investigation of kind STRAF). */
export function rijCategorieen(type: string, row: Readonly<Record<string, unknown>>): RijNodig {
  const regel = rijen.get(type)
  if (!regel) return GEEN
  const value = row[regel.veld]
  const extra = typeof value === 'string' && Object.hasOwn(regel.waarden, value) ? (regel.waarden[value] ?? []) : []
  return { altijd: regel.altijd, extra, perRij: true }
}

/** What a row needs: `perWaarde` fields `altijd` plus `extra`, its other fields their own categories plus `extra`. */
export interface RijNodig {
  readonly altijd: readonly Categorie[]
  readonly extra: readonly Categorie[]
  readonly perRij: boolean
}
const GEEN: RijNodig = { altijd: [], extra: [], perRij: false }

/** Which agencies the value of a field can name (`noemtInstantie`); empty when it names none. */
export const genoemdeInstanties = (adres: Veldadres): readonly Bron[] => instanties.get(adres) ?? []
