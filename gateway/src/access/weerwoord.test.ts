import { expect, test } from '@jest/globals'
import { mistWeerwoord } from './weerwoord.js'

const vraag = (uitType: string, ...velden: string[]) =>
  mistWeerwoord({ uitType, kinderen: velden.map((veld) => ({ veld })) } as unknown as Parameters<
    typeof mistWeerwoord
  >[0])

test('who asks the text of an opinion asks its nature, its source and the reaction too, all three (H8)', () => {
  expect(vraag('Uitspraak', 'tekst')).toBe(true)
  for (const half of [
    ['bron'],
    ['feitOfMening', 'bron'],
    ['bron', 'reactieBetrokkene'],
    ['feitOfMening', 'reactieBetrokkene'],
  ])
    expect(vraag('Uitspraak', 'tekst', ...half)).toBe(true)
  expect(vraag('Uitspraak', 'tekst', 'feitOfMening', 'bron', 'reactieBetrokkene')).toBe(false)
})

test('without the text there is nothing to reply to, and the text of another record is no opinion', () => {
  expect(vraag('Uitspraak', 'bron')).toBe(false)
  expect(vraag('Journaalregel', 'tekst')).toBe(false)
})
