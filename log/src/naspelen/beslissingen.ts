import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { moment } from '../database/moment.js'
import { PER_VELD } from '../database/velden.js'
import type { Veldregel } from '../regel/velden.js'

/** Part of the log that is replayed: from a moment until just before another, ms since the epoch; open where absent. */
export interface Naspeelvraag {
  readonly van?: number
  readonly tot?: number
  /** Codes of whole requests that were refused for role and purpose; other refusals of a request hang on no policy. */
  readonly codes: readonly string[]
  /** OIN: only what this organisation asked. */
  readonly organisatie?: string
  /** Only what an answer itself told, as a search does it (record 0048). */
  readonly verteld?: true
}

/** Decisions that are the same in all that the log keeps of them, but for who and of whom. */
export interface Beslissinggroep extends Omit<Veldregel, 'veld' | 'personen' | 'leeg'> {
  /** Names the group within this period, see {@link telGeraakt}. */
  readonly sleutel: string
  readonly rol: string | null
  readonly organisatie: string | null
  readonly doel: string | null
  /** Version of the policy that decided. */
  readonly beleid: string
  readonly systeem: boolean
  /** `null` for a request that was refused as a whole. */
  readonly veld: string | null
}

/** Whom a set of groups touched. */
export interface Geraakt {
  /** `undefined`: over all sets together. */
  readonly set: number | undefined
  readonly aantal: number
  readonly verzoeken: number
  readonly medewerkers: number
  readonly betrokkenen: number
  readonly organisaties: readonly string[]
  /** Who asked, and pseudonyms of the log; empty unless asked for. */
  readonly namen: { readonly medewerkers: readonly string[]; readonly betrokkenen: readonly string[] }
}

// One text per group: grouped, compared and joined on as one value.
const BASIS = ['rol', 'organisatie', 'doel', 'beleid'].map((naam) => `inhoud ->> '${naam}'`).join(', ')

/** One row per field of an answer, and one per request that was refused as a whole. */
const REGELS = `
  select keten, nr, inhoud, (v ->> 'aantal')::bigint as aantal, v -> 'personen' as personen,
    jsonb_build_array(${BASIS}, inhoud ? 'systeem', v -> 'veld', v -> 'bron', v -> 'categorieen',
      v -> 'uitkomst', v -> 'code', v -> 'regel')::text as sleutel
  from log_regel cross join lateral ${PER_VELD} velden
  where soort = 'UITKOMST' and {deel} and {verteld}
  union all
  select keten, nr, inhoud, 1, '[]',
    jsonb_build_array(${BASIS}, inhoud ? 'systeem', null, null, '[]'::jsonb, 'GEWEIGERD', inhoud -> 'code', null)::text
  from log_regel where soort = 'AFGEDAAN' and inhoud ->> 'code' = any($1) and {deel}`

/** A silent refusal and an empty field are the same in an answer: neither was told (decision 11). */
const VERTELD = "coalesce(v ->> 'code', '') <> 'STIL' and not v ? 'leeg'"

function bron({ van, tot, codes, organisatie, verteld }: Naspeelvraag): {
  readonly sql: string
  readonly waarden: unknown[]
} {
  const waarden: unknown[] = [[...codes]]
  const op = (ms: number) => moment(`$${waarden.push(ms)}`)
  const delen = [
    ...(van === undefined ? [] : [`tijd >= ${op(van)}`]),
    ...(tot === undefined ? [] : [`tijd < ${op(tot)}`]),
    ...(organisatie === undefined ? [] : [`inhoud ->> 'organisatie' = $${waarden.push(organisatie)}`]),
  ]
  const sql = REGELS.replaceAll('{deel}', delen.join(' and ') || 'true')
  return { sql: sql.replace('{verteld}', verteld ? VERTELD : 'true'), waarden }
}

/**
 * Every kind of decision of a period and how often it was taken. Counted by the database: a month of millions of lines is some
 * thousands of groups.
 */
export async function beslissingen(db: Bevraagbaar, vraag: Naspeelvraag): Promise<readonly Beslissinggroep[]> {
  const { sql, waarden } = bron(vraag)
  const { rows } = await db.query<{ sleutel: string; aantal: string }>(
    `select sleutel, sum(aantal)::text as aantal from (${sql}) regels group by sleutel order by sum(aantal) desc, sleutel`,
    waarden,
  )
  return rows.map(({ sleutel, aantal }) => ({ ...lees(sleutel), sleutel, aantal: Number(aantal) }))
}

function lees(sleutel: string): Omit<Beslissinggroep, 'sleutel' | 'aantal'> {
  const [rol, organisatie, doel, beleid, systeem, veld, van, categorieen, uitkomst, code, regel] = JSON.parse(sleutel)
  return { rol, organisatie, doel, beleid, systeem, veld, bron: van, categorieen, uitkomst, code, regel }
}

/**
 * Whom groups touched, each person and request once: per set of groups, and over all of them.
 * @param sets per group in which set it counts
 * @param metNamen whether to name employees and data subjects, not only to count them
 */
export async function telGeraakt(
  db: Bevraagbaar,
  vraag: Naspeelvraag,
  sets: ReadonlyMap<string, number>,
  metNamen: boolean,
): Promise<readonly Geraakt[]> {
  const { sql, waarden } = bron(vraag)
  const per = `$${waarden.push(JSON.stringify([...sets].map(([sleutel, nummer]) => ({ sleutel, nummer }))))}`
  const { rows } = await db.query<Rij>(
    `with sets as materialized (select * from jsonb_to_recordset(${per}::jsonb) as s (sleutel text, nummer int)),
     regels as materialized (
       select nummer, keten, nr, aantal, inhoud, personen from (${sql}) regels join sets using (sleutel)),
     wie as (
       select nummer, count(distinct (keten, nr)) as verzoeken, sum(aantal) as aantal,
         ${verzameld("inhoud ->> 'medewerker'", metNamen)} as medewerkers,
         ${verzameld("inhoud ->> 'organisatie'", true)} as organisaties
       from regels group by grouping sets ((nummer), ())),
     over as (
       select nummer, ${verzameld("inhoud -> 'betrokkenen' ->> (p #>> '{}')::int", metNamen)} as betrokkenen
       from regels cross join lateral jsonb_array_elements(personen) p group by grouping sets ((nummer), ()))
     select wie.*, over.betrokkenen from wie left join over on over.nummer is not distinct from wie.nummer`,
    waarden,
  )
  return rows.map(geraakt)
}

/** How many of something, each once; their names too when asked. */
const verzameld = (wat: string, metNamen: boolean): string =>
  `jsonb_build_object('aantal', count(distinct ${wat}), 'namen', ${
    metNamen ? `coalesce(jsonb_agg(distinct ${wat}) filter (where ${wat} is not null), '[]')` : "'[]'::jsonb"
  })`

interface Verzameling {
  readonly aantal: number
  readonly namen: readonly string[]
}
interface Rij {
  readonly nummer: number | null
  readonly aantal: string | null
  readonly verzoeken: string
  readonly medewerkers: Verzameling
  readonly organisaties: Verzameling
  /** `null` where nobody was a data subject. */
  readonly betrokkenen: Verzameling | null
}

const geraakt = ({ nummer, aantal, verzoeken, medewerkers, organisaties, betrokkenen }: Rij): Geraakt => ({
  set: nummer ?? undefined,
  aantal: Number(aantal ?? 0),
  verzoeken: Number(verzoeken),
  medewerkers: medewerkers.aantal,
  betrokkenen: betrokkenen?.aantal ?? 0,
  organisaties: organisaties.namen,
  namen: { medewerkers: medewerkers.namen, betrokkenen: betrokkenen?.namen ?? [] },
})
