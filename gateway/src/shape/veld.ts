import { type Bron, type Gegeven, samen, subgraphVan, type Uitkomst } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import { zichtbareCode } from './meldingen.js'
import type { Pad, Rij, Vormer } from './vormer.js'

/** One field of a record; `record` is the source around it. */
export function veld(
  knoop: Knoop,
  rij: Rij,
  record: Bron | undefined,
  bereik: Bereik,
  pad: Pad,
  v: Vormer,
  grens: boolean,
): unknown {
  if (knoop.veld === '__typename') return knoop.adres.split('.')[0]
  const gegeven = v.access.gegevenVan(knoop.adres)
  const bron = gegeven.bron ?? record
  const uitkomst = v.access.voorBereik(bereik, bron, gegeven)
  const verteld = v.access.bereikZonderAfscherming(bereik, bron, gegeven)
  const mag = v.access.magVragen(uitkomst, gegeven)
  const waarde = rij[knoop.plek]
  // Third net: a refused field is not asked, and a hidden place not released, so that its value cannot be here.
  if (!mag && !isLeeg(waarde)) v.meldingen.incidenten.push(`${knoop.adres} in ${bron ?? 'GEEN'}`)
  if (!v.access.magVragen(verteld, gegeven)) return weiger(knoop, uitkomst, verteld, gegeven, bron, pad, v)
  if (v.access.mistWeerwoord(knoop)) {
    v.meldingen.fout('WEERWOORD_ONTBREEKT', pad, bron, gegeven, verteld)
    v.meldingen.tel(knoop.adres, bron, gegeven, 'GEWEIGERD', v.over, 'WEERWOORD_ONTBREEKT', verteld.regel)
    return null
  }
  // Of no source it was refused above.
  if (grens && (waarde === null || waarde === undefined)) return uitgevallen(knoop, gegeven, bron as Bron, pad, v)
  if (!mag) return weiger(knoop, uitkomst, verteld, gegeven, bron, pad, v)
  v.meldingen.tel(knoop.adres, bron, gegeven, uitkomst.soort, v.over, undefined, uitkomst.regel, isLeeg(waarde))
  return inhoud(knoop, waarde, bron, bereik, pad, v)
}

/** A value below a released field: a leaf, a record, a person, or a list of those. */
export function inhoud(
  knoop: Knoop,
  waarde: unknown,
  bron: Bron | undefined,
  bereik: Bereik,
  pad: Pad,
  v: Vormer,
): unknown {
  if (waarde === null || waarde === undefined) return null
  if (Array.isArray(waarde)) {
    const items = waarde.map((item, index) => inhoud(knoop, item, bron, bereik, [...pad, index], v))
    return items.filter((item) => item !== null)
  }
  if (knoop.blad) return waarde
  if (knoop.uitType === 'Persoon') return vormPersoon(knoop.kinderen, waarde as Rij, bron, bereik, pad, v)
  const out: Record<string, unknown> = {}
  for (const kind of knoop.kinderen) {
    out[kind.sleutel] = veld(kind, waarde as Rij, bron, bereik, [...pad, kind.sleutel], v, false)
  }
  return out
}

/** A person: per field the first source, in the documented order, that may show it and has it. */
export function vormPersoon(
  knopen: readonly Knoop[],
  rij: Rij,
  record: Bron | undefined,
  bereik: Bereik,
  pad: Pad,
  v: Vormer,
): Rij | null {
  const persoon = rij._p
  if (typeof persoon !== 'string') return null
  const bronnen = v.access.persoonBronnen(record)
  // Third net: nobody appears by name or key whom the decision does not cover at the source of this record.
  if (record !== undefined && !v.access.magKennen(bereik, persoon, record)) {
    v.meldingen.incidenten.push(`Persoon in ${record}`)
    return null
  }
  const out: Record<string, unknown> = {}
  const over = { ...v, over: [persoon] }
  for (const knoop of knopen) {
    out[knoop.sleutel] = persoonVeld(knoop, persoon, rij, bronnen, bereik, [...pad, knoop.sleutel], over)
  }
  return out
}

function persoonVeld(
  knoop: Knoop,
  persoon: string,
  rij: Rij,
  bronnen: readonly Bron[],
  bereik: Bereik,
  pad: Pad,
  v: Vormer,
): unknown {
  if (knoop.veld === '__typename') return 'Persoon'
  if (knoop.veld === 'persoonId') return persoon
  const gegeven = v.access.gegevenVan(knoop.adres)
  const oordelen = bronnen.map((bron) => ({
    bron,
    uitkomst: v.access.voorPersoon(bereik, persoon, bron, gegeven),
    verteld: v.access.persoonZonderAfscherming(bereik, persoon, bron, gegeven),
  }))
  let gemist: Bron | undefined
  for (const { bron, uitkomst, verteld } of oordelen) {
    const waarde = (rij[`s${bron}`] as Rij | null | undefined)?.[knoop.plek]
    const leeg = isLeeg(waarde)
    if (!v.access.magVragen(uitkomst, gegeven)) {
      if (!leeg) v.meldingen.incidenten.push(`${knoop.adres} in ${bron}`)
    } else if (!leeg) {
      v.meldingen.tel(knoop.adres, bron, gegeven, uitkomst.soort, v.over, undefined, uitkomst.regel)
      return inhoud(knoop, waarde, bron, bereik, pad, v)
    }
    // Of who is hidden as of anybody else: an outage that is told only of the others would tell who is hidden.
    if (v.access.magVragen(verteld, gegeven) && v.uitval.get(subgraphVan(bron)) !== 'OK') gemist ??= bron
  }
  if (gemist !== undefined) return uitgevallen(knoop, gegeven, gemist, pad, v)
  if (oordelen.some(({ uitkomst }) => v.access.magVragen(uitkomst, gegeven))) {
    v.meldingen.tel(knoop.adres, bronnen[0], gegeven, 'TOEGESTAAN', v.over, undefined, undefined, true)
    return knoop.lijst ? [] : null
  }
  const verteld = samen(oordelen.map((een) => een.verteld))
  // There is always one: the outcome of several is one of theirs.
  const { uitkomst, bron } = oordelen.find((een) => een.verteld === verteld) as (typeof oordelen)[number]
  return weiger(knoop, uitkomst, verteld, gegeven, bron, pad, v)
}

/** Whether the plan brought nothing back for a field: not there, `null` or an empty list. */
export const isLeeg = (waarde: unknown): boolean =>
  waarde === null || waarde === undefined || (Array.isArray(waarde) && waarde.length === 0)

/**
 * What a field that may not be shown looks like: visibly refused, or exactly as absence.
 * @param uitkomst for the log
 * @param verteld the outcome as if nobody were hidden, for the answer
 */
export function weiger(
  knoop: Knoop,
  uitkomst: Uitkomst,
  verteld: Uitkomst,
  gegeven: Gegeven,
  bron: Bron | undefined,
  pad: Pad,
  v: Vormer,
): unknown {
  const code = zichtbareCode(verteld, gegeven)
  v.meldingen.tel(knoop.adres, bron, gegeven, uitkomst.soort, v.over, code ?? 'STIL', uitkomst.regel)
  if (code === undefined) return knoop.lijst ? [] : null
  v.meldingen.fout(code, pad, bron, gegeven, verteld)
  return null
}

/** Asked, allowed, and not there: the source did not answer, or not usably. Never an empty answer. */
export function uitgevallen(knoop: Knoop, gegeven: Gegeven, bron: Bron, pad: Pad, v: Vormer): null {
  const afloop = v.uitval.get(subgraphVan(bron))
  const code = afloop === 'NIET_BEREIKBAAR' ? 'BRON_NIET_BEREIKBAAR' : 'BRON_ANTWOORD_ONGELDIG'
  v.meldingen.fout(code, pad, bron, gegeven)
  v.meldingen.tel(knoop.adres, bron, gegeven, 'BRON_NIET_BEREIKBAAR', v.over, code)
  return null
}
