import type { Inhoud, NieuweRegel, Regel, Soort, Stand } from '../regel/regel.js'
import type { Vorm } from '../regel/vorm.js'
import type { Bevraagbaar } from './bevraagbaar.js'
import { moment, msVan } from './moment.js'

/** How many lines are read at once; 2 to 10 KB each. */
const PER_KEER = 2_000

interface Rij {
  readonly keten: string
  readonly nr: string
  /** ms since the epoch; not a date, which an application may have made its own. */
  readonly tijd: string
  readonly soort: Soort
  readonly trace: string | null
  readonly vorige: Buffer | null
  readonly hash: Buffer
  readonly inhoud: Inhoud
}

const KOLOMMEN = 'keten, nr, tijd, soort, trace, vorige, hash, inhoud'
const GELEZEN = KOLOMMEN.replace('tijd', `${msVan('tijd')} as tijd`)

// All lines are one parameter, so that it is one statement however many there are. Their contents stay a document on the way.
const VOEG_TOE = `insert into log_regel (${KOLOMMEN})
  select (r ->> 'keten')::uuid, (r ->> 'nr')::bigint, ${moment("(r ->> 'tijd')")}, r ->> 'soort', r ->> 'trace',
    decode(r ->> 'vorige', 'hex'), decode(r ->> 'hash', 'hex'), r -> 'inhoud'
  from jsonb_array_elements($1) r`

// A form that is there already says the same: its hash is its name. It may be another process that wrote it.
const VOEG_TOE_MET_VORMEN = `with vormen as (
    insert into log_vorm (hash, groepen)
    select decode(v ->> 'hash', 'hex'), v ->> 'tekst' from jsonb_array_elements($2) v on conflict do nothing)
  ${VOEG_TOE}`

/**
 * Adds lines in one statement: all of them durable, or none.
 * @param vormen forms that may not be there yet, each once; durable with the lines
 */
export async function voegToe(db: Bevraagbaar, regels: readonly NieuweRegel[], vormen: readonly Vorm[]): Promise<void> {
  const json = `[${regels.map((regel) => regel.json).join(',')}]`
  // In one order everywhere: two processes that add the same forms the other way round would wait for each other for ever.
  const opNaam = [...vormen].sort((a, b) => (a.hash < b.hash ? -1 : 1))
  await db.query(
    vormen.length === 0
      ? { name: 'log_voeg_toe', text: VOEG_TOE, values: [json] }
      : { name: 'log_voeg_toe_met_vormen', text: VOEG_TOE_MET_VORMEN, values: [json, JSON.stringify(opNaam)] },
  )
}

/** The last line of a chain; undefined when it has none. */
export async function standVan(db: Bevraagbaar, keten: string): Promise<Stand | undefined> {
  const { rows } = await db.query<{ nr: string; hash: Buffer }>(
    'select nr, hash from log_regel where keten = $1 order by nr desc limit 1',
    [keten],
  )
  return rows[0] && { nr: Number(rows[0].nr), hash: rows[0].hash.toString('hex') }
}

/** The last line of every chain that began, by chain. */
export async function standen(db: Bevraagbaar): Promise<ReadonlyMap<string, Stand>> {
  const { rows } = await db.query<{ keten: string; nr: string; hash: Buffer }>(
    `select k.keten, r.nr, r.hash from log_keten k
     cross join lateral (select nr, hash from log_regel where keten = k.keten order by nr desc limit 1) r`,
  )
  return new Map(rows.map(({ keten, nr, hash }) => [keten, { nr: Number(nr), hash: hash.toString('hex') }]))
}

/** Every chain of which something is there: by its line in the list of chains, or by a line of its own. */
export async function ketens(db: Bevraagbaar): Promise<readonly string[]> {
  const { rows } = await db.query<{ keten: string }>(
    'select keten from log_keten union select distinct keten from log_regel order by keten',
  )
  return rows.map(({ keten }) => keten)
}

/**
 * The lines of one chain in the order of their numbers, read by the page so that the log need not fit in memory.
 * @param sinds only lines of this moment and later, ms since the epoch
 */
export async function* regelsVan(db: Bevraagbaar, keten: string, sinds = 0): AsyncGenerator<Regel> {
  let na = { nr: '0', tijd: '0' }
  for (;;) {
    const { rows } = await db.query<Rij>(
      `select ${GELEZEN} from log_regel r
       where keten = $1 and (nr, r.tijd) > ($2, timestamptz 'epoch' + $3 * interval '1 millisecond')
         and r.tijd >= timestamptz 'epoch' + $4 * interval '1 millisecond'
       order by nr, r.tijd limit ${PER_KEER}`,
      [keten, na.nr, na.tijd, sinds],
    )
    for (const rij of rows) yield regelVan(rij)
    const laatste = rows.at(-1)
    if (laatste === undefined || rows.length < PER_KEER) return
    na = laatste
  }
}

/** The lines of one chain that carry one of these numbers or this hash: to explain what the walk met. */
export async function zoekInKeten(db: Bevraagbaar, keten: string, hash: string): Promise<Stand | undefined> {
  const { rows } = await db.query<{ nr: string }>('select nr from log_regel where keten = $1 and hash = $2 limit 1', [
    keten,
    Buffer.from(hash, 'hex'),
  ])
  return rows[0] && { nr: Number(rows[0].nr), hash }
}

const regelVan = ({ nr, tijd, vorige, hash, ...rest }: Rij): Regel => ({
  ...rest,
  nr: Number(nr),
  tijd: Number(tijd),
  vorige: vorige?.toString('hex') ?? null,
  hash: hash.toString('hex'),
})
