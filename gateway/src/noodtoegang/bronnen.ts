import {
  type Aanvrager,
  CRISISMELDING_PAD,
  type CrisismeldingAntwoord,
  type FeitenAntwoord,
  type FeitenVraag,
  wieVan,
} from '@gezinsbeeld/schema'
import type { PostVraag } from '../facts/sources.js'

/** What opening must know of the sources; `undefined` when a source did not answer (usably). */
export interface Bronnen {
  /** Members of the family, at the municipality. */
  leden(gezinId: string): Promise<readonly string[] | undefined>
  /** The crisis report, at Veilig Thuis. */
  crisismelding(meldingnummer: string): Promise<CrisismeldingAntwoord | undefined>
}

/** Binds the two questions to one requester. */
export function bronnenVan(post: PostVraag, aanvrager: Aanvrager, trace: string, authorization: string): Bronnen {
  const wie = { ...wieVan(aanvrager), doel: 'D15' }
  return {
    async leden(gezinId) {
      const vraag: FeitenVraag = {
        ...wie,
        gezinIds: [gezinId],
        personen: [],
        voorwaarden: [],
        afscherming: false,
        eigen: false,
        relaties: [],
      }
      const posted = await post('lokaal-team', '/feiten', JSON.stringify(vraag), trace, authorization)
      const leden = posted.soort === 'OK' ? (posted.body as Partial<FeitenAntwoord>).leden : undefined
      if (typeof leden !== 'object' || leden === null) return undefined
      const found: unknown = Object.hasOwn(leden, gezinId) ? leden[gezinId] : []
      return isTexts(found) ? found : undefined
    },
    async crisismelding(meldingnummer) {
      const body = JSON.stringify({ ...wie, meldingnummer })
      const posted = await post('veilig-thuis', CRISISMELDING_PAD, body, trace, authorization)
      const antwoord = posted.soort === 'OK' ? (posted.body as Partial<CrisismeldingAntwoord>) : {}
      const { gevonden, personen, eigen } = antwoord
      return typeof gevonden === 'boolean' && isTexts(personen)
        ? { gevonden, personen, eigen: eigen === true }
        : undefined
    },
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
