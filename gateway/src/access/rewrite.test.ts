import { describe, expect, test } from '@jest/globals'
import { besluitVan, type Geval, rewrite, supergraph } from '../testing/noor.js'
import { openRewrite } from './rewrite.js'
import { delenVan, PERSOON_VELD } from './samengesteld.js'

const gezin = (velden: string) => `{ gezin(gezinId: "gezin-s01") { ${velden} } }`

test('a refused field leaves the operation before planning, an allowed one stays', () => {
  const { tekst } = besluitVan(
    gezin('vtMeldingen { meldingnummer melder { naam } politie { aanhouding } } ltJournaal { tekst }'),
  )
  expect(tekst).toContain('meldingnummer')
  for (const weg of ['melder', 'naam', 'politie', 'ltJournaal']) expect(tekst).not.toContain(weg)
})

test('a motivation opens its own category and no other', () => {
  const vraag = gezin('vtMeldingen { aanleiding aard }')
  expect(besluitVan(vraag).tekst).not.toContain('aanleiding')
  const { tekst } = besluitVan(vraag, { motivering: ['VEIL'] })
  expect(tekst).toContain('aanleiding')
  expect(tekst).not.toContain('aard')
  expect(besluitVan(vraag, { motivering: ['VEIL', 'ART9'] }).tekst).toContain('aard')
})

test('without a running OTS nothing is asked of another agency, and the own file is', () => {
  const { tekst } = besluitVan(gezin('vtMeldingen { meldingnummer } ltCasussen { casusId } maatregelen { type }'), {
    ots: 'GEEN',
  })
  expect(tekst).not.toContain('vtMeldingen')
  expect(tekst).not.toContain('ltCasussen')
  expect(tekst).toContain('maatregelen')
})

test('an alias of the client never reaches the plan: it cannot pose as an input or as a hidden field', () => {
  const { tekst } = besluitVan(
    gezin('ledenIds: gezinId vtGebeurtenissen: raadsonderzoeken { status } persoonId: volledig'),
  )
  expect(tekst).not.toContain('ledenIds')
  expect(tekst).not.toContain('vtGebeurtenissen')
  expect(tekst).toContain('raadsonderzoeken')
})

test('ids are variables: two families share one plan', () => {
  const een = besluitVan('{ gezin(gezinId: "gezin-s01") { maatregelen { type } } }')
  const ander = besluitVan('{ gezin(gezinId: "gezin-s02") { maatregelen { type } } }', { gezinId: 'gezin-s02' })
  expect(een.tekst).toBe(ander.tekst)
  expect(een.tekst).not.toContain('gezin-s01')
})

test('other rights give another text, so another plan', () => {
  const vraag = gezin('vtMeldingen { aanleiding meldingnummer }')
  expect(besluitVan(vraag).tekst).not.toBe(besluitVan(vraag, { motivering: ['VEIL'] }).tekst)
})

test('fragments, repeated keys and @skip are resolved before the decision', () => {
  const { tekst } = besluitVan(`
    query { gezin(gezinId: "gezin-s01") { ...a ...b vtMeldingen @skip(if: true) { kanaal } } }
    fragment a on Gezin { vtMeldingen { meldingnummer ... on VtMelding { melder { naam } } } }
    fragment b on Gezin { vtMeldingen { datumMelding } }`)
  expect(tekst.match(/vtMeldingen/g)).toHaveLength(1)
  expect(tekst).toContain('meldingnummer')
  expect(tekst).toContain('datumMelding')
  expect(tekst).not.toContain('melder')
})

test('a composed field asks the hidden parts of agencies that may be asked only', () => {
  const vraag = gezin('tijdlijn { datum soort }')
  const alles = besluitVan(vraag).tekst
  for (const deel of ['vtGebeurtenissen', 'raadGebeurtenissen', 'giGebeurtenissen', 'ltGebeurtenissen'])
    expect(alles).toContain(deel)
  const zonder = besluitVan(vraag, { ots: 'GEEN' }).tekst
  expect(zonder).toContain('giGebeurtenissen')
  for (const deel of ['vtGebeurtenissen', 'raadGebeurtenissen', 'ltGebeurtenissen']) expect(zonder).not.toContain(deel)
})

test('an opinion without its reply is not asked, with it it is', () => {
  const motivering = ['OORD', 'ART9'] as const
  const zonder = gezin('vtMeldingen { zorgelijkeSituatie { tekst } }')
  const met = gezin('vtMeldingen { zorgelijkeSituatie { tekst feitOfMening bron reactieBetrokkene } }')
  expect(besluitVan(zonder, { motivering }).tekst).not.toContain('zorgelijkeSituatie')
  expect(besluitVan(met, { motivering }).tekst).toContain('zorgelijkeSituatie')
})

test('under a mask only the fields that survive it are asked', () => {
  const { tekst } = besluitVan(gezin('netwerk { relatie naam contact }'))
  expect(tekst).toContain('relatie')
  expect(tekst).not.toContain('naam')
  expect(tekst).not.toContain('contact')
})

test('inside a record a person is asked of that record’s source, in the household of the registration', () => {
  const { tekst } = besluitVan(gezin('maatregelen { jeugdige { voornamen } } leden { persoon { voornamen } }'))
  expect(tekst).toMatch(/jeugdige \{ _p: persoonId[^}]*giGegevens/)
  expect(tekst).toMatch(/persoon \{ _p: persoonId\s+sBRP: brpGegevens/)
})

test('every hidden field that the rewrite can write exists in the supergraph', () => {
  for (const adres of ['Gezin.tijdlijn', 'Gezin.betrokkenInstanties'] as const) {
    for (const [, naam] of delenVan(adres) ?? []) expect(supergraph.classificatie.has(`Gezin.${naam}`)).toBe(true)
  }
  for (const naam of Object.values(PERSOON_VELD)) expect(supergraph.classificatie.has(`Persoon.${naam}`)).toBe(true)
})

test('a field whose value decides is asked as soon as one of its categories is released', () => {
  const vraag = gezin('vtMeldingen { leefgebieden { leefgebied } }')
  expect(besluitVan(vraag).tekst).not.toContain('leefgebieden')
  expect(besluitVan(vraag, { motivering: ['OORD'] }).tekst).toContain('leefgebieden')
  expect(besluitVan(vraag, { motivering: ['ART9'] }).tekst).toContain('leefgebieden')
  expect(besluitVan(vraag, { motivering: ['PLAN'] }).tekst).not.toContain('leefgebieden')
})

test('under an unknown fact nothing is asked that hangs on it', () => {
  const { tekst } = besluitVan(gezin('maatregelen { type } vtMeldingen { meldingnummer } tijdlijn { soort }'), {
    ots: 'ONBEKEND',
  })
  for (const weg of ['maatregelen', 'vtMeldingen', 'Gebeurtenissen']) expect(tekst).not.toContain(weg)
})

test('a source that leaves the decision to a person is not asked', () => {
  const vraag = gezin('vtMeldingen { meldingnummer } raadsonderzoeken { status }')
  const { tekst } = besluitVan(vraag, { straf: true })
  expect(tekst).not.toContain('vtMeldingen')
  expect(tekst).toContain('raadsonderzoeken')
})

test('a page asks the union of its aliases, each under keys of its own, and its families as one variable', () => {
  const { tekst } = besluitVan(
    '{ gezinnen { a: edges { node { maatregelen { type } } } b: edges { node { maatregelen { begin } } } } }',
    { pagina: { 'gezin-a': ['p-noor'], 'gezin-b': ['p-kay'] } },
  )
  expect(tekst).toContain('n0k0: maatregelen')
  expect(tekst).toContain('n1k0: maatregelen')
  expect(tekst).toContain('_gezinnen(ids: $ids0)')
  expect(tekst).not.toContain('gezin-a')
})

test('a record of which every field is skipped is still a record towards the plan', () => {
  const { tekst } = besluitVan(gezin('maatregelen { type @skip(if: true) } leden { persoon { bsn @skip(if: true) } }'))
  expect(tekst).toMatch(/maatregelen \{ __typename\s*\}/)
  expect(tekst).toMatch(/persoon \{ _p: persoonId\s*\}/)
})

describe('a text that is kept', () => {
  const vraag = gezin('vtMeldingen { aanleiding leefgebieden { leefgebied } meldingnummer }')
  /** Writes one and the same operation for several requesters, as the gateway does with a document it has seen. */
  const schrijver = () => {
    const { wortels } = besluitVan(vraag)
    return (geval: Geval) => rewrite(wortels, besluitVan(vraag, geval).beslist)
  }

  test('serves who gets the same answers', () => {
    const geschreven = schrijver()
    const { tekst, hash } = geschreven({}) ?? {}
    expect(geschreven({})).toMatchObject({ tekst, hash })
  })

  test('serves nobody who gets other answers, also when as many questions are open to him', () => {
    const geschreven = schrijver()
    const teksten = ([[], ['VEIL'], ['OORD'], ['VEIL', 'OORD']] as const).map((motivering) => {
      const { tekst = '' } = geschreven({ motivering }) ?? {}
      return ['aanleiding', 'leefgebieden', 'meldingnummer'].filter((veld) => tekst.includes(veld)).join()
    })
    expect(teksten).toEqual([
      'meldingnummer',
      'aanleiding,meldingnummer',
      'leefgebieden,meldingnummer',
      'aanleiding,leefgebieden,meldingnummer',
    ])
  })

  test('is not that of an employee whose own source is another one', () => {
    const persoon = besluitVan('{ persoon(persoonId: "p-noor") { voornamen } }')
    const eerste = (eigen: 'GI' | 'RVDK') => {
      const { tekst = '' } = rewrite(persoon.wortels, { ...persoon.beslist, eigen }) ?? {}
      return /\bs([A-Z]+): /.exec(tekst)?.[1]
    }
    expect(['GI', 'RVDK', 'GI'].map((eigen) => eerste(eigen as 'GI'))).toEqual(['GI', 'RVDK', 'GI'])
  })
})

test('the operation is written out under internal keys, with the ids apart', () => {
  const { wortels, beslist } = besluitVan(
    '{ a: gezin(gezinId: "gezin-s01") { maatregelen { type } } b: gezin(gezinId: "gezin-s01") { maatregelen { begin } } }',
  )
  const operatie = rewrite(wortels, beslist)
  expect(operatie?.tekst.replace(/\s+/g, ' ')).toBe(
    'query ($ids0: [ID!]!, $ids1: [ID!]!) { k0: _gezinnen(ids: $ids0) { _id: gezinId k0: maatregelen { __typename k0: type } } k1: _gezinnen(ids: $ids1) { _id: gezinId k0: maatregelen { __typename k0: begin } } }',
  )
  expect(operatie?.variables).toEqual({ ids0: ['gezin-s01'], ids1: ['gezin-s01'] })
})

test('a plan is kept under the text and the version of the supergraph', () => {
  const hash = (query: string, versie = supergraph.versie) => {
    const { wortels, beslist } = besluitVan(query)
    return openRewrite({ ...supergraph, versie })(wortels, beslist)?.hash
  }
  const een = gezin('maatregelen { type }')
  expect(hash(een)).toMatch(/^[0-9a-f]{64}$/)
  expect(hash(een)).toBe(hash(een))
  expect(hash(gezin('maatregelen { begin }'))).not.toBe(hash(een))
  expect(hash(een, 'ouder')).not.toBe(hash(een))
})
