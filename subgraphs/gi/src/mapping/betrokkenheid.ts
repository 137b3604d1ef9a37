import { Casusbetrokkenheid } from '@gezinsbeeld/schema/graph'
import type { DossierRij } from '../loaders/rijen.js'
import { vandaag } from './vandaag.js'
import { vul } from './vul.js'

const SOORT: Readonly<Record<string, string>> = { JB: 'jeugdbescherming', JR: 'jeugdreclassering' }

/** The involvement of an institution with the persons of a file. */
export const betrokkenheid = (rij: DossierRij, nu: number): Casusbetrokkenheid =>
  vul(Casusbetrokkenheid, {
    instantie: 'GI',
    organisatie: rij.organisatie,
    soort: SOORT[rij.soort] ?? null,
    sinds: rij.geopend,
    tot: rij.gesloten,
    contactMedewerker: rij.medewerkers.filter(({ tot }) => tot === null || tot >= vandaag(nu)).at(-1)?.naam ?? null,
  })
