/** What hangs on an investigation; read only for fields that may be shown. @module */
import { type GraphContext, type Herkomst, metHerkomst } from '@gezinsbeeld/runtime'
import type { Categorie } from '@gezinsbeeld/schema'
import { Kindgesprek, RaadInformant } from '../graph/rapport.js'
import type { Loaders } from '../loaders/index.js'
import type { KindgesprekRij } from '../loaders/rijen.js'
import { vul } from './vul.js'

type Context = GraphContext<Loaders>
type Zaaknr = string | null | undefined

/** Informants, protected as reporters are. */
export async function informanten({ loaders }: Context, zaaknr: Zaaknr): Promise<RaadInformant[]> {
  const rijen = zaaknr ? await loaders.informant.load(zaaknr) : []
  return rijen.map(({ naam, functie, tekst, geaccordeerd }) =>
    vul(RaadInformant, { naam, functie, tekst, geaccordeerd }),
  )
}

/** Reactions of the parents: they go to whoever gets the opinion (H8). */
export async function reactieOuders({ loaders }: Context, zaaknr: Zaaknr): Promise<string[]> {
  return (zaaknr ? await loaders.reactieOuder.load(zaaknr) : []).map((rij) => rij.tekst)
}

/** The last conversation with a child for whom KIND is released; a brother's is never read. */
export async function kindgesprek(
  context: Context,
  zaaknr: Zaaknr,
  herkomst: Herkomst | undefined,
): Promise<Kindgesprek | null> {
  const rij = herkomst && (await gesprekken(context, zaaknr, herkomst, ['KIND'])).at(-1)
  if (!rij) return null
  const { datum, gehoord, mening, persoon_id: kind } = rij
  // Domain part C: never to a parent, not even when the source releases the conversation (docs/besluiten/0036).
  const vertrouwelijkDeel = context.vrijgave.magVertrouwelijk('RVDK', 'KIND', kind) ? rij.vertrouwelijk_deel : null
  const gesprek = vul(Kindgesprek, { datum, gehoord, mening, vertrouwelijkDeel })
  return metHerkomst(gesprek, { ...herkomst, betrokkenen: [rij.persoon_id] })
}

/** The reaction of a child for whom both KIND and OORD are released. */
export async function reactieKind(
  context: Context,
  zaaknr: Zaaknr,
  herkomst: Herkomst | undefined,
): Promise<string | null> {
  const rijen = herkomst ? await gesprekken(context, zaaknr, herkomst, ['KIND', 'OORD']) : []
  return rijen.findLast((rij) => rij.reactie !== null)?.reactie ?? null
}

async function gesprekken(
  { loaders, vrijgave }: Context,
  zaaknr: Zaaknr,
  { betrokkenen }: Herkomst,
  nodig: readonly Categorie[],
): Promise<KindgesprekRij[]> {
  if (!zaaknr) return []
  const kinderen = nodig.reduce<readonly string[]>((uit, c) => vrijgave.personen('RVDK', c, uit), betrokkenen)
  return (await Promise.all(kinderen.map((persoon) => loaders.kindgesprek.load({ zaaknr, persoon })))).flat()
}
