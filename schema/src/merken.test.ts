import { describe, expect, test } from '@jest/globals'
import { CATEGORIEEN, type Categorie } from './codes.js'
import { VELDEN } from './sdl/velden.js'

// Decision 9 on the reviewed list: `merk` is what part A of the model says at a field, or `geen` where it says nothing.

interface Veld {
  readonly veld: string
  readonly merk: string
  readonly categorieen: readonly string[]
}

const types = VELDEN.types as readonly { readonly type: string; readonly velden: readonly Veld[] }[]
const merkenIn = (merk: string): Categorie[] =>
  merk.split(/[^A-Z0-9]+/).filter((woord): woord is Categorie => (CATEGORIEEN as readonly string[]).includes(woord))

/** Types of which part A says the contents in its list of categories (A0) instead: family role and authority are ID. */
const IN_A0: Readonly<Record<string, string>> = {
  Gezin: 'ID',
  Gezinslid: 'ID',
  Huishouden: 'ID',
  Gezagsrelatie: 'ID',
}
/**
 * Types that the model adds to part A: the source of an answer is no data, what a parent without authority is told is OUDER
 * as a whole (record 0026), the others carry what they are made of.
 */
const TOEGEVOEGD = new Set(['BronStatus', 'Kader', 'Gebeurtenis', 'InformatieOuderZonderGezag'])
/** A field whose own list of values is elsewhere under other categories. */
const ZELFDE_LIJST: Readonly<Record<string, string>> = { 'VtOnderzoek.aardVastgesteld': 'VtMelding.aard' }

const categorieenVan = (adres: string) =>
  types.flatMap(({ type, velden }) => velden.filter(({ veld }) => `${type}.${veld}` === adres))[0]?.categorieen

/** The mark of the line above, or at the top of a type that of the first marked line. */
function groepVan(velden: readonly Veld[], plaats: number): Categorie | undefined {
  const gemerkt = (van: readonly Veld[]) => van.find(({ merk }) => merkenIn(merk).length > 0)
  const buur = gemerkt(velden.slice(0, plaats).reverse()) ?? gemerkt(velden.slice(plaats))
  return buur && merkenIn(buur.merk)[0]
}

/** Types whose marks in part A stand at single fields between braces: the rest of the line has none, so it is PROC. */
const LOS_GEMERKT = new Set(['VtOnderzoek'])

describe('a field of part A', () => {
  const opGroep = types.flatMap(({ type, velden }) =>
    velden.filter(({ merk }) => merk.endsWith('op de groep')).map((veld) => [`${type}.${veld.veld}`, veld] as const),
  )
  const zonder = types
    .filter(({ type }) => !TOEGEVOEGD.has(type))
    .flatMap(({ type, velden }) =>
      velden.flatMap((veld, plaats) => {
        if (veld.merk !== 'geen' || Object.hasOwn(ZELFDE_LIJST, `${type}.${veld.veld}`)) return []
        const groep = LOS_GEMERKT.has(type) ? undefined : groepVan(velden, plaats)
        return [[`${type}.${veld.veld}`, veld, IN_A0[type] ?? groep ?? 'PROC'] as const]
      }),
    )

  test.each(opGroep)('%s takes every mark of its group (decision 9)', (_adres, { merk, categorieen }) => {
    expect(categorieen).toEqual(expect.arrayContaining(merkenIn(merk)))
  })

  test.each(zonder)(
    '%s without a mark takes that of its group, and PROC when there is none (decision 9)',
    (adres, veld, groep) => {
      // The place of a household is a place, whatever its type is (H2).
      expect(veld.categorieen).toContain(adres === 'Huishouden.adres' ? 'ADR' : groep)
    },
  )

  test('with values from the list of another field takes the categories of that field (decision 9)', () => {
    for (const [adres, ander] of Object.entries(ZELFDE_LIJST)) {
      expect(categorieenVan(adres)).toEqual(categorieenVan(ander))
    }
  })

  test('is looked at by the dozen, so that an emptied list is no success', () => {
    expect(opGroep.length).toBeGreaterThan(40)
    expect(zonder.length).toBeGreaterThan(50)
    expect(zonder.filter(([, , groep]) => groep === 'PROC').length).toBeGreaterThan(25)
  })
})
