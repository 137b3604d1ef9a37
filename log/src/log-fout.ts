/** Codes of what can go wrong with the log; stable, so that a script may look for one. */
export type LogFoutCode =
  | 'LOG_NIET_BEREIKBAAR'
  | 'LOG_NIET_INGERICHT'
  | 'CONTROLEPUNT_NIET_GESCHREVEN'
  | 'CONTROLEPUNT_SLEUTEL_ONGELDIG'
  | 'SLEUTEL_IN_GEBRUIK'
  | 'SNEDE_ONGELDIG'
  | 'VERLIES_NIET_TE_ERKENNEN'
  | 'VORM_ONTBREEKT'

/** A problem of the log that a person can solve. Its message holds places and codes, never the contents of a line. */
export class LogFout extends Error {
  readonly code: LogFoutCode

  constructor(code: LogFoutCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'LogFout'
    this.code = code
  }
}
