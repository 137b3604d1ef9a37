import { plusDagen, vroegste } from '../../datum.js'
import type { RaadOnderzoek } from '../../model.js'
import { locatieVan } from './basis.js'
import { collega } from './collega.js'
import { rapport } from './rapport.js'
import { rekest } from './rekest.js'
import { type Dossier, type Rij, type Rijen, samen } from './rijen.js'
import { strafonderzoek } from './straf.js'
import { verzoekTotOnderzoek } from './verzoek-tot-onderzoek.js'

/** An investigation as the parts of its file see it. */
export interface Zaak {
  readonly zaaknr: string
  readonly onderzoek: RaadOnderzoek
  /** Person numbers of the children, the unborn one included. */
  readonly kinderen: readonly string[]
  readonly ongeboren: string | null
}

/** One investigation with all that hangs on it. */
export function onderzoek(een: RaadOnderzoek, dossier: Dossier): Rijen {
  const { personen, context } = dossier
  const straf = een.soort === 'STRAF'
  const geboren = een.kinderen.map((nr) => (straf ? personen.verdachte(nr) : personen.kind(nr)))
  const ongeboren = een.ongeboren ? personen.ongeboren(een.ongeboren.moeder, een.ongeboren.uitgerekendeDatum) : null
  const zaak: Zaak = {
    zaaknr: `RZ-${String(context.serial('zaak')).padStart(7, '0')}`,
    onderzoek: een,
    kinderen: ongeboren === null ? geboren : [...geboren, ongeboren],
    ongeboren,
  }
  return samen([
    {
      zaak: [zaakrij(zaak, dossier)],
      behandelaar: behandelaars(zaak, dossier),
      zaak_persoon: betrokkenen(zaak, dossier),
    },
    rapport(zaak, dossier),
    een.soort === 'BESCHERMING' ? verzoekTotOnderzoek(zaak, dossier) : {},
    rekest(zaak, dossier),
    kennisgevingen(zaak, dossier),
    straf ? strafonderzoek(zaak, dossier) : {},
  ])
}

function zaakrij(
  { zaaknr, onderzoek: { soort, start, afgerond, uitkomst } }: Zaak,
  { gezin, context }: Dossier,
): Rij<'zaak'> {
  const { peildatum } = context
  const klaar = afgerond !== null && afgerond < peildatum
  const jong = start > plusDagen(peildatum, -14)
  return {
    zaaknr,
    locatiecode: locatieVan(gezin.gezinId),
    soort,
    status: !klaar ? 'INTAKE_AFGEROND' : uitkomst === null ? 'ONDERZOEK_AFGEROND' : 'ZAAK_AFGEROND',
    fase: soort !== 'BESCHERMING' ? null : jong ? 'OVERWEGEN_KBM' : 'UITVOEREN_ONDERZOEK_KBM',
    uitkomst,
    gestart_op: start,
    uiterlijk_op: plusDagen(start, 120),
    afgerond_op: afgerond,
    gezinskenmerk: gezin.gezinId,
    mutatie_op: `${afgerond ?? vroegste(peildatum, plusDagen(start, 30))}T10:00:00Z`,
  }
}

/** What the college was told; children and parents are named, of an unborn child the mother (Jw 3.1 lid 3-4). */
function kennisgevingen({ zaaknr, kinderen, onderzoek: een }: Zaak, { personen, context }: Dossier): Rijen {
  const ouders = [...een.ouders.map(({ persoon }) => persoon), ...(een.ongeboren ? [een.ongeboren.moeder] : [])]
  const genoemd = [...new Set([...kinderen, ...ouders.map((nr) => personen.volwassene(nr))])]
  const rijen = een.kennisgevingen.map(({ college, gedaanOp }) => ({
    kennisgevingnr: `KG-${context.serial('kennisgeving')}`,
    zaaknr,
    college_oin: college,
    gedaan_op: gedaanOp,
  }))
  return {
    kennisgeving: rijen,
    kennisgeving_persoon: rijen.flatMap(({ kennisgevingnr }) =>
      genoemd.map((persoonnr) => ({ kennisgevingnr, persoonnr })),
    ),
  }
}

function behandelaars({ zaaknr, onderzoek: { medewerker, start } }: Zaak, { context }: Dossier): Rij<'behandelaar'>[] {
  const { toeval, peildatum } = context
  const taak = (functie: string, medewerkernr: string, vanaf: string, tot: string | null = null) => ({
    zaaknr,
    medewerkernr,
    functie,
    vanaf,
    tot,
  })
  // One in ten cases had another investigator first.
  const wissel = vroegste(plusDagen(start, 10), peildatum)
  const eerder = toeval.chance(0.1) && wissel > start ? collega(toeval) : null
  return [
    ...(eerder ? [taak('RAADSONDERZOEKER', eerder, start, plusDagen(wissel, -1))] : []),
    taak('RAADSONDERZOEKER', medewerker, eerder ? wissel : start),
    taak('GEDRAGSDESKUNDIGE', collega(toeval), start),
    ...(toeval.chance(0.4) ? [taak('JURIST', collega(toeval), start)] : []),
  ]
}

// An unborn child is reached through the mother: she is a subject of the case herself (S7).
function betrokkenen(zaak: Zaak, { personen }: Dossier): Rij<'zaak_persoon'>[] {
  const {
    zaaknr,
    onderzoek: { start, ouders, ongeboren },
  } = zaak
  const rij = (persoonnr: string, jzr_rol: string, onderwerp: boolean) => ({
    zaaknr,
    persoonnr,
    jzr_rol,
    onderwerp,
    vanaf: start,
    tot: null,
  })
  const moeder = ongeboren && !ouders.some(({ persoon }) => persoon === ongeboren.moeder) ? ongeboren.moeder : null
  return [
    ...zaak.kinderen.map((nr) => rij(nr, '301', true)),
    ...ouders.map(({ persoon, jzrRol }) => rij(personen.volwassene(persoon), jzrRol, persoon === ongeboren?.moeder)),
    ...(moeder === null ? [] : [rij(personen.volwassene(moeder), personen.rol(moeder), true)]),
  ]
}
