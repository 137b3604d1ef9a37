import { type Bron, type Gegeven, type Veldadres } from '@gezinsbeeld/schema'
import type { OpenSupergraph } from '../supergraph/open-supergraph.js'
import { KAAL, type Vraag } from './besluit.js'
import type { Knoop } from './normalise.js'
import { delenVan, KADER, PERSOON_VELD, persoonBronnen } from './samengesteld.js'
import { mistWeerwoord } from './weerwoord.js'

/** What the sketch is drawn from: the graph and the requester's own source, never a decision. */
export interface Tekenaar {
  readonly supergraph: Pick<OpenSupergraph, 'classificatie' | 'bronVan'>
  /** The requester's own source. */
  readonly eigen: Bron | undefined
}

/** A piece of text, or pieces that stand only when their question is answered with yes, or when something is in them. */
export type Stuk =
  | string
  | { readonly als: number; readonly stukken: readonly Stuk[] }
  | { readonly voor: string; readonly stukken: readonly Stuk[] }

/**
 * The rewritten selection of one root with every decision left open. Drawn once per operation and own source, and shared
 * between requesters: nothing of a decision, a person or a variable is in it.
 */
export interface Schets {
  readonly vragen: readonly Vraag[]
  readonly stukken: readonly Stuk[]
}

const NIETS: Gegeven = { ...KAAL, categorieen: [] }

/** Classification of a field; what is not classified needs a category nobody has. */
export const gegevenVan = ({ supergraph }: Pick<Tekenaar, 'supergraph'>, adres: Veldadres): Gegeven =>
  supergraph.classificatie.get(adres) ?? NIETS

/** Draws the sketch of one root: internal keys, composed fields as their parts, persons as their versions per source. */
export function schets(knoop: Knoop, soort: 'gezin' | 'persoon', tekenaar: Tekenaar): Schets {
  const pen = new Pen(tekenaar)
  const stukken =
    soort === 'gezin'
      ? ['_id: gezinId', ...pen.velden(gezinKnopen(knoop), undefined)]
      : pen.persoon(knoop.kinderen, undefined)
  return { vragen: pen.vragen, stukken }
}

/** Writes a sketch out. @param open the answer to each question, by its place */
export function invullen(stukken: readonly Stuk[], open: ArrayLike<boolean>): string {
  let tekst = ''
  for (const stuk of stukken) {
    if (typeof stuk === 'string') tekst += `${stuk} `
    else if ('als' in stuk) {
      if (open[stuk.als]) tekst += invullen(stuk.stukken, open)
    } else {
      const binnen = invullen(stuk.stukken, open)
      if (binnen !== '') tekst += `${stuk.voor} { ${binnen}} `
    }
  }
  return tekst
}

const vanPaginas = new WeakMap<readonly Knoop[], readonly Knoop[]>()

/** The fields of the family itself: directly under `gezin`, or under every `edges.node` of a page. Made once per operation. */
export function gezinKnopen({ veld, kinderen }: Knoop): readonly Knoop[] {
  if (veld !== 'gezinnen') return kinderen
  const known = vanPaginas.get(kinderen)
  if (known) return known
  const nodes = kinderen.flatMap((edges) => edges.kinderen).filter((kind) => kind.veld === 'node')
  // Several aliases of `edges` or `node` ask the union; each keeps its own internal keys.
  const made = nodes.flatMap((node, index) => node.kinderen.map((kind) => opPlek(kind, `n${index}${kind.plek}`)))
  vanPaginas.set(kinderen, made)
  return made
}

// Written out (record 0057): every row of a page reads them.
const opPlek = ({ sleutel, veld, adres, uitType, lijst, blad, args, kinderen }: Knoop, plek: string): Knoop => ({
  sleutel,
  plek,
  veld,
  adres,
  uitType,
  lijst,
  blad,
  args,
  kinderen,
})

const WIE = '_w: persoon { _p: persoonId }'

class Pen {
  readonly vragen: Vraag[] = []
  readonly #plaatsen = new Map<Gegeven, Map<Bron, number>>()

  constructor(private readonly tekenaar: Tekenaar) {}

  velden(knopen: readonly Knoop[], record: Bron | undefined): Stuk[] {
    return knopen.flatMap((knoop) => this.#veld(knoop, record))
  }

  persoon(knopen: readonly Knoop[], record: Bron | undefined): Stuk[] {
    const gevraagd = knopen.filter(({ veld }) => veld !== 'persoonId')
    const delen = persoonBronnen(record, this.tekenaar.eigen).map((bron): Stuk => {
      return { voor: `s${bron}: ${PERSOON_VELD[bron]}`, stukken: this.velden(gevraagd, bron) }
    })
    return ['_p: persoonId', ...delen]
  }

  #veld(knoop: Knoop, record: Bron | undefined): Stuk[] {
    if (knoop.veld === '__typename') return []
    if (knoop.adres === 'Gezin.gezinId') return [`${knoop.plek}: gezinId`]
    const delen = delenVan(knoop.adres)
    if (delen) return this.#samengesteld(knoop, delen)
    const gegeven = gegevenVan(this.tekenaar, knoop.adres)
    const bron = gegeven.bron ?? record ?? this.tekenaar.supergraph.bronVan(knoop.adres)
    // Of no source: what the gateway answers from the decision and from reachability alone (`bronnen`, `volledig`).
    if (bron === undefined || mistWeerwoord(knoop)) return []
    return [this.#als(gegeven, bron, [this.#gevraagd(knoop, bron)])]
  }

  #samengesteld(knoop: Knoop, delen: readonly (readonly [Bron, string])[]): Stuk[] {
    const stukken = delen.map(([bron, naam]) => {
      const binnen = [...this.#vast(knoop, bron), ...this.velden(knoop.kinderen, bron)]
      const deel: Stuk = { voor: `${knoop.plek}${bron}: ${naam}`, stukken: binnen }
      return this.#als(gegevenVan(this.tekenaar, `Gezin.${naam}`), bron, [deel])
    })
    return knoop.adres === KADER ? [...stukken, ...this.#huishouden(knoop)] : stukken
  }

  // Rows are put in one order by date, and frames with their person, also when the client does not ask for those.
  #vast({ adres, uitType }: Knoop, bron: Bron): Stuk[] {
    if (adres !== KADER) return [uitType === 'Gebeurtenis' ? '_d: datum' : '_d: sinds']
    return ['_d: begin', this.#als(gegevenVan(this.tekenaar, 'Kader.persoon'), bron, [WIE])]
  }

  /** The persons of the household, for the frames of those about whom no agency gives a row. */
  #huishouden({ plek, kinderen }: Knoop): Stuk[] {
    const gevraagd = kinderen.filter(({ veld }) => veld === 'persoon')
    if (gevraagd.length === 0) return []
    const personen = gevraagd.map((kind): Stuk => {
      return { voor: `${kind.plek}: persoon`, stukken: this.persoon(kind.kinderen, 'BRP') }
    })
    const leden: Stuk = { voor: `${plek}BRP: leden`, stukken: [WIE, ...personen] }
    return [this.#als(gegevenVan(this.tekenaar, 'Gezin.leden'), 'BRP', [leden])]
  }

  #gevraagd({ plek, veld, blad, kinderen, uitType }: Knoop, bron: Bron): Stuk {
    const voor = `${plek}: ${veld}`
    if (blad) return voor
    if (uitType === 'Persoon') return { voor, stukken: this.persoon(kinderen, bron) }
    // A record of which no field may be asked is still counted by its rows: its list was allowed.
    return { voor, stukken: ['__typename', ...this.velden(kinderen, bron)] }
  }

  /** One question per classification and source, however often it is asked. */
  #als(gegeven: Gegeven, bron: Bron, stukken: readonly Stuk[]): Stuk {
    const perBron = this.#plaatsen.get(gegeven) ?? new Map<Bron, number>()
    this.#plaatsen.set(gegeven, perBron)
    const als = perBron.get(bron) ?? this.vragen.push({ gegeven, bron }) - 1
    perBron.set(bron, als)
    return { als, stukken }
  }
}
