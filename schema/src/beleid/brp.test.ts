import { expect, test } from '@jest/globals'
import { VELD_CATEGORIEEN } from '../codes.js'
import { loadBeleid } from './load.js'

const beleid = loadBeleid()

/** Decision 1, row by row: ID, ADR and BSN. */
const TABEL: readonly (readonly [doelen: string, id: string, adr: string, bsn: string])[] = [
  ['D01 D02 D03', 'T1', 'T1', 'G'],
  ['D06 D07', 'T6', 'T6', 'G'],
  ['D08 D09', 'T6', 'G', 'G'],
  ['D10', 'T2', 'T2', 'G'],
  ['D11', 'T16', 'T16', 'G'],
  ['D12', 'T17', 'T17', 'G'],
  ['D13 D14', 'T1', 'T1', 'G'],
  ['D15', 'T4', 'V4', 'G'],
  ['D16', 'V9', 'G', 'G'],
  ['D17 D19', 'V10', 'V10', 'V10'],
  ['D05 D18 D20 D21 D22 D23', 'G', 'G', 'G'],
]

test('every BRP cell is the one of the decision, and all else has none, involvement included (decision 1)', () => {
  const verwacht = TABEL.flatMap(([doelen, ID, ADR, BSN]) =>
    doelen
      .split(' ')
      .flatMap((doel) =>
        VELD_CATEGORIEEN.map((categorie) => `${doel}.${categorie} ${{ ID, ADR, BSN }[categorie as string] ?? '-'}`),
      ),
  ).sort()
  // D04 (advice) has no cell at all: it is no purpose of the gateway (decision 10).
  const gezet = beleid.doelen.flatMap(({ code }) =>
    VELD_CATEGORIEEN.flatMap((categorie) => {
      const cel = beleid.cel(code, 'BRP', categorie)
      return cel ? [`${code}.${categorie} ${cel.tekst}`] : []
    }),
  )
  expect(gezet.sort()).toEqual(verwacht)
})

test('no BRP cell hangs on more or less than it says: there is no BTR cell to join (decision 1)', () => {
  for (const [doelen, ...cellen] of TABEL) {
    for (const doel of doelen.split(' ')) {
      const effectief = (['ID', 'ADR', 'BSN'] as const).map((nr) => beleid.effectief(doel, 'BRP', nr)?.tekst)
      expect([doel, effectief]).toEqual([doel, cellen])
    }
  }
})
