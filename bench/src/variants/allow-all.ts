import type { makeAccess } from '@gezinsbeeld/gateway/steps/make-access'
import type { Uitkomst } from '@gezinsbeeld/schema'

type Besluit = Parameters<typeof makeAccess>[0]['besluit']

/** The decision that is left when there is no access control: everything, for everybody, from every source. */
export const allowAll: Omit<{ [K in keyof Besluit]: Besluit[K] }, 'beleid' | 'aanvraag' | 'zicht'> = {
  mag: (_, vragen) => vragen.map(() => true),
  voorBereik: () => ALLOWED,
  bereikZonderAfscherming: () => ALLOWED,
  voorPersoon: () => ALLOWED,
  persoonZonderAfscherming: () => ALLOWED,
  bron: () => ALLOWED,
  gelijke: () => 'iedereen',
}

const ALLOWED: Uitkomst = Object.freeze({ soort: 'TOEGESTAAN', regel: 'BENCH' })
