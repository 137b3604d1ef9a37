import { randomBytes } from 'node:crypto'
import type { Treffer } from '@gezinsbeeld/log'
import { type Doel, type FeitenAntwoord, type FeitenVraag, loadBeleid, type Subgraph } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { LoketError } from './errors/loket-error.js'
import { openFactCache } from './facts/cache.js'
import type { Posted } from './fetch/post.js'
import { openInzageoverzichten } from './inzageoverzicht.js'
import type { LoketContext } from './loket/loket-context.js'
import { MemoryStore } from './store/memory-store.js'

const beleid = loadBeleid()
const NU = Date.parse('2026-03-10T11:00:00Z')
const NOOR = 'p-noor'

interface Geval {
  /** Whether the reader may inspect the file of Noor (condition 10). */
  readonly inzage?: boolean
  /** Which source closed itself (decision 25). */
  readonly dicht?: Subgraph
  readonly verbergt?: Subgraph
  readonly stil?: Subgraph
  /** Which source postpones that anything of Noor is told (record 0046). */
  readonly uitstel?: Subgraph
}

const veld = (bron: string, ...categorieen: string[]) => ({
  veld: 'X.y',
  bron,
  categorieen,
  uitkomst: 'TOEGESTAAN',
  code: null,
  regel: 'x',
  aantal: 1,
  personen: [0],
})
const treffer = (rol: string, doel: string, ...velden: ReturnType<typeof veld>[]): Treffer => ({
  trace: 'a'.repeat(32),
  // Half past midnight in the Netherlands: the day of the reader, not that of the server.
  tijd: Date.parse('2026-03-09T23:30:00Z'),
  rol,
  doel,
  medewerker: 'gi-a-001',
  organisatie: '00000009900000003001',
  status: 200,
  code: null,
  velden,
})

function open({ inzage = true, dicht, verbergt, stil, uitstel }: Geval, treffers: readonly Treffer[]) {
  const postVraag = async (subgraph: Subgraph, _pad: string, body: string): Promise<Posted> => {
    if (subgraph === stil) return { soort: 'NIET_BEREIKBAAR' }
    const { voorwaarden, afscherming } = JSON.parse(body) as FeitenVraag
    const antwoord: FeitenAntwoord = {
      leden: {},
      voorwaarden: Object.fromEntries(voorwaarden.map((nr) => [nr, nr === '10' && inzage ? [{ persoon: NOOR }] : []])),
      verborgen: afscherming && subgraph === verbergt ? [NOOR] : [],
      relaties: [],
      conflict: [],
      uitgesteld: subgraph === uitstel ? [NOOR] : [],
      gesloten: subgraph === dicht,
    }
    return { soort: 'OK', body: antwoord }
  }
  const gezocht: string[] = []
  const dienst = openInzageoverzichten({
    postVraag,
    cache: openFactCache(new MemoryStore(), randomBytes(32), () => NU),
    nood: async () => ({ verdicts: [], terPlaatse: [] }),
    noodbeperking: async () => false,
    log: {
      // As the log answers: what is left out is left out before lines are counted.
      overPersoon: async (persoon, limiet, { zonderRollen, zonderBronnen }) => {
        gezocht.push(persoon)
        const zonder = (bron: string | null) => bron === null || !zonderBronnen.includes(bron)
        return treffers
          .filter(({ rol }) => !zonderRollen.includes(String(rol)))
          .map((een) => ({ ...een, velden: een.velden.filter(({ bron }) => zonder(bron)) }))
          .filter(({ velden }) => velden.length > 0)
          .slice(0, limiet)
      },
    },
  })
  const aanvrager = { medewerker: 'burger-1', rol: 'GEZINSLID', organisatie: '00000009900000004001', betrokkene: NOOR }
  const keuze = { doel: beleid.doel('D17') as Doel, alleenAanvragen: false }
  const context = { aanvrager, keuze, beleid, nu: NU, trace: 't', authorization: 'Bearer x' } as unknown as LoketContext
  return { gezocht, over: () => dienst.over(NOOR, 100, context) }
}
const ALLEN: readonly Subgraph[] = ['veilig-thuis', 'raad', 'gi', 'lokaal-team']
const lees = (geval: Geval, ...treffers: Treffer[]) => open(geval, treffers).over()

describe('who looked at the data of a person (decision 23)', () => {
  test('is told in plain words to who may know that agency: day, kind of agency, why, law and kinds of data', async () => {
    expect(await lees({}, treffer('JEUGDBESCHERMER', 'D10', veld('GI', 'MAATR', 'ID')))).toEqual([
      {
        dag: '2026-03-10',
        wie: 'een gecertificeerde instelling',
        waarom: 'om de ondertoezichtstelling uit te voeren',
        grond: beleid.doel('D10')?.wettelijkeTaak,
        gegevens: ['een maatregel van de rechter', 'naam, geboortedatum en familie'],
      },
    ])
  })

  test('names no employee, no organisation and no field', async () => {
    const tekst = JSON.stringify(await lees({}, treffer('JEUGDBESCHERMER', 'D10', veld('GI', 'MAATR'))))
    for (const woord of ['gi-a-001', '00000009900000003001', 'X.y', 'D10']) expect(tekst).not.toContain(woord)
  })

  test('is empty for who may see nothing of that person, and the log is not even searched', async () => {
    const { over, gezocht } = open({ inzage: false }, [treffer('JEUGDBESCHERMER', 'D10', veld('GI', 'MAATR'))])
    expect([await over(), gezocht]).toEqual([[], []])
    const mag = open({}, [])
    expect([await mag.over(), mag.gezocht]).toEqual([[], [NOOR]])
  })

  const ONGENOEMD = {
    dag: '2026-03-10',
    wie: 'een betrokken instantie',
    waarom: 'voor een taak uit de wet',
    grond: null,
  }

  test('an agency of which the reader may not know is "een betrokken instantie", without the purpose and the law that would name it', async () => {
    const vanVt = treffer('VT_MEDEWERKER', 'D02', veld('VT', 'PROC'), veld('GI', 'MAATR'))
    expect(await lees({ dicht: 'veilig-thuis' }, vanVt)).toEqual([
      { ...ONGENOEMD, gegevens: ['een maatregel van de rechter', 'andere gegevens'] },
    ])
    expect(await lees({}, vanVt)).toMatchObject([
      { wie: 'Veilig Thuis', gegevens: ['wat er wanneer gebeurde', 'een maatregel van de rechter'] },
    ])
  })

  test('a criminal case is not told by who looked, nor by why or at what', async () => {
    const straf = treffer('JEUGDRECLASSEERDER', 'D12', veld('GI', 'STRAF'), veld('GI', 'PROC'))
    expect(await lees({}, straf)).toEqual([{ ...ONGENOEMD, gegevens: ['wat er wanneer gebeurde', 'andere gegevens'] }])
    const civiel = treffer('JEUGDBESCHERMER', 'D10', veld('GI', 'PROC'))
    expect(await lees({}, civiel)).toMatchObject([{ wie: 'een gecertificeerde instelling' }])
  })

  test('a hidden place is not named, whoever hides the person; an open one is', async () => {
    const metAdres = treffer('JEUGDBESCHERMER', 'D10', veld('BRP', 'ADR'), veld('GI', 'GEHEIM'))
    for (const verbergt of ALLEN) {
      expect((await lees({ verbergt }, metAdres))[0]?.gegevens).toEqual(['andere gegevens'])
    }
    expect((await lees({}, metAdres))[0]?.gegevens).toEqual(['adres en bereikbaarheid', 'andere gegevens'])
  })

  test('what a relative or somebody who supports one looked at stays theirs', async () => {
    const eigen = [
      treffer('GEZINSLID', 'D17', veld('GI', 'MAATR')),
      treffer('VERTROUWENSPERSOON', 'D19', veld('GI', 'MAATR')),
    ]
    expect(await lees({}, ...eigen)).toEqual([])
  })

  test('who works for several kinds of agency is not named', async () => {
    expect((await lees({}, treffer('RVT_MEDEWERKER', 'D02', veld('VT', 'PROC'))))[0]?.wie).toBe(
      'een betrokken instantie',
    )
  })

  test('leaves out while a source postpones: its employees, who may work for it, and its data; the other lines stay (record 0046)', async () => {
    const [vt, rvt] = [
      treffer('VT_MEDEWERKER', 'D02', veld('GI', 'MAATR')),
      treffer('RVT_MEDEWERKER', 'D02', veld('GI', 'MAATR')),
    ]
    const gi = treffer('JEUGDBESCHERMER', 'D10', veld('VT', 'PROC'), veld('GI', 'MAATR'))
    const alleenVt = treffer('JEUGDBESCHERMER', 'D10', veld('VT', 'PROC'))
    const regels = await lees({ uitstel: 'veilig-thuis' }, vt, rvt, gi, alleenVt)
    expect(regels).toEqual(await lees({}, treffer('JEUGDBESCHERMER', 'D10', veld('GI', 'MAATR'))))
    expect(await lees({}, vt, rvt, gi, alleenVt)).toHaveLength(4)
    expect(await lees({ uitstel: 'raad' }, vt, gi, alleenVt)).toEqual(await lees({}, vt, gi, alleenVt))
  })

  test.each(ALLEN)('is refused while %s does not answer, whether or not anybody looked', async (stil) => {
    const code = (werk: Promise<unknown>) => werk.catch((error: unknown) => (error as LoketError).code)
    expect(await code(lees({ stil }, treffer('JEUGDBESCHERMER', 'D10', veld('GI', 'MAATR'))))).toBe('FEIT_ONBEKEND')
    expect(await code(lees({ stil }))).toBe('FEIT_ONBEKEND')
  })
})
