/** One field of an outcome. `P`: how its people are named, in the log as places in `betrokkenen`. */
export interface Veldregel<P = number> {
  /** Field address, e.g. `Maatregel.begin`. */
  readonly veld: string
  readonly bron: string | null
  readonly categorieen: readonly string[]
  readonly uitkomst: string
  readonly code: string | null
  /** Policy line. */
  readonly regel: string | null
  readonly aantal: number
  /** Of whom. */
  readonly personen: readonly P[]
  /** Allowed, and nothing was there. */
  readonly leeg?: true
}

/**
 * Fields of one outcome that differ in nothing but their name and how often: an outcome names sources, categories, rule and
 * people once for all of them, which makes it a third as long (record 0051).
 */
export interface Veldgroep<P = number> extends Omit<Veldregel<P>, 'veld' | 'aantal'> {
  readonly velden: readonly string[]
  /** How often each, in the order of `velden`. */
  readonly aantallen: readonly number[]
}

interface InMaak<P> extends Veldgroep<P> {
  readonly velden: string[]
  readonly aantallen: number[]
}

/** The fields of an outcome as they are kept. */
export function inGroepen<P>(regels: readonly Veldregel<P>[]): readonly Veldgroep<P>[] {
  const groepen: InMaak<P>[] = []
  for (const regel of regels) {
    let groep = groepen.find((een) => hoortBij(een, regel))
    if (!groep) {
      const { veld: _, aantal: __, ...wat } = regel
      groep = { ...wat, velden: [], aantallen: [] }
      groepen.push(groep)
    }
    groep.velden.push(regel.veld)
    groep.aantallen.push(regel.aantal)
  }
  return groepen
}

const hoortBij = <P>(groep: Veldgroep<P>, regel: Veldregel<P>): boolean =>
  groep.bron === regel.bron &&
  groep.regel === regel.regel &&
  groep.uitkomst === regel.uitkomst &&
  groep.code === regel.code &&
  groep.leeg === regel.leeg &&
  zijnGelijk(groep.categorieen, regel.categorieen) &&
  zijnGelijk(groep.personen, regel.personen)

function zijnGelijk<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((een, plaats) => een === b[plaats]))
}

/** The fields of an outcome one by one. */
export const perVeld = <P>(groepen: readonly Veldgroep<P>[]): readonly Veldregel<P>[] =>
  groepen.flatMap(({ velden, aantallen, ...wat }) =>
    velden.map((veld, plaats) => ({ veld, ...wat, aantal: aantallen[plaats] ?? 0 })),
  )

/** SQL: the fields of the outcome `inhoud` one by one, each a {@link Veldregel} named `v`; stands after `from` or `lateral`. */
export const PER_VELD = `(
  select (g - 'velden' - 'aantallen') || jsonb_build_object('veld', veld, 'aantal', g -> 'aantallen' -> (nr - 1)::int) as v
  from jsonb_array_elements(inhoud -> 'velden') g
  cross join lateral jsonb_array_elements_text(g -> 'velden') with ordinality as f (veld, nr))`
