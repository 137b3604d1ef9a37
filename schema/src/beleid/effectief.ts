import type { Eis } from '../besluit/eis.js'
import { type FeitSleutel, feitSleutel } from '../besluit/feit-van.js'
import { AFWEZIG, type Geweigerd, maakUitkomst, type Uitkomst, type WeigerCode } from '../besluit/uitkomst.js'
import { BRONNEN, type Bron, type Categorie, STILLE_CATEGORIEEN } from '../codes.js'
import { FEITELIJKE_VOORWAARDEN, type FeitelijkeVoorwaarde } from '../wire/feiten.js'
import type { Cel, Effectief, Toets } from './beleid.js'
import type { Doel, Voorwaarde } from './bestanden.js'
import { type CelSoort, compareVoorwaarden, formatCel } from './cell.js'

/** Form of the mask of a statutory notification (condition 15). */
export const KENNISGEVING = 'KENNISGEVING'

/** From open to strict. */
const STRENGHEID = ['T', 'V', 'M', 'B', 'G'] as const

/**
 * Joins a cell with its source's BTR cell, so that no category says more than "this agency knows this person" may
 * (decision 7, H19; masked cells included).
 * @param geslotenOpVerzoek of a closed file this category goes after a decision of a person at the source only (E4)
 * @param btr `undefined` only for BRP, which has no BTR cell: everyone is registered there (decision 1), and for OUDER
 */
export function effectief(
  cel: Cel,
  btr: Cel | undefined,
  voorwaarde: (nr: string) => Voorwaarde,
  doel: Pick<Doel, 'fysiekContact' | 'spoed'>,
  geslotenOpVerzoek = false,
): Effectief {
  const soort = btr ? join(cel.soort, btr.soort) : cel.soort
  const conditional = soort !== 'G' && soort !== '-'
  const both = conditional ? [...cel.voorwaarden, ...(btr?.voorwaarden ?? [])] : []
  const voorwaarden = [...new Set(both)].sort(compareVoorwaarden)
  // Only B asks what a person at the source decided: on another cell nobody would judge 7, and it would open for everybody.
  if (soort !== 'B' && voorwaarden.includes('7'))
    throw new TypeError(
      `line \`${cel.regel}\`: condition \`7\` is judged in a cell of kind B only, this one is \`${soort}\``,
    )
  const vorm = soort === 'M' ? cel.vorm : undefined
  const besluitNodig = geslotenOpVerzoek && (soort === 'T' || soort === 'V')
  const bijGesloten = besluitNodig ? { feiten: [feitSleutel('7', cel.bron)] } : undefined
  // Written out: of objects that were spread each has a class of its own, and every decision reads a hundred of these (record 0057).
  return Object.freeze({
    soort,
    voorwaarden,
    vorm,
    regel: cel.regel,
    btrRegel: btr?.regel,
    doel: cel.doel,
    bron: cel.bron,
    categorie: cel.categorie,
    tekst: formatCel({ soort, voorwaarden, ...(vorm === undefined ? {} : { vorm }) }),
    eigen: cel.eigen || btr?.eigen === true,
    dekking: cel.dekking,
    toets: prepare(cel, soort, vorm, voorwaarden.map(voorwaarde), doel, bijGesloten),
  })
}

function join(cel: CelSoort, btr: CelSoort): CelSoort {
  if (cel === '-') return cel
  if (btr === '-') return 'G'
  // A masked BTR would be a mask without a form; there is none, and none may slip in.
  if (btr === 'M') throw new TypeError('a BTR cell cannot be masked')
  return STRENGHEID.at(Math.max(STRENGHEID.indexOf(cel), STRENGHEID.indexOf(btr))) as CelSoort
}

function prepare(
  cel: Cel,
  soort: CelSoort,
  vorm: string | undefined,
  voorwaarden: readonly Voorwaarde[],
  doel: Pick<Doel, 'fysiekContact' | 'spoed'>,
  bijGesloten: Toets['bijGesloten'],
): Toets {
  const stil = STILLE_CATEGORIEEN.has(cel.categorie)
  const refuse: Refuse = (code, voorwaarde, regel = cel.regel) =>
    maakUitkomst<Geweigerd>({ soort: 'GEWEIGERD', code, voorwaarde, regel, stil })
  const nummers = voorwaarden.map(({ nr }) => nr)
  const releasable = soort !== 'G' && soort !== '-'
  return Object.freeze({
    eisen: releasable ? eisenVan(cel, soort, voorwaarden, doel, refuse) : [],
    motivering: voorwaarden.some((item) => item.wijze === 'MOTIVERING'),
    besluitBron: soort === 'B' ? { feiten: [feitSleutel(nummers.includes('12') ? '12' : '7', cel.bron)] } : undefined,
    bijGesloten,
    dicht: refuse(soort === '-' ? 'GEEN_CEL' : 'CEL_GEWEIGERD'),
    afgeschermd: refuse('CEL_GEWEIGERD', undefined, `${cel.bron}.${cel.doel}.GEHEIM`),
    alleenEigen: refuse('ALLEEN_EIGEN_BRON'),
    bronGesloten: refuse('BRON_GESLOTEN'),
    motiveringOntbreekt: refuse('MOTIVERING_ONTBREEKT', voorwaarden.find((item) => item.wijze === 'MOTIVERING')?.nr),
    onbekend: byKey(BRONNEN, (bron: Bron) => maakUitkomst({ soort: 'FEIT_ONBEKEND', regel: cel.regel, bron })),
    opVerzoek: maakUitkomst({ soort: 'OP_VERZOEK_BRON', regel: cel.regel }),
    vrij: releasable ? released(cel, vorm) : refuse('CEL_GEWEIGERD'),
  })
}

type Refuse = (code: WeigerCode, voorwaarde?: string, regel?: string) => Geweigerd

/** The demands of a cell in the order of its conditions; what a person at the source decides (7, 12 of B) is not one. */
function eisenVan(
  { bron, categorie, eigen }: Cel,
  soort: CelSoort,
  voorwaarden: readonly Voorwaarde[],
  doel: Pick<Doel, 'fysiekContact' | 'spoed'>,
  refuse: Refuse,
): Eis[] {
  const nummers = voorwaarden.map(({ nr }) => nr)
  const eis = (nr: FeitelijkeVoorwaarde, feiten: readonly FeitSleutel[], zeg: string = nr): Eis =>
    Object.freeze({ nr, feiten, nietVervuld: refuse('VOORWAARDE_NIET_VERVULD', zeg) })
  const found: Eis[] = []
  for (const nr of FEITELIJKE_VOORWAARDEN) {
    if (!nummers.includes(nr) || nr === '7' || (nr === '12' && soort === 'B')) continue
    if (nr === '13') {
      found.push(eis(nr, doel.fysiekContact ? ['13'] : []))
      // In a crisis the requester says at the opening that he goes there himself.
      if (nummers.includes('4')) found.push(eis(nr, ['4t']))
    } else found.push(eis(nr, nr === '20' ? [feitSleutel(nr, bron), '3'] : [feitSleutel(nr, bron)]))
  }
  // H11: who helps the (suspected) perpetrator gets nothing of the other's safety from another source. The sentence is
  // that of the cell's own condition: no answer tells that somebody is a relation of a suspect (decision 14).
  if (categorie === 'VEIL' && !eigen) {
    const h11 = eis('13', ['13'], nummers[0] ?? '13')
    found.push(doel.spoed ? Object.freeze({ ...h11, doorBijOnbekend: true }) : h11)
  }
  return found
}

function released(cel: Cel, vorm: string | undefined): Uitkomst {
  const { regel } = cel
  if (vorm !== undefined) return maakUitkomst({ soort: 'GEMASKEERD', vorm, regel })
  // A notification to the college is limited to the fields that the law lists (beslissing 8; bijlage 1 Regeling
  // keteninformatisering). Only where the cell itself hangs on it, not where it came with BTR.
  if (cel.voorwaarden.includes('15')) return maakUitkomst({ soort: 'GEMASKEERD', vorm: KENNISGEVING, regel })
  return maakUitkomst({ soort: 'TOEGESTAAN', regel })
}

function byKey<K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>> {
  return Object.freeze(Object.fromEntries(keys.map((key) => [key, make(key)]))) as Readonly<Record<K, V>>
}

/** The outcome for a category that has no cell at all; silent or visible by the category alone. */
export const geenCel = (categorie: Categorie): Geweigerd => (STILLE_CATEGORIEEN.has(categorie) ? ABSENT_SILENT : ABSENT)
const ABSENT = maakUitkomst<Geweigerd>({ soort: 'GEWEIGERD', code: 'GEEN_CEL', regel: AFWEZIG, stil: false })
const ABSENT_SILENT = maakUitkomst<Geweigerd>({ soort: 'GEWEIGERD', code: 'GEEN_CEL', regel: AFWEZIG, stil: true })
