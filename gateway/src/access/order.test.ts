import {
  BRONNEN_VAN,
  bekend,
  type CelOpdracht,
  type FeitSleutel,
  type FeitStand,
  magBevatten,
  type Opdracht,
  SUBGRAPHS,
  type Subgraph,
} from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { beleid, besluitVan, type Geval, NOOR, SEM } from '../testing/noor.js'
import { Besluit } from './besluit.js'
import { makeOrders } from './order.js'

/** The orders of all subgraphs, each asked for. */
const allen = (...args: Parameters<typeof makeOrders>): ReadonlyMap<Subgraph, Opdracht> => {
  const made = makeOrders(...args)
  return new Map(
    SUBGRAPHS.flatMap((subgraph) => {
      const order = made.get(subgraph)
      return order ? [[subgraph, { ...order.inhoud, trace: order.trace }] as const] : []
    }),
  )
}

const EEN = '{ gezin(gezinId: "gezin-s01") { volledig } }'
const TWEE = '{ gezinnen { edges { node { volledig } } } }'

const orders = (geval: Geval = {}, query = EEN) => {
  const { besluit, wortels } = besluitVan(query, geval)
  const bereiken = wortels.flatMap((wortel) => wortel.bereiken)
  return allen(beleid, besluit, bereiken, '0'.repeat(32), { relaties: ['p-cliënt'], conflict: new Set() })
}
const cellen = (opdracht: Opdracht | undefined) =>
  Object.values(opdracht?.cellen ?? {}).flatMap((perCategorie) => Object.values(perCategorie) as CelOpdracht[])

test('every agency gets its own sources only, in an order that its own policy accepts', () => {
  for (const geval of [
    {},
    { ots: 'GEEN' },
    { ots: 'ONBEKEND' },
    { motivering: ['VEIL', 'OORD'] },
    { straf: true },
  ] as const) {
    const made = orders(geval)
    expect([...made.keys()]).toEqual([...SUBGRAPHS])
    for (const [subgraph, opdracht] of made) {
      for (const bron of Object.keys(opdracht.cellen)) expect(BRONNEN_VAN[subgraph]).toContain(bron)
      expect(magBevatten(beleid, opdracht)).toEqual([])
    }
  }
})

test('a category is released for the persons that the decision covers, and for no other', () => {
  const vt = orders().get('veilig-thuis')?.cellen
  expect(vt?.VT?.BTR).toEqual({ uit: 'T', personen: [NOOR], regel: 'VT.D10.BTR' })
  expect(vt?.VT?.DERD?.uit).toBe('M')
  for (const weg of ['VEIL', 'MELD', 'BSN', 'KIND', 'WERK'] as const) expect(vt?.VT?.[weg]).toBeUndefined()
  expect(orders({ motivering: ['VEIL'] }).get('veilig-thuis')?.cellen.VT?.VEIL?.personen).toEqual([NOOR])
})

test('identity in the registration covers the members of the family, the rest of it does not', () => {
  const brp = orders().get('lokaal-team')?.cellen.BRP
  expect(brp?.ID?.personen).toEqual([NOOR, SEM])
  expect(brp?.ADR?.personen).toEqual([NOOR])
})

test('without a running OTS nobody is released elsewhere, and the own file is for the own organisation', () => {
  const made = orders({ ots: 'GEEN' })
  expect(cellen(made.get('veilig-thuis'))).toEqual([])
  expect(cellen(made.get('raad'))).toEqual([])
  const eigen = cellen(made.get('gi'))
  expect(eigen.length).toBeGreaterThan(0)
  for (const { organisatie } of eigen) expect(organisatie).toBe('00000009900000003001')
})

test('an unknown fact releases nothing', () => {
  for (const opdracht of orders({ ots: 'ONBEKEND' }).values()) expect(cellen(opdracht)).toEqual([])
})

test('involvement elsewhere is told about other agencies, never about the own one', () => {
  for (const [subgraph, { btrElders }] of orders()) {
    const anderen = (['VT', 'RVDK', 'GI', 'LT'] as const).filter((bron) => !BRONNEN_VAN[subgraph].includes(bron))
    expect(Object.keys(btrElders)).toEqual(anderen)
    for (const personen of Object.values(btrElders)) expect(personen).toEqual([NOOR])
  }
})

test('who is hidden is not among those who may have a place; unknown means nobody is', () => {
  const shown = (geval: Geval) => orders(geval).get('gi')?.nietAfgeschermd
  expect(shown({})).toEqual([NOOR, SEM])
  expect(shown({ verborgen: [NOOR] })).toEqual([SEM])
  expect(shown({ afschermingOnbekend: true })).toEqual([])
})

test('who is hidden is released no place but among those whose place is only looked up; the mirror is released', () => {
  for (const [subgraph, bron] of [
    ['veilig-thuis', 'VT'],
    ['lokaal-team', 'BRP'],
  ] as const) {
    const adr = (geval: Geval, query?: string) => orders(geval, query).get(subgraph)?.cellen[bron]?.ADR
    expect(adr({ verborgen: [NOOR] })).toMatchObject({ personen: [], afgeschermd: [NOOR] })
    expect(adr({})).toMatchObject({ personen: [NOOR] })
    expect(adr({})?.afgeschermd).toBeUndefined()
    expect(adr({ verborgen: [SEM] })).toEqual(adr({}))
    const pagina = { 'gezin-a': [NOOR, SEM], 'gezin-b': ['p-oma', NOOR] }
    expect(adr({ verborgen: [NOOR], pagina }, TWEE)).toMatchObject({ personen: [], afgeschermd: [NOOR] })
  }
})

test('nobody is looked up without a release in any category but a place', () => {
  for (const opdracht of orders({ verborgen: [NOOR, SEM], motivering: ['VEIL'] }).values()) {
    for (const perCategorie of Object.values(opdracht.cellen))
      for (const [categorie, cel] of Object.entries(perCategorie) as [string, CelOpdracht][])
        if (categorie !== 'ADR') expect(cel.afgeschermd).toBeUndefined()
  }
})

test('the number of the criminal chain goes only to sources of that chain, of whom they may release STRAF (decision 4)', () => {
  const skn = (geval: Geval) => [...orders(geval)].map(([naam, opdracht]) => [naam, opdracht.skn])
  const beide = { [NOOR]: 's-noor', [SEM]: 's-sem' }
  // Condition 17 holds for both at the institution; the own investigation of the Raad is about Noor alone.
  expect(skn({ straf: true, skn: beide })).toEqual([
    ['veilig-thuis', {}],
    ['raad', { [NOOR]: 's-noor' }],
    ['gi', beide],
    ['lokaal-team', {}],
  ])
  expect(skn({ straf: true, skn: { [SEM]: 's-sem' } })).toContainEqual(['raad', {}])
  // Another purpose, under which the institution releases no criminal case.
  expect(skn({ skn: beide }).map(([, gestuurd]) => gestuurd)).toEqual([{}, {}, {}, {}])
})

test('an agency that may release no place does not hear who is hidden', () => {
  const shown = orders({ ots: 'GEEN' })
  expect(shown.get('gi')?.nietAfgeschermd).toEqual([NOOR, SEM])
  expect(shown.get('veilig-thuis')?.nietAfgeschermd).toEqual([])
  expect(orders().get('veilig-thuis')?.nietAfgeschermd).toEqual([NOOR, SEM])
})

test('two families come together per person, and one does not open the identity of the other', () => {
  const pagina = { 'gezin-a': [NOOR, SEM], 'gezin-b': ['p-kay', 'p-oma'] }
  const brp = orders({ pagina }, TWEE).get('lokaal-team')?.cellen.BRP
  expect(brp?.ID?.personen).toEqual([NOOR, SEM])
  expect(brp?.ADR?.personen).toEqual([NOOR])
})

test('an order is one for data, made under this policy, in the name of the employee who asks', () => {
  for (const [subgraph, opdracht] of orders({ motivering: ['VEIL', 'OORD'] }))
    expect(opdracht).toMatchObject({
      soort: 'gegevens',
      subgraph,
      trace: '0'.repeat(32),
      medewerker: 'gi-a-001',
      rol: 'JEUGDBESCHERMER',
      doel: 'D10',
      motivering: ['VEIL', 'OORD'],
      beleid: beleid.versie,
    })
})

test('relations of the requester are told to Veilig Thuis, which judges them, and to nobody else', () => {
  const relaties = [...orders()].map(([subgraph, opdracht]) => [subgraph, opdracht.relaties])
  expect(Object.fromEntries(relaties)).toEqual({ 'veilig-thuis': ['p-cliënt'], raad: [], gi: [], 'lokaal-team': [] })
})

test('of a family on the page of which no place is released nobody hears who is hidden', () => {
  // Only Noor has an OTS: of a family of Sem alone the institutions release nothing (he has a name in the registration).
  const pagina = { 'gezin-a': [NOOR], 'gezin-b': [SEM] }
  for (const [subgraph, { nietAfgeschermd }] of orders({ pagina }, TWEE)) {
    expect([subgraph, nietAfgeschermd]).toEqual([subgraph, [NOOR]])
  }
})

test('persons of whom the requester may have nothing are named to whoever releases something (H10)', () => {
  const met = (conflict: ReadonlySet<string>, geval: Geval = {}) => {
    const { besluit, wortels } = besluitVan(EEN, geval)
    const bereiken = wortels.flatMap((wortel) => wortel.bereiken)
    return allen(beleid, besluit, bereiken, '0'.repeat(32), { relaties: [], conflict })
  }
  const elders = met(new Set(['p-buur', 'p-ander']))
  expect(elders.get('gi')?.uitgesloten).toEqual(['p-ander', 'p-buur'])
  expect(elders.get('veilig-thuis')?.uitgesloten).toEqual(['p-ander', 'p-buur'])
  expect([...met(new Set()).values()].map(({ uitgesloten }) => uitgesloten)).toEqual(Array(4).fill(undefined))
  const dicht = met(new Set([NOOR]), { conflict: [NOOR] })
  expect([...dicht.values()].map(({ uitgesloten, nietAfgeschermd }) => [uitgesloten, nietAfgeschermd])).toEqual(
    Array(4).fill([undefined, []]),
  )
})

test('what two families release of one cell comes together, each person once', () => {
  const pagina = { 'gezin-a': [NOOR], 'gezin-b': [NOOR, SEM], 'gezin-c': [NOOR] }
  const { BRP, LT } = orders({ pagina }, TWEE).get('lokaal-team')?.cellen ?? {}
  expect(BRP?.ID).toEqual({ uit: 'T', personen: [NOOR, SEM], regel: 'BRP.D10.ID' })
  expect(LT?.PROC?.personen).toEqual([NOOR])
})

describe('under another purpose', () => {
  /** Orders when these facts hold for both children, whatever the purpose hangs on. */
  const onder = (
    doel: string,
    feiten: readonly (readonly [FeitSleutel, FeitStand])[],
    query = EEN,
    geval: Geval = {},
  ) => {
    const rol = beleid.rolDoelen.find((regel) => regel.doel === doel && 'TV'.includes(regel.uitkomst))?.rol ?? ''
    const aanvrager = { medewerker: 'a-1', rol, organisatie: '00000009900000002001' }
    const besluit = new Besluit(beleid, { aanvrager, doel, motivering: new Set(), nu: 0 })
    const bereiken = besluitVan(query, geval).wortels.flatMap((wortel) => wortel.bereiken)
    const met = bereiken.map((bereik) => ({ ...bereik, feiten: { ...bereik.feiten, feiten: new Map(feiten) } }))
    return allen(beleid, besluit, met, '0'.repeat(32), { relaties: [], conflict: new Set() })
  }
  const beide = bekend([{ persoon: NOOR }, { persoon: SEM }])

  test('who is hidden in one family is looked up beside whose place is released in another, whichever comes first', () => {
    const nodig = [...(['1', '2'] as const).map((nr) => [nr, beide] as const), ['13', { soort: 'ALLEN' }] as const]
    for (const pagina of [
      { 'gezin-a': [NOOR], 'gezin-b': [SEM] },
      { 'gezin-b': [SEM], 'gezin-a': [NOOR] },
    ]) {
      const adr = (verborgen: readonly string[]) =>
        onder('D10', nodig, TWEE, { pagina, verborgen }).get('veilig-thuis')?.cellen.VT?.ADR
      expect(adr([NOOR])).toMatchObject({ personen: [SEM], afgeschermd: [NOOR] })
      expect(adr([])?.personen.toSorted()).toEqual([NOOR, SEM])
    }
  })

  const alles = beleid.feitenNodig('D08').map(({ sleutel }) => [sleutel, beide] as const)

  test('an agency that releases something but no place does not hear who is hidden; one that releases GEHEIM does', () => {
    const straf = onder('D08', alles).get('gi')
    expect(straf?.cellen.GI?.PROC?.personen).toEqual([NOOR, SEM])
    expect(straf?.nietAfgeschermd).toEqual([])
    const nodig = beleid.feitenNodig('D09').map(({ sleutel }) => [sleutel, beide] as const)
    const geheim = onder('D09', nodig).get('gi')
    expect([geheim?.cellen.GI?.ADR, geheim?.cellen.GI?.GEHEIM?.personen]).toEqual([undefined, [NOOR, SEM]])
    expect(geheim?.nietAfgeschermd).toEqual([NOOR, SEM])
  })

  test('the pseudonyms of the criminal chain travel along as the own source gave them (17)', () => {
    const skn = (stand: FeitStand) => onder('D08', [...alles, ['17', stand]]).get('gi')?.skn
    expect(skn(bekend([{ persoon: NOOR, skn: 'SKN-1' }, { persoon: SEM }]))).toStrictEqual({ [NOOR]: 'SKN-1' })
    expect(skn(beide)).toStrictEqual({})
    expect(skn({ soort: 'ONBEKEND', bron: 'RVDK' })).toEqual({})
    expect(onder('D08', []).get('gi')?.skn).toEqual({})
  })
})

test('the relations of the requester go to Veilig Thuis alone, and of who could not be asked nothing is told or withheld', () => {
  const { besluit, wortels } = besluitVan(EEN)
  const bereiken = wortels.flatMap((wortel) => wortel.bereiken)
  const per = (relaties: readonly string[] | undefined) =>
    allen(beleid, besluit, bereiken, '0'.repeat(32), { relaties, conflict: undefined })
  const gezegd = (relaties: readonly string[] | undefined) =>
    Object.fromEntries([...per(relaties)].map(([subgraph, opdracht]) => [subgraph, opdracht.relaties]))
  expect(gezegd(['p-cliënt'])).toEqual({ 'veilig-thuis': ['p-cliënt'], raad: [], gi: [], 'lokaal-team': [] })
  expect(gezegd(undefined)).toEqual({ 'veilig-thuis': [], raad: [], gi: [], 'lokaal-team': [] })
  expect([...per([]).values()].some((opdracht) => opdracht.uitgesloten !== undefined)).toBe(false)
})

test('an order is made once, when its subgraph is first asked, and for nobody else', () => {
  const { besluit, wortels } = besluitVan(EEN)
  const bereiken = wortels.flatMap((wortel) => wortel.bereiken)
  const made = makeOrders(beleid, besluit, bereiken, '0'.repeat(32), { relaties: [], conflict: new Set() })
  expect(made.get('gi')).toBe(made.get('gi'))
  expect(made.get('gi')).not.toBe(made.get('raad'))
  for (const vreemd of ['gezinsbeeld', '__proto__', 'constructor'] as unknown as Subgraph[]) {
    expect(made.get(vreemd)).toBeUndefined()
  }
})

describe('what an order says is decided once', () => {
  const geen = { relaties: [], conflict: new Set<string>() }
  const een = besluitVan(TWEE, { pagina: { 'gezin-a': [NOOR], 'gezin-b': ['p-kay'] } })
  const bereiken = een.wortels.flatMap((wortel) => wortel.bereiken)
  const vanGi = (over = bereiken, gevonden = geen, trace = 'a'.repeat(32)) =>
    makeOrders(beleid, een.besluit, over, trace, gevonden).get('gi')

  test('and given out to every request over the same families and facts, each under its own trace', () => {
    const [eerste, tweede] = [vanGi(), vanGi([...bereiken], geen, 'b'.repeat(32))]
    expect(tweede?.inhoud).toBe(eerste?.inhoud)
    expect([eerste?.trace, tweede?.trace]).toEqual(['a'.repeat(32), 'b'.repeat(32)])
  })

  test('and anew for other families, or in another order, or when relations are known otherwise', () => {
    const eerste = vanGi()
    const minder = vanGi(bereiken.slice(0, 1))
    expect(minder?.inhoud).not.toBe(eerste?.inhoud)
    expect(cellen(minder && { ...minder.inhoud, trace: '' }).flatMap(({ personen }) => personen)).not.toContain('p-kay')
    expect(vanGi()?.inhoud).toEqual(eerste?.inhoud)
    expect(vanGi(bereiken.toReversed())?.inhoud).not.toBe(eerste?.inhoud)
    expect(vanGi(bereiken, { relaties: [], conflict: new Set([NOOR]) })?.inhoud.uitgesloten).toEqual([NOOR])
  })

  test('and by another decision anew', () => {
    const ander = besluitVan(TWEE, { pagina: { 'gezin-a': [NOOR], 'gezin-b': ['p-kay'] }, ots: 'GEEN' })
    const over = ander.wortels.flatMap((wortel) => wortel.bereiken)
    expect(makeOrders(beleid, ander.besluit, over, '', geen).get('gi')?.inhoud).not.toEqual(vanGi()?.inhoud)
  })
})
