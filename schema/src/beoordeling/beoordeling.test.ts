import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { metRegel, type Proefpersoon, proefpersoon } from '../testing/beoordelaars.js'
import { hashVan } from '../toegang/toegang.js'
import { vingerafdruk } from './beoordelaar.js'
import { BeleidNietBeoordeeld, type Dossier, eisBeoordeeld, keurDossier, leesDossier, schrijfDossier } from './map.js'

let po: Proefpersoon
let ander: Proefpersoon
let jurist: Proefpersoon
let fg: Proefpersoon
let leeg: Dossier

beforeAll(async () => {
  po = await proefpersoon('po', 'PRIVACY_OFFICER')
  ander = await proefpersoon('po-2', 'PRIVACY_OFFICER')
  jurist = await proefpersoon('jurist', 'JURIST')
  fg = await proefpersoon('fg', 'FG')
  leeg = { beoordelaars: [po, ander, jurist, fg].map(({ beoordelaar }) => beoordelaar), beoordelingen: [] }
})

type Stap = readonly [Proefpersoon, 'GOEDGEKEURD' | 'AFGEKEURD' | 'ADVIES', object?]

async function goedgekeurd(...stappen: readonly Stap[]): Promise<string | undefined> {
  let dossier = leeg
  for (const stap of stappen) dossier = await metRegel(dossier, ...stap)
  return (await keurDossier(dossier)).goedgekeurd
}

describe('access is approved', () => {
  test('by two people of whom one is a privacy officer, and by nobody alone', async () => {
    expect(await goedgekeurd([po, 'GOEDGEKEURD'], [jurist, 'GOEDGEKEURD'])).toBe('nieuw')
    expect(await goedgekeurd([po, 'GOEDGEKEURD'], [ander, 'GOEDGEKEURD'])).toBe('nieuw')
    expect(await goedgekeurd([po, 'GOEDGEKEURD'])).toBeUndefined()
    expect(await goedgekeurd([po, 'GOEDGEKEURD'], [po, 'GOEDGEKEURD'])).toBeUndefined()
  })

  test('not by two who are no privacy officer', async () => {
    const tweede = await proefpersoon('jurist-2', 'JURIST')
    const dossier = { ...leeg, beoordelaars: [...leeg.beoordelaars, tweede.beoordelaar] }
    const samen = await metRegel(await metRegel(dossier, jurist, 'GOEDGEKEURD'), tweede, 'GOEDGEKEURD')
    expect((await keurDossier(samen)).goedgekeurd).toBeUndefined()
  })

  test('with the advice of the FG, which is no vote either way', async () => {
    expect(await goedgekeurd([fg, 'ADVIES'], [po, 'GOEDGEKEURD'], [jurist, 'GOEDGEKEURD'])).toBe('nieuw')
    expect(await goedgekeurd([fg, 'ADVIES'], [po, 'GOEDGEKEURD'])).toBeUndefined()
  })

  test('not while somebody rejects it, and again when that is taken back', async () => {
    const af = [
      [po, 'GOEDGEKEURD'],
      [jurist, 'AFGEKEURD'],
      [po, 'GOEDGEKEURD'],
      [ander, 'GOEDGEKEURD'],
    ] as const
    expect(await goedgekeurd(...af)).toBeUndefined()
    expect(await goedgekeurd(...af, [jurist, 'GOEDGEKEURD'])).toBe('nieuw')
  })

  test('from where it stands, or as a whole; an approval of another step counts for nothing', async () => {
    const eerst = [
      [po, 'GOEDGEKEURD'],
      [jurist, 'GOEDGEKEURD'],
    ] as const
    const stap = (van: string | null) => ({ van, naar: 'later' })
    const daarna = (van: string | null) =>
      goedgekeurd(...eerst, [po, 'GOEDGEKEURD', stap(van)], [jurist, 'GOEDGEKEURD', stap(van)])
    expect(await daarna('nieuw')).toBe('later')
    expect(await daarna(null)).toBe('later')
    expect(await daarna('iets anders')).toBe('nieuw')
  })
})

describe('a review is refused', () => {
  const keur = async (dossier: Promise<Dossier> | Dossier) => keurDossier(await dossier)

  test('when the FG decides, or somebody else advises', async () => {
    await expect(keur(metRegel(leeg, fg, 'GOEDGEKEURD'))).rejects.toThrow('de FG adviseert')
    await expect(keur(metRegel(leeg, po, 'ADVIES'))).rejects.toThrow('de FG adviseert')
  })

  test('when one character of it was changed after it was signed', async () => {
    const { beoordelingen, ...rest } = await metRegel(leeg, po, 'GOEDGEKEURD')
    const [eerste] = beoordelingen
    if (!eerste) throw new Error('nothing was signed')
    const anders = { ...eerste, inhoud: { ...eerste.inhoud, naar: 'iets anders' } }
    await expect(keur({ ...rest, beoordelingen: [anders] })).rejects.toThrow(
      'beoordeling 1: de handtekening is niet van',
    )
    for (const handtekening of ['', 'a..b', `${eerste.handtekening}.x`, eerste.handtekening.replace('..', '.e30.')])
      await expect(keur({ ...rest, beoordelingen: [{ ...eerste, handtekening }] })).rejects.toThrow('de handtekening')
  })

  test('when another one signed it, or one who is not on the list', async () => {
    const vals = { ...jurist, beoordelaar: po.beoordelaar }
    await expect(keur(metRegel(leeg, vals, 'GOEDGEKEURD'))).rejects.toThrow('de handtekening is niet van `po`')
    const vreemde = await proefpersoon('vreemde', 'PRIVACY_OFFICER')
    await expect(keur(metRegel(leeg, vreemde, 'GOEDGEKEURD'))).rejects.toThrow('staat niet in de lijst')
  })

  test('when one above it was taken out, or two changed places', async () => {
    const { beoordelingen, ...rest } = await metRegel(await metRegel(leeg, po, 'GOEDGEKEURD'), jurist, 'AFGEKEURD')
    await expect(keur({ ...rest, beoordelingen: beoordelingen.slice(1) })).rejects.toThrow(
      'volgt niet op de regel erboven',
    )
    await expect(keur({ ...rest, beoordelingen: [...beoordelingen].reverse() })).rejects.toThrow('volgt niet op')
  })

  test('when it is dated before the one above it, or has no date', async () => {
    for (const op of ['2026-03-10T08:59:59.999Z', 'gisteren']) {
      const dossier = await metRegel(await metRegel(leeg, po, 'GOEDGEKEURD'), jurist, 'GOEDGEKEURD', { op })
      await expect(keur(dossier)).rejects.toThrow('is van vóór de regel erboven')
    }
  })

  test('when its reviewer had left, and not when he left later', async () => {
    const weg = (tot: string) => ({ ...leeg, beoordelaars: [{ ...po.beoordelaar, tot }] })
    await expect(keur(metRegel(weg('2026-03-10T09:00:00Z'), po, 'GOEDGEKEURD'))).rejects.toThrow(
      'geen beoordelaar meer',
    )
    expect((await keur(metRegel(weg('2026-03-11T00:00:00Z'), po, 'GOEDGEKEURD'))).lopend).toHaveLength(1)
  })

  test('when one person could be two pairs of eyes, or a secret key is on the list', async () => {
    const dubbel = { ...po.beoordelaar, id: 'po-nogmaals' }
    await expect(keur({ ...leeg, beoordelaars: [po.beoordelaar, dubbel] })).rejects.toThrow('twee keer')
    await expect(keur({ ...leeg, beoordelaars: [{ ...po.beoordelaar, sleutel: po.geheim }] })).rejects.toThrow(
      'openbare',
    )
  })
})

describe('a gateway in production', () => {
  const toegang = new Map([['cel VT.D01.ID', { dicht: 'CEL_GEWEIGERD' }]])
  const afdrukken = (...wie: readonly Proefpersoon[]) =>
    Promise.all(wie.map(({ beoordelaar }) => vingerafdruk(beoordelaar)))

  test('starts on what its own reviewers approved, and on nothing else', async () => {
    const over = { naar: hashVan(toegang) }
    const dossier = await metRegel(await metRegel(leeg, po, 'GOEDGEKEURD', over), jurist, 'GOEDGEKEURD', over)
    await expect(eisBeoordeeld(toegang, dossier, await afdrukken(po, jurist))).resolves.toBeUndefined()
    // The list in the repository names them, the configuration does not.
    await expect(eisBeoordeeld(toegang, dossier, await afdrukken(po, ander))).rejects.toThrow(BeleidNietBeoordeeld)
    const ruimer = new Map([['cel VT.D01.ID', { uit: 'TOEGESTAAN' }]])
    await expect(eisBeoordeeld(ruimer, dossier, await afdrukken(po, jurist))).rejects.toThrow('BELEID_NIET_BEOORDEELD')
    await expect(eisBeoordeeld(toegang, leeg, await afdrukken(po, jurist))).rejects.toThrow('approved is nothing')
  })

  test('reads what was written, and refuses a folder that it cannot read', async () => {
    const map = mkdtempSync(join(tmpdir(), 'beoordeling-'))
    const dossier = { ...(await metRegel(leeg, po, 'GOEDGEKEURD')), toegang }
    schrijfDossier(dossier, map)
    expect(leesDossier(map)).toEqual(dossier)
    rmSync(map, { recursive: true })
    expect(() => leesDossier(map)).toThrow('is niet te lezen')
  })
})

test('the committed approved access is the one that the committed reviews signed', async () => {
  const dossier = leesDossier()
  const { goedgekeurd } = await keurDossier(dossier)
  expect(dossier.toegang && hashVan(dossier.toegang)).toBe(goedgekeurd)
})
