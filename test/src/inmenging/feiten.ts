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
import { leeg, type Werk } from './feiten/werk.js'
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
  const gegeven = toestemmingen(rijen, wie.organisatie, doel, dag)
  const inzage = inzageVan(rijen, wie, doel, werk, gegeven)
  const gedeeld = (nr: string, bron: Bron): Gedeeld =>
    nr === '14'
      ? overgedragen(rijen, wie.organisatie, dag)
      : nr === '15'
        ? gemeld(rijen, bron, wie.organisatie, dag)
        : uitvoering(rijen, wie.organisatie, dag)
  const perBron = onthoud(gedeeld)
  const precies = new Map(
    Object.entries({ '1': werk.een, '2': werk.twee, '6': werk.zes, '16': werk.zestien, '17': werk.zeventien }),
  )
  const misschien = (nr: string, persoon: string, bron: Bron, categorie: string): boolean => {
    const { noodtoegang, vrijgave } = wie.vastgelegd ?? {}
    switch (nr) {
      case '3':
        return gegeven.some(({ personen, categorieen }) => personen.has(persoon) && categorieen.includes(categorie))
      case '4':
      case '4s':
        return noodtoegang?.personen.includes(persoon) === true
      case '4t':
        return noodtoegang?.personen.includes(persoon) === true && noodtoegang.terPlaatse
      case '7':
      case '12':
        return (
          vrijgave?.bron === bron && vrijgave.personen.includes(persoon) && vrijgave.categorieen.includes(categorie)
        )
      case '9':
        return werk.getoetst.personen.has(persoon)
      case '10':
        return inzage.namens.has(persoon)
      case '10e':
        return inzage.zelf.has(persoon)
      case '14':
      case '15':
      case '20':
        return perBron(nr, bron).personen.has(persoon)
      case '18':
        return werk.zeventien.has(persoon)
      case '19':
        return wie.rol === 'RAAD_TOETSER' && geplaatst(rijen, persoon)
      default:
        return true
    }
  }
  return {
    dossiers: werk.dossiers,
    personen: werk.personen,
    gezinnen: werk.gezinnen,
    relatie: werk.relatie,
    kring: new Set([...werk.personen, ...inzage.namens, ...(wie.vastgelegd?.noodtoegang?.personen ?? [])]),
    geldt(nr, persoon, bron, categorie) {
      const gevonden = precies.get(nr)
      if (gevonden) return gevonden.has(persoon)
      return misschien(nr, persoon, bron, categorie) ? undefined : false
    },
    zaken(bron) {
      if (doel === 'D16') return werk.getoetst.dossiers
      if (doel === 'D18') return werk.beklaagd.dossiers
      if (doel === 'D13' && bron === 'VT') return perBron('14', bron).dossiers
      const gemeldAan = doel === 'D13' ? bron === 'RVDK' : doel === 'D14' && bron !== 'LT' && bron !== 'BRP'
      return gemeldAan ? perBron('15', bron).dossiers : undefined
    },
  }
}

/** Whose file may be seen: under D17 the own, under D19 that of clients who gave a consent, under D18 of who complained. */
function inzageVan(
  rijen: Wereldrijen,
  wie: Wie,
  doel: string,
  werk: Werk,
  gegeven: readonly Toestemming[],
): { readonly zelf: ReadonlySet<string>; readonly namens: ReadonlySet<string> } {
  if (doel === 'D18') return { zelf: werk.beklaagd.personen, namens: werk.beklaagd.personen }
  // A guardian represents the child of his running guardianship.
  if (doel === 'D11') return { zelf: new Set(), namens: werk.zestien }
  const clienten =
    doel === 'D19'
      ? gegeven.flatMap(({ personen }) => [...personen])
      : wie.betrokkene === undefined
        ? []
        : [wie.betrokkene]
  if (doel !== 'D17' && doel !== 'D19') return { zelf: new Set(), namens: new Set() }
  return { zelf: new Set(clienten), namens: new Set(clienten.flatMap((een) => [...namens(rijen, een)])) }
}

function geplaatst({ gi }: Wereldrijen, persoon: string): boolean {
  return (gi.tabellen.plaatsing ?? [])
    .filter(({ gemeld_raad_op }) => gemeld_raad_op !== null)
    .flatMap(({ maatregelnr }) => gi.bij('maatregel', 'maatregelnr', maatregelnr))
    .some(({ clientnr }) => gi.pseudoniemen.get(tekst(clientnr)) === persoon)
}

function onthoud(van: (nr: string, bron: Bron) => Gedeeld): (nr: string, bron: Bron) => Gedeeld {
  const bekend = new Map<string, Gedeeld>()
  return (nr, bron) => {
    const sleutel = `${nr} ${bron}`
    const gevonden = bekend.get(sleutel) ?? van(nr, bron)
    bekend.set(sleutel, gevonden)
    return gevonden
  }
}
