import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { scenarioGezinnen } from './index.js'
import { scenarioOverzicht } from './overzicht.js'

test('docs/scenariogezinnen.md is what the scenarios are now', () => {
  expect(readFileSync(join(__dirname, '../../../docs/scenariogezinnen.md'), 'utf8')).toBe(scenarioOverzicht())
})

test('the page explains every family', () => {
  const zonder = scenarioGezinnen('2026-03-10').filter(({ gezinId }) =>
    scenarioOverzicht().includes(`| \`${gezinId}\` |  |`),
  )
  expect(zonder).toEqual([])
})
