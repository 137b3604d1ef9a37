/** Codes of what can be wrong with a request to generate a world. */
export type GenereerFoutCode = 'OPTIE_ONGELDIG' | 'UITVOERMAP_NIET_LEEG' | 'UITVOERMAP_VREEMD' | 'RIJ_ONBEKENDE_TABEL'

/** A world that was not generated; the message says what to do. Nothing was written. */
export class GenereerFout extends Error {
  constructor(
    readonly code: GenereerFoutCode,
    message: string,
  ) {
    super(`${code}: ${message}`)
    this.name = 'GenereerFout'
  }
}
