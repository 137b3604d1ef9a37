import { describe, expect, test } from '@jest/globals'
import { LINKS } from '../sdl/links.js'
import { compose } from './compose.js'

// Attacks on the composition (docs/aanvallen.md): each is a way in which another federation gateway let a protected
// field through although nobody asked for it, or under a name that no rule looked at.
const EEN = `${LINKS}
type Query { "Persoon." persoon: Persoon }
"Een mens."
type Persoon @key(fields: "persoonId") {
  "Sleutel."
  persoonId: ID!
  "Naam."
  naam: String @gegeven(categorieen: ["ID"])
  "Notitie."
  notitie: Notitie @gegeven(categorieen: ["ID"])
}
"Waar iemand is."
type Notitie @shareable {
  "Plaats."
  plaats: String @gegeven(categorieen: ["ADR"])
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
  aard: String @gegeven(categorieen: ["VEIL"])
}
`
const stel = (twee: string, een = EEN) =>
  compose([
    { name: 'een', sdl: een },
    { name: 'twee', sdl: twee },
  ])
/** The second part with its field `melding` replaced. */
const melding = (velden: string) => () =>
  stel(TWEE.replace('"Melding."\n  melding: Melding @gegeven(categorieen: ["BTR"])', velden))

test('mirror: the parts that the attacks start from compose', () => {
  expect(() => stel(TWEE)).not.toThrow()
})

describe('a protected field behind an abstract type', () => {
  const interfaceType = '"Iets."\ninterface Iets { "Aard." aard: String @gegeven(categorieen: ["VEIL"]) }\n'

  test('an interface, whose implementations can be asked without its rules', () => {
    const found = () => stel(TWEE.replace('type Melding {', 'type Melding implements Iets {') + interfaceType)
    expect(found).toThrow('twee: `Iets` is abstract')
  })

  test('a union, whose members would share one rule', () => {
    expect(() => stel(`${TWEE}"Iets."\nunion Iets = Melding | Persoon\n`)).toThrow('twee: `Iets` is abstract')
  })

  test('an object that stands for an interface of another part (@interfaceObject)', () => {
    const found = () => stel(TWEE.replace('type Melding {', 'type Melding @federation__interfaceObject {'))
    expect(found).toThrow('twee: uses `@federation__interfaceObject`, which no rule knows')
  })
})

describe('a classification or a dependency under another name', () => {
  test.each([
    ['federation’s own name of @requires', '@federation__requires(fields: "naam")', 'federation__requires'],
    ['a directive that brings a field along', '@federation__provides(fields: "aard")', 'federation__provides'],
    ['a field taken over from another part', '@federation__override(from: "een")', 'federation__override'],
    ['the classification under its own full name', '@doelbinding__gegeven(categorieen: [])', 'doelbinding__gegeven'],
  ])('%s', (_what, directive, naam) => {
    const found = melding(`"Melding."\n  melding: Melding @gegeven(categorieen: ["BTR"]) ${directive}`)
    expect(found).toThrow(`twee: uses \`@${naam}\`, which no rule knows`)
  })

  test('a second link head that imports a directive under another name', () => {
    const second = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@requires", as: "@nodig" }])\n`
    expect(() => stel(TWEE + second)).toThrow('twee: has a second link head')
  })

  test('a directive of its own that looks like a known one', () => {
    expect(() => stel(`${TWEE}directive @openbaar on FIELD_DEFINITION\n`)).toThrow(
      'twee: defines a directive `@openbaar`',
    )
  })
})

describe('a protected field that is fetched because another needs it', () => {
  const notitie = `"Notitie."\n  notitie: Notitie @external @gegeven(categorieen: ["ID"])\n`
  const plaats =
    '"Waar iemand is."\ntype Notitie @shareable {\n  "Plaats."\n  plaats: String @gegeven(categorieen: ["ADR"])\n}\n'
  const diep = (eigen: string) => () =>
    stel(
      TWEE.replace(
        '"Melding."\n  melding: Melding @gegeven(categorieen: ["BTR"])',
        `${notitie}  "Melding."\n  melding: Melding @requires(fields: "notitie { plaats }") @gegeven(categorieen: [${eigen}])`,
      ) + plaats,
    )

  test('an input below another input: its category counts too', () => {
    expect(diep('"BTR", "ID"')).toThrow('twee: `Persoon.melding` requires `plaats` of stricter category ADR')
  })

  test('mirror: a field that needs all of it composes', () => {
    expect(diep('"BTR", "ID", "ADR"')).not.toThrow()
  })

  test('a chain: what an input itself needs is needed along the chain', () => {
    const keten = melding(`"Naam."
  naam: String @external @gegeven(categorieen: ["ID"])
  "Tussen."
  tussen: String @requires(fields: "naam") @gegeven(categorieen: ["BTR"])
  "Melding."
  melding: Melding @gegeven(categorieen: ["BTR"])`)
    expect(keten).toThrow('twee: `Persoon.tussen` requires `naam` of stricter category ID')
  })

  test('an input that nobody classified', () => {
    const found = melding(`"Los."
  los: String @external
  "Melding."
  melding: Melding @requires(fields: "los") @gegeven(categorieen: ["BTR"])`)
    expect(found).toThrow('twee: `Persoon.melding` requires `Persoon.los`, which has no classification')
  })

  test('arguments inside @requires, also below another input', () => {
    const found = melding(`${notitie}  "Melding."
  melding: Melding @requires(fields: "notitie { plaats(vorm: 1) }") @gegeven(categorieen: ["BTR", "ID", "ADR"])`)
    expect(found).toThrow('twee: `Persoon.melding` has arguments inside @requires')
  })

  test('a key that is itself a protected value', () => {
    const sleutel = TWEE.replace(
      'type Persoon @key(fields: "persoonId")',
      'type Persoon @key(fields: "persoonId") @key(fields: "bsn")',
    )
    const found = () =>
      stel(sleutel.replace('"Melding."', '"BSN."\n  bsn: String @gegeven(categorieen: ["BSN"])\n  "Melding."'))
    expect(found).toThrow('twee: `Persoon` has a key `Persoon.bsn` that is protected')
  })
})
