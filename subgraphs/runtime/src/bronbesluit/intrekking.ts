import { type Afhandeling, type Besloten, beslistVoor, type IntrekVraag } from '@gezinsbeeld/schema'
import { type BesluitContext, geweigerd } from './context.js'

/** Ends a release of the own organisation at once, also for what is being asked now: every use looks it up. */
export async function trekIn(
  vraag: IntrekVraag,
  { source, teksten, bron, nu }: BesluitContext,
): Promise<Afhandeling<Besloten>> {
  if (beslistVoor(vraag) !== bron) return geweigerd('LOKET_ONBEKEND')
  const { verzoekId, organisatie, medewerker } = vraag
  return source.transactie(async ({ rows }) => {
    const [loopt] = await rows<{ personen: string[] }>(LOOPT, [verzoekId, organisatie, bron, nu])
    if (!loopt) return geweigerd('LOKET_ONBEKEND')
    const reden = teksten.verzegel(vraag.reden, `${verzoekId}.${organisatie}.intrekking`)
    const gedaan = await rows(TREK_IN, [verzoekId, organisatie, reden, medewerker, nu])
    return gedaan.length > 0 ? { soort: 'GEDAAN', verzoekId, personen: loopt.personen } : geweigerd('REEDS_GEDAAN')
  })
}

const LOOPT = `select b.personen from gezinsbeeld.besluit b join gezinsbeeld.verzoek v on v.id = b.verzoek_id
where b.verzoek_id = $1 and b.organisatie = $2 and v.bron = $3 and b.tot > $4::timestamptz`

const TREK_IN = `insert into gezinsbeeld.intrekking (verzoek_id, organisatie, reden, medewerker, ingetrokken_op)
values ($1, $2, $3, $4, $5::timestamptz) on conflict do nothing returning verzoek_id`
