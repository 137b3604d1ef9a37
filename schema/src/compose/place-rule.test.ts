import { describe, expect, test } from '@jest/globals'
import { parse } from 'graphql'
import { leesClassificatie } from '../sdl/classificatie.js'
import { LINKS } from '../sdl/links.js'
import { VELDEN } from '../sdl/velden.js'
import { placeRule } from './place-rule.js'

/** The sentence about one field of a type `Proef`, as composition would say it. */
function regel(veld: string, categorieen: string, type = 'String', omschrijving = 'Iets.'): string[] {
  const sdl = `${LINKS}\ntype Proef {\n  "${omschrijving}"\n  ${veld}: ${type} @gegeven(categorieen: [${categorieen}])\n}\n`
  const [field] = parse(sdl).definitions.flatMap((node) => ('fields' in node ? (node.fields ?? []) : []))
  if (field?.kind !== 'FieldDefinition') throw new Error('no field')
  return placeRule('proef', `Proef.${veld}`, field, leesClassificatie(sdl).get(`Proef.${veld}`))
}

describe('a field whose words can mean a place (H2)', () => {
  test.each([
    ['name', 'gemeente', 'String', 'Iets.'],
    ['name', 'wijkteam', 'String', 'Iets.'],
    ['name', 'school', 'String', 'Iets.'],
    ['name', 'zorgaanbieder', 'String', 'Iets.'],
    ['name', 'telefoonnummer', 'String', 'Iets.'],
    ['name', 'rechtbankLocatie', 'String', 'Iets.'],
    ['name', 'postcode', 'String', 'Iets.'],
    ['type', 'waar', 'Adres', 'Iets.'],
    ['description', 'naam', 'String', 'Naam van de school.'],
  ])('is refused without ADR because of its %s: %s', (_where, veld, type, omschrijving) => {
    expect(regel(veld, 'PROC', type, omschrijving)).toHaveLength(1)
    expect(regel(veld, 'PROC, ADR', type, omschrijving)).toEqual([])
    expect(regel(veld, 'GEHEIM', type, omschrijving)).toEqual([])
  })

  test('is told from one that only speaks of the agency, or of something else', () => {
    expect(regel('status', 'PROC', 'String', 'Status bij het lokaal team.')).toEqual([])
    expect(regel('datum', 'PROC', 'Datum', 'Dag van het contactmoment.')).toEqual([])
  })

  test('is excused one by one, in words, and only where it is needed', () => {
    const inTypes = VELDEN.types.flatMap(({ type, velden: v }) => v.map((f) => [`${type}.${f.veld}`, f] as const))
    const velden = new Map([...inTypes, ...VELDEN.verbindingsvelden.map((f) => [`${f.type}.${f.veld}`, f] as const)])
    for (const { veld } of VELDEN.geenPlaats) {
      expect([veld, velden.has(veld)]).toEqual([veld, true])
      expect([veld, velden.get(veld)?.categorieen.includes('ADR')]).toEqual([veld, false])
    }
  })
})
