import type { Bron, Veldadres } from '@gezinsbeeld/schema'

/** The agencies, in the order in which their parts are put together. */
export const INSTANTIES = ['VT', 'RVDK', 'GI', 'LT'] as const

/**
 * Fields that the gateway puts together from hidden fields of the agencies (docs/architecture.md, composed fields).
 * Declared without `@requires`: with it one failing agency would lose the whole field, and a refused one be asked.
 */
const DELEN: Readonly<Partial<Record<Veldadres, Readonly<Partial<Record<Bron, string>>>>>> = {
  'Gezin.tijdlijn': {
    VT: 'vtGebeurtenissen',
    RVDK: 'raadGebeurtenissen',
    GI: 'giGebeurtenissen',
    LT: 'ltGebeurtenissen',
  },
  'Gezin.betrokkenInstanties': {
    VT: 'vtBetrokkenheid',
    RVDK: 'raadBetrokkenheid',
    GI: 'giBetrokkenheid',
    LT: 'ltBetrokkenheid',
  },
  'Gezin.kader': { RVDK: 'raadKader', GI: 'giKader', LT: 'ltKader' },
}

/** The frame per person; its persons are those of the household, so that they are there also when no agency has a row. */
export const KADER: Veldadres = 'Gezin.kader'

/** The hidden field of `Persoon` that holds one source's version of a person. */
export const PERSOON_VELD: Readonly<Record<Bron, string>> = {
  VT: 'vtGegevens',
  RVDK: 'raadGegevens',
  GI: 'giGegevens',
  LT: 'ltGegevens',
  BRP: 'brpGegevens',
}

/** Hidden parts of a composed field by agency, or undefined when the field is not composed. */
export const delenVan = (adres: Veldadres): readonly (readonly [Bron, string])[] | undefined => {
  const delen = DELEN[adres]
  return delen && INSTANTIES.flatMap((bron) => (delen[bron] ? [[bron, delen[bron]] as const] : []))
}

/**
 * Whose version of a person is shown, in order. Inside an agency's own record only that agency's version; in the
 * household the registration (BRP), then the local team; a person entered without a family: the requester's own
 * source first, so that no name has to come from a source whose involvement it would tell (H19).
 */
export function persoonBronnen(record: Bron | undefined, eigen: Bron | undefined): readonly Bron[] {
  if (record === 'BRP') return ['BRP', 'LT']
  if (record !== undefined) return [record]
  const rest: readonly Bron[] = ['BRP', 'VT', 'RVDK', 'GI', 'LT']
  return eigen === undefined ? rest : [eigen, ...rest.filter((bron) => bron !== eigen)]
}
