import type { Zaak } from './onderzoek.js'
import type { Dossier, Rijen } from './rijen.js'
import { LIJ, STRAFADVIES, STRAFSOORT, VERZUIM } from './teksten.js'
import { zin } from './zin.js'

/** The record of the criminal chain in a case of kind STRAF. */
export function strafonderzoek({ zaaknr, onderzoek }: Zaak, { personen, context }: Dossier): Rijen {
  const { toeval } = context
  const [kind] = onderzoek.kinderen
  if (kind === undefined || onderzoek.parketnummer === null) return {}
  const strafnr = `ST-${String(context.serial('strafonderzoek')).padStart(7, '0')}`
  const { start, afgerond } = onderzoek
  return {
    strafonderzoek: [
      {
        strafnr,
        zaaknr,
        persoonnr: personen.verdachte(kind),
        parketnummer: onderzoek.parketnummer,
        soort: toeval.pick(STRAFSOORT),
        schoolverzuim: toeval.pick(VERZUIM),
        gestart_op: start,
        afgerond_op: afgerond,
      },
    ],
    straf_uitspraak: [
      { strafnr, onderdeel: 'LIJ_PROFIEL', ...eenPersoon(zin(context, 0, LIJ, start)) },
      ...(afgerond
        ? [{ strafnr, onderdeel: 'STRAFADVIES', ...eenPersoon(zin(context, 0, STRAFADVIES, afgerond)) }]
        : []),
    ],
  }
}

// A criminal case is about one youth, so its statements name nobody.
const eenPersoon = ({ over: _, ...rest }: ReturnType<typeof zin>) => rest
