import { Quotum } from './quotum.js'

/** Share of each edge case and of what it is a share (domein F2; where F2 does not say of what, chosen here). */
export const RANDGEVALLEN = {
  ongeboren: { aandeel: 0.006, van: 'families' },
  geenBsn: { aandeel: 0.01, van: 'persons' },
  bsnConflict: { aandeel: 0.003, van: 'persons' },
  geheim: { aandeel: 0.04, van: 'families known to Veilig Thuis (1% of all families nationally)' },
  brpBeperking: { aandeel: 0.08, van: 'persons' },
  toestemmingIngetrokken: { aandeel: 0.03, van: 'families known to a local team' },
  toestemmingVerlopen: { aandeel: 0.06, van: 'families known to a local team' },
  ouderZonderGezag: { aandeel: 0.18, van: 'families with children' },
  plegerZelfdeTeam: { aandeel: 0.01, van: 'families known to a local team' },
  bewaartermijn: { aandeel: 0.005, van: 'families' },
  overleden: { aandeel: 0.003, van: 'families' },
  giOverdracht: { aandeel: 0.015, van: 'families known to a GI' },
  otsOvergang: { aandeel: 0.3, van: 'OTS measures' },
  meerderjarig: { aandeel: 0.02, van: 'children with a measure' },
} as const

/** Name of an edge case. */
export type Randgeval = keyof typeof RANDGEVALLEN

/** One quota per edge case, shared by all families of a world. */
export type Quota = Readonly<Record<Randgeval, Quotum>>

/** Fresh quotas. */
export const maakQuota = (): Quota =>
  Object.fromEntries(
    Object.entries(RANDGEVALLEN).map(([naam, { aandeel }]) => [naam, new Quotum(aandeel)]),
  ) as unknown as Quota
