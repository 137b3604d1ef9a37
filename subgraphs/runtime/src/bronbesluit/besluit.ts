import {
  type Afhandeling,
  afwegingVan,
  type Besloten,
  type BesluitVraag,
  beslistVoor,
  type Categorie,
} from '@gezinsbeeld/schema'
import type { Transactie } from '../database/open.js'
import { type BesluitContext, geweigerd, LANGSTE_DAGEN } from './context.js'
import { dagPlus, dagVan, eindeVan, isDag } from './dagen.js'
import { plaatsVan } from './ouderinformatie.js'
import { tegenInformatie } from './weeg-informatie.js'

interface Verzoek {
  readonly id: string
  readonly medewerker: string
  readonly doel: string
  readonly personen: string[]
  readonly categorieen: Categorie[]
  readonly houders: string[]
}

/** What is released by a decision; nothing for a refusal. */
interface Deel {
  readonly personen: readonly string[]
  readonly categorieen: readonly Categorie[]
}

const NIETS: Deel = { personen: [], categorieen: [] }

/**
 * Records the decision of one organisation of the source, in one transaction. Who decided first has decided: the second
 * of two at once gets REEDS_GEDAAN. A postponement is no decision: it may be followed by one.
 */
export async function besluit(vraag: BesluitVraag, context: BesluitContext): Promise<Afhandeling<Besloten>> {
  const { source, bron, nu } = context
  if (beslistVoor(vraag) !== bron) return geweigerd('LOKET_ONBEKEND')
  return source.transactie(async (transactie) => {
    const [verzoek] = await transactie.rows<Verzoek>(VERZOEK, [vraag.verzoekId, bron, nu])
    // Nobody decides on a request of his own, and no organisation on files of another.
    if (!verzoek?.houders.includes(vraag.organisatie) || verzoek.medewerker === vraag.medewerker)
      return geweigerd('LOKET_ONBEKEND')
    const tot = eindeVoor(vraag, nu)
    if (tot === 'ONGELDIG') return geweigerd('INVOER_ONGELDIG', '`totEnMet`')
    const deel = deelVan(vraag, verzoek)
    if (!deel) return geweigerd('INVOER_ONGELDIG', '`personen` en `categorieen`')
    if (mistAfweging(vraag, verzoek, deel, context)) return geweigerd('AFWEGING_ONTBREEKT')
    const bezwaar = await tegenInformatie(vraag.informatie, deel, context, transactie)
    if (bezwaar) return bezwaar
    const gedaan = await schrijf(vraag, deel, tot, context, transactie)
    return gedaan ? { soort: 'GEDAAN', verzoekId: verzoek.id, personen: verzoek.personen } : geweigerd('REEDS_GEDAAN')
  })
}

function eindeVoor({ besluit: soort, totEnMet }: BesluitVraag, nu: string): string | null | 'ONGELDIG' {
  if (soort === 'AFGEWEZEN' || soort === 'GEEN_GEGEVENS') return totEnMet === undefined ? null : 'ONGELDIG'
  const vandaag = dagVan(Date.parse(nu))
  if (totEnMet === undefined || !isDag(totEnMet)) return 'ONGELDIG'
  return totEnMet < vandaag || totEnMet > dagPlus(vandaag, LANGSTE_DAGEN) ? 'ONGELDIG' : eindeVan(totEnMet)
}

function deelVan({ besluit: soort, personen, categorieen }: BesluitVraag, verzoek: Verzoek): Deel | undefined {
  const leeg = personen.length === 0 && categorieen.length === 0
  if (soort !== 'DEELS') return leeg ? (soort === 'TOEGEWEZEN' ? verzoek : NIETS) : undefined
  const binnen =
    personen.every((persoon) => verzoek.personen.includes(persoon)) &&
    categorieen.every((categorie) => verzoek.categorieen.includes(categorie))
  return binnen && personen.length > 0 && categorieen.length > 0 ? { personen, categorieen } : undefined
}

// Conditions 12 and 13 are judged by a person; whoever releases says that it was done.
function mistAfweging(vraag: BesluitVraag, { doel }: Verzoek, deel: Deel, { beleid, bron }: BesluitContext): boolean {
  return deel.categorieen.some((categorie) => {
    const cel = beleid.effectief(doel, bron, categorie)
    if (!cel) return true
    const { weging, plegerToets } = afwegingVan(cel)
    if (weging && !(vraag.levenssfeerGewogen && vraag.onderzoeksbelangGewogen)) return true
    return plegerToets && !vraag.relatieMetPlegerGetoetst
  })
}

async function schrijf(
  vraag: BesluitVraag,
  deel: Deel,
  tot: string | null,
  { teksten, nu }: BesluitContext,
  { rows }: Transactie,
): Promise<boolean> {
  const { verzoekId, organisatie, medewerker } = vraag
  const reden = teksten.verzegel(vraag.reden, `${verzoekId}.${organisatie}.reden`)
  if (vraag.besluit === 'UITGESTELD') {
    return (await rows(STEL_UIT, [verzoekId, organisatie, reden, tot, medewerker, nu])).length > 0
  }
  const { levenssfeerGewogen, onderzoeksbelangGewogen, relatieMetPlegerGetoetst, informatie } = vraag
  const params = [
    verzoekId,
    organisatie,
    vraag.besluit,
    deel.personen,
    deel.categorieen,
    reden,
    tot,
    levenssfeerGewogen,
    onderzoeksbelangGewogen,
    relatieMetPlegerGetoetst,
    medewerker,
    nu,
    informatie ? teksten.verzegel(informatie.tekst, plaatsVan(verzoekId, organisatie)) : null,
    informatie?.periodeVan ?? null,
    informatie?.periodeTot ?? null,
  ]
  return (await rows(BESLIS, params)).length > 0
}

// The row is locked: two decisions on one request come one after the other.
const VERZOEK = `select id, medewerker, doel, personen, categorieen, houders from gezinsbeeld.verzoek
where id = $1 and bron = $2 and beslis_voor > $3::timestamptz for update`

const BESLIS = `insert into gezinsbeeld.besluit (verzoek_id, organisatie, besluit, personen, categorieen, reden, tot,
  levenssfeer, onderzoeksbelang, relatie_met_pleger, medewerker, besloten_op, informatie, periode_van, periode_tot)
values ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8, $9, $10, $11, $12::timestamptz, $13, $14::date, $15::date)
on conflict do nothing returning verzoek_id`

const STEL_UIT = `insert into gezinsbeeld.uitstel (verzoek_id, organisatie, reden, tot, medewerker, uitgesteld_op)
select $1::uuid, $2, $3, $4::timestamptz, $5, $6::timestamptz
where not exists (select from gezinsbeeld.besluit where verzoek_id = $1::uuid and organisatie = $2)
returning verzoek_id`
