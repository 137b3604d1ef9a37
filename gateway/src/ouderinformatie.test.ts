import { randomBytes } from 'node:crypto'
import {
  type Doel,
  type EigenVerzoek,
  type FeitenAntwoord,
  type FeitenVraag,
  loadBeleid,
  type Subgraph,
} from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { LoketError } from './errors/loket-error.js'
import { openFactCache } from './facts/cache.js'
import type { Posted } from './fetch/post.js'
import type { LoketContext } from './loket/loket-context.js'
import { openOuderinformaties } from './ouderinformatie.js'
import { MemoryStore } from './store/memory-store.js'

const beleid = loadBeleid()
const NU = Date.parse('2026-03-10T11:00:00Z')
const LOT = 'p-lot'

interface Geval {
  /** Of whom the requester is a parent without authority. */
  readonly ouderVan?: readonly string[]
  /** What the institution released about the child. */
  readonly vrij?: boolean
  /** Which source hides the child. */
  readonly verbergt?: Subgraph
  readonly stil?: Subgraph
  readonly dicht?: Subgraph
}

function open({ ouderVan = [LOT], vrij = true, verbergt, stil, dicht }: Geval = {}) {
  const postVraag = async (subgraph: Subgraph, _pad: string, body: string): Promise<Posted> => {
    if (subgraph === stil) return { soort: 'NIET_BEREIKBAAR' }
    const { voorwaarden, afscherming } = JSON.parse(body) as FeitenVraag
    const verdicts = (nr: string) => {
      if (nr === '24') return ouderVan.map((persoon) => ({ persoon }))
      return nr === '7' && subgraph === 'gi' && vrij ? [{ persoon: LOT, categorieen: ['OUDER'] as const }] : []
    }
    const antwoord: FeitenAntwoord = {
      leden: {},
      voorwaarden: Object.fromEntries(voorwaarden.map((nr) => [nr, verdicts(nr)])),
      verborgen: afscherming && subgraph === verbergt ? [LOT] : [],
      relaties: [],
      conflict: [],
      uitgesteld: [],
      gesloten: subgraph === dicht,
    }
    return { soort: 'OK', body: antwoord }
  }
  const dienst = openOuderinformaties({
    postVraag,
    cache: openFactCache(new MemoryStore(), randomBytes(32), () => NU),
    nood: async () => ({ verdicts: [], terPlaatse: [] }),
    noodbeperking: async () => false,
  })
  const aanvrager = {
    medewerker: 'burger-1',
    rol: 'GEZINSLID',
    organisatie: '00000009900000004001',
    betrokkene: 'p-vader',
  }
  const keuze = { doel: beleid.doel('D17') as Doel, alleenAanvragen: false }
  const context = { aanvrager, keuze, beleid, nu: NU, trace: 't', authorization: 'Bearer x' } as unknown as LoketContext
  return { dienst, context }
}

async function mag(geval?: Geval, bron: 'GI' | 'RVDK' | 'VT' = 'GI'): Promise<string> {
  const { dienst, context } = open(geval)
  return dienst.lezing(bron, LOT, context).catch(code)
}
const code = (error: unknown) => (error instanceof LoketError ? error.code : String(error))

const BRONNEN_EN_MEER: readonly Subgraph[] = ['veilig-thuis', 'raad', 'gi', 'lokaal-team']

describe('what a source wrote for a parent without authority may be read', () => {
  test('by that parent once it was released', async () => {
    expect(await mag()).toBe('WEL')
  })

  test('not before, not by who is no such parent, and not of another source', async () => {
    expect(await mag({ vrij: false })).toBe('NIET')
    expect(await mag({ ouderVan: [] })).toBe('NIET')
    expect(await mag({ ouderVan: ['p-ander'] })).toBe('NIET')
    expect(await mag({}, 'RVDK')).toBe('NIET')
    expect(await mag({}, 'VT')).toBe('NIET')
  })

  test.each(BRONNEN_EN_MEER)('not while %s hides the child', async (verbergt) => {
    expect(await mag({ verbergt })).toBe('AFGESCHERMD')
    expect(await mag({ verbergt, vrij: false })).toBe('NIET')
  })

  test.each(BRONNEN_EN_MEER)('not while %s cannot say whether it hides the child, and that is said', async (stil) => {
    expect(await mag({ stil })).toBe('FEIT_ONBEKEND')
  })

  test('not at a source that closed itself; that another one did changes nothing', async () => {
    expect(await mag({ dicht: 'gi' })).toBe('BRON_GESLOTEN')
    expect(await mag({ dicht: 'raad' })).toBe('WEL')
  })
})

describe('own requests', () => {
  const verzoek: EigenVerzoek = {
    verzoekId: 'v-1',
    bron: 'GI',
    personen: [LOT],
    categorieen: ['OUDER'],
    gevraagdOp: '2026-03-09T11:00:00.000Z',
    status: 'TOEGEWEZEN',
    toegewezen: [{ personen: [LOT], categorieen: ['OUDER'] }],
    totEnMet: '2026-03-20',
  }
  const { totEnMet: _einde, ...zonderEinde } = verzoek
  const ingetrokken: EigenVerzoek = { ...zonderEinde, status: 'VERLOPEN', toegewezen: [] }
  const gezien = async (geval: Geval, verzoeken: readonly EigenVerzoek[] = [verzoek]) => {
    const { dienst, context } = open(geval)
    return dienst.zoalsTeLezen(verzoeken, context)
  }

  test('stand as the source says while the text can be read, also when the release was not heard of yet', async () => {
    expect(await gezien({})).toEqual([verzoek])
    expect(await gezien({ vrij: false })).toEqual([verzoek])
  })

  test('of which nothing can be read look exactly like what was withdrawn, so that no status tells of hiding', async () => {
    for (const verbergt of BRONNEN_EN_MEER) expect(await gezien({ verbergt })).toEqual([ingetrokken])
    expect(await gezien({ ouderVan: [] })).toEqual([ingetrokken])
  })

  test('that were not released stay as they are for a hidden child too', async () => {
    for (const status of ['AANGEVRAAGD', 'NIET_TOEGEWEZEN', 'VERLOPEN'] as const) {
      const ander: EigenVerzoek = { ...ingetrokken, status }
      expect(await gezien({ verbergt: 'gi' }, [ander])).toEqual([ander])
    }
    const later: EigenVerzoek = { ...ingetrokken, status: 'UITGESTELD_DOOR_BRON', totEnMet: '2026-03-15' }
    expect(await gezien({ verbergt: 'gi' }, [later])).toEqual([later])
  })

  test('for such a text cannot be shown while hiding is unknown, however they stand; other requests can', async () => {
    for (const status of ['AANGEVRAAGD', 'TOEGEWEZEN'] as const) {
      await expect(gezien({ stil: 'veilig-thuis' }, [{ ...verzoek, status }]).catch(code)).resolves.toBe(
        'FEIT_ONBEKEND',
      )
    }
    const inzage: EigenVerzoek = { ...verzoek, categorieen: ['OORD'] }
    expect(await gezien({ stil: 'veilig-thuis' }, [inzage])).toEqual([inzage])
  })
})
