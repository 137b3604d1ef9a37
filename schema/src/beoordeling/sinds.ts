import type { Beoordeling } from './beoordeling.js'

/**
 * Since when nothing of this can have changed: the moment of the newest approval that named one of these rows of effective
 * access, or that was of everything at once. What the signatures are worth is for {@link keur} to say.
 * @param namen e.g. `veld VtMelding.aard`, `cel VT.D10.VEIL`
 * @returns ISO instant; `undefined` when nothing was ever approved
 */
export function ongewijzigdSinds(beoordelingen: readonly Beoordeling[], namen: readonly string[]): string | undefined {
  return beoordelingen
    .filter(({ inhoud }) => inhoud.besluit === 'GOEDGEKEURD')
    .findLast(({ inhoud: { rijen } }) => rijen === 'ALLES' || rijen.some((naam) => namen.includes(naam)))?.inhoud.op
}
