import { plusDagen, vroegste } from '../../datum.js'
import type { RaadTraject } from '../../model.js'
import { locatieVan } from './basis.js'
import type { Dossier, Rij, Rijen } from './rijen.js'
import { OORDEEL, VERSLAG } from './teksten.js'
import { zin } from './zin.js'

/** A reviewing task about one child; who has authority over that child is named in it (BW 1:265j). */
export function toets(een: RaadTraject['toetsendeTaken'][number], dossier: Dossier): Rijen {
  const { gezin, context } = dossier
  const toetsnr = `TT-${String(context.serial('toets')).padStart(7, '0')}`
  const klaar = vroegste(plusDagen(een.ontvangenOp, 40), plusDagen(context.peildatum, -1))
  return {
    toets: [
      {
        toetsnr,
        locatiecode: locatieVan(gezin.gezinId),
        aanleiding: een.aanleiding,
        ontvangen_op: een.ontvangenOp,
        afgehandeld_op: een.open ? null : klaar,
        medewerkernr: een.medewerker,
        gezinskenmerk: gezin.gezinId,
      },
    ],
    toets_persoon: personenVan(toetsnr, een.kind, dossier),
    toets_uitspraak: [
      { toetsnr, onderdeel: 'VERSLAG_GI', ...zin(context, 0, VERSLAG, een.ontvangenOp) },
      ...(een.open ? [] : [{ toetsnr, onderdeel: 'OORDEEL', ...zin(context, 0, OORDEEL, klaar) }]),
    ],
  }
}

function personenVan(toetsnr: string, kind: number, { gezin, personen, context }: Dossier): Rij<'toets_persoon'>[] {
  const dragers = gezin.gezag
    .filter((een) => een.kind === kind && (een.eind === null || een.eind >= context.peildatum))
    .flatMap(({ drager }) => (drager === null || drager === kind ? [] : [drager]))
  const leden = new Set(gezin.leden.map(({ persoon }) => persoon.nr))
  return [
    { toetsnr, persoonnr: personen.kind(kind), jzr_rol: '301', onderwerp: true },
    ...[...new Set(dragers)]
      .filter((nr) => leden.has(nr))
      .map((nr) => ({ toetsnr, persoonnr: personen.volwassene(nr), jzr_rol: personen.rol(nr), onderwerp: false })),
  ]
}
