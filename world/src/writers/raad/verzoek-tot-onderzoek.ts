import { plusDagen } from '../../datum.js'
import { locatieVan } from './basis.js'
import type { Zaak } from './onderzoek.js'
import type { Dossier, Rij, Rijen } from './rijen.js'
import * as tekst from './teksten.js'
import { zin } from './zin.js'

/** The request that an investigation began with (Jw 3.1). */
export function verzoekTotOnderzoek(zaak: Zaak, dossier: Dossier): Rijen {
  const { gezin, context } = dossier
  const { toeval } = context
  const { zaaknr, onderzoek } = zaak
  const kenmerk_raad = `VTO-${String(context.serial('vto')).padStart(7, '0')}`
  const registratiedatum = plusDagen(onderzoek.start, -toeval.int(0, 10))
  return {
    vto: [
      {
        kenmerk_raad,
        kenmerk_verzoeker: toeval.chance(0.9) ? `VZ-${String(toeval.int(1, 9_999_999)).padStart(7, '0')}` : null,
        // Not registered now and then, so that an empty value tells nothing (beslissing 9).
        verzoeker: toeval.chance(0.05) ? null : onderzoek.verzoeker,
        locatiecode: locatieVan(gezin.gezinId),
        zaaknr,
        omschrijving: toeval.pick(tekst.OMSCHRIJVING),
        startdatum: onderzoek.start,
        registratiedatum,
        urgent: onderzoek.verzoeker === 'SPOED' || toeval.chance(0.1),
        uitgerekende_datum: onderzoek.ongeboren?.uitgerekendeDatum ?? null,
        gezinskenmerk: gezin.gezinId,
      },
    ],
    vto_persoon: personenVan(kenmerk_raad, zaak, dossier),
    vto_inhoud: inhoud(kenmerk_raad, registratiedatum, dossier),
  }
}

function personenVan(kenmerk_raad: string, zaak: Zaak, { personen, context }: Dossier): Rij<'vto_persoon'>[] {
  const { toeval } = context
  const { onderzoek } = zaak
  const leeg = { naam: null, contact: null, geinformeerd: null, reden_niet_geinformeerd: null }
  const gezag = onderzoek.ouders.filter(({ jzrRol }) => jzrRol !== '113' && jzrRol !== '114')
  const { ongeboren } = onderzoek
  return [
    ...zaak.kinderen.map((persoonnr) => ({ ...leeg, kenmerk_raad, persoonnr, hoedanigheid: 'JEUGDIGE' })),
    ...gezag.map(({ persoon }) => {
      const geinformeerd = toeval.chance(0.9)
      const { telefoon, geheimBij } = personen.lid(persoon).persoon
      return {
        kenmerk_raad,
        persoonnr: personen.volwassene(persoon),
        hoedanigheid: 'GEZAGHEBBENDE',
        naam: personen.naam(persoon),
        contact: geheimBij === null ? telefoon : null,
        geinformeerd,
        reden_niet_geinformeerd: geinformeerd ? null : toeval.pick(tekst.REDEN),
      }
    }),
    ...(ongeboren
      ? [
          {
            ...leeg,
            kenmerk_raad,
            persoonnr: personen.volwassene(ongeboren.moeder),
            hoedanigheid: 'MOEDER',
            naam: personen.naam(ongeboren.moeder),
          },
        ]
      : []),
  ]
}

function inhoud(kenmerk_raad: string, datum: string, { context }: Dossier): Rij<'vto_inhoud'>[] {
  const delen = Object.entries(tekst.INHOUD).filter(
    ([onderdeel]) => onderdeel !== 'DIAGNOSTIEK' || context.toeval.chance(0.4),
  )
  return delen.map(([onderdeel, teksten]) => ({ kenmerk_raad, onderdeel, ...zin(context, 0, teksten, datum) }))
}
