/**
 * An independent judgement of the conditions over the rows of a world, for these tests. Where the texts leave room or a
 * condition is not worth writing twice, only what it needs at least is judged: then it answers `undefined`, "may hold",
 * and nothing that hangs on it counts as hidden.
 * @module
 */

import type { Bron, Instantie } from '../lezing/matrix.js'
import { bijGi } from './feiten/gi.js'
import { namens, type Toestemming, toestemmingen } from './feiten/inzage.js'
import { type Gedeeld, gemeld, overgedragen, uitvoering } from './feiten/leveringen.js'
import { bijLokaalTeam } from './feiten/lokaal-team.js'
import { bijRaad } from './feiten/raad.js'
import { bijRegisters } from './feiten/registers.js'
import { bijVeiligThuis } from './feiten/veilig-thuis.js'
import { leeg, type Vraag, voeg, type Werk } from './feiten/werk.js'
import type { Wereldrijen } from './rijen.js'
import { tekst } from './tabellen/beschrijving.js'
import type { Wie } from './wie.js'

/** What holds for a requester: per condition the persons for whom it holds, or may hold. */
export interface Feiten extends Pick<Werk, 'dossiers' | 'personen' | 'relatie' | 'gezinnen'> {
  geldt(voorwaarde: string, persoon: string, bron: Bron, categorie: string): boolean | undefined
  /** The only files of a source that the purpose opens; undefined: no such limit. */
  zaken(bron: Bron): ReadonlySet<string> | undefined
  /** Everybody for whom a condition may hold by the requester's own work, person or clients. */
  readonly kring: ReadonlySet<string>
}

/** @param dag Dutch local day, `JJJJ-MM-DD` */
export function feitenVan(
  rijen: Wereldrijen,
  wie: Wie,
  doel: string,
  eigen: Instantie | undefined,
  dag: string,
): Feiten {
  const werk = leeg()
  const vraag = { rijen, wie, doel, dag, werk }
  if (eigen === 'VT') bijVeiligThuis(vraag)
  if (eigen === 'GI') bijGi(vraag)
  if (eigen === 'RVDK') bijRaad(vraag)
  if (eigen === 'LT') bijLokaalTeam(vraag)
  if (eigen !== undefined) bijRegisters(vraag, eigen)
  return new Gevonden(vraag)
}

class Gevonden implements Feiten {
  readonly dossiers: Werk['dossiers']
  readonly personen: Werk['personen']
  readonly gezinnen: Werk['gezinnen']
  readonly relatie: boolean
  readonly kring: ReadonlySet<string>
  readonly #werk: Werk
  readonly #precies: ReadonlyMap<string, ReadonlySet<string>>
  readonly #toestemmingen: readonly Toestemming[]
  readonly #inzage: Inzage
  readonly #gedeeld = new Map<string, Gedeeld>()

  constructor(private readonly vraag: Vraag) {
    const { rijen, wie, doel, dag, werk } = vraag
    this.#werk = werk
    this.dossiers = werk.dossiers
    this.personen = werk.personen
    this.gezinnen = werk.gezinnen
    this.relatie = werk.relatie
    metSkn(rijen, werk.zeventien)
    const { een, twee, zes, zestien, zeventien } = werk
    this.#precies = new Map(Object.entries({ '1': een, '2': twee, '6': zes, '16': zestien, '17': zeventien }))
    this.#toestemmingen = toestemmingen(rijen, wie.organisatie, doel, dag)
    this.#inzage = inzageVan(vraag, this.#toestemmingen)
    this.kring = new Set([...werk.personen, ...this.#inzage.namens, ...(wie.vastgelegd?.noodtoegang?.personen ?? [])])
  }

  geldt(nr: string, persoon: string, bron: Bron, categorie: string): boolean | undefined {
    const gevonden = this.#precies.get(nr)
    if (gevonden) return gevonden.has(persoon)
    const minstens = this.#minstens(nr, persoon, bron, categorie) ?? this.#vastgelegd(nr, persoon, bron, categorie)
    return minstens === false ? false : undefined
  }

  zaken(bron: Bron): ReadonlySet<string> | undefined {
    const { doel } = this.vraag
    if (doel === 'D16') return this.#werk.getoetst.dossiers
    if (doel === 'D18') return this.#werk.beklaagd.dossiers
    if (doel === 'D13' && bron === 'VT') return this.#van('14', bron).dossiers
    const gemeldAan = doel === 'D13' ? bron === 'RVDK' : doel === 'D14' && bron !== 'LT' && bron !== 'BRP'
    return gemeldAan ? this.#van('15', bron).dossiers : undefined
  }

  /** What a condition needs at least in the rows; undefined for one that is not read from the rows. */
  #minstens(nr: string, persoon: string, bron: Bron, categorie: string): boolean | undefined {
    const { wie, rijen } = this.vraag
    switch (nr) {
      case '3':
        return this.#toestemmingen.some(
          ({ personen, categorieen }) => personen.has(persoon) && categorieen.includes(categorie),
        )
      case '9':
        return this.#werk.getoetst.personen.has(persoon)
      case '10':
        return this.#inzage.namens.has(persoon)
      case '10e':
        return this.#inzage.zelf.has(persoon)
      case '14':
      case '15':
      case '20':
        return this.#van(nr, bron).personen.has(persoon)
      case '18':
        return this.#werk.zeventien.has(persoon)
      case '19':
        return wie.rol === 'RAAD_TOETSER' && geplaatst(rijen, persoon)
      default:
        return undefined
    }
  }

  /** What was recorded for this requester before the questions. */
  #vastgelegd(nr: string, persoon: string, bron: Bron, categorie: string): boolean | undefined {
    const { noodtoegang, vrijgave } = this.vraag.wie.vastgelegd ?? {}
    const nood = noodtoegang?.personen.includes(persoon) === true
    if (nr === '4' || nr === '4s') return nood
    if (nr === '4t') return nood && noodtoegang?.terPlaatse === true
    if (nr !== '7' && nr !== '12') return undefined
    return vrijgave?.bron === bron && vrijgave.personen.includes(persoon) && vrijgave.categorieen.includes(categorie)
  }

  #van(nr: string, bron: Bron): Gedeeld {
    const { rijen, wie, dag } = this.vraag
    const sleutel = `${nr} ${bron}`
    const bekend = this.#gedeeld.get(sleutel)
    if (bekend) return bekend
    const gevonden =
      nr === '14'
        ? overgedragen(rijen, wie.organisatie, dag)
        : nr === '15'
          ? gemeld(rijen, bron, wie.organisatie, dag)
          : uitvoering(rijen, wie.organisatie, dag)
    this.#gedeeld.set(sleutel, gevonden)
    return gevonden
  }
}

interface Inzage {
  readonly zelf: ReadonlySet<string>
  readonly namens: ReadonlySet<string>
}

/** Whose file may be seen: under D17 the own, under D19 that of clients who gave a consent, under D18 of who complained. */
function inzageVan({ rijen, wie, doel, werk }: Vraag, gegeven: readonly Toestemming[]): Inzage {
  if (doel === 'D18') return { zelf: werk.beklaagd.personen, namens: werk.beklaagd.personen }
  // A guardian represents the child of his running guardianship.
  if (doel === 'D11') return { zelf: new Set(), namens: werk.zestien }
  const clienten =
    doel === 'D19'
      ? gegeven.flatMap(({ personen }) => [...personen])
      : doel === 'D17' && wie.betrokkene !== undefined
        ? [wie.betrokkene]
        : []
  return { zelf: new Set(clienten), namens: new Set(clienten.flatMap((een) => [...namens(rijen, een)])) }
}

/** The criminal chain knows a youth by his SKN, under another pseudonym (decision 4): who has the same number is the same. */
function metSkn({ raad, gi }: Wereldrijen, personen: Set<string>): void {
  if (personen.size === 0) return
  const sleutels = [
    ...(raad.tabellen.persoon ?? []).map(({ skn, persoonnr }) => ({ skn, van: raad.personen([tekst(persoonnr)]) })),
    ...(gi.tabellen.client ?? []).map(({ skn, clientnr }) => ({ skn, van: gi.personen([tekst(clientnr)]) })),
  ].filter(({ skn }) => tekst(skn) !== '')
  const nummers = new Set(sleutels.filter(({ van }) => van.some((een) => personen.has(een))).map(({ skn }) => skn))
  for (const { skn, van } of sleutels) if (nummers.has(skn)) voeg(personen, van)
}

function geplaatst({ gi }: Wereldrijen, persoon: string): boolean {
  return (gi.tabellen.plaatsing ?? [])
    .filter(({ gemeld_raad_op }) => gemeld_raad_op !== null)
    .flatMap(({ maatregelnr }) => gi.bij('maatregel', 'maatregelnr', maatregelnr))
    .some(({ clientnr }) => gi.pseudoniemen.get(tekst(clientnr)) === persoon)
}
