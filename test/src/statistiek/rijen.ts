import { Client } from 'pg'
import type { TestWorld } from '../wereld/open-world.js'

type Bron = 'veilig-thuis' | 'raad' | 'gi' | 'lokaal-team'

/** Runs statements in the administration of one source, as its own IT would. */
export async function inBron(wereld: TestWorld, bron: Bron, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: wereld.world.databaseUrls[bron] })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Adds `n` rows that are like one that is there; `anders`: SQL per column, with `i` from 1 to `n`. */
const zoals = (tabel: string, n: number, anders: Readonly<Record<string, string>>) => {
  const velden = Object.entries(anders).map(([kolom, sql]) => `'${kolom}', ${sql}`)
  return `insert into ${tabel} select (jsonb_populate_record(v, jsonb_build_object(${velden.join(', ')}))).*
    from (select v from ${tabel} v limit 1) bron(v), generate_series(1, ${n}) i`
}
const tekst = (waarde: string | null) => (waarde === null ? 'null' : `'${waarde}'::text`)
const koppel = (merk: string, n: number) =>
  `insert into koppeling_persoon (lokaal, persoon_id) select '${merk}-' || i, 'p-test-${merk}-' || i from generate_series(1, ${n}) i`

/** `n` measures of a type that began on the tenth of February 2001, each of a child of its own. */
export const maatregelen = (merk: string, n: number, type: string): readonly string[] => [
  zoals('client', n, { clientnr: `'${merk}-' || i` }),
  koppel(merk, n),
  zoals('maatregel', n, {
    maatregelnr: `'${merk}-' || i`,
    clientnr: `'${merk}-' || i`,
    type: tekst(type),
    begin: tekst('2001-02-10'),
    eind: tekst('2002-02-09'),
    reden_einde: 'null::text',
    overgenomen_op: 'null::text',
    overgedragen_op: 'null::text',
  }),
]

/** `n` families of one member each, whom the named agencies knew in February 2001. */
export async function gezinnen(wereld: TestWorld, merk: string, n: number, bekendBij: readonly Bron[]): Promise<void> {
  const nr = `'${merk}-' || i`
  const open = tekst('2001-01-15')
  await inBron(
    wereld,
    'lokaal-team',
    zoals('gezin', n, { gezin_id: nr }),
    zoals('ingeschrevene', n, { anummer: nr }),
    koppel(merk, n),
    zoals('gezinslid', n, {
      gezin_id: nr,
      anummer: nr,
      huishoudennr: 'null::text',
      datum_aanvang: 'null::text',
      datum_einde: 'null::text',
    }),
  )
  const dossier: Readonly<Record<Bron, readonly string[]>> = {
    'lokaal-team': [
      zoals('client', n, { clientnr: `'C-' || ${nr}`, anummer: nr }),
      `insert into koppeling_persoon (lokaal, persoon_id) select 'C-${merk}-' || i, 'p-test-${merk}-' || i from generate_series(1, ${n}) i`,
      zoals('casus', n, { casusnr: nr, geopend: open, gesloten: 'null::text', status: tekst('LOPEND') }),
      zoals('casus_client', n, { casusnr: nr, clientnr: `'C-' || ${nr}` }),
    ],
    gi: [
      zoals('client', n, { clientnr: nr }),
      koppel(merk, n),
      zoals('dossier', n, { dossiernr: nr, soort: tekst('JB'), geopend: open, gesloten: 'null::text' }),
      zoals('dossier_client', n, { dossiernr: nr, clientnr: nr, jzr_rol: tekst('301') }),
    ],
    raad: [
      zoals('persoon', n, { persoonnr: nr }),
      koppel(merk, n),
      zoals('zaak', n, { zaaknr: nr, soort: tekst('BESCHERMING'), gestart_op: open, afgerond_op: 'null::text' }),
      zoals('zaak_persoon', n, { zaaknr: nr, persoonnr: nr, jzr_rol: tekst('301'), vanaf: open, tot: 'null::text' }),
    ],
    'veilig-thuis': [
      zoals('persoon', n, { persoonnr: nr }),
      koppel(merk, n),
      zoals('melding', n, {
        meldnr: nr,
        datum_ontvangst: open,
        gesloten_op: 'null::text',
        triage_afgerond: 'null::text',
      }),
      zoals('betrokkene', n, { meldnr: nr, persoonnr: nr, jzr_rol: tekst('301') }),
    ],
  }
  for (const bron of bekendBij) await inBron(wereld, bron, ...dossier[bron])
}
