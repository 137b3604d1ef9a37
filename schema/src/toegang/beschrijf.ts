/** What a value of effective access means, in Dutch, for who reviews it. @module */
import { canoniek, type Waarde } from './toegang.js'

interface Eis {
  readonly nr: string
  readonly feiten: readonly string[]
  readonly zegt?: string
}

/** One value in words; `niets` for what is not there. */
export function beschrijf(naam: string, waarde: Waarde | undefined): string {
  const soort = naam.slice(0, naam.indexOf(' '))
  if (soort === 'cel') return cel(waarde)
  if (waarde === undefined) return 'niets'
  if (soort === 'toelating') return toelating(waarde)
  if (soort === 'rol') return waarde.instantie === null ? 'rol zonder vaste instantie' : `rol van ${waarde.instantie}`
  return beschrijfDelen({}, waarde)
    .map((zin) => zin.replace(': geen → ', ': '))
    .join('; ')
}

/** What a cell lets see, and when. */
function cel(waarde: Waarde | undefined): string {
  if (waarde === undefined) return 'geweigerd (geen gegevens of geen regel)'
  if (waarde.dicht !== undefined) return waarde.dicht === 'GEEN_CEL' ? 'geweigerd (geen gegevens)' : 'geweigerd'
  const { uit, eisen, perRij, motivering, eigen, dekking, besluitBron, bijGesloten, ...rest } = waarde
  const vorm = uit === 'TOEGESTAAN' ? 'te zien' : `alleen in vorm ${String(uit)}`
  const nummers = [...(eisen as readonly Eis[]).map(eisNaam), ...(perRij as readonly string[])]
  const delen = [
    `${vorm}${nummers.length > 0 ? ` onder voorwaarde ${[...new Set(nummers)].join(' en ')}` : ''}`,
    ...(motivering === false ? [] : ['met motivering']),
    ...(besluitBron === undefined ? [] : ['na een besluit van de bron']),
    ...(bijGesloten === undefined ? [] : ['uit een gesloten dossier na een besluit van de bron']),
    ...(eigen === true ? ['alleen van de eigen organisatie'] : []),
    ...(dekking === 'GEZIN' ? ['voor alle gezinsleden zodra zij voor één geldt'] : []),
    ...Object.entries(rest).map(([sleutel, deel]) => `${sleutel}: ${plat(deel)}`),
  ]
  return delen.join(', ')
}

function eisNaam({ nr, feiten, zegt }: Eis): string {
  if (feiten.length === 0) return `${nr} (geldt nooit voor dit doel)`
  if (feiten.includes('4t')) return `${nr} (gaat er zelf heen)`
  return zegt === nr ? nr : `${nr} (H11)`
}

function toelating({ zelf, namens, eigenBron }: Waarde): string {
  const voor = (namens as readonly string[]).join(', ')
  if (zelf !== 'JA') return voor === '' ? `niet toegelaten (${String(zelf)})` : `alleen namens ${voor}`
  return `toegelaten, eigen bron ${typeof eigenBron === 'string' ? eigenBron : `volgens het token, anders ${eigen(eigenBron)}`}`
}

const eigen = (eigenBron: unknown): string => (eigenBron as { anders?: string | null } | null)?.anders ?? 'geen'

/** A value of JSON without the marks that a reader does not need. */
function plat(waarde: unknown): string {
  if (Array.isArray(waarde)) return waarde.length === 0 ? 'geen' : waarde.map(plat).join(', ')
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if (typeof waarde !== 'object' || waarde === null) return String(waarde ?? 'geen')
  return canoniek(waarde)
}

/** For values with parts of their own (fields, row rules, code lists): only the parts that differ. */
export function beschrijfDelen(was: Waarde, wordt: Waarde): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(wordt)])].flatMap((sleutel) => {
    const [oud, nieuw] = [was[sleutel], wordt[sleutel]]
    if (canoniek(oud ?? null) === canoniek(nieuw ?? null)) return []
    if (isDeel(oud ?? {}) && isDeel(nieuw ?? {}))
      return beschrijfDelen((oud ?? {}) as Waarde, (nieuw ?? {}) as Waarde).map((zin) => `${sleutel}.${zin}`)
    return [`${sleutel}: ${plat(oud)} → ${plat(nieuw)}`]
  })
}

const isDeel = (waarde: unknown): waarde is Waarde =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
