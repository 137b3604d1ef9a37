import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exportJWK, generateKeyPair } from 'jose'
import { Pool } from 'pg'
import { openOndertekenaar } from '../controlepunt/ondertekenaar.js'
import { meetSchrijven } from './schrijf.js'
import { vul } from './vul.js'
import { meetZoeken } from './zoek.js'

const GEBRUIK = `Usage: npm run bench:log -- --url <postgres://…> [--regels <n>] [--zoek <n>] [--schrijf <n>]

Fills the log of a database with made-up lines, measures searching (docs/prestaties.md), and how much CPU writing takes.

  --url <url>       database of its own, as its owner, on this machine. One that has a log is only measured
  --regels <n>      lines in the log: intents and outcomes; default 10000000. Give the same number to measure again
  --zoek <n>        searches per kind, default 400; 0: do not measure searching
  --schrijf <n>     requests to write per measurement, default 0: do not measure writing. These stay in the log
  --tegelijk <n>    of these, how many are under way at once, default 4
  --maanden <n>     months of 30 days, default 13, the first of which begins in November 2025
  --map <folder>    for the checkpoints, default a new one: with it \`log verify\` can walk what was made
  --seed <n>        default 1`

const OPTIES = {
  url: { type: 'string' },
  regels: { type: 'string', default: '10000000' },
  zoek: { type: 'string', default: '400' },
  schrijf: { type: 'string', default: '0' },
  tegelijk: { type: 'string', default: '4' },
  maanden: { type: 'string', default: '13' },
  map: { type: 'string' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const

const BEGIN = Date.UTC(2025, 10, 1)
const MS_PER_MAAND = 30 * 86_400_000
/** Of a request in fifty there is one line and not two. */
const REGELS_PER_VERZOEK = 1.98
const TEKEN_MS = 2_000
const RONDES = 5

const zeg = (tekst: string) => void process.stdout.write(`${tekst}\n`)

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIES })
  if (values.help || values.url === undefined) return zeg(GEBRUIK)
  const getal = (naam: 'regels' | 'zoek' | 'schrijf' | 'tegelijk' | 'maanden' | 'seed') => Number(values[naam])
  const wereld = { verzoeken: Math.round(getal('regels') / REGELS_PER_VERZOEK), seed: getal('seed') }
  const tijd = { begin: BEGIN, maanden: getal('maanden') }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const onderteken = await openOndertekenaar(await exportJWK(privateKey))
  const map = values.map ?? mkdtempSync(join(tmpdir(), 'gezinsbeeld-bench-'))
  // How long a commit waits for the disk is no CPU, and filling has nothing to lose.
  const db = new Pool({ connectionString: values.url, max: 4, options: '-c synchronous_commit=off' })
  try {
    if (await isLeeg(db)) await vul(wereld, { db, onderteken, map, ...tijd, voortgang: openVoortgang() })
    zeg(`checkpoints in ${map}`)
    zeg(await omvang(db))
    const tot = BEGIN + tijd.maanden * MS_PER_MAAND
    if (getal('zoek') > 0) await meetZoeken(wereld, { db, aantal: getal('zoek'), van: BEGIN, tot, zeg })
    for (let ronde = 0; ronde < RONDES && getal('schrijf') > 0; ronde++) {
      const delen = { db, onderteken, map, verzoeken: getal('schrijf'), tegelijk: getal('tegelijk') }
      const { schrijver, database } = await meetSchrijven(wereld, delen)
      zeg(`CPU per request: writer ${schrijver.toFixed(0)} us, database ${database.toFixed(0)} us`)
    }
  } finally {
    await db.end()
  }
}

const isLeeg = async (db: Pool): Promise<boolean> =>
  (await db.query("select to_regclass('log_regel') as tabel")).rows[0]?.tabel === null

function openVoortgang(): (wat: string) => void {
  const begin = Date.now()
  let laatst = begin
  return (wat) => {
    const nu = Date.now()
    if (/^\d/.test(wat) && nu - laatst < TEKEN_MS) return
    laatst = nu
    zeg(`[${((nu - begin) / 1_000).toFixed(0).padStart(5)} s] ${wat}`)
  }
}

/** What was measured on. */
async function omvang(db: Pool): Promise<string> {
  const { rows } = await db.query<Record<'versie' | 'buffers' | 'omvang' | 'indexen' | 'regels', string>>(
    `select current_setting('server_version') as versie, current_setting('shared_buffers') as buffers,
       pg_size_pretty(pg_database_size(current_database())) as omvang,
       (select pg_size_pretty(sum(pg_indexes_size(inhrelid))) from pg_inherits where inhparent = 'log_regel'::regclass) as indexen,
       (select sum(reltuples)::bigint from pg_class join pg_inherits on inhrelid = oid where inhparent = 'log_regel'::regclass) as regels`,
  )
  const [rij] = rows
  return `PostgreSQL ${rij?.versie}, shared_buffers ${rij?.buffers}; about ${rij?.regels} lines, ${rij?.omvang}, of which indexes ${rij?.indexen}`
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
})
