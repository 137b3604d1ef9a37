import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { GI_SYSTEEM } from '../authzen/systeem.js'
import { laatsteUitkomst } from '../wereld/log.js'
import { JEUGDBESCHERMER, lees, openWorld, type TestWorld } from '../wereld/open-world.js'
import { type Opdrachtregel, openOpdrachtregel } from './opdracht.js'

const QUERY = '{ gezin(gezinId: "gezin-s01") { maatregelen { type } vtMeldingen { meldingnummer aard } } }'

let wereld: TestWorld
let regel: Opdrachtregel
let trace: string

beforeAll(async () => {
  wereld = await openWorld()
  regel = openOpdrachtregel(wereld.world)
  const antwoord = await wereld.vraag({ wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: QUERY })
  trace = antwoord.trace
  writeFileSync(join(regel.map, 'token'), await wereld.world.token(GI_SYSTEEM), { mode: 0o600 })
}, 300_000)
afterAll(async () => {
  regel?.weg()
  await wereld?.stop()
})

const gezinsbeeld = (...args: string[]) => regel.doe(...args)
const metLog = (...args: string[]) => regel.doe(...args, '--log', regel.plaats)

test('log afwijkingen names the rules, and finds nothing where nothing is wrong', async () => {
  expect(await metLog('log', 'afwijkingen')).toEqual({ code: 0, uit: 'Geen alarmen in deze periode.\n', fout: '' })
  const help = await gezinsbeeld('log', 'afwijkingen', '--help')
  expect(help.uit).toContain('NOODTOEGANG_REEKS: drie of meer keer noodtoegang geopend binnen 24 uur')
})

describe('lek', () => {
  const uur = (verschil: number) => new Date(Date.now() + verschil * 3_600_000).toISOString()

  test('is a report to take over: how many, which kinds of data, who saw what', async () => {
    const { code, uit } = await metLog('lek', '--van', uur(-1), '--tot', uur(1))
    expect(code).toBe(0)
    expect(uit).toMatch(/^- Betrokkenen: [1-9]\d*$/m)
    expect(uit).toMatch(/^- Medewerkers die iets zagen: 1, van 1 organisatie$/m)
    expect(uit).toMatch(
      /\| gi-a-001 \| JEUGDBESCHERMER \| D10 UITVOERING_OTS \| GI \| MAATR \| 1 \| \d+ \| .*Maatregel\.type/,
    )
  })

  test('can be of one employee or one line of the policy; what nobody saw is said plainly, and a wrong line is refused', async () => {
    const periode = ['--van', uur(-1), '--tot', uur(1)]
    expect((await metLog('lek', ...periode, '--medewerker', 'gi-a-999')).uit).toContain(
      'Niets, binnen wat is gevraagd.',
    )
    const { uit } = await metLog('lek', ...periode, '--regel', 'GI.D10.MAATR', '--json')
    expect((JSON.parse(uit) as { soort: string }[]).every(({ soort }) => soort.includes('MAATR'))).toBe(true)
    expect(await metLog('lek', ...periode, '--regel', 'alles')).toMatchObject({
      code: 2,
      fout: expect.stringContaining('OPTIE_ONGELDIG'),
    })
  })
})

test('log bron tells who asked one source for what, and nothing of another', async () => {
  const { code, uit } = await metLog('log', 'bron', '--bron', 'VT')
  expect(code).toBe(0)
  expect(uit).toContain(`gi-a-001 (${JEUGDBESCHERMER.organisatie})  JEUGDBESCHERMER  D10`)
  expect(uit).toContain('VtMelding.aard: 0 van ')
  expect(uit).not.toContain('Maatregel')
  expect((await metLog('log', 'bron', '--bron', 'RVDK', '--tot', '2020-01-01T00:00:00Z')).uit).toBe(
    'Van deze bron is niets gevraagd.\n',
  )
})

test('log zoek finds what was done under emergency access, which is one purpose and no other', async () => {
  expect((await metLog('log', 'zoek', '--noodtoegang')).uit).toBe('Geen verzoeken gevonden.\n')
  expect((await metLog('log', 'zoek', '--doel', 'D10')).uit).toContain(trace)
  expect(await metLog('log', 'zoek', '--noodtoegang', '--doel', 'D10')).toMatchObject({
    code: 2,
    fout: expect.stringContaining('OPTIE_ONGELDIG'),
  })
})

test('veld tells since when access to it did not change, and with a log how often it was shown', async () => {
  const zonder = await gezinsbeeld('veld', 'Gezin.maatregelen.type')
  expect(zonder.uit).toMatch(/^toegang niet gewijzigd sinds \d{4}-\d{2}-\d{2}T/m)
  expect(zonder.uit).not.toContain('getoond in')
  expect((await metLog('veld', 'Gezin.maatregelen.type')).uit).toMatch(/^getoond in \d{4}-\d{2}: in \d+ verzoeken$/m)
})

describe('simuleer about a real employee and family', () => {
  const OVER = ['--rol', 'JEUGDBESCHERMER', '--doel', 'D10', '--organisatie', JEUGDBESCHERMER.organisatie]
  const simuleer = (...args: string[]) =>
    gezinsbeeld('simuleer', ...OVER, '--gateway', wereld.world.gatewayUrl, '--token-bestand', 'token', ...args)

  test('says what the decision point would decide now, field by field, with reasons; never data', async () => {
    const eigen = await simuleer('--medewerker', 'gi-a-001', '--gezin', 'gezin-s01')
    expect([eigen.code, eigen.fout]).toEqual([0, ''])
    expect(eigen.uit).toMatch(/^GI +MAATR: JA \(GI\.D10\.MAATR\)$/m)
    expect(eigen.uit).toMatch(/^GI +ART9.*: NEE \(MOTIVERING_ONTBREEKT, /m)
    const collega = await simuleer('--medewerker', 'gi-a-002', '--gezin', 'gezin-s01')
    expect(collega.uit).toMatch(/^GI +MAATR: NEE \(VOORWAARDE_NIET_VERVULD, GI\.D10\.MAATR\)$/m)
  })

  test('is of the own source and decided and logged like any other question', async () => {
    const { uit } = await simuleer('--medewerker', 'gi-a-001', '--gezin', 'gezin-s01', '--json')
    const bronnen = (JSON.parse(uit) as { bron: string }[]).map(({ bron }) => bron)
    expect(new Set(bronnen)).toEqual(new Set(['GI']))
    const zoek = await metLog('log', 'zoek', '--medewerker', 'gi-a-001', '--json')
    const systeem = (JSON.parse(zoek.uit) as { systeem?: string; trace: string }[]).find((een) => een.systeem)
    expect(systeem?.systeem).toBe('gi-a-systeem')
    expect((await laatsteUitkomst(wereld.world, String(systeem?.trace))).soorten).toContain('UITKOMST')
    // Not as if the employee himself had asked.
    const tekst = await metLog('log', 'zoek', '--medewerker', 'gi-a-001')
    expect(tekst.uit).toContain('gi-a-001  (gevraagd door systeem gi-a-systeem)  JEUGDBESCHERMER')
    expect(tekst.uit).toContain('gi-a-001  JEUGDBESCHERMER')
    const fg = { medewerker: 'gi-a-fg', rol: 'FG_PRIVACY', organisatie: JEUGDBESCHERMER.organisatie }
    const query = '{ logregels(filter: { medewerker: "gi-a-001" }) { trace systeem } }'
    const regels = lees(await wereld.vraag({ wie: fg, doel: 'AUDIT_PRIVACY', query }), 'logregels')
    expect(regels).toContainEqual({ trace: systeem?.trace, systeem: 'gi-a-systeem' })
    expect(regels).toContainEqual({ trace, systeem: null })
  })

  test.each([
    [['--medewerker', 'gi-a-001'], 'OPTIE_ONGELDIG'],
    [['--medewerker', 'gi-a-001', '--gezin', 'a', '--persoon', 'b'], 'OPTIE_ONGELDIG'],
    [['--medewerker', 'gi-a-001', '--gezin', 'a', '--token-bestand', 'bestaat-niet'], 'TOKEN_ONLEESBAAR'],
    [['--medewerker', 'gi-a-001', '--gezin', 'a', '--organisatie', '00000009900000003002'], 'GATEWAY_WEIGERT'],
    [['--medewerker', 'gi-a-001', '--gezin', 'a', '--gateway', 'http://127.0.0.1:1'], 'GATEWAY_NIET_BEREIKBAAR'],
  ])('%j is refused with %s, and the token is never told', async (args, code) => {
    const { code: exit, fout } = await simuleer(...args)
    expect([exit, fout]).toEqual([2, expect.stringContaining(code)])
    expect(fout).not.toContain('ey')
  })
})
