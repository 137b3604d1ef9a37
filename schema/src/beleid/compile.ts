import { type FeitSleutel, feitVan } from '../besluit/feit-van.js'
import { ALLEEN_LOKET, BRONNEN, type Bron, CATEGORIEEN, type Categorie } from '../codes.js'
import { type EigenBron, FEITELIJKE_VOORWAARDEN, type FeitelijkeVoorwaarde } from '../wire/feiten.js'
import type { Beleid, Cel, Effectief, FeitNodig } from './beleid.js'
import type { Beleidsbestanden, CelRegel, Doel, Masker, Voorwaarde } from './bestanden.js'
import { parseCel } from './cell.js'
import { type Dossiers, dossierOordeel, indexDossiers } from './dossierstatus.js'
import { effectief } from './effectief.js'
import { maakTabel } from './tabel.js'

/** Purpose, then source, then category. Maps, so that `__proto__` is a name like any other. */
type Tabel<T> = Map<string, Map<Bron, Map<Categorie, T>>>

/**
 * Makes the policy that is enforced out of the policy files.
 * @throws TypeError when the files contradict each other or claim what the code cannot judge
 */
export function compileBeleid(bestanden: Beleidsbestanden): Beleid {
  const doelen = index(bestanden.doelen, (doel) => doel.code, 'purpose')
  const namen = index(bestanden.doelen, (doel) => doel.naam, 'purpose name')
  const rollen = index(bestanden.rollen, (rol) => rol.code, 'role')
  const voorwaarden = index(bestanden.voorwaarden, (item) => item.nr, 'condition')
  checkCategorieen(bestanden)
  bestanden.voorwaarden.forEach(checkVoorwaarde)
  const rolDoel = compileRolDoel(bestanden, new Set(rollen.keys()), new Set(doelen.keys()))
  const cellen = compileCellen(bestanden, new Set(doelen.keys()))
  const dossiers = indexDossiers(bestanden.dossierstatus, new Set(doelen.keys()))
  const effectieve = compileEffectief(cellen, voorwaarden, doelen, dossiers)
  const spoed = new Set(bestanden.doelen.filter((doel) => doel.spoed).map(({ code }) => code))
  const tabellen = new Map(
    [...effectieve].map(([code, perBron]) => {
      const cel = (bron: Bron, categorie: Categorie) => perBron.get(bron)?.get(categorie)
      return [code, maakTabel(cel, factsOf(code, perBron), spoed.has(code))]
    }),
  )
  return {
    ...bestanden,
    rolDoelen: bestanden.rolDoel,
    doelOpNaam: (naam) => namen.get(naam),
    doel: (code) => doelen.get(code),
    rol: (code) => rollen.get(code),
    rolDoel: (rol, doel) => rolDoel.get(rol)?.get(doel),
    voorwaarde: (nr) => voorwaarden.get(nr),
    dossier: dossiers.dossier,
    doelVanInstantie: (instantie, doel) =>
      bestanden.rollen.some((rol) => {
        const regel = rol.instantie === instantie ? rolDoel.get(rol.code)?.get(doel) : undefined
        return regel?.uitkomst === 'T' || regel?.uitkomst === 'V'
      }),
    cel: (doel, bron, categorie) => cellen.get(doel)?.get(bron)?.get(categorie),
    effectief: (doel, bron, categorie) => effectieve.get(doel)?.get(bron)?.get(categorie),
    eigenBron: ({ rol, handeltNamens, instantie }, doel): EigenBron | undefined =>
      rollen.get(rol)?.instantie ?? handeltNamens ?? instantie ?? doelen.get(doel)?.instantie ?? undefined,
    feitenNodig: (doel) => tabellen.get(doel)?.feiten ?? [],
    tabel: (doel) => tabellen.get(doel),
  }
}

function index<T>(items: readonly T[], keyOf: (item: T) => string, what: string): Map<string, T> {
  const found = new Map<string, T>()
  for (const item of items) {
    const key = keyOf(item)
    if (found.has(key)) throw new TypeError(`${what} \`${key}\` is there twice`)
    found.set(key, item)
  }
  return found
}

function checkCategorieen({ categorieen }: Beleidsbestanden): void {
  const given = index(categorieen, (item) => item.code, 'category')
  const missing = CATEGORIEEN.filter((code) => !given.has(code))
  if (missing.length > 0) throw new TypeError(`category \`${missing.join('`, `')}\` is not described`)
}

/** The policy may not claim a condition that no code judges: a lawyer's tick mark does not make it so. */
function checkVoorwaarde({ nr, wijze, van }: Voorwaarde): void {
  const factual = FEITELIJKE_VOORWAARDEN.find((known) => known === nr)
  if ((factual !== undefined) !== (wijze === 'FEIT'))
    throw new TypeError(`condition \`${nr}\` is judged as \`${wijze}\`: not what the facts query does`)
  const asked = factual && feitVan(factual)
  if (asked !== van)
    throw new TypeError(`condition \`${nr}\` says its fact comes from \`${van}\`: it is asked of \`${asked}\``)
}

function compileRolDoel({ rolDoel, voorwaarden }: Beleidsbestanden, rollen: Set<string>, doelen: Set<string>) {
  const known = new Set(voorwaarden.map((item) => item.nr))
  const table = new Map<string, Map<string, (typeof rolDoel)[number]>>()
  for (const row of rolDoel) {
    if (row.regel !== `${row.rol}.${row.doel}`)
      throw new TypeError(`line \`${row.regel}\` does not name its role and purpose`)
    if (!rollen.has(row.rol)) throw new TypeError(`line \`${row.regel}\`: unknown role`)
    if (!doelen.has(row.doel)) throw new TypeError(`line \`${row.regel}\`: unknown purpose`)
    if (!row.voorwaarden.every((nr) => known.has(nr))) throw new TypeError(`line \`${row.regel}\`: unknown condition`)
    const perRol = table.get(row.rol) ?? new Map<string, (typeof rolDoel)[number]>()
    if (perRol.has(row.doel)) throw new TypeError(`line \`${row.regel}\` is there twice`)
    table.set(row.rol, perRol.set(row.doel, row))
  }
  return table
}

function compileCellen({ cellen, maskers }: Beleidsbestanden, doelen: Set<string>): Tabel<Cel> {
  const table: Tabel<Cel> = new Map()
  for (const bron of BRONNEN) {
    for (const row of cellen[bron]) {
      const cel = compileCel(row, bron, maskers)
      if (!doelen.has(cel.doel)) throw new TypeError(`line \`${cel.regel}\`: unknown purpose`)
      if (table.get(cel.doel)?.get(bron)?.has(cel.categorie))
        throw new TypeError(`line \`${cel.regel}\` is there twice`)
      put(table, cel, cel)
    }
  }
  return table
}

function compileCel({ cel: text, dekking: given, ...row }: CelRegel, bron: Bron, maskers: readonly Masker[]): Cel {
  if (row.regel !== `${bron}.${row.doel}.${row.categorie}`)
    throw new TypeError(`line \`${row.regel}\` does not name its own place`)
  const dekking = given ?? 'PERSOON'
  const value = parseCel(text)
  checkOuder(row, text)
  if (value.soort !== 'M') return Object.freeze({ ...row, ...value, tekst: text, bron, dekking })
  const fits = maskers.filter(
    ({ categorie, vorm, standaard }) =>
      categorie === row.categorie && (value.vorm === undefined ? standaard : vorm === value.vorm),
  )
  const [mask, ...others] = fits
  if (!mask || others.length > 0)
    throw new TypeError(`line \`${row.regel}\`: \`${text}\` fits ${fits.length} mask forms, must be one`)
  return Object.freeze({ ...row, ...value, tekst: text, vorm: mask.vorm, bron, dekking })
}

/** OUDER is never anything but what a person decided for a registered parent, and nothing else goes without BTR (H19). */
function checkOuder({ regel, categorie, zonderBtr }: Omit<CelRegel, 'cel'>, text: string): void {
  const fits = categorie === ALLEEN_LOKET ? text === 'G' || text === '-' || text === OUDER_CEL : !zonderBtr
  if (!fits) throw new TypeError(`line \`${regel}\`: only OUDER goes without BTR, and only as \`${OUDER_CEL}\``)
}
const OUDER_CEL = 'B7,24'

function compileEffectief(
  cellen: Tabel<Cel>,
  voorwaarden: ReadonlyMap<string, Voorwaarde>,
  doelen: ReadonlyMap<string, Doel>,
  dossiers: Dossiers,
): Tabel<Effectief> {
  const table: Tabel<Effectief> = new Map()
  const lookUp = (regel: string) => (nr: string) => {
    const found = voorwaarden.get(nr)
    if (!found) throw new TypeError(`line \`${regel}\`: unknown condition \`${nr}\``)
    if (found.wijze === 'BUITEN_CELLEN')
      throw new TypeError(`line \`${regel}\`: condition \`${nr}\` is judged outside the gateway and opens no cell`)
    return found
  }
  for (const [code, perBron] of cellen) {
    // A cell of another purpose was refused before.
    const doel = doelen.get(code) as Doel
    for (const [bron, perCategorie] of perBron) {
      const btr = bron === 'BRP' ? undefined : perCategorie.get('BTR')
      for (const cel of perCategorie.values()) {
        // INVARIANT (H19): without a BTR cell nothing of an agency is released.
        if (bron !== 'BRP' && !btr)
          throw new TypeError(`line \`${cel.regel}\`: its source has no BTR cell for this purpose`)
        const opVerzoek = dossierOordeel(dossiers, 'GESLOTEN', code, cel.categorie) === 'OP_VERZOEK'
        put(table, cel, effectief(cel, cel.zonderBtr ? undefined : btr, lookUp(cel.regel), doel, opVerzoek))
      }
    }
  }
  return table
}

function put<T>(table: Tabel<T>, { doel, bron, categorie }: Cel, value: T): void {
  const perBron = table.get(doel) ?? new Map<Bron, Map<Categorie, T>>()
  const perCategorie = perBron.get(bron) ?? new Map<Categorie, T>()
  table.set(doel, perBron.set(bron, perCategorie.set(categorie, value)))
}

/** What the cells of one purpose hang on, each fact once. */
function factsOf(doel: string, perBron: Map<Bron, Map<Categorie, Effectief>>): readonly FeitNodig[] {
  const needed = new Map<FeitSleutel, FeitNodig>()
  for (const [bron, perCategorie] of perBron) {
    for (const { toets, eigen } of perCategorie.values()) {
      const sleutels = [...toets.eisen.flatMap(({ feiten }) => feiten), ...(toets.besluitBron?.feiten ?? [])]
      for (const sleutel of sleutels) {
        const nr = sleutel === '4t' ? '4' : (sleutel.split('@')[0] as FeitelijkeVoorwaarde)
        const van = feitVan(nr, doel)
        const eerder = needed.get(sleutel)
        // Several sources may have a cell of their own that needs it (D05, D18): each asks for its own people.
        const alleenEigen =
          eigen && (!eerder || eerder.alleenEigen) ? [...new Set([...(eerder?.alleenEigen ?? []), bron])] : undefined
        needed.set(sleutel, { nr, sleutel, bron, van, ...(alleenEigen ? { alleenEigen } : {}) })
      }
    }
  }
  return [...needed.values()]
}
