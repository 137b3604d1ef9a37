import 'reflect-metadata'
import type { FeitelijkeVoorwaarde, Opdracht, Verdict } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import type { FactSource } from '../definition.js'
import type { Herkomst } from '../enforce/herkomst.js'
import { pseudonymiser } from '../keys/pseudonym.js'
import {
  ANDER,
  BELEID,
  EIGEN,
  GEEN_FEITEN,
  MOEDER,
  miniSubgraph,
  NOOR,
  opdracht,
  SEM,
} from '../testing/mini-subgraph.js'
import { narrow } from './narrow.js'

const NU = '2026-03-10T11:00:00.000Z'
const context = {
  db: { rows: async () => Promise.reject(new Error('not used')), statements: new Map<string, number>() },
  nu: NU,
  pseudoniem: pseudonymiser(Buffer.alloc(32)),
}
const ALLES = [NOOR, SEM, MOEDER]

/** A source that holds these verdicts and hides these persons, and remembers what it was asked. */
function bron(
  verdicts: Partial<Record<FeitelijkeVoorwaarde, Verdict[]>>,
  verborgen: string[] = [],
  over: Partial<FactSource> = {},
) {
  const gevraagd: [string, string, string[]][] = []
  const feiten: FactSource = {
    ...GEEN_FEITEN,
    verdicts: async (nr, vraag, personen) => {
      gevraagd.push([nr, vraag.medewerker, [...personen].sort()])
      return verdicts[nr] ?? []
    },
    ...over,
    verborgen: async (personen) => verborgen.filter((persoon) => personen.includes(persoon)),
  }
  return { gevraagd, definition: miniSubgraph({}, { feiten }) }
}

/** An order of the local team's own regular professional, under the purpose of preventive help (condition 1). */
const eigen = (vrij: Parameters<typeof opdracht>[0], over: Partial<Opdracht> = {}) =>
  opdracht(vrij, { medewerker: 'lt-1-001', rol: 'LT_VAST_GEZICHT', doel: 'D14', ...over })

const personen = (order: Opdracht, source: 'LT' | 'BRP', categorie: 'BTR' | 'ID' | 'ADR') =>
  order.cellen[source]?.[categorie]?.personen

describe('an order of a requester of this very agency', () => {
  test('is cut to the persons for whom the own database says that the condition holds', async () => {
    const { definition, gevraagd } = bron({ '1': [{ persoon: NOOR }] })
    const { opdracht: order } = await narrow(eigen({ LT: { BTR: ALLES } }), definition, BELEID, context)
    expect(personen(order, 'LT', 'BTR')).toEqual([NOOR])
    expect(gevraagd).toEqual([['1', 'lt-1-001', [...ALLES].sort()]])
  })

  test('keeps all persons when the condition holds for all, and gains none', async () => {
    const { definition } = bron({ '1': ALLES.map((persoon) => ({ persoon })) })
    const { opdracht: order } = await narrow(eigen({ LT: { BTR: [NOOR, SEM] } }), definition, BELEID, context)
    expect(personen(order, 'LT', 'BTR')).toEqual([NOOR, SEM])
  })

  test('keeps of who is hidden elsewhere those for whom the condition holds, to look up and not to release', async () => {
    const { definition } = bron({ '1': [{ persoon: NOOR }] })
    const adr = { uit: 'T', personen: [], afgeschermd: [NOOR, SEM], regel: 'LT.D14.ADR', organisatie: EIGEN } as const
    const { opdracht: order } = await narrow(eigen({}, { cellen: { LT: { ADR: adr } } }), definition, BELEID, context)
    expect(order.cellen.LT?.ADR).toMatchObject({ personen: [], afgeschermd: [NOOR] })
    const open = { ...adr, personen: [NOOR, SEM], afgeschermd: [] }
    const mirror = await narrow(eigen({}, { cellen: { LT: { ADR: open } } }), definition, BELEID, context)
    expect(mirror.opdracht.cellen.LT?.ADR).toMatchObject({ personen: [NOOR], afgeschermd: [] })
  })

  test('does not count a condition that has ended, exclusive of its end', async () => {
    for (const [tot, wanted] of [
      [NU, []],
      ['2026-03-10T12:00:00.001+01:00', [NOOR]],
      ['2026-03-10T11:00:00+01:00', []],
    ] as const) {
      const { definition } = bron({ '1': [{ persoon: NOOR, tot }] })
      const { opdracht: order } = await narrow(eigen({ LT: { BTR: [NOOR] } }), definition, BELEID, context)
      expect(personen(order, 'LT', 'BTR')).toEqual(wanted)
    }
  })

  test('fails as a whole when the own database cannot tell', async () => {
    const feiten = { ...GEEN_FEITEN, verdicts: async () => Promise.reject(new Error('database is down')) }
    const order = eigen({ LT: { BTR: ALLES } })
    await expect(narrow(order, miniSubgraph({}, { feiten }), BELEID, context)).rejects.toThrow('database is down')
  })

  test('keeps the whole family for the registration names (BRP.ID) as soon as one member is covered (decision 1)', async () => {
    const { definition } = bron({ '1': [{ persoon: NOOR }] })
    const order = eigen({ LT: { BTR: ALLES, ID: ALLES }, BRP: { ID: ALLES, ADR: ALLES } })
    const { opdracht: narrowed } = await narrow(order, definition, BELEID, context)
    expect(personen(narrowed, 'BRP', 'ID')).toEqual(ALLES)
    expect(personen(narrowed, 'BRP', 'ADR')).toEqual([NOOR])
    expect(personen(narrowed, 'LT', 'ID')).toEqual([NOOR])
  })

  test('loses also the registration names when no member is covered', async () => {
    const { definition } = bron({})
    const { opdracht: order } = await narrow(eigen({ BRP: { ID: ALLES } }), definition, BELEID, context)
    expect(personen(order, 'BRP', 'ID')).toEqual([])
  })

  test('keeps its line and its own organisation', async () => {
    const cel = { uit: 'T', personen: ALLES, regel: 'LT.D14.BTR', organisatie: EIGEN } as const
    const { definition } = bron({ '1': [{ persoon: SEM }] })
    const { opdracht: order } = await narrow(eigen({}, { cellen: { LT: { BTR: cel } } }), definition, BELEID, context)
    expect(order.cellen.LT?.BTR).toEqual({ ...cel, personen: [SEM] })
  })
})

describe('an order of a requester of another agency', () => {
  test('is carried out as it came: its facts are held elsewhere', async () => {
    const { definition, gevraagd } = bron({})
    const order = opdracht({ LT: { BTR: [NOOR] } })
    expect((await narrow(order, definition, BELEID, context)).opdracht).toEqual(order)
    expect(gevraagd).toEqual([])
  })

  test('still does not show where somebody is whom this source hides', async () => {
    const { definition } = bron({}, [MOEDER])
    const order = opdracht({ LT: { ADR: ALLES } }, { nietAfgeschermd: ALLES })
    expect((await narrow(order, definition, BELEID, context)).verborgen).toEqual(new Set([MOEDER]))
    const zonder = opdracht({ LT: { BTR: ALLES } }, { nietAfgeschermd: ALLES })
    expect((await narrow(zonder, definition, BELEID, context)).verborgen).toEqual(new Set())
  })

  test('is cut to what this source judges as the deliverer: a decision of its own staff (7) or consent at the municipality (3)', async () => {
    const vrij = { uit: 'T', personen: ALLES, regel: 'LT.D01.PLAN', vrijgave: true } as const
    const vt = { medewerker: 'vt-001', rol: 'VT_MEDEWERKER', doel: 'D01', cellen: { LT: { PLAN: vrij } } } as const
    const met7 = bron({ '7': [{ persoon: NOOR, categorieen: ['PLAN'] }] })
    const plan = async (definition: typeof met7.definition) =>
      (await narrow(opdracht({}, vt), definition, BELEID, context)).opdracht.cellen.LT?.PLAN?.personen
    expect(await plan(met7.definition)).toEqual([NOOR])
    expect(await plan(bron({ '7': [{ persoon: NOOR, categorieen: ['ART9'] }] }).definition)).toEqual([])
    expect(await plan(bron({}).definition)).toEqual([])
  })
})

describe('what this source asks of its own database', () => {
  const verborgenGevraagd = async (order: Opdracht) => {
    const gevraagd: string[][] = []
    const feiten: FactSource = {
      ...GEEN_FEITEN,
      verborgen: async (personen) => {
        gevraagd.push([...personen])
        return [MOEDER]
      },
    }
    const { verborgen } = await narrow(order, miniSubgraph({}, { feiten }), BELEID, context)
    return [gevraagd, [...verborgen]]
  }

  test('is who is hidden, of everybody in the order and once, as soon as one cell may show a place', async () => {
    for (const cellen of [
      { LT: { ADR: [NOOR] } },
      { LT: { GEHEIM: [NOOR] } },
      { LT: { BTR: [NOOR] }, BRP: { ADR: [NOOR] } },
    ])
      expect(await verborgenGevraagd(opdracht(cellen, { nietAfgeschermd: [SEM, NOOR] }))).toEqual([
        [[SEM, NOOR]],
        [MOEDER],
      ])
    expect(await verborgenGevraagd(opdracht({ LT: { BTR: [NOOR] } }, { nietAfgeschermd: [SEM] }))).toEqual([[], []])
  })

  test('is each fact once, about the persons of the order, and nothing else of them', async () => {
    const vragen: object[] = []
    const feiten: FactSource = {
      ...GEEN_FEITEN,
      verdicts: async (nr, vraag, personen) => {
        const { gezinIds, personen: over, voorwaarden, afscherming, eigen: zelf } = vraag
        vragen.push({ nr, gezinIds, over, voorwaarden, afscherming, zelf, personen })
        return []
      },
    }
    const order = eigen({ LT: { BTR: [NOOR, SEM], ID: [SEM] } })
    await narrow(order, miniSubgraph({}, { feiten }), BELEID, context)
    const personen = [NOOR, SEM]
    expect(vragen).toEqual([
      { nr: '1', gezinIds: [], over: personen, voorwaarden: ['1'], afscherming: false, zelf: false, personen },
    ])
  })

  test('is no private relation of an employee of another agency: that is for the own one to say', async () => {
    const gevraagd: string[] = []
    const conflict = async ({ medewerker }: { medewerker: string }) => {
      gevraagd.push(medewerker)
      return [NOOR]
    }
    const { definition } = bron({ '1': [{ persoon: NOOR }] }, [], { conflict })
    const ander = opdracht({ LT: { BTR: [NOOR] } })
    expect((await narrow(ander, definition, BELEID, context)).opdracht).toEqual(ander)
    expect((await narrow(eigen({ LT: { BTR: [NOOR] } }), definition, BELEID, context)).opdracht.cellen).toEqual({})
    expect(gevraagd).toEqual(['lt-1-001'])
  })
})

test('a cell that the policy does not have leaves the order, the others stay', async () => {
  const { definition } = bron({})
  const NIETS = { uit: 'T', personen: [NOOR], regel: 'LT.D10.NIETS' } as const
  const met = opdracht({ LT: { BTR: [NOOR] } })
  const order = { ...met, cellen: { LT: { ...met.cellen.LT, NIETS } } } as Opdracht
  expect((await narrow(order, definition, BELEID, context)).opdracht.cellen).toEqual(met.cellen)
})

describe('the requester of this agency', () => {
  test('who has a private relation with somebody in the order gets nothing (H10), another one does', async () => {
    const met = (conflict: string[]) =>
      bron({ '1': ALLES.map((persoon) => ({ persoon })) }, [], { conflict: async () => conflict }).definition
    const order = eigen({ LT: { BTR: [NOOR, SEM] } })
    expect((await narrow(order, met([SEM]), BELEID, context)).opdracht.cellen).toEqual({})
    expect((await narrow(order, met(['p-ander', NOOR]), BELEID, context)).opdracht.cellen).toEqual({})
    expect(personen((await narrow(order, met(['p-ander']), BELEID, context)).opdracht, 'LT', 'BTR')).toEqual([
      NOOR,
      SEM,
    ])
  })

  test('has nothing of a record about somebody of a closed family, named in the order or known here', async () => {
    const { definition } = bron({}, [], { conflict: async () => ['p-eigen'] })
    const order = eigen({ LT: { BTR: [NOOR] } }, { uitgesloten: ['p-gezin'] })
    expect((await narrow(order, definition, BELEID, context)).uitgesloten).toEqual(new Set(['p-gezin', 'p-eigen']))
    const ander = opdracht({ LT: { BTR: [NOOR] } }, { uitgesloten: ['p-gezin'] })
    expect((await narrow(ander, definition, BELEID, context)).uitgesloten).toEqual(new Set(['p-gezin']))
  })

  test('is limited to the files of the review or complaint when the purpose is', async () => {
    const met = (zaken: string[] | undefined) => bron({}, [], { zaken: async () => zaken }).definition
    const order = eigen({ LT: { BTR: [NOOR] } })
    expect((await narrow(order, met(['c-1']), BELEID, context)).zaken).toEqual(new Set(['c-1']))
    expect((await narrow(order, met(undefined), BELEID, context)).zaken).toBeUndefined()
  })
})

test('a demand that this source judges by two facts holds when one of them does', async () => {
  const cel = BELEID.effectief('D13', 'LT', 'PROC')
  if (!cel) throw new Error('no such cell')
  const nietVervuld = cel.toets.dicht
  const eisen = [{ nr: '20', feiten: ['20@LT', '3'], nietVervuld }] as const
  const beleid = { ...BELEID, effectief: () => ({ ...cel, toets: { ...cel.toets, eisen } }) }
  const order = opdracht({ LT: { PROC: [NOOR, SEM, MOEDER] } }, { rol: 'LT_VAST_GEZICHT', doel: 'D13' })
  const { definition } = bron({ '20': [{ persoon: NOOR }], '3': [{ persoon: SEM }] })
  const { opdracht: smal } = await narrow(order, definition, beleid, context)
  expect(smal.cellen.LT?.PROC?.personen).toEqual([NOOR, SEM])
})

test('a demand that another source can fulfil as well is taken from the gateway, one of this source alone is not (20)', async () => {
  const order = (subgraph: 'gi' | 'lokaal-team') => {
    const PROC = { uit: 'T', personen: [NOOR, SEM], regel: 'GI.D13.PROC' } as const
    return opdracht({}, { subgraph, rol: 'LT_VAST_GEZICHT', doel: 'D13', cellen: { GI: { PROC } } })
  }
  const { definition, gevraagd } = bron({ '20': [{ persoon: NOOR }] })
  const { opdracht: smal } = await narrow(order('gi'), { ...definition, naam: 'gi' }, BELEID, context)
  // Consent of Sem (3) is known to the municipality only.
  expect(smal.cellen.GI?.PROC?.personen).toEqual([NOOR, SEM])
  expect(gevraagd.map((vraag) => (vraag as unknown[])[0])).toEqual(['20'])
})

test('an order for what no fact can open is cut to nobody: a hidden place under a purpose where nobody goes there (H2)', async () => {
  const geheim = async (doel: string, rol: string) => {
    const GEHEIM = { uit: 'T', personen: [NOOR], regel: `RVDK.${doel}.GEHEIM` } as const
    const order = opdracht({}, { subgraph: 'raad', rol, doel, cellen: { RVDK: { GEHEIM } } })
    const { definition } = bron({ '1': [{ persoon: NOOR }], '6': [{ persoon: NOOR }] })
    return (await narrow(order, { ...definition, naam: 'raad' }, BELEID, context)).opdracht.cellen.RVDK?.GEHEIM
      ?.personen
  }
  expect(await geheim('D07', 'RAADSONDERZOEKER')).toEqual([])
  expect(await geheim('D06', 'RAADSONDERZOEKER')).toEqual([NOOR])
})

test('the laws of a purpose travel along where a cell asks for them (21), and only there', async () => {
  const { definition } = bron({})
  const met = opdracht({ LT: { PLAN: [NOOR] } }, { rol: 'LT_VAST_GEZICHT', doel: 'D13' })
  expect((await narrow(met, definition, BELEID, context)).bronWet?.cellen).toEqual(new Set(['LT.PLAN']))
  expect(await narrow(opdracht({ LT: { PLAN: [NOOR] } }), definition, BELEID, context)).not.toHaveProperty('bronWet')
})

test('Veilig Thuis judges again who helps a (suspected) perpetrator, and only when the order names relations (13)', async () => {
  const vt = (relaties: readonly string[], verdicts: Verdict[]) => {
    const { definition, gevraagd } = bron({ '13': verdicts })
    const VEIL = { uit: 'T', personen: [NOOR, SEM], regel: 'VT.D10.VEIL' } as const
    const order = opdracht({}, { subgraph: 'veilig-thuis', cellen: { VT: { VEIL } }, motivering: ['VEIL'], relaties })
    const smal = narrow(order, { ...definition, naam: 'veilig-thuis' }, BELEID, context)
    return smal.then(({ opdracht: { cellen } }) => [
      cellen.VT?.VEIL?.personen,
      gevraagd.filter((een) => een[0] === '13').length,
    ])
  }
  expect(await vt([], [])).toEqual([[NOOR, SEM], 0])
  expect(await vt([MOEDER], [{ persoon: SEM }])).toEqual([[SEM], 1])
})

describe('a release by a person at the source', () => {
  const order = () => {
    const made = opdracht({ LT: { GEHEIM: [NOOR, SEM] } })
    const cel = made.cellen.LT?.GEHEIM
    return { ...made, cellen: { LT: { GEHEIM: { ...cel, vrijgave: true as const } } } } as Opdracht
  }
  const verdict = (over: Partial<Verdict> = {}): Verdict => ({
    persoon: NOOR,
    categorieen: ['GEHEIM'],
    organisatie: EIGEN,
    ...over,
  })

  test('is looked up again in the own database, and opens the rows of the organisation that decided', async () => {
    const { definition } = bron({ '7': [verdict()] })
    const { opdracht: eigenOrder, vrijgevers } = await narrow(order(), definition, BELEID, context)
    expect(eigenOrder.cellen.LT?.GEHEIM?.personen).toEqual([NOOR])
    expect([...(vrijgevers.get('LT.GEHEIM')?.get(NOOR) ?? [])]).toEqual([EIGEN])
  })

  test('is kept per person and per organisation that decided; one without an organisation or a category limit too', async () => {
    const { definition } = bron({
      '7': [
        verdict({ organisatie: ANDER }),
        verdict({ tot: '2026-03-10T11:00:00.001Z' }),
        { persoon: SEM, organisatie: ANDER },
        { persoon: MOEDER },
      ],
    })
    const { vrijgevers } = await narrow(order(), definition, BELEID, context)
    const per = [...vrijgevers].map(([cel, wie]) => [cel, [...wie].map(([persoon, door]) => [persoon, [...door]])])
    expect(per).toEqual([
      [
        'LT.GEHEIM',
        [
          [NOOR, [ANDER, EIGEN]],
          [SEM, [ANDER]],
        ],
      ],
    ])
  })

  test('says nothing of a cell that does not hang on it, so that this stays open for every organisation', async () => {
    const { definition } = bron({ '7': [{ persoon: NOOR, organisatie: ANDER }] })
    const { LT } = order().cellen
    const beide = { ...order(), cellen: { LT: { ...LT, ...opdracht({ LT: { BTR: [NOOR] } }).cellen.LT } } }
    const { vrijgevers } = await narrow(beide, definition, BELEID, context)
    expect([...vrijgevers.keys()]).toEqual(['LT.GEHEIM'])
  })

  test.each<[string, Verdict[]]>([
    ['that is not there', []],
    ['of another category', [verdict({ categorieen: ['KIND'] })]],
    ['that has ended', [verdict({ tot: NU })]],
  ])('%s opens nothing, whatever the order says', async (_wat, verdicts) => {
    const { definition } = bron({ '7': verdicts })
    const { opdracht: eigenOrder, vrijgevers } = await narrow(order(), definition, BELEID, context)
    expect(eigenOrder.cellen.LT?.GEHEIM?.personen).toEqual([])
    expect(vrijgevers.size).toBe(0)
  })
})

describe('what of a closed file goes on request only (E4)', () => {
  const VEIL = { uit: 'T', personen: [NOOR, SEM], regel: 'LT.D10.VEIL' } as const
  const order = (doel = 'D10') => {
    const cel = { ...VEIL, regel: `LT.${doel}.VEIL` }
    return opdracht({}, { doel, cellen: { LT: { VEIL: cel } }, motivering: ['VEIL'] })
  }
  const rij = (organisatie: string): Herkomst => ({
    bron: 'LT',
    organisatie,
    betrokkenen: [NOOR],
    dossiers: [{ gesloten: '2026-03-09', bewaarEinde: null, verzoeken: [] }],
  })
  const besluit: Verdict = { persoon: NOOR, categorieen: ['VEIL'], organisatie: EIGEN }
  const magVoor = async (verdicts: Verdict[], organisatie = EIGEN) => {
    const { dossiers } = await narrow(order(), bron({ '7': verdicts }).definition, BELEID, context)
    return dossiers.mag('LT', 'VEIL', NOOR, rij(organisatie), { besloten: false, eigen: false })
  }

  test('is opened by the decision that this source itself finds, for the organisation that decided', async () => {
    expect(await magVoor([besluit])).toBe(true)
    expect(await magVoor([])).toBe(false)
    expect(await magVoor([besluit], ANDER)).toBe(false)
    expect(await magVoor([{ ...besluit, tot: NU }])).toBe(false)
    expect(await magVoor([{ ...besluit, categorieen: ['OORD'] }])).toBe(false)
    expect(await magVoor([{ ...besluit, persoon: SEM }])).toBe(false)
  })

  test('does not limit the order, nor the rows of another organisation that are of no closed file', async () => {
    const { opdracht: zelfde, vrijgevers } = await narrow(order(), bron({ '7': [besluit] }).definition, BELEID, context)
    expect(zelfde.cellen.LT?.VEIL?.personen).toEqual([NOOR, SEM])
    expect(vrijgevers.size).toBe(0)
  })

  test('is asked by the policy alone: of every such order, and of none in an emergency', async () => {
    const gevraagdBij = async (doel: string) => {
      const { definition, gevraagd } = bron({})
      await narrow(order(doel), definition, BELEID, { ...context, db: { ...context.db, rows: async () => [] } })
      return gevraagd.map(([nr]) => nr).filter((nr) => nr === '7')
    }
    expect(await gevraagdBij('D10')).toEqual(['7'])
    expect(await gevraagdBij('D15')).toEqual([])
  })
})

describe('an order under emergency access', () => {
  /** What this source was told: for whom it runs at this moment. */
  const verteld = (...voor: readonly string[]) => vertelde(voor, false)
  const vertelde = (voor: readonly string[], terPlaatse: boolean) => ({
    ...context,
    db: {
      statements: new Map<string, number>(),
      rows: async <T extends object>(table: string, _sql: string, params: readonly unknown[]): Promise<T[]> => {
        expect([table, params.slice(0, 4)]).toEqual(['noodtoegang', [NU, 'lt-1-010', EIGEN, 'CRISISDIENST']])
        return voor.map((persoon) => ({
          persoon,
          tot: '2026-03-10T12:00:00.000Z',
          ter_plaatse: terPlaatse,
        })) as object[] as T[]
      },
    },
  })
  const spoed = (vrij: Parameters<typeof opdracht>[0]) =>
    opdracht(vrij, { medewerker: 'lt-1-010', rol: 'CRISISDIENST', instantie: 'LT', doel: 'D15' })

  test('is cut to the persons of whom this source was told itself, whatever the gateway says', async () => {
    const { definition } = bron({})
    const order = spoed({ LT: { BTR: ALLES } })
    const een = await narrow(order, definition, BELEID, verteld(NOOR))
    expect(personen(een.opdracht, 'LT', 'BTR')).toEqual([NOOR])
    const alle = await narrow(order, definition, BELEID, verteld(...ALLES))
    expect(personen(alle.opdracht, 'LT', 'BTR')).toEqual(ALLES)
  })

  test('is cut so as well where the cell hangs on the severe form of it (4s)', async () => {
    const { definition } = bron({})
    const BTR = { uit: 'T', personen: ALLES, regel: 'RVDK.D15.BTR' } as const
    const order = { ...spoed({}), cellen: { RVDK: { BTR } } } as Opdracht
    const raad = { ...definition, naam: 'raad' as const }
    const { opdracht: smal } = await narrow(order, raad, BELEID, verteld(NOOR))
    expect(smal.cellen.RVDK?.BTR?.personen).toEqual([NOOR])
  })

  test('opens a hidden place only when this source was told that the requester goes there himself', async () => {
    const { definition } = bron({})
    const geheim = async (terPlaatse: boolean) => {
      const order = spoed({ LT: { GEHEIM: ALLES, BTR: ALLES } })
      const { cellen } = (await narrow(order, definition, BELEID, vertelde([NOOR], terPlaatse))).opdracht
      return [cellen.LT?.GEHEIM?.personen, cellen.LT?.BTR?.personen]
    }
    expect(await geheim(true)).toEqual([[NOOR], [NOOR]])
    expect(await geheim(false)).toEqual([[], [NOOR]])
  })

  test('releases nobody when this source was told nothing', async () => {
    const { definition } = bron({})
    const { opdracht: order } = await narrow(spoed({ LT: { BTR: ALLES } }), definition, BELEID, verteld())
    expect(personen(order, 'LT', 'BTR') ?? []).toEqual([])
  })
})

test('without a private relation nobody is left out, and without a review or complaint no file is a limit', async () => {
  const grenzen = await narrow(
    eigen({ LT: { BTR: [NOOR] } }),
    bron({ '1': [{ persoon: NOOR }] }).definition,
    BELEID,
    context,
  )
  expect(grenzen.uitgesloten).toEqual(new Set())
  expect(Object.hasOwn(grenzen, 'zaken')).toBe(false)
})

describe('of whom this source postpones inspection (record 0046)', () => {
  const voor = async (over: Partial<Opdracht>) => {
    const gelezen: string[] = []
    const rows = async <T extends object>(tabel: string): Promise<T[]> => {
      gelezen.push(tabel)
      return [{ persoon: MOEDER } as unknown as T]
    }
    const order = opdracht({ LT: { BTR: ALLES } }, over)
    const { uitgesteld, uitgesloten } = await narrow(order, bron({}).definition, BELEID, {
      ...context,
      db: { ...context.db, rows },
    })
    return { gelezen, uitgesteld: [...uitgesteld], uitgesloten: [...uitgesloten] }
  }
  const burger = (betrokkene: string) => ({ medewerker: 'burger', rol: 'GEZINSLID', doel: 'D17', betrokkene })

  test('nothing is released to family, and to that person nothing of anybody', async () => {
    const lees = ['feit:uitstel']
    expect(await voor(burger(SEM))).toEqual({ gelezen: lees, uitgesteld: [MOEDER], uitgesloten: [] })
    const zelf = await voor(burger(MOEDER))
    expect([...zelf.uitgesteld].sort()).toEqual([...ALLES].sort())
  })

  test('no record at all is shown to who asks for a client, and nothing changes for who works there', async () => {
    const helper = { medewerker: 'steun', rol: 'VERTROUWENSPERSOON', doel: 'D19' }
    expect(await voor(helper)).toEqual({ gelezen: ['feit:uitstel'], uitgesteld: [], uitgesloten: [MOEDER] })
    expect(await voor({ doel: 'D10' })).toEqual({ gelezen: [], uitgesteld: [], uitgesloten: [] })
  })
})
