import { describe, expect, test } from '@jest/globals'
import { LINKS } from '../sdl/links.js'
import { compose } from './compose.js'

// Two tiny parts: `een` owns a person and what is needed of it, `twee` adds a report.
const EEN = `${LINKS}
type Query { "Persoon." persoon: Persoon }
"Een mens."
type Persoon @key(fields: "persoonId") {
  "Sleutel."
  persoonId: ID!
  "Naam."
  naam: String @gegeven(categorieen: ["ID"])
}
`
const TWEE = `${LINKS}
"Een mens."
type Persoon @key(fields: "persoonId") {
  "Sleutel."
  persoonId: ID!
  "Melding."
  melding: Melding @gegeven(categorieen: ["BTR"])
}
"Een melding."
type Melding {
  "Aard."
  aard: Aard @gegeven(categorieen: ["VEIL"])
}
"Soorten."
enum Aard {
  "Een."
  EEN
}
`
/** Composes with one piece of text of a part replaced. Refuses to test nothing. */
function met(part: 'een' | 'twee', from: string, to: string): () => string {
  const source = part === 'een' ? EEN : TWEE
  if (!source.includes(from)) throw new Error(`no \`${from}\` in ${part}`)
  const changed = source.replace(from, to)
  const [een, twee] = part === 'een' ? [changed, TWEE] : [EEN, changed]
  return () =>
    compose([
      { name: 'een', sdl: een },
      { name: 'twee', sdl: twee },
    ])
}

test('two parts that keep the rules compose, and the supergraph keeps the classification', () => {
  const supergraph = met('een', 'Naam.', 'Naam.')()
  expect(supergraph).toMatch(/aard: Aard .*@gegeven\(categorieen: \["VEIL"\]\)/)
  expect(supergraph).toMatch(/naam: String .*@gegeven\(categorieen: \["ID"\]\)/)
})

const MUTATIE = 'type Mutation { "Besluit." besluit: Boolean }'

test("the gateway's own part may have a mutation, without a category as every root", () => {
  const eigen = { name: 'gezinsbeeld', sdl: `${EEN}${MUTATIE}\n` }
  expect(compose([eigen, { name: 'twee', sdl: TWEE }])).toContain('besluit: Boolean')
})

describe('composition refuses', () => {
  test('a mutation of a source, and one without description', () => {
    expect(met('twee', '"Een melding."', `${MUTATIE}\n"Een melding."`)).toThrow('twee: has a `Mutation`')
    expect(met('twee', '"Een melding."', 'type Mutation { besluit: Boolean }\n"Een melding."')).toThrow(
      'twee: `Mutation.besluit` has no description',
    )
  })

  test('a part with another link head, such as a renamed import of the directive', () => {
    expect(met('twee', '"@gegeven"]', '{ name: "@gegeven", as: "@gegeven" }]')).toThrow(
      'twee: does not begin with the shared link head',
    )
    expect(met('een', LINKS, `# comment\n${LINKS}`)).toThrow('een: does not begin with the shared link head')
  })

  test('a field without classification', () => {
    expect(met('twee', 'aard: Aard @gegeven(categorieen: ["VEIL"])', 'aard: Aard')).toThrow(
      'twee: `Melding.aard` has no classification (@gegeven)',
    )
  })

  test('a field without classification that is added by an extension of the type', () => {
    expect(met('twee', '"Een melding."', 'extend type Melding { "Los." los: String }\n"Een melding."')).toThrow(
      'twee: `Melding.los` has no classification (@gegeven)',
    )
  })

  test('a protected field that can never be refused, because it is non-null', () => {
    expect(met('twee', 'aard: Aard @', 'aard: Aard! @')).toThrow('twee: `Melding.aard` is protected but non-null')
  })

  test('two classifications of one field', () => {
    const extra = '"Naam."\n  naam: String @gegeven(categorieen: ["BSN"])\n  "Melding."'
    const found = met('twee', '"Melding."', extra)
    expect(found).toThrow('twee: `Persoon.naam` is classified differently in een')
  })

  test.each([
    ['type', '"Een melding."\n', 'twee: `Melding` has no description'],
    ['field', '"Aard."\n', 'twee: `Melding.aard` has no description'],
    ['enum', '"Soorten."\n', 'twee: `Aard` has no description'],
    ['enum value', '"Een."\n', 'twee: `Aard.EEN` has no description'],
  ])('a missing description: %s', (_what, text, sentence) => {
    expect(met('twee', text, '')).toThrow(sentence)
  })

  test.each([
    ['argument', 'aard: Aard', 'aard(los: String): Aard', '`Melding.aard(los)`'],
    ['scalar', '"Soorten."', 'scalar Los\n"Soorten."', '`Los`'],
    ['input field', '"Soorten."', 'input Los { los: String }\n"Soorten."', '`Los.los`'],
  ])('a missing description: %s', (_what, from, to, place) => {
    expect(met('twee', from, to)).toThrow(`twee: ${place} has no description`)
  })

  test('an enum of which the parts know other values, where federation takes the first', () => {
    const other = '"Soorten."\nenum Aard { "Een." EEN "Twee." TWEE }\n"Een mens."'
    expect(met('een', '"Een mens."', other)).toThrow('composition hint INCONSISTENT_ENUM_VALUE')
  })

  test('a description that the parts do not share, where federation takes the first', () => {
    expect(met('twee', '"Een mens."', '"Iemand."')).toThrow('composition hint INCONSISTENT_DESCRIPTION')
  })

  test('what federation itself refuses', () => {
    expect(met('twee', 'melding: Melding @', 'melding: Onbekend @')).toThrow('composition: ')
  })

  test('with every broken rule in one message', () => {
    const two = met('twee', '"Aard."\n  aard: Aard @gegeven(categorieen: ["VEIL"])', 'aard: Aard')
    expect(two).toThrow(/^SUPERGRAPH_GEWEIGERD:\n- .*no description\n- .*no classification/)
  })
})

describe('a field that requires a field of another part', () => {
  /** `Persoon.melding` of category `own` reads `naam`, which `een` classifies as ID. */
  const requires = (fields: string, own: string, naam = 'naam: String') => {
    const extra = `"Naam."\n  ${naam} @external @gegeven(categorieen: ["ID"])\n  "Melding."`
    const melding = `melding: Melding @requires(fields: "${fields}") @gegeven(categorieen: [${own}])`
    const twee = TWEE.replace('"Melding."', extra).replace('melding: Melding @gegeven(categorieen: ["BTR"])', melding)
    return () =>
      compose([
        { name: 'een', sdl: EEN.replace('naam: String', naam) },
        { name: 'twee', sdl: twee },
      ])
  }

  test('composes when its own category covers what it reads', () => {
    expect(requires('naam', '"BTR", "ID"')).not.toThrow()
  })

  test('is refused when what it reads is of a stricter category', () => {
    expect(requires('naam', '"BTR"')).toThrow('twee: `Persoon.melding` requires `naam` of stricter category ID')
  })

  test('is refused when it reads with an argument, which federation would silently ignore', () => {
    const naam = 'naam("Vorm." vorm: String): String'
    expect(requires('naam(vorm: \\"kort\\")', '"BTR", "ID"', naam)).toThrow(
      'twee: `Persoon.melding` has arguments inside @requires',
    )
    expect(requires('naam', '"BTR", "ID"', naam)).not.toThrow('arguments inside @requires')
  })
})
