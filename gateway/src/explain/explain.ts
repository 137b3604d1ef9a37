/**
 * Why every field of an answer was given, masked or refused: one entry per field address and source, over the whole
 * family or page. Built from the question, the decision and what came back; never changes the answer.
 *
 * INVARIANT: below and at a field that refuses silently nothing differs between refused, hidden, absent and empty; only
 * a value that the requester sees in the answer makes its explanation speak.
 * @module
 */
import { type Bron, type Gegeven, STILLE_CATEGORIEEN, samen, type Uitkomst } from '@gezinsbeeld/schema'
import type { Bereik, Wortel } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import type { Rij } from '../shape/vormer.js'
import type { Afgerond } from './afgerond.js'
import { beoordeel, type Vraagstuk } from './beoordeel.js'
import type { Waarom } from './waarom.js'

/** A place in the question: its parent rows, the source around it, and what it is about. */
interface Plek {
  readonly rijen: readonly Rij[]
  readonly record: Bron | undefined
  readonly bereiken: readonly Bereik[]
  readonly pad: string
}

/** Explains every field of one answer, in the order of the question. */
export function explain(afgerond: Afgerond): readonly Waarom[] {
  const gevonden = new Map<string, Waarom>()
  const noteer = (waarom: Waarom) => {
    const sleutel = `${waarom.pad} ${waarom.bron}`
    if (!gevonden.has(sleutel)) gevonden.set(sleutel, waarom)
  }
  for (const wortel of afgerond.wortels) wortelVan(wortel, afgerond, noteer)
  return [...gevonden.values()]
}

type Noteer = (waarom: Waarom) => void

/** The person of a frame is the one of the household, whoever tells the frame. */
const KADER_PERSOON = 'Kader.persoon'

function wortelVan(wortel: Wortel, afgerond: Afgerond, noteer: Noteer): void {
  const { knoop, soort, bereiken } = wortel
  const waarde = afgerond.data[knoop.sleutel]
  const weg = wortel.onbekend ? 'FEIT_ONBEKEND' : waarde === null ? 'NIET_BESCHIKBAAR' : undefined
  const basis = { knoop, pad: knoop.sleutel, bereiken }
  noteer(beoordeel({ ...basis, van: 'GATEWAY', ...(weg ? { weg } : {}) }, afgerond))
  if (weg || bereiken.length === 0) return
  const rauw = afgerond.ruw?.[knoop.plek]
  const plek: Plek = { rijen: rijenIn(rauw), record: undefined, bereiken, pad: knoop.sleutel }
  if (soort === 'gezinnen') pagina(knoop, plek, afgerond, noteer)
  else if (soort === 'gezin') velden(knoop.kinderen, plek, afgerond, noteer)
  else persoonVelden(knoop.kinderen, plek, afgerond, noteer)
}

function pagina(knoop: Knoop, plek: Plek, afgerond: Afgerond, noteer: Noteer): void {
  let nummer = 0
  for (const deel of knoop.kinderen.filter(({ veld }) => veld === 'edges')) {
    for (const node of deel.kinderen.filter(({ veld }) => veld === 'node')) {
      // The keys of the plan, as the rewrite numbered every `node` of the page.
      const kinderen = node.kinderen.map((kind) => ({ ...kind, plek: `n${nummer}${kind.plek}` }))
      nummer++
      velden(kinderen, { ...plek, pad: `${plek.pad}.${deel.sleutel}.${node.sleutel}` }, afgerond, noteer)
    }
  }
}

function velden(knopen: readonly Knoop[], plek: Plek, afgerond: Afgerond, noteer: Noteer): void {
  for (const knoop of knopen) if (knoop.veld !== '__typename') veld(knoop, plek, afgerond, noteer)
}

function veld(knoop: Knoop, plek: Plek, afgerond: Afgerond, noteer: Noteer): void {
  const { access } = afgerond
  const pad = `${plek.pad}.${knoop.sleutel}`
  const delen = access.delenVan(knoop.adres)
  if (delen) {
    const kinderen = knoop.kinderen.filter((een) => een.adres !== KADER_PERSOON)
    for (const [bron, naam] of delen) {
      const rijen = plek.rijen.flatMap((rij) => rijenIn(rij[`${knoop.plek}${bron}`]))
      const gegeven = access.gegevenVan(`Gezin.${naam}`)
      const stuk = { knoop, pad, bereiken: plek.bereiken, van: bron, gegeven, getoond: rijen.length > 0 }
      kind({ ...knoop, kinderen }, stuk, { ...plek, rijen, record: bron, pad }, afgerond, noteer)
    }
    const thuis = plek.rijen.flatMap((rij) => rijenIn(rij[`${knoop.plek}BRP`]))
    const personen = knoop.kinderen.filter((een) => een.adres === KADER_PERSOON)
    velden(personen, { ...plek, rijen: thuis, record: 'BRP', pad }, afgerond, noteer)
    return
  }
  const gegeven = access.gegevenVan(knoop.adres)
  const bron = gegeven.bron ?? plek.record ?? access.bronVan(knoop.adres)
  const waarden = plek.rijen.map((rij) => rij[knoop.plek])
  const van: Vraagstuk['van'] = gegeven.categorieen.length === 0 ? 'GATEWAY' : bron
  const stuk = { knoop, pad, bereiken: plek.bereiken, van, gegeven, getoond: waarden.some(heeft) }
  kind(knoop, stuk, { ...plek, rijen: waarden.flatMap(rijenIn), record: bron, pad }, afgerond, noteer)
}

/** Notes a field and, when its value may be seen, goes on with what is inside it. */
function kind(knoop: Knoop, stuk: Vraagstuk, binnen: Plek, afgerond: Afgerond, noteer: Noteer): void {
  const waarom = beoordeel(stuk, afgerond)
  noteer(waarom)
  if (waarom.uitkomst !== 'TOEGESTAAN' && waarom.uitkomst !== 'GEMASKEERD') return
  if (waarom.code !== null || stuk.van === 'GATEWAY') return
  if (knoop.uitType === 'Persoon') persoonVelden(knoop.kinderen, binnen, afgerond, noteer)
  else velden(knoop.kinderen, binnen, afgerond, noteer)
}

/** A field of a person: of several sources the one that may show it best, the documented order deciding. */
function persoonVelden(knopen: readonly Knoop[], plek: Plek, afgerond: Afgerond, noteer: Noteer): void {
  const { access } = afgerond
  for (const knoop of knopen) {
    if (knoop.veld === '__typename') continue
    const pad = `${plek.pad}.${knoop.sleutel}`
    if (knoop.veld === 'persoonId') {
      noteer(beoordeel({ knoop, pad, bereiken: plek.bereiken, van: 'GATEWAY' }, afgerond))
      continue
    }
    const gegeven = access.gegevenVan(knoop.adres)
    const kandidaten = access.persoonBronnen(plek.record).map((bron): Kandidaat => {
      const waarden = plek.rijen.map((rij) => (rij[`s${bron}`] as Rij | null | undefined)?.[knoop.plek])
      // Who is hidden, or what a source postpones, does not decide which source is named.
      const verteld = samen(plek.bereiken.map((bereik) => access.bereikZonderAfscherming(bereik, bron, gegeven)))
      const uitkomst = samen(plek.bereiken.map((bereik) => access.voorBereik(bereik, bron, gegeven)))
      return { bron, uitkomst: verteld, waarden, getoond: access.magVragen(uitkomst, gegeven) && waarden.some(heeft) }
    })
    const gekozen = kies(kandidaten, gegeven)
    if (gekozen === undefined) continue
    const { bron: van, getoond, waarden } = gekozen
    const stuk = { knoop, pad, bereiken: plek.bereiken, van, gegeven, getoond }
    kind(knoop, stuk, { ...plek, rijen: waarden.flatMap(rijenIn), record: van, pad }, afgerond, noteer)
  }
}

interface Kandidaat {
  readonly bron: Bron
  readonly uitkomst: Uitkomst
  readonly waarden: readonly unknown[]
  readonly getoond: boolean
}

// Of a silent field even which source is named may not follow from who is hidden: the first one, unless a value shows.
function kies(kandidaten: readonly Kandidaat[], gegeven: Gegeven): Kandidaat | undefined {
  if (gegeven.categorieen.some((categorie) => STILLE_CATEGORIEEN.has(categorie))) {
    return kandidaten.find(({ getoond }) => getoond) ?? kandidaten[0]
  }
  const beste = samen(kandidaten.map(({ uitkomst }) => uitkomst))
  return kandidaten.find(({ uitkomst }) => uitkomst === beste)
}

const heeft = (waarde: unknown): boolean =>
  waarde !== null && waarde !== undefined && !(Array.isArray(waarde) && waarde.length === 0)

const rijenIn = (waarde: unknown): readonly Rij[] => {
  if (Array.isArray(waarde)) return waarde.flatMap(rijenIn)
  return typeof waarde === 'object' && waarde !== null ? [waarde as Rij] : []
}
