import type { GiRows } from '@gezinsbeeld/gi'
import type { Gezin, GiZaak, WriterContext } from '../../model.js'
import type { Als, Clienten } from './clienten.js'

/** One case of one family at one institution, and where its rows go. */
export interface Zaak {
  readonly gezin: Gezin
  readonly zaak: GiZaak
  readonly oin: string
  readonly context: WriterContext
  readonly rijen: GiRows
  readonly clienten: Clienten
}

/** A file to be opened. */
export interface Dossier {
  readonly soort: 'JB' | 'JR'
  readonly medewerker: string
  readonly geopend: string
  readonly gesloten: string | null
  readonly laatsteWijziging: string
  readonly personen: readonly { readonly persoon: number; readonly jzrRol: string; readonly als: Als }[]
}

/** Roles of those who raise the child. */
export const OUDERS: ReadonlySet<string> = new Set(['111', '112', '113', '114', '191', '211', '212', '213'])

/** Opens a file, names its persons and assigns it; gives its number. */
export function openDossier({ gezin, oin, context, rijen, clienten }: Zaak, dossier: Dossier): string {
  const { soort, medewerker, geopend, gesloten, laatsteWijziging, personen } = dossier
  const dossiernr = `D-${context.serial('dossier')}`
  const basis = { dossiernr, oin, soort, gezinskenmerk: gezin.gezinId }
  rijen.dossier.push({ ...basis, geopend, gesloten, laatste_wijziging: laatsteWijziging })
  for (const { persoon, jzrRol, als } of personen) {
    rijen.dossier_client.push({ dossiernr, clientnr: clienten.nummer(oin, persoon, als), jzr_rol: jzrRol })
  }
  rijen.dossier_medewerker.push({ dossiernr, medewerkernr: medewerker, sinds: geopend, tot: null })
  return dossiernr
}

/** Whom a file of youth protection names: those of the case and every child under a measure, each once. */
export function personenJb({ zaak, clienten }: Pick<Zaak, 'zaak' | 'clienten'>): Dossier['personen'] {
  const kinderen = new Set(zaak.maatregelen.map(({ kind }) => kind))
  const genoemd = new Map(zaak.betrokkenen.map(({ persoon, jzrRol }) => [persoon, jzrRol]))
  for (const kind of kinderen) if (!genoemd.has(kind)) genoemd.set(kind, clienten.rol(kind))
  return [...genoemd].map(([persoon, jzrRol]) => {
    const als: Als = kinderen.has(persoon) ? 'MAATREGEL' : 'ANDER'
    return { persoon, jzrRol, als }
  })
}

/** A parent or caregiver in the case; the child itself when it has none. */
export function ouder({ zaak, oin, clienten }: Pick<Zaak, 'zaak' | 'oin' | 'clienten'>, kind: string): string {
  const gevonden = zaak.betrokkenen.find(({ jzrRol }) => OUDERS.has(jzrRol))
  return gevonden ? clienten.nummer(oin, gevonden.persoon) : kind
}
