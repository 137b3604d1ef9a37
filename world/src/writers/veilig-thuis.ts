import { tables, type VeiligThuisRows } from '@gezinsbeeld/veilig-thuis'
import type { Gezin, WriterContext } from '../model.js'
import { medewerkerIds, ORGANISATIES } from '../organisaties.js'
import { registers } from './registers.js'
import { schrijfMelding } from './veilig-thuis/melding.js'
import { persoonnr, persoonRij } from './veilig-thuis/persoon.js'
import type { Rijen } from './veilig-thuis/rijen.js'
import { schrijfStukken } from './veilig-thuis/stukken.js'
import { schrijfUitspraken } from './veilig-thuis/uitspraken.js'
import { schrijfVervolg } from './veilig-thuis/vervolg.js'
import type { Writer } from './writer.js'

/** Rows of one family at Veilig Thuis, when there is a report. */
export function writeVeiligThuis(gezin: Gezin, context: WriterContext): Partial<VeiligThuisRows> {
  if (!gezin.vt) return {}
  const { organisatie, meldingen } = gezin.vt
  const rijen = Object.fromEntries(Object.keys(tables).map((tabel) => [tabel, []])) as unknown as Rijen
  const genoemd = new Set(meldingen.flatMap(({ betrokkenen }) => betrokkenen.map(({ persoon }) => persoon)))
  for (const lid of gezin.leden) {
    if (genoemd.has(lid.persoon.nr)) rijen.persoon.push(persoonRij(lid, organisatie, gezin, context))
  }
  const dossiers = meldingen.map((melding) => {
    const meldnr = `VTM-${context.serial('vt_melding')}`
    return { meldnr, melding, oin: organisatie, gezin, context, rijen }
  })
  dossiers.forEach((dossier, plaats) => {
    schrijfMelding(dossier, plaats > 0)
    schrijfUitspraken(dossier)
    schrijfVervolg(dossier)
  })
  schrijfStukken(dossiers)
  const laatste = dossiers.at(-1)?.meldnr
  return {
    ...rijen,
    ...registers(gezin, context, {
      bron: 'VT',
      persoon: (nr) => persoonnr(organisatie, nr),
      kent: (nr) => genoemd.has(nr),
      dossier: laatste,
    }),
  }
}

/** The regional organisations and their employees, once per world. */
export function writeVeiligThuisBasis(ploegen = 1): Partial<VeiligThuisRows> {
  const regios = ORGANISATIES.filter(({ bron }) => bron === 'VT')
  return {
    organisatie: regios.map(({ oin, naam }) => ({ oin, naam })),
    medewerker: regios.flatMap((regio) =>
      medewerkerIds(regio, ploegen).map((medewerkernr) => ({
        medewerkernr,
        oin: regio.oin,
        naam: `Medewerker Verzonnen-${medewerkernr.toUpperCase()}`,
      })),
    ),
  }
}

/** Veilig Thuis, for the generator. */
export const veiligThuis: Writer = {
  naam: 'veilig-thuis',
  tabellen: tables,
  basis: writeVeiligThuisBasis,
  gezin: writeVeiligThuis,
}
