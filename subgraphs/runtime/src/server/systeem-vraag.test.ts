import { loadBeleid, type Systeem } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { medewerkerVan } from './systeem-vraag.js'

const GI_A = '00000009900000003001'
const systeem: Systeem = { client: 'gi-a-systeem', organisatie: GI_A, instantie: 'GI' }
const beleid = loadBeleid()
const vraag = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI_A, doel: 'D10' }
const van = (meer: object = {}, wie: Partial<Systeem> = {}, naam: 'gi' | 'veilig-thuis' = 'gi') =>
  medewerkerVan(JSON.stringify({ ...vraag, ...meer }), { ...systeem, ...wie }, naam, beleid)

test('a system is answered about an employee of its own organisation at its own source', () => {
  expect(van()).toEqual({ medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI_A })
})

test.each([
  ['about an employee of another organisation', { organisatie: '00000009900000003002' }, {}, 'gi'],
  ['at the source of another agency', {}, {}, 'veilig-thuis'],
  ['by a system of another agency', {}, { instantie: 'VT' }, 'gi'],
  ['about a role whose own source is another', { rol: 'VT_MEDEWERKER', doel: 'D01' }, {}, 'gi'],
  ['about somebody who asks about himself', { rol: 'GEZINSLID', doel: 'D17', betrokkene: 'p-noor' }, {}, 'gi'],
  ['for a role or purpose that does not exist', { rol: '__proto__', doel: 'D99' }, {}, 'gi'],
] as const)('%s it is not', (_naam, meer, wie, naam) => {
  expect(van(meer, wie, naam)).toBeUndefined()
})
