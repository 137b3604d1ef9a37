import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { subgraphSdl } from '@gezinsbeeld/runtime'
import { leesClassificatie, VELDEN } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import { type FieldDefinitionNode, parse, print } from 'graphql'
import { definition } from './definition.js'

const sdl = subgraphSdl(definition)
const typen = new Map(
  parse(sdl).definitions.flatMap((d): [string, readonly FieldDefinitionNode[]][] =>
    d.kind === 'ObjectTypeDefinition' ? [[d.name.value, d.fields ?? []]] : [],
  ),
)
const classificatie = leesClassificatie(sdl)

interface Regel {
  readonly veld: string
  readonly soort: string
  readonly categorieen: readonly string[]
  readonly eigenaar?: string
  readonly perWaarde?: true
  readonly noemtInstantie?: true
  readonly getoondBijMasker?: true
}

/** One line per field: address, type, categories, flags. */
const regel = (type: string, veld: Regel) =>
  [
    `${type}.${veld.veld}: ${veld.soort} ${veld.categorieen.join('+')}`,
    ...(['perWaarde', 'noemtInstantie', 'getoondBijMasker'] as const).filter((vlag) => veld[vlag]),
  ].join(' ')

const eigenTypen = VELDEN.types.filter((t) => (t as { eigenaar?: string }).eigenaar === 'veilig-thuis')
// Veilig Thuis does not own Gezin; it only adds fields to it.
const namen = ['Gezin', ...eigenTypen.map(({ type }) => type)]

function wanted(): string[] {
  const lijst = eigenTypen.flatMap((t) =>
    t.velden
      .filter((v) => ((v as Regel).eigenaar ?? 'veilig-thuis') === 'veilig-thuis' && v.veld !== 'gezinId')
      .map((v) => regel(t.type, v as Regel)),
  )
  const verbindend = VELDEN.verbindingsvelden
    .filter((v) => (v as unknown as Regel).eigenaar === 'veilig-thuis')
    .map((v) => regel(v.type, v as unknown as Regel))
  return [...lijst, ...verbindend].sort()
}

test('every field of Veilig Thuis has the type, categories and flags of velden.json', () => {
  const found = namen.flatMap((type) =>
    (typen.get(type) ?? []).flatMap((field) => {
      const gegeven = classificatie.get(`${type}.${field.name.value}`)
      const hidden = field.directives?.some((d) => d.name.value === 'inaccessible')
      if (!gegeven || hidden) return []
      return [regel(type, { ...gegeven, veld: field.name.value, soort: print(field.type) } as unknown as Regel)]
    }),
  )
  expect(found.sort()).toEqual(wanted())
})

test('nothing is marked as another source than Veilig Thuis', () => {
  expect([...classificatie].filter(([, { bron }]) => bron !== undefined && bron !== 'VT')).toEqual([])
})

test('everything about the reporter is MELD, and nothing of an advice or an internal document is a field', () => {
  const melder = [...classificatie].filter(([adres]) => adres.startsWith('Melder.'))
  expect(melder.length).toBeGreaterThan(0)
  expect(melder.filter(([, { categorieen }]) => categorieen.join() !== 'MELD')).toEqual([])
  expect([...typen.keys()].filter((naam) => /Advies|Stuk/.test(naam))).toEqual([])
  expect([...classificatie].filter(([, { categorieen }]) => categorieen.includes('WERK'))).toEqual([])
})

test('the committed SDL is the one that the classes give', () => {
  expect(readFileSync(join(__dirname, '../schema.graphql'), 'utf8')).toBe(sdl)
})
