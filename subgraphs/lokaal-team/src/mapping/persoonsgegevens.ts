import { type GraphContext, metHerkomst } from '@gezinsbeeld/runtime'
import { Adres, Persoonsgegevens } from '@gezinsbeeld/schema/graph'
import type { Loaders } from '../loaders/index.js'
import { herkomstBrp, herkomstLt } from '../loaders/kop.js'
import type { ClientRij, HuishoudenRij, IngeschreveneRij } from '../loaders/rijen.js'
import { datumOnvolledig } from './datum-onvolledig.js'
import { naam } from './naam.js'
import { vul } from './vul.js'

type Context = GraphContext<Loaders>

/** The client as the team wrote them down; of several teams the first whose row may be shown. */
export async function ltGegevens({ loaders, vrijgave }: Context, persoonId: string): Promise<Persoonsgegevens | null> {
  const rijen = await loaders.client.load(persoonId)
  const rij = rijen.find((r) => vrijgave.oordeel('LT', ['ID'], herkomstLt(r)) === 'TONEN')
  return rij ? metHerkomst(vul(Persoonsgegevens, clientVelden(rij)), herkomstLt(rij)) : null
}

function clientVelden(rij: ClientRij): Partial<Persoonsgegevens> {
  return {
    bsn: rij.bsn,
    bsnStatus: naam('BsnStatus', rij.bsn_status),
    vreemdelingennummer: rij.vreemdelingennummer,
    voornamen: rij.voornamen,
    roepnaam: rij.roepnaam,
    voorvoegsel: rij.voorvoegsel,
    geslachtsnaam: rij.geslachtsnaam,
    geboortedatum: datumOnvolledig(rij.geboortedatum),
    uitgerekendeDatum: rij.uitgerekende_datum,
    geslacht: naam('Geslacht', rij.geslacht),
    taal: rij.taal,
    telefoon: rij.telefoon,
    email: rij.email,
    veiligContact: rij.veilig_contact,
  }
}

/** The resident, with the registered address; it is about all who live there (beslissing 2). */
export async function brpGegevens({ loaders }: Context, persoonId: string): Promise<Persoonsgegevens | null> {
  const [rijen, huishoudens] = await Promise.all([
    loaders.ingeschrevene.load(persoonId),
    loaders.huishouden.load(persoonId),
  ])
  const rij = rijen[0]
  if (!rij) return null
  const velden = { ...ingeschreveneVelden(rij), adressen: huishoudens.map(adres) }
  return metHerkomst(vul(Persoonsgegevens, velden), herkomstBrp(rij))
}

function ingeschreveneVelden(rij: IngeschreveneRij): Partial<Persoonsgegevens> {
  return {
    bsn: rij.bsn,
    bsnStatus: naam('BsnStatus', rij.bsn_status),
    voornamen: rij.voornamen,
    voorvoegsel: rij.voorvoegsel,
    geslachtsnaam: rij.geslachtsnaam,
    geboortedatum: datumOnvolledig(rij.geboortedatum),
    uitgerekendeDatum: rij.uitgerekende_datum,
    geslacht: naam('Geslacht', rij.geslacht),
    overlijdensdatum: rij.overlijdensdatum,
    nationaliteit: rij.nationaliteit,
    verstrekkingsbeperkingBRP: rij.indicatie_geheim === '7',
  }
}

/** The address of a household, about all residents: one hidden resident hides it. */
export function adres(rij: HuishoudenRij): Adres {
  const velden = {
    soort: naam('SoortAdres', rij.adres_soort),
    straat: rij.straat,
    huisnummer: rij.huisnummer,
    postcode: rij.postcode,
    woonplaats: rij.woonplaats,
    gemeente: rij.gemeentenaam,
    geldigVan: rij.geldig_van,
    geldigTot: rij.geldig_tot,
  }
  return metHerkomst(vul(Adres, velden), herkomstBrp(rij))
}
