import { describe, expect, test } from '@jest/globals'
import { loadBeleid } from '../beleid/load.js'
import { BRONNEN, type Bron, CATEGORIEEN, type Categorie } from '../codes.js'
import type { FeitelijkeVoorwaarde, Verdict } from '../wire/feiten.js'
import type { Aanvraag, Feiten, FeitStand } from './aanvraag.js'
import { decide, decideAlle } from './decide.js'
import { toelaatbaar } from './toelaatbaar.js'
import { elk, samen, type Uitkomst } from './uitkomst.js'

const beleid = loadBeleid()
const P = Date.parse('2026-03-10T12:00:00+01:00')
const NOOR = 'p-noor'
const SEM = 'p-sem'

const known = (...verdicts: (string | Verdict)[]): FeitStand => {
  const all = verdicts.map((item) => (typeof item === 'string' ? { persoon: item } : item))
  return { soort: 'BEKEND', verdicts: new Map(all.map((item) => [item.persoon, item])) }
}
const facts = (
  voorwaarden: [FeitelijkeVoorwaarde, FeitStand][],
  afscherming: Partial<Feiten['afscherming']> = {},
): Feiten => ({
  leden: [NOOR, SEM],
  voorwaarden: new Map(voorwaarden),
  afscherming: { verborgen: new Set<string>(), onbekend: false, ...afscherming },
})
const request = (over: Partial<Aanvraag & { rol: string; motief: Categorie[] }> = {}): Aanvraag => ({
  aanvrager: { medewerker: 'gi-a-001', rol: over.rol ?? 'JEUGDBESCHERMER', organisatie: '00000009900000003001' },
  doel: over.doel ?? 'D10',
  motivering: new Set(over.motief ?? []),
  nu: over.nu ?? P,
})

/** S1: an OTS of Noor; her brother Sem has no measure. Both are in no other file. */
const S1 = facts([
  ['1', known(NOOR)],
  ['2', known({ persoon: NOOR, tot: '2026-10-01T00:00:00+02:00' })],
])

const print = (uitkomst: Uitkomst): string => {
  if (uitkomst.soort === 'GEWEIGERD') {
    return `GEWEIGERD ${uitkomst.code}${uitkomst.voorwaarde ? ` ${uitkomst.voorwaarde}` : ''}${uitkomst.stil ? ' stil' : ''}`
  }
  if (uitkomst.soort === 'FEIT_ONBEKEND') return `FEIT_ONBEKEND ${uitkomst.bron}`
  return uitkomst.soort === 'GEMASKEERD' ? `GEMASKEERD ${uitkomst.vorm}` : uitkomst.soort
}
const ask = (cell: string, persoon = NOOR, feiten = S1, aanvraag = request()): string => {
  const [bron, categorie] = cell.split('.') as [Bron, Categorie]
  return print(decide(beleid, aanvraag, feiten, persoon, bron, categorie))
}

describe('S1: an ordinary OTS, asked about Noor', () => {
  test.each([
    ['VT.BTR', 'TOEGESTAAN'],
    ['VT.PROC', 'TOEGESTAAN'],
    ['RVDK.MAATR', 'TOEGESTAAN'],
    ['VT.VEIL', 'GEWEIGERD MOTIVERING_ONTBREEKT 5'],
    ['VT.STRAF', 'OP_VERZOEK_BRON'],
    ['VT.KIND', 'OP_VERZOEK_BRON'],
    ['LT.FIN', 'OP_VERZOEK_BRON'],
    ['VT.GEHEIM', 'OP_VERZOEK_BRON'],
    ['VT.MELD', 'GEWEIGERD CEL_GEWEIGERD stil'],
    ['VT.WERK', 'GEWEIGERD CEL_GEWEIGERD'],
    ['VT.BSN', 'GEWEIGERD CEL_GEWEIGERD'],
    ['VT.DERD', 'GEMASKEERD RELATIE'],
    ['VT.PLAN', 'GEWEIGERD GEEN_CEL'],
    ['BRP.BTR', 'GEWEIGERD GEEN_CEL stil'],
    ['GI.OORD', 'TOEGESTAAN'],
  ])('%s is %s', (cell, expected) => expect(ask(cell)).toBe(expected))

  test.each(['VT.VEIL', 'VT.ART9', 'VT.OORD', 'LT.PLAN'])('%s is given once its own category is motivated', (cell) => {
    const categorie = cell.split('.')[1] as Categorie
    expect(ask(cell, NOOR, S1, request({ motief: [categorie] }))).toBe('TOEGESTAAN')
    expect(ask(cell, NOOR, S1, request({ motief: ['PROC'] }))).toBe('GEWEIGERD MOTIVERING_ONTBREEKT 5')
  })

  test.each([
    ['VT.PROC', 'GEWEIGERD VOORWAARDE_NIET_VERVULD 2'],
    ['VT.VEIL', 'GEWEIGERD VOORWAARDE_NIET_VERVULD 2'],
    ['VT.KIND', 'GEWEIGERD VOORWAARDE_NIET_VERVULD 2'],
    ['VT.BTR', 'GEWEIGERD VOORWAARDE_NIET_VERVULD 2 stil'],
    ['GI.PROC', 'GEWEIGERD VOORWAARDE_NIET_VERVULD 1'],
    ['BRP.ADR', 'GEWEIGERD VOORWAARDE_NIET_VERVULD 2 stil'],
    ['BRP.ID', 'TOEGESTAAN'],
  ])('for her brother Sem, without a measure, %s is %s', (cell, expected) => {
    expect(ask(cell, SEM, S1, request({ motief: ['VEIL'] }))).toBe(expected)
  })

  test('BRP.ID of someone who is no member of the family stays closed', () => {
    expect(ask('BRP.ID', 'p-buurvrouw')).toBe('GEWEIGERD VOORWAARDE_NIET_VERVULD 2')
  })
})

describe('S2: the OTS ended yesterday', () => {
  const S2 = facts([
    ['1', known(NOOR)],
    ['2', known({ persoon: NOOR, tot: '2026-03-10T00:00:00+01:00' })],
  ])

  test('other sources are closed, and silently where involvement would show', () => {
    expect(ask('VT.PROC', NOOR, S2)).toBe('GEWEIGERD VOORWAARDE_NIET_VERVULD 2')
    expect(ask('VT.BTR', NOOR, S2)).toBe('GEWEIGERD VOORWAARDE_NIET_VERVULD 2 stil')
    expect(ask('BRP.ID', SEM, S2)).toBe('GEWEIGERD VOORWAARDE_NIET_VERVULD 2')
  })

  test('the own file stays open for closing the case', () => expect(ask('GI.PROC', NOOR, S2)).toBe('TOEGESTAAN'))

  test('on the last day itself at 23:30 it is still open', () => {
    const nu = Date.parse('2026-03-09T23:30:00+01:00')
    expect(ask('VT.PROC', NOOR, S2, request({ nu }))).toBe('TOEGESTAAN')
  })

  test('the end is exclusive to the millisecond', () => {
    const end = Date.parse('2026-03-10T00:00:00+01:00')
    expect(ask('VT.PROC', NOOR, S2, request({ nu: end - 1 }))).toBe('TOEGESTAAN')
    expect(ask('VT.PROC', NOOR, S2, request({ nu: end }))).toBe('GEWEIGERD VOORWAARDE_NIET_VERVULD 2')
  })

  test('voluntary help is no purpose of this role', () => {
    const { aanvrager } = request()
    expect(toelaatbaar(beleid, aanvrager, 'D13')).toEqual({ code: 'DOEL_NIET_VOOR_ROL' })
    expect(toelaatbaar(beleid, aanvrager, 'D10')).toBe('JA')
    expect(ask('LT.PROC', NOOR, S2, request({ doel: 'D13' }))).toBe('GEWEIGERD GEEN_CEL')
  })

  test('an end that cannot be read does not hold', () => {
    expect(ask('VT.PROC', NOOR, facts([['2', known({ persoon: NOOR, tot: 'morgen' })]]))).toBe(
      'GEWEIGERD VOORWAARDE_NIET_VERVULD 2',
    )
  })
})

describe('S11: a source cannot be reached', () => {
  const unknown: FeitStand = { soort: 'ONBEKEND', bron: 'GI' }
  const S11 = facts([
    ['1', unknown],
    ['2', unknown],
  ])

  test.each(['VT.PROC', 'VT.VEIL', 'VT.STRAF', 'VT.BTR', 'VT.GEHEIM', 'GI.GEHEIM', 'GI.MELD', 'BRP.ID'])(
    '%s hangs on a fact that is unknown and says so, also where it would be silent',
    (cell) => expect(ask(cell, NOOR, S11)).toBe('FEIT_ONBEKEND GI'),
  )

  test('a cell that is refused anyhow needs no facts', () => {
    expect(ask('VT.WERK', NOOR, S11)).toBe('GEWEIGERD CEL_GEWEIGERD')
    expect(ask('VT.MELD', NOOR, S11)).toBe('GEWEIGERD CEL_GEWEIGERD stil')
    expect(ask('VT.PLAN', NOOR, S11)).toBe('GEWEIGERD GEEN_CEL')
  })

  test('a fact that was asked and not answered is unknown', () => {
    expect(ask('VT.PROC', NOOR, facts([]))).toBe('FEIT_ONBEKEND GI')
  })

  test('once the source answers the same cells open', () => expect(ask('VT.PROC')).toBe('TOEGESTAAN'))
})

describe('a person who is hidden for safety', () => {
  const hidden = facts([...S1.voorwaarden], { verborgen: new Set([NOOR]) })

  test('has no address at any source, silently', () => {
    const cells = BRONNEN.map((bron) => ask(`${bron}.ADR`, NOOR, hidden))
    expect(new Set(cells)).toEqual(new Set(['GEWEIGERD CEL_GEWEIGERD stil']))
  })

  test('is otherwise as anybody else, and an open person has an address', () => {
    expect(ask('VT.PROC', NOOR, hidden)).toBe('TOEGESTAAN')
    expect(ask('VT.ADR')).toBe('TOEGESTAAN')
  })

  test('differs from an open person only where something would have been given', () => {
    const roles = beleid.rolDoelen.map(({ rol, doel }) => request({ rol, doel, motief: [...CATEGORIEEN] }))
    const sets: Feiten['voorwaarden'][] = [
      S1.voorwaarden,
      new Map<FeitelijkeVoorwaarde, FeitStand>([['16', { soort: 'ONBEKEND', bron: 'GI' }]]),
      new Map<FeitelijkeVoorwaarde, FeitStand>((['1', '2', '6', '16', '17'] as const).map((nr) => [nr, known(NOOR)])),
    ]
    const told: string[] = []
    for (const voorwaarden of sets) {
      for (const aanvraag of roles) {
        for (const bron of BRONNEN) {
          for (const other of CATEGORIEEN) {
            const of = (verborgen: string[]) =>
              print(
                decideAlle(
                  beleid,
                  aanvraag,
                  { ...S1, voorwaarden, afscherming: { verborgen: new Set(verborgen), onbekend: false } },
                  NOOR,
                  bron,
                  [other, 'ADR'],
                ),
              )
            const [open, closed] = [of([]), of([NOOR])]
            const given = open === 'TOEGESTAAN' || open.startsWith('GEMASKEERD')
            if (given ? !closed.endsWith(' stil') : open !== closed)
              told.push(`${aanvraag.doel} ${bron}.${other}: ${open} / ${closed}`)
          }
        }
      }
    }
    expect(told).toEqual([])
  })

  test('when it cannot be established whether anyone is hidden, ADR is unknown and nothing else is', () => {
    const unsure = facts([...S1.voorwaarden], { onbekend: true })
    expect(ask('VT.ADR', NOOR, unsure)).toBe('FEIT_ONBEKEND VT')
    expect(ask('VT.ID', NOOR, unsure)).toBe('TOEGESTAAN')
  })
})

describe('several categories on one field', () => {
  const all = (categorieen: Categorie[], feiten = S1) =>
    print(decideAlle(beleid, request(), feiten, NOOR, 'VT', categorieen))

  test('all must be allowed', () => {
    expect(all(['ID', 'PROC'])).toBe('TOEGESTAAN')
    expect(all(['ID', 'DERD'])).toBe('GEMASKEERD RELATIE')
    expect(all(['ID', 'VEIL'])).toBe('GEWEIGERD MOTIVERING_ONTBREEKT 5')
    expect(all(['VEIL', 'WERK'])).toBe('GEWEIGERD CEL_GEWEIGERD')
    expect(all(['ID', 'STRAF'])).toBe('OP_VERZOEK_BRON')
  })

  test('the refusal is silent as soon as one category is', () => {
    expect(all(['WERK', 'BTR'])).toBe('GEWEIGERD CEL_GEWEIGERD stil')
    expect(all(['WERK', 'PROC'])).toBe('GEWEIGERD CEL_GEWEIGERD')
  })

  test('no category at all is refused', () => expect(all([])).toBe('GEWEIGERD GEEN_CEL stil'))
})

describe('the outcome of a field for a whole request', () => {
  const of = (cell: string, persoon: string, feiten = S1) => {
    const [bron, categorie] = cell.split('.') as [Bron, Categorie]
    return decide(beleid, request(), feiten, persoon, bron, categorie)
  }

  test('is the most open one over the persons', () => {
    expect(print(samen([of('VT.PROC', SEM), of('VT.PROC', NOOR)]))).toBe('TOEGESTAAN')
    expect(print(samen([of('VT.STRAF', SEM), of('VT.STRAF', NOOR)]))).toBe('OP_VERZOEK_BRON')
    expect(print(samen([of('VT.VEIL', SEM), of('VT.VEIL', NOOR)]))).toBe('GEWEIGERD MOTIVERING_ONTBREEKT 5')
  })

  test('without persons is a refusal', () => {
    expect(print(samen([]))).toBe('GEWEIGERD GEEN_CEL stil')
    expect(print(elk([]))).toBe('GEWEIGERD GEEN_CEL stil')
  })
})

describe('who may ask', () => {
  test('a role that may only ask for it, or acts on behalf of another, decides nothing', () => {
    const as = (rol: string, doel: string, namens = {}) =>
      toelaatbaar(beleid, { ...request({ rol }).aanvrager, ...namens }, doel)
    expect(as('LT_VAST_GEZICHT', 'D15')).toEqual({ code: 'ALLEEN_AANVRAGEN' })
    expect(as('RVT_MEDEWERKER', 'D10')).toEqual({ code: 'HANDELT_NAMENS_NIET_ONDERSTEUND' })
    expect(as('JEUGDBESCHERMER', 'D10', { handeltNamens: 'GI' })).toEqual({ code: 'HANDELT_NAMENS_NIET_ONDERSTEUND' })
    expect(as('BEHEERDER', 'D10')).toEqual({ code: 'DOEL_NIET_VOOR_ROL' })
  })

  test('the prototype of an object is no role, purpose or category', () => {
    const name = '__proto__'
    expect(toelaatbaar(beleid, request({ rol: name }).aanvrager, 'D10')).toEqual({ code: 'DOEL_NIET_VOOR_ROL' })
    expect(ask('VT.PROC', NOOR, S1, request({ rol: name }))).toBe('GEWEIGERD GEEN_CEL')
    expect(ask('VT.PROC', NOOR, S1, request({ doel: name }))).toBe('GEWEIGERD GEEN_CEL')
    expect(ask(`VT.${name}`)).toBe('GEWEIGERD GEEN_CEL')
  })

  test('own data is data of the own source: with D05 a GI reads its own file and no other', () => {
    const own = request({ doel: 'D05' })
    expect(ask('GI.PROC', NOOR, S1, own)).toBe('TOEGESTAAN')
    expect(ask('VT.PROC', NOOR, S1, own)).toBe('GEWEIGERD CEL_GEWEIGERD')
  })

  test('a condition that cannot be judged yet refuses, also on a cell that the source decides', () => {
    const vt = request({ rol: 'VT_MEDEWERKER', doel: 'D01' })
    expect(ask('LT.FIN', NOOR, S1, vt)).toBe('GEWEIGERD VOORWAARDE_NIET_ONDERSTEUND 3')
    expect(ask('LT.PLAN', NOOR, S1, vt)).toBe('OP_VERZOEK_BRON')
  })
})
