import { randomInt, randomUUID } from 'node:crypto'
import {
  type Afhandeling,
  ALLEEN_LOKET,
  isOpVerzoek,
  toelaatbaar,
  type VerstrekkingAanvraag,
  type VerstrekkingWeigering,
} from '@gezinsbeeld/schema'
import type { Transactie } from '../database/open.js'
import { BESLIS_DAGEN, type BesluitContext, geweigerd, REEKS, wieSleutel } from './context.js'
import { dagPlus, dagVan, eindeVan } from './dagen.js'

type Gemaakt = Afhandeling<{ readonly verzoekId: string }>

/**
 * Stores a request at the source. Always: whether the source has anything changes neither the answer nor the work done
 * (H13). Facts were judged by the gateway and are judged again with every use of the release.
 */
export async function vraagVerstrekking(vraag: VerstrekkingAanvraag, context: BesluitContext): Promise<Gemaakt> {
  const weigering = magVragen(vraag, context)
  if (weigering) return geweigerd(weigering)
  return context.source.transactie(async (transactie) => {
    const wie = wieSleutel(vraag)
    // Two sendings of one key wait for each other, so that the second finds what the first stored.
    await transactie.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${wie}${vraag.sleutel}`])
    const inhoud = [vraag.doel, vraag.bron, uniek(vraag.personen), uniek(vraag.categorieen)]
    const eerder = await transactie.rows<{ id: string; zelfde: boolean }>(EERDER, [wie, vraag.sleutel, ...inhoud])
    if (eerder[0]) return eerder[0].zelfde ? { soort: 'GEDAAN', verzoekId: eerder[0].id } : geweigerd('REEDS_GEDAAN')
    const verzoekId = await bewaar(vraag, wie, inhoud, context, transactie)
    const [reeks] = await transactie.rows<{ aantal: number }>(AANTAL, [vraag.medewerker, context.nu])
    if (reeks && reeks.aantal >= REEKS) context.alarm('VERZOEKEN_IN_SERIE', reeks.aantal)
    return { soort: 'GEDAAN', verzoekId }
  })
}

function magVragen(vraag: VerstrekkingAanvraag, context: BesluitContext): VerstrekkingWeigering | undefined {
  const { beleid, bron } = context
  if (vraag.bron !== bron || toelaatbaar(beleid, vraag, vraag.doel) !== 'JA') return 'VERSTREKKING_NIET_MOGELIJK'
  if (vraag.categorieen.includes(ALLEEN_LOKET) && !vanOuder(vraag)) return 'INVOER_ONGELDIG'
  const mogelijk = vraag.categorieen.every((categorie) => {
    const cel = beleid.effectief(vraag.doel, bron, categorie)
    return cel !== undefined && isOpVerzoek(cel)
  })
  return mogelijk ? undefined : 'VERSTREKKING_NIET_MOGELIJK'
}

// One text, about one child, for one parent; together with other categories it would be released with them.
const vanOuder = ({ betrokkene, personen, categorieen }: VerstrekkingAanvraag): boolean =>
  betrokkene !== undefined &&
  uniek(categorieen).length === 1 &&
  uniek(personen).length === 1 &&
  !personen.includes(betrokkene)

async function bewaar(
  vraag: VerstrekkingAanvraag,
  wie: string,
  inhoud: readonly unknown[],
  { teksten, houders: sql, nu }: BesluitContext,
  { rows }: Transactie,
): Promise<string> {
  const id = randomUUID()
  const houders = (await rows<{ oin: string }>(sql, [uniek(vraag.personen)])).map(({ oin }) => oin)
  const vandaag = dagVan(Date.parse(nu))
  const { medewerker, rol, organisatie, sleutel } = vraag
  await rows(BEWAAR, [
    id,
    wie,
    medewerker,
    rol,
    organisatie,
    sleutel,
    ...inhoud,
    teksten.verzegel(vraag.motivering, `${id}.motivering`),
    houders,
    nu,
    eindeVan(dagPlus(vandaag, BESLIS_DAGEN)),
    kantoortijd(vandaag),
    vraag.betrokkene ?? null,
  ])
  return id
}

const uniek = (items: readonly string[]): string[] => [...new Set(items)].sort()

/**
 * When a request about which no organisation here has a file shows as not granted: some working day within two weeks,
 * in office hours, as a person's refusal would (decision 22). No employee of an agency without a file has to read it.
 */
function kantoortijd(vandaag: string): string {
  const kandidaat = dagPlus(vandaag, randomInt(1, 13))
  const weekdag = new Date(`${kandidaat}T00:00:00Z`).getUTCDay()
  const werkdag = dagPlus(kandidaat, weekdag === 6 ? 2 : weekdag === 0 ? 1 : 0)
  const begin = Date.parse(eindeVan(dagPlus(werkdag, -1)))
  return new Date(begin + randomInt(9 * 60, 17 * 60) * 60_000).toISOString()
}

const EERDER = `select id, (doel = $3 and bron = $4 and personen = $5 and categorieen = $6) as zelfde
from gezinsbeeld.verzoek where wie = $1 and sleutel = $2`

const BEWAAR = `insert into gezinsbeeld.verzoek (id, wie, medewerker, rol, organisatie, sleutel, doel, bron, personen,
  categorieen, motivering, houders, gevraagd_op, beslis_voor, vanzelf_op, betrokkene)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::timestamptz, $14::timestamptz, $15::timestamptz, $16)`

const AANTAL = `select count(*)::int as aantal from gezinsbeeld.verzoek
where medewerker = $1 and gevraagd_op > $2::timestamptz - interval '1 day'`
