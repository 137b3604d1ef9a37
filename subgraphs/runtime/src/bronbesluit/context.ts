import type { Afhandeling, Beleid, EigenBron, InformatieVraag, VerstrekkingWeigering, Wie } from '@gezinsbeeld/schema'
import type { Source } from '../database/open.js'
import type { Teksten } from './tekst.js'

/** Days within which a source decides; an undecided request then counts as not granted. */
export const BESLIS_DAGEN = 28
/** Longest release, in days after today; a longer need is a new request. */
export const LANGSTE_DAGEN = 90
/** Requests per employee and day from which on the agency is warned (decision 22). */
export const REEKS = 20

/** What a source itself knows of the child that it writes about. */
export interface OuderBron {
  /** SQL: birth dates (`geboortedatum`, JJJJMMDD) of the person `$1`, as each file has it. */
  readonly geboortedatum: string
  /** SQL: words (`woord`) that name where the person `$1` lives or stays. */
  readonly plaatsen: string
  /** Whether the source hides this person for safety. */
  readonly verborgen: (persoon: string, nu: string) => Promise<boolean>
  /** Whether the source postpones that this parent hears of the child, or that the child is told of (record 0046). */
  readonly uitgesteld: (vraag: InformatieVraag, nu: string) => Promise<boolean>
}

/** What every act on a request needs. */
export interface BesluitContext {
  readonly source: Pick<Source, 'transactie'>
  readonly teksten: Teksten
  readonly beleid: Beleid
  /** The agency's own source. */
  readonly bron: EigenBron
  /** SQL of the definition: organisations that hold a file about one of the persons `$1`. */
  readonly houders: string
  /** Of a source that informs parents without authority (BW 1:377c). */
  readonly ouder?: OuderBron
  /** ISO instant. */
  readonly nu: string
  /** Warns the agency's own operators; names nobody. */
  readonly alarm: (soort: string, aantal: number) => void
}

/** One requester as one text: a release counts for exactly this employee, role, organisation and capacity. */
export const wieSleutel = ({ medewerker, rol, organisatie, handeltNamens, instantie, betrokkene }: Wie): string =>
  JSON.stringify([medewerker, rol, organisatie, handeltNamens ?? null, instantie ?? null, betrokkene ?? null])

/** A refusal; nothing was changed. */
export const geweigerd = <T>(code: VerstrekkingWeigering, detail?: string): Afhandeling<T> => ({
  soort: 'GEWEIGERD',
  code,
  ...(detail === undefined ? {} : { detail }),
})
