import { plusDagen } from '../../datum.js'
import type { Zaak } from './onderzoek.js'
import { type Dossier, type Rijen, samen } from './rijen.js'
import { BEDREIGING, REACTIE_KIND } from './teksten.js'
import { zin } from './zin.js'

const GEEN_REKEST: ReadonlySet<string> = new Set(['GEEN_REKEST', 'VTO_AFGEWEZEN'])
const RECHTBANKEN = ['RBAMS', 'RBDHA', 'RBGEL', 'RBLIM', 'RBMNE', 'RBNHO', 'RBNNE', 'RBOBR', 'RBOVE', 'RBROT', 'RBZWB']

/** What was asked of the court once the investigation was done, and what was asked at once. */
export function rekest(zaak: Zaak, dossier: Dossier): Rijen {
  const { verzochteMaatregel, afgerond, uitkomst, verzoeker } = zaak.onderzoek
  if (zaak.onderzoek.kinderen.length === 0) return {}
  const gevraagd = verzochteMaatregel !== null && afgerond !== null && !GEEN_REKEST.has(uitkomst ?? '')
  return samen([
    gevraagd ? verzoekschrift(zaak, verzochteMaatregel, afgerond, dossier) : {},
    verzoeker === 'SPOED' || verzochteMaatregel === '12' ? spoed(zaak, dossier) : {},
  ])
}

function verzoekschrift(zaak: Zaak, maatregel: string, ingediend_op: string, { personen, context }: Dossier): Rijen {
  const { toeval } = context
  const rekestnr = `RK-${String(context.serial('rekest')).padStart(7, '0')}`
  return {
    rekest: [
      {
        rekestnr,
        zaaknr: zaak.zaaknr,
        maatregel,
        ingediend_op,
        rechtbank: toeval.pick(RECHTBANKEN),
        zaaknummer_rechtbank: zaaknummer(context.serial('rechtbank')),
        duur_maanden: maatregel === '11' ? toeval.pick([6, 12]) : maatregel === '12' ? 3 : null,
      },
    ],
    rekest_kind: zaak.onderzoek.kinderen.map((nr) => {
      const besproken = toeval.chance(0.8)
      return {
        rekestnr,
        persoonnr: personen.kind(nr),
        besproken_met_kind: besproken,
        reactie_kind: besproken && toeval.chance(0.7) ? toeval.pick(REACTIE_KIND) : null,
      }
    }),
    rekest_grond: Array.from({ length: toeval.int(1, 2) }, (_, plaats) => ({
      rekestnr,
      ...zin(context, plaats, BEDREIGING, ingediend_op),
    })),
  }
}

function spoed(zaak: Zaak, { personen, context }: Dossier): Rijen {
  const { toeval } = context
  const spoednr = `SP-${String(context.serial('spoedrekest')).padStart(7, '0')}`
  const soort = toeval.pick(zaak.onderzoek.verzochteMaatregel === '22' ? ['VOORLOPIGE_VOOGDIJ'] : ['VOTS', 'VOTS_MUHP'])
  return {
    spoedrekest: [
      {
        spoednr,
        zaaknr: zaak.zaaknr,
        soort,
        tijdstip: `${plusDagen(zaak.onderzoek.start, 0)}T${toeval.pick(['08', '13', '19'])}:15:00Z`,
        mondeling: toeval.chance(0.5),
        beschikking: toeval.chance(0.8) ? zaaknummer(context.serial('rechtbank')) : null,
      },
    ],
    spoedrekest_kind: zaak.onderzoek.kinderen.map((nr) => ({ spoednr, persoonnr: personen.kind(nr) })),
  }
}

/** A case number of a court that no court has: it begins with FICTIE. */
const zaaknummer = (nr: number): string => `FICTIE/${String(nr).padStart(6, '0')}`
