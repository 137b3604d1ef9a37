/**
 * What a classification makes of each field and each row, worked out from the rules of `enforce/wrap-schema.ts` on the raw
 * list, without effective access: what a diff of the classification is held against.
 * @module
 */
import { leesClassificatie } from '../sdl/classificatie.js'
import type { Velden } from '../sdl/velden.js'

interface Regel {
  readonly veld: string
  readonly soort: string
  readonly eigenaar?: string
  readonly categorieen: readonly string[]
  readonly instanties?: readonly string[]
  readonly perWaarde?: boolean
  readonly noemtInstantie?: boolean
  readonly getoondBijMasker?: boolean
  readonly inKennisgeving?: boolean
}

const samen = (...lijsten: readonly (readonly string[])[]): string => [...new Set(lijsten.flat())].sort().join('+')

/** Per field: what it asks on a row of each value, what a mask and a notification leave of it, whom it names, who gives it. */
export function oordeelVelden({ types, verbindingsvelden, enums }: Velden): string {
  const regels: string[] = []
  for (const { type, velden, rijCategorieen, ...rest } of types) {
    const { eigenaar } = rest as { eigenaar?: string }
    const waarden = Object.keys(rijCategorieen?.waarden ?? {})
    regels.push(`${type}: ${rijCategorieen?.veld}: ${samen(rijCategorieen?.altijd ?? [])}`)
    for (const waarde of waarden) regels.push(`${type}=${waarde}: ${samen(rijCategorieen?.waarden[waarde] ?? [])}`)
    for (const veld of velden as readonly Regel[]) {
      const altijd = veld.perWaarde ? (rijCategorieen?.altijd ?? []) : veld.categorieen
      const nodig = waarden.map((waarde) => samen(altijd, rijCategorieen?.waarden[waarde] ?? []))
      regels.push(`${type}.${veld.veld}: ${nodig.join()} ${perVeld({ ...(eigenaar ? { eigenaar } : {}), ...veld })}`)
    }
  }
  for (const veld of verbindingsvelden as readonly (Regel & { readonly type: string })[])
    regels.push(`${veld.type}.${veld.veld}: ${perVeld(veld)}`)
  for (const { enum: naam, waarden } of enums)
    for (const waarde of waarden) regels.push(`${naam}: ${waarde.code} is ${waarde.naam}`)
  return regels.sort().join('\n')
}

const perVeld = (veld: Regel): string =>
  [
    samen(veld.categorieen),
    samen(veld.instanties ?? []),
    veld.soort,
    veld.eigenaar,
    ...[veld.perWaarde, veld.noemtInstantie, veld.getoondBijMasker, veld.inKennisgeving].map(Boolean),
  ].join(' ')

/** The classification that a gateway and a subgraph read from the graph. */
export const oordeelGraaf = (sdl: string): string =>
  [...leesClassificatie(sdl)]
    .map(([adres, { categorieen, ...rest }]) => `${adres} ${samen(categorieen)} ${JSON.stringify(rest)}`)
    .sort()
    .join('\n')
