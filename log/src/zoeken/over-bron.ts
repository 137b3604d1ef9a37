import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { msVan } from '../database/moment.js'
import { PER_VELD } from '../database/velden.js'
import type { Periode } from '../weergave/lees-paren.js'
import { nieuwste } from './nieuwste.js'
import { organisaties } from './over-betrokkene.js'

/** What an agency asks of its own source; everything that is given must hold. */
export interface Bronvraag extends Periode {
  /** The sources of the agency, e.g. `VT`. */
  readonly bronnen: readonly string[]
  /** OIN of the organisation that asked. */
  readonly organisatie?: string
  readonly medewerker?: string
  readonly rol?: string
  readonly doel?: string
  /** A data subject: the names in the log per requesting organisation, one per key (decision 5). */
  readonly pseudoniemenVan?: (organisatie: string) => readonly string[]
  /** How many at most. */
  readonly limiet: number
}

/** One request, with what was asked of these sources and nothing of any other. */
export interface Bronregel {
  readonly trace: string
  /** ms since the epoch. */
  readonly tijd: number
  readonly organisatie: string
  readonly medewerker: string
  readonly rol: string
  readonly doel: string
  /** How many data subjects something of these sources was released of. */
  readonly betrokkenen: number
  readonly velden: readonly Bronveld[]
}

/** One field: how often it was asked, and how often a value could leave. Why not is not told: another source may be why. */
export interface Bronveld {
  readonly veld: string
  readonly bron: string
  readonly categorieen: readonly string[]
  readonly gevraagd: number
  readonly vrijgegeven: number
}

/**
 * What was asked of an agency's sources, by whom, for which purpose, and what was released; newest first. Never a
 * pseudonym: it would join the logs of two organisations.
 */
export async function overBron(db: Bevraagbaar, vraag: Bronvraag): Promise<readonly Bronregel[]> {
  const { bronnen, van, tot, pseudoniemenVan, limiet } = vraag
  const namen = pseudoniemenVan ? (await organisaties(db)).flatMap(pseudoniemenVan) : undefined
  const { organisatie = null, medewerker = null, rol = null, doel = null } = vraag
  const rijen = await nieuwste<Bronregel & { ms: string }>(db, {
    kolommen: KOLOMMEN,
    bij: VELDEN,
    waar: WAAR,
    waarden: [[...bronnen], organisatie, medewerker, rol, doel, namen ?? null],
    ...(namen && { namen }),
    van,
    tot,
    limiet,
  })
  return rijen.map(({ ms, ...rest }) => ({ ...rest, tijd: Number(ms) }))
}

const VRIJ = "v ->> 'uitkomst' in ('TOEGESTAAN', 'GEMASKEERD') and coalesce(v -> 'code', 'null') = 'null'"
/** Fields of these sources, of the data subject that was asked for. A silent refusal can be another source's doing: not here. */
const EIGEN = `select v from ${PER_VELD} velden
  where v ->> 'bron' = any($1) and v ->> 'code' is distinct from 'STIL' and ($6::text[] is null or exists (
    select from jsonb_array_elements_text(v -> 'personen') p where inhoud -> 'betrokkenen' ->> p::int = any($6)))`

const KOLOMMEN = `trace, ${msVan('tijd')} as ms, inhoud ->> 'organisatie' as organisatie,
  inhoud ->> 'medewerker' as medewerker, inhoud ->> 'rol' as rol, inhoud ->> 'doel' as doel, eigen.velden,
  (select count(distinct p)::int from (${EIGEN}) e cross join lateral jsonb_array_elements_text(v -> 'personen') p
   where ${VRIJ}) as betrokkenen`

const VELDEN = `cross join lateral (
  select jsonb_agg(f order by f ->> 'veld') as velden from (
    select jsonb_build_object('veld', v ->> 'veld', 'bron', v ->> 'bron', 'categorieen', v -> 'categorieen',
      'gevraagd', sum((v ->> 'aantal')::int),
      'vrijgegeven', coalesce(sum((v ->> 'aantal')::int) filter (where ${VRIJ}), 0)) as f
    from (${EIGEN}) e group by v ->> 'veld', v ->> 'bron', v -> 'categorieen') per) eigen`

const WAAR = `soort = 'UITKOMST' and eigen.velden is not null and not inhoud ? 'systeem'
  and ($2::text is null or inhoud ->> 'organisatie' = $2) and ($3::text is null or inhoud ->> 'medewerker' = $3)
  and ($4::text is null or inhoud ->> 'rol' = $4) and ($5::text is null or inhoud ->> 'doel' = $5)`
