import { type Afhandeling, ALLEEN_LOKET, type Categorie, type NieuweInformatie } from '@gezinsbeeld/schema'
import type { Transactie } from '../database/open.js'
import { type BesluitContext, geweigerd, type OuderBron } from './context.js'
import { dagVan } from './dagen.js'
import { oudsteLeeftijd } from './leeftijd.js'
import { noemtPlaats } from './noemt-plaats.js'

/** From this age on the child was asked first (H7). */
const GEHOORD_VANAF = 12
/** From this age on the parent with authority would not be told either, so this parent is not (E2, BW 1:377c lid 1). */
export const NIETS_VANAF = 16

interface Deel {
  readonly personen: readonly string[]
  readonly categorieen: readonly Categorie[]
}

/**
 * Why a decision may not release a text for a parent without authority: a release of OUDER is that text and nothing else
 * is, it names no place, and it is not about a child that this source hides or that is too old. Who refuses needs none.
 */
export async function tegenInformatie(
  informatie: NieuweInformatie | undefined,
  { personen, categorieen }: Deel,
  { ouder, nu }: BesluitContext,
  transactie: Transactie,
): Promise<Afhandeling<never> | undefined> {
  if (categorieen.includes(ALLEEN_LOKET) !== (informatie !== undefined))
    return geweigerd('INVOER_ONGELDIG', '`informatie`')
  if (informatie === undefined) return undefined
  const [kind, ander] = personen
  if (!ouder || kind === undefined || ander !== undefined) return geweigerd('VERSTREKKING_NIET_MOGELIJK')
  const { periodeVan, periodeTot, tekst } = informatie
  if (periodeVan > periodeTot || periodeTot > dagVan(Date.parse(nu))) return geweigerd('INVOER_ONGELDIG', '`periode`')
  if (noemtPlaats(tekst, await plaatsen(ouder, kind, transactie)))
    return geweigerd('INVOER_ONGELDIG', '`tekst` noemt een plaats')
  const jaren = await leeftijd(ouder, kind, nu, transactie)
  if (jaren >= NIETS_VANAF || (await ouder.verborgen(kind, nu))) return geweigerd('VERSTREKKING_NIET_MOGELIJK')
  const gehoord = jaren < GEHOORD_VANAF || informatie.kindGehoord
  return informatie.belangKindGewogen && gehoord ? undefined : geweigerd('AFWEGING_ONTBREEKT')
}

async function plaatsen({ plaatsen: sql }: OuderBron, kind: string, { rows }: Transactie): Promise<string[]> {
  return (await rows<{ woord: string | null }>(sql, [kind])).flatMap(({ woord }) => woord ?? [])
}

/** The most years that this child can be by the files of this source; a birth date that is not whole counts as early. */
export async function leeftijd({ geboortedatum: sql }: OuderBron, kind: string, nu: string, { rows }: Transactie) {
  const rijen = await rows<{ geboortedatum: string | null }>(sql, [kind])
  return oudsteLeeftijd(
    rijen.map(({ geboortedatum }) => geboortedatum),
    dagVan(Date.parse(nu)),
  )
}
