import type { FeitenAntwoord, FeitenVraag, Subgraph, Verdict } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { type FeitenOpdracht, gather } from './gather.js'

const opdracht: FeitenOpdracht = {
  aanvrager: { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' },
  doel: 'D10',
  gezinIds: ['gezin-s01'],
  personen: [],
  voorwaarden: ['1', '2'],
  afscherming: true,
  eigen: 'GI',
}
const leeg: FeitenAntwoord = { leden: {}, voorwaarden: {}, verborgen: [] }
const bij = (...personen: string[]): Verdict[] => personen.map((persoon) => ({ persoon }))

type Bronnen = Partial<Record<Subgraph, FeitenAntwoord | undefined>>

/** Every source as it is when all is well: the municipality knows three members, the own file two. */
const heel: Bronnen = {
  'veilig-thuis': { ...leeg, verborgen: ['p-moeder'] },
  raad: leeg,
  gi: {
    ...leeg,
    leden: { 'gezin-s01': ['p-noor', 'p-opa'] },
    voorwaarden: { '1': bij('p-noor', 'p-opa'), '2': bij('p-noor') },
  },
  'lokaal-team': { ...leeg, leden: { 'gezin-s01': ['p-noor', 'p-sem', 'p-moeder'] } },
}

/** Gathers from these sources; also says what each was asked. */
async function verzamel(bronnen: Bronnen, anders: Partial<FeitenOpdracht> = {}) {
  const gevraagd: [Subgraph, FeitenVraag][] = []
  const gevonden = await gather({ ...opdracht, ...anders }, async (subgraph, vraag) => {
    gevraagd.push([subgraph, vraag])
    return bronnen[subgraph]
  })
  return { ...gevonden, gevraagd }
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

test('the own source is silent: its conditions are unknown, never true and never false', async () => {
  const { voorwaarden, leden, onbereikbaar } = await verzamel({ ...heel, gi: undefined })
  const onbekend = { soort: 'ONBEKEND', bron: 'GI' }
  expect([...voorwaarden]).toEqual([
    ['1', onbekend],
    ['2', onbekend],
  ])
  expect(leden.get('gezin-s01')).toEqual(['p-noor', 'p-sem', 'p-moeder'])
  expect(onbereikbaar).toEqual(new Set(['GI']))
})

test('a condition that the own source left out is unknown; one without persons holds for nobody', async () => {
  const { voorwaarden } = await verzamel({ ...heel, gi: { ...leeg, voorwaarden: { '1': [] } } })
  expect(voorwaarden.get('1')).toEqual({ soort: 'BEKEND', verdicts: new Map() })
  expect(voorwaarden.get('2')).toEqual({ soort: 'ONBEKEND', bron: 'GI' })
})

test('verdicts come from the own source only, whatever another source says', async () => {
  const raad = { ...leeg, voorwaarden: { '2': bij('p-sem') } }
  const { voorwaarden, gevraagd } = await verzamel({ ...heel, raad })
  expect(voorwaarden.get('2')).toEqual({ soort: 'BEKEND', verdicts: new Map([['p-noor', { persoon: 'p-noor' }]]) })
  for (const [subgraph, vraag] of gevraagd) if (subgraph !== 'gi') expect(vraag.voorwaarden).toEqual([])
})

test('who is hidden anywhere is hidden; a silent source makes that unknown', async () => {
  expect((await verzamel(heel)).afscherming).toEqual({ verborgen: new Set(['p-moeder']), onbekend: false })
  expect((await verzamel({ ...heel, raad: undefined })).afscherming).toEqual({
    verborgen: new Set(['p-moeder']),
    onbekend: true,
  })
})

test('without a place in the question only the municipality and the own source are asked', async () => {
  const { gevraagd } = await verzamel(heel, { afscherming: false })
  expect(gevraagd.map(([subgraph]) => subgraph).sort()).toEqual(['gi', 'gi', 'lokaal-team'])
})

test('every question names the requester and the purpose; verdicts are asked about the members that were found', async () => {
  const { gevraagd } = await verzamel(heel)
  for (const [, vraag] of gevraagd) expect(vraag).toMatchObject({ ...opdracht.aanvrager, doel: 'D10' })
  const [, laatste] = gevraagd.filter(([subgraph]) => subgraph === 'gi').at(-1) ?? []
  expect(laatste).toMatchObject({
    gezinIds: [],
    personen: ['p-noor', 'p-sem', 'p-moeder', 'p-opa'],
    voorwaarden: ['1', '2'],
  })
})

test('a person entered without a family is judged without asking for members', async () => {
  const { leden, gevraagd } = await verzamel(heel, { gezinIds: [], personen: ['p-noor'], afscherming: false })
  expect(leden.size).toBe(0)
  expect(gevraagd.map(([subgraph, { personen }]) => [subgraph, personen])).toEqual([['gi', ['p-noor']]])
})

test('names of object members are not families', async () => {
  const { leden } = await verzamel(heel, { gezinIds: ['constructor', '__proto__'] })
  expect([...leden]).toEqual([
    ['constructor', []],
    ['__proto__', []],
  ])
})

test('a requester without a source of its own has no facts', async () => {
  const { voorwaarden, gevraagd } = await verzamel(heel, { eigen: undefined })
  expect(voorwaarden.size).toBe(0)
  expect(gevraagd.filter(([, vraag]) => vraag.voorwaarden.length > 0)).toEqual([])
})
