import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openKlanten } from '../crash/klanten.js'
import { metClient } from '../wereld/met-client.js'
import { JEUGDBESCHERMER, lees, stelVraag, type Wie } from '../wereld/open-world.js'
import { openProef, type Proef } from './proef.js'
import { type Kopie, kanPgDump, kopieerControlepunten, maakLeeg, metPgDump, metSql, verlies } from './reservekopie.js'

// docs/log-beheer.md: the backup of the log, and what is left of it after the database was lost.
const QUERY = '{ gezin(gezinId: "gezin-s01") { maatregelen { type } vtMeldingen { meldingnummer } } }'
const FG: Wie = { medewerker: 'gi-a-fg', rol: 'FG_PRIVACY', organisatie: JEUGDBESCHERMER.organisatie }

// Where the tools of PostgreSQL cannot be used, the copy over SQL is the proof.
const WIJZEN = [
  { naam: 'pg_dump', kopieer: metPgDump, kan: kanPgDump() },
  { naam: 'one transaction over SQL', kopieer: metSql, kan: true },
]

describe.each(WIJZEN)('a backup of the log by $naam', ({ kopieer, kan }) => {
  let proef: Proef
  let kopie: Kopie
  let plaatsKopie: string
  let erin: string
  let verloren: string
  let stand: { readonly kopie: Stand; readonly einde: Stand }
  const stap = kan ? test : test.skip

  beforeAll(async () => {
    if (!kan) return
    proef = await openProef()
    plaatsKopie = join(proef.map, 'log-kopie.json')
  }, 300_000)
  afterAll(() => proef?.weg())

  const vraag = (wie = JEUGDBESCHERMER, doel = 'UITVOERING_OTS', query = QUERY) =>
    stelVraag(proef.world, { wie, doel, query })
  const verify = async (plaats = proef.regel.plaats) => {
    const { code, uit } = await proef.regel.doe('log', 'verify', '--log', plaats, '--json')
    return { code, ...(JSON.parse(uit) as { bevindingen: unknown[]; erkend: unknown[] }) }
  }

  stap('made while the gateway writes is whole by itself once it is put back', async () => {
    const { world, adminUrl } = proef
    erin = (await vraag()).trace
    const klanten = openKlanten({
      url: `${world.gatewayUrl}/graphql`,
      headers: {
        authorization: `Bearer ${await world.token({ ...JEUGDBESCHERMER })}`,
        'x-doelbinding': 'UITVOERING_OTS',
      },
      query: QUERY,
      aantal: 3,
    })
    await klanten.wachtOp(5)
    // First the checkpoints: they may know less than the database, never more.
    const mapKopie = join(proef.map, 'controlepunten-kopie')
    kopieerControlepunten(world.log, mapKopie)
    kopie = await kopieer(world.log)
    await klanten.wachtOp(5)
    await klanten.stop()
    verloren = (await vraag()).trace
    await proef.herstart()
    await vraag()
    const einde = await standVan(world.log.eigenaarUrl)

    await verlies(adminUrl, world.log)
    const zonder = await vraag()
    expect([zonder.status, zonder.errors[0]?.extensions.code]).toEqual([503, 'LOG_NIET_BESCHIKBAAR'])
    await world.kill('gateway')
    await maakLeeg(adminUrl, world.log)
    await kopie.zetTerug()

    stand = { kopie: await standVan(world.log.eigenaarUrl), einde }
    const plaats = JSON.parse(readFileSync(proef.regel.plaats, 'utf8')) as object
    writeFileSync(plaatsKopie, JSON.stringify({ ...plaats, controlepuntMap: mapKopie }))
    expect(await verify(plaatsKopie)).toMatchObject({ code: 0, bevindingen: [], erkend: [] })
  })

  stap('is known by the checkpoints of after it to miss exactly what was written since', async () => {
    const [[keten, laatste], ...meer] = [...stand.kopie] as [[string, number]]
    expect(meer).toEqual([])
    const [nieuwe] = [...stand.einde.keys()].filter((een) => een !== keten)
    const { code, bevindingen } = await verify()
    expect(code).toBe(1)
    expect(bevindingen).toHaveLength(2)
    // The chain that ended in order is known to its last line.
    expect(bevindingen).toContainEqual(
      expect.objectContaining({
        code: 'KETEN_AFGEKNIPT',
        keten,
        nr: laatste + 1,
        ontbreekt: expect.objectContaining({ bekend: expect.objectContaining({ nr: stand.einde.get(keten) }) }),
      }),
    )
    // Of the one that was killed, as far as its last checkpoint: the first line.
    expect(bevindingen).toContainEqual(
      expect.objectContaining({
        code: 'KETEN_ONTBREEKT',
        keten: nieuwe,
        ontbreekt: { na: null, bekend: expect.objectContaining({ nr: 1 }) },
      }),
    )
  })

  stap('is gone on with in a new chain, and is whole but for the loss once that is signed', async () => {
    await proef.herstart()
    expect((await vraag()).errors).toEqual([])
    expect((await verify()).bevindingen).toHaveLength(2)
    const { sleutelBestand, regel } = proef
    const { uit } = await regel.doe('log', 'erken-verlies', '--sleutel', sleutelBestand, '--log', regel.plaats)
    expect(uit).toContain('HEEL, OP ERKEND VERLIES NA (2 ketens)')
    expect((await vraag()).errors).toEqual([])
    const { code, bevindingen, erkend } = await verify()
    expect([code, bevindingen, erkend.length]).toEqual([0, [], 2])
    expect((await standVan(proef.world.log.eigenaarUrl)).size).toBe(2)
  })

  stap('gives back what was in it to who searches the log, and nothing that was lost', async () => {
    const { doe, plaats } = proef.regel
    const { uit } = await doe(
      'log',
      'zoek',
      '--medewerker',
      JEUGDBESCHERMER.medewerker,
      '--log',
      plaats,
      '--json',
      '--limiet',
      '500',
    )
    const opdracht = (JSON.parse(uit) as { trace: string }[]).map(({ trace }) => trace)
    const antwoord = await vraag(FG, 'AUDIT_PRIVACY', '{ logregels(eerste: 500) { trace } }')
    const graaf = (lees(antwoord, 'logregels') as { trace: string }[]).map(({ trace }) => trace)
    for (const gevonden of [opdracht, graaf]) {
      expect([gevonden.includes(erin), gevonden.includes(verloren)]).toEqual([true, false])
    }
  })

  stap('made after everything stopped is put back without any finding', async () => {
    const { world, adminUrl } = proef
    await world.halt()
    const voor = await verify()
    const rustig = await kopieer(world.log)
    await verlies(adminUrl, world.log)
    await maakLeeg(adminUrl, world.log)
    await rustig.zetTerug()
    expect(await verify()).toEqual(voor)
    expect([voor.code, voor.bevindingen]).toEqual([0, []])
  })
})

/** How far each chain goes in a database. */
type Stand = ReadonlyMap<string, number>

async function standVan(url: string): Promise<Stand> {
  return metClient(url, async (client) => {
    const { rows } = await client.query<{ keten: string; nr: number }>(
      'select keten, max(nr)::int as nr from log_regel group by keten',
    )
    return new Map(rows.map(({ keten, nr }) => [keten, nr]))
  })
}
