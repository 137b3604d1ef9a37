import { leeftijd, plusDagen, volledig } from '../datum.js'
import { geslachtsnaam } from '../identity/namen.js'
import { adres, GEMEENTEN } from '../identity/plaatsen.js'
import type { Persoon } from '../model.js'
import type { Concept } from './concept.js'
import { geboren } from './gezinsvorm.js'

/** Edge case: a pregnancy. The unborn child has no BSN and no birth date; mother and due date name it (domein G, S7). */
export function voegOngeborene(concept: Concept): void {
  const { toeval, quota, mensen, leden, peildatum, instanties } = concept
  const moeder = concept.volwassenen.find((nr) => {
    const { geslacht, geboortedatum } = mensen.van(nr)
    return geslacht === 'V' && leeftijd(geboortedatum, peildatum) < 44
  })
  const bekend = instanties.has('VT') || instanties.has('RVDK')
  if (!quota.ongeboren.neem(toeval, moeder !== undefined && bekend) || moeder === undefined) return
  const { voorvoegsel, geslachtsnaam: naam } = mensen.van(moeder)
  const nr = mensen.voeg({ voorvoegsel, geslachtsnaam: naam }, 'O', '99999999', true)
  const uitgerekendeDatum = plusDagen(peildatum, toeval.int(10, 200))
  mensen.wijzig(nr, { ...ONGEBOREN, uitgerekendeDatum })
  leden.push({ nr, jzrRol: '301', huishouden: huishoudenVan(concept, moeder), tot: null })
  concept.ongeboren = { nr, moeder, uitgerekendeDatum }
}

/** What an unborn child has instead of an identity. */
export const ONGEBOREN = {
  bsn: null,
  bsnStatus: 'ONGEBOREN',
  voornamen: 'Ongeboren kind',
  roepnaam: 'Ongeboren kind',
  geslacht: 'O',
} as const satisfies Partial<Persoon>

/** Edge case: a member who died. A second parent of a one-parent family, so that nobody living loses a role. */
export function voegOverledene(concept: Concept): void {
  const { toeval, quota, mensen, leden, peildatum, vorm, kinderen, ouders } = concept
  const geschikt = vorm === 'EENOUDER' && ouders.length === 1 && kinderen.length > 0
  if (!quota.overleden.neem(toeval, geschikt)) return
  const nr = mensen.voeg(geslachtsnaam(toeval), 'M', geboren(toeval, peildatum, toeval.int(40, 58)), false)
  const jongste =
    kinderen
      .map((kind) => volledig(mensen.van(kind).geboortedatum))
      .sort()
      .at(-1) ?? peildatum
  const overlijdensdatum =
    [plusDagen(jongste, 30), plusDagen(peildatum, -toeval.int(30, 1500))].sort().at(-1) ?? peildatum
  mensen.wijzig(nr, { overlijdensdatum: overlijdensdatum < peildatum ? overlijdensdatum : plusDagen(peildatum, -1) })
  leden.push({ nr, jzrRol: '111', huishouden: 0, tot: mensen.van(nr).overlijdensdatum })
}

/** Edge case: the main carer and the children are at a secret place, away from the other adult (domein G, S5). */
export function verbergGezin(concept: Concept): void {
  const { toeval, quota, mensen, leden, volwassenen, kinderen, instanties } = concept
  if (!instanties.has('VT')) return
  const [eerste] = volwassenen
  if (!quota.geheim.neem(toeval, volwassenen.length > 1) || eerste === undefined) return
  const geheim = [eerste, ...kinderen]
  const huishouden =
    concept.huishoudens.push({ naam: 'Geheim verblijf', adres: adres(toeval, toeval.pick(GEMEENTEN)) }) - 1
  for (const lid of leden) if (geheim.includes(lid.nr)) lid.huishouden = huishouden
  for (const nr of geheim) mensen.wijzig(nr, { geheimBij: 'VT' })
  concept.geheim = geheim
}

/** Edge cases of single persons: no BSN, two BSNs, BRP restriction, an incomplete birth date. */
export function zetPersoonsgevallen(concept: Concept): void {
  const { toeval, quota, mensen, instanties } = concept
  for (const { nr, bsnStatus, geboortedatum } of mensen.alle()) {
    const geboren = bsnStatus !== 'ONGEBOREN'
    const zonder = quota.geenBsn.neem(toeval, geboren)
    if (zonder)
      mensen.wijzig(nr, {
        bsn: null,
        bsnStatus: toeval.pick(['NIET_TOEGEKEND', 'NIET_TOEGEKEND', 'ONBEKEND', 'SPOED_NIET_VASTGESTELD'] as const),
      })
    if (quota.bsnConflict.neem(toeval, geboren && !zonder && instanties.has('VT') && instanties.has('LT'))) {
      mensen.wijzig(nr, { bsnConflict: { bron: toeval.pick(['VT', 'LT'] as const), bsn: mensen.extraBsn() } })
    }
    if (quota.brpBeperking.neem(toeval, geboren)) mensen.wijzig(nr, { brpBeperking: true })
    // Adults who came from elsewhere often have a birth date of which only the year is known.
    if (geboren && toeval.chance(0.01) && leeftijd(geboortedatum, concept.peildatum) > 20) {
      mensen.wijzig(nr, {
        geboortedatum: `${geboortedatum.slice(0, 4)}${toeval.chance(0.5) ? '0000' : `${geboortedatum.slice(5, 7)}00`}`,
      })
    }
  }
}

const huishoudenVan = ({ leden }: Concept, nr: number): number => leden.find((lid) => lid.nr === nr)?.huishouden ?? 0
