import { leeftijd, plusDagen } from '../../datum.js'
import type { Casus } from './casus.js'
import { gemeentecode } from './nummers.js'
import type { Rij, Rijen } from './rijen.js'
import * as TEKST from './teksten.js'
import { toestemmingen } from './toestemmingen.js'

/** Facilities, money, consents and shelter. A person with a file of their own has theirs there. */
export function voorzieningen(hoofd: Casus, los: Casus | null): Rijen {
  const van = (nr: number) => (los?.leden.some(({ persoon }) => persoon.nr === nr) ? los : hoofd)
  return { ...hulp(hoofd, van), ...geld(hoofd, van), ...toestemmingen(hoofd), ...opvang(hoofd) }
}

type Van = (nr: number) => Casus

function hulp(hoofd: Casus, van: Van): Rijen {
  const { toeval, serial, peildatum } = hoofd.context
  const { vastGezicht, eind } = hoofd.traject
  const rijen = hoofd.traject.voorzieningen.map((v): Rij<'voorziening'> => {
    const jeugd = v.bronWet === 'JEUGDWET'
    return {
      voorzieningnr: `V${String(serial('voorziening')).padStart(8, '0')}`,
      casusnr: van(v.voor).casusnr,
      clientnr: hoofd.client(v.voor),
      wet: v.bronWet,
      productcategorie: v.productcategorie,
      aanbieder: v.hulpvorm === '01' && jeugd ? null : toeval.pick(TEKST.AANBIEDERS),
      start: v.start,
      eind: v.eind,
      leveringsvorm: toeval.chance(0.9) ? 'ZIN' : 'PGB',
      hulpvorm: jeugd ? v.hulpvorm : null,
      perspectief: jeugd ? toeval.pick(['02', '03', '04']) : null,
      verwijzer: jeugd ? toeval.pick(['01', '01', '02', '03', '04', null]) : null,
      reden_einde: jeugd && v.eind !== null ? toeval.pick(['01', '02', '03']) : null,
    }
  })
  const afgedaan = rijen.map(
    ({ casusnr, clientnr, start }): Rij<'aanvraag'> => ({
      aanvraagnr: `R${String(serial('aanvraag')).padStart(8, '0')}`,
      casusnr,
      clientnr,
      medewerkernr: vastGezicht,
      ontvangen_op: `${plusDagen(start, -4)}T09:00:00Z`,
      besluit_op: `${start}T09:00:00Z`,
    }),
  )
  const eerste = afgedaan[0]
  const open = eerste && eind === null && toeval.chance(0.05)
  const nieuw = open
    ? [
        {
          ...eerste,
          aanvraagnr: `${eerste.aanvraagnr}N`,
          ontvangen_op: `${plusDagen(peildatum, -3)}T09:00:00Z`,
          besluit_op: null,
        },
      ]
    : []
  return { voorziening: rijen, aanvraag: [...afgedaan, ...nieuw] }
}

function geld(hoofd: Casus, van: Van): Rijen {
  const { toeval, serial, peildatum } = hoofd.context
  const { schulden, voorzieningen: lijst } = hoofd.traject
  const volwassen = hoofd.leden.filter(({ persoon }) => leeftijd(persoon.geboortedatum, peildatum) >= 18)
  const jeugd = volwassen.length < hoofd.leden.length
  const wgs = lijst.filter(({ bronWet }) => bronWet === 'WGS')
  const eerste = volwassen[0]?.persoon.nr
  const trajecten = wgs.length > 0 || !schulden || eerste === undefined ? wgs : [{ voor: eerste, start: hoofd.dag(30) }]
  return {
    bestaanszekerheid: volwassen.map(({ persoon }) => {
      const uitkering = toeval.chance(0.3) ? toeval.pick(TEKST.UITKERINGEN) : null
      return {
        bestaansnr: `M${String(serial('bestaanszekerheid')).padStart(8, '0')}`,
        casusnr: hoofd.casusnr,
        clientnr: hoofd.client(persoon.nr),
        vastgelegd_op: hoofd.dag(21),
        // A benefit is known from the department that pays it; the rest the family told the team itself.
        wet: uitkering === null ? (jeugd ? 'JEUGDWET' : 'WMO2015') : 'PARTICIPATIEWET',
        uitkering,
        schulden,
        huurachterstand: schulden && toeval.chance(0.4),
        bewind: schulden && toeval.chance(0.2),
      }
    }),
    schuldhulptraject: trajecten.map(({ voor, start }) => ({
      trajectnr: `S${String(serial('schuldhulptraject')).padStart(8, '0')}`,
      casusnr: van(voor).casusnr,
      clientnr: hoofd.client(voor),
      wet: 'WGS',
      status: toeval.pick(['AANGEMELD', 'STABILISATIE', 'REGELING']),
      start,
      eind: null,
    })),
  }
}

function opvang(hoofd: Casus): Rijen {
  const { traject, context } = hoofd
  if (traject.opvang.length === 0) return {}
  const opvangnr = `O${context.serial('opvangplaats')}`
  const rij: Rij<'opvangplaats'> = {
    opvangnr,
    casusnr: hoofd.casusnr,
    aanbieder: 'Opvang Schuilnaam',
    straat: 'Verborgenweg',
    huisnummer: String(context.toeval.int(1, 99)),
    postcode: `09${gemeentecode(traject.organisatie).slice(-2)} ZZ`,
    woonplaats: 'Schuiloord',
    gemeentenaam: 'Schuiloord',
    begin: hoofd.dag(7),
    eind: null,
  }
  return {
    opvangplaats: [rij],
    opvang_client: traject.opvang.map((nr) => ({ opvangnr, clientnr: hoofd.client(nr) })),
  }
}
