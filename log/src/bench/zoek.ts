import type { Pool } from 'pg'
import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { type Zoekvraag, zoek } from '../zoeken/zoek.js'
import {
  aantalGezinnen,
  getallen,
  ledenVan,
  medewerkerVan,
  naamVan,
  organisatieVan,
  trekGezin,
  type Wereld,
} from './wereld.js'

/** The first page, as `log zoek` and the loket give it. */
const LIMIET = 50
const DRUKSTE = 100

export interface ZoekDelen {
  readonly db: Pool
  /** Searches per kind. */
  readonly aantal: number
  /** First and last moment of the log, ms since the epoch. */
  readonly van: number
  readonly tot: number
  readonly zeg: (tekst: string) => void
}

interface Soort {
  readonly naam: string
  readonly vragen: readonly Zoekvraag[]
}

/**
 * Measures how long the newest 50 lines take, per kind of search: the first time that each is asked, and once more. Then
 * shows by which plan somebody with thousands of lines is found.
 */
export async function meetZoeken(wereld: Wereld, { db, aantal, zeg, ...tijden }: ZoekDelen): Promise<void> {
  zeg(`${'search'.padEnd(54)} n    found  first: p50   p95   max ms   again: p50   p95   max ms`)
  for (const { naam, vragen } of soorten(wereld, aantal, tijden)) {
    const eerst = await loop(db, vragen)
    const weer = await loop(db, vragen)
    const gevonden = eerst.gevonden / vragen.length
    zeg(
      `${naam.padEnd(54)} ${String(vragen.length).padEnd(4)} ${gevonden.toFixed(1).padStart(5)}  ${tabel(eerst.ms)}   ${tabel(weer.ms)}`,
    )
  }
  zeg(await planVan(db, { betrokkene: naamVan(wereld, 0, 0) }))
}

/** Somebody of a family, by the name for the organisation that looked. */
function soorten(wereld: Wereld, aantal: number, { van, tot }: Pick<ZoekDelen, 'van' | 'tot'>): readonly Soort[] {
  const kans = getallen(wereld.seed + 4_711)
  const { vast, terloops } = aantalGezinnen(wereld)
  const lid = (gezin: number) => naamVan(wereld, gezin, Math.floor(kans() * ledenVan(gezin)))
  const maak = (naam: string, hoeveel: number, vraag: (nr: number) => Zoekvraag) => ({
    naam,
    vragen: Array.from({ length: hoeveel }, (_, nr) => vraag(nr)),
  })
  const getrokken = () => trekGezin(wereld, kans)
  const maand = (tot - van) / 13
  const midden = { van: tot - 6 * maand, tot: tot - 3 * maand }
  const geweigerd = { veld: 'Gezin.vtMeldingen', uitkomst: 'GEWEIGERD' }
  const deel = Math.ceil(aantal / 4)
  return [
    maak('data subject, as often as looked at', aantal, () => ({ betrokkene: lid(getrokken()) })),
    maak('data subject, each as likely', aantal, () => ({ betrokkene: lid(Math.floor(kans() * (vast + terloops))) })),
    maak('data subject, a hundred most looked at', DRUKSTE, (nr) => ({ betrokkene: lid(nr) })),
    maak('data subject and a period of three months', aantal, () => ({ betrokkene: lid(getrokken()), ...midden })),
    maak('data subject and a refused field', aantal, () => ({ betrokkene: lid(getrokken()), ...geweigerd })),
    maak('hundred most looked at and a refused field', DRUKSTE, (nr) => ({ betrokkene: lid(nr), ...geweigerd })),
    maak('data subject, as the loket asks', aantal, () => {
      const gezin = getrokken()
      return { betrokkene: lid(gezin), organisatie: organisatieVan(gezin), van, tot, verteld: true }
    }),
    maak('data subject who is not in the log', aantal, (nr) => ({ betrokkene: naamVan(wereld, -1 - nr, 0) })),
    maak('employee in a period', deel, (nr) => ({ medewerker: medewerkerVan(nr, nr), ...midden })),
    maak('organisation, as the loket asks', deel, (nr) => ({
      organisatie: organisatieVan(nr),
      van,
      tot,
      verteld: true,
    })),
    maak('organisation and a refused field', deel, (nr) => ({ organisatie: organisatieVan(nr), ...geweigerd })),
    maak('role', deel, () => ({ rol: 'RAADSONDERZOEKER' })),
    maak('code of a refused request', deel, () => ({ code: 'DOEL_NIET_VOOR_ROL' })),
    maak('nothing: the newest', deel, () => ({})),
    maak('nothing, in a period', deel, () => midden),
  ]
}

async function loop(db: Bevraagbaar, vragen: readonly Zoekvraag[]): Promise<{ ms: number[]; gevonden: number }> {
  const ms: number[] = []
  let gevonden = 0
  for (const vraag of vragen) {
    const begin = performance.now()
    gevonden += (await zoek(db, vraag, LIMIET)).length
    ms.push(performance.now() - begin)
  }
  return { ms: ms.sort((a, b) => a - b), gevonden }
}

const tabel = (ms: readonly number[]): string =>
  [0.5, 0.95, 1]
    .map((deel) => (ms[Math.min(ms.length - 1, Math.floor(ms.length * deel))] ?? 0).toFixed(1).padStart(7))
    .join('')

/** How the database finds the lines of the newest month. */
async function planVan(db: Pool, vraag: Zoekvraag): Promise<string> {
  const gevraagd: { sql: string; waarden: unknown[] }[] = []
  const query = (sql: unknown, waarden: unknown[] = []) => {
    gevraagd.push({ sql: String(sql), waarden })
    return db.query(String(sql), waarden)
  }
  await zoek({ query: query as Bevraagbaar['query'] }, vraag, LIMIET)
  const [, { sql, waarden } = { sql: 'select 1', waarden: [] }] = gevraagd
  const { rows } = await db.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${sql}`, waarden)
  return rows.map((rij) => rij['QUERY PLAN']).join('\n')
}
