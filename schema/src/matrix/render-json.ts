import type { Beleid } from '../beleid/beleid.js'
import { CATEGORIEEN } from '../codes.js'
import { overzicht } from './overzicht.js'
import type { VeldenPerCategorie } from './velden.js'

/** The effective matrix for machines: one line per row, so that a diff shows which access changed. */
export function renderJson(beleid: Beleid, velden?: VeldenPerCategorie, kennisgeving: readonly string[] = []): string {
  const by = <T>(items: readonly T[], keyOf: (item: T) => string) =>
    [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const parts: readonly [string, readonly unknown[]][] = [
    ['categorieen', beleid.categorieen],
    ['doelen', by(beleid.doelen, (doel) => doel.code)],
    ['rollen', by(beleid.rollen, (rol) => rol.code)],
    ['rolDoel', by(beleid.rolDoelen, (rij) => `${rij.doel}.${rij.rol}`)],
    ['voorwaarden', beleid.voorwaarden],
    ['maskers', beleid.maskers],
    ['dossierstatus', beleid.dossierstatus],
    ['cellen', overzicht(beleid)],
    ['velden', velden ? CATEGORIEEN.map((categorie) => ({ categorie, velden: velden.get(categorie) ?? [] })) : []],
    ['kennisgeving', kennisgeving],
  ]
  const lists = parts.map(([name, rows]) => {
    const lines = rows.map((item) => `    ${JSON.stringify(item)}`)
    return `  ${JSON.stringify(name)}: [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]`
  })
  return `{\n  "versie": ${JSON.stringify(beleid.versie)},\n${lists.join(',\n')}\n}\n`
}
