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
      const werk = alle.map((aanvrager) => geldend(rijen, aanvrager, dag))
      const meest = Math.max(...werk)
      const met = meest === 0 ? [] : alle.filter((_, index) => werk[index] === meest)
      const zonder = alle.filter((_, index) => meest === 0 || werk[index] !== meest)
      return keer(met.length === 0 ? 1 : INSTANTIE_VAN_ROL[rol] ? VAKER : 2, { rol, doel, met, zonder })
    }),
  )
}

const keer = (aantal: number, soort: Soort): Soort[] => Array.from({ length: aantal }, () => soort)

/** How many of the conditions on the requester's own work hold, or may hold, for somebody. */
function geldend(rijen: Wereldrijen, { wie, doel }: Aanvrager, dag: string): number {
  const feiten = feitenVan(rijen, wie, doel, eigenBron(wie.rol, doel, wie.handeltNamens, wie.instantie), dag)
  const nodig = new Set(
    BRONNEN.flatMap((bron) =>
      ['BTR', 'ID'].flatMap((c) => lees(wie.rol, doel, bron, c, wie.handeltNamens).voorwaarden),
    ),
  )
  const geldt = (nr: string) => [...feiten.personen].some((persoon) => feiten.geldt(nr, persoon, 'BRP') !== false)
  return WERK.filter((nr) => nodig.has(nr) && geldt(nr)).length
}

/** Conditions that hang on the requester's own work. */
const WERK = ['1', '2', '6', '9', '16', '17']

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
      plaatsen.some(([tabel, kolom]) => bron.bij(tabel, kolom, rij.medewerkernr).length > 0)
  return new Map<Instantie, readonly Medewerker[]>([
    ['VT', met(vt.tabellen.medewerker, bij(vt, ['melding', 'medewerkernr']), (rij) => tekst(rij.oin))],
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
