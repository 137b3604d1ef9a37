import type { FactCache } from './cache.js'
import { type AskFeiten, type AskNood, type FeitenOpdracht, type Gevonden, gather } from './gather.js'

/**
 * As {@link gather}; facts that were gathered for exactly this question and may still be used are not gathered again, and are the
 * very same object, so that what was decided over them can be known again (`besluitOver` in the access step). What hangs on the
 * gateway's own record of emergency access is gathered each time: nothing announces a change of that.
 * @param feitenMet asks a source by this way of remembering answers
 */
export function gatherWarm(
  cache: Pick<FactCache, 'afgeleid'>,
  opdracht: FeitenOpdracht,
  feitenMet: (antwoord: FactCache['antwoord']) => AskFeiten,
  nood: AskNood,
): Promise<Gevonden> {
  const { aanvrager, doel, eigen, gezinIds, personen, afscherming } = opdracht
  const sleutel = JSON.stringify([doel, eigen, afscherming, gezinIds, personen])
  return cache.afgeleid(aanvrager, sleutel, gezinIds.length + personen.length, (antwoord, eenmalig) =>
    gather(opdracht, feitenMet(antwoord), () => {
      eenmalig()
      return nood()
    }),
  )
}
