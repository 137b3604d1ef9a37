import { refusalOf } from '../errors/to-public.js'
import type { Aanvrager } from '../identity/aanvrager.js'
import { nieuweSpan } from '../trace/nieuwe-span.js'
import { mislukt } from './log.js'
import type { Log } from './open-log.js'
import type { AfgedaanRecord, IntentRecord, OutcomeRecord } from './record.js'

/** Which request, and under which policy. */
export interface Verzoek {
  readonly trace: string
  readonly ouderSpan: string | undefined
  /** Version of the policy. */
  readonly beleid: string
}

/**
 * The log of one request: knows whether its intent was written. A request that is answered without one, because it was
 * refused before the facts or asked for the schema only, leaves one record as well: no answer without a record.
 */
export class Verzoeklog implements Pick<Log, 'intent' | 'outcome'> {
  readonly span = nieuweSpan()
  /** Who asks, as soon as that is established. */
  aanvrager: Pick<Aanvrager, 'medewerker' | 'rol' | 'organisatie'> | undefined
  /** Client id of the system that asks, for the decision point. */
  systeem: string | undefined
  /** Purpose code, as soon as it is established. */
  doel: string | undefined
  #begonnen = false

  constructor(
    private readonly log: Log,
    private readonly verzoek: Verzoek,
  ) {}

  async intent(record: IntentRecord): Promise<void> {
    await this.log.intent(record)
    this.#begonnen = true
  }

  outcome(record: OutcomeRecord): Promise<void> {
    return this.log.outcome(record)
  }

  /** Keeps the outcome before the answer leaves; when that cannot be kept, that nothing was shown. @throws what refused it */
  async sluitAf(record: OutcomeRecord): Promise<void> {
    try {
      await this.log.outcome(record)
    } catch (error) {
      // If even this cannot be written, the caller hears that.
      await this.log.outcome(mislukt(record, { status: 500, code: 'INTERN' }))
      throw error
    }
  }

  /** Does the work; when it fails without an intent, keeps the record of the refusal before it is told. */
  async bewaak<T>(werk: () => Promise<T>): Promise<T> {
    try {
      return await werk()
    } catch (error) {
      await this.afgedaan(refusalOf(error))
      throw error
    }
  }

  /** The record of an answer without facts; none when the intent was written, of which the outcome is the end. */
  async afgedaan({ status, code }: Pick<AfgedaanRecord, 'status' | 'code'>): Promise<void> {
    if (this.#begonnen) return
    const { trace, ouderSpan, beleid } = this.verzoek
    const { medewerker, rol, organisatie } = this.aanvrager ?? {}
    const wie = { medewerker, rol, organisatie, doel: this.doel, systeem: this.systeem, ouderSpan }
    const bekend = Object.fromEntries(Object.entries(wie).filter(([, waarde]) => waarde !== undefined))
    await this.log.afgedaan({ trace, span: this.span, ...bekend, beleid, status, code })
  }
}
