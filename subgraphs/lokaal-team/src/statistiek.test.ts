import 'reflect-metadata'
import type { StatistiekAntwoord } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BSN, casus, client, gezin } from './testing/gezin.js'
import { RUN, type Subgraaf, startTest, type Vrager } from './testing/subgraaf.js'

const DASHBOARD: Vrager = {
  medewerker: 'gem-001',
  rol: 'BELEID_DASHBOARD',
  organisatie: '00000009900000004001',
  doel: 'D20',
}
const VRAAG = { ...DASHBOARD, maand: '2026-02', run: RUN }

let lt: Subgraaf

type Rijen = ReturnType<typeof gezin>
interface Hulp {
  readonly product?: string
  readonly wet?: string
  readonly start?: string
  readonly eind?: string | null
  readonly geboren?: string
  readonly gemeentecode?: string
  readonly client?: Parameters<typeof client>[2]
  /** Number of persons over whom the provisions are spread. */
  readonly personen?: number
}

/** `n` provisions, each for a person in a file of its own. */
function hulp(rijen: Rijen, kenmerk: string, n: number, meer: Hulp = {}): void {
  const { product = 'begeleiding', wet = 'JEUGDWET', start = '2026-01-01', eind = null, geboren = '20160500' } = meer
  const { gemeentecode = '9901', personen = n } = meer
  for (let i = 0; i < n; i += 1) {
    const nr = `${kenmerk}-${i}`
    if (i < personen) {
      const gegevens = { koppelnummer: `p-${nr}`, anummer: null, geboortedatum: geboren, gemeentecode }
      rijen.client.push(client(nr, null, { ...gegevens, ...meer.client }))
    }
    rijen.casus.push(casus(nr, { gezin_id: null, gemeentecode }))
    const clientnr = `C-${kenmerk}-${i % personen}`
    rijen.casus_client.push({ casusnr: nr, clientnr, jzr_rol: '301' })
    rijen.voorziening.push({
      voorzieningnr: nr,
      casusnr: nr,
      clientnr,
      wet,
      productcategorie: product,
      aanbieder: null,
      start,
      eind,
      leveringsvorm: null,
      hulpvorm: null,
      perspectief: null,
      verwijzer: null,
      reden_einde: null,
    })
  }
}

beforeAll(async () => {
  const rijen = gezin()
  hulp(rijen, 'begeleiding', 12)
  hulp(rijen, 'zeldzaam', 9, { product: 'Zeldzaam product' })
  hulp(rijen, 'rest', 4, { product: 'Ander product' })
  hulp(rijen, 'vaak', 30, { product: 'Vaak voor weinigen', personen: 2 })
  hulp(rijen, 'wmo', 8, { wet: 'WMO2015', product: 'dagbesteding', geboren: '19600101' })
  hulp(rijen, 'wmo2', 1, { wet: 'WMO2015', product: 'huishouden', geboren: '19600101' })
  // Ran on the last or first day only; and not in the month.
  hulp(rijen, 'rand', 5, { product: 'rand', eind: '2026-02-01', geboren: '20080301' })
  hulp(rijen, 'rand2', 5, { product: 'rand', start: '2026-02-28', geboren: '20080301' })
  hulp(rijen, 'ervoor', 20, { product: 'ervoor', eind: '2026-01-31', geboren: '20080301' })
  hulp(rijen, 'erna', 20, { product: 'erna', start: '2026-03-01', geboren: '20080301' })
  // In Proefdorp: eleven infants; ten who are hidden by the team or stay in a shelter.
  hulp(rijen, 'dorp', 11, { gemeentecode: '9902', geboren: '20250100' })
  hulp(rijen, 'geheim', 6, { gemeentecode: '9902', geboren: '20250100', client: { afscherming: 'V' } })
  hulp(rijen, 'opvang', 4, { gemeentecode: '9902', geboren: '20250100' })
  rijen.opvangplaats.push({
    opvangnr: 'P1',
    casusnr: 'opvang-0',
    aanbieder: 'Opvang Verzonnen',
    straat: 'Verzonnenweg',
    huisnummer: '9',
    postcode: '0101 AA',
    woonplaats: 'Proefdorp',
    gemeentenaam: 'Proefdorp',
    begin: '2026-01-01',
    eind: '2026-02-01',
  })
  rijen.opvang_client.push(...[0, 1, 2, 3].map((i) => ({ opvangnr: 'P1', clientnr: `C-opvang-${i}` })))
  rijen.casus.push(casus('K-dicht', { gezin_id: null, gesloten: '2026-01-31' }))
  rijen.client.push(client('dicht', null, { koppelnummer: 'p-dicht', anummer: null }))
  rijen.casus_client.push({ casusnr: 'K-dicht', clientnr: 'C-dicht', jzr_rol: '301' })
  // Father left the family in January, Sem joins it in March.
  const data: Readonly<Record<string, object>> = {
    'A-vader': { datum_einde: '2026-01-31' },
    'A-sem': { datum_aanvang: '2026-03-01' },
  }
  rijen.gezinslid = rijen.gezinslid.map((rij) => ({ ...rij, ...data[rij.anummer] }))
  lt = await startTest(rijen)
}, 60_000)
afterAll(async () => lt?.stop())

const vraag = async (over: Record<string, unknown>) =>
  (await lt.intern('/statistiek', { ...VRAAG, ...over })) as StatistiekAntwoord

async function rijen(tabel: string, over: Record<string, unknown> = {}) {
  const antwoord = await vraag({ tabel, ...over })
  return antwoord.soort === 'RIJEN' ? antwoord.rijen : []
}

test('running provisions are counted by product and law; a rare product joins the rest of its law', async () => {
  const gevonden = (await rijen('VOORZIENINGEN')).map(({ kenmerken: k, cellen }) => [
    k.wet,
    k.productcategorie,
    cellen.voorzieningen,
  ])
  expect(gevonden).toEqual([
    ['JEUGDWET', 'begeleiding', 35],
    ['JEUGDWET', 'rand', 10],
    // 9 + 4 + 30, of fifteen persons.
    ['JEUGDWET', null, 45],
    // 8 + 1: one too few.
    ['WMO2015', null, null],
    ['PARTICIPATIEWET', null, null],
    ['WGS', null, null],
  ])
})

test('a month without provisions has a row for each law and no product', async () => {
  const gevonden = await rijen('VOORZIENINGEN', { maand: '2024-06' })
  expect(gevonden.map(({ kenmerken, cellen }) => [kenmerken.productcategorie, cellen.voorzieningen])).toEqual(
    Array.from({ length: 4 }, () => [null, null]),
  )
})

test('persons with help are counted by age on the last day of the month and by municipality', async () => {
  const gevonden = await rijen('HULP')
  expect(gevonden).toHaveLength(3 * 8)
  const getoond = gevonden.flatMap(({ kenmerken: k, cellen }) =>
    cellen.personen === null ? [] : [[k.gemeente, k.leeftijdsgroep, cellen.personen]],
  )
  expect(getoond).toEqual([
    // 12 + 9 + 4 + 2
    ['Voorbeeldstad', '4-11', 25],
    // Eighteen on the first of March: seventeen in February.
    ['Voorbeeldstad', '16-17', 10],
    ['Proefdorp', '0-3', 10],
    // Six hidden and four in a shelter: the municipality would be a place (H2).
    [null, '0-3', 10],
  ])
})

test('known are those in a file that was open; families are given as tokens of who belonged to them then', async () => {
  const antwoord = await vraag({ tabel: 'GEZINNEN' })
  if (antwoord.soort !== 'TOKENS') throw new Error('no tokens')
  const bekend = (persoon: string) => antwoord.bekend.includes(lt.token(persoon))
  expect(bekend('p-begeleiding-0')).toBe(true)
  expect(bekend('p-dicht')).toBe(false)
  const leden = [BSN.noor, BSN.moeder].map((bsn) => lt.token(lt.pseudoniem(bsn))).sort()
  expect(antwoord.gezinnen).toEqual([leden])
})

test('a professional of the team gets no number', async () => {
  expect(await vraag({ tabel: 'HULP', rol: 'LT_VAST_GEZICHT' })).toMatchObject({
    errors: [{ message: 'VRAAG_GEWEIGERD' }],
  })
})
