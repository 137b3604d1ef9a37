import { describe, expect, test } from '@jest/globals'
import type { Bron, Categorie } from '../codes.js'
import { beleid } from '../testing/beleid.js'
import type { Beleidsbestanden, CelRegel, Masker, RolDoelRegel } from './bestanden.js'
import { compileBeleid } from './compile.js'
import { readBeleid } from './load.js'

/** The policy of this package with one thing changed. */
const met = (anders: (bestanden: Beleidsbestanden) => Partial<Beleidsbestanden>) => {
  const bestanden = readBeleid()
  return compileBeleid({ ...bestanden, ...anders(bestanden) })
}
const metCellen = (bron: Bron, anders: (rijen: readonly CelRegel[]) => readonly CelRegel[]) =>
  met(({ cellen }) => ({ cellen: { ...cellen, [bron]: anders(cellen[bron]) } }))
const metCel = (bron: Bron, regel: string, over: Partial<CelRegel>) =>
  metCellen(bron, (rijen) => rijen.map((rij) => (rij.regel === regel ? { ...rij, ...over } : rij)))
const dubbel = <T>(items: readonly T[], over: Partial<T> = {}) => [...items, { ...(items[0] as T), ...over }]
const weigert = (maak: () => unknown, zin: string) => expect(maak).toThrow(new TypeError(zin))

describe('a policy that says a thing twice, or not at all, is refused by name', () => {
  test('a purpose, its name, a role, a condition, a category', () => {
    weigert(() => met(({ doelen }) => ({ doelen: dubbel(doelen, { naam: 'ANDERS' }) })), 'purpose `D01` is there twice')
    const naam = beleid.doelen[0]?.naam
    weigert(
      () => met(({ doelen }) => ({ doelen: dubbel(doelen, { code: 'D99' }) })),
      `purpose name \`${naam}\` is there twice`,
    )
    weigert(
      () => met(({ rollen }) => ({ rollen: dubbel(rollen) })),
      `role \`${beleid.rollen[0]?.code}\` is there twice`,
    )
    weigert(() => met(({ voorwaarden }) => ({ voorwaarden: dubbel(voorwaarden) })), 'condition `1` is there twice')
    weigert(() => met(({ categorieen }) => ({ categorieen: dubbel(categorieen) })), 'category `BTR` is there twice')
  })

  test('a category that nobody described', () => {
    const zonder = (...weg: Categorie[]) =>
      met(({ categorieen }) => ({ categorieen: categorieen.filter(({ code }) => !weg.includes(code)) }))
    weigert(() => zonder('VEIL'), 'category `VEIL` is not described')
    weigert(() => zonder('ID', 'VEIL'), 'category `ID`, `VEIL` is not described')
  })

  test('an agency without the cell that says whether it knows somebody (H19)', () => {
    weigert(
      () => metCellen('VT', (rijen) => rijen.filter(({ regel }) => regel !== 'VT.D10.BTR')),
      'line `VT.D10.ID`: its source has no BTR cell for this purpose',
    )
  })
})

describe('a line of the policy that names what does not exist is refused by name', () => {
  test('a role line', () => {
    const rij = (over: Partial<RolDoelRegel>) =>
      met(({ rolDoel }) => ({ rolDoel: [...rolDoel, { ...(rolDoel[0] as RolDoelRegel), ...over }] }))
    const eerste = beleid.rolDoelen[0] as RolDoelRegel
    weigert(() => rij({}), `line \`${eerste.regel}\` is there twice`)
    weigert(() => rij({ regel: 'X.D01' }), 'line `X.D01` does not name its role and purpose')
    weigert(() => rij({ regel: 'X.D01', rol: 'X', doel: 'D01' }), 'line `X.D01`: unknown role')
    const { rol } = eerste
    weigert(() => rij({ regel: `${rol}.D99`, doel: 'D99' }), `line \`${rol}.D99\`: unknown purpose`)
    weigert(
      () => met(({ rolDoel }) => ({ rolDoel: rolDoel.map((een) => ({ ...een, voorwaarden: ['1', '99'] })) })),
      `line \`${eerste.regel}\`: unknown condition`,
    )
  })

  test('a cell', () => {
    weigert(() => metCel('VT', 'VT.D10.ID', { regel: 'VT.D99.ID', doel: 'D99' }), 'line `VT.D99.ID`: unknown purpose')
  })
})

describe('a mask', () => {
  const masker = (vorm: string, categorie: Categorie, standaard: boolean): Masker => ({
    vorm,
    categorie,
    standaard,
    omschrijving: 'test',
  })
  const metMaskers = (cel: string, ...erbij: readonly Masker[]) => {
    const bestanden = readBeleid()
    const VT = bestanden.cellen.VT.map((rij) => (rij.regel === 'VT.D10.DERD' ? { ...rij, cel } : rij))
    const compiled = compileBeleid({
      ...bestanden,
      maskers: [...bestanden.maskers, ...erbij],
      cellen: { ...bestanden.cellen, VT },
    })
    return compiled.cel('D10', 'VT', 'DERD')?.vorm
  }

  test('takes the form that the cell names, else the usual one of its category', () => {
    expect(metMaskers('M', masker('ANDERS', 'DERD', false))).toBe('RELATIE')
    expect(metMaskers('M-ANDERS', masker('ANDERS', 'DERD', false))).toBe('ANDERS')
    expect(metMaskers('M-RELATIE', masker('ANDERS', 'DERD', false))).toBe('RELATIE')
  })

  test('that fits no form of its own category, or two, is refused', () => {
    weigert(() => metMaskers('M-SKN'), 'line `VT.D10.DERD`: `M-SKN` fits 0 mask forms, must be one')
    weigert(
      () => metMaskers('M', masker('ANDERS', 'DERD', true)),
      'line `VT.D06.DERD`: `M` fits 2 mask forms, must be one',
    )
  })
})

test('a text for one parent may be refused or absent at a source, as any other category', () => {
  for (const cel of ['G', '-']) expect(metCel('GI', 'GI.D17.OUDER', { cel }).cel('D17', 'GI', 'OUDER')?.tekst).toBe(cel)
})

test('a condition counts for the person, unless the cell says for the family', () => {
  expect(beleid.cel('D10', 'VT', 'ID')?.dekking).toBe('PERSOON')
  expect(beleid.cel('D10', 'BRP', 'ID')?.dekking).toBe('GEZIN')
})

describe('what is looked up in the policy', () => {
  test('is what is there, and nothing else', () => {
    const naam = String(beleid.doel('D10')?.naam)
    expect(beleid.doelOpNaam(naam)?.code).toBe('D10')
    expect(beleid.rol('JEUGDBESCHERMER')?.instantie).toBe('GI')
    expect(beleid.voorwaarde('2')?.nr).toBe('2')
    expect([beleid.voorwaarde('99'), beleid.tabel('D99')]).toEqual([undefined, undefined])
    expect(beleid.feitenNodig('D99')).toEqual([])
    const wie = { medewerker: 'a-1', rol: 'CRISISDIENST', organisatie: '00000009900000003001' }
    expect(beleid.eigenBron(wie, 'D99')).toBeUndefined()
  })

  test('is the emergency of a purpose', () => {
    expect(beleid.doelen.filter(({ code }) => beleid.tabel(code)?.spoed).map(({ code }) => code)).toEqual(['D15'])
  })

  test('is that an agency may choose a purpose for itself when one of its roles may, with or without a condition', () => {
    const mag = (uitkomst: RolDoelRegel['uitkomst']) =>
      met(({ rolDoel }) => ({
        rolDoel: rolDoel.map((rij) => (rij.doel === 'D10' ? { ...rij, uitkomst } : rij)),
      })).doelVanInstantie('GI', 'D10')
    expect((['T', 'V', 'A', 'H'] as const).map(mag)).toEqual([true, true, false, false])
    const stil = met(({ rollen, rolDoel }) => ({
      rollen,
      rolDoel: rolDoel.filter(({ rol }) => beleid.rol(rol)?.instantie !== 'GI'),
    }))
    expect(stil.doelVanInstantie('GI', 'D10')).toBe(false)
  })
})

describe('a fact that a purpose needs', () => {
  test('that another source asks first is asked about everybody, also when an own cell asks it last', () => {
    const wanneer = (ander: string) => {
      const { cellen } = readBeleid()
      const zet = (bron: 'VT' | 'GI', cel: string) =>
        cellen[bron].map((rij) => (rij.regel === `${bron}.D10.PROC` ? { ...rij, cel } : rij))
      const onder = met(() => ({ cellen: { ...cellen, VT: zet('VT', ander), GI: zet('GI', 'T16') } }))
      return onder.feitenNodig('D10').find(({ sleutel }) => sleutel === '16')?.alleenEigen
    }
    expect(wanneer('T2')).toEqual(['GI'])
    expect(wanneer('T16')).toBeUndefined()
  })

  const nodig = (doel: string, naam: string) => beleid.feitenNodig(doel).find(({ sleutel }) => sleutel === naam)

  test('of going there in a crisis (4t) is the gateway’s own, as the emergency itself', () => {
    expect(nodig('D15', '4t')).toMatchObject({ nr: '4', van: 'GATEWAY' })
    expect(nodig('D15', '4')).toMatchObject({ nr: '4', van: 'GATEWAY' })
    expect(nodig('D10', '7@VT')).toMatchObject({ nr: '7', bron: 'VT', van: 'LEVEREND' })
  })

  test('for own cells only is not asked about a requester of another source; one cell of another is enough to ask', () => {
    expect(nodig('D10', '1')?.alleenEigen).toEqual(['GI'])
    expect(nodig('D05', '1')?.alleenEigen).toEqual(['VT', 'RVDK', 'GI', 'LT'])
    expect(nodig('D10', '2')).not.toHaveProperty('alleenEigen')
    // Both an own and another source hang on it.
    expect(nodig('D10', '13')).not.toHaveProperty('alleenEigen')
    expect(nodig('D14', '1')).not.toHaveProperty('alleenEigen')
  })
})
