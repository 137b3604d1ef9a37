import { hashVan, type Regel, type Stand } from '../regel/regel.js'
import type { Bevinding } from './bevinding.js'

/** Looks a line up by its hash, in the whole chain. */
export type ZoekHash = (hash: string) => Promise<Stand | undefined>

/** How the form of this hash is found: as it was written, changed, or not at all. */
export type ZoekVorm = (hash: string) => Promise<'HEEL' | 'GEWIJZIGD' | 'ONTBREEKT'>

/** What a walk over one chain needs. */
export interface Wandeling {
  readonly log: string
  readonly gevraagd: ReadonlySet<number>
  readonly zoek: ZoekHash
  readonly vorm: ZoekVorm
  readonly sneden: readonly Stand[]
  /** Called now and then with the number of lines of this chain so far. */
  readonly voortgang: (regels: number) => void
}

const PER_TEKEN = 1_000

/** What walking over one chain gave. */
export interface Gelopen {
  readonly regels: number
  readonly zonderUitkomst: number
  /** The hash of every line that was asked for, as far as the chain holds. */
  readonly gezien: ReadonlyMap<number, string>
  /** The last line of what holds. */
  readonly einde: Stand | undefined
  readonly bevinding?: Bevinding
  /** The first line of which the form is not as it was written. The line itself is whole, so the walk goes on after it. */
  readonly zonderVorm?: Bevinding
}

/**
 * Walks one chain from its first line on and names the first line that is missing, changed, moved or put in.
 *
 * @param log id that the first line must name
 * @param gevraagd numbers of the lines that checkpoints know
 * @param sneden where this chain may begin instead of at line 1: after lines that were removed at their term
 */
export async function loopKeten(
  regels: AsyncIterable<Regel>,
  keten: string,
  { log, gevraagd, zoek, vorm, sneden, voortgang }: Wandeling,
): Promise<Gelopen> {
  const gezien = new Map<number, string>()
  const open = new Set<string>()
  let vorige: Stand | undefined
  let zonderVorm: Bevinding | undefined
  let aantal = 0
  const klaar = (bevinding?: Bevinding): Gelopen => ({
    regels: aantal,
    zonderUitkomst: open.size,
    gezien,
    einde: vorige && { nr: vorige.nr, hash: vorige.hash },
    ...(bevinding && { bevinding }),
    ...(zonderVorm && { zonderVorm }),
  })
  for await (const regel of regels) {
    aantal++
    if (aantal % PER_TEKEN === 0) voortgang(aantal)
    vorige ??= sneden.find(({ nr, hash }) => nr === regel.nr - 1 && hash === regel.vorige)
    const bevinding = await beoordeel(regel, vorige, zoek)
    if (bevinding) {
      // What follows a broken line says nothing, so neither does what was still open at it.
      open.clear()
      return klaar({ ...bevinding, keten, tijd: regel.tijd })
    }
    if (vorige === undefined && regel.inhoud.log !== log) return klaar({ code: 'ANDER_LOG', keten, nr: 1 })
    zonderVorm ??= await beoordeelVorm(regel, vorm)
    if (gevraagd.has(regel.nr)) gezien.set(regel.nr, regel.hash)
    volg(regel, open)
    vorige = regel
  }
  return klaar()
}

function volg({ soort, trace }: Regel, open: Set<string>): void {
  if (trace === null) return
  if (soort === 'INTENTIE') open.add(trace)
  else open.delete(trace)
}

type Plaats = Pick<Bevinding, 'code' | 'nr'>

async function beoordeel(regel: Regel, vorige: Stand | undefined, zoek: ZoekHash): Promise<Plaats | undefined> {
  const nr = (vorige?.nr ?? 0) + 1
  const volgt = regel.vorige === (vorige?.hash ?? null)
  const heel = hashVan(regel) === regel.hash
  if (heel && volgt && regel.nr === nr) return undefined
  // Two lines under one number: the later one in time was put in, whatever it holds.
  if (regel.nr < nr) return { code: 'REGEL_INGEVOEGD', nr: regel.nr }
  const thuis = await plaatsVan(regel, zoek)
  if (thuis !== undefined && thuis.nr !== regel.nr) {
    // Pulled forward because the line before it is nowhere any more, or pushed on by something that stands in its place.
    if (thuis.nr > regel.nr) return { code: thuis.wees ? 'REGEL_ONTBREEKT' : 'REGEL_VERWISSELD', nr }
    if (thuis.nr < nr) return { code: 'REGEL_INGEVOEGD', nr: thuis.nr }
    return { code: 'REGEL_VERWISSELD', nr: regel.nr }
  }
  if (regel.nr > nr) return { code: 'REGEL_ONTBREEKT', nr }
  return heel ? { code: 'REGEL_INGEVOEGD', nr } : { code: 'REGEL_GEWIJZIGD', nr }
}

/** Whether what the line says of its fields is there: of a whole line its form is the rest. */
async function beoordeelVorm({ keten, nr, tijd, inhoud }: Regel, zoek: ZoekVorm): Promise<Bevinding | undefined> {
  if (typeof inhoud.vorm !== 'string') return undefined
  const hoe = await zoek(inhoud.vorm)
  return hoe === 'HEEL' ? undefined : { code: `VORM_${hoe}`, keten, nr, tijd }
}

/** The place for which a line was written, and whether the line of which it holds the hash is gone. */
async function plaatsVan(regel: Regel, zoek: ZoekHash): Promise<{ nr: number; wees: boolean } | undefined> {
  const voorganger = regel.vorige === null ? { nr: 0 } : await zoek(regel.vorige)
  const bij = voorganger === undefined ? [] : [voorganger.nr + 1, voorganger.nr, voorganger.nr + 2]
  // The one before it may have been moved too: then its own number says nothing, and its neighbours do.
  const nr = [...bij, regel.nr - 1, regel.nr + 1].find(
    (een) => een > 0 && hashVan({ ...regel, nr: een }) === regel.hash,
  )
  return nr === undefined ? undefined : { nr, wees: voorganger === undefined }
}
