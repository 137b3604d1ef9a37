import { createHmac } from 'node:crypto'
import { type Aanvrager, SUBGRAPHS, type Subgraph } from '@gezinsbeeld/schema'
import { Nearby } from '../store/nearby.js'
import type { SharedStore } from '../store/shared-store.js'
import { type Epochs, openEpochs } from './epochs.js'
import { freeze } from './freeze.js'
import { seal, unseal } from './seal.js'

/** How long a fact may be used, in milliseconds (docs/architecture.md, facts). */
export const FEIT_MS = 30_000

/** What one process holds unlocked, in number and in characters of question and answer. */
const NABIJ = { maxEntries: 20_000, maxWeight: 24_000_000, maxMs: FEIT_MS }

/** What one process holds of what follows from answers, in number and in families and persons. */
const AFGELEID = { maxEntries: 1000, maxWeight: 1000, maxMs: FEIT_MS }

/**
 * Remembers answers of the facts query per requester: encrypted, keyed without content, at most 30 seconds, and not
 * beyond a change that the source announced. Those of this process are also held unlocked, for as long and no longer.
 */
export interface FactCache {
  /**
   * The answer that was kept for exactly this question, or the one that `haal` gets now. An answer that was kept is shared by
   * requests and cannot be changed.
   * @param haal asks the source; what it answers with `undefined` is not kept
   */
  antwoord<T>(subgraph: Subgraph, vraag: unknown, haal: () => Promise<T | undefined>): Promise<T | undefined>
  /**
   * What `maak` made of answers before, while each of those may still be used; otherwise what it makes now. Kept in this process
   * only, and only when every answer was. It is shared by the requests of this requester: nobody may change it.
   * @param wie the requester of a verified token: kept under this very object
   * @param gewicht of how many families and persons it is
   * @param maak gets {@link FactCache.antwoord}, and a way to say that what it makes hangs on more than answers
   */
  afgeleid<T>(
    wie: Aanvrager,
    sleutel: string,
    gewicht: number,
    maak: (antwoord: FactCache['antwoord'], eenmalig: () => void) => Promise<T>,
  ): Promise<T>
}

interface Bewaard<T> {
  readonly at: number
  readonly epoch: string
  /** Real time, ms since epoch: how long it may still be held, whatever the deciding clock says. */
  readonly echt: number
  readonly antwoord: T
}

/** An answer, and as what it is kept; absent when it is not. */
interface Gekregen<T> {
  readonly antwoord: T | undefined
  readonly bewaard: Bewaard<T> | undefined
}

/** One of the answers that something was made of. */
interface Grond {
  readonly subgraph: Subgraph
  readonly bewaard: Bewaard<unknown>
}

interface Afgeleid {
  readonly waarde: unknown
  readonly gronden: readonly Grond[]
}

/**
 * @param key at least 32 bytes; the cache key is an HMAC of the whole question, requester included
 * @param nu the clock that decides; an entry of another moment is not used, whatever the store's own expiry says
 */
export function openFactCache(
  store: SharedStore,
  key: Buffer,
  nu: () => number,
  epochs: Epochs = openEpochs(store),
): FactCache {
  const gedeeld = openGedeeld(store, key)
  const nabij = new Nearby<Bewaard<unknown>>(NABIJ)
  const houd = <T>(tekst: string, bewaard: Bewaard<T>, lengte: number) =>
    nabij.set(tekst, bewaard, tekst.length + lengte, Date.now() - bewaard.echt)
  const bruikbaar = <T>(bewaard: Bewaard<T> | undefined, epoch: string | undefined): bewaard is Bewaard<T> =>
    bewaard !== undefined && bewaard.epoch === epoch && Math.abs(nu() - bewaard.at) < FEIT_MS
  const epochVan = (subgraph: Subgraph) => epochs.van(subgraph).catch(() => undefined)

  async function krijg<T>(
    subgraph: Subgraph,
    vraag: unknown,
    haal: () => Promise<T | undefined>,
  ): Promise<Gekregen<T>> {
    const tekst = JSON.stringify([subgraph, vraag])
    const dichtbij = nabij.get(tekst) as Bewaard<T> | undefined
    // The epoch of before the question: an answer from before a change is never kept as one of after it.
    const gelezen = epochVan(subgraph)
    if (dichtbij && bruikbaar(dichtbij, await gelezen)) return { antwoord: dichtbij.antwoord, bewaard: dichtbij }
    const naam = gedeeld.naamVan(tekst)
    const [epoch, gevonden] = await Promise.all([gelezen, gedeeld.lees<T>(naam)])
    if (gevonden && bruikbaar(gevonden.bewaard, epoch)) {
      houd(tekst, gevonden.bewaard, gevonden.lengte)
      return { antwoord: gevonden.bewaard.antwoord, bewaard: gevonden.bewaard }
    }
    const gehaald = await haal()
    if (gehaald === undefined || epoch === undefined) return { antwoord: gehaald, bewaard: undefined }
    const bewaard: Bewaard<T> = { at: nu(), epoch, echt: Date.now(), antwoord: freeze(gehaald) }
    houd(tekst, bewaard, await gedeeld.bewaar(naam, bewaard))
    return { antwoord: gehaald, bewaard }
  }

  const antwoord: FactCache['antwoord'] = async (subgraph, vraag, haal) => (await krijg(subgraph, vraag, haal)).antwoord
  return { antwoord, afgeleid: openAfgeleid(krijg, epochVan, bruikbaar) }
}

type Krijg = <T>(subgraph: Subgraph, vraag: unknown, haal: () => Promise<T | undefined>) => Promise<Gekregen<T>>

/** What follows from answers: usable for as long as each of them is, by the same test as an answer itself. */
function openAfgeleid(
  krijg: Krijg,
  epochVan: (subgraph: Subgraph) => Promise<string | undefined>,
  bruikbaar: (bewaard: Bewaard<unknown>, epoch: string | undefined) => boolean,
): FactCache['afgeleid'] {
  const bekend = new Nearby<Afgeleid>(AFGELEID)
  const nummers = new WeakMap<Aanvrager, number>()
  let nummer = 0

  const nummerVan = (wie: Aanvrager): number => {
    const eigen = nummers.get(wie) ?? nummer++
    nummers.set(wie, eigen)
    return eigen
  }
  const geldt = async (gronden: readonly Grond[]): Promise<boolean> => {
    const epochen = await Promise.all(SUBGRAPHS.map(epochVan))
    return gronden.every(({ subgraph, bewaard }) => bruikbaar(bewaard, epochen[SUBGRAPHS.indexOf(subgraph)]))
  }
  return async <T>(wie: Aanvrager, sleutel: string, gewicht: number, maak: Parameters<FactCache['afgeleid']>[3]) => {
    const naam = `${nummerVan(wie)} ${sleutel}`
    const eerder = bekend.get(naam)
    if (eerder && (await geldt(eerder.gronden))) return eerder.waarde as T
    const gronden: Grond[] = []
    let heel = true
    const antwoord: FactCache['antwoord'] = async (subgraph, vraag, haal) => {
      const gekregen = await krijg(subgraph, vraag, haal)
      if (gekregen.bewaard) gronden.push({ subgraph, bewaard: gekregen.bewaard })
      else heel = false
      return gekregen.antwoord
    }
    const waarde = await maak(antwoord, () => {
      heel = false
    })
    const nu = Date.now()
    const leeftijden = gronden.map(({ bewaard }) => nu - bewaard.echt)
    // As old as its oldest answer; one from the future says nothing about how old it is. Of no answers there is no age, and it is not kept.
    if (heel && leeftijden.every((leeftijd) => leeftijd >= 0))
      bekend.set(naam, { waarde, gronden }, gewicht, Math.max(...leeftijden))
    return waarde as T
  }
}

/** The entries that gateways share. Without the store: slower, never wrong. */
function openGedeeld(store: SharedStore, key: Buffer) {
  const sleutel = createHmac('sha256', key).update('feitencache').digest()
  return {
    naamVan: (tekst: string) => `feit:${createHmac('sha256', key).update(tekst).digest('base64url')}`,
    async lees<T>(naam: string): Promise<{ readonly bewaard: Bewaard<T>; readonly lengte: number } | undefined> {
      const dicht = await store.get(naam).catch(() => null)
      const tekst = dicht === null ? undefined : unseal(dicht, sleutel, naam)
      if (tekst === undefined) return undefined
      return { bewaard: freeze(JSON.parse(tekst) as Bewaard<T>), lengte: tekst.length }
    },
    /** @returns its length */
    async bewaar(naam: string, bewaard: Bewaard<unknown>): Promise<number> {
      const tekst = JSON.stringify(bewaard)
      await store.set(naam, seal(tekst, sleutel, naam), FEIT_MS).catch(() => undefined)
      return tekst.length
    },
  }
}
