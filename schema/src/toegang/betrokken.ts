/** Whom and what a difference touches, read off effective access itself. @module */
import { BRONNEN, BRONNEN_VAN, type Bron, isSubgraph } from '../codes.js'
import type { Toegang, Waarde } from './toegang.js'
import { eisenVan, type Richting, richtingVanEisen } from './verschil.js'

/** Roles that a purpose admits in one of these versions. */
export function rollenPerDoel(...versies: readonly Toegang[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [naam, { zelf, namens }] of versies.flatMap((versie) => [...versie])) {
    if (!naam.startsWith('toelating ')) continue
    const [rol = '', doel = ''] = naam.slice('toelating '.length).split('.')
    if (zelf !== 'JA' && (namens as readonly string[]).length === 0) continue
    found.set(doel, [...new Set([...(found.get(doel) ?? []), rol])].sort())
  }
  return found
}

/** Sources that can give a field: the one that its classification names, else those of the part that owns it, else all. */
export function bronnenVan(waarde: Waarde | undefined): readonly Bron[] {
  const { bron } = (waarde?.graaf ?? {}) as { bron?: Bron }
  if (bron) return [bron]
  const { eigenaar } = (waarde?.lijst ?? {}) as { eigenaar?: string }
  return isSubgraph(eigenaar) ? BRONNEN_VAN[eigenaar] : BRONNEN
}

/** Fields that carry a category and can come from a source, by `bron.categorie`. */
export function veldenPerCategorie(...versies: readonly Toegang[]): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const [naam, waarde] of versies.flatMap((versie) => [...versie])) {
    if (!naam.startsWith('veld ')) continue
    const { categorieen = [] } = (waarde.lijst ?? {}) as { categorieen?: readonly string[] }
    for (const categorie of categorieen) {
      for (const bron of bronnenVan(waarde)) {
        const plaats = `${bron}.${categorie}`
        found.set(plaats, (found.get(plaats) ?? new Set()).add(naam.slice('veld '.length)))
      }
    }
  }
  return new Map([...found].map(([plaats, namen]) => [plaats, [...namen].sort()]))
}

/** For which purpose and source a field opens or closes, or does so under other demands. */
export interface Gevolg {
  readonly doel: string
  readonly bron: string
  readonly richting: Richting
  readonly rollen: readonly string[]
}

/** What another classification of a field does: who sees it more, less or otherwise. */
export function gevolgenVan(
  oud: Toegang,
  nieuw: Toegang,
  was: Waarde | undefined,
  wordt: Waarde | undefined,
): Gevolg[] {
  const rollen = rollenPerDoel(oud, nieuw)
  const [voor, na] = [zichtOp(oud, was), zichtOp(nieuw, wordt)]
  return [...new Set([...voor.keys(), ...na.keys()])].sort().flatMap((plaats): Gevolg[] => {
    const [doel = '', bron = ''] = plaats.split(' ')
    const richting = richtingTussen(voor.get(plaats), na.get(plaats))
    return richting === undefined ? [] : [{ doel, bron, richting, rollen: rollen.get(doel) ?? [] }]
  })
}

type Eisen = ReadonlySet<string>

function richtingTussen(voor: Eisen | undefined, na: Eisen | undefined): Richting | undefined {
  if (!voor) return 'RUIMER'
  if (!na) return 'STRENGER'
  const gelijk = voor.size === na.size && [...voor].every((eis) => na.has(eis))
  return gelijk ? undefined : richtingVanEisen(voor, na)
}

/** Where a field opens, with all that its categories ask together (decision 9); on a row of the value that asks most. */
function zichtOp(toegang: Toegang, waarde: Waarde | undefined): Map<string, Eisen> {
  const { categorieen = [] } = (waarde?.lijst ?? waarde?.graaf ?? {}) as { categorieen?: readonly string[] }
  const found = new Map<string, Eisen>()
  if (categorieen.length === 0) return found
  for (const naam of toegang.keys()) {
    if (!naam.startsWith('doel ')) continue
    const doel = naam.slice('doel '.length)
    for (const bron of bronnenVan(waarde)) {
      const cellen = categorieen.map((categorie) => toegang.get(`cel ${bron}.${doel}.${categorie}`))
      if (cellen.every((cel) => cel !== undefined && cel.dicht === undefined))
        found.set(`${doel} ${bron}`, new Set(cellen.flatMap((cel) => [...eisenVan(cel)])))
    }
  }
  return found
}
