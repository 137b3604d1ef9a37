import type { Categorie } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { bewaarMotiveringIn } from './bewaar-motivering.js'
import type { Teksten } from './open-teksten.js'

/** What is kept for a motivation of one family, and who was named for it. */
async function bewaar(motivering: ReadonlyMap<Categorie, string>) {
  const bewaard: unknown[] = []
  const genoemd: string[] = []
  const teksten: Pick<Teksten, 'bewaar'> = {
    bewaar: async (nieuw) => {
      bewaard.push(...nieuw)
      return nieuw.map((_, nr) => `kenmerk-${nr}`)
    },
  }
  const kenmerken = await bewaarMotiveringIn(teksten, (soort, _organisatie, id) => {
    genoemd.push(id)
    return `pseudoniem van ${soort}`
  })({
    trace: '0'.repeat(32),
    aanvrager: { medewerker: 'gi-a-001', organisatie: '00000009900000003001' },
    motivering,
    bereiken: [{ soort: 'gezin', id: 'gezin-s01' }],
  })
  return { kenmerken, bewaard, genoemd }
}

test('every text of a motivation is kept under the name of the family in the log, and gives its reference', async () => {
  const { kenmerken, bewaard } = await bewaar(
    new Map<Categorie, string>([
      ['VEIL', 'Verzonnen reden'],
      ['ART9', 'Andere'],
    ]),
  )
  expect(kenmerken).toEqual(['kenmerk-0', 'kenmerk-1'])
  expect(bewaard).toMatchObject([
    { categorie: 'VEIL', tekst: 'Verzonnen reden', over: ['pseudoniem van gezin'] },
    { categorie: 'ART9', tekst: 'Andere', over: ['pseudoniem van gezin'] },
  ])
})

test('without a motivation nothing is kept and nobody is named', async () => {
  expect(await bewaar(new Map())).toEqual({ kenmerken: [], bewaard: [], genoemd: [] })
})
