import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Beoordelaar, Hoedanigheid } from '../beoordeling/beoordelaar.js'
import { type Besluit, type Inhoud, laatste, onderteken } from '../beoordeling/beoordeling.js'
import type { Dossier } from '../beoordeling/map.js'

/** A reviewer with the private part of a key of his own. */
export interface Proefpersoon {
  readonly beoordelaar: Beoordelaar
  readonly geheim: JWK
}

export async function proefpersoon(id: string, hoedanigheid: Hoedanigheid, over: object = {}): Promise<Proefpersoon> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const geheim = await exportJWK(privateKey)
  const { d: _geheim, ...sleutel } = geheim
  return { beoordelaar: { id, naam: id, hoedanigheid, sleutel, ...over }, geheim }
}

/** Adds what somebody signs, whether he may or not. */
export async function metRegel(
  dossier: Dossier,
  { beoordelaar: { id, hoedanigheid }, geheim }: Proefpersoon,
  besluit: Besluit,
  over: Partial<Inhoud> = {},
): Promise<Dossier> {
  const inhoud: Inhoud = {
    wie: id,
    hoedanigheid,
    op: '2026-03-10T09:00:00.000Z',
    van: null,
    naar: 'nieuw',
    rijen: 'ALLES',
    besluit,
    opmerking: 'proef',
    vorige: laatste(dossier.beoordelingen),
    ...over,
  }
  return { ...dossier, beoordelingen: [...dossier.beoordelingen, await onderteken(inhoud, geheim)] }
}
