import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Beleidsbestanden, CelRegel } from '../beleid/bestanden.js'
import { compileBeleid } from '../beleid/compile.js'
import { VELDEN, type Velden } from '../sdl/velden.js'
import { BESTANDEN } from '../testing/wijzigingen.js'
import { SDL } from '../testing/wijzigingen-velden.js'
import { hashVan, leesToegang, schrijfToegang, type Toegang, toegangVan } from './toegang.js'
import { vergelijkbaar } from './verschil.js'
import { tekstVan, verslagVan } from './verslag.js'

const maak = (beleid: Beleidsbestanden, velden: Velden = VELDEN, sdl: string | undefined = SDL): Toegang =>
  toegangVan({ beleid: compileBeleid(beleid), velden, ...(sdl === undefined ? {} : { sdl }) })
let nu: Toegang
beforeAll(() => {
  nu = maak(BESTANDEN)
})

const regels = (beleid: Partial<Beleidsbestanden>, velden?: Velden, sdl?: string) =>
  verslagVan(nu, maak({ ...BESTANDEN, ...beleid }, velden, sdl))
const print = (rijen: ReturnType<typeof regels>) =>
  rijen.map(({ naam, richting, zin }) => `${richting} ${naam}: ${zin}`)

const metCel = (regel: string, over: Partial<CelRegel>): Partial<Beleidsbestanden> => {
  const bron = regel.slice(0, regel.indexOf('.')) as 'VT'
  const cellen = BESTANDEN.cellen[bron].map((cel) => (cel.regel === regel ? { ...cel, ...over } : cel))
  return { cellen: { ...BESTANDEN.cellen, [bron]: cellen } }
}

describe('a change of a cell', () => {
  test('says who gains which fields for which purpose under which condition', () => {
    const [rij, ...meer] = regels(metCel('VT.D10.MELD', { cel: 'B7' }))
    expect(meer).toEqual([])
    expect(print(rij ? [rij] : [])).toEqual([
      'RUIMER cel VT.D10.MELD: geweigerd → te zien onder voorwaarde 2, na een besluit van de bron',
    ])
    expect(rij?.rollen).toEqual(['GEDRAGSWETENSCHAPPER', 'JEUGDBESCHERMER', 'RVT_MEDEWERKER'])
    expect(rij?.velden).toContain('Melder.beroepsmatig')
  })

  test('says what is lost, and what is otherwise', () => {
    expect(print(regels(metCel('VT.D10.PROC', { cel: 'G' })))).toEqual([
      'STRENGER cel VT.D10.PROC: te zien onder voorwaarde 2 → geweigerd',
    ])
    expect(print(regels(metCel('VT.D10.PROC', { cel: 'T3' })))).toEqual([
      'STRENGER cel VT.D10.PROC: te zien onder voorwaarde 2 → te zien onder voorwaarde 2 en 3',
    ])
    expect(print(regels(metCel('VT.D10.DERD', { cel: 'T2' })))).toEqual([
      'RUIMER cel VT.D10.DERD: alleen in vorm RELATIE onder voorwaarde 2 → te zien onder voorwaarde 2',
    ])
    expect(print(regels(metCel('VT.D01.ART9', { cel: 'V3' })))).toEqual([
      'ANDERS cel VT.D01.ART9: te zien onder voorwaarde 1 en 5, met motivering, uit een gesloten dossier na een besluit van de bron, alleen van de eigen organisatie → te zien onder voorwaarde 1 en 3, uit een gesloten dossier na een besluit van de bron, alleen van de eigen organisatie',
    ])
  })

  test('that decides the same says nothing', () => {
    expect(regels(metCel('VT.D10.PROC', { cel: 'V2' }))).toEqual([])
    expect(regels(metCel('VT.D10.PROC', { correctie: 'een andere reden' }))).toEqual([])
  })
})

test('a role that may choose another purpose shows as that one line, and as what the purpose opens when it was closed', () => {
  const regel = { regel: 'LT_TOEGANG.D13', rol: 'LT_TOEGANG', doel: 'D13', uitkomst: 'V', voorwaarden: [] } as const
  expect(print(regels({ rolDoel: [...BESTANDEN.rolDoel, regel] }))).toEqual([
    'RUIMER toelating LT_TOEGANG.D13: niets → toegelaten, eigen bron LT',
  ])
  const gesloten = regels({ rolDoel: BESTANDEN.rolDoel.filter(({ doel }) => doel !== 'D13') })
  expect(gesloten.map(({ naam }) => naam)).toContain('cel LT.D13.ID')
  expect(gesloten.every(({ richting }) => richting !== 'RUIMER')).toBe(true)
})

test('a field of another category shows as who sees it more and who sees it less', () => {
  const types = VELDEN.types.map((type) =>
    type.type === 'VtMelding'
      ? {
          ...type,
          velden: type.velden.map((veld) =>
            veld.veld === 'aard' ? { ...veld, categorieen: ['MELD' as const] } : veld,
          ),
        }
      : type,
  )
  const [rij] = regels({}, { ...VELDEN, types })
  expect(rij?.naam).toBe('veld VtMelding.aard')
  expect(rij?.zin).toMatch(/^lijst\.categorieen: .* → MELD$/)
  const jeugdbescherming = rij?.gevolgen.filter(({ doel, bron }) => doel === 'D10' && bron === 'VT')
  expect(jeugdbescherming?.map(({ richting }) => richting)).toEqual(['STRENGER'])
})

test('a classification that differs in the graph alone shows too', () => {
  const regel = 'straat: String @gegeven(categorieen: ["ADR"])'
  const rijen = regels({}, VELDEN, SDL.replace(regel, regel.replace('ADR', 'PROC')))
  expect(print(rijen)).toEqual(['ANDERS veld Adres.straat: graaf.categorieen: ADR → PROC'])
})

test('a version without a composed graph is compared on the list alone', () => {
  const kaal = toegangVan({ beleid: compileBeleid(BESTANDEN), velden: VELDEN })
  expect(verslagVan(...vergelijkbaar(nu, kaal))).toEqual([])
  expect(verslagVan(nu, kaal).length).toBeGreaterThan(400)
})

test('the text for people groups by purpose, and says so when there is nothing', () => {
  const rijen = regels(metCel('VT.D10.MELD', { cel: 'B7' }))
  const tekst = tekstVan(rijen, nu)
  expect(tekst).toContain(
    'doel D10 UITVOERING_OTS (GEDRAGSWETENSCHAPPER, JEUGDBESCHERMER, RVT_MEDEWERKER)\n  + cel VT.D10.MELD',
  )
  expect(tekst).toMatch(/en nog \d+\n/)
  expect(tekst).toContain('1 verschil: 1 ruimer (+), 0 strenger (-), 0 anders (~)')
  expect(tekstVan([], nu)).toBe('Geen verschil: niemand ziet iets anders.\n')
})

test('written and read again it is the same access, with the same hash, in whatever order the files are', () => {
  expect(hashVan(leesToegang(schrijfToegang(nu)))).toBe(hashVan(nu))
  const omgekeerd = { ...BESTANDEN, rollen: [...BESTANDEN.rollen].reverse(), rolDoel: [...BESTANDEN.rolDoel].reverse() }
  expect(hashVan(maak(omgekeerd))).toBe(hashVan(nu))
})

test('a fixed list of the code is part of access: silent categories, and of whom a fact is asked', () => {
  expect(nu.get('vast stil')).toEqual({ categorieen: ['ADR', 'BTR', 'GEHEIM', 'MELD', 'OUDER'] })
  expect(nu.get('vast feit 10')).toEqual({ van: 'LT', anders: { D11: 'EIGEN', D18: 'EIGEN' } })
})

test('a policy file that this code does not know yet counts whole, but for its texts', () => {
  const met = (status: string, omschrijving: string) =>
    ({ ...BESTANDEN, bewaartermijnen: [{ regel: 'E4', status, omschrijving }] }) as unknown as Beleidsbestanden
  const [een, tekst, anders] = [met('OPEN', 'a'), met('OPEN', 'b'), met('DICHT', 'a')].map((beleid) => maak(beleid))
  if (!een || !tekst || !anders) throw new Error('unreachable')
  expect(verslagVan(een, tekst)).toEqual([])
  expect(verslagVan(een, anders).map(({ naam }) => naam)).toEqual(['beleid bewaartermijnen.E4'])
})
