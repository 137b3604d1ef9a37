import { leesDossier, vingerafdruk } from '@gezinsbeeld/schema/beoordeling'
import { leesMap } from '@gezinsbeeld/schema/toegang'
import { expect, test } from '@jest/globals'
import { eisBeoordeling } from './eis-beoordeling.js'

const beoordelaars = () => Promise.all(leesDossier().beoordelaars.map(vingerafdruk))
const ruimer = () => new Map([...leesMap(), ['cel VT.D10.MELD', { uit: 'TOEGESTAAN' }]])

test('production starts on the policy that its reviewers approved, and refuses one that gives one cell more', async () => {
  const productie = { omgeving: 'productie', beoordelaars: await beoordelaars() } as const
  await expect(eisBeoordeling(productie)).resolves.toBeUndefined()
  await expect(eisBeoordeling(productie, ruimer)).rejects.toThrow('BELEID_NIET_BEOORDEELD')
}, 30_000)

test('production that names no reviewers, or others than signed, refuses every policy', async () => {
  await expect(eisBeoordeling({ omgeving: 'productie', beoordelaars: undefined })).rejects.toThrow(
    'BELEID_NIET_BEOORDEELD',
  )
  const anderen = ['A'.repeat(43), 'B'.repeat(43)]
  await expect(eisBeoordeling({ omgeving: 'productie', beoordelaars: anderen })).rejects.toThrow(
    'BELEID_NIET_BEOORDEELD',
  )
})

test('a demo starts on a policy that nobody reviewed', async () => {
  await expect(eisBeoordeling({ omgeving: 'demo', beoordelaars: undefined }, ruimer)).resolves.toBeUndefined()
})
