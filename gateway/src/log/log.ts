import type { Aanvraag, Beleid } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { RewrittenOperation } from '../access/rewrite.js'
import type { Motivering } from '../purpose/read-motivering.js'
import type { Gevormd } from '../shape/shape.js'
import type { IntentRecord, OutcomeRecord } from './record.js'

export type { Log } from './open-log.js'

interface About {
  /** W3C trace id. */
  readonly trace: string
  readonly aanvraag: Aanvraag
  readonly bereiken: readonly Bereik[]
  readonly beleid: Pick<Beleid, 'versie'>
}

/** The record before the first fetch: who asks, for what, about whom, and by which operation. */
export function intentOf(
  request: About & { readonly motivering: Motivering; readonly operatie: Pick<RewrittenOperation, 'hash'> | undefined },
): IntentRecord {
  const { motivering, operatie } = request
  return { ...sharedOf(request), inhoud: { operatie: operatie?.hash ?? null, motivering: [...motivering.keys()] } }
}

/** The record before the answer: which fields were shown, masked or refused under which rule, and how often. */
export function outcomeOf(
  request: About & {
    readonly gevormd: { readonly meldingen: Pick<Gevormd['meldingen'], 'tellingen'>; readonly volledig: boolean }
  },
): OutcomeRecord {
  const { meldingen, volledig } = request.gevormd
  const velden = meldingen.tellingen.map((telling) => ({ ...telling, categorieen: [...telling.categorieen] }))
  return { ...sharedOf(request), inhoud: { velden, status: 200, code: null, volledig } }
}

/** The record of a request that failed after its intent: nothing was shown. */
export function failureOf(request: About & { readonly status: number; readonly code: string }): OutcomeRecord {
  const { status, code } = request
  return { ...sharedOf(request), inhoud: { velden: [], status, code, volledig: false } }
}

function sharedOf({ trace, aanvraag, bereiken, beleid }: About) {
  const { medewerker, rol, organisatie } = aanvraag.aanvrager
  const persons = bereiken.flatMap(({ soort, id, feiten }) =>
    soort === 'persoon' ? [id, ...feiten.leden] : feiten.leden,
  )
  return {
    trace,
    medewerker,
    rol,
    organisatie,
    doel: aanvraag.doel,
    gezinnen: [...new Set(bereiken.filter(({ soort }) => soort === 'gezin').map(({ id }) => id))],
    betrokkenen: [...new Set(persons)],
    beleid: beleid.versie,
  }
}
