import { type Rij, tekst, type Veld } from '../tabellen/beschrijving.js'
import { laatste, op, vroegste } from './dagen.js'
import { neem, type Vraag, voeg } from './werk.js'

const KIND_EN_OUDERS = new Set(['301', '111', '112', '113', '114'])
const SOORT_VAN_DOEL: Readonly<Record<string, readonly string[]>> = {
  D06: ['BESCHERMING'],
  D07: ['GEZAG_EN_OMGANG'],
  D08: ['STRAF', 'STRAFONDERZOEK', 'JR'],
  D09: ['TOETS'],
}

const ROLLEN = new Set(['RAADSONDERZOEKER', 'RAAD_TOETSER', 'RVT_MEDEWERKER', 'GEDRAGSWETENSCHAPPER'])

export function bijRaad(vraag: Vraag): void {
  const { rijen, wie, doel, dag, werk } = vraag
  const { raad } = rijen
  // Who is no investigator and does not stand beside one has no case of his own; a review is no case (domain part C).
  const soorten = ROLLEN.has(wie.rol) && doel !== 'D16' ? SOORT_VAN_DOEL[doel] : []
  const telt = (soort: string) => soorten === undefined || soorten.includes(soort)
  const eenWerk = (soort: string, rij: Rij, rol: string, begin: Veld, eind: Veld) => {
    if (!telt(soort) || !op(dag, begin, eind)) return
    const wieIsHet = raad.personen([tekst(rij.persoonnr)])
    voeg(werk.een, wieIsHet)
    if (soorten && KIND_EN_OUDERS.has(rol)) voeg(werk.zes, wieIsHet)
    const [persoon] = raad.bij('persoon', 'persoonnr', rij.persoonnr)
    if ((soort === 'STRAFONDERZOEK' || soort === 'JR') && persoon?.skn) voeg(werk.zeventien, wieIsHet)
  }
  for (const behandelaar of raad.bij('behandelaar', 'medewerkernr', wie.medewerker)) {
    const [zaak] = raad.bij('zaak', 'zaaknr', behandelaar.zaaknr)
    if (!zaak) continue
    const personen = raad.bij('zaak_persoon', 'zaaknr', zaak.zaaknr)
    neem(vraag, zaak.zaaknr, zaak.gezinskenmerk, raad.personen(personen.map(({ persoonnr }) => tekst(persoonnr))))
    for (const rij of personen) {
      const begin = laatste(zaak.gestart_op, behandelaar.vanaf, rij.vanaf)
      eenWerk(tekst(zaak.soort), rij, tekst(rij.jzr_rol), begin, vroegste(zaak.afgerond_op, behandelaar.tot, rij.tot))
    }
    for (const straf of raad.bij('strafonderzoek', 'zaaknr', zaak.zaaknr)) {
      const eind = vroegste(straf.afgerond_op, zaak.afgerond_op, behandelaar.tot)
      eenWerk('STRAFONDERZOEK', straf, '301', laatste(straf.gestart_op, behandelaar.vanaf), eind)
    }
  }
  for (const toets of raad.bij('toets', 'medewerkernr', wie.medewerker)) {
    const personen = raad.bij('toets_persoon', 'toetsnr', toets.toetsnr)
    neem(vraag, toets.toetsnr, toets.gezinskenmerk, raad.personen(personen.map(({ persoonnr }) => tekst(persoonnr))))
    for (const rij of personen)
      eenWerk('TOETS', rij, tekst(rij.jzr_rol), toets.ontvangen_op ?? null, toets.afgehandeld_op ?? null)
  }
  for (const jr of raad.bij('jr_opdracht', 'regie_medewerkernr', wie.medewerker)) {
    neem(vraag, jr.opdrachtnr, jr.gezinskenmerk, raad.personen([tekst(jr.persoonnr)]))
    eenWerk('JR', jr, '301', jr.begin ?? null, jr.eind ?? null)
  }
}
