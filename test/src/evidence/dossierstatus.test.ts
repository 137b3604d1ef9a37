import { scenarioPersoonId } from '@gezinsbeeld/world'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { inBron } from '../statistiek/rijen.js'
import { ALLE_MOTIVERINGEN, ALLES } from '../wereld/alles.js'
import { openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'

type Bron = 'veilig-thuis' | 'raad' | 'gi' | 'lokaal-team'

/** At every source the closed file of the family (scenario E4): its number, and how to take it away. */
const GESLOTEN: readonly (readonly [bron: Bron, tabel: string, nummer: string, welke: string])[] = [
  ['veilig-thuis', 'melding', 'meldnr', "gezinskenmerk = 'gezin-e4' and datum_melding = '2025-05-14'"],
  ['raad', 'zaak', 'zaaknr', "gezinskenmerk = 'gezin-e4'"],
  ['gi', 'dossier', 'dossiernr', "gezinskenmerk = 'gezin-e4' and gesloten is not null"],
  ['lokaal-team', 'casus', 'casusnr', "gezin_id = 'gezin-e4'"],
]
const JB: Wie = { medewerker: 'gi-a-016', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }
const RAAD: Wie = { medewerker: 'raad-001', rol: 'RAADSONDERZOEKER', organisatie: '00000009900000002001' }
const MOEDER: Wie = {
  medewerker: 'burger-e4-moeder',
  rol: 'GEZINSLID',
  organisatie: '00000009900000004001',
  betrokkene: scenarioPersoonId('e4-moeder'),
}

let wereld: TestWorld
beforeAll(async () => {
  wereld = await openWorld()
}, 240_000)
afterAll(() => wereld.stop())

/** Everything that can be asked, with the calls it took and the statements these cost. */
async function alles(wie: Wie, doel: string) {
  for (const tap of Object.values(wereld.taps)) tap.exchanges.length = 0
  const query = ALLES.replaceAll('gezin-s01', 'gezin-e4')
  const motivering = wie === JB ? { motivering: ALLE_MOTIVERINGEN } : {}
  const { status, tekst } = await wereld.vraag({ wie, doel, query, ...motivering })
  const gegaan = Object.values(wereld.taps).flatMap((tap) => tap.exchanges)
  const kosten = gegaan
    .filter(({ path }) => path === '/graphql')
    .map((een) => [een.subgraph, een.requestBody, een.responseBody, een.statements])
    .sort()
  // The moment of an answer is not part of it.
  return { status, tekst: tekst.replace(/"tijdstip":"[^"]*"/g, ''), kosten }
}

/** Deletes rows with everything that refers to them, as if they had never been there. */
const MET_ALLES = `
create function pg_temp.weg(tabel regclass, sleutel name, waarden text[]) returns void language plpgsql as $$
declare kind record; eigen record; van text[];
begin
  for kind in select c.conrelid::regclass as tabel, a.attname as kolom from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and c.confrelid = weg.tabel
  loop
    for eigen in select distinct a.attname as sleutel from pg_constraint c
      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = c.confkey[1]
      where c.contype = 'f' and c.confrelid = kind.tabel
    loop
      execute format('select array_agg(%I::text) from %s where %I::text = any($1)', eigen.sleutel, kind.tabel, kind.kolom)
        into van using waarden;
      if van is not null then perform pg_temp.weg(kind.tabel, eigen.sleutel, van); end if;
    end loop;
    execute format('delete from %s where %I::text = any($1)', kind.tabel, kind.kolom) using waarden;
  end loop;
  execute format('delete from %s where %I::text = any($1)', tabel, sleutel) using waarden;
end $$`

const inAlle = async (sql: (tabel: string, nummer: string, welke: string) => readonly string[]) => {
  for (const [bron, tabel, nummer, welke] of GESLOTEN) await inBron(wereld, bron, ...sql(tabel, nummer, welke))
}

test('a blocked file is to the byte, the call and the statement a file that is not there (E4)', async () => {
  const gesloten = await alles(JB, 'UITVOERING_OTS')
  const inzage = await alles(MOEDER, 'INZAGE_BETROKKENE')
  await inAlle((tabel, nummer, welke) => [
    'delete from vernietigingsverzoek',
    `insert into vernietigingsverzoek (verzoeknr, dossiernr, ontvangen_op)
     select 'VN-blok', ${nummer}, '2026-03-10' from ${tabel} where ${welke}`,
  ])
  const geblokkeerd = await alles(JB, 'UITVOERING_OTS')
  const inzageGeblokkeerd = await alles(MOEDER, 'INZAGE_BETROKKENE')
  const vreemde = await alles(RAAD, 'RAADSONDERZOEK_BESCHERMING')
  await inAlle((tabel, nummer, welke) => [
    MET_ALLES,
    // A request for an investigation is in the file of that investigation.
    ...(tabel === 'zaak'
      ? [
          `select pg_temp.weg('vto', 'kenmerk_raad', array(select kenmerk_raad from vto v where v.zaaknr in (
          select zaaknr from zaak where ${welke})))`,
        ]
      : []),
    `select pg_temp.weg('${tabel}', '${nummer}', array(select ${nummer} from ${tabel} where ${welke}))`,
  ])
  const weg = await alles(JB, 'UITVOERING_OTS')
  expect(geblokkeerd).toEqual(weg)
  expect(vreemde).toEqual(await alles(RAAD, 'RAADSONDERZOEK_BESCHERMING'))
  // Mirrors: before it was blocked it was there, and who inspects it saw it before and after.
  expect(gesloten.status).toBe(200)
  expect(gesloten.tekst).toContain('"2025-05-14"')
  expect(geblokkeerd.tekst).not.toContain('"2025-05-14"')
  expect(inzageGeblokkeerd).toEqual(inzage)
  expect((await alles(MOEDER, 'INZAGE_BETROKKENE')).tekst).not.toEqual(inzage.tekst)
}, 60_000)
