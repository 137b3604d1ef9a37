import { type Herkomst, metHerkomst } from '@gezinsbeeld/runtime'
import { Ongeboren, VerzoekTotOnderzoek, VtoGezaghebbende } from '../graph/verzoek-tot-onderzoek.js'
import { herkomstVanRij } from '../loaders/kop.js'
import type { Gezaghebbende, VtoRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

/** A request for an investigation. Each holder of authority is judged alone, so that nobody is named along. */
export function verzoekTotOnderzoek(rij: VtoRij): VerzoekTotOnderzoek {
  const herkomst = herkomstVanRij(rij)
  const velden = {
    kenmerkVerzoeker: rij.kenmerk_verzoeker,
    kenmerkRaad: rij.kenmerk_raad,
    omschrijving: rij.omschrijving,
    startdatum: rij.startdatum,
    registratiedatum: rij.registratiedatum,
    urgent: rij.urgent,
    verzoeker: naam('VtoVerzoeker', rij.verzoeker),
    jeugdigen: personen(rij.kinderen),
    gezaghebbenden: rij.gezaghebbenden.map((een) => gezaghebbende(een, herkomst)),
    ongeboren: ongeboren(rij, herkomst),
  }
  return metHerkomst(vul(VerzoekTotOnderzoek, velden), herkomst)
}

function gezaghebbende(een: Gezaghebbende, herkomst: Herkomst): VtoGezaghebbende {
  const velden = {
    naam: een.naam,
    contact: een.contact,
    geinformeerd: een.geinformeerd,
    redenNietGeinformeerd: een.reden_niet_geinformeerd,
  }
  return metHerkomst(vul(VtoGezaghebbende, velden), { ...herkomst, betrokkenen: [een.persoon_id] })
}

function ongeboren(rij: VtoRij, herkomst: Herkomst): Ongeboren | null {
  if (!rij.moeder) return null
  const velden = { naamMoeder: rij.moeder.naam, uitgerekendeDatum: rij.uitgerekende_datum }
  return metHerkomst(vul(Ongeboren, velden), { ...herkomst, betrokkenen: [rij.moeder.persoon_id] })
}
