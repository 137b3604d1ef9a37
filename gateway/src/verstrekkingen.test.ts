import { randomBytes } from 'node:crypto'
import {
  type Categorie,
  type Doel,
  type FeitelijkeVoorwaarde,
  type FeitenAntwoord,
  type FeitenVraag,
  loadBeleid,
  type Subgraph,
  type Verdict,
} from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { openFactCache } from './facts/cache.js'
import type { Posted } from './fetch/post.js'
import type { LoketContext } from './loket/loket-context.js'
import { type Gewenst } from './loket/verstrekking/dienst.js'
import { MemoryStore } from './store/memory-store.js'
import { openVerstrekkingen } from './verstrekkingen.js'

const beleid = loadBeleid()
const NU = Date.parse('2026-03-10T11:00:00Z')
const OTS: Stand = { '1': [{ persoon: 'p-noor' }], '2': [{ persoon: 'p-noor' }] }

type Stand = Partial<Record<FeitelijkeVoorwaarde, readonly Verdict[]>>

interface Geval {
  readonly feiten?: Stand
  readonly meer?: Partial<FeitenAntwoord>
  readonly stil?: Subgraph
  readonly dicht?: Subgraph
  readonly alleenEigen?: boolean
  readonly rol?: string
  readonly doel?: string
}

/** The service over sources that answer these facts, and what was sent to them. */
function open({
  feiten = OTS,
  meer = {},
  stil,
  dicht,
  alleenEigen = false,
  rol = 'JEUGDBESCHERMER',
  doel = 'D10',
}: Geval) {
  const verstuurd: [string, string][] = []
  const postVraag = async (subgraph: Subgraph, pad: string, body: string): Promise<Posted> => {
    verstuurd.push([subgraph, pad])
    if (subgraph === stil) return { soort: 'NIET_BEREIKBAAR' }
    if (pad !== '/feiten')
      return { soort: 'OK', body: { soort: 'GEDAAN', verzoekId: 'v-1', gelezen: JSON.parse(body) } }
    const { voorwaarden, gezinIds } = JSON.parse(body) as FeitenVraag
    const leden = Object.fromEntries(gezinIds.map((id) => [id, ['p-noor', 'p-sem']]))
    const antwoord: FeitenAntwoord = {
      leden: subgraph === 'lokaal-team' ? leden : {},
      voorwaarden: Object.fromEntries(voorwaarden.map((nr) => [nr, feiten[nr] ?? []])),
      verborgen: [],
      relaties: [],
      conflict: [],
      uitgesteld: [],
      gesloten: subgraph === dicht,
      ...meer,
    }
    return { soort: 'OK', body: antwoord }
  }
  const dienst = openVerstrekkingen({
    postVraag,
    cache: openFactCache(new MemoryStore(), randomBytes(32), () => NU),
    nood: async () => ({ verdicts: [], terPlaatse: [] }),
    noodbeperking: async () => alleenEigen,
  })
  const aanvrager = { medewerker: 'gi-a-001', rol, organisatie: '00000009900000003001' }
  const keuze = { doel: beleid.doel(doel) as Doel, alleenAanvragen: false }
  const context = { aanvrager, keuze, beleid, nu: NU, trace: 't', authorization: 'Bearer x' } as unknown as LoketContext
  return { dienst, context, verstuurd }
}

async function mag(categorieen: readonly Categorie[], geval: Geval = {}, over: Partial<Gewenst> = {}) {
  const { dienst, context } = open(geval)
  return (await dienst.weigering({ bron: 'VT', personen: ['p-noor'], categorieen, ...over }, context)) ?? 'MAG'
}

describe('a request to a source may be made', () => {
  test('for what only the decision of a person there still withholds', async () => {
    expect(await mag(['KIND', 'GEHEIM', 'STRAF'])).toBe('MAG')
    expect(await mag(['KIND'], {}, { gezinId: 'g' })).toBe('MAG')
  })

  test('not for what the table refuses or gives without a decision', async () => {
    expect(await mag(['WERK'])).toBe('VERSTREKKING_NIET_MOGELIJK')
    expect(await mag(['KIND', 'PROC'])).toBe('VERSTREKKING_NIET_MOGELIJK')
  })

  test('not when another condition of the cell does not hold, and then it is told as the field would', async () => {
    expect(await mag(['KIND'], { feiten: { '1': [{ persoon: 'p-noor' }] } })).toBe('VOORWAARDE_NIET_VERVULD')
  })

  test('and where the field refuses silently the request goes on all the same: nothing tells of a relation', async () => {
    // Condition 13 holds for nobody: this requester is also the contact person of the other parent.
    const relatie = { feiten: OTS, meer: { relaties: ['p-vader'] } }
    expect(await mag(['GEHEIM'], relatie)).toBe('MAG')
    expect(await mag(['GEHEIM'])).toBe('MAG')
  })

  test('not about somebody with whom the requester has nothing to do, or who is not of that family', async () => {
    expect(await mag(['GEHEIM'], {}, { personen: ['p-vreemd'] })).toBe('LOKET_ONBEKEND')
    expect(await mag(['GEHEIM'], {}, { personen: ['p-vreemd'], gezinId: 'g' })).toBe('LOKET_ONBEKEND')
  })

  test('not while a fact is unknown, and it says so', async () => {
    expect(await mag(['KIND'], { stil: 'gi' })).toBe('FEIT_ONBEKEND')
    expect(await mag(['KIND'], { stil: 'lokaal-team' }, { gezinId: 'g' })).toBe('FEIT_ONBEKEND')
  })

  test('not by who may only see his own source, since an emergency access was not reviewed', async () => {
    expect(await mag(['KIND'], { alleenEigen: true })).toBe('VERSTREKKING_NIET_MOGELIJK')
    expect(await mag(['KIND'], { alleenEigen: false })).toBe('MAG')
  })

  test('not at a source that closed itself', async () => {
    expect(await mag(['KIND'], { dicht: 'veilig-thuis' })).toBe('BRON_GESLOTEN')
    expect(await mag(['GEHEIM'], { dicht: 'veilig-thuis' })).toBe('BRON_GESLOTEN')
    expect(await mag(['KIND'], { dicht: 'raad' })).toBe('MAG')
  })
})

test('a question to a source names the requester and purpose of the request, whatever came in', async () => {
  const { dienst, context, verstuurd } = open({})
  const antwoord = await dienst.stuur('/verstrekking/eigen', 'VT', {}, context)
  expect(antwoord).toMatchObject({ gelezen: { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', doel: 'D10' } })
  expect(verstuurd).toEqual([['veilig-thuis', '/verstrekking/eigen']])
})

test('a source that does not answer has not answered', async () => {
  const { dienst, context } = open({ stil: 'veilig-thuis' })
  expect(await dienst.stuur('/verstrekking/eigen', 'VT', {}, context)).toBeUndefined()
})
