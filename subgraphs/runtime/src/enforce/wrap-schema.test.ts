import 'reflect-metadata'
import type { Opdracht } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { execute, type GraphQLSchema, parse } from 'graphql'
import { Field, ObjectType } from 'type-graphql'
import type { GraphContext } from '../definition.js'
import { buildSchema } from '../graph/build-schema.js'
import { ANDER, EIGEN, MOEDER, miniSubgraph, NOOR, opdracht, SEM, type Vrij } from '../testing/mini-subgraph.js'
import { type Herkomst, metHerkomst } from './herkomst.js'
import { Vrijgave } from './vrijgave.js'

const schema = buildSchema(miniSubgraph())
const rij = <T extends object>(row: T, over: Partial<Herkomst> = {}): T =>
  metHerkomst(row, { bron: 'LT', organisatie: EIGEN, betrokkenen: [NOOR], ...over })

interface Wereld {
  readonly rijen: Readonly<Record<string, readonly object[]>>
  readonly vrij: Vrij
  readonly meer?: Partial<Opdracht>
  readonly afgeschermd?: readonly string[]
}

/** Asks fields of the family of Noor and Sem, as the gateway does. */
async function gezin(selection: string, wereld: Wereld, on: GraphQLSchema = schema) {
  const gelopen: string[] = []
  const contextValue: GraphContext = {
    vrijgave: new Vrijgave(opdracht(wereld.vrij, wereld.meer), { verborgen: new Set(wereld.afgeschermd) }),
    loaders: { rijen: wereld.rijen, gelopen },
    nu: 0,
  }
  const result = await execute({
    schema: on,
    document: parse(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Gezin { ${selection} } } }`),
    variableValues: { r: [{ __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: [NOOR, SEM] }] },
    contextValue,
  })
  const data = result.data as { _entities: [Record<string, unknown>] } | null
  const plain = JSON.parse(JSON.stringify(data?._entities[0] ?? null)) as Record<string, unknown>
  const seen: Record<string, unknown> = { ...plain, gelopen, errors: result.errors?.map(({ message }) => message) }
  return seen
}

const ALLES = [NOOR, SEM, MOEDER]

describe('a field of a row', () => {
  const rijen = { verslagen: [rij({ inhoud: 'Inhoud' })] }

  test('that the order does not name is null and its resolver does not run', async () => {
    const found = await gezin('verslagen { inhoud werk }', { rijen, vrij: { LT: { BTR: ALLES, PROC: ALLES } } })
    expect(found).toMatchObject({ verslagen: [{ inhoud: 'Inhoud', werk: null }], gelopen: [], errors: undefined })
  })

  test('that the order names is given by its resolver', async () => {
    const found = await gezin('verslagen { werk }', { rijen, vrij: { LT: { BTR: ALLES, WERK: ALLES } } })
    expect(found).toMatchObject({ verslagen: [{ werk: 'geheim' }], gelopen: ['Verslag.werk'] })
  })

  test('that is released for another person than the one it is about is null', async () => {
    const found = await gezin('verslagen { inhoud }', { rijen, vrij: { LT: { BTR: ALLES, PROC: [SEM] } } })
    expect(found).toMatchObject({ verslagen: [{ inhoud: null }] })
  })

  test('that is released at another source than the one that holds the row is null', async () => {
    const found = await gezin('verslagen { inhoud }', { rijen, vrij: { LT: { BTR: ALLES }, BRP: { PROC: ALLES } } })
    expect(found).toMatchObject({ verslagen: [{ inhoud: null }] })
  })

  test('under an alias is refused like the field itself', async () => {
    const found = await gezin('verslagen { inhoud: werk }', { rijen, vrij: { LT: { BTR: ALLES, PROC: ALLES } } })
    expect(found).toMatchObject({ verslagen: [{ inhoud: null }] })
  })
})

describe('a list of rows', () => {
  const rijen = {
    verslagen: [
      rij({ inhoud: 'van Noor' }),
      rij({ inhoud: 'van Sem' }, { betrokkenen: [SEM] }),
      rij({ inhoud: 'van beiden' }, { betrokkenen: [NOOR, SEM] }),
    ],
  }

  test('keeps only the rows about a person for whom it is released', async () => {
    const found = await gezin('verslagen { inhoud }', { rijen, vrij: { LT: { BTR: [NOOR], PROC: ALLES } } })
    expect(found).toMatchObject({ verslagen: [{ inhoud: 'van Noor' }, { inhoud: 'van beiden' }] })
  })

  test('keeps all rows when it is released for all persons', async () => {
    const found = await gezin('verslagen { inhoud }', { rijen, vrij: { LT: { BTR: ALLES, PROC: ALLES } } })
    expect(found.verslagen).toHaveLength(3)
  })

  test('is empty, not shorter with holes, when no row is released', async () => {
    expect(await gezin('verslagen { inhoud }', { rijen, vrij: {} })).toMatchObject({ verslagen: [] })
  })

  test('drops the rows of another organisation where the cell is for the own organisation only', async () => {
    const eigen = { verslagen: [rij({ inhoud: 'eigen' }), rij({ inhoud: 'ander' }, { organisatie: ANDER })] }
    const vrij: Vrij = { LT: { BTR: ALLES, PROC: ALLES } }
    const { cellen } = opdracht(vrij)
    const own = { ...cellen, LT: { ...cellen.LT, BTR: { uit: 'T', personen: ALLES, regel: 'r', organisatie: EIGEN } } }
    const found = await gezin('verslagen { inhoud }', { rijen: eigen, vrij, meer: { cellen: own as typeof cellen } })
    expect(found).toMatchObject({ verslagen: [{ inhoud: 'eigen' }] })
    const mirror = await gezin('verslagen { inhoud }', { rijen: eigen, vrij })
    expect(mirror.verslagen).toHaveLength(2)
  })

  test('with a row that brought no provenance fails as a whole, so that nothing unknown leaves', async () => {
    const found = await gezin('verslagen { inhoud }', {
      rijen: { verslagen: [rij({ inhoud: 'van Noor' }), { inhoud: 'van niemand' }] },
      vrij: { LT: { BTR: ALLES, PROC: ALLES } },
    })
    expect(found).toMatchObject({ verslagen: null })
    expect(found.errors).toEqual(['field `Gezin.verslagen` gave a row without provenance'])
  })
})

test('a person directly on the family is judged alone, as a row of nobody’s file', async () => {
  const rijen = { kinderen: [{ persoonId: NOOR }, null, { persoonId: SEM }, undefined] as object[] }
  const kinderen = async (wereld: Partial<Wereld>) =>
    (await gezin('kinderen { persoonId }', { rijen, vrij: {}, ...wereld })).kinderen
  expect(await kinderen({ vrij: { LT: { ID: [NOOR] } } })).toEqual([{ persoonId: NOOR }])
  expect(await kinderen({ vrij: { BRP: { ID: [NOOR] } } })).toEqual([])
  const ID = { uit: 'T', personen: [NOOR, SEM], regel: 'LT.D10.ID', organisatie: EIGEN } as const
  expect(await kinderen({ meer: { cellen: { LT: { ID } } } })).toEqual([])
})

test('a plain value directly on the family is refused: nothing says whom it is about', async () => {
  expect(await gezin('aantal', { rijen: {}, vrij: { LT: { BTR: ALLES } } })).toMatchObject({ aantal: null })
})

describe('a row about several persons', () => {
  const betrokkenen = [{ persoonId: NOOR }, { persoonId: MOEDER }]
  const verslagen = [rij({ betrokkenen, oordeel: { tekst: 'Tekst' } }, { betrokkenen: [NOOR, MOEDER] })]

  test('names the covered persons only', async () => {
    const found = await gezin('verslagen { betrokkenen { persoonId } }', {
      rijen: { verslagen },
      vrij: { LT: { BTR: ALLES, ID: [NOOR] } },
    })
    expect(found).toMatchObject({ verslagen: [{ betrokkenen: [{ persoonId: NOOR }] }] })
  })

  test('names all persons when all are covered', async () => {
    const found = await gezin('verslagen { betrokkenen { persoonId } }', {
      rijen: { verslagen },
      vrij: { LT: { BTR: ALLES, ID: ALLES } },
    })
    expect(found).toMatchObject({ verslagen: [{ betrokkenen }] })
  })

  test('needs all categories of a field for one and the same person', async () => {
    const selection = 'verslagen { oordeel { tekst } }'
    const split: Vrij = { LT: { BTR: ALLES, PROC: [NOOR], OORD: [MOEDER] } }
    const found = await gezin(selection, { rijen: { verslagen }, vrij: split })
    expect(found).toMatchObject({ verslagen: [{ oordeel: null }] })
    const same: Vrij = { LT: { BTR: ALLES, PROC: [NOOR], OORD: [NOOR] } }
    const mirror = await gezin(selection, { rijen: { verslagen }, vrij: same })
    expect(mirror).toMatchObject({ verslagen: [{ oordeel: { tekst: 'Tekst' } }] })
  })
})

describe('an opinion', () => {
  const vrij: Vrij = { LT: { BTR: ALLES, PROC: ALLES, OORD: ALLES } }
  const ask = (zonderWeerwoord: boolean) => {
    const verslagen = [rij({ inhoud: 'Inhoud', oordeel: { tekst: 'Tekst' } }, { zonderWeerwoord })]
    return gezin('verslagen { inhoud oordeel { tekst } }', { rijen: { verslagen }, vrij })
  }

  test('whose reaction cannot travel along is withheld, the rest of the row is not', async () => {
    expect(await ask(true)).toMatchObject({ verslagen: [{ inhoud: 'Inhoud', oordeel: null }] })
  })

  test('whose reaction travels along is given', async () => {
    expect(await ask(false)).toMatchObject({ verslagen: [{ inhoud: 'Inhoud', oordeel: { tekst: 'Tekst' } }] })
  })
})

describe('a place', () => {
  const verslagen = [rij({ plaats: 'Verzonnenstraat 1' }, { betrokkenen: [NOOR, MOEDER] })]
  const vrij: Vrij = { LT: { BTR: ALLES, ADR: ALLES } }
  const ask = (nietAfgeschermd: string[], afgeschermd: string[] = []) =>
    gezin('verslagen { plaats }', { rijen: { verslagen }, vrij, meer: { nietAfgeschermd }, afgeschermd })

  test('is given when every subject is known not to be hidden', async () => {
    expect(await ask([NOOR, MOEDER])).toMatchObject({ verslagen: [{ plaats: 'Verzonnenstraat 1' }] })
  })

  test('is withheld from everyone when one subject is hidden or not known not to be', async () => {
    expect(await ask([NOOR])).toMatchObject({ verslagen: [{ plaats: null }] })
    expect(await ask([])).toMatchObject({ verslagen: [{ plaats: null }] })
  })

  test('is withheld when this source itself hides a subject, whatever the order says', async () => {
    expect(await ask([NOOR, MOEDER], [MOEDER])).toMatchObject({ verslagen: [{ plaats: null }] })
    expect(await ask([NOOR, MOEDER], [SEM])).toMatchObject({ verslagen: [{ plaats: 'Verzonnenstraat 1' }] })
  })
})

test('a list of places directly on the family keeps the row of who is not hidden, and loses that of who is', async () => {
  const plaatsen = [rij({ plaats: 'Straat 1' }), rij({ plaats: 'Straat 2' }, { betrokkenen: [SEM] })]
  const ask = (nietAfgeschermd: string[]) =>
    gezin('plaatsen { plaats }', { rijen: { plaatsen }, vrij: { LT: { ADR: ALLES } }, meer: { nietAfgeschermd } })
  expect(await ask([NOOR])).toMatchObject({ plaatsen: [{ plaats: 'Straat 1' }], errors: undefined })
  expect(await ask([NOOR, SEM])).toMatchObject({ plaatsen: [{ plaats: 'Straat 1' }, { plaats: 'Straat 2' }] })
  expect(await ask([])).toMatchObject({ plaatsen: [], errors: undefined })
})

describe('a place of who is hidden elsewhere (record 0032)', () => {
  /** A report whose place is looked up when it is read; `opgezocht` counts. */
  let opgezocht = 0
  const verslag = (geef: () => string, betrokkenen: readonly string[]) =>
    rij(
      {
        get plaats() {
          opgezocht++
          return geef()
        },
      },
      { betrokkenen },
    )
  const ask = async (verborgen: boolean, geef: () => string) => {
    opgezocht = 0
    const { cellen } = opdracht({ LT: { BTR: ALLES } })
    const wie = verborgen ? { personen: [], afgeschermd: [NOOR] } : { personen: [NOOR] }
    const ADR = { uit: 'T', regel: 'LT.D10.ADR', ...wie } as const
    const meer = { cellen: { LT: { ...cellen.LT, ADR } }, nietAfgeschermd: verborgen ? [] : [NOOR] }
    const verslagen = [verslag(geef, [NOOR]), verslag(geef, [SEM])]
    return { ...(await gezin('verslagen { plaats }', { rijen: { verslagen }, vrij: {}, meer })), opgezocht }
  }

  test('is looked up as that of anybody and never given; that of a third is not looked up', async () => {
    const found = await ask(true, () => 'Geheim')
    expect(found).toMatchObject({ verslagen: [{ plaats: null }, { plaats: null }], opgezocht: 1 })
    const open = await ask(false, () => 'Open')
    expect(open).toMatchObject({ verslagen: [{ plaats: 'Open' }, { plaats: null }], opgezocht: 1 })
  })

  test('that cannot be looked up fails as that of anybody, without a value in the error', async () => {
    const stuk = () => {
      throw new Error('table is gone')
    }
    const verborgen = await ask(true, stuk)
    expect(verborgen).toMatchObject({ errors: ['table is gone'], opgezocht: 1 })
    expect(verborgen).toEqual(await ask(false, stuk))
  })
})

describe('a value that names another agency', () => {
  const ask = (naar: string, btrElders: Opdracht['btrElders']) =>
    gezin('overdrachten { naar organisatie }', {
      rijen: { overdrachten: [rij({ naar, organisatie: 'Reden' })] },
      vrij: { LT: { PROC: ALLES } },
      meer: { btrElders },
    })

  test('is withheld unless that agency may be known to be involved with this person', async () => {
    expect(await ask('Jeugdbescherming', {})).toMatchObject({ overdrachten: [{ naar: null, organisatie: 'Reden' }] })
    expect(await ask('Jeugdbescherming', { RVDK: [NOOR] })).toMatchObject({ overdrachten: [{ naar: null }] })
    expect(await ask('Jeugdbescherming', { GI: [SEM] })).toMatchObject({ overdrachten: [{ naar: null }] })
    expect(await ask('Jeugdbescherming', { GI: [NOOR] })).toMatchObject({
      overdrachten: [{ naar: 'Jeugdbescherming' }],
    })
  })

  test('is given when it names no agency', async () => {
    expect(await ask('School', {})).toMatchObject({ overdrachten: [{ naar: 'School' }] })
  })

  test.each(['Iets nieuws', 'constructor', '__proto__'])(
    'and is not listed (%p) names all that it could',
    async (naar) => {
      expect(await ask(naar, { GI: [NOOR] })).toMatchObject({ overdrachten: [{ naar: null }] })
      expect(await ask(naar, { GI: [NOOR], RVDK: [NOOR] })).toMatchObject({ overdrachten: [{ naar }] })
    },
  )
})

describe('a row whose value decides which categories it needs', () => {
  const onderzoeken = [rij({ soort: 'BESCHERMING', fase: 'A' }), rij({ soort: 'STRAF', fase: 'B' })]
  const ask = (vrij: Vrij) => gezin('onderzoeken { soort fase }', { rijen: { onderzoeken }, vrij })

  test('is dropped as a whole without that category; the other rows stay', async () => {
    expect(await ask({ LT: { PROC: ALLES } })).toMatchObject({ onderzoeken: [{ soort: 'BESCHERMING', fase: 'A' }] })
  })

  test('is kept with that category', async () => {
    expect(await ask({ LT: { PROC: ALLES, STRAF: ALLES } })).toMatchObject({ onderzoeken })
  })

  test('is not kept by that category alone', async () => {
    expect(await ask({ LT: { STRAF: ALLES } })).toMatchObject({ onderzoeken: [] })
  })

  test('needs it beside what the list needs, also in a list that is not judged by value', async () => {
    const dossiers = async (vrij: Vrij) =>
      (await gezin('dossiers { fase }', { rijen: { dossiers: onderzoeken }, vrij })).dossiers
    expect(await dossiers({ LT: { PROC: ALLES } })).toEqual([{ fase: 'A' }])
    expect(await dossiers({ LT: { PROC: ALLES, STRAF: ALLES } })).toEqual([{ fase: 'A' }, { fase: 'B' }])
    expect(await dossiers({ LT: { STRAF: ALLES } })).toEqual([])
  })

  test('inside a record is judged by itself, under what all rows of its list need', async () => {
    const leefgebieden = [{ leefgebied: 'VEILIGHEID' }, { leefgebied: 'FINANCIEN' }]
    const verslagen = [rij({ leefgebieden })]
    const ask = async (vrij: Vrij) =>
      (
        await gezin('verslagen { leefgebieden { leefgebied } }', {
          rijen: { verslagen },
          vrij: { LT: { BTR: ALLES, ...vrij.LT } },
        })
      ).verslagen
    expect(await ask({ LT: { OORD: ALLES } })).toEqual([{ leefgebieden: [leefgebieden[0]] }])
    expect(await ask({ LT: { OORD: ALLES, FIN: ALLES } })).toEqual([{ leefgebieden }])
    expect(await ask({ LT: { FIN: ALLES } })).toEqual([{ leefgebieden: null }])
  })
})

test('a value of several categories in a row that does not say which one it is needs them all', async () => {
  const verslagen = [rij({ strekking: 'Tekst' })]
  const ask = async (vrij: Vrij) =>
    (await gezin('verslagen { strekking }', { rijen: { verslagen }, vrij: { LT: { BTR: ALLES, ...vrij.LT } } }))
      .verslagen
  expect(await ask({ LT: { PROC: ALLES, STRAF: ALLES } })).toEqual([{ strekking: 'Tekst' }])
  expect(await ask({ LT: { PROC: ALLES } })).toEqual([{ strekking: null }])
})

test('a record that names an agency is given only where that agency may be known', async () => {
  const toetsingen = [rij({ verslagGI: { geslachtsnaam: 'Test' } })]
  const ask = async (btrElders: Opdracht['btrElders']) =>
    (
      await gezin('toetsingen { verslagGI { geslachtsnaam } }', {
        rijen: { toetsingen },
        vrij: { LT: { PROC: ALLES, ID: ALLES } },
        meer: { btrElders },
      })
    ).toetsingen
  expect(await ask({ GI: [NOOR] })).toEqual([{ verslagGI: { geslachtsnaam: 'Test' } }])
  expect(await ask({ GI: [SEM] })).toEqual([{ verslagGI: null }])
  expect(await ask({})).toEqual([{ verslagGI: null }])
})

describe('an event, of which each row is of a category of its own', () => {
  const tijdlijn = () => [
    rij({ categorie: 'PROC', titel: 'Onderzoek', betrokkenen: [{ persoonId: NOOR }, { persoonId: SEM }] }),
    rij({ categorie: 'STRAF', titel: 'Zaak', betrokkenen: [{ persoonId: NOOR }] }),
    rij({ categorie: 'ONBEKEND', titel: 'Nieuw', betrokkenen: [{ persoonId: NOOR }] }),
  ]
  const ask = (vrij: Vrij) =>
    gezin('tijdlijn { categorie titel betrokkenen { persoonId } }', { rijen: { tijdlijn: tijdlijn() }, vrij })

  test('is given with its own category, and names the persons for whom that is released', async () => {
    expect(await ask({ LT: { PROC: [NOOR] } })).toMatchObject({
      tijdlijn: [{ categorie: 'PROC', titel: 'Onderzoek', betrokkenen: [{ persoonId: NOOR }] }],
    })
    const both = await ask({ LT: { PROC: ALLES, STRAF: ALLES } })
    expect(both.tijdlijn).toEqual([
      { categorie: 'PROC', titel: 'Onderzoek', betrokkenen: [{ persoonId: NOOR }, { persoonId: SEM }] },
      { categorie: 'STRAF', titel: 'Zaak', betrokkenen: [{ persoonId: NOOR }] },
    ])
  })

  test('of a category that does not exist is never given', async () => {
    expect(await ask({ LT: { VEIL: ALLES, BTR: ALLES } })).toMatchObject({ tijdlijn: [] })
  })
})

describe('a masked cell', () => {
  const verslagen = () => [rij({ netwerk: [{ relatie: 'oma', naam: 'Verzonnen-Oma' }] })]
  const selection = 'verslagen { netwerk { relatie naam } }'

  test('shows only the fields that survive the mask', async () => {
    const found = await gezin(selection, {
      rijen: { verslagen: verslagen() },
      vrij: { LT: { BTR: ALLES, 'DERD:M': ALLES } },
    })
    expect(found).toMatchObject({ verslagen: [{ netwerk: [{ relatie: 'oma', naam: null }] }] })
  })

  test('shows all fields once the cell is released without a mask', async () => {
    const found = await gezin(selection, {
      rijen: { verslagen: verslagen() },
      vrij: { LT: { BTR: ALLES, DERD: ALLES } },
    })
    expect(found).toMatchObject({ verslagen: [{ netwerk: [{ relatie: 'oma', naam: 'Verzonnen-Oma' }] }] })
  })
})

describe('a nested value of another source', () => {
  const verslagen = () => [rij({ registratie: { geslachtsnaam: 'Verzonnen' } })]
  const ask = (vrij: Vrij) =>
    gezin('verslagen { registratie { geslachtsnaam } }', { rijen: { verslagen: verslagen() }, vrij })

  test('is judged as that source, all the way down', async () => {
    expect(await ask({ LT: { BTR: ALLES }, BRP: { ID: ALLES } })).toMatchObject({
      verslagen: [{ registratie: { geslachtsnaam: 'Verzonnen' } }],
    })
  })

  test('is not opened by the cell of the record that it is in', async () => {
    expect(await ask({ LT: { BTR: ALLES, ID: ALLES } })).toMatchObject({ verslagen: [{ registratie: null }] })
  })
})

test('a subgraph with a field that is not classified refuses to start, and starts without it', () => {
  @ObjectType({ description: 'Zonder classificatie.' })
  class Los {
    @Field(() => String, { nullable: true, description: 'Zomaar.' })
    zomaar?: string | null
  }
  const { objectTypes } = miniSubgraph()
  expect(() => buildSchema(miniSubgraph({}, { objectTypes: [...objectTypes, Los] }))).toThrow(
    new TypeError('subgraph `lokaal-team`: field `Los.zomaar` is not classified'),
  )
  expect(() => buildSchema(miniSubgraph())).not.toThrow()
})
