import { createHash } from 'node:crypto'
import { CompactSign, compactVerify, importJWK, type JWK } from 'jose'
import { canoniek } from '../toegang/toegang.js'
import { type Beoordelaar, BeoordelingOngeldig, type Hoedanigheid, indexBeoordelaars } from './beoordelaar.js'

/** What a reviewer says. Only the FG advises, and the FG does nothing else. */
export type Besluit = 'GOEDGEKEURD' | 'AFGEKEURD' | 'ADVIES'

/** What is signed. */
export interface Inhoud {
  readonly wie: string
  readonly hoedanigheid: Hoedanigheid
  /** ISO instant. */
  readonly op: string
  /** Hash of the effective access that was approved before; `null` for a review of everything, such as the first. */
  readonly van: string | null
  /** Hash of the effective access that this review is about. */
  readonly naar: string
  /** Names of the rows of the diff, or all of effective access. */
  readonly rijen: readonly string[] | 'ALLES'
  readonly besluit: Besluit
  readonly opmerking: string
  /** Hash of the entry above, so that none can be taken out or put in; `null` for the first. */
  readonly vorige: string | null
}

/** One entry of the file: the contents in the open, with a detached JWS (ES256) over their canonical JSON. */
export interface Beoordeling {
  readonly inhoud: Inhoud
  /** `header..signature` (RFC 7515, appendix F). */
  readonly handtekening: string
}

/** Where the reviews stand. */
export interface Stand {
  /** Hash of the effective access that four eyes approved last; absent: none yet. */
  readonly goedgekeurd?: string
  /** Reviews of what is not approved yet, by who gave them. */
  readonly lopend: readonly Inhoud[]
}

const hashVanRegel = (regel: Beoordeling): string => createHash('sha256').update(canoniek(regel)).digest('hex')

/** Hash of the last entry, that the next one names. */
export const laatste = (beoordelingen: readonly Beoordeling[]): string | null => {
  const regel = beoordelingen.at(-1)
  return regel === undefined ? null : hashVanRegel(regel)
}

/** Signs a review with the private key of who gives it. */
export async function onderteken(inhoud: Inhoud, sleutel: JWK): Promise<Beoordeling> {
  const jws = await new CompactSign(Buffer.from(canoniek(inhoud)))
    .setProtectedHeader({ alg: 'ES256', typ: 'gezinsbeeld-beoordeling' })
    .sign(await importJWK(sleutel, 'ES256'))
  const [kop, , merk] = jws.split('.')
  return { inhoud, handtekening: `${kop}..${merk}` }
}

/**
 * Checks every review and says what they approve together.
 * @param teltMee which reviewers count, e.g. those that a gateway's configuration names; absent: all
 * @throws BeoordelingOngeldig on the first entry that is not what a reviewer signed, or not in its place
 */
export async function keur(
  lijst: readonly Beoordelaar[],
  beoordelingen: readonly Beoordeling[],
  teltMee: (beoordelaar: Beoordelaar) => boolean = () => true,
): Promise<Stand> {
  const beoordelaars = await indexBeoordelaars(lijst)
  let vorige: string | null = null
  let eerder = Number.NEGATIVE_INFINITY
  let stand: Stand = { lopend: [] }
  for (const [plaats, regel] of beoordelingen.entries()) {
    const beoordelaar = beoordelaars.get(regel.inhoud.wie)
    // A stolen key signs under a date of its choice; it cannot sign before what was there already.
    const op = Date.parse(regel.inhoud.op)
    const klacht = op >= eerder ? await klachtOver(regel, beoordelaar, vorige) : 'is van vóór de regel erboven'
    if (klacht !== undefined || !beoordelaar) throw new BeoordelingOngeldig(`beoordeling ${plaats + 1}: ${klacht}`)
    vorige = hashVanRegel(regel)
    eerder = op
    if (teltMee(beoordelaar)) stand = volg(stand, regel.inhoud)
  }
  return stand
}

async function klachtOver(
  { inhoud, handtekening }: Beoordeling,
  beoordelaar: Beoordelaar | undefined,
  vorige: string | null,
): Promise<string | undefined> {
  if (!beoordelaar) return `\`${inhoud.wie}\` staat niet in de lijst van beoordelaars`
  const { hoedanigheid, sleutel, tot } = beoordelaar
  if (inhoud.vorige !== vorige) return 'volgt niet op de regel erboven: er is een regel weg, verplaatst of ingevoegd'
  if (inhoud.hoedanigheid !== hoedanigheid) return `\`${inhoud.wie}\` is geen ${inhoud.hoedanigheid}`
  if ((hoedanigheid === 'FG') !== (inhoud.besluit === 'ADVIES'))
    return 'de FG adviseert, en niemand anders; de FG keurt niet goed of af'
  if (tot !== undefined && !(Date.parse(inhoud.op) < Date.parse(tot)))
    return `\`${inhoud.wie}\` was toen geen beoordelaar meer`
  return (await isVan(inhoud, handtekening, sleutel)) ? undefined : `de handtekening is niet van \`${inhoud.wie}\``
}

async function isVan(inhoud: Inhoud, handtekening: string, sleutel: JWK): Promise<boolean> {
  const [kop, leeg, merk, ...rest] = handtekening.split('.')
  if (leeg !== '' || rest.length > 0) return false
  const jws = `${kop}.${Buffer.from(canoniek(inhoud)).toString('base64url')}.${merk}`
  try {
    await compactVerify(jws, await importJWK(sleutel, 'ES256'), { algorithms: ['ES256'] })
    return true
  } catch {
    return false // Whatever is wrong with it: it is not this reviewer's.
  }
}

/** Adds one review. A rejection undoes what was said of the same access; two people approve, one of them as privacy officer. */
function volg({ goedgekeurd, lopend }: Stand, inhoud: Inhoud): Stand {
  const nu = goedgekeurd === undefined ? {} : { goedgekeurd }
  // Said of another starting point than the one that stands: it approves nothing. A review of everything needs none.
  if (inhoud.van !== null && inhoud.van !== goedgekeurd) return { ...nu, lopend }
  const zelfde = lopend.filter(({ wie, naar }) => naar === inhoud.naar && wie !== inhoud.wie)
  const rest = lopend.filter(({ naar }) => naar !== inhoud.naar)
  const samen =
    inhoud.besluit === 'AFGEKEURD'
      ? [...zelfde.filter(({ besluit }) => besluit === 'ADVIES'), inhoud]
      : [...zelfde, inhoud]
  const voor = samen.filter(({ besluit }) => besluit === 'GOEDGEKEURD')
  const tegen = samen.some(({ besluit }) => besluit === 'AFGEKEURD')
  if (!tegen && voor.length >= 2 && voor.some(({ hoedanigheid }) => hoedanigheid === 'PRIVACY_OFFICER'))
    return { goedgekeurd: inhoud.naar, lopend: [] }
  return { ...nu, lopend: [...rest, ...samen] }
}
