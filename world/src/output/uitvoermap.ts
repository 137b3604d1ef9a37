import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { GenereerFout } from './genereer-fout.js'

/** Replaces only what this command made itself: a mistyped folder must never be emptied. */
function controleer(map: string, eigen: readonly string[], overschrijf: boolean): void {
  if (!existsSync(map)) return
  if (!statSync(map).isDirectory()) throw new GenereerFout('UITVOERMAP_VREEMD', `\`${map}\` is a file: give a folder`)
  const inhoud = readdirSync(map)
  if (inhoud.length === 0) return
  if (!overschrijf)
    throw new GenereerFout(
      'UITVOERMAP_NIET_LEEG',
      `\`${map}\` is not empty: choose another folder or add --overschrijf`,
    )
  const vreemd = inhoud.find((naam) => !eigen.includes(naam))
  if (vreemd !== undefined)
    throw new GenereerFout(
      'UITVOERMAP_VREEMD',
      `\`${map}\` holds \`${vreemd}\`, which is no part of a world: choose another folder`,
    )
}

/**
 * Lets `vul` write a folder and puts it in place in one step, so that a folder is never half-written.
 * @param eigen names that a replaced folder may hold
 * @throws GenereerFout before anything is written
 */
export function schrijfMap<T>(
  doel: string,
  eigen: readonly string[],
  overschrijf: boolean,
  vul: (map: string) => T,
): T {
  const map = resolve(doel)
  controleer(map, eigen, overschrijf)
  mkdirSync(dirname(map), { recursive: true })
  const tijdelijk = mkdtempSync(join(dirname(map), `.${basename(map)}-`))
  try {
    const nieuw = join(tijdelijk, 'nieuw')
    mkdirSync(nieuw)
    const uitkomst = vul(nieuw)
    // Someone else may have written meanwhile: an empty folder is replaced, anything else asked for again.
    controleer(map, eigen, overschrijf)
    if (existsSync(map)) vervang(map, join(tijdelijk, 'oud'))
    renameSync(nieuw, map)
    return uitkomst
  } finally {
    rmSync(tijdelijk, { recursive: true, force: true })
  }
}

function vervang(map: string, oud: string): void {
  if (readdirSync(map).length === 0) rmdirSync(map)
  else renameSync(map, oud)
}
