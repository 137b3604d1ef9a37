import type { Afhandeling } from '@gezinsbeeld/schema'
import { LoketError } from '../../errors/loket-error.js'

/**
 * The answer of a source that did what was asked.
 * @throws LoketError with the source's own refusal, or that the source did not answer
 */
export function gedaan<T extends object>(antwoord: Afhandeling<T> | undefined): T {
  if (antwoord === undefined) throw new LoketError('BRON_NIET_BEREIKBAAR')
  if (antwoord.soort === 'GEWEIGERD') throw new LoketError(antwoord.code, antwoord.detail)
  return antwoord
}
