import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { NU, type Proeflog, proeflog } from '../testing/proeflog.js'
import { afwijkingen } from './afwijkingen.js'

const MINUUT = 60_000
const UUR = 60 * MINUUT
const DAG = 24 * UUR

let log: Proeflog

beforeAll(async () => {
  log = await proeflog()
})
afterAll(() => log.weg())

/** Writes a line of an employee, as a gateway does; in a chain of its own, because a chain never goes back in time. */
async function schrijf(
  soort: 'INTENTIE' | 'UITKOMST' | 'AFGEDAAN',
  medewerker: string,
  tijd: number,
  inhoud: object,
  organisatie = 'O',
): Promise<void> {
  const trace = randomBytes(16).toString('hex')
  const wie = { span: 'b'.repeat(16), medewerker, organisatie, rol: 'R', doel: 'D15', beleid: 'v1' }
  const schrijver = await log.open(() => tijd)
  await schrijver.schrijf({ soort, tijd, trace, inhoud: { ...wie, ...inhoud } })
}

const open = (wie: string, tijd: number, kenmerk: string, code: string | null = null) =>
  schrijf('UITKOMST', wie, tijd, { loket: [{ veld: 'openNoodtoegang', code, kenmerken: [kenmerk] }] })
const toets = (wie: string, tijd: number, kenmerk: string, code: string | null = null) =>
  schrijf('UITKOMST', wie, tijd, { loket: [{ veld: 'toetsNoodtoegang', code, kenmerken: [kenmerk] }] })

/** The alarms of a period as `kind employee how often`. */
async function alarmen(van = NU - 30 * DAG, tot = NU + DAG, organisatie?: string): Promise<string[]> {
  const vraag = { van, tot, nu: NU + 7 * DAG, ...(organisatie === undefined ? {} : { organisatie }) }
  const gevonden = await afwijkingen(log.schrijver, vraag)
  return gevonden.map(({ soort, medewerker, aantal }) => `${soort} ${medewerker} ${aantal}`)
}
const van = async (medewerker: string, ...periode: [number?, number?, string?]) =>
  (await alarmen(...periode)).filter((een) => een.includes(` ${medewerker} `))

test('three emergency accesses within a day are a series; three in a longer time, and one that was refused, are none (decision 22)', async () => {
  for (const uur of [0, 5, 23]) await open('reeks', NU - uur * UUR, `r${uur}`)
  for (const uur of [0, 13, 26]) await open('rustig', NU - uur * UUR, `s${uur}`)
  for (const uur of [0, 1, 2])
    await open('geweigerd', NU - uur * UUR, `g${uur}`, uur === 1 ? 'NOODTOEGANG_LOOPT' : null)
  expect(await van('reeks')).toContain('NOODTOEGANG_REEKS reeks 3')
  expect(await van('rustig')).not.toContainEqual(expect.stringContaining('NOODTOEGANG_REEKS'))
  expect(await van('geweigerd')).not.toContainEqual(expect.stringContaining('NOODTOEGANG_REEKS'))
})

test('a series that began before the period counts, one that ended before it does not', async () => {
  for (const uur of [1, 10, 20]) await open('grens', NU - 10 * DAG - uur * UUR, `d${uur}`)
  expect(await van('grens', NU - 10 * DAG - 2 * UUR)).toContain('NOODTOEGANG_REEKS grens 3')
  expect(await van('grens', NU - 10 * DAG)).toEqual([])
})

test('a series tells when it began and ended, and names its own requests and no others of the employee', async () => {
  for (const uur of [0, 6, 12, 100]) await open('lang', NU - uur * UUR, `l${uur}`)
  const gevonden = await afwijkingen(log.schrijver, { van: NU - 30 * DAG, tot: NU + DAG, nu: NU })
  const reeks = gevonden.find(({ soort, medewerker }) => soort === 'NOODTOEGANG_REEKS' && medewerker === 'lang')
  expect(reeks).toMatchObject({ aantal: 3, van: NU - 12 * UUR, tot: NU })
  expect(reeks?.traces).toHaveLength(3)
})

test('an emergency access is unreviewed until two people reviewed it, however often one did, and not on its first day', async () => {
  await open('niemand', NU, 'niemand')
  await open('een', NU, 'een')
  await open('twee', NU, 'twee')
  await open('vers', NU + 7 * DAG - UUR, 'vers')
  for (const keer of [0, 1]) await toets('collega', NU + DAG + keer, 'een')
  await toets('collega', NU + DAG, 'twee')
  await toets('fg', NU + DAG, 'twee')
  await toets('fg', NU + DAG, 'niemand', 'NOODTOEGANG_LOOPT_NOG')
  const week = [NU - DAG, NU + 8 * DAG] as const
  expect(await van('niemand', ...week)).toEqual(['NOODTOEGANG_NIET_GETOETST niemand 1'])
  expect(await van('een', ...week)).toEqual(['NOODTOEGANG_NIET_GETOETST een 1'])
  expect(await van('twee', ...week)).toEqual([])
  expect(await van('vers', ...week)).toEqual([])
})

test('sixty searches within an hour are a series, refused ones included; fifty-nine are not, nor sixty in a morning', async () => {
  await schrijf('INTENTIE', 'zoekt', NU - 50 * MINUUT, { zoekvragen: 40 })
  await schrijf('INTENTIE', 'zoekt', NU - 5 * MINUUT, { zoekvragen: 19 })
  await schrijf('AFGEDAAN', 'zoekt', NU, { status: 429, code: 'TE_VEEL_VERZOEKEN' })
  await schrijf('INTENTIE', 'werkt', NU - 5 * MINUUT, { zoekvragen: 59 })
  for (const uur of [0, 1.5]) await schrijf('INTENTIE', 'ochtend', NU - uur * UUR, { zoekvragen: 30 })
  expect(await van('zoekt')).toEqual(['ZOEK_REEKS zoekt 60'])
  expect(await van('werkt')).toEqual([])
  expect(await van('ochtend')).toEqual([])
})

test('a value that the third net caught, and a case that was looked at on its first day, are alarms with their requests', async () => {
  await schrijf('UITKOMST', 'net', NU, { velden: [], incidenten: ['VtMelding.aard in VT'] })
  await schrijf('UITKOMST', 'opent', NU, { velden: [], nieuweZaak: true })
  await schrijf('UITKOMST', 'gewoon', NU, { velden: [] })
  expect(await van('net')).toEqual(['DERDE_NET net 1'])
  expect(await van('opent')).toEqual(['NIEUWE_ZAAK_BEKEKEN opent 1'])
  expect(await van('gewoon')).toEqual([])
  const [een] = await afwijkingen(log.schrijver, { van: NU, tot: NU + 1, nu: NU })
  expect(een).toEqual({
    soort: 'DERDE_NET',
    organisatie: 'O',
    medewerker: 'net',
    van: NU,
    tot: NU,
    aantal: 1,
    traces: [expect.stringMatching(/^[0-9a-f]{32}$/)],
  })
})

test('an organisation is told of its own employees only', async () => {
  await schrijf('UITKOMST', 'elders', NU, { velden: [], nieuweZaak: true }, 'P')
  expect(await van('elders', undefined, undefined, 'O')).toEqual([])
  expect(await van('elders', undefined, undefined, 'P')).toEqual(['NIEUWE_ZAAK_BEKEKEN elders 1'])
})
