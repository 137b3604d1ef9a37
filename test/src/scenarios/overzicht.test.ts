import { describe, expect, test } from '@jest/globals'
import { leesScenarios } from './bestand.js'
import { bronVan, overzicht, vastgelegd } from './overzicht.js'

const scenarios = leesScenarios()

describe.each(scenarios.map((scenario) => [scenario.bestand, scenario] as const))('%s', (_bestand, scenario) => {
  const { regels, stappen, elders = [] } = scenario

  test('proves every line of the scenario, and no other', () => {
    const bewezen = new Set([...stappen.flatMap(({ regel }) => regel), ...elders.map(({ regel }) => regel)])
    expect([...bewezen].sort()).toEqual(Object.keys(regels).sort())
    expect(stappen.filter(({ regel }) => regel.length === 0)).toEqual([])
  })

  test('names only tests that are there, for what is proven elsewhere', () => {
    const weg = elders.filter(({ waar, test: titel }) => {
      const bron = bronVan(waar)
      return titel !== undefined && ![`'${titel}'`, `"${titel}"`].some((tekst) => bron.includes(tekst))
    })
    expect(weg).toEqual([])
  })
})

test('the page of scenarios is made from the files, and up to date', () => {
  expect(vastgelegd()).toBe(overzicht())
})

test('every scenario of the domain is there', () => {
  const namen = [...new Set(scenarios.map(({ scenario }) => scenario))]
  expect(namen).toEqual(['E4', 'Kader', ...Array.from({ length: 13 }, (_, index) => `S${index + 1}`)])
})
