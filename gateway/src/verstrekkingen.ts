import {
  type Aanvraag,
  AFSCHERMBAAR,
  BRONNEN,
  decide,
  isVrijgave,
  magVerzoeken,
  subgraphVan,
  type Uitkomst,
  type VerstrekkingVragen,
  wieVan,
} from '@gezinsbeeld/schema'
import { feitenOver } from './access/wortels.js'
import type { LoketCode } from './errors/codes.js'
import { type Gevonden, gather } from './facts/gather.js'
import { askFor } from './facts/sources.js'
import type { LoketContext } from './loket/loket-context.js'
import { type Gewenst, isAfhandeling, type Verstrekkingen } from './loket/verstrekking/dienst.js'
import type { Gateway } from './pipeline.js'

/** What of the gateway a request to a source is made of. */
export type Delen = Pick<Gateway, 'postVraag' | 'cache' | 'nood' | 'noodbeperking'>

/** Composes requests to a source out of the facts, the decision and the signed call of the gateway. */
export const openVerstrekkingen = ({ postVraag, cache, nood, noodbeperking }: Delen): Verstrekkingen => ({
  async weigering(gewenst, context) {
    const { aanvrager, keuze, beleid, nu, trace, authorization } = context
    const doel = keuze.doel.code
    const { gezinId, personen, categorieen } = gewenst
    // The reason that comes with the request is the motivation of these categories (condition 5).
    const alleenEigenBron = await noodbeperking(aanvrager.medewerker, nu)
    const aanvraag: Aanvraag = { aanvrager, doel, motivering: new Set(categorieen), alleenEigenBron, nu }
    const ask = askFor(postVraag, cache, aanvrager, doel, trace, authorization)
    const gevonden = await gather(
      {
        aanvrager,
        doel,
        gezinIds: gezinId === undefined ? [] : [gezinId],
        personen: gezinId === undefined ? personen : [],
        afscherming: categorieen.some((categorie) => AFSCHERMBAAR.has(categorie)),
        eigen: beleid.eigenBron(aanvrager, doel),
        beleid,
      },
      ask.feiten,
      () => nood(aanvraag),
    )
    return weigeringVan(gewenst, aanvraag, gevonden, context)
  },

  async stuur<P extends keyof VerstrekkingVragen>(
    ...[pad, bron, inhoud, context]: Parameters<Verstrekkingen['stuur']>
  ): Promise<VerstrekkingVragen[P]['antwoord'] | undefined> {
    const { aanvrager, keuze, trace, authorization } = context
    const body = JSON.stringify({ ...wieVan(aanvrager), doel: keuze.doel.code, ...inhoud })
    const posted = await postVraag(subgraphVan(bron), pad, body, trace, authorization)
    if (posted.soort !== 'OK' || !isAfhandeling(posted.body)) return undefined
    return posted.body as VerstrekkingVragen[P]['antwoord']
  },
})

function weigeringVan(
  { bron, gezinId, personen, categorieen }: Gewenst,
  aanvraag: Aanvraag,
  gevonden: Gevonden,
  { beleid }: LoketContext,
): LoketCode | undefined {
  if (gezinId !== undefined && gevonden.ledenOnbekend) return 'FEIT_ONBEKEND'
  const gezin = gezinId === undefined ? undefined : (gevonden.leden.get(gezinId) ?? [])
  for (const persoon of personen) {
    const leden = gezin ?? [persoon]
    if (!leden.includes(persoon)) return 'LOKET_ONBEKEND'
    const feiten = feitenOver(gevonden, leden)
    const kent = BRONNEN.map((van) => decide(beleid, aanvraag, feiten, persoon, van, 'ID'))
    // Nobody asks a source about somebody with whom he has nothing to do.
    if (!kent.some(isVrijgave)) {
      return kent.some(({ soort }) => soort === 'FEIT_ONBEKEND') ? 'FEIT_ONBEKEND' : 'LOKET_ONBEKEND'
    }
    for (const categorie of categorieen) {
      const code = codeVan(magVerzoeken(beleid, aanvraag, feiten, persoon, bron, categorie))
      if (code) return code
    }
  }
  return undefined
}

// INVARIANT: a refusal that the field would keep silent is not told here either (decision 11, 14): the request goes on
// to the source, where no decision can open what the facts refuse. What hangs on policy alone may be told.
function codeVan(uitkomst: 'MAG' | 'GEEN_VERZOEK' | Uitkomst): LoketCode | undefined {
  if (uitkomst === 'MAG') return undefined
  if (uitkomst === 'GEEN_VERZOEK') return 'VERSTREKKING_NIET_MOGELIJK'
  if (uitkomst.soort === 'FEIT_ONBEKEND') return 'FEIT_ONBEKEND'
  if (uitkomst.soort !== 'GEWEIGERD') return 'VERSTREKKING_NIET_MOGELIJK'
  if (uitkomst.code === 'BRON_GESLOTEN') return 'BRON_GESLOTEN'
  if (uitkomst.code !== 'VOORWAARDE_NIET_VERVULD') return 'VERSTREKKING_NIET_MOGELIJK'
  return uitkomst.stil ? undefined : 'VOORWAARDE_NIET_VERVULD'
}
