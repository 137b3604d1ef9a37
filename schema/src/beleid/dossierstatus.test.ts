import { describe, expect, test } from '@jest/globals'
import { BRONNEN, CATEGORIEEN, DOSSIER_STATUSSEN, type DossierStatus } from '../codes.js'
import { beleid } from '../testing/beleid.js'
import type { DossierRegel } from './bestanden.js'
import { dossierOordeel, indexDossiers } from './dossierstatus.js'

const oordeel = (status: DossierStatus, doel: string) =>
  Object.fromEntries(CATEGORIEEN.map((categorie) => [categorie, dossierOordeel(beleid, status, doel, categorie)]))
const welke = (status: DossierStatus, doel: string, wat: string) =>
  CATEGORIEEN.filter((categorie) => oordeel(status, doel)[categorie] === wat)
const DOELEN = beleid.doelen.map(({ code }) => code)

describe('a closed file (E4)', () => {
  test('keeps who is involved, who it is about, its course and its measures; safety, health and opinion go on request', () => {
    expect(welke('GESLOTEN', 'D10', 'OPEN')).toEqual(['BTR', 'ID', 'PROC', 'MAATR'])
    expect(welke('GESLOTEN', 'D10', 'OP_VERZOEK')).toEqual(['VEIL', 'ART9', 'OORD'])
    expect(welke('GESLOTEN', 'D10', 'DICHT')).toEqual(
      CATEGORIEEN.filter((c) => !['BTR', 'ID', 'PROC', 'MAATR', 'VEIL', 'ART9', 'OORD'].includes(c)),
    )
  })

  test('is not limited in an emergency, for a review or complaint of that file, and for who it is about', () => {
    const vrij = DOELEN.filter((doel) => welke('GESLOTEN', doel, 'OPEN').length === CATEGORIEEN.length)
    expect(vrij).toEqual(['D15', 'D16', 'D17', 'D18', 'D19'])
    const beperkt = DOELEN.filter((doel) => !vrij.includes(doel))
    for (const doel of beperkt) expect([doel, oordeel('GESLOTEN', doel)]).toEqual([doel, oordeel('GESLOTEN', 'D10')])
  })

  test('asks a decision of the source only where the cell itself would give it, T or V', () => {
    for (const doel of DOELEN) {
      for (const bron of BRONNEN) {
        for (const categorie of CATEGORIEEN) {
          const cel = beleid.effectief(doel, bron, categorie)
          const vraagt = dossierOordeel(beleid, 'GESLOTEN', doel, categorie) === 'OP_VERZOEK'
          const geeft = cel?.soort === 'T' || cel?.soort === 'V'
          const verwacht = vraagt && geeft ? { feiten: [`7@${bron}`] } : undefined
          expect([doel, bron, categorie, cel?.toets.bijGesloten]).toEqual([doel, bron, categorie, verwacht])
        }
      }
    }
  })
})

describe('a blocked file (E4)', () => {
  test('is as if it were not there, but for inspection by who it is about and for supervision', () => {
    const ziet = DOELEN.filter((doel) => welke('GEBLOKKEERD', doel, 'ONZICHTBAAR').length === 0)
    expect(ziet).toEqual(['D17', 'D22'])
    for (const doel of DOELEN.filter((d) => !ziet.includes(d))) {
      expect(welke('GEBLOKKEERD', doel, 'ONZICHTBAAR')).toEqual([...CATEGORIEEN])
    }
  })

  test('that was destroyed is there for nobody, and an active one is as its cells say', () => {
    for (const doel of DOELEN) {
      expect(welke('VERNIETIGD', doel, 'ONZICHTBAAR')).toEqual([...CATEGORIEEN])
      expect(welke('ACTIEF', doel, 'OPEN')).toEqual([...CATEGORIEEN])
    }
  })

  test('a request for destruction blocks a closed file and never a case that runs', () => {
    expect(DOSSIER_STATUSSEN.filter((status) => beleid.dossier(status).verzoekBlokkeert)).toEqual(['GESLOTEN'])
  })
})

describe('the rules about files', () => {
  const doelen = new Set(DOELEN)
  const anders = (status: DossierStatus, over: Partial<DossierRegel>) => () =>
    indexDossiers(
      beleid.dossierstatus.map((regel) => (regel.status === status ? { ...regel, ...over } : regel)),
      doelen,
    )

  test('load as they are', () => {
    expect(anders('GESLOTEN', {})().dossier('GESLOTEN').open).toContain('BTR')
  })

  test.each([
    ['without a rule for a status', () => indexDossiers(beleid.dossierstatus.slice(1), doelen), /`ACTIEF` has no rule/],
    ['under the name of another status', anders('ACTIEF', { regel: 'DOSSIER.DICHT' }), /own status/],
    ['that show what was destroyed', anders('VERNIETIGD', { doelen: ['D17'] }), /for no purpose/],
    ['that name categories of a blocked file', anders('GEBLOKKEERD', { open: ['BTR'] }), /names categories/],
    ['that hide an active file', anders('ACTIEF', { wijze: 'ONZICHTBAAR' }), /`ACTIEF` is `OPEN`/],
    ['that give the text of the loket', anders('GESLOTEN', { opVerzoek: ['OUDER'] }), /loket/],
  ])('%s are refused', (_naam, laden, reden) => {
    expect(laden).toThrow(reden)
  })

  test('of a policy that was not read at all are no rules', () => {
    expect(() => dossierOordeel(beleid, 'ONBEKEND' as DossierStatus, 'D10', 'BTR')).toThrow(/has no rule/)
  })
})
