import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { laatsteUitkomst } from '../wereld/log.js'
import { codes, JEUGDBESCHERMER, lees, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'

// docs/besluiten/0044: who looked at the data of a person, told to that person or who represents him.
const INZAGE = 'INZAGE_BETROKKENE'
const QUERY = 'query ($p: ID!) { inzageoverzicht(persoon: $p) { dag wie waarom grond gegevens } }'
const GEZIN = '{ gezin(gezinId: "gezin-s01") { leden { persoon { voornamen } } maatregelen { type } } }'
const burger = (naam: Parameters<typeof scenarioPersoonId>[0]): Wie => ({
  medewerker: `burger-${naam}`,
  rol: 'GEZINSLID',
  organisatie: '00000009900000004001',
  betrokkene: scenarioPersoonId(naam),
})
const MOEDER = burger('s01-moeder')
const NOOR = scenarioPersoonId('noor')

let wereld: TestWorld

beforeAll(async () => {
  wereld = await openWorld()
  await wereld.vraag({ wie: JEUGDBESCHERMER, doel: 'UITVOERING_OTS', query: GEZIN })
}, 300_000)
afterAll(() => wereld?.stop())

const overzicht = (wie: Wie, persoon: string, doel = INZAGE) =>
  wereld.vraag({ wie, doel, query: QUERY, variables: { p: persoon } })

describe('who looked at the data of a child (decision 23)', () => {
  test('is told to the mother with authority: the kind of agency, why, on which law, which kinds of data; nobody by name', async () => {
    const { errors, data, tekst } = await overzicht(MOEDER, NOOR)
    expect(errors).toEqual([])
    expect(data).toEqual({
      inzageoverzicht: [
        {
          dag: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
          wie: 'een gecertificeerde instelling',
          waarom: 'om de ondertoezichtstelling uit te voeren',
          grond: 'BW 1:255-262; Jw 7.3.11 lid 4',
          gegevens: expect.arrayContaining(['een maatregel van de rechter', 'naam, geboortedatum en familie']),
        },
      ],
    })
    for (const woord of [JEUGDBESCHERMER.medewerker, JEUGDBESCHERMER.organisatie]) expect(tekst).not.toContain(woord)
  })

  test('is empty for who may see nothing of the child, as for a person who does not exist', async () => {
    for (const wie of [burger('s02-kind'), burger('s05-vader')]) {
      const vreemd = await overzicht(wie, NOOR)
      const niemand = await overzicht(wie, `p-${'0'.repeat(32)}`)
      expect([vreemd.status, vreemd.tekst]).toEqual([niemand.status, niemand.tekst])
      expect(vreemd.data).toEqual({ inzageoverzicht: [] })
    }
  })

  test('is not open to an employee, under whatever purpose', async () => {
    const { errors } = await overzicht(JEUGDBESCHERMER, NOOR, 'UITVOERING_OTS')
    expect(errors[0]?.extensions.code).toBe('LOKET_NIET_VOOR_DOEL')
  })

  test('is refused while a source does not answer: an overview with a hole in it would read as nobody', async () => {
    wereld.klok('2026-03-10T12:05:00+01:00')
    wereld.taps.raad.storing = 'weg'
    try {
      const antwoord = await overzicht(MOEDER, NOOR)
      expect(codes(antwoord)).toEqual(['inzageoverzicht FEIT_ONBEKEND'])
      expect(lees(antwoord, 'inzageoverzicht')).toBeNull()
    } finally {
      wereld.taps.raad.storing = 'geen'
    }
  })

  test('is itself in the log, and shows up in no overview: what a relative looked at is theirs', async () => {
    wereld.klok('2026-03-10T12:10:00+01:00')
    const { trace } = await overzicht(MOEDER, NOOR)
    expect((await laatsteUitkomst(wereld.world, trace)).soorten).toEqual(['INTENTIE', 'UITKOMST'])
    expect(lees(await overzicht(MOEDER, NOOR), 'inzageoverzicht.length')).toBe(1)
  })
})

describe('the same as a document', () => {
  const document = (wie: Wie, persoon: string, vorm: string, eerste = 100, doel = INZAGE) =>
    wereld.vraag({
      wie,
      doel,
      query: `query ($p: ID!, $n: Int!) { inzageoverzichtDocument(persoon: $p, vorm: ${vorm}, eerste: $n) }`,
      variables: { p: persoon, n: eerste },
    })

  test('holds the words of the lines in both forms, and no name, no key of the graph and no employee', async () => {
    const regels = lees(await overzicht(MOEDER, NOOR), 'inzageoverzicht') as Record<string, string | string[]>[]
    for (const vorm of ['MARKDOWN', 'HTML']) {
      const { data, errors, tekst } = await document(MOEDER, NOOR, vorm)
      expect(errors).toEqual([])
      const geschreven = String(data?.inzageoverzichtDocument)
      for (const { wie, waarom, gegevens } of regels) {
        for (const woord of [wie, waarom, ...(gegevens ?? [])]) expect(geschreven).toContain(woord)
      }
      for (const woord of ['Noor', 'Verzonnen', JEUGDBESCHERMER.medewerker]) expect(tekst).not.toContain(woord)
      expect(tekst).not.toMatch(/[0-9a-f]{32}/)
    }
  })

  test('is the same for who may see nothing of the child and for a person who does not exist', async () => {
    for (const vorm of ['MARKDOWN', 'HTML']) {
      const vreemd = await document(burger('s02-kind'), NOOR, vorm)
      const niemand = await document(burger('s02-kind'), `p-${'0'.repeat(32)}`, vorm)
      expect([vreemd.status, vreemd.tekst]).toEqual([niemand.status, niemand.tekst])
      expect(vreemd.tekst).toContain('welke van de twee')
    }
  })

  test('is not open to an employee', async () => {
    const { errors } = await document(JEUGDBESCHERMER, NOOR, 'HTML', 100, 'UITVOERING_OTS')
    expect(errors[0]?.extensions.code).toBe('LOKET_NIET_VOOR_DOEL')
  })

  test('is written by the command to a file of the asker alone, with a token that no argument holds', async () => {
    const map = mkdtempSync(join(tmpdir(), 'gezinsbeeld-inzage-'))
    const [token, uit] = [join(map, 'token'), join(map, 'overzicht.html')]
    writeFileSync(token, `${await wereld.world.token({ ...MOEDER })}\n`)
    const opties = ['--gateway', wereld.world.gatewayUrl, '--token-bestand', token, '--persoon', NOOR]
    const gevraagd = [...opties, '--vorm', 'html', '--uit', uit]
    expect(await gezinsbeeld(...gevraagd)).toEqual({ code: 0, uit: '', fout: '' })
    expect(readFileSync(uit, 'utf8')).toMatch(/^<!doctype html>\n<html lang="nl">/)
    expect(statSync(uit).mode & 0o777).toBe(0o600)
    expect(await gezinsbeeld(...gevraagd)).toMatchObject({ code: 2, fout: expect.stringMatching(/^UITVOER_MISLUKT: /) })
    expect((await gezinsbeeld(...opties)).uit).toMatch(/^# Wie keek naar deze gegevens/)
    writeFileSync(token, 'geen.geldig.token')
    expect(await gezinsbeeld(...opties)).toMatchObject({ code: 2, fout: expect.stringMatching(/^GATEWAY_WEIGERT: /) })
    rmSync(token)
    expect(await gezinsbeeld(...opties)).toMatchObject({ code: 2, fout: expect.stringMatching(/^TOKEN_ONLEESBAAR: /) })
    const open = await gezinsbeeld(...opties, '--gateway', 'http://gateway.voorbeeld.invalid')
    expect(open).toMatchObject({ code: 2, uit: '', fout: expect.stringContaining('adres met https') })
    rmSync(map, { recursive: true })
  })
})

/** Runs the command line as somebody at home or a privacy officer would. */
const gezinsbeeld = (...args: string[]) =>
  new Promise<{ code: number; uit: string; fout: string }>((klaar) => {
    const programma = resolve(__dirname, '../../../instrumenten/dist/main.js')
    execFile(process.execPath, [programma, 'inzageoverzicht', ...args], (error, uit, fout) =>
      klaar({ code: error ? Number(error.code) : 0, uit, fout }),
    )
  })
