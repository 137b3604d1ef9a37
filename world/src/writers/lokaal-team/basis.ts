import { medewerkerIds, ORGANISATIES, type Organisatie } from '../../organisaties.js'
import { gemeentecode } from './nummers.js'
import type { Rij, Rijen } from './rijen.js'

const FUNCTIES = ['jeugd- en gezinswerker', 'maatschappelijk werker', 'consulent toegang', 'wijkverpleegkundige']

/** Municipalities and the employees of their local teams. */
export function basis(ploegen: number): Rijen {
  const teams = ORGANISATIES.filter(({ bron }) => bron === 'LT')
  return { gemeente: teams.map(gemeente), medewerker: teams.flatMap((team) => medewerkers(team, ploegen)) }
}

const gemeente = ({ oin, naam }: Organisatie): Rij<'gemeente'> => ({
  gemeentecode: gemeentecode(oin),
  naam: naam.replace('Lokaal Team ', ''),
  teamnaam: naam,
  oin,
})

const medewerkers = (organisatie: Organisatie, ploegen: number): Rij<'medewerker'>[] =>
  medewerkerIds(organisatie, ploegen).map((medewerkernr, plaats) => ({
    medewerkernr,
    gemeentecode: gemeentecode(organisatie.oin),
    naam: `Medewerker Verzonnen-${medewerkernr.toUpperCase()}`,
    functie: FUNCTIES[plaats % FUNCTIES.length] as string,
    skj_nummer:
      plaats % FUNCTIES.length === 0 ? `FICTIE-${organisatie.oin.slice(-2)}${String(plaats).padStart(4, '0')}` : null,
    telefoon: `000-${organisatie.oin.slice(-2)}${String(plaats).padStart(5, '0')}`,
  }))
