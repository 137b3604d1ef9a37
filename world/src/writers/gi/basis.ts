import type { GiRows } from '@gezinsbeeld/gi'
import { medewerkerIds, ORGANISATIES, type Organisatie } from '../../organisaties.js'
import type { Rij } from './rijen.js'

const WIJKEN = ['Noord', 'Oost', 'Zuid', 'West']

/** The institutions and their employees. */
export function basis(ploegen: number): Partial<GiRows> {
  const instellingen = ORGANISATIES.filter(({ bron }) => bron === 'GI')
  return {
    organisatie: instellingen.map(({ oin, naam }) => ({ oin, naam, sysda: `FICTIE-${oin.slice(-4)}` })),
    medewerker: instellingen.flatMap((instelling) => medewerkers(instelling, ploegen)),
  }
}

const medewerkers = (organisatie: Organisatie, ploegen: number): Rij<'medewerker'>[] =>
  medewerkerIds(organisatie, ploegen).map((medewerkernr, plaats) => ({
    medewerkernr,
    oin: organisatie.oin,
    naam: `Medewerker Verzonnen-${medewerkernr.toUpperCase()}`,
    skj_nummer: `FICTIE-${organisatie.oin.slice(-4)}${String(plaats).padStart(4, '0')}`,
    team: `Team ${organisatie.naam.split(' ').at(-1)}-${WIJKEN[plaats % WIJKEN.length]}`,
    telefoon: `000-${organisatie.oin.slice(-4)}${String(plaats).padStart(3, '0')}`,
  }))
