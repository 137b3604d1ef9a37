/**
 * What one agency shared with another organisation: a hand-over (14), a notification to the college (15), carrying out a
 * measure together (20). Per person, and the files that it was about: nothing of another file was shared.
 * @module
 */
import type { Bron } from '../../lezing/matrix.js'
import type { Wereldrijen } from '../rijen.js'
import { type Rij, tekst, type Veld } from '../tabellen/beschrijving.js'
import { op } from './dagen.js'

/** Who and which files. */
export interface Gedeeld {
  readonly personen: ReadonlySet<string>
  readonly dossiers: ReadonlySet<string>
}

const NIETS: Gedeeld = { personen: new Set(), dossiers: new Set() }

/** Hand-overs of Veilig Thuis whose receipt was confirmed: only then it is demonstrable (aantoonbaar). */
export function overgedragen(rijen: Wereldrijen, organisatie: string, dag: string): Gedeeld {
  const vt = rijen['veilig-thuis']
  const alle = vt
    .bij('overdracht', 'ontvanger', organisatie)
    .filter(({ bevestigd, datum }) => bevestigd === true && tekst(datum) <= dag)
  const lokaal = alle.flatMap(({ overdrachtnr }) =>
    vt.bij('overdracht_persoon', 'overdrachtnr', overdrachtnr).map(({ persoonnr }) => tekst(persoonnr)),
  )
  return { personen: new Set(vt.personen(lokaal)), dossiers: new Set(alle.map(({ meldnr }) => tekst(meldnr))) }
}

/** Notifications to the college of this organisation. */
export function gemeld(rijen: Wereldrijen, bron: Bron, college: string, dag: string): Gedeeld {
  const gedaan = ({ gedaan_op }: Rij) => tekst(gedaan_op) <= dag
  if (bron === 'VT') {
    const vt = rijen['veilig-thuis']
    const alle = vt.bij('melding', 'vto_college', college).filter(({ vto_aan_college: d }) => d && tekst(d) <= dag)
    const lokaal = alle.flatMap(({ meldnr }) => vt.bij('betrokkene', 'meldnr', meldnr))
    return deel(rijen, 'veilig-thuis', 'persoonnr', lokaal, alle, 'meldnr')
  }
  if (bron !== 'RVDK' && bron !== 'GI') return NIETS
  const naam = bron === 'GI' ? 'gi' : 'raad'
  const alle = rijen[naam].bij('kennisgeving', 'college_oin', college).filter(gedaan)
  const genoemd = alle.flatMap(({ kennisgevingnr: nr }) =>
    rijen[naam].bij('kennisgeving_persoon', 'kennisgevingnr', nr),
  )
  return bron === 'GI'
    ? deel(rijen, 'gi', 'clientnr', genoemd, alle, 'dossiernr')
    : deel(rijen, 'raad', 'persoonnr', genoemd, alle, 'zaaknr')
}

/** Files in which a team of this organisation helps carry out a measure; who in them is covered is not judged here. */
export function uitvoering({ gi }: Wereldrijen, team: string, dag: string): Gedeeld {
  const maatregelen = gi
    .bij('betrokken_team', 'team_oin', team)
    .filter(({ begin, eind }) => op(dag, begin ?? null, eind ?? null))
    .flatMap(({ maatregelnr }) => gi.bij('maatregel', 'maatregelnr', maatregelnr))
  const leden = maatregelen.flatMap(({ dossiernr }) => gi.bij('dossier_client', 'dossiernr', dossiernr))
  return { personen: new Set(gi.personen(leden.map(({ clientnr }) => tekst(clientnr)))), dossiers: new Set() }
}

function deel(
  rijen: Wereldrijen,
  naam: keyof Wereldrijen,
  persoon: string,
  genoemd: readonly Rij[],
  zaken: readonly Rij[],
  nummer: string,
): Gedeeld {
  const lokaal: Veld[] = genoemd.map((rij) => rij[persoon])
  return {
    personen: new Set(rijen[naam].personen(lokaal.map(tekst))),
    dossiers: new Set(zaken.map((rij) => tekst(rij[nummer]))),
  }
}
