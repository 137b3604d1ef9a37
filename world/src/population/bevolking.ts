import type { Gezin } from '../model.js'
import { toeval } from '../toeval.js'
import { gezinsgrootte } from './gezinsgrootte.js'
import { maakGezin } from './maak-gezin.js'
import { Nummers } from './mensen.js'
import { maakQuota } from './randgevallen.js'
import { cellen, trekInstanties, type Verdeling } from './verdeling.js'

/** First person number of the population; lower ones are for scenario persons. */
export const EERSTE_PERSOON = 10_001

/** What determines a population, to the byte. */
export interface BevolkingOpties {
  readonly gezinnen: number
  readonly seed: number
  readonly peildatum: string
  readonly verdeling: Verdeling
}

/**
 * The synthetic population of domein F2, one family at a time: nothing of an earlier family stays in memory. With the
 * same seed and peildatum a larger world begins with the families of a smaller one.
 */
export function* bevolking({ gezinnen, seed, peildatum, verdeling }: BevolkingOpties): Generator<Gezin> {
  const verdeeld = cellen(verdeling)
  const omgeving = {
    peildatum,
    nummers: new Nummers(EERSTE_PERSOON),
    quota: maakQuota(),
    instanties: (stroom: Parameters<typeof trekInstanties>[0]) => trekInstanties(stroom, verdeeld),
    kinderen: gezinsgrootte(verdeeld),
  }
  for (let nummer = 1; nummer <= gezinnen; nummer++) yield maakGezin(nummer, toeval(seed, 'gezin', nummer), omgeving)
}
