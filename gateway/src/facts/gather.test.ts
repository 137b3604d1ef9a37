import { bekend, type FeitenAntwoord, type FeitenVraag, type Subgraph, type Verdict } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { FEITENOPDRACHT } from '../testing/noor.js'
import { type FeitenOpdracht, gather, type Nood } from './gather.js'
import { LEEG_ANTWOORD } from './leeg-antwoord.js'

const bij = (...personen: string[]): Verdict[] => personen.map((persoon) => ({ persoon }))

type Bronnen = Partial<Record<Subgraph, FeitenAntwoord | undefined>>

/** Every source as it is when all is well: the municipality knows three members, the own file two. */
const heel: Bronnen = {
  'veilig-thuis': { ...LEEG_ANTWOORD, verborgen: ['p-moeder'] },
  raad: LEEG_ANTWOORD,
  gi: {
    ...LEEG_ANTWOORD,
    leden: { 'gezin-s01': ['p-noor', 'p-opa'] },
    voorwaarden: { '1': bij('p-noor', 'p-opa'), '2': bij('p-noor') },
  },
  'lokaal-team': { ...LEEG_ANTWOORD, leden: { 'gezin-s01': ['p-noor', 'p-sem', 'p-moeder'] } },
}

/** Gathers from these sources; also says what each was asked. */
async function verzamel(bronnen: Bronnen, anders: Partial<FeitenOpdracht> = {}, nood?: Nood) {
  const gevraagd: [Subgraph, FeitenVraag][] = []
  const ask = async (subgraph: Subgraph, vraag: FeitenVraag) => {
    gevraagd.push([subgraph, vraag])
    return bronnen[subgraph]
  }
  const gevonden = await gather({ ...FEITENOPDRACHT, ...anders }, ask, async () => nood)
  return {
    ...gevonden,
    gevraagd,
    tweede: gevraagd.filter(([, { gezinIds, eigen }]) => gezinIds.length === 0 && !eigen),
  }
}

test('the members are those of the municipality and of the own file, each once', async () => {
  const { leden, ledenOnbekend, onbereikbaar } = await verzamel(heel)
  expect(leden).toEqual(new Map([['gezin-s01', ['p-noor', 'p-sem', 'p-moeder', 'p-opa']]]))
  expect(ledenOnbekend).toBe(false)
  expect(onbereikbaar).toEqual(new Set())
})

test('the municipality is silent: the persons of the own file remain, and the rest is unknown', async () => {
  const { leden, ledenOnbekend, onbereikbaar } = await verzamel({ ...heel, 'lokaal-team': undefined })
  expect(leden).toEqual(new Map([['gezin-s01', ['p-noor', 'p-opa']]]))
  expect(ledenOnbekend).toBe(true)
  expect(onbereikbaar).toEqual(new Set(['LT', 'BRP']))
})

test('the members of a family cannot be changed: facts that stay the same are shared by requests (record 0058)', async () => {
  const { leden } = await verzamel(heel)
  expect(Object.isFrozen(leden.get('gezin-s01'))).toBe(true)
})

test('the own source is silent: its conditions are unknown, never true and never false', async () => {
  const { feiten, leden, onbereikbaar, conflict } = await verzamel({ ...heel, gi: undefined })
  const onbekend = { soort: 'ONBEKEND', bron: 'GI' }
  expect([feiten.get('1'), feiten.get('2'), feiten.get('13')]).toEqual([onbekend, onbekend, onbekend])
  expect(conflict).toBeUndefined()
  expect(leden.get('gezin-s01')).toEqual(['p-noor', 'p-sem', 'p-moeder'])
  expect(onbereikbaar).toEqual(new Set(['GI']))
})

test('a condition that a source left out is unknown; one without persons holds for nobody', async () => {
  const { feiten } = await verzamel({ ...heel, gi: { ...LEEG_ANTWOORD, voorwaarden: { '1': [] } } })
  expect(feiten.get('1')).toEqual(bekend([]))
  expect(feiten.get('2')).toEqual({ soort: 'ONBEKEND', bron: 'GI' })
})

test('each condition comes from the source that judges it, whatever another source says', async () => {
  const raad = { ...LEEG_ANTWOORD, voorwaarden: { '2': bij('p-sem'), '7': bij('p-noor') } }
  const { feiten, tweede } = await verzamel({ ...heel, raad })
  expect(feiten.get('2')).toEqual(bekend(bij('p-noor')))
  expect(feiten.get('7@RVDK')).toEqual(bekend(bij('p-noor')))
  expect(feiten.get('7@VT')).toEqual({ soort: 'ONBEKEND', bron: 'VT' })
  expect(tweede.map(([subgraph, { voorwaarden }]) => `${subgraph}: ${voorwaarden.join()}`)).toEqual([
    'veilig-thuis: 7',
    'raad: 7',
    'gi: 2,1',
    'lokaal-team: 7',
  ])
})

test('condition 13 holds for everybody who has no relation, and is asked of Veilig Thuis with those there are', async () => {
  expect((await verzamel(heel)).feiten.get('13')).toEqual({ soort: 'ALLEN' })
  const gi = { ...LEEG_ANTWOORD, relaties: ['p-vader'] }
  const vt = { ...LEEG_ANTWOORD, voorwaarden: { '13': bij('p-noor') } }
  const { feiten, tweede } = await verzamel({ ...heel, gi, 'veilig-thuis': vt })
  expect(feiten.get('13')).toEqual(bekend(bij('p-noor')))
  for (const [subgraph, { relaties }] of tweede)
    expect([subgraph, relaties]).toEqual([subgraph, subgraph === 'veilig-thuis' ? ['p-vader'] : []])
})

test.each([
  ['VT', 'veilig-thuis', 'D05', '1'],
  ['GI', 'gi', 'D05', '1'],
  ['LT', 'lokaal-team', 'D05', '1'],
  ['VT', 'veilig-thuis', 'D18', '10'],
  ['RVDK', 'raad', 'D18', '10'],
  ['GI', 'gi', 'D18', '10'],
  ['LT', 'lokaal-team', 'D18', '10'],
] as const)(
  'the own file of a requester of %s is opened by its own source %s (%s, condition %s)',
  async (eigen, subgraph, doel, nr) => {
    const { tweede } = await verzamel(heel, { doel, eigen })
    const aan = tweede.filter(([, { voorwaarden }]) => voorwaarden.includes(nr)).map(([naam]) => naam)
    expect(aan).toEqual([subgraph])
  },
)

test('emergency access is asked of the gateway only where the purpose hangs on it', async () => {
  const crisis: Partial<FeitenOpdracht> = { doel: 'D15', eigen: undefined }
  const nood: Nood = { verdicts: bij('p-noor'), terPlaatse: [] }
  const { feiten, conflict } = await verzamel(heel, crisis, nood)
  expect([feiten.get('4'), feiten.get('4t')]).toEqual([bekend(bij('p-noor')), bekend([])])
  expect(conflict).toEqual(new Set())
  expect((await verzamel(heel, crisis)).feiten.get('4')).toEqual({ soort: 'ONBEKEND', bron: 'BRP' })
  expect((await verzamel(heel, {}, nood)).feiten.has('4')).toBe(false)
})

test('who is in the conflict register, and which source closed itself, is kept for the decision', async () => {
  const gi = { ...LEEG_ANTWOORD, conflict: ['p-buur'] }
  const lt = { ...LEEG_ANTWOORD, gezinsleden: ['p-buur', 'p-kind'], gesloten: true }
  const { conflict, gesloten } = await verzamel({ ...heel, gi, 'lokaal-team': lt })
  expect(conflict).toEqual(new Set(['p-buur', 'p-kind']))
  expect(gesloten).toEqual(new Set(['LT', 'BRP']))
})

test('who belongs to the family of a private relation is asked of the municipality, and unknown without it (H10)', async () => {
  const gi = { ...LEEG_ANTWOORD, conflict: ['p-buur', 'p-ander'] }
  const { gevraagd } = await verzamel({ ...heel, gi })
  const gevallen = gevraagd.filter(([, { gezinnenVan }]) => gezinnenVan !== undefined)
  expect(gevallen.map(([subgraph, { gezinnenVan }]) => [subgraph, gezinnenVan])).toEqual([
    ['lokaal-team', ['p-ander', 'p-buur']],
  ])
  expect((await verzamel({ ...heel, gi, 'lokaal-team': undefined })).conflict).toBeUndefined()
  expect((await verzamel({ ...heel, gi, 'lokaal-team': LEEG_ANTWOORD })).conflict).toBeUndefined()
  expect((await verzamel(heel)).gevraagd.some(([, vraag]) => vraag.gezinnenVan !== undefined)).toBe(false)
})

test('who is hidden anywhere is hidden; a silent source makes that unknown', async () => {
  expect((await verzamel(heel)).afscherming).toEqual({ verborgen: new Set(['p-moeder']), onbekend: false })
  expect((await verzamel({ ...heel, raad: undefined })).afscherming).toEqual({
    verborgen: new Set(['p-moeder']),
    onbekend: true,
  })
})

test('what a source postpones is kept per agency under inspection only; a silent source postpones it is not known what', async () => {
  const uitstel = {
    ...heel,
    'veilig-thuis': { ...LEEG_ANTWOORD, uitgesteld: ['p-noor'] },
    'lokaal-team': { ...LEEG_ANTWOORD, uitgesteld: [] },
  }
  const inzage = { doel: 'D17', eigen: undefined }
  const { uitgesteld } = await verzamel(uitstel, inzage)
  expect([...uitgesteld]).toEqual([
    ['VT', new Set(['p-noor'])],
    ['RVDK', new Set()],
    ['GI', new Set()],
    ['LT', new Set()],
  ])
  expect((await verzamel({ ...uitstel, raad: undefined }, inzage)).uitgesteld.get('RVDK')).toBe('ONBEKEND')
  expect((await verzamel(uitstel)).uitgesteld).toEqual(new Map())
})

test('without a place in the question nobody is asked who is hidden', async () => {
  const { gevraagd, afscherming } = await verzamel({ ...heel, raad: undefined }, { afscherming: false })
  expect(gevraagd.filter(([, vraag]) => vraag.afscherming)).toEqual([])
  expect(afscherming.onbekend).toBe(false)
})

test('every question names the requester and the purpose; verdicts are asked about the members that were found', async () => {
  const { gevraagd, tweede } = await verzamel(heel)
  for (const [, vraag] of gevraagd) expect(vraag).toMatchObject({ ...FEITENOPDRACHT.aanvrager, doel: 'D10' })
  for (const [, { personen }] of tweede) expect(personen).toEqual(['p-noor', 'p-sem', 'p-moeder', 'p-opa'])
})

test('a person entered without a family is judged without asking for members', async () => {
  const { leden, gevraagd, tweede } = await verzamel(heel, { gezinIds: [], personen: ['p-noor'], afscherming: false })
  expect(leden.size).toBe(0)
  expect(gevraagd.filter(([, { eigen }]) => eigen).map(([subgraph]) => subgraph)).toEqual(['gi'])
  expect(tweede.map(([subgraph, { personen }]) => [subgraph, personen])).toEqual(
    ['veilig-thuis', 'raad', 'gi', 'lokaal-team'].map((subgraph) => [subgraph, ['p-noor']]),
  )
})

test('the same sources are asked the same whether a family exists or not', async () => {
  const vorm = ({ gevraagd }: Awaited<ReturnType<typeof verzamel>>) =>
    gevraagd.map(([subgraph, { voorwaarden, eigen }]) => [subgraph, voorwaarden, eigen])
  expect(vorm(await verzamel({ ...heel, gi: LEEG_ANTWOORD, 'lokaal-team': LEEG_ANTWOORD }))).toEqual(
    vorm(await verzamel(heel)),
  )
})

test('names of object members are not families', async () => {
  const { leden } = await verzamel(heel, { gezinIds: ['constructor', '__proto__'] })
  expect([...leden]).toEqual([
    ['constructor', []],
    ['__proto__', []],
  ])
})

test('a requester without a source of its own has no facts of its own, and nobody is asked for them', async () => {
  const { feiten, gevraagd, relaties } = await verzamel(heel, { eigen: undefined })
  expect([feiten.get('1'), feiten.get('2')]).toEqual([undefined, undefined])
  expect(relaties).toEqual([])
  expect(gevraagd.filter(([, { eigen }]) => eigen)).toEqual([])
})

test('an answer that is kept says the same to the next request; one that can change is read again', async () => {
  const verdicts = [...bij('p-noor')]
  const gi = {
    ...LEEG_ANTWOORD,
    leden: { 'gezin-s01': ['p-noor', 'p-opa'] },
    voorwaarden: { '1': verdicts, '2': verdicts },
  }
  const stand = async () => (await verzamel({ ...heel, gi })).feiten.get('2')
  expect(await stand()).toEqual(bekend(bij('p-noor')))
  verdicts.push({ persoon: 'p-opa' })
  expect(await stand()).toEqual(bekend(bij('p-noor', 'p-opa')))
  Object.freeze(verdicts)
  expect(await stand()).toBe(await stand())
  expect(await stand()).toEqual(bekend(bij('p-noor', 'p-opa')))
})

test('the plan of one purpose, own source or knowledge of relations is not that of another', async () => {
  const gevraagd = async (anders: Partial<FeitenOpdracht>, relaties: readonly string[] | undefined) => {
    const eigen = relaties && { ...LEEG_ANTWOORD, ...heel.gi, relaties }
    const { tweede } = await verzamel({ ...heel, gi: eigen }, anders)
    return tweede.map(([subgraph, { voorwaarden }]) => `${subgraph} ${[...voorwaarden].sort()}`).sort()
  }
  const gevallen = [
    [{}, []],
    [{}, ['p-cliënt']],
    [{}, undefined],
    [{ doel: 'D11' }, []],
    [{ eigen: undefined }, []],
  ] as const
  const eerst = await Promise.all(gevallen.map(([anders, relaties]) => gevraagd(anders, relaties)))
  const daarna = await Promise.all(gevallen.toReversed().map(([anders, relaties]) => gevraagd(anders, relaties)))
  expect(daarna.toReversed()).toEqual(eerst)
  expect(eerst[0]).not.toEqual(eerst[1])
  expect(eerst[0]).not.toEqual(eerst[3])
})
