import { expect, test } from '@jest/globals'
import { openLoket } from '../loket/open-loket.js'
import { LOKETTEN } from '../loketten.js'
import { supergraph } from '../testing/noor.js'
import { PERSOON_VELD } from './samengesteld.js'

test('hidden fields and the roots of the plan are not in the API schema', () => {
  const velden = (type: string) =>
    Object.keys((supergraph.api.getType(type) as unknown as { getFields(): object }).getFields())
  const loket = openLoket(LOKETTEN).queries
  const gezin = velden('Query').filter((veld) => !loket.has(veld))
  expect(gezin.sort()).toEqual(['gezin', 'gezinnen', 'persoon', 'zoekPersoon'])
  for (const naam of ['ledenIds', 'vtGebeurtenissen', 'giBetrokkenheid']) expect(velden('Gezin')).not.toContain(naam)
  for (const naam of Object.values(PERSOON_VELD)) expect(velden('Persoon')).not.toContain(naam)
})
