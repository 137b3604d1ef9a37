import { LauncherError } from './launcherError.js'

const NO_RIGHTS = new Set(['EACCES', 'EPERM', 'EROFS'])

/**
 * Turns whatever went wrong into one sentence with its code, without a stack trace.
 * Known system errors become the launcher's own codes; anything else is shown as `ONVERWACHT`.
 */
export function explain(error: unknown): string {
  if (error instanceof LauncherError) return `${error.code}: ${error.message}`
  if (!(error instanceof Error)) return `ONVERWACHT: ${String(error)}`

  const { code, path } = error as NodeJS.ErrnoException
  const place = path ? ` at \`${path}\`` : ''
  if (code === 'ENOSPC' || /no space left on device/i.test(error.message)) return `SCHIJF_VOL: ${diskFull(place)}`
  // 53100 is PostgreSQL's own disk_full.
  if (code === '53100') return `SCHIJF_VOL: ${diskFull('')}`
  if (code !== undefined && NO_RIGHTS.has(code))
    return `GEEN_RECHTEN: this account may not write${place}: use a folder that it owns`
  if (code === 'EADDRINUSE') return 'POORT_BEZET: a port is already in use: choose another with `--port`'
  return `ONVERWACHT: ${error.message}`
}

const diskFull = (place: string) => `the disk is full${place}: free some space and start again`
