/** Exit codes of the command line: 0 done and well, 1 done and something is wrong, 2 could not be done. */
export const EXIT = { GOED: 0, BEVINDING: 1, FOUT: 2 } as const

/** Why a command could not be done: a stable code and a sentence with the way out. */
export class OpdrachtFout extends Error {
  constructor(
    readonly code:
      | 'BEOORDELING_ONGELDIG'
      | 'COLLECTOR_WEIGERT'
      | 'GATEWAY_NIET_BEREIKBAAR'
      | 'GATEWAY_WEIGERT'
      | 'LOG_NIET_BEREIKBAAR'
      | 'LOG_NIET_INGERICHT'
      | 'LOG_PLAATS_ONLEESBAAR'
      | 'LOG_PLAATS_ONTBREEKT'
      | 'MAP_ONTBREEKT'
      | 'OPTIE_ONGELDIG'
      | 'SLEUTEL_NIET_IN_GEBRUIK'
      | 'SLEUTEL_ONLEESBAAR'
      | 'TOKEN_ONLEESBAAR'
      | 'UITVOER_MISLUKT'
      | 'VELD_ONBEKEND'
      | 'VERSIE_ONBEKEND'
      | 'VORM_ONTBREEKT',
    message: string,
    options?: { readonly cause: unknown },
  ) {
    super(message, options)
    this.name = 'OpdrachtFout'
  }
}

/** What an error looks like on the terminal: one line, its code first, no stack and no data. */
export function zinVan(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return typeof code === 'string' ? `${code}: ${String(message)}` : `ONVERWACHT: ${String(message ?? error)}`
}
