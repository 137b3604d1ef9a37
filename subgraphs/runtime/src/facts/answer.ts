import {
  CRISISMELDING_PAD,
  type CrisismeldingAntwoord,
  type CrisismeldingVraag,
  type FeitenAntwoord,
  type FeitenVraag,
  type InterneVragen,
  zelfdeWie,
} from '@gezinsbeeld/schema'
import { dagPlus, dagVan, eindeVan } from '../bronbesluit/dagen.js'
import { isGesloten } from '../bronbesluit/sluiting.js'
import { uitgesteldVan } from '../bronbesluit/uitstel.js'
import type { FactContext, FactSource } from '../definition.js'
import type { Caller } from '../server/verify-caller.js'

/** A question of another employee than the one whose token came along. */
export class VraagGeweigerd extends Error {
  readonly code = 'VRAAG_GEWEIGERD'
}

/**
 * Answers one internal question. Verdicts are only given about the caller's own work: the question must name the
 * employee, role and organisation of the token.
 * @throws VraagGeweigerd
 */
export async function answer<P extends keyof InterneVragen>(
  pad: P,
  vraag: InterneVragen[P]['vraag'],
  caller: Caller,
  source: FactSource,
  context: FactContext,
): Promise<InterneVragen[P]['antwoord']> {
  if (!zelfdeWie(vraag, caller)) throw new VraagGeweigerd('question names another caller than the token')
  if (pad === '/caseload') return source.caseload(vraag, context)
  if (pad === '/zoek') return source.zoek(vraag, context)
  if (pad === CRISISMELDING_PAD) return crisismelding(vraag as CrisismeldingVraag, source, context)
  return facts(vraag as FeitenVraag, source, context)
}

// Only Veilig Thuis has reports; asked of any other source there is none.
async function crisismelding(
  vraag: CrisismeldingVraag,
  source: FactSource,
  context: FactContext,
): Promise<CrisismeldingAntwoord> {
  if (!source.crisismelding || vraag.doel !== 'D15') throw new VraagGeweigerd('no such question here')
  return source.crisismelding(vraag, context)
}

async function facts(vraag: FeitenVraag, source: FactSource, context: FactContext): Promise<FeitenAntwoord> {
  const leden = vraag.gezinIds.length > 0 ? await source.leden(vraag, context) : {}
  const personen = [...new Set([...vraag.personen, ...Object.values(leden).flat()])]
  const [gesloten, verborgen, uitgesteld, relaties, conflict, nieuw, ...verdicts] = await Promise.all([
    isGesloten(context.db, vraag.doel),
    vraag.afscherming ? source.verborgen(personen, context) : [],
    uitgesteldVan(vraag, personen, context),
    vraag.eigen ? source.relaties(vraag, context) : [],
    vraag.eigen ? source.conflict(vraag, context) : [],
    vraag.eigen ? nieuwWerk(personen, vraag, source, context) : undefined,
    ...vraag.voorwaarden.map((nr) => source.verdicts(nr, vraag, personen, context)),
  ])
  const { gezinnenVan } = vraag
  const gezinsleden = gezinnenVan && (await source.gezinsleden?.(gezinnenVan, context))
  return {
    leden,
    ...(gezinsleden ? { gezinsleden } : {}),
    verborgen,
    uitgesteld,
    relaties,
    conflict,
    ...(nieuw ? { nieuw } : {}),
    gesloten,
    voorwaarden: Object.fromEntries(vraag.voorwaarden.map((nr, index) => [nr, verdicts[index] ?? []])),
  }
}

/**
 * Of these persons those with whom the requester's work began today: his work of now without that of the end of yesterday.
 * Every source judges its work by the day, so this holds for all of them alike.
 */
async function nieuwWerk(
  personen: readonly string[],
  vraag: FeitenVraag,
  source: FactSource,
  context: FactContext,
): Promise<string[]> {
  if (personen.length === 0) return []
  // The end of a day is the first moment of the next.
  const gisteren = Date.parse(eindeVan(dagPlus(dagVan(Date.parse(context.nu)), -1))) - 1
  const [nu, eerder] = await Promise.all(
    [context.nu, new Date(gisteren).toISOString()].map((op) => source.caseload(vraag, { ...context, nu: op })),
  )
  const bekend = new Set(eerder?.personen)
  return personen.filter((persoon) => nu?.personen.includes(persoon) && !bekend.has(persoon))
}
