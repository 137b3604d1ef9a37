import { expect, test } from '@jest/globals'
import { voortgang } from './voortgang.js'

test('progress is silent for two seconds and then speaks once a second', () => {
  let nu = 0
  const regels: string[] = []
  const meld = voortgang(
    100,
    (tekst) => regels.push(tekst),
    () => nu,
  )
  for (const [tijd, aantal] of [
    [1999, 10],
    [2000, 20],
    [2500, 30],
    [3000, 40],
  ] as const) {
    nu = tijd
    meld(aantal)
  }
  expect(regels).toEqual(['Generating families: 20 of 100 (20%)\n', 'Generating families: 40 of 100 (40%)\n'])
})
