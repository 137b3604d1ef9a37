import { laatste, volledig } from '../datum.js'
import { GEMEENTEN } from '../identity/plaatsen.js'
import type { Gezin, Huishouden, Toeval } from '../model.js'
import { kies } from '../toeval.js'
import { verbergGezin, voegOngeborene, voegOverledene, zetPersoonsgevallen } from './bijzonder.js'
import type { Concept } from './concept.js'
import { zetGezag } from './gezag.js'
import { gezinsvorm } from './gezinsvorm.js'
import { giTraject } from './gi.js'
import { ltTraject } from './lokaal-team.js'
import { kiesMaatregel, trekMaatregelType } from './maatregel.js'
import { Mensen, type Nummers } from './mensen.js'
import { raadTraject } from './raad.js'
import type { Quota } from './randgevallen.js'
import { registersVan } from './registers.js'
import { vtTraject } from './veilig-thuis.js'
import type { Instantie } from './verdeling.js'

/** What one family needs from the world around it. */
export interface Omgeving {
  readonly peildatum: string
  readonly nummers: Nummers
  readonly quota: Quota
  instanties(toeval: Toeval): ReadonlySet<Instantie>
  kinderen(toeval: Toeval, instanties: ReadonlySet<Instantie>): number
}

/**
 * Makes family `nummer`: who they are, then who knows them and why. The measure comes before authority, because
 * guardianship ends it, and the GI before the Raad, because an imposed measure has an investigation before it.
 */
export function maakGezin(nummer: number, toeval: Toeval, omgeving: Omgeving): Gezin {
  const concept = maakConcept(nummer, toeval, omgeving)
  voegOngeborene(concept)
  voegOverledene(concept)
  verbergGezin(concept)
  const vt = vtTraject(concept)
  const gi = giTraject(concept)
  const raad = raadTraject(concept, gi)
  const lt = ltTraject(concept)
  zetPersoonsgevallen(concept)
  return { ...kern(concept), vt, raad, gi, lt, registers: registersVan(concept, { vt, lt, gi, raad }) }
}

function maakConcept(
  nummer: number,
  toeval: Toeval,
  { peildatum, nummers, quota, instanties, kinderen }: Omgeving,
): Concept {
  const gemeente = kies(
    toeval,
    GEMEENTEN.map((een, plaats) => [een, plaats === 0 ? 50 : 25] as const),
  )
  const bekendBij = instanties(toeval)
  const mensen = new Mensen(nummers, toeval)
  const type = bekendBij.has('GI') ? trekMaatregelType(toeval) : null
  const eisen = {
    peildatum,
    gemeente,
    aantal: kinderen(toeval, bekendBij),
    metTiener: type === 'JR',
    voogdij: type?.startsWith('2') ?? false,
  }
  const concept: Concept = {
    nummer,
    peildatum,
    toeval,
    gemeente,
    instanties: bekendBij,
    mensen,
    quota,
    ...gezinsvorm(toeval, mensen, eisen),
    gezag: [],
    maatregel: null,
    ongeboren: null,
    geheim: [],
  }
  concept.maatregel = type && kiesMaatregel(concept, type)
  zetGezag(concept)
  return concept
}

function kern(
  concept: Concept,
): Pick<Gezin, 'gezinId' | 'leden' | 'huishoudens' | 'gezag' | 'gemeenteOin' | 'gemeente'> {
  const { nummer, leden, mensen, gemeente, peildatum, gezag } = concept
  const gezinId = gezinIdVan(nummer)
  const idVan = (plaats: number) => `${gezinId}-h${plaats + 1}`
  const huishoudens = concept.huishoudens.map(({ naam, adres }, plaats): Huishouden => {
    return {
      id: idVan(plaats),
      naam,
      adres,
      leden: leden.filter((lid) => lid.huishouden === plaats).map((lid) => lid.nr),
    }
  })
  return {
    gezinId,
    leden: leden.map(({ nr, jzrRol, huishouden, tot }) => {
      const persoon = mensen.van(nr)
      const vanaf =
        persoon.bsnStatus === 'ONGEBOREN' ? peildatum : laatste(volledig(persoon.geboortedatum), '1990-01-01')
      return { persoon, jzrRol, huishouden: idVan(huishouden), vanaf, tot }
    }),
    huishoudens: huishoudens.filter((een) => een.leden.length > 0),
    gezag,
    gemeenteOin: gemeente.lt.oin,
    gemeente: gemeente.naam,
  }
}

/** Reference of family `nummer` at its municipality, e.g. `gezin-000042`. */
export const gezinIdVan = (nummer: number): string => `gezin-${String(nummer).padStart(6, '0')}`
