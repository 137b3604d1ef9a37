import { eigenBron, INSTANTIE_VAN_ROL, lees, toelaatbaar } from '../lezing/lees.js'
import { BRONNEN, DOELEN, type Instantie, ROLLEN } from '../lezing/matrix.js'
import { feitenVan } from './feiten.js'
import type { Wereldrijen } from './rijen.js'
import { type Rij, tekst } from './tabellen/beschrijving.js'
import type { Wie } from './wie.js'

/** A requester with a purpose that his role may choose. */
export interface Aanvrager {
  readonly wie: Wie
  readonly doel: string
}

/** Kinds of requester, so that every role and purpose comes by, however few employees have it. */
export interface Soort {
  readonly rol: string
  readonly doel: string
  /** Those with work that is open, and those without. */
  readonly met: readonly Aanvrager[]
  readonly zonder: readonly Aanvrager[]
}

/** Emergency access is opened for whoever asks under it. */
const NOOD = 'D15'
const VAN_ELDERS: readonly Instantie[] = ['VT', 'RVDK', 'GI', 'LT']
const BURGERLOKET = '00000009900000009001'

/** How much more often a purpose comes by for which somebody has open work: elsewhere nothing is shown to anybody. */
const VAKER = 12

/**
 * Everybody who could ask something in this world: each role and purpose with each employee, and each citizen. A kind
 * that somebody has work for stands there several times, so that a draw falls on it more often.
 * @param dag Dutch local day
 */
export function soorten(rijen: Wereldrijen, dag: string): Soort[] {
  const medewerkers = perInstantie(rijen)
  const burgers = rijen['lokaal-team'].personen(
    (rijen['lokaal-team'].tabellen.gezinslid ?? []).map(({ anummer }) => tekst(anummer)),
  )
  return ROLLEN.flatMap((rol) =>
    DOELEN.flatMap((doel): Soort[] => {
      if (rol === 'GEZINSLID' && toelaatbaar(rol, doel)) {
        return keer(VAKER, { rol, doel, met: burgers.map((persoon) => burger(persoon, doel)), zonder: [] })
      }
      const alle = vanRol(rol, doel, medewerkers)
      if (alle.length === 0) return []
      const werk = alle.map((aanvrager) => doel === NOOD || geldend(rijen, aanvrager, dag) > 0)
      const met = alle.filter((_, index) => werk[index])
      const zonder = alle.filter((_, index) => !werk[index])
      return keer(met.length === 0 ? 1 : VAKER, { rol, doel, met, zonder })
    }),
  )
}

const keer = (aantal: number, soort: Soort): Soort[] => Array.from({ length: aantal }, () => soort)

/** How many persons the requester has to do with so that the purpose may open at least their name or involvement. */
function geldend(rijen: Wereldrijen, { wie, doel }: Aanvrager, dag: string): number {
  const eigen = eigenBron(wie.rol, doel, wie.handeltNamens, wie.instantie)
  const feiten = feitenVan(rijen, wie, doel, eigen, dag)
  const open = BRONNEN.flatMap((bron) => OPENT.map((categorie) => ({ bron, categorie })))
    .map((cel) => ({ ...cel, lezing: lees(wie.rol, doel, cel.bron, cel.categorie, wie.handeltNamens) }))
    .filter(({ lezing, bron }) => /^[TVM]/.test(lezing.soort) && (!lezing.eigen || bron === eigen))
  const geldt = (persoon: string) =>
    open.some(({ bron, categorie, lezing }) =>
      lezing.voorwaarden.every((nr) => ZONDER.has(nr) || feiten.geldt(nr, persoon, bron, categorie) !== false),
    )
  return [...feiten.kring].filter(geldt).length
}

const OPENT = ['BTR', 'ID']
/** Conditions that are no relation: emergency access is opened for who needs it, 5 and 8 hang on the question. */
const ZONDER = new Set(['4', '4s', '4t', '5', '8', '21'])

const burger = (persoon: string, doel: string): Aanvrager => ({
  wie: { medewerker: `burger-${persoon}`, rol: 'GEZINSLID', organisatie: BURGERLOKET, betrokkene: persoon },
  doel,
})

function vanRol(rol: string, doel: string, medewerkers: ReadonlyMap<Instantie, readonly Medewerker[]>): Aanvrager[] {
  if (rol === 'RVT_MEDEWERKER') {
    return (['VT', 'RVDK', 'GI'] as const)
      .filter((namens) => toelaatbaar(rol, doel, namens))
      .flatMap((namens) =>
        (medewerkers.get(namens) ?? []).map((wie) => ({ wie: { ...wie, rol, handeltNamens: namens }, doel })),
      )
  }
  if (!toelaatbaar(rol, doel)) return []
  const vast = INSTANTIE_VAN_ROL[rol]
  const eigen = vast ?? eigenBron(rol, doel)
  const bij = eigen === undefined ? VAN_ELDERS : [eigen]
  return bij.flatMap((instantie) =>
    (medewerkers.get(instantie) ?? []).map((wie) => ({ wie: { ...wie, rol, ...(vast ? {} : { instantie }) }, doel })),
  )
}

const REGISTERS = [
  ['klacht', 'medewerkernr'],
  ['toetsingsopdracht', 'medewerkernr'],
  ['belang', 'medewerkernr'],
] as const

type Medewerker = Pick<Wie, 'medewerker' | 'organisatie'>

/** Employees with work assigned to them first: who has none sees nothing, whatever he asks. */
function perInstantie(rijen: Wereldrijen): ReadonlyMap<Instantie, readonly Medewerker[]> {
  const { 'veilig-thuis': vt, raad, gi, 'lokaal-team': lt } = rijen
  const met = (
    uit: readonly Rij[] | undefined,
    werk: (rij: Rij) => boolean,
    organisatie: (rij: Rij) => string,
  ): Medewerker[] => {
    const alle = uit ?? []
    const eerst = [...alle.filter(werk), ...alle.filter((rij) => !werk(rij)).slice(0, 3)]
    return eerst.map((rij) => ({ medewerker: tekst(rij.medewerkernr), organisatie: organisatie(rij) }))
  }
  const bij =
    (bron: typeof vt, ...plaatsen: readonly (readonly [string, string])[]) =>
    (rij: Rij) =>
      [...plaatsen, ...REGISTERS].some(([tabel, kolom]) => bron.bij(tabel, kolom, rij.medewerkernr).length > 0)
  return new Map<Instantie, readonly Medewerker[]>([
    [
      'VT',
      met(vt.tabellen.medewerker, bij(vt, ['melding', 'medewerkernr'], ['consult', 'medewerkernr']), (rij) =>
        tekst(rij.oin),
      ),
    ],
    [
      'RVDK',
      met(
        raad.tabellen.medewerker,
        bij(raad, ['behandelaar', 'medewerkernr'], ['toets', 'medewerkernr'], ['jr_opdracht', 'regie_medewerkernr']),
        (rij) => tekst(raad.bij('locatie', 'locatiecode', rij.locatiecode)[0]?.organisatie_oin),
      ),
    ],
    ['GI', met(gi.tabellen.medewerker, bij(gi, ['dossier_medewerker', 'medewerkernr']), (rij) => tekst(rij.oin))],
    [
      'LT',
      met(lt.tabellen.medewerker, bij(lt, ['casus_medewerker', 'medewerkernr'], ['aanvraag', 'medewerkernr']), (rij) =>
        tekst(lt.bij('gemeente', 'gemeentecode', rij.gemeentecode)[0]?.oin),
      ),
    ],
  ])
}
