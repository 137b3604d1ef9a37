import type { Beleid } from '@gezinsbeeld/schema'
import type { Aanvrager } from '../identity/aanvrager.js'
import type { Noodtoegangen } from '../noodtoegang/open-noodtoegang.js'
import type { Teksten } from '../opslag/open-teksten.js'
import type { Doelkeuze } from '../purpose/read-doel.js'
import type { Audit } from './audit/dienst.js'
import type { Inzageoverzichten } from './inzage/dienst.js'
import type { LoketRegel } from './loket-deel.js'
import type { Ouderinformaties } from './ouder/dienst.js'
import type { Statistiek } from './statistiek/open-statistiek.js'
import type { Verstrekkingen } from './verstrekking/dienst.js'

/** The stores and services of the parts, opened once at start. Each part adds its own. */
export interface LoketDiensten {
  readonly verstrekkingen: Verstrekkingen
  readonly ouderinformatie: Ouderinformaties
  readonly inzageoverzichten: Inzageoverzichten
  readonly statistiek: Statistiek
  readonly noodtoegang: Noodtoegangen
  readonly audit: Audit
  readonly motiveringen: Pick<Teksten, 'motiveringen' | 'lees'>
}

/** What one loket request is about; resolvers add what they find, and the log writes it under its own pseudonyms. */
export interface Betreft {
  readonly gezinnen: Set<string>
  readonly personen: Set<string>
  /** What a field was about in the gateway's own storage, by field: the alarms of the log join on it. */
  readonly kenmerken: Map<string, Set<string>>
}

/** What a loket resolver gets: one requester, one purpose, one moment. */
export interface LoketContext {
  readonly aanvrager: Aanvrager
  readonly keuze: Doelkeuze
  readonly beleid: Beleid
  /** Milliseconds since the epoch: one moment for the whole request. */
  readonly nu: number
  /** W3C trace id, 32 lower hex. */
  readonly trace: string
  /** The employee's own `Authorization` header, for signed questions to a source. */
  readonly authorization: string
  readonly betreft: Betreft
  readonly regels: ReadonlyMap<string, LoketRegel>
  readonly diensten: LoketDiensten
}
