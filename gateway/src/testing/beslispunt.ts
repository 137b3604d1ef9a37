import { randomBytes } from 'node:crypto'
import {
  type EigenBron,
  type FeitenAntwoord,
  type FeitenVraag,
  SUBGRAPHS,
  type Subgraph,
  type Verdict,
} from '@gezinsbeeld/schema'
import type { Beslissing } from '../authzen/voer-uit.js'
import { openFactCache } from '../facts/cache.js'
import { LEEG_ANTWOORD } from '../facts/leeg-antwoord.js'
import type { Poster } from '../fetch/post.js'
import type { IntentRecord, OutcomeRecord } from '../log/record.js'
import { type AuthzenGateway, handleAuthzen } from '../pipeline-authzen.js'
import { MemoryStore } from '../store/memory-store.js'
import { beleid, supergraph } from './graaf.js'

/** What a source knows in a test; `undefined`: it does not answer. */
export type Bronkennis = Partial<FeitenAntwoord> | undefined
export type Bronnen = Partial<Record<Subgraph, Bronkennis>>

/** One question that a source got. */
export interface Gesteld {
  readonly subgraph: Subgraph
  readonly vraag: FeitenVraag
  readonly trace: string
}

export const NU = Date.parse('2026-03-10T11:00:00Z')
const OIN: Readonly<Record<EigenBron, string>> = {
  VT: '00000009900000001001',
  RVDK: '00000009900000002001',
  GI: '00000009900000003001',
  LT: '00000009900000004001',
}
export const bij = (...personen: string[]): Verdict[] => personen.map((persoon) => ({ persoon }))

/**
 * The decision point with sources that know what the test says, and real policy, decision and facts cache.
 * @param nood for whom the employee has emergency access
 */
export function openBeslispunt(bronnen: Bronnen, nood: readonly Verdict[] = []) {
  const gesteld: Gesteld[] = []
  const gelogd: (IntentRecord | OutcomeRecord)[] = []
  const poster: Pick<Poster, 'post'> = {
    async post(subgraph, { body, opdracht }) {
      const vraag = JSON.parse(body) as FeitenVraag
      gesteld.push({ subgraph, vraag, trace: opdracht.trace })
      const kennis = subgraph in bronnen ? bronnen[subgraph] : {}
      return kennis ? { soort: 'OK', body: antwoordOp(vraag, kennis) } : { soort: 'NIET_BEREIKBAAR' }
    },
  }
  const cache = openFactCache(new MemoryStore(), randomBytes(32), () => NU)
  const vraag = async (van: EigenBron, body: object, client = 'systeem', bundel = false) => {
    const gateway = {
      beleid,
      supergraph,
      klok: { nu: () => NU },
      log: {
        intent: async (r: IntentRecord) => gelogd.push(r),
        outcome: async (r: OutcomeRecord) => gelogd.push(r),
        afgedaan: async () => {},
      },
      poster,
      cache,
      nood: async () => ({ verdicts: nood, terPlaatse: [] }),
      noodbeperking: async () => false,
      bewaarMotivering: async () => [],
      identifySysteem: async () => ({ client, organisatie: OIN[van], instantie: van }),
      limitEvaluations: async () => undefined,
    } as unknown as AuthzenGateway
    return handleAuthzen(
      { trace: 'a'.repeat(32), authorization: ['Bearer x'], body, bundel, ouderSpan: undefined },
      gateway,
    )
  }
  return {
    gesteld,
    gelogd,
    een: async (van: EigenBron, body: object, client?: string) => (await vraag(van, body, client)) as Beslissing,
    bundel: async (van: EigenBron, body: object) =>
      ((await vraag(van, body, 'systeem', true)) as { evaluations: readonly Beslissing[] }).evaluations,
    bronnen: () => SUBGRAPHS.filter((naam) => gesteld.some(({ subgraph }) => subgraph === naam)),
  }
}

// A source answers what it was asked and no more: a condition that was not asked is not in the answer.
function antwoordOp(vraag: FeitenVraag, kennis: Partial<FeitenAntwoord>) {
  const { voorwaarden, afscherming, eigen, gezinIds, gezinnenVan } = vraag
  const { gezinsleden } = kennis
  const { leden, verborgen, relaties, conflict, gesloten } = { ...LEEG_ANTWOORD, ...kennis }
  return {
    leden: gezinIds.length > 0 ? leden : {},
    voorwaarden: Object.fromEntries(voorwaarden.map((nr) => [nr, kennis.voorwaarden?.[nr] ?? []])),
    verborgen: afscherming ? verborgen : [],
    relaties: eigen ? relaties : [],
    conflict: eigen ? conflict : [],
    uitgesteld: [],
    gesloten,
    ...(gezinnenVan && gezinsleden ? { gezinsleden } : {}),
  }
}

/** A question of the system of an agency about one of its employees. */
export const evaluatie = (
  bron: EigenBron,
  wie: { readonly rol: string; readonly doel: string; readonly id?: string },
  resource: object,
  context?: object,
) => ({
  subject: { type: 'Medewerker', id: wie.id ?? 'm-001', properties: { rol: wie.rol, organisatie: OIN[bron] } },
  action: { name: wie.doel },
  resource,
  ...(context ? { context } : {}),
})

export const persoon = (bron: EigenBron, properties: object, id = 'p-noor') => ({
  type: 'Persoon',
  id,
  properties: { bron, ...properties },
})
export const gezin = (bron: EigenBron, properties: object, id = 'gezin-s01') => ({
  type: 'Gezin',
  id,
  properties: { bron, ...properties },
})
