import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCHEMA_MAP } from '../toegang/lees.js'
import { hashVan, leesToegang, schrijfToegang, type Toegang } from '../toegang/toegang.js'
import { type Beoordelaar, BeoordelingOngeldig, vingerafdruk } from './beoordelaar.js'
import { type Beoordeling, keur, type Stand } from './beoordeling.js'

/** Where the reviews of this repository are. */
export const BEOORDELING_MAP = join(SCHEMA_MAP, 'beoordeling')

/** What the folder holds: who may review, what they signed, and the effective access that was approved last. */
export interface Dossier {
  readonly beoordelaars: readonly Beoordelaar[]
  readonly beoordelingen: readonly Beoordeling[]
  /** Absent until something was approved. Only trusted when its hash is the approved one, see {@link keurDossier}. */
  readonly toegang?: Toegang
}

const BESTAND = {
  beoordelaars: 'beoordelaars.json',
  beoordelingen: 'beoordelingen.json',
  toegang: 'toegang.json',
} as const

/** Reads the folder. @throws BeoordelingOngeldig when a file of it cannot be read */
export function leesDossier(map: string = BEOORDELING_MAP): Dossier {
  const lijst = <T>(naam: 'beoordelaars' | 'beoordelingen'): readonly T[] => {
    try {
      return (JSON.parse(readFileSync(join(map, BESTAND[naam]), 'utf8')) as Record<string, readonly T[]>)[naam] ?? []
    } catch (cause) {
      throw new BeoordelingOngeldig(`\`${join(map, BESTAND[naam])}\` is niet te lezen`, { cause })
    }
  }
  const toegang = join(map, BESTAND.toegang)
  return {
    beoordelaars: lijst<Beoordelaar>('beoordelaars'),
    beoordelingen: lijst<Beoordeling>('beoordelingen'),
    ...(existsSync(toegang) ? { toegang: leesToegang(readFileSync(toegang, 'utf8')) } : {}),
  }
}

/** Writes the folder. */
export function schrijfDossier({ beoordelaars, beoordelingen, toegang }: Dossier, map: string = BEOORDELING_MAP): void {
  const schrijf = (naam: keyof typeof BESTAND, tekst: string) => writeFileSync(join(map, BESTAND[naam]), tekst)
  schrijf('beoordelaars', `${JSON.stringify({ beoordelaars }, null, 2)}\n`)
  schrijf('beoordelingen', `${JSON.stringify({ beoordelingen }, null, 2)}\n`)
  if (toegang) schrijf('toegang', schrijfToegang(toegang))
}

/**
 * What the reviews in a folder approve.
 * @param alleen thumbprints of the keys that count; absent: everybody on the list
 * @throws BeoordelingOngeldig
 */
export async function keurDossier(dossier: Dossier, alleen?: readonly string[]): Promise<Stand> {
  const tellen = new Set<string>()
  for (const beoordelaar of dossier.beoordelaars) {
    if (alleen === undefined || alleen.includes(await vingerafdruk(beoordelaar))) tellen.add(beoordelaar.id)
  }
  return keur(dossier.beoordelaars, dossier.beoordelingen, ({ id }) => tellen.has(id))
}

/** A policy whose effective access four eyes did not approve. */
export class BeleidNietBeoordeeld extends Error {
  readonly code = 'BELEID_NIET_BEOORDEELD'
  constructor(nu: string, goedgekeurd: string | undefined) {
    super(
      `BELEID_NIET_BEOORDEELD: the effective access of this policy is ${nu.slice(0, 16)}, approved is ${goedgekeurd?.slice(0, 16) ?? 'nothing'}: have it reviewed (\`npm run gezinsbeeld -- beoordeel\`, docs/instrumenten.md)`,
    )
    this.name = 'BeleidNietBeoordeeld'
  }
}

/**
 * Refuses effective access that was not reviewed.
 * @param alleen thumbprints of the reviewers that the caller trusts, so that a list in the repository alone is not enough
 * @throws BeleidNietBeoordeeld, BeoordelingOngeldig
 */
export async function eisBeoordeeld(toegang: Toegang, dossier: Dossier, alleen: readonly string[]): Promise<void> {
  const { goedgekeurd } = await keurDossier(dossier, alleen)
  const nu = hashVan(toegang)
  if (goedgekeurd !== nu) throw new BeleidNietBeoordeeld(nu, goedgekeurd)
}
