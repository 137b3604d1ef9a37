import { tables } from '@gezinsbeeld/lokaal-team'
import type { Gezin, WriterContext } from '../model.js'
import { basis } from './lokaal-team/basis.js'
import { brp } from './lokaal-team/brp.js'
import { dossier } from './lokaal-team/dossier.js'
import type { Rijen } from './lokaal-team/rijen.js'
import type { Writer } from './writer.js'

/** Rows of one family at its municipality: the register always, a file of the local team when there is one. */
export function writeLokaalTeam(gezin: Gezin, context: WriterContext): Rijen {
  return { ...brp(gezin, context), ...(gezin.lt ? dossier(gezin, gezin.lt, context) : {}) }
}

/** Municipalities and employees, once per world. */
export const writeLokaalTeamBasis = (): Rijen => basis()

/** The local team and the register of residents, for the generator. */
export const lokaalTeam: Writer = {
  naam: 'lokaal-team',
  tabellen: tables,
  basis: writeLokaalTeamBasis,
  gezin: writeLokaalTeam,
}
