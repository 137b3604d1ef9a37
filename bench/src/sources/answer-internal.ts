import { type CaseloadAntwoord, type FeitenAntwoord, type FeitenVraag, SUBGRAPHS } from '@gezinsbeeld/schema'
import { familyIds, membersOf } from './families.js'

/**
 * What a source answers to the internal questions of the gateway: every condition holds for everybody, nobody is hidden,
 * and all families are in the case load. So that nothing of an operation is refused, and all answers can be compared.
 */
export function answerInternal(path: string, question: unknown): unknown {
  if (path === '/feiten') return facts(question as FeitenVraag)
  if (path === '/caseload') return { personen: [], gezinIds: familyIds } satisfies CaseloadAntwoord
  return {}
}

function facts({ gezinIds, personen, voorwaarden, eigen }: FeitenVraag): FeitenAntwoord {
  const leden = Object.fromEntries(gezinIds.map((id) => [id, membersOf(id)]))
  const verdicts = personen.map((persoon) => ({ persoon, tot: '2099-01-01T00:00:00Z' }))
  return {
    leden,
    voorwaarden: Object.fromEntries(voorwaarden.map((nr) => [nr, verdicts])),
    verborgen: [],
    uitgesteld: [],
    relaties: [],
    conflict: [],
    gesloten: false,
    ...(eigen ? { nieuw: [] } : {}),
  }
}

/** The four agencies and, for gateways that cannot answer it themselves, our own part of the graph. */
export const SOURCES = [...SUBGRAPHS, 'gezinsbeeld'] as const
export type SourceName = (typeof SOURCES)[number]
