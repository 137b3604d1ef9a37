import { type Bron, type Gegeven, samen, subgraphVan, type Uitkomst } from '@gezinsbeeld/schema'
import type { Knoop } from '../access/normalise.js'
import { zichtbareCode } from './meldingen.js'
import type { Oordeel, Oordelen, PersoonOordeel } from './oordelen.js'
import type { Telling } from './tellingen.js'
import { type Beeldvormer, onder, type Pad, type Rij } from './vormer.js'

/** One field of a record; `record` is the source around it, `boven` the place of that record in the answer. */
export function veld(
  knoop: Knoop,
  rij: Rij,
  record: Bron | undefined,
  boven: Pad,
  v: Beeldvormer,
  grens: boolean,
): unknown {
  return veldVolgens(v.oordelen.veld(knoop, record), knoop, rij, boven, v, grens)
}

/** As {@link veld}, by a judgement that is there already; none of what nobody decides on. */
export function veldVolgens(
  oordeel: Oordeel | undefined,
  knoop: Knoop,
  rij: Rij,
  boven: Pad,
  v: Beeldvormer,
  grens: boolean,
): unknown {
  if (oordeel === undefined) return knoop.adres.split('.')[0]
  const waarde = rij[knoop.plek]
  if (!oordeel.vrij || isLeeg(waarde)) return veldZonder(oordeel, knoop, rij, boven, v, grens)
  tellingVan(oordeel, knoop, false, v).tel(v.over)
  return inhoud(knoop, waarde, oordeel.bron, boven, v)
}

/** A field that has no value, or may not show one. */
function veldZonder(oordeel: Oordeel, knoop: Knoop, rij: Rij, boven: Pad, v: Beeldvormer, grens: boolean): unknown {
  const { gegeven, bron, uitkomst, verteld, mag } = oordeel
  const waarde = rij[knoop.plek]
  const ongeldig = v.ongeldig.is(rij, knoop.plek)
  // Third net: a refused field is not asked, and a hidden place not released, so that its value cannot be here.
  if (!mag && (ongeldig || !isLeeg(waarde))) v.meldingen.incidenten.push(`${knoop.adres} in ${bron ?? 'GEEN'}`)
  const pad = onder(boven, knoop.sleutel)
  if (!oordeel.magVerteld) return weiger(knoop, uitkomst, verteld, gegeven, bron, pad, v)
  if (oordeel.mistWeerwoord) {
    v.meldingen.fout('WEERWOORD_ONTBREEKT', pad, bron, gegeven, verteld)
    v.meldingen.tel(knoop.adres, bron, gegeven, 'GEWEIGERD', v.over, 'WEERWOORD_ONTBREEKT', verteld.regel)
    return null
  }
  // Of no source it was refused above.
  if ((grens && (waarde === null || waarde === undefined)) || (mag && ongeldig))
    return uitgevallen(knoop, gegeven, bron as Bron, pad, v)
  if (!mag) return weiger(knoop, uitkomst, verteld, gegeven, bron, pad, v)
  tellingVan(oordeel, knoop, true, v).tel(v.over)
  return inhoud(knoop, waarde, bron, boven, v)
}

function tellingVan(oordeel: Oordeel, knoop: Knoop, leeg: boolean, { meldingen }: Beeldvormer): Telling {
  const known = leeg ? oordeel.leeg : oordeel.getoond
  if (known) return known
  const { gegeven, bron, uitkomst } = oordeel
  const made = meldingen.telling(knoop.adres, bron, gegeven, uitkomst.soort, undefined, uitkomst.regel, leeg)
  oordeel[leeg ? 'leeg' : 'getoond'] = made
  return made
}

/**
 * A value below a released field: a leaf, a record, a person, or a list of those.
 * @param boven the place of what the field is in
 */
export function inhoud(knoop: Knoop, waarde: unknown, bron: Bron | undefined, boven: Pad, v: Beeldvormer): unknown {
  if (waarde === null || waarde === undefined) return null
  if (knoop.blad) return Array.isArray(waarde) ? waarde.filter((item) => item !== null) : waarde
  return inhoudOp(knoop, waarde, bron, onder(boven, knoop.sleutel), v)
}

/** As {@link inhoud}, of something with fields. @param pad its own place */
export function inhoudOp(knoop: Knoop, waarde: unknown, bron: Bron | undefined, pad: Pad, v: Beeldvormer): unknown {
  if (waarde === null || waarde === undefined) return null
  if (knoop.uitType === 'Persoon')
    return perItem(waarde, pad, (rij, hier) => vormPersoon(knoop.kinderen, rij, bron, hier, v))
  const oordelen = v.oordelen.record(knoop.kinderen, bron)
  return perItem(waarde, pad, (rij, hier) => vormRecord(knoop, oordelen, rij, hier, v))
}

/** A row, or the rows of a list: what is not there, or may not be, is no item. */
function perItem(waarde: unknown, pad: Pad, vorm: (rij: Rij, pad: Pad) => Rij | null): unknown {
  if (waarde === null || waarde === undefined) return null
  if (!Array.isArray(waarde)) return vorm(waarde as Rij, pad)
  const items: unknown[] = []
  for (let index = 0; index < waarde.length; index++) {
    const item = perItem(waarde[index], onder(pad, index), vorm)
    if (item !== null) items.push(item)
  }
  return items
}

function vormRecord(
  { kinderen }: Knoop,
  oordelen: ReturnType<Oordelen['record']>,
  rij: Rij,
  pad: Pad,
  v: Beeldvormer,
): Rij {
  const out: Record<string, unknown> = {}
  for (let nr = 0; nr < kinderen.length; nr++) {
    const kind = kinderen[nr] as Knoop
    out[kind.sleutel] = veldVolgens(oordelen[nr], kind, rij, pad, v, false)
  }
  return out
}

/** A person: per field the first source, in the documented order, that may show it and has it. */
export function vormPersoon(
  knopen: readonly Knoop[],
  rij: Rij,
  record: Bron | undefined,
  pad: Pad,
  v: Beeldvormer,
): Rij | null {
  const persoon = rij._p
  if (typeof persoon !== 'string') return null
  const beeld = v.oordelen.persoon(persoon, record)
  // Third net: nobody appears by name or key whom the decision does not cover at the source of this record.
  if (!beeld.kenbaar) {
    v.meldingen.incidenten.push(`Persoon in ${record}`)
    return null
  }
  const out: Record<string, unknown> = {}
  const oordelen = beeld.velden(knopen)
  const daarbuiten = v.over
  v.over = persoon
  for (let nr = 0; nr < knopen.length; nr++) {
    const knoop = knopen[nr] as Knoop
    out[knoop.sleutel] = persoonVeld(oordelen[nr] as readonly PersoonOordeel[], knoop, persoon, rij, pad, v)
  }
  v.over = daarbuiten
  return out
}

function persoonVeld(
  oordelen: readonly PersoonOordeel[],
  knoop: Knoop,
  persoon: string,
  rij: Rij,
  boven: Pad,
  v: Beeldvormer,
): unknown {
  if (knoop.veld === '__typename') return 'Persoon'
  if (knoop.veld === 'persoonId') return persoon
  let gemist: Bron | undefined
  for (const oordeel of oordelen) {
    const { bron, sleutel, mag, magVerteld, uitkomst } = oordeel
    const eigen = rij[sleutel] as Rij | null | undefined
    const waarde = eigen?.[knoop.plek]
    const leeg = isLeeg(waarde)
    if (!mag) {
      if (!leeg || (eigen && v.ongeldig.is(eigen, knoop.plek))) v.meldingen.incidenten.push(`${knoop.adres} in ${bron}`)
    } else if (!leeg) {
      oordeel.getoond ??= v.meldingen.telling(
        knoop.adres,
        bron,
        oordeel.gegeven,
        uitkomst.soort,
        undefined,
        uitkomst.regel,
      )
      oordeel.getoond.tel(v.over)
      return inhoud(knoop, waarde, bron, boven, v)
    }
    // Of who is hidden as of anybody else: an outage that is told only of the others would tell who is hidden.
    if (magVerteld && v.uitval.get(subgraphVan(bron)) !== 'OK') gemist ??= bron
  }
  return persoonZonder(knoop, oordelen, gemist, onder(boven, knoop.sleutel), v)
}

/** A field of a person of which no source that may show it has anything. */
function persoonZonder(
  knoop: Knoop,
  oordelen: readonly PersoonOordeel[],
  gemist: Bron | undefined,
  pad: Pad,
  v: Beeldvormer,
): unknown {
  const gegeven = v.access.gegevenVan(knoop.adres)
  if (gemist !== undefined) return uitgevallen(knoop, gegeven, gemist, pad, v)
  if (oordelen.some(({ mag }) => mag)) {
    v.meldingen.tel(knoop.adres, oordelen[0]?.bron, gegeven, 'TOEGESTAAN', v.over, undefined, undefined, true)
    return knoop.lijst ? [] : null
  }
  const verteld = samen(oordelen.map((een) => een.verteld))
  // There is always one: the outcome of several is one of theirs.
  const { uitkomst, bron } = oordelen.find((een) => een.verteld === verteld) as PersoonOordeel
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
  v: Beeldvormer,
): unknown {
  const code = zichtbareCode(verteld, gegeven)
  v.meldingen.tel(knoop.adres, bron, gegeven, uitkomst.soort, v.over, code ?? 'STIL', uitkomst.regel)
  if (code === undefined) return knoop.lijst ? [] : null
  v.meldingen.fout(code, pad, bron, gegeven, verteld)
  return null
}

/** Asked, allowed, and not there: the source did not answer, or not usably. Never an empty answer. */
export function uitgevallen(knoop: Knoop, gegeven: Gegeven, bron: Bron, pad: Pad, v: Beeldvormer): null {
  const afloop = v.uitval.get(subgraphVan(bron))
  const code = afloop === 'NIET_BEREIKBAAR' ? 'BRON_NIET_BEREIKBAAR' : 'BRON_ANTWOORD_ONGELDIG'
  v.meldingen.fout(code, pad, bron, gegeven)
  v.meldingen.tel(knoop.adres, bron, gegeven, 'BRON_NIET_BEREIKBAAR', v.over, code)
  return null
}
