import type { Controlepunt, Verlies } from '../controlepunt/controlepunt.js'
import type { Reeks, Verklaringen } from '../controlepunt/lees.js'
import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { ketens as leesKetens, regelsVan, zoekInKeten } from '../database/regels.js'
import { vormMet } from '../database/vormen.js'
import { LogFout } from '../log-fout.js'
import { hashVanVorm } from '../regel/vorm.js'
import type { Bevinding, Uitslag } from './bevinding.js'
import { type Gelopen, loopKeten, type ZoekVorm } from './loop-keten.js'

/**
 * Walks every chain of a log and every checkpoint, offline: needs the database (any copy of it), the files of the
 * checkpoints and the public keys, and nothing of a running gateway (design section 7).
 *
 * A checkpoint that was made while the walk is under way may be newer than what was read: give the checkpoints as they were
 * read before the walk.
 *
 * @param weg what was removed at its term, and what was acknowledged as lost
 * @param voortgang called now and then with the number of lines that were walked
 * @throws LogFout LOG_NIET_INGERICHT; the errors of the database
 */
export async function verifieer(
  db: Bevraagbaar,
  reeksen: readonly Reeks[],
  weg: Verklaringen = { sneden: [], verliezen: [] },
  voortgang: (regels: number) => void = () => undefined,
): Promise<Uitslag> {
  const { rows } = await db.query<{ id: string }>('select id from log_kenmerk')
  const log = rows[0]?.id
  if (log === undefined) throw new LogFout('LOG_NIET_INGERICHT', 'this database has no log in it')
  const bekend = puntenPerKeten(reeksen)
  const inDatabase = await leesKetens(db)
  const bevindingen: Bevinding[] = reeksen.flatMap(({ keten, fout }) =>
    fout === undefined ? [] : [{ code: 'CONTROLEPUNT_ONGELDIG' as const, keten, nr: fout }],
  )
  if (weg.fout !== undefined) bevindingen.push({ code: 'CONTROLEPUNT_ONGELDIG', nr: weg.fout })
  if (reeksen.some(({ punten }) => punten.some((punt) => punt.log !== log))) bevindingen.push({ code: 'ANDER_LOG' })
  const erkend: Bevinding[] = []
  const telling = { regels: 0, zonderUitkomst: 0 }
  const vorm = zoekVorm(db)
  for (const keten of new Set([...inDatabase, ...bekend.keys()])) {
    const sneden = weg.sneden.filter((snede) => snede.keten === keten && snede.log === log)
    const tot = Math.max(0, ...sneden.map(({ nr }) => nr))
    // What was removed at its term needs no line any more; a checkpoint of it says nothing about what is left.
    const alle = bekend.get(keten) ?? []
    const punten = alle.filter(({ nr }) => nr > tot)
    const gelopen = await loopKeten(regelsVan(db, keten), keten, {
      log,
      gevraagd: new Set(punten.map(({ nr }) => nr)),
      zoek: (hash) => zoekInKeten(db, keten, hash),
      vorm,
      sneden,
      voortgang: (regels) => voortgang(telling.regels + regels),
    })
    telling.regels += gelopen.regels
    telling.zonderUitkomst += gelopen.zonderUitkomst
    if (gelopen.zonderVorm) bevindingen.push(gelopen.zonderVorm)
    const bevinding =
      gelopen.bevinding ?? (alle.length === 0 ? zonderPunten(gelopen, keten) : tegenPunten(gelopen, punten, keten))
    if (bevinding === undefined) continue
    const verliezen = weg.verliezen.filter((verlies) => verlies.keten === keten && verlies.log === log)
    ;(verliezen.some((verlies) => isErkend(bevinding, verlies)) ? erkend : bevindingen).push(bevinding)
  }
  const controlepunten = reeksen.reduce((som, { punten }) => som + punten.length, 0)
  return { ketens: inDatabase.length, ...telling, controlepunten, bevindingen, erkend }
}

/** Looks at every form once: there are as many as there are kinds of questions, and millions of lines. */
function zoekVorm(db: Bevraagbaar): ZoekVorm {
  const bekend = new Map<string, Awaited<ReturnType<ZoekVorm>>>()
  const kijk = async (hash: string) => {
    const vorm = await vormMet(db, hash)
    if (vorm === undefined) return 'ONTBREEKT'
    return hashVanVorm(vorm.tekst) === hash ? 'HEEL' : 'GEWIJZIGD'
  }
  return async (hash) => {
    const hoe = bekend.get(hash) ?? (await kijk(hash))
    bekend.set(hash, hoe)
    return hoe
  }
}

type Punt = Pick<Controlepunt, 'nr' | 'hash' | 'tijd'>

/** What all checkpoints together know of each chain, by number. */
function puntenPerKeten(reeksen: readonly Reeks[]): ReadonlyMap<string, readonly Punt[]> {
  const bekend = new Map<string, Punt[]>()
  const voeg = (keten: string, punt: Punt) => bekend.set(keten, [...(bekend.get(keten) ?? []), punt])
  for (const { punten } of reeksen) {
    for (const { keten, nr, hash, tijd, ketens = {} } of punten) {
      voeg(keten, { nr, hash, tijd })
      for (const [ander, stand] of Object.entries(ketens)) voeg(ander, { ...stand, tijd })
    }
  }
  for (const punten of bekend.values()) punten.sort((a, b) => a.nr - b.nr)
  return bekend
}

// A process that died before its first line wrote nothing.
const zonderPunten = ({ regels }: Gelopen, keten: string): Bevinding | undefined =>
  regels === 0 ? undefined : { code: 'CONTROLEPUNT_ONTBREEKT', keten }

/** Compares a chain that is whole in itself with what the checkpoints know of it. */
function tegenPunten({ einde, gezien }: Gelopen, punten: readonly Punt[], keten: string): Bevinding | undefined {
  for (const { nr, hash, tijd } of punten) {
    const hier = gezien.get(nr)
    if (hier === undefined) {
      const laatste = punten.at(-1) as Punt
      const ontbreekt = { na: einde ?? null, bekend: { nr: laatste.nr, hash: laatste.hash } }
      if (einde === undefined) return { code: 'KETEN_ONTBREEKT', keten, tijd, ontbreekt }
      return { code: 'KETEN_AFGEKNIPT', keten, nr: einde.nr + 1, tijd, ontbreekt }
    }
    if (hier !== hash) return { code: 'KETEN_HERSCHREVEN', keten, nr, tijd }
  }
  return undefined
}

/** Whether exactly this was acknowledged: the same lines are left, and no checkpoint knows of more than was told then. */
const isErkend = ({ ontbreekt }: Bevinding, { nr, hash, bekend }: Verlies): boolean =>
  ontbreekt !== undefined &&
  (ontbreekt.na?.nr ?? 0) === nr &&
  (ontbreekt.na?.hash ?? null) === hash &&
  ontbreekt.bekend.nr === bekend.nr &&
  ontbreekt.bekend.hash === bekend.hash
