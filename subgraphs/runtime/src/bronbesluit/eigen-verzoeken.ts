import type {
  Afhandeling,
  Categorie,
  EigenVerzoek,
  VanWie,
  VerstrekkingBesluit,
  VerstrekkingStatus,
} from '@gezinsbeeld/schema'
import { type BesluitContext, wieSleutel } from './context.js'
import { laatsteDag } from './dagen.js'

interface Besluit {
  readonly besluit: VerstrekkingBesluit
  readonly personen: string[]
  readonly categorieen: Categorie[]
  readonly tot: string | null
  readonly ingetrokken: boolean
}

interface Rij {
  readonly id: string
  readonly personen: string[]
  readonly categorieen: Categorie[]
  readonly houders: string[]
  readonly gevraagd_op: string
  readonly beslis_voor: string
  readonly vanzelf_op: string
  readonly besluiten: Besluit[] | null
  readonly uitgesteld_tot: string | null
}

/** The requests of one requester under one purpose, newest first. */
export async function eigenVerzoeken(
  vraag: VanWie,
  { source, bron, nu }: BesluitContext,
): Promise<Afhandeling<{ readonly verzoeken: readonly EigenVerzoek[] }>> {
  const rijen = await source.transactie(({ rows }) => rows<Rij>(EIGEN, [wieSleutel(vraag), vraag.doel, bron]))
  return { soort: 'GEDAAN', verzoeken: rijen.map((rij) => verzoekVan(rij, bron, Date.parse(nu))) }
}

function verzoekVan(rij: Rij, bron: EigenVerzoek['bron'], nu: number): EigenVerzoek {
  const loopt = (rij.besluiten ?? []).filter((b) => !b.ingetrokken && b.tot !== null && Date.parse(b.tot) > nu)
  const status = statusVan(rij, loopt.length > 0, nu)
  const tot = loopt.reduce<string | null>((laatst, b) => laatste(laatst, b.tot), null) ?? uitstelVan(status, rij)
  return {
    verzoekId: rij.id,
    bron,
    personen: rij.personen,
    categorieen: rij.categorieen,
    gevraagdOp: rij.gevraagd_op,
    status,
    toegewezen: loopt.map(({ personen, categorieen }) => ({ personen, categorieen })),
    ...(tot === null ? {} : { totEnMet: laatsteDag(tot) }),
  }
}

/** Nothing in it tells a refusal from nothing known, nor an organisation without a file from one that refused. */
function statusVan(rij: Rij, loopt: boolean, nu: number): VerstrekkingStatus {
  if (loopt) return 'TOEGEWEZEN'
  const besluiten = rij.besluiten ?? []
  if (besluiten.some(({ tot }) => tot !== null)) return 'VERLOPEN'
  const voorbij = (instant: string) => nu >= Date.parse(instant)
  const beslist = rij.houders.length === 0 ? voorbij(rij.vanzelf_op) : besluiten.length >= rij.houders.length
  if (beslist || voorbij(rij.beslis_voor)) return 'NIET_TOEGEWEZEN'
  return rij.uitgesteld_tot !== null && !voorbij(rij.uitgesteld_tot) ? 'UITGESTELD_DOOR_BRON' : 'AANGEVRAAGD'
}

const uitstelVan = (status: VerstrekkingStatus, { uitgesteld_tot }: Rij): string | null =>
  status === 'UITGESTELD_DOOR_BRON' ? uitgesteld_tot : null

const laatste = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && Date.parse(b) > Date.parse(a)) ? b : a

const EIGEN = `
select v.id, v.personen, v.categorieen, v.houders, v.gevraagd_op, v.beslis_voor, v.vanzelf_op,
  (select json_agg(json_build_object('besluit', b.besluit, 'personen', b.personen, 'categorieen', b.categorieen,
      'tot', b.tot, 'ingetrokken', i.verzoek_id is not null) order by b.organisatie)
   from gezinsbeeld.besluit b
   left join gezinsbeeld.intrekking i on i.verzoek_id = b.verzoek_id and i.organisatie = b.organisatie
   where b.verzoek_id = v.id) as besluiten,
  (select max(u.tot) from gezinsbeeld.uitstel u where u.verzoek_id = v.id) as uitgesteld_tot
from gezinsbeeld.verzoek v
where v.wie = $1 and v.doel = $2 and v.bron = $3
order by v.gevraagd_op desc, v.id`
