import {
  type Afhandeling,
  afwegingVan,
  type BronVerzoek,
  beslistVoor,
  type Categorie,
  type VanWie,
  type VerstrekkingBesluit,
} from '@gezinsbeeld/schema'
import { type BesluitContext, geweigerd } from './context.js'
import { laatsteDag } from './dagen.js'

interface Rij {
  readonly id: string
  readonly medewerker: string
  readonly rol: string
  readonly organisatie: string
  readonly betrokkene: string | null
  readonly doel: string
  readonly personen: string[]
  readonly categorieen: Categorie[]
  readonly motivering: Buffer | null
  readonly gevraagd_op: string
  readonly beslis_voor: string
  readonly besluit: VerstrekkingBesluit | null
  readonly tot: string | null
  readonly ingetrokken: boolean
}

/**
 * What the own organisation has to decide on, and its releases that run: only requests about persons of whom it has a
 * file, and never a request of one's own.
 */
export async function bronVerzoeken(
  vraag: VanWie,
  context: BesluitContext,
): Promise<Afhandeling<{ readonly verzoeken: readonly BronVerzoek[] }>> {
  const { source, bron, nu } = context
  if (beslistVoor(vraag) !== bron) return geweigerd('LOKET_ONBEKEND')
  const params = [vraag.organisatie, vraag.medewerker, bron, nu]
  const rijen = await source.transactie(({ rows }) => rows<Rij>(LIJST, params))
  return { soort: 'GEDAAN', verzoeken: rijen.map((rij) => verzoekVan(rij, context)) }
}

function verzoekVan(rij: Rij, { teksten, beleid, bron }: BesluitContext): BronVerzoek {
  const { id, medewerker, rol, organisatie, doel, personen, categorieen } = rij
  const afwegingen = categorieen.flatMap((categorie) => {
    const cel = beleid.effectief(doel, bron, categorie)
    return cel ? [afwegingVan(cel)] : []
  })
  return {
    verzoekId: id,
    bron,
    medewerker,
    rol,
    organisatie,
    ...(rij.betrokkene === null ? {} : { betrokkene: rij.betrokkene }),
    doel,
    personen,
    categorieen,
    motivering: teksten.lees(rij.motivering, `${id}.motivering`),
    gevraagdOp: rij.gevraagd_op,
    beslisVoor: rij.beslis_voor,
    ...(rij.besluit === null ? {} : { besluit: rij.besluit }),
    ...(rij.tot === null ? {} : { totEnMet: laatsteDag(rij.tot) }),
    ingetrokken: rij.ingetrokken,
    wegingNodig: afwegingen.some(({ weging }) => weging),
    plegerToetsNodig: afwegingen.some(({ plegerToets }) => plegerToets),
  }
}

const LIJST = `
select v.id, v.medewerker, v.rol, v.organisatie, v.betrokkene, v.doel, v.personen, v.categorieen, v.motivering, v.gevraagd_op,
  v.beslis_voor, coalesce(b.besluit, case when u.tot is not null then 'UITGESTELD' end) as besluit,
  coalesce(b.tot, u.tot) as tot, i.verzoek_id is not null as ingetrokken
from gezinsbeeld.verzoek v
left join gezinsbeeld.besluit b on b.verzoek_id = v.id and b.organisatie = $1
left join gezinsbeeld.intrekking i on i.verzoek_id = v.id and i.organisatie = $1
left join lateral (
  select max(x.tot) as tot from gezinsbeeld.uitstel x
  where x.verzoek_id = v.id and x.organisatie = $1 and x.tot > $4::timestamptz) u on b.verzoek_id is null
where $1 = any(v.houders) and v.medewerker <> $2 and v.bron = $3
  and (b.tot > $4::timestamptz or (b.verzoek_id is null and v.beslis_voor > $4::timestamptz))
order by v.gevraagd_op, v.id
limit 500`
