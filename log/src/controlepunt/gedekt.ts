import type { Controlepunt, Snede, Verlies } from './controlepunt.js'

/** A signed line and the name of the key that signed it. */
export interface Getekend<T> {
  readonly naam: string
  readonly regel: T
}

/** The checkpoints of one chain, as far as they were read; `fout`: number of the first line that does not hold. */
export interface GetekendeReeks {
  readonly keten: string
  readonly punten: readonly Getekend<Controlepunt>[]
  readonly fout?: number
}

/**
 * Ends every series at the first checkpoint of a replaced key that no later key vouches for. What such a checkpoint says
 * about its own time proves nothing: who stole the key writes any time. But a gateway that starts with the next key signs
 * where every chain stood, so whatever is not in there was signed afterwards, or the database was another one (record 0047).
 *
 * @param tot until when a key vouched for the log
 * @param weg what was removed at its term or acknowledged as lost, signed with a key in use: that too vouches for how far a chain went
 */
export function totGedekt(
  reeksen: readonly GetekendeReeks[],
  tot: (naam: string) => number,
  weg: { readonly sneden: readonly Snede[]; readonly verliezen: readonly Verlies[] },
): readonly GetekendeReeks[] {
  const bekend = new Map<string, number>()
  const voeg = (keten: string, nr: number) => bekend.set(keten, Math.max(nr, bekend.get(keten) ?? 0))
  for (const { keten, nr } of weg.sneden) voeg(keten, nr)
  for (const { keten, bekend: punt } of weg.verliezen) voeg(keten, punt.nr)
  const momenten = new Set(reeksen.flatMap(({ punten }) => punten.map(({ naam }) => tot(naam))))
  let over = reeksen
  // From the key in use back: a key is vouched for by those after it, never by itself.
  for (const moment of [...momenten].sort((a, b) => b - a)) {
    const van = (punt: Getekend<Controlepunt>) => tot(punt.naam) === moment
    const gedekt = ({ regel }: Getekend<Controlepunt>) => regel.nr <= (bekend.get(regel.keten) ?? 0)
    over = over.map((reeks) => {
      const mis = reeks.punten.findIndex((punt) => van(punt) && moment < Number.POSITIVE_INFINITY && !gedekt(punt))
      return mis < 0 ? reeks : { ...reeks, punten: reeks.punten.slice(0, mis), fout: mis + 1 }
    })
    for (const { regel } of over.flatMap(({ punten }) => punten.filter(van)))
      for (const [keten, { nr }] of Object.entries(regel.ketens ?? {})) voeg(keten, nr)
  }
  return over
}
