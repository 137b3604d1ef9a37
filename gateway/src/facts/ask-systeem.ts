import { type FeitenAntwoord, type FeitenVraag, type Subgraph, type Systeem, subgraphVan } from '@gezinsbeeld/schema'
import type { Posted } from '../fetch/post.js'
import type { FactCache } from './cache.js'
import type { AskFeiten } from './gather.js'
import { LEEG_ANTWOORD } from './leeg-antwoord.js'
import { isFeiten } from './sources.js'

/** Sends one signed facts question of a system, with the system's own token; made by the pipeline from the fetch step. */
export type PostSysteem = (subgraph: Subgraph, body: string, trace: string) => Promise<Posted>

/** The facts question of one request, under the trace of the evaluation that asks it first. */
export type AskSysteem = (trace: string) => AskFeiten

/**
 * Binds the facts question to one request of an agency's system (docs/besluiten/0038). Each question is asked once per
 * request, an outage included, so that the evaluations of a batch share their facts. Beyond the request an answer is
 * remembered under the whole question with the employee in it, and the system beside it: a system never gets what was
 * asked for the employee or for another system (decision 18). A source of which nothing is asked is not called.
 */
export function askAlsSysteem(post: PostSysteem, cache: FactCache, systeem: Systeem): AskSysteem {
  const eigen = subgraphVan(systeem.instantie)
  const gesteld = new Map<string, Promise<FeitenAntwoord | undefined>>()
  return (trace) => (subgraph, vraag) => {
    if (subgraph !== eigen && vraagtNiets(vraag)) return Promise.resolve(LEEG_ANTWOORD)
    const body = JSON.stringify(vraag)
    const naam = `${subgraph} ${body}`
    const antwoord =
      gesteld.get(naam) ??
      cache.antwoord(subgraph, { systeem, vraag }, async () => {
        const posted = await post(subgraph, body, trace)
        const found = posted.soort === 'OK' ? (posted.body as FeitenAntwoord) : undefined
        return found && isFeiten(found) ? found : undefined
      })
    gesteld.set(naam, antwoord)
    return antwoord
  }
}

/** Whether another source than the system's own could only tell that it is there. */
const vraagtNiets = ({ gezinIds, gezinnenVan, voorwaarden, afscherming, eigen }: FeitenVraag): boolean =>
  gezinIds.length === 0 && gezinnenVan === undefined && voorwaarden.length === 0 && !afscherming && !eigen
