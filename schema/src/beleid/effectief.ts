import { AFWEZIG, type Geweigerd, type Uitkomst, type WeigerCode } from '../besluit/uitkomst.js'
import { BRONNEN, type Bron, type Categorie, STILLE_CATEGORIEEN } from '../codes.js'
import { FEITELIJKE_VOORWAARDEN, type FeitelijkeVoorwaarde } from '../wire/feiten.js'
import type { Cel, Effectief, Toets } from './beleid.js'
import type { Voorwaarde } from './bestanden.js'
import { type CelSoort, compareVoorwaarden, formatCel } from './cell.js'

const STRENGHEID: Readonly<Record<CelSoort, number>> = { T: 0, V: 1, M: 2, B: 3, G: 4, '-': 5 }

/**
 * Joins a cell with its source's BTR cell, so that no category says more than "this agency knows this person" may
 * (decision 7, H19; masked cells included).
 * @param btr `undefined` only for BRP, which has no BTR cell: everyone is registered there (decision 1)
 */
export function effectief(cel: Cel, btr: Cel | undefined, voorwaarde: (nr: string) => Voorwaarde): Effectief {
  const soort = join(cel.soort, btr?.soort)
  const conditional = soort !== 'G' && soort !== '-'
  const both = conditional ? [...cel.voorwaarden, ...(btr?.voorwaarden ?? [])] : []
  const voorwaarden = [...new Set(both)].sort(compareVoorwaarden)
  const vorm = soort === 'M' ? cel.vorm : undefined
  const toets = prepare(cel, soort, vorm, voorwaarden.map(voorwaarde))
  const value = { soort, voorwaarden, ...(vorm === undefined ? {} : { vorm }) }
  return Object.freeze({
    ...value,
    regel: cel.regel,
    ...(btr === undefined ? {} : { btrRegel: btr.regel }),
    doel: cel.doel,
    bron: cel.bron,
    categorie: cel.categorie,
    tekst: formatCel(value),
    eigen: cel.eigen || btr?.eigen === true,
    dekking: cel.dekking,
    ondersteund: conditional && toets.nietOndersteund === undefined,
    toets,
  })
}

function join(cel: CelSoort, btr: CelSoort | undefined): CelSoort {
  if (btr === undefined || cel === '-') return cel
  if (btr === '-' || btr === 'G') return 'G'
  // A masked BTR would be a mask without a form; there is none, and none may slip in.
  if (btr === 'M') throw new TypeError('a BTR cell cannot be masked')
  return STRENGHEID[btr] > STRENGHEID[cel] ? btr : cel
}

function prepare(cel: Cel, soort: CelSoort, vorm: string | undefined, voorwaarden: readonly Voorwaarde[]): Toets {
  const stil = STILLE_CATEGORIEEN.has(cel.categorie)
  const refuse = (code: WeigerCode, voorwaarde?: string, regel = cel.regel): Geweigerd =>
    Object.freeze({ soort: 'GEWEIGERD', code, ...(voorwaarde === undefined ? {} : { voorwaarde }), regel, stil })
  const blocking = voorwaarden.find((item) => !judgeable(item, soort))
  return Object.freeze({
    feiten: FEITELIJKE_VOORWAARDEN.filter((nr) => voorwaarden.some((item) => item.nr === nr && item.wijze === 'FEIT')),
    motivering: voorwaarden.some((item) => item.wijze === 'MOTIVERING'),
    ...(blocking ? { nietOndersteund: refuse('VOORWAARDE_NIET_ONDERSTEUND', blocking.nr) } : {}),
    dicht: refuse(soort === '-' ? 'GEEN_CEL' : 'CEL_GEWEIGERD'),
    afgeschermd: refuse('CEL_GEWEIGERD', undefined, `${cel.bron}.${cel.doel}.GEHEIM`),
    motiveringOntbreekt: refuse('MOTIVERING_ONTBREEKT', voorwaarden.find((item) => item.wijze === 'MOTIVERING')?.nr),
    nietVervuld: byKey(FEITELIJKE_VOORWAARDEN, (nr: FeitelijkeVoorwaarde) => refuse('VOORWAARDE_NIET_VERVULD', nr)),
    onbekend: byKey(
      BRONNEN,
      (bron: Bron): Uitkomst => Object.freeze({ soort: 'FEIT_ONBEKEND', regel: cel.regel, bron }),
    ),
    vrij: released(cel.regel, soort, vorm, refuse),
  })
}

/** Conditions that a person at the source judges when releasing do not stop a request to that source. */
const judgeable = ({ wijze, ondersteund }: Voorwaarde, soort: CelSoort): boolean =>
  ondersteund || (wijze === 'BIJ_VRIJGAVE' && soort === 'B')

function released(
  regel: string,
  soort: CelSoort,
  vorm: string | undefined,
  refuse: (code: WeigerCode) => Geweigerd,
): Uitkomst {
  if (soort === 'T' || soort === 'V') return Object.freeze({ soort: 'TOEGESTAAN', regel })
  if (soort === 'M' && vorm !== undefined) return Object.freeze({ soort: 'GEMASKEERD', vorm, regel })
  if (soort === 'B') return Object.freeze({ soort: 'OP_VERZOEK_BRON', regel })
  return refuse('CEL_GEWEIGERD')
}

function byKey<K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>> {
  return Object.freeze(Object.fromEntries(keys.map((key) => [key, make(key)]))) as Readonly<Record<K, V>>
}

/** The outcome for a category that has no cell at all; silent or visible by the category alone. */
export const geenCel = (categorie: Categorie): Geweigerd => (STILLE_CATEGORIEEN.has(categorie) ? ABSENT_SILENT : ABSENT)
const ABSENT: Geweigerd = Object.freeze({ soort: 'GEWEIGERD', code: 'GEEN_CEL', regel: AFWEZIG, stil: false })
const ABSENT_SILENT: Geweigerd = Object.freeze({ soort: 'GEWEIGERD', code: 'GEEN_CEL', regel: AFWEZIG, stil: true })
