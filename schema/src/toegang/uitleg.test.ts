import { beforeAll, describe, expect, test } from '@jest/globals'
import { VELDEN } from '../sdl/velden.js'
import { beleid } from '../testing/beleid.js'
import { SDL } from '../testing/wijzigingen-velden.js'
import { leesMap } from './lees.js'
import { matrixRegels } from './matrix-regels.js'
import { type SimulatieVraag, simuleer } from './simulatie.js'
import type { Toegang } from './toegang.js'
import { adresVan, veldUitleg } from './veld-uitleg.js'

let toegang: Toegang
beforeAll(() => {
  toegang = leesMap()
})

describe('the matrix', () => {
  test('of one role holds the purposes that it may choose, and no other', () => {
    const doelen = new Set(matrixRegels(toegang, { rol: 'LT_TOEGANG' }).map(({ doel }) => doel))
    expect([...doelen]).toEqual(['D14'])
  })

  test('leaves refused cells out unless they are asked for', () => {
    const vraag = { doel: 'D10', bron: 'VT', categorie: 'MELD' }
    expect(matrixRegels(toegang, vraag)).toEqual([])
    expect(matrixRegels(toegang, { ...vraag, alles: true }).map(({ wat }) => wat)).toEqual(['geweigerd'])
  })
})

describe('a field', () => {
  test('is found by the path of a query and by its own type, and not by a path that is none', () => {
    expect(adresVan(SDL, 'Gezin.vtMeldingen.aard')).toBe('VtMelding.aard')
    expect(adresVan(SDL, 'VtMelding.aard')).toBe('VtMelding.aard')
    for (const pad of ['', 'Gezin', 'Gezin.bestaatNiet', 'Gezin.vtMeldingen.aard.meer', '__proto__.x'])
      expect([pad, adresVan(SDL, pad)]).toEqual([pad, undefined])
  })

  test('tells its categories, why, and for whom it opens; a purpose that opens one of two categories is not among them', () => {
    const uitleg = veldUitleg('VtMelding.aard', { beleid, velden: VELDEN, sdl: SDL }, toegang)
    expect(uitleg.categorieen.map(({ code }) => code)).toEqual(['VEIL', 'ART9'])
    expect(uitleg.waarom[0]).toBe('merk: VEIL (06,10 = ART9)')
    const doelen = uitleg.toegang.map(({ doel }) => doel)
    expect(doelen).toContain('D10')
    for (const doel of doelen) {
      for (const categorie of ['VEIL', 'ART9'] as const)
        expect(['G', '-']).not.toContain(beleid.effectief(doel, 'VT', categorie)?.soort)
    }
  })
})

describe('a simulation', () => {
  const vraag: SimulatieVraag = {
    aanvrager: { rol: 'JEUGDBESCHERMER' },
    doel: 'D10',
    feiten: ['2', '13'],
    onbekend: [],
    motivering: [],
    verborgen: false,
  }
  const van = (over: Partial<SimulatieVraag>, bron: string, categorie: string) => {
    const { uitkomsten } = simuleer(beleid, toegang, { ...vraag, ...over })
    const found = uitkomsten.find((een) => een.bron === bron && een.categorieen.join() === categorie)
    return `${found?.uitkomst.soort}: ${found?.reden}`
  }

  test('says what opens, and the condition that was missing', () => {
    expect(van({}, 'VT', 'PROC')).toBe('TOEGESTAAN: alle voorwaarden gelden')
    expect(van({ feiten: [] }, 'VT', 'PROC')).toMatch(/^GEWEIGERD: niet vervuld: 2 Het kind heeft/)
    expect(van({ onbekend: ['2'] }, 'VT', 'PROC')).toMatch(/^FEIT_ONBEKEND: \w+ kon een feit niet zeggen/)
    expect(van({}, 'VT', 'VEIL')).toMatch(/^GEWEIGERD: niet vervuld: 5 /)
    expect(van({ motivering: ['VEIL'] }, 'VT', 'VEIL')).toBe('TOEGESTAAN: alle voorwaarden gelden')
  })

  test('says what a person at the source decides, and opens it for the source that did', () => {
    expect(van({}, 'VT', 'STRAF')).toBe('OP_VERZOEK_BRON: een mens bij de bron beslist')
    expect(van({ feiten: ['2', '13', '7@VT'] }, 'VT', 'STRAF')).toBe('TOEGESTAAN: alle voorwaarden gelden')
    expect(van({ feiten: ['2', '13', '7@LT'] }, 'VT', 'STRAF')).toBe('OP_VERZOEK_BRON: een mens bij de bron beslist')
  })

  test('closes the place of a person who is hidden, and refuses a role that may not choose the purpose', () => {
    expect(van({}, 'BRP', 'ADR')).toBe('TOEGESTAAN: alle voorwaarden gelden')
    expect(van({ verborgen: true }, 'BRP', 'ADR')).toMatch(/^GEWEIGERD: .* \(stil\)$/)
    const ander = simuleer(beleid, toegang, { ...vraag, aanvrager: { rol: 'LT_TOEGANG' } })
    expect(ander.toelaatbaar).toBe('DOEL_NIET_VOOR_ROL')
    expect(ander.uitkomsten.every(({ uitkomst }) => uitkomst.soort === 'GEWEIGERD')).toBe(true)
  })
})
