import {
  type Afhandeling,
  type BesluitVraag,
  type InformatieVraag,
  type IntrekVraag,
  type VanWie,
  type VerstrekkingAanvraag,
  type VerstrekkingVragen,
  zelfdeWie,
} from '@gezinsbeeld/schema'
import type { Db } from '../database/open.js'
import { VraagGeweigerd } from '../facts/answer.js'
import type { Caller } from '../server/verify-caller.js'
import { besluit } from './besluit.js'
import { bronVerzoeken } from './bron-verzoeken.js'
import { type BesluitContext, geweigerd } from './context.js'
import { eigenVerzoeken } from './eigen-verzoeken.js'
import { trekIn } from './intrekking.js'
import { leesVraag } from './lees-vraag.js'
import { ouderinformatie } from './ouderinformatie.js'
import { isGesloten } from './sluiting.js'
import { vraagVerstrekking } from './vraag.js'

/**
 * Answers one question about requests to this source, for the employee whose token came along and nobody else.
 * @throws VraagGeweigerd when the question names another than the token
 */
export async function antwoordVerstrekking(
  pad: keyof VerstrekkingVragen,
  body: string,
  caller: Caller,
  db: Db,
  context: BesluitContext,
): Promise<Afhandeling<object>> {
  const gelezen = leesVraag(pad, body)
  if ('plaats' in gelezen) return geweigerd('INVOER_ONGELDIG', gelezen.plaats)
  const vraag: VanWie = gelezen.vraag
  if (!zelfdeWie(vraag, caller)) throw new VraagGeweigerd('question names another caller than the token')
  switch (pad) {
    case '/verstrekking/vraag':
      // Who closed his source gets no new requests either; decisions and withdrawals go on.
      return (await isGesloten(db, vraag.doel))
        ? geweigerd('BRON_GESLOTEN')
        : vraagVerstrekking(vraag as VerstrekkingAanvraag, context)
    case '/verstrekking/eigen':
      return eigenVerzoeken(vraag, context)
    case '/verstrekking/informatie':
      return (await isGesloten(db, vraag.doel))
        ? geweigerd('BRON_GESLOTEN')
        : ouderinformatie(vraag as InformatieVraag, context)
    case '/verstrekking/lijst':
      return bronVerzoeken(vraag, context)
    case '/verstrekking/besluit':
      return besluit(vraag as BesluitVraag, context)
    case '/verstrekking/intrekking':
      return trekIn(vraag as IntrekVraag, context)
  }
}
