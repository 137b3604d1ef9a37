import { leeftijd, plusDagen, plusJaren, volledig } from '../datum.js'
import type { Gezin, GiMaatregel, Melding } from '../model.js'
import type { Instantie } from './verdeling.js'

/** Counts by name; a name that was never counted is 0. */
export class Telling {
  private readonly aantallen = new Map<string, number>()

  tel(naam: string, aantal = 1): void {
    this.aantallen.set(naam, (this.aantallen.get(naam) ?? 0) + aantal)
  }

  aantal(naam: string): number {
    return this.aantallen.get(naam) ?? 0
  }
}

/** Which agencies know a family, in the order of domein F2: `LT+VT`. */
export const celNaam = (gezin: Gezin): string => instantiesVan(gezin).join('+')

/** The agencies that know a family. */
export function instantiesVan({ lt, vt, raad, gi }: Gezin): Instantie[] {
  const bekend: (readonly [Instantie, unknown])[] = [
    ['LT', lt],
    ['VT', vt],
    ['RVDK', raad],
    ['GI', gi],
  ]
  return bekend.filter(([, traject]) => traject !== null).map(([instantie]) => instantie)
}

/** Counts everything that domein F2 gives a share of, over one family. */
export function telGezin(telling: Telling, gezin: Gezin, peildatum: string): void {
  telling.tel('gezinnen')
  telling.tel(`cel ${celNaam(gezin)}`)
  telling.tel(`instanties ${instantiesVan(gezin).length}`)
  for (const instantie of instantiesVan(gezin)) telling.tel(instantie)
  telSamenstelling(telling, gezin, peildatum)
  telVt(telling, gezin, peildatum)
  telMaatregelen(telling, gezin, peildatum)
  telRandgevallen(telling, gezin, peildatum)
}

const isMinderjarig = (geboortedatum: string, peildatum: string) => {
  const jaren = leeftijd(geboortedatum, peildatum)
  return jaren >= 0 && jaren < 18
}

function minderjarigen({ leden }: Gezin, peildatum: string): number[] {
  return leden.filter(({ persoon }) => isMinderjarig(persoon.geboortedatum, peildatum)).map(({ persoon }) => persoon.nr)
}

function telSamenstelling(telling: Telling, gezin: Gezin, peildatum: string): void {
  const kinderen = minderjarigen(gezin, peildatum)
  telling.tel('personen', gezin.leden.length)
  telling.tel(`kinderen ${Math.min(4, kinderen.length)}`)
  if (gezin.vt && kinderen.length === 0) telling.tel('VT zonder kinderen')
  if (kinderen.length === 0) return
  telling.tel('met kinderen')
  const volwassenen = gezin.leden.filter(({ jzrRol, tot }) => ['111', '112', '113', '212'].includes(jzrRol) && !tot)
  const hoofd = gezin.leden.find(({ jzrRol }) => jzrRol !== '301')?.huishouden
  if (volwassenen.some(({ jzrRol }) => jzrRol === '212')) telling.tel('samengesteld')
  else if (volwassenen.length === 1) telling.tel('eenouder')
  else if (volwassenen.some(({ huishouden }) => huishouden !== hoofd)) telling.tel('ouders apart')
  if (new Set(gezin.leden.filter(({ tot }) => !tot).map(({ huishouden }) => huishouden)).size > 1)
    telling.tel('meer huishoudens')
  for (const { persoon } of gezin.leden) {
    const jaren = leeftijd(persoon.geboortedatum, peildatum)
    if (jaren < 0 || jaren > 17) continue
    telling.tel('kinderen')
    telling.tel(`leeftijd ${jaren <= 3 ? '0-3' : jaren <= 11 ? '4-11' : jaren <= 15 ? '12-15' : '16-17'}`)
  }
}

function telVt(telling: Telling, { vt }: Gezin, peildatum: string): void {
  if (!vt) return
  const recent = vt.meldingen.filter(({ datum }) => datum > plusDagen(peildatum, -365))
  telling.tel(`meldingen ${recent.length >= 6 ? '6+' : recent.length >= 4 ? '4-5' : recent.length}`)
  telling.tel('meldingen', recent.length)
  const ouder = ({ datum, open }: Melding) =>
    datum <= plusDagen(peildatum, -365) && datum > plusDagen(peildatum, -3000) && !open
  if (vt.meldingen.some(ouder)) telling.tel('oudere gesloten melding')
  for (const melding of recent) {
    if (melding.politie) telling.tel('melding politie')
    if (melding.aanleiding.some((code) => ['06', '07', '08'].includes(code))) telling.tel('melding kind')
    if (melding.aanleiding.includes('01')) telling.tel('melding partner')
    if (melding.onderzoek) telling.tel('melding onderzoek')
  }
}

function telMaatregelen(telling: Telling, gezin: Gezin, peildatum: string): void {
  if (!gezin.gi) return
  const maatregelen = gezin.gi.zaken.flatMap((zaak) => zaak.maatregelen)
  telling.tel('GI gezinnen')
  if (maatregelen.length === 0) telling.tel('GI alleen JR')
  telling.tel(`GI soort ${maatregelen[0]?.type ?? 'JR'}`)
  for (const maatregel of maatregelen) telMaatregel(telling, gezin, maatregel, peildatum)
  if (maatregelen.some(({ type }) => type === '11')) {
    telling.tel('OTS gezinnen')
    if (maatregelen.length > 1) telling.tel('OTS meer kinderen')
    if (minderjarigen(gezin, peildatum).length > maatregelen.length) telling.tel('OTS kind zonder')
  }
  if (maatregelen.some(({ overgenomenVan }) => overgenomenVan)) telling.tel('giOverdracht')
}

function telMaatregel(telling: Telling, { leden }: Gezin, maatregel: GiMaatregel, peildatum: string): void {
  telling.tel('maatregelen')
  const eind = maatregel.verlenging?.eind ?? maatregel.eind
  if (maatregel.type === '11') {
    telling.tel('OTS')
    if (maatregel.machtiging) telling.tel('OTS machtiging')
    if (eind >= plusDagen(peildatum, -90) && eind <= plusDagen(peildatum, 90)) telling.tel('otsOvergang')
  }
  const kind = leden.find(({ persoon }) => persoon.nr === maatregel.kind)?.persoon
  if (!kind) return
  const achttien = plusJaren(volledig(kind.geboortedatum), 18)
  if (achttien > peildatum && achttien <= plusDagen(peildatum, 30)) telling.tel('meerderjarig')
}

function telRandgevallen(telling: Telling, gezin: Gezin, peildatum: string): void {
  const personen = gezin.leden.map(({ persoon }) => persoon)
  if (personen.some(({ bsnStatus }) => bsnStatus === 'ONGEBOREN')) telling.tel('ongeboren')
  if (personen.some(({ overlijdensdatum }) => overlijdensdatum)) telling.tel('overleden')
  if (personen.some(({ geheimBij }) => geheimBij === 'VT')) telling.tel('geheim')
  telling.tel('geenBsn', personen.filter(({ bsn, bsnStatus }) => !bsn && bsnStatus !== 'ONGEBOREN').length)
  telling.tel('bsnConflict', personen.filter(({ bsnConflict }) => bsnConflict).length)
  telling.tel('brpBeperking', personen.filter(({ brpBeperking }) => brpBeperking).length)
  const zonderGezag = gezin.leden.some(({ jzrRol, persoon }) => {
    const rijen = gezin.gezag.filter(({ drager }) => drager === persoon.nr)
    return jzrRol === '113' && rijen.length === 0
  })
  if (zonderGezag) telling.tel('ouderZonderGezag')
  const bewaard = plusJaren(peildatum, -20)
  const wijzigingen = [...(gezin.vt?.meldingen ?? []), ...(gezin.gi?.zaken ?? [])].map((een) => een.laatsteWijziging)
  if (wijzigingen.some((datum) => datum < bewaard)) telling.tel('bewaartermijn')
  const toestemmingen = gezin.lt?.toestemmingen ?? []
  if (toestemmingen.some(({ ingetrokkenOp }) => ingetrokkenOp)) telling.tel('toestemmingIngetrokken')
  if (toestemmingen.some(({ tot }) => tot < peildatum)) telling.tel('toestemmingVerlopen')
  if (gezin.lt?.tweedeHulpverlener) telling.tel('plegerZelfdeTeam')
}
