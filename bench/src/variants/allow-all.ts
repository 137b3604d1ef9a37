import type { Uitkomst } from '@gezinsbeeld/schema'

/** The decision that is left when there is no access control: everything, for everybody, from every source. */
export const allowAll = {
  mag: () => true,
  voorBereik: () => ALLOWED,
  bereikZonderAfscherming: () => ALLOWED,
  voorPersoon: () => ALLOWED,
  persoonZonderAfscherming: () => ALLOWED,
  bron: () => ALLOWED,
}

const ALLOWED: Uitkomst = Object.freeze({ soort: 'TOEGESTAAN', regel: 'BENCH' })
