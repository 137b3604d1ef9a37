import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { pseudonymiser } from '../keys/pseudonym.js'
import { vernietigingsverzoek } from '../registers/vernietigingsverzoek.js'
import { date, maybe, table, text } from '../tables/define.js'
import { fill } from '../tables/fill.js'
import { BELEID } from '../testing/mini-subgraph.js'
import { type TempDatabase, tempDatabase } from '../testing/temp-database.js'
import { type DossierSql, inDossier, inDossiers, isBewaard } from './sql.js'
import { type Dossierdagen, dossierStatus } from './status.js'

const DOSSIER: DossierSql = { nummer: 'd.nr', gesloten: 'd.gesloten', bewaarEinde: 'd.einde' }
const TABLES = {
  dossier: table({
    doc: 'Files.',
    key: ['nr'],
    columns: { nr: text('Number.'), gesloten: maybe(date('Last day.')), einde: maybe(date('End of the term.')) },
  }),
  vernietigingsverzoek: vernietigingsverzoek({ dossier: 'dossier.nr' }),
}
const DAGEN = ['2026-03-09', '2026-03-10', '2026-03-11']
const KEUZES = [null, ...DAGEN]

/** Every file that differs in when it closed, until when it is kept, and how far a request is. */
const rijen = KEUZES.flatMap((gesloten) =>
  KEUZES.flatMap((einde) =>
    [
      [],
      ...DAGEN.map((ontvangen_op) => [{ ontvangen_op, afgehandeld_op: null, uitkomst: null }]),
      ...(['AFGEWEZEN', 'VERNIETIGD'] as const).flatMap((uitkomst) =>
        DAGEN.map((afgehandeld_op) => [{ ontvangen_op: '2026-03-09', afgehandeld_op, uitkomst }]),
      ),
    ].map((verzoeken) => ({ gesloten, einde, verzoeken })),
  ),
).map((rij, index) => ({ ...rij, nr: `D${index}` }))

let database: TempDatabase
jest.setTimeout(60_000)

beforeAll(async () => {
  database = await tempDatabase('dossier_test')
  const rows = {
    dossier: rijen.map(({ nr, gesloten, einde }) => ({ nr, gesloten, einde })),
    vernietigingsverzoek: rijen.flatMap(({ nr, verzoeken }) =>
      verzoeken.map((verzoek) => ({ verzoeknr: `V-${nr}`, dossiernr: nr, ...verzoek })),
    ),
  }
  const pseudoniem = pseudonymiser(Buffer.alloc(32, 3))
  await fill(database.url, { bron: 'LT', tables: TABLES, persons: [], rows, pseudoniem })
})
afterAll(async () => {
  await database.drop()
})

test('a fact counts a file as there exactly when its rows are: whatever closed, ended or was asked (E4)', async () => {
  const sql = `select d.nr, ${inDossier(DOSSIER)}, ${isBewaard(DOSSIER)} as bewaard from dossier d`
  for (const dag of DAGEN) {
    const gevonden = await database.sql<{ nr: string; dossiers: Dossierdagen[]; bewaard: boolean }>(sql, [
      `${dag}T12:00:00Z`,
    ])
    expect(gevonden).toHaveLength(rijen.length)
    const anders = gevonden.filter(({ dossiers: [dagen], bewaard }) => {
      const weg = ['GEBLOKKEERD', 'VERNIETIGD'].includes(dagen ? dossierStatus(dagen, dag, BELEID) : 'VERNIETIGD')
      return bewaard === weg
    })
    expect([dag, anders]).toEqual([dag, []])
  }
})

test('the days of a file are read as the administration has them; a person without a file has none', async () => {
  const sql = `select d.nr, ${inDossier(DOSSIER)} from dossier d where d.nr = 'D0'`
  expect(await database.sql(sql)).toEqual([
    { nr: 'D0', dossiers: [{ nummer: 'D0', gesloten: null, bewaarEinde: null, verzoeken: [] }] },
  ])
  const geen = await database.sql(`select ${inDossiers(DOSSIER, "from dossier d where d.nr = 'onbekend'", 'van')}`)
  expect(geen).toEqual([{ van: [] }])
})
