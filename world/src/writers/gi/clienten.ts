import type { Gezin, Gezinslid, WriterContext } from '../../model.js'
import type { Rij } from './rijen.js'

/** What a person is at one institution; decides which numbers it holds. */
export type Als = 'MAATREGEL' | 'JEUGDRECLASSERING' | 'ANDER'

/**
 * The clients of one family at each institution. The BSN is there for a child under a measure only (Jw 7.2.1 lid 1), the
 * number of the criminal chain for a youth under probation only (lid 2); the others carry the pseudonym that came with
 * the case.
 */
export class Clienten {
  readonly #als = new Map<string, { readonly oin: string; readonly lid: Gezinslid; readonly als: Set<Als> }>()

  constructor(
    private readonly gezin: Gezin,
    private readonly context: WriterContext,
  ) {}

  /** Client number of a person at an institution. @throws RangeError when the person is not in the family */
  nummer(oin: string, nr: number, als: Als = 'ANDER'): string {
    const clientnr = `G${oin.slice(-4)}-${String(nr).padStart(9, '0')}`
    const bekend = this.#als.get(clientnr) ?? { oin, lid: this.#lid(nr), als: new Set<Als>() }
    bekend.als.add(als)
    this.#als.set(clientnr, bekend)
    return clientnr
  }

  /** Whether the institution has a number for this person. */
  kent(oin: string, nr: number): boolean {
    return [...this.#als.values()].some(({ oin: van, lid }) => van === oin && lid.persoon.nr === nr)
  }

  /** Role of a person in the family. */
  rol(nr: number): string {
    return this.#lid(nr).jzrRol
  }

  /** The rows of everybody who was numbered. */
  rijen(): Rij<'client'>[] {
    return [...this.#als].map(([clientnr, { oin, lid, als }]) => this.#rij(clientnr, oin, lid, als))
  }

  #lid(nr: number): Gezinslid {
    const lid = this.gezin.leden.find(({ persoon }) => persoon.nr === nr)
    if (!lid) throw new RangeError(`person ${nr} is not a member of family ${this.gezin.gezinId}`)
    return lid
  }

  #rij(clientnr: string, oin: string, lid: Gezinslid, als: ReadonlySet<Als>): Rij<'client'> {
    const { persoon } = lid
    const bsn = als.has('MAATREGEL') ? persoon.bsn : null
    return {
      clientnr,
      oin,
      bsn,
      bsn_status: persoon.bsnStatus,
      koppelnummer: bsn === null ? this.context.koppelnummer(persoon) : null,
      skn: als.has('JEUGDRECLASSERING') ? persoon.skn : null,
      voornamen: persoon.voornamen,
      roepnaam: persoon.roepnaam,
      voorvoegsel: persoon.voorvoegsel,
      geslachtsnaam: persoon.geslachtsnaam,
      geslacht: persoon.geslacht,
      geboortedatum: persoon.bsnStatus === 'ONGEBOREN' ? '99999999' : persoon.geboortedatum.replaceAll('-', ''),
      ...this.#bereikbaar(lid),
      geheim: persoon.geheimBij === 'GI',
    }
  }

  // Whom another source hides reached the institution without a way to find the person (S5).
  #bereikbaar({ persoon, huishouden }: Gezinslid) {
    const weet = persoon.geheimBij === null || persoon.geheimBij === 'GI'
    const adres = weet ? this.gezin.huishoudens.find(({ id }) => id === huishouden)?.adres : undefined
    return {
      telefoon: weet ? persoon.telefoon : null,
      email: weet ? persoon.email : null,
      veilig_contact: weet && this.context.toeval.chance(0.05) ? 'niet bellen na 18 uur' : null,
      straat: adres?.straat ?? null,
      huisnummer: adres?.huisnummer ?? null,
      postcode: adres?.postcode ?? null,
      woonplaats: adres?.woonplaats ?? null,
      gemeente: adres?.gemeente ?? null,
    }
  }
}
