import { type FeitenVraag, loadBeleid, type Subgraph, type Systeem } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { medewerkerVan } from './systeem-vraag.js'

const GI_A = '00000009900000003001'
const systeem: Systeem = { client: 'gi-a-systeem', organisatie: GI_A, instantie: 'GI' }
const beleid = loadBeleid()
const vraag: FeitenVraag = {
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: GI_A,
  doel: 'D10',
  gezinIds: [],
  personen: ['p-noor'],
  voorwaarden: [],
  afscherming: false,
  eigen: false,
  relaties: [],
}
const van = (meer: object = {}, wie: Partial<Systeem> = {}, naam: Subgraph = 'gi') =>
  medewerkerVan(JSON.stringify({ ...vraag, ...meer }), { ...systeem, ...wie }, naam, beleid)
const NOORS = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI_A }

test('a system is answered about an employee of its own organisation at its own source', () => {
  expect(van()).toEqual(NOORS)
  expect(van({ gezinIds: ['gezin-s01'], eigen: true, voorwaarden: ['1', '2'], afscherming: true })).toEqual(NOORS)
})

test.each([
  ['about an employee of another organisation', { organisatie: '00000009900000003002' }, {}],
  ['by a system of another agency', {}, { instantie: 'VT' }],
  ['about a role whose own source is another', { rol: 'VT_MEDEWERKER', doel: 'D01' }, {}],
  ['about a purpose that the role may not choose', { doel: 'D06' }, {}],
  ['about somebody who asks about himself', { rol: 'GEZINSLID', doel: 'D17', betrokkene: 'p-noor' }, {}],
  ['for a role or purpose that does not exist', { rol: '__proto__', doel: 'D99' }, {}],
] as const)('%s it is not, at any source', (_naam, meer, wie) => {
  for (const naam of ['gi', 'veilig-thuis', 'raad', 'lokaal-team'] as const) {
    expect(van(meer, wie, naam)).toBeUndefined()
  }
})

describe('at a source of another agency', () => {
  test('it is answered whom that source hides, and the condition on which a decision about the own source hangs', () => {
    for (const naam of ['veilig-thuis', 'raad', 'lokaal-team'] as const) {
      expect(van({ afscherming: true }, {}, naam)).toEqual(NOORS)
    }
    expect(van({ voorwaarden: ['13'], relaties: ['p-vader'] }, {}, 'veilig-thuis')).toEqual(NOORS)
    expect(van({ gezinIds: ['gezin-s01'] }, {}, 'lokaal-team')).toEqual(NOORS)
    expect(van({ gezinnenVan: ['p-tante'] }, {}, 'lokaal-team')).toEqual(NOORS)
  })

  test.each([
    ['a condition that another source judges', { voorwaarden: ['13'] }, 'raad'],
    ['a condition of data of that other source', { voorwaarden: ['7'] }, 'veilig-thuis'],
    ['a condition that no cell of the own source has', { voorwaarden: ['14'] }, 'veilig-thuis'],
    ['one that fits beside one that does not', { voorwaarden: ['13', '7'] }, 'veilig-thuis'],
    ['relations and conflicts of personnel', { eigen: true }, 'veilig-thuis'],
    ['the members of a family in the files there', { gezinIds: ['gezin-s01'] }, 'veilig-thuis'],
    ['the family of a person in the files there', { gezinnenVan: ['p-tante'] }, 'veilig-thuis'],
  ] as const)('it is not answered %s', (_naam, meer, naam) => {
    expect(van(meer, {}, naam)).toBeUndefined()
  })
})
