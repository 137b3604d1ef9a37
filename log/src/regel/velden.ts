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
      groep = groepVan(regel)
      groepen.push(groep)
    }
    groep.velden.push(regel.veld)
    groep.aantallen.push(regel.aantal)
  }
  return groepen
}

// Written out: spreading an object is slow in V8, and took a fifth of making an outcome.
function groepVan<P>({ bron, categorieen, uitkomst, code, regel, personen, leeg }: Veldregel<P>): InMaak<P> {
  const groep = { bron, categorieen, uitkomst, code, regel, personen, velden: [], aantallen: [] }
  return leeg ? { ...groep, leeg } : groep
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

/** What an outcome holds: groups, and fields one by one in lines that were written before there were groups. */
export type Opgeslagen<P = number> = Veldgroep<P> | Veldregel<P>

/** The fields of an outcome one by one. */
export const perVeld = <P>(opgeslagen: readonly Opgeslagen<P>[]): readonly Veldregel<P>[] =>
  opgeslagen.flatMap((een) => {
    if (!('velden' in een)) return [een]
    const { velden, aantallen, ...wat } = een
    return velden.map((veld, plaats) => ({ veld, ...wat, aantal: aantallen[plaats] as number }))
  })

/**
 * SQL: the fields of the outcome `inhoud` one by one, each a {@link Veldregel} named `v`; stands after `from` or `lateral`. Reads
 * {@link Opgeslagen}.
 */
export const PER_VELD = `(
  select (g - 'velden' - 'aantallen') || jsonb_build_object('veld', veld,
    'aantal', coalesce(g -> 'aantallen' -> (nr - 1)::int, g -> 'aantal')) as v
  from jsonb_array_elements(inhoud -> 'velden') g
  cross join lateral jsonb_array_elements_text(coalesce(g -> 'velden', jsonb_build_array(g -> 'veld')))
    with ordinality as f (veld, nr))`

/** jsonpath: whether `@`, something of {@link Opgeslagen}, is of this field. */
export const heeftVeld = (veld: string): string => {
  const naam = JSON.stringify(veld)
  return `(@.velden[*] == ${naam} || @.veld == ${naam})`
}
