import { type GiRows, tables } from '@gezinsbeeld/gi'
import type { Gezin, WriterContext } from '../model.js'
import { basis } from './gi/basis.js'
import { Clienten } from './gi/clienten.js'
import { leeg } from './gi/rijen.js'
import { schrijfZaak } from './gi/zaak.js'
import { registers } from './registers.js'
import type { Writer } from './writer.js'

/** Rows of one family at its institution, and at the institution that had the case before, when there is one. */
export function writeGi(gezin: Gezin, context: WriterContext): Partial<GiRows> {
  if (!gezin.gi) return {}
  const rijen = leeg()
  const clienten = new Clienten(gezin, context)
  for (const zaak of gezin.gi.zaken) {
    schrijfZaak({ gezin, zaak, oin: gezin.gi.organisatie, context, rijen, clienten })
  }
  const { organisatie: oin } = gezin.gi
  const rest = registers(gezin, context, {
    bron: 'GI',
    persoon: (nr) => clienten.nummer(oin, nr),
    kent: (nr) => clienten.kent(oin, nr),
    dossier: rijen.dossier.findLast((een) => een.oin === oin && een.soort === 'JB')?.dossiernr,
  })
  rijen.client.push(...clienten.rijen())
  return { ...rijen, ...rest }
}

/** The institutions and their employees, once per world. */
export const writeGiBasis = (ploegen = 1): Partial<GiRows> => basis(ploegen)

/** The institutions, for the generator. */
export const gi: Writer = { naam: 'gi', tabellen: tables, basis: writeGiBasis, gezin: writeGi }
