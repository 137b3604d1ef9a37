import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { IN_INDEX } from '../database/geindexeerd.js'
import { moment, msVan } from '../database/moment.js'
import { heeft, INHOUD } from '../database/velden.js'
import { heeftVeld, type Opgeslagen, perVeld, type Veldregel } from '../regel/velden.js'
import type { Over } from '../weergave/paar.js'
import { nieuwste } from './nieuwste.js'

/** By what the log is searched; everything that is given must hold. */
export interface Zoekvraag {
  /** Pseudonym of the log of a data subject, 32 hex; several when the key of the pseudonyms was replaced. */
  readonly betrokkene?: string | readonly string[]
  readonly medewerker?: string
  readonly rol?: string
  /** Purpose code. */
  readonly doel?: string
  /** OIN of the requesting organisation. */
  readonly organisatie?: string
  /** Field address, e.g. `Maatregel.type`. */
  readonly veld?: string
  readonly bron?: string
  readonly categorie?: string
  /** Outcome of a field, e.g. `GEWEIGERD`. */
  readonly uitkomst?: string
  /** Code of a refused request or field. */
  readonly code?: string
  /** From this moment until just before the other, ms since the epoch. */
  readonly van?: number
  readonly tot?: number
  /**
   * Only what the answer itself told: a value that was there, or a refusal with a code. A silent refusal and an empty field are
   * the same in an answer, and neither is found or shown, for who may not learn from the log what it did not tell (decision 11).
   */
  readonly verteld?: true
}

/** One answered request. */
export interface Treffer extends Partial<Omit<Over, 'span'>> {
  readonly trace: string
  /** ms since the epoch. */
  readonly tijd: number
  readonly status: number
  readonly code: string | null
  /** The fields that were searched for; all of the request when the search names none. */
  readonly velden: readonly Veldregel[]
}

/** What a search counts by. */
export const TEL_PER = ['doel', 'rol', 'organisatie', 'medewerker', 'code', 'dag', 'maand'] as const
export type TelPer = (typeof TEL_PER)[number]

/**
 * Searches answered requests, newest first.
 * @param limiet how many at most
 */
export async function zoek(db: Bevraagbaar, vraag: Zoekvraag, limiet: number): Promise<readonly Treffer[]> {
  const { betrokkene, van, tot, ...rest } = vraag
  const rijen = await nieuwste<Gevonden>(db, {
    kolommen: GEVONDEN,
    ...voorwaarden(rest),
    ...(betrokkene === undefined ? {} : { namen: [betrokkene].flat() }),
    ...(van === undefined ? {} : { van }),
    ...(tot === undefined ? {} : { tot }),
    limiet,
  })
  return rijen.map((rij) => {
    const treffer = trefferVan(rij)
    return { ...treffer, velden: treffer.velden.filter((veld) => past(veld, vraag, treffer.betrokkenen)) }
  })
}

/** The columns of {@link Gevonden}. */
export const GEVONDEN = `trace, ${msVan('tijd')} as ms, ${INHOUD} as inhoud`

/** A line as it is read; time in ms since the epoch. */
export interface Gevonden {
  readonly trace: string
  readonly ms: string
  readonly inhoud: Record<string, unknown>
}

/** The answered request of a line, with every field of it. */
export function trefferVan({ trace, ms, inhoud }: Gevonden): Treffer {
  const {
    span: _,
    spans: __,
    velden = [],
    ...rest
  } = inhoud as unknown as Over &
    Omit<Treffer, 'velden'> & { readonly spans?: unknown; readonly velden?: readonly Opgeslagen[] }
  return { ...rest, trace, tijd: Number(ms), velden: perVeld(velden) }
}

/** Counts answered requests per value of something, most first. */
export async function tel(
  db: Bevraagbaar,
  vraag: Zoekvraag,
  per: TelPer,
): Promise<readonly { readonly waarde: string | null; readonly aantal: number }[]> {
  const { waar, waarden } = voorwaarden(vraag)
  const { rows } = await db.query<{ waarde: string | null; aantal: string }>(
    `select ${PER[per]} as waarde, count(*) as aantal from log_regel where ${IN_INDEX} and ${waar} group by 1 order by 2 desc, 1`,
    waarden,
  )
  return rows.map(({ waarde, aantal }) => ({ waarde, aantal: Number(aantal) }))
}

/**
 * In how many requests of a period a field was shown, as it is or masked, with something in it. A decision that a system asked for
 * (docs/authzen.md) shows nothing.
 */
export async function telGetoond(
  db: Bevraagbaar,
  { veld, ...vraag }: Pick<Zoekvraag, 'van' | 'tot' | 'organisatie'> & { readonly veld: string },
): Promise<number> {
  const { waar, waarden } = voorwaarden(vraag)
  const getoond = heeft(
    `${heeftVeld(veld)} && (@.uitkomst == "TOEGESTAAN" || @.uitkomst == "GEMASKEERD") && @.code == null && !exists(@.leeg)`,
    (waarde) => `$${waarden.push(waarde)}`,
  )
  const { rows } = await db.query<{ aantal: string }>(
    `select count(*) as aantal from log_regel where ${IN_INDEX} and ${waar} and not inhoud ? 'systeem' and ${getoond}`,
    waarden,
  )
  return Number(rows[0]?.aantal)
}

/** SQL: whether something of field `v` was shown. */
export const GETOOND =
  "v ->> 'uitkomst' in ('TOEGESTAAN', 'GEMASKEERD') and coalesce(v -> 'code', 'null') = 'null' and not v ? 'leeg'"

const tekst = (sleutel: string) => `inhoud ->> '${sleutel}'`
// The day of the professional who reads it, not of the server.
const lokaal = (vorm: string) => `to_char(tijd at time zone 'Europe/Amsterdam', '${vorm}')`

const PER: Readonly<Record<TelPer, string>> = {
  doel: tekst('doel'),
  rol: tekst('rol'),
  organisatie: tekst('organisatie'),
  medewerker: tekst('medewerker'),
  code: tekst('code'),
  dag: lokaal('YYYY-MM-DD'),
  maand: lokaal('YYYY-MM'),
}

function voorwaarden(vraag: Zoekvraag): { waar: string; waarden: unknown[] } {
  const waarden: unknown[] = []
  const met = (waarde: unknown) => `$${waarden.push(waarde)}`
  const delen: string[] = []
  if (vraag.betrokkene !== undefined) delen.push(`inhoud -> 'betrokkenen' ?| ${met([vraag.betrokkene].flat())}`)
  for (const sleutel of ['medewerker', 'rol', 'doel', 'organisatie'] as const) {
    if (vraag[sleutel] !== undefined) delen.push(`${tekst(sleutel)} = ${met(vraag[sleutel])}`)
  }
  if (vraag.van !== undefined) delen.push(`tijd >= ${moment(met(vraag.van))}`)
  if (vraag.tot !== undefined) delen.push(`tijd < ${moment(met(vraag.tot))}`)
  const veld = veldVan(vraag)
  if (veld.length > 0) delen.push(heeft(veld.join(' && '), met))
  // A code is of the request or of one field.
  if (vraag.code !== undefined && veld.length === 0) {
    const vanVeld = [...verteld(vraag), `@.code == ${json(vraag.code)}`].join(' && ')
    delen.push(`(${tekst('code')} = ${met(vraag.code)} or ${heeft(vanVeld, met)})`)
  }
  return { waar: delen.join(' and ') || 'true', waarden }
}

function veldVan(vraag: Zoekvraag): string[] {
  const { veld, bron, categorie, uitkomst, code } = vraag
  const delen = [
    veld !== undefined && heeftVeld(veld),
    bron !== undefined && `@.bron == ${json(bron)}`,
    categorie !== undefined && `@.categorieen[*] == ${json(categorie)}`,
    uitkomst !== undefined && `@.uitkomst == ${json(uitkomst)}`,
  ].filter((deel) => deel !== false)
  if (delen.length === 0) return []
  return [...delen, ...(code === undefined ? [] : [`@.code == ${json(code)}`]), ...verteld(vraag)]
}

const STIL = 'STIL'

/** That the answer told it. */
const verteld = ({ verteld }: Zoekvraag): string[] =>
  verteld ? [`(@.code == null || @.code != "${STIL}") && !exists(@.leeg)`] : []

const isVerteld = ({ code, leeg }: Veldregel): boolean => code !== STIL && !leeg

const json = (waarde: string) => JSON.stringify(waarde)

/** Whether a field of a found request is one that was searched for, of the data subject that was searched for. */
function past(regel: Veldregel, vraag: Zoekvraag, betrokkenen: readonly string[] = []): boolean {
  const { betrokkene, veld, bron, categorie, uitkomst } = vraag
  return (
    (!vraag.verteld || isVerteld(regel)) &&
    (veld === undefined || regel.veld === veld) &&
    (bron === undefined || regel.bron === bron) &&
    (categorie === undefined || regel.categorieen.includes(categorie)) &&
    (uitkomst === undefined || regel.uitkomst === uitkomst) &&
    (betrokkene === undefined || [betrokkene].flat().some((naam) => regel.personen.includes(betrokkenen.indexOf(naam))))
  )
}
