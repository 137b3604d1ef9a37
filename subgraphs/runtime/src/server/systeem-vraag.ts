import { type Beleid, BRONNEN_VAN, type FeitenVraag, type Subgraph, type Systeem, wieVan } from '@gezinsbeeld/schema'
import type { Caller } from './verify-caller.js'

/**
 * The employee that a system's facts question is about, when this source may answer it: the source is the agency's own,
 * also for this employee and purpose by this source's own copy of the policy, and the employee is of the organisation
 * that the system's token names (decision 21). Nobody asks this way about a person who asks about himself.
 * @returns undefined when the question is refused
 */
export function medewerkerVan(
  body: string,
  { organisatie, instantie }: Systeem,
  naam: Subgraph,
  beleid: Pick<Beleid, 'eigenBron'>,
): Caller | undefined {
  const vraag = JSON.parse(body) as FeitenVraag
  if (instantie !== BRONNEN_VAN[naam][0] || vraag.organisatie !== organisatie) return undefined
  const { betrokkene, ...caller } = wieVan(vraag)
  if (betrokkene !== undefined) return undefined
  return beleid.eigenBron(caller, vraag.doel) === instantie ? caller : undefined
}
