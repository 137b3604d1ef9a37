import { tables } from '@gezinsbeeld/lokaal-team'
import type { Gezin, WriterContext } from '../model.js'
import { basis } from './lokaal-team/basis.js'
import { brp } from './lokaal-team/brp.js'
import { dossier } from './lokaal-team/dossier.js'
import { clientnr } from './lokaal-team/nummers.js'
import type { Rijen } from './lokaal-team/rijen.js'
import { registers } from './registers.js'
import type { Writer } from './writer.js'

/** Rows of one family at its municipality: the register always, a file of the local team when there is one. */
export function writeLokaalTeam(gezin: Gezin, context: WriterContext): Rijen {
  if (!gezin.lt) return brp(gezin, context)
  const { organisatie } = gezin.lt
  const rijen = dossier(gezin, gezin.lt, context)
  const leden = new Set(gezin.leden.map(({ persoon }) => persoon.nr))
  return {
    ...brp(gezin, context),
    ...rijen,
    ...registers(gezin, context, {
      bron: 'LT',
      persoon: (nr) => clientnr(organisatie, nr),
      kent: (nr) => leden.has(nr),
      dossier: rijen.casus?.[0]?.casusnr,
    }),
  }
}

/** Municipalities and employees, once per world. */
export const writeLokaalTeamBasis = (ploegen = 1): Rijen => basis(ploegen)

/** The local team and the register of residents, for the generator. */
export const lokaalTeam: Writer = {
  naam: 'lokaal-team',
  tabellen: tables,
  basis: writeLokaalTeamBasis,
  gezin: writeLokaalTeam,
}
