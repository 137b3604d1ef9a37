import type { Gezin, Persoon, WriterContext } from '../../model.js'
import { anummer, gemeentecode, isVolledig, naamgegevens } from './nummers.js'
import type { Rij, Rijen } from './rijen.js'

/** The register of residents: persons, family, households, roles and authority; for every family of the world. */
export function brp(gezin: Gezin, context: WriterContext): Rijen {
  const code = gemeentecode(gezin.gemeenteOin)
  const { gezinId } = gezin
  // Who left or died no longer lives there; an old resident would hide or open the address of the present ones.
  const weg = new Set(gezin.leden.filter(({ tot }) => tot !== null && tot < context.peildatum).map((l) => l.persoon.nr))
  return {
    ingeschrevene: gezin.leden.map(({ persoon }) => ingeschrevene(persoon, code, context)),
    gezin: [{ gezin_id: gezinId, gemeentecode: code }],
    huishouden: gezin.huishoudens.map(
      ({ id, naam, adres }): Rij<'huishouden'> => ({
        huishoudennr: id,
        gezin_id: gezinId,
        naam,
        adres_soort: '51',
        straat: adres.straat,
        huisnummer: adres.huisnummer,
        postcode: adres.postcode,
        woonplaats: adres.woonplaats,
        gemeentenaam: adres.gemeente,
        geldig_van: null,
        geldig_tot: null,
      }),
    ),
    huishouden_bewoner: gezin.huishoudens.flatMap(({ id, leden }) =>
      leden.filter((nr) => !weg.has(nr)).map((nr) => ({ huishoudennr: id, anummer: anummer(nr) })),
    ),
    gezinslid: gezin.leden.map(({ persoon, jzrRol, huishouden, vanaf, tot }) => ({
      gezin_id: gezinId,
      anummer: anummer(persoon.nr),
      jzr_rol: jzrRol,
      huishoudennr: huishouden,
      datum_aanvang: isVolledig(vanaf) ? vanaf : null,
      datum_einde: tot,
    })),
    gezagsverhouding: gezin.gezag.map(
      ({ kind, drager, soort, begin, eind }): Rij<'gezagsverhouding'> => ({
        gezagnr: `G${context.serial('gezagsverhouding')}`,
        gemeentecode: code,
        kind_anummer: anummer(kind),
        drager_anummer: drager === null ? null : anummer(drager),
        soort,
        begin: isVolledig(begin) ? begin : null,
        eind,
        bron: drager === null ? 'BESCHIKKING' : 'GEZAGSREGISTER',
        beperking: null,
      }),
    ),
  }
}

function ingeschrevene(persoon: Persoon, code: string, { koppelnummer }: WriterContext): Rij<'ingeschrevene'> {
  return {
    anummer: anummer(persoon.nr),
    gemeentecode: code,
    bsn: persoon.bsn,
    bsn_status: persoon.bsnStatus,
    koppelnummer: persoon.bsn === null ? koppelnummer(persoon) : null,
    ...naamgegevens(persoon),
    overlijdensdatum: persoon.overlijdensdatum,
    nationaliteit: 'Verzonnenlandse',
    indicatie_geheim: persoon.brpBeperking ? '7' : '0',
  }
}
