import type { Gezin, Gezinslid, Persoon, WriterContext } from '../../model.js'
import type { Rij, Rijen } from './rijen.js'

type Als = 'JEUGDIGE' | 'VOLWASSENE' | 'ONGEBOREN'

const cijfers = (datum: string): string => datum.replaceAll('-', '')

/** Number of a person at the Raad. */
const persoonnr = (nr: number): string => `P${String(nr).padStart(9, '0')}`

/**
 * The persons of one family whom the Raad knows, and as what: a BSN is there for the youth only (Jw 7.2.1), the SKN
 * where the Raad met the youth in a criminal case, and a second registration where the criminal chain gave no BSN.
 */
export class Personen {
  readonly #als = new Map<number, Als>()
  readonly #metSkn = new Set<number>()
  readonly #alleenSkn = new Set<number>()
  readonly #moeders = new Map<number, { readonly moeder: number; readonly uitgerekendeDatum: string }>()

  constructor(
    private readonly gezin: Gezin,
    private readonly context: WriterContext,
  ) {}

  /** Number of a child in an investigation. */
  kind(nr: number): string {
    this.#als.set(nr, 'JEUGDIGE')
    return persoonnr(nr)
  }

  /** Number of a parent or another party. Who is a child elsewhere in the file stays one. */
  volwassene(nr: number): string {
    if (!this.#als.has(nr)) this.#als.set(nr, 'VOLWASSENE')
    return persoonnr(nr)
  }

  /** Number of the unborn child of that mother; null when the family has none. */
  ongeboren(moeder: number, uitgerekendeDatum: string): string | null {
    const kind = this.gezin.leden.find(({ persoon }) => persoon.bsnStatus === 'ONGEBOREN')
    if (!kind) return null
    this.#als.set(kind.persoon.nr, 'ONGEBOREN')
    this.#moeders.set(kind.persoon.nr, { moeder, uitgerekendeDatum })
    return persoonnr(kind.persoon.nr)
  }

  /** Number of a youth in a criminal case whose identity the Raad established: BSN and SKN on one row. */
  verdachte(nr: number): string {
    this.#metSkn.add(nr)
    return this.kind(nr)
  }

  /** Number of a youth whom the Raad knows from the criminal chain only: an SKN without BSN. */
  onderSkn(nr: number): string {
    this.#alleenSkn.add(nr)
    return `S${String(nr).padStart(9, '0')}`
  }

  /** Whether the Raad has a number for this person. */
  kent(nr: number): boolean {
    return this.#als.has(nr)
  }

  /** Whether the Raad joined BSN and SKN of this youth. */
  heeftSkn(nr: number): boolean {
    return this.#metSkn.has(nr)
  }

  /** The member of that number. @throws RangeError when the person is not in the family */
  lid(nr: number): Gezinslid {
    const lid = this.gezin.leden.find(({ persoon }) => persoon.nr === nr)
    if (!lid) throw new RangeError(`person ${nr} is not a member of family ${this.gezin.gezinId}`)
    return lid
  }

  /** Role of a member. */
  rol(nr: number): string {
    return this.lid(nr).jzrRol
  }

  /** Name of a member as one text. */
  naam(nr: number): string {
    const { voornamen, voorvoegsel, geslachtsnaam } = this.lid(nr).persoon
    return [voornamen, voorvoegsel, geslachtsnaam].filter((deel) => deel !== null).join(' ')
  }

  /** The rows of everybody who was numbered. */
  rijen(): Rijen {
    const leden = [...this.#als].map(([nr, als]) => [this.lid(nr), als] as const)
    const uitStrafketen = [...this.#alleenSkn].map((nr) => this.#strafketen(this.lid(nr).persoon))
    return {
      persoon: [...leden.map(([{ persoon }, als]) => this.#persoon(persoon, als)), ...uitStrafketen],
      adres: leden.flatMap(([lid]) => this.#adres(lid)),
    }
  }

  #persoon(persoon: Persoon, als: Als): Rij<'persoon'> {
    const { toeval } = this.context
    const moeder = this.#moeders.get(persoon.nr)
    // What is hidden by another source reached the Raad without a way to find the person.
    const bereikbaar = persoon.geheimBij === null || persoon.geheimBij === 'RVDK'
    return {
      ...this.#naamgegevens(persoon),
      persoonnr: persoonnr(persoon.nr),
      bsn: als === 'JEUGDIGE' ? persoon.bsn : null,
      bsn_status: als === 'ONGEBOREN' ? 'ONGEBOREN' : persoon.bsnStatus,
      koppelnummer: this.#koppelnummer(persoon, als),
      skn: this.#metSkn.has(persoon.nr) ? persoon.skn : null,
      moeder_persoonnr: moeder ? persoonnr(moeder.moeder) : null,
      uitgerekende_datum: moeder ? moeder.uitgerekendeDatum : this.#zwanger(persoon.nr),
      taal: toeval.chance(0.1) ? 'Verzonnens' : 'Nederlands',
      nationaliteit: toeval.chance(0.3) ? 'Verzonnenlandse' : null,
      telefoon: bereikbaar ? persoon.telefoon : null,
      email: bereikbaar ? persoon.email : null,
      veilig_contact: bereikbaar && toeval.chance(0.05) ? 'niet bellen na 18 uur' : null,
      brp_beperking: persoon.brpBeperking,
      afscherming: persoon.geheimBij === 'RVDK' ? 'VEILIGHEID' : 'GEEN',
    }
  }

  #koppelnummer(persoon: Persoon, als: Als): string | null {
    if (als === 'ONGEBOREN') return null
    return als === 'JEUGDIGE' && persoon.bsn !== null ? null : this.context.koppelnummer(persoon)
  }

  #zwanger(nr: number): string | null {
    return [...this.#moeders.values()].find(({ moeder }) => moeder === nr)?.uitgerekendeDatum ?? null
  }

  #strafketen(persoon: Persoon): Rij<'persoon'> {
    return {
      ...this.#naamgegevens(persoon),
      persoonnr: `S${String(persoon.nr).padStart(9, '0')}`,
      bsn: null,
      bsn_status: 'ONBEKEND',
      koppelnummer: null,
      skn: persoon.skn,
      moeder_persoonnr: null,
      uitgerekende_datum: null,
      taal: null,
      nationaliteit: null,
      telefoon: null,
      email: null,
      veilig_contact: null,
      brp_beperking: null,
      afscherming: 'GEEN',
    }
  }

  #naamgegevens(persoon: Persoon) {
    return {
      vreemdelingennummer: null,
      voornamen: persoon.voornamen,
      voorvoegsels: persoon.voorvoegsel,
      geslachtsnaam: persoon.geslachtsnaam,
      roepnaam: persoon.roepnaam,
      geboortedatum: persoon.bsnStatus === 'ONGEBOREN' ? '99999999' : cijfers(persoon.geboortedatum),
      geslacht: persoon.geslacht,
      overleden_op: persoon.overlijdensdatum,
      mutatie_op: `${this.context.peildatum}T08:00:00Z`,
    }
  }

  #adres({ persoon, huishouden }: Gezinslid): Rij<'adres'>[] {
    const huis = this.gezin.huishoudens.find(({ id }) => id === huishouden)
    if (!huis || persoon.bsnStatus === 'ONGEBOREN') return []
    if (persoon.geheimBij !== null && persoon.geheimBij !== 'RVDK') return []
    const { straat, huisnummer, postcode, woonplaats, gemeente } = huis.adres
    const waar = { straat, huisnummer, postcode, woonplaats, gemeente }
    return [{ persoonnr: persoonnr(persoon.nr), volgnr: '01', soort: '51', ...waar, ingang: null, einde: null }]
  }
}
