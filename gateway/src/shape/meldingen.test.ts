import type { Gegeven, Uitkomst } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { KAAL } from '../access/besluit.js'
import { VELD_CODES } from '../errors/codes.js'
import { beleid } from '../testing/graaf.js'
import { Meldingen, zichtbareCode } from './meldingen.js'
import { onder } from './vormer.js'

const PROC: Gegeven = { ...KAAL, categorieen: ['PROC'] }
const regel = 'VT.D10.PROC'
const weiger = (voorwaarde?: string): Uitkomst => ({
  soort: 'GEWEIGERD',
  code: 'VOORWAARDE_NIET_VERVULD',
  regel,
  stil: false,
  ...(voorwaarde === undefined ? {} : { voorwaarde }),
})

describe('an error on a field', () => {
  const fout = (uitkomst?: Uitkomst, volgens = beleid) => {
    const meldingen = new Meldingen(volgens, 'UITVOERING_OTS')
    meldingen.fout('VOORWAARDE_NIET_VERVULD', onder(onder(undefined, 'gezin'), 0), 'VT', PROC, uitkomst)
    return meldingen.fouten[0]
  }
  const { zin, uitweg } = VELD_CODES.VOORWAARDE_NIET_VERVULD

  test('says which condition did not hold, in the words of the policy, and the way out', () => {
    const voorwaarde = beleid.voorwaarde('2')?.omschrijving
    expect(fout(weiger('2'))).toStrictEqual({
      message: zin,
      path: ['gezin', 0],
      extensions: {
        code: 'VOORWAARDE_NIET_VERVULD',
        regel,
        categorie: ['PROC'],
        bron: 'VT',
        doel: 'UITVOERING_OTS',
        uitleg: `Voorwaarde 2: ${voorwaarde} ${uitweg}`,
      },
    })
  })

  test('gives the way out alone where no condition stands in the way', () => {
    const uitleg = (uitkomst?: Uitkomst, volgens = beleid) => fout(uitkomst, volgens)?.extensions.uitleg
    expect(uitleg(weiger())).toBe(uitweg)
    expect(uitleg({ soort: 'OP_VERZOEK_BRON', regel })).toBe(uitweg)
    expect(uitleg()).toBe(uitweg)
    expect(uitleg(weiger('2'), { ...beleid, voorwaarde: () => undefined })).toBe(uitweg)
  })

  test('of a family or person that is not there names no source, category or line', () => {
    const meldingen = new Meldingen(beleid, 'UITVOERING_OTS')
    meldingen.fout('NIET_BESCHIKBAAR', onder(undefined, 'gezin'))
    expect(Object.keys(meldingen.fouten[0]?.extensions ?? {})).toEqual(['code', 'doel', 'uitleg'])
  })
})

test('what was shown and refused is counted per field, source, outcome, code and line, with of whom', () => {
  const meldingen = new Meldingen(beleid, 'UITVOERING_OTS')
  const leden = ['noor', 'sem']
  for (const over of [leden, leden, ['sem', 'oma']])
    meldingen.tel('Gezin.maatregelen', 'GI', PROC, 'TOEGESTAAN', over, undefined, regel)
  meldingen.tel('Gezin.maatregelen', 'GI', PROC, 'GEWEIGERD', ['noor'], 'STIL', regel)
  meldingen.tel('Query.gezin', undefined, { categorieen: [] }, 'GEWEIGERD', [], 'NIET_BESCHIKBAAR')
  const basis = { veld: 'Gezin.maatregelen', bron: 'GI', categorieen: ['PROC'], regel }
  expect(meldingen.tellingen).toEqual([
    { ...basis, uitkomst: 'TOEGESTAAN', code: null, aantal: 3, personen: ['noor', 'sem', 'oma'] },
    { ...basis, uitkomst: 'GEWEIGERD', code: 'STIL', aantal: 1, personen: ['noor'] },
    {
      veld: 'Query.gezin',
      bron: null,
      categorieen: [],
      uitkomst: 'GEWEIGERD',
      code: 'NIET_BESCHIKBAAR',
      regel: null,
      aantal: 1,
      personen: [],
    },
  ])
})

test('an outcome is told by its code, unless it must look like absence; a place only where everybody hears the same', () => {
  const ADR: Gegeven = { ...KAAL, categorieen: ['ID', 'ADR'] }
  const codes = (uitkomst: Uitkomst) => [zichtbareCode(uitkomst, PROC), zichtbareCode(uitkomst, ADR)]
  expect(codes({ soort: 'FEIT_ONBEKEND', regel, bron: 'GI' })).toEqual(['FEIT_ONBEKEND', 'FEIT_ONBEKEND'])
  expect(codes({ soort: 'OP_VERZOEK_BRON', regel })).toEqual(['OP_VERZOEK_BRON', 'OP_VERZOEK_BRON'])
  expect(codes({ soort: 'GEMASKEERD', vorm: 'RELATIE', regel })).toEqual(['GEMASKEERD', undefined])
  expect(codes(weiger())).toEqual(['VOORWAARDE_NIET_VERVULD', undefined])
  expect(codes({ ...weiger(), stil: true } as Uitkomst)).toEqual([undefined, undefined])
  expect(codes({ soort: 'TOEGESTAAN', regel })).toEqual([undefined, undefined])
})
