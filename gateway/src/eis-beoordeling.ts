import { type Dossier, eisBeoordeeld, leesDossier } from '@gezinsbeeld/schema/beoordeling'
import { leesMap, type Toegang } from '@gezinsbeeld/schema/toegang'
import type { Configuration } from './configuration/read-configuration.js'

/**
 * In production only a policy is enforced of which two of the reviewers that the configuration names approved the effective
 * access (docs/besluiten/0043). In the demo any policy is: there a policy is tried before it is reviewed.
 * @throws BeleidNietBeoordeeld, BeoordelingOngeldig: the gateway does not start
 */
export async function eisBeoordeling(
  { omgeving, beoordelaars }: Pick<Configuration, 'omgeving' | 'beoordelaars'>,
  toegang: () => Toegang = leesMap,
  dossier: () => Dossier = leesDossier,
): Promise<void> {
  if (omgeving === 'demo') return
  await eisBeoordeeld(toegang(), dossier(), beoordelaars ?? [])
}
