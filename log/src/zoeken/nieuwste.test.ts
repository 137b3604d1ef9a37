import type { Bevraagbaar, Opdracht } from '../database/bevraagbaar.js'
import type { Schrijver } from '../schrijven/open-schrijver.js'
import { NU, type Proeflog, proeflog } from '../testing/proeflog.js'
import { type Zoekvraag, zoek } from './zoek.js'

let log: Proeflog
let schrijver: Schrijver

const NOOR = '1'.repeat(32)
const SEM = '2'.repeat(32)
const JAN = Date.UTC(2026, 0, 31, 23, 59, 59, 999)
const FEB = JAN + 1
const MRT = Date.UTC(2026, 2, 1)
/** A month of its own, with so many lines that how they are found matters. */
const APR = Date.UTC(2026, 3, 1)
const VEEL = 2_000
const TIJDEN = [JAN - 1, JAN, FEB, FEB, MRT - 1, MRT, NU]

const schrijf = (tijd: number, betrokkenen: string[], teken: string) => {
  const wie = { medewerker: 'gi-a-001', organisatie: 'O', rol: 'JEUGDBESCHERMER', doel: 'D10' }
  const inhoud = { span: 'b'.repeat(16), ...wie, gezinnen: [], betrokkenen, velden: [], status: 200, code: null }
  return schrijver.schrijf({ soort: 'UITKOMST', tijd, trace: teken.repeat(32), inhoud })
}

beforeAll(async () => {
  log = await proeflog()
  schrijver = await log.open(() => JAN - 1)
  for (const [index, tijd] of TIJDEN.entries()) {
    await schrijf(tijd, index === 1 || index === 4 ? [NOOR, SEM] : [NOOR], String(index))
  }
})
afterAll(() => log.weg())

const welke = async (vraag: Zoekvraag, limiet = 50, db: Bevraagbaar = log.schrijver) =>
  (await zoek(db, vraag, limiet)).map(({ trace }) => trace[0]).join('')

/** What is asked of the database. */
function luister(): { db: Bevraagbaar; gevraagd: { sql: string; waarden: unknown[] }[] } {
  const gevraagd: { sql: string; waarden: unknown[] }[] = []
  const query = (sql: string | Opdracht, waarden: unknown[] = []) => {
    gevraagd.push({ sql: String(sql), waarden })
    return log.schrijver.query(String(sql), waarden)
  }
  return { db: { query: query as Bevraagbaar['query'] }, gevraagd }
}

describe('the newest lines', () => {
  test('are found in every month, each once, the last one first', async () => {
    expect(await welke({})).toBe('6543210')
    expect(await welke({ betrokkene: NOOR })).toBe('6543210')
    expect(await welke({ betrokkene: SEM })).toBe('41')
    expect(await welke({ betrokkene: [SEM, NOOR] }, 3)).toBe('654')
    expect(await welke({ betrokkene: [] })).toBe('')
  })

  test.each([
    [{ van: FEB }, '65432'],
    [{ tot: FEB }, '10'],
    [{ van: JAN, tot: MRT }, '4321'],
    [{ van: JAN + 0.5, tot: MRT - 0.5 }, '432'],
    [{ van: MRT, tot: MRT }, ''],
    [{ tot: 0 }, ''],
    [{ van: NU + 1 }, ''],
  ])('of a period are exactly those of %j, also of one data subject', async (periode, verwacht) => {
    expect(await welke(periode)).toBe(verwacht)
    expect(await welke({ ...periode, betrokkene: NOOR })).toBe(verwacht)
  })

  test('are those of a month too that somebody gave another name', async () => {
    await log.knoei('alter table log_regel_2026_02 rename to weggemoffeld')
    expect(await welke({ betrokkene: NOOR })).toBe('6543210')
    await log.knoei('alter table weggemoffeld rename to log_regel_2026_02')
  })

  test('are looked for in no older month than it takes', async () => {
    const { db, gevraagd } = luister()
    expect(await welke({ betrokkene: NOOR }, 2, db)).toBe('65')
    expect(gevraagd).toHaveLength(2)
  })

  test('of an empty log are none', async () => {
    const leeg = await proeflog()
    expect(await welke({ betrokkene: NOOR }, 50, leeg.schrijver)).toBe('')
    await leeg.weg()
  })
})

describe('of many lines', () => {
  beforeAll(async () => {
    await Promise.all(Array.from({ length: VEEL }, (_, nr) => schrijf(APR + nr, [SEM], 'a')))
    await schrijf(APR + VEEL, [NOOR], 'b')
  })

  const plan = async (vraag: Zoekvraag): Promise<string> => {
    const { db, gevraagd } = luister()
    await zoek(db, vraag, 50)
    const { sql, waarden } = gevraagd[1] as { sql: string; waarden: unknown[] }
    const { rows } = await log.schrijver.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, waarden)
    return rows.map((rij) => rij['QUERY PLAN']).join('\n')
  }

  test.each(['before the database counted them', 'after'])(
    'those of a data subject are found by the data subject, never back through time, in one month at a time: %s',
    async (wanneer) => {
      if (wanneer === 'after') await log.eigenaar.query('analyze')
      for (const rest of [
        {},
        { van: APR + 100 },
        { organisatie: 'O' },
        { rol: 'JEUGDBESCHERMER', verteld: true },
      ] as const) {
        const gelezen = await plan({ betrokkene: NOOR, ...rest })
        expect(gelezen).toMatch(/Bitmap Index Scan on log_regel_2026_04.*\n.*betrokkenen'::text\) \?\| /)
        expect(gelezen).not.toMatch(/timezone_idx|Seq Scan|2026_0[123]/)
      }
    },
  )

  test('all others are found back through time', async () => {
    expect(await plan({})).toContain('Index Scan Backward using log_regel_2026_04_timezone_idx')
    expect(await plan({ rol: 'JEUGDBESCHERMER' })).toContain('Index Scan Backward using log_regel_2026_04_timezone_idx')
    expect(await plan({ organisatie: 'O', van: APR })).toContain('Index Scan Backward using log_regel_2026_04_')
  })
})
