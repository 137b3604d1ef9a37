import type { Aanvrager, FeitenAntwoord, InterneVragen, Subgraph, VerstrekkingVragen } from '@gezinsbeeld/schema'
import { subgraphVan, wieVan } from '@gezinsbeeld/schema'
import type { Posted } from '../fetch/post.js'
import type { FactCache } from './cache.js'
import { conflictVan } from './conflict.js'
import type { AskFeiten } from './gather.js'
import type { AskCaseload } from './look-up.js'

/** Sends one signed internal question; made by the pipeline from the fetch step. */
export type PostVraag = (
  subgraph: Subgraph,
  pad: keyof InterneVragen | keyof VerstrekkingVragen,
  body: string,
  trace: string,
  authorization: string,
) => Promise<Posted>

/** The internal questions of one request. */
export interface Ask extends AskCaseload {
  readonly feiten: AskFeiten
  /** As `feiten`, by another way to remember answers. */
  readonly feitenMet: (antwoord: FactCache['antwoord']) => AskFeiten
}

/**
 * Binds the internal questions to one request. Only answers of the facts query are remembered, and only under the
 * whole question with the requester in it.
 */
export function askFor(
  post: PostVraag,
  cache: Pick<FactCache, 'antwoord'>,
  aanvrager: Aanvrager,
  doel: string,
  trace: string,
  authorization: string,
): Ask {
  const send = async <T>(subgraph: Subgraph, pad: keyof InterneVragen, vraag: unknown): Promise<T | undefined> => {
    const posted = await post(subgraph, pad, JSON.stringify(vraag), trace, authorization)
    return posted.soort === 'OK' ? (posted.body as T) : undefined
  }
  const wie = wieVan(aanvrager)
  const feitenMet =
    (antwoord: FactCache['antwoord']): AskFeiten =>
    (subgraph, vraag) =>
      antwoord(subgraph, vraag, async () => {
        const found = await send<FeitenAntwoord>(subgraph, '/feiten', vraag)
        return found && isFeiten(found) ? found : undefined
      })
  const feiten = feitenMet(cache.antwoord)
  return {
    feiten,
    feitenMet,
    conflict: (eigen) => conflictVan(aanvrager, doel, eigen, feiten),
    caseload: (eigen) => send(subgraphVan(eigen), '/caseload', { ...wie, doel }),
    zoek: (eigen, vraag) => send(subgraphVan(eigen), '/zoek', vraag),
  }
}

/** Whether a source answered the facts query in its shape; of anything else nothing is believed. */
export function isFeiten(value: FeitenAntwoord): boolean {
  const {
    leden,
    voorwaarden,
    verborgen,
    uitgesteld,
    relaties,
    conflict,
    gesloten,
    gezinsleden = [],
    nieuw = [],
  } = value
  if (typeof leden !== 'object' || leden === null || typeof voorwaarden !== 'object' || voorwaarden === null)
    return false
  const texts = (list: unknown) => Array.isArray(list) && list.every((item) => typeof item === 'string')
  const verdicts = (list: unknown) =>
    Array.isArray(list) && list.every((v: { persoon?: unknown } | null) => typeof v?.persoon === 'string')
  if (![verborgen, uitgesteld, relaties, conflict, gezinsleden, nieuw].every(texts) || typeof gesloten !== 'boolean')
    return false
  return Object.values(leden).every(texts) && Object.values(voorwaarden).every(verdicts)
}
