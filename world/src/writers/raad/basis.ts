import { medewerkerIds, RAAD } from '../../organisaties.js'
import type { Rij, Rijen } from './rijen.js'

const LOCATIES = ['Voorbeeldstad', 'Proefdorp', 'Modelwijk']
const FUNCTIES = ['raadsonderzoeker', 'raadsonderzoeker', 'gedragsdeskundige', 'jurist', 'casusregisseur straf']

/** Code of the n-th location. */
const locatiecode = (plaats: number): string => `RVDK-${String((plaats % LOCATIES.length) + 1).padStart(2, '0')}`

/** The location that handles a family: by its number, so that it is always the same one. */
export const locatieVan = (gezinId: string): string =>
  locatiecode([...gezinId].reduce((som, teken) => som + teken.charCodeAt(0), 0))

/** Locations and employees of the one national body that the Raad is (BW 1:238). */
export function basis(ploegen: number): Rijen {
  return {
    locatie: LOCATIES.map((naam, plaats) => ({
      locatiecode: locatiecode(plaats),
      naam: `Raad voor de Kinderbescherming ${naam}`,
      organisatie_oin: RAAD.oin,
    })),
    medewerker: medewerkerIds(RAAD, ploegen).map(medewerker),
  }
}

const medewerker = (medewerkernr: string, plaats: number): Rij<'medewerker'> => ({
  medewerkernr,
  naam: `Medewerker Verzonnen-${medewerkernr.toUpperCase()}`,
  functie: FUNCTIES[plaats % FUNCTIES.length] as string,
  locatiecode: locatiecode(plaats),
})
