import { createHmac } from 'node:crypto'
import type { Subgraph } from '@gezinsbeeld/schema'
import { Nearby } from '../store/nearby.js'
import type { SharedStore } from '../store/shared-store.js'
import { type Epochs, openEpochs } from './epochs.js'
import { freeze } from './freeze.js'
import { seal, unseal } from './seal.js'

/** How long a fact may be used, in milliseconds (docs/architecture.md, facts). */
export const FEIT_MS = 30_000

/** What one process holds unlocked, in number and in characters of question and answer. */
const NABIJ = { maxEntries: 20_000, maxWeight: 24_000_000, maxMs: FEIT_MS }

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
}

interface Bewaard<T> {
  readonly at: number
  readonly epoch: string
  /** Real time, ms since epoch: how long it may still be held, whatever the deciding clock says. */
  readonly echt: number
  readonly antwoord: T
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
  return {
    async antwoord<T>(subgraph: Subgraph, vraag: unknown, haal: () => Promise<T | undefined>) {
      const tekst = JSON.stringify([subgraph, vraag])
      const dichtbij = nabij.get(tekst) as Bewaard<T> | undefined
      // The epoch of before the question: an answer from before a change is never kept as one of after it.
      const gelezen = epochs.van(subgraph).catch(() => undefined)
      if (dichtbij && bruikbaar(dichtbij, await gelezen)) return dichtbij.antwoord
      const naam = gedeeld.naamVan(tekst)
      const [epoch, gevonden] = await Promise.all([gelezen, gedeeld.lees<T>(naam)])
      if (gevonden && bruikbaar(gevonden.bewaard, epoch)) {
        houd(tekst, gevonden.bewaard, gevonden.lengte)
        return gevonden.bewaard.antwoord
      }
      const gehaald = await haal()
      if (gehaald === undefined || epoch === undefined) return gehaald
      const bewaard: Bewaard<T> = { at: nu(), epoch, echt: Date.now(), antwoord: freeze(gehaald) }
      houd(tekst, bewaard, await gedeeld.bewaar(naam, bewaard))
      return gehaald
    },
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
