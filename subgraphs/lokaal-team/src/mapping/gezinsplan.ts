import { Gezinsplan, GezinsplanActie, GezinsplanDoel, Netwerkberaad, NetwerkPersoon } from '../graph/gezinsplan.js'
import type { BeraadRij, NetwerkRij, PlanRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

/** A version of the plan; goals carry their area of life, which decides their categories per row. */
export const gezinsplan = (rij: PlanRij): Gezinsplan =>
  vul(Gezinsplan, {
    versie: rij.versie,
    opgesteldMet: personen(rij.opgesteld_met),
    doelen: rij.doelen.map((d) =>
      vul(GezinsplanDoel, {
        tekst: d.tekst,
        leefgebied: naam('Leefgebied', d.leefgebied),
        eigenaar: d.eigenaar,
        status: d.status,
      }),
    ),
    acties: rij.acties.map(({ wie, wat, wanneer }) => vul(GezinsplanActie, { wie, wat, wanneer })),
    evaluatieOp: rij.evaluatie_op,
    ondertekendDoor: personen(rij.ondertekend_door),
    betrokkenen: personen(rij.betrokkenen),
  })

/** A person in the network of the family. */
export const netwerkPersoon = (rij: NetwerkRij): NetwerkPersoon =>
  vul(NetwerkPersoon, {
    naam: rij.naam,
    relatie: rij.relatie,
    steun: rij.steun,
    contact: rij.contact,
    akkoordVermelding: rij.akkoord_vermelding,
  })

/** A meeting of family and network. */
export const netwerkberaad = (rij: BeraadRij): Netwerkberaad =>
  vul(Netwerkberaad, {
    datum: rij.datum,
    deelnemers: rij.deelnemers,
    familiegroepsplan: rij.familiegroepsplan,
    afspraken: rij.afspraken,
  })
