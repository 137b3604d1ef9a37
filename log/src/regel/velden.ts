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
  readonly leeg?: true | undefined
}

/**
 * Fields of one outcome that differ in nothing but their name and how often (record 0051). A line of now keeps all but numbers and
 * people in its form (record 0056, `vorm.ts`); lines of before hold the groups themselves.
 */
export interface Veldgroep<P = number> extends Omit<Veldregel<P>, 'veld' | 'aantal'> {
  readonly velden: readonly string[]
  /** How often each, in the order of `velden`. */
  readonly aantallen: readonly number[]
}

/** What an outcome says: groups, and fields one by one in lines that were written before there were groups. */
export type Opgeslagen<P = number> = Veldgroep<P> | Veldregel<P>

/** The fields of an outcome one by one. */
export const perVeld = <P>(opgeslagen: readonly Opgeslagen<P>[]): readonly Veldregel<P>[] =>
  opgeslagen.flatMap((een) => {
    if (!('velden' in een)) return [een]
    const { velden, aantallen, ...wat } = een
    return velden.map((veld, plaats) => ({ veld, ...wat, aantal: aantallen[plaats] as number }))
  })

/** jsonpath: whether `@`, something of {@link Opgeslagen}, is of this field. */
export const heeftVeld = (veld: string): string => {
  const naam = JSON.stringify(veld)
  return `(@.velden[*] == ${naam} || @.veld == ${naam})`
}
