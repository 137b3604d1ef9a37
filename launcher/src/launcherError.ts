/** Codes of everything that can stop the launcher; stable, so that a script may look for one. */
export type LauncherErrorCode =
  | 'AL_GESTART'
  | 'DATABASE_ONBEREIKBAAR'
  | 'GEEN_ACCOUNT'
  | 'GEEN_POORT'
  | 'GEEN_RECHTEN'
  | 'MAP_ONTBREEKT'
  | 'NIET_GEREED'
  | 'OPTIE_ONGELDIG'
  | 'PLATFORM_ONBEKEND'
  | 'POORT_BEZET'
  | 'POSTGRES_NIET_GESTART'
  | 'POSTGRES_VERSIE'
  | 'PROCES_GESTOPT'
  | 'ROL_ONBEKEND'
  | 'SCHIJF_VOL'
  | 'SLEUTEL_GESLOTEN'
  | 'SLEUTEL_ONLEESBAAR'
  | 'VULLEN_MISLUKT'
  | 'WERELD_MISLUKT'

/** A problem that a person can solve: its message is the whole text they get to see. */
export class LauncherError extends Error {
  readonly code: LauncherErrorCode

  constructor(code: LauncherErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options)
    this.name = 'LauncherError'
    this.code = code
  }
}
