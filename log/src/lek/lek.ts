import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { IN_INDEX } from '../database/geindexeerd.js'
import { moment, msVan } from '../database/moment.js'
import { PER_VELD } from '../database/velden.js'
import type { Periode } from '../weergave/lees-paren.js'
import { GETOOND } from '../zoeken/zoek.js'

/** What may have leaked: everything that is given must hold. */
export interface Lekvraag extends Periode {
  readonly medewerker?: string
  /** OIN of the requesting organisation. */
  readonly organisatie?: string
  /** A line of the policy: what was shown under it, alone or together with others, when it turned out to be wrong. */
  readonly regel?: Beleidsregel
}

/** What a line of the policy speaks of: `VT.D10.VEIL`. */
export interface Beleidsregel {
  readonly bron: string
  readonly doel: string
  readonly categorie: string
}

/** What one employee saw of one kind of data. */
export interface Lekregel {
  readonly organisatie: string
  readonly medewerker: string
  readonly rol: string
  readonly doel: string
  /** Absent for what the gateway itself answered (`loket`). */
  readonly bron: string | null
  /** Kinds of data; of the loket its field. */
  readonly soort: string
  readonly velden: readonly string[]
  /** Requests in which it was shown. */
  readonly verzoeken: number
  /** Data subjects, by their pseudonym in the log of that organisation. */
  readonly betrokkenen: readonly string[]
  /** First and last moment, ms since the epoch. */
  readonly eerste: number
  readonly laatste: number
}

const REGEL = /^([A-Z]+)\.(D\d{2})\.([A-Z0-9]+)$/

/** Reads `VT.D10.VEIL`; `undefined` when it is no line of a policy. */
export function leesBeleidsregel(tekst: string): Beleidsregel | undefined {
  const [, bron, doel, categorie] = REGEL.exec(tekst) ?? []
  return bron && doel && categorie ? { bron, doel, categorie } : undefined
}

/**
 * The material for a data-breach report (AVG 33 lid 3): of which data subjects which kinds of data were shown to whom, as it
 * is or masked. Refused fields are no part of it; what an agency's own system asked the decision point was not shown.
 */
export async function lek(db: Bevraagbaar, vraag: Lekvraag): Promise<readonly Lekregel[]> {
  const { van, tot, organisatie = null, medewerker = null, regel } = vraag
  const onder = [regel?.bron ?? null, regel?.doel ?? null, regel?.categorie ?? null]
  const { rows } = await db.query<Rij>(SQL, [van, tot, organisatie, medewerker, ...onder])
  return rows.map(({ verzoeken, eerste, laatste, ...rest }) => ({
    ...rest,
    verzoeken: Number(verzoeken),
    eerste: Number(eerste),
    laatste: Number(laatste),
  }))
}

interface Rij extends Omit<Lekregel, 'verzoeken' | 'eerste' | 'laatste'> {
  readonly verzoeken: string
  readonly eerste: string
  readonly laatste: string
}

// Places in the list of data subjects become their pseudonyms. A field with several categories names one line of the policy, and
// needed all of theirs.
const SQL = `with regels as (
  select keten, nr, tijd, inhoud, inhoud ->> 'organisatie' as organisatie, inhoud ->> 'medewerker' as medewerker,
    inhoud ->> 'rol' as rol, inhoud ->> 'doel' as doel
  from log_regel
  where ${IN_INDEX} and soort = 'UITKOMST' and tijd >= ${moment('$1')} and tijd < ${moment('$2')}
    and ($3::text is null or inhoud ->> 'organisatie' = $3) and ($4::text is null or inhoud ->> 'medewerker' = $4)
    and not inhoud ? 'systeem'
), gezien as (
  select keten, nr, tijd, organisatie, medewerker, rol, doel, v ->> 'bron' as bron,
    (select string_agg(c, '+' order by c) from jsonb_array_elements_text(v -> 'categorieen') c) as soort,
    v ->> 'veld' as veld, wie.naam
  from regels
  cross join lateral ${PER_VELD} velden
  left join lateral (
    select inhoud -> 'betrokkenen' ->> plaats::int as naam from jsonb_array_elements_text(v -> 'personen') plaats
  ) wie on true
  where ${GETOOND} and jsonb_array_length(v -> 'categorieen') > 0
    and ($5::text is null or (v ->> 'bron' = $5 and doel = $6 and v -> 'categorieen' ? $7))
  union all
  select keten, nr, tijd, organisatie, medewerker, rol, doel, null, l ->> 'veld', l ->> 'veld', wie.naam
  from regels
  cross join lateral jsonb_array_elements(coalesce(inhoud -> 'loket', '[]')) l
  left join lateral jsonb_array_elements_text(inhoud -> 'betrokkenen') wie (naam) on true
  where l -> 'code' = 'null' and $5::text is null
)
select organisatie, medewerker, rol, doel, bron, soort, array_agg(distinct veld order by veld) as velden,
  count(distinct (keten, nr))::text as verzoeken,
  coalesce(array_agg(distinct naam order by naam) filter (where naam is not null), '{}') as betrokkenen,
  ${msVan('min(tijd)')} as eerste, ${msVan('max(tijd)')} as laatste
from gezien where soort is not null
group by organisatie, medewerker, rol, doel, bron, soort
order by organisatie, medewerker, doel, bron nulls last, soort`
