import { tables } from '@gezinsbeeld/raad'
import type { Gezin, RaadTraject, WriterContext } from '../model.js'
import { basis } from './raad/basis.js'
import { jeugdreclassering } from './raad/jeugdreclassering.js'
import { onderzoek } from './raad/onderzoek.js'
import { Personen } from './raad/personen.js'
import { type Rijen, samen } from './raad/rijen.js'
import { toets } from './raad/toets.js'
import { registers } from './registers.js'
import type { Writer } from './writer.js'

/** Rows of one family at the Raad; nothing when the Raad does not know it. */
export function writeRaad(gezin: Gezin, context: WriterContext): Rijen {
  return gezin.raad ? dossier(gezin, gezin.raad, context) : {}
}

function dossier(gezin: Gezin, traject: RaadTraject, context: WriterContext): Rijen {
  const personen = new Personen(gezin, context)
  const delen = [
    ...traject.onderzoeken.map((een) => onderzoek(een, { gezin, personen, context })),
    ...traject.toetsendeTaken.map((een) => toets(een, { gezin, personen, context })),
    jeugdreclassering(traject, { gezin, personen, context }),
  ]
  const alles = samen(delen)
  const rest = registers(gezin, context, {
    bron: 'RVDK',
    persoon: (nr) => personen.volwassene(nr),
    kent: (nr) => personen.kent(nr),
    dossier: alles.zaak?.at(-1)?.zaaknr ?? alles.toets?.at(-1)?.toetsnr,
  })
  // Last: only now it is known who occurs, and as what.
  return samen([alles, rest, personen.rijen()])
}

/** The organisation and its employees, once per world. */
export const writeRaadBasis = (ploegen = 1): Rijen => basis(ploegen)

/** The Raad voor de Kinderbescherming, for the generator. */
export const raad: Writer = { naam: 'raad', tabellen: tables, basis: writeRaadBasis, gezin: writeRaad }
