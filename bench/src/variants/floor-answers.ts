/** What the agencies answer to the hand-written queries, as far as this file reads it. */
type Row = Readonly<Record<string, unknown>>
type Person = { readonly persoonId: string } & Readonly<Record<string, Row | null>>
/** The `_entities` of each agency. */
export type Rows = readonly Row[]

const list = <T>(value: unknown, each: (row: T) => unknown): unknown => (value as readonly T[]).map(each)

// The registration first, then the local team, as the gateway shows a person of the household.
function ofHousehold({ persoonId, brpGegevens: brp, ltGegevens: lt }: Person) {
  return {
    persoonId,
    voornamen: brp?.voornamen ?? lt?.voornamen ?? null,
    geslachtsnaam: brp?.geslachtsnaam ?? lt?.geslachtsnaam ?? null,
  }
}

const memberOf = (row: { rol: string; vanaf: string; persoon: Person }) => {
  const { brpGegevens: brp, ltGegevens: lt } = row.persoon
  return {
    rol: row.rol,
    vanaf: row.vanaf,
    persoon: {
      ...ofHousehold(row.persoon),
      geboortedatum: brp?.geboortedatum ?? lt?.geboortedatum ?? null,
      geslacht: brp?.geslacht ?? lt?.geslacht ?? null,
    },
  }
}

const named = (agency: string) => (person: Person) => ({
  persoonId: person.persoonId,
  voornamen: person[agency]?.voornamen ?? null,
})
const withName = (agency: string) => (person: Person) => ({
  persoonId: person.persoonId,
  voornamen: person[agency]?.voornamen ?? null,
  geslachtsnaam: person[agency]?.geslachtsnaam ?? null,
})
const withBirth = (agency: string) => (person: Person) => ({
  persoonId: person.persoonId,
  voornamen: person[agency]?.voornamen ?? null,
  geslachtsnaam: person[agency]?.geslachtsnaam ?? null,
  geboortedatum: person[agency]?.geboortedatum ?? null,
})

const LT_NAME = named('ltGegevens')
const VT_NAME = withName('vtGegevens')
const RAAD_BIRTH = withBirth('raadGegevens')
const GI_BIRTH = withBirth('giGegevens')
const GI_NAME = named('giGegevens')

/** The family view out of one entity of each agency. */
export function gezinOf(gezinId: string, lt: Row, vt: Row, raad: Row, gi: Row) {
  return {
    gezinId,
    leden: list(lt.leden, memberOf),
    ltCasussen: list(lt.ltCasussen, (row: Row) => ({ ...row, betrokkenen: list(row.betrokkenen, LT_NAME) })),
    vastGezicht: lt.vastGezicht,
    vtMeldingen: vt.vtMeldingen,
    vtOnderzoeken: list(vt.vtOnderzoeken, (row: Row) => ({ ...row, betrokkenen: list(row.betrokkenen, VT_NAME) })),
    raadsonderzoeken: list(raad.raadsonderzoeken, (row: Row) => ({
      ...row,
      jeugdigen: list(row.jeugdigen, RAAD_BIRTH),
    })),
    verzoekschriften: raad.verzoekschriften,
    maatregelen: list(gi.maatregelen, (row: Row) => ({ ...row, jeugdige: GI_BIRTH(row.jeugdige as Person) })),
    contactjournaal: list(gi.contactjournaal, (row: Row) => ({ ...row, betrokkenen: list(row.betrokkenen, GI_NAME) })),
  }
}

/** One family of the page. */
export function edgeOf(gezinId: string, lt: Row, vt: Row, raad: Row, gi: Row) {
  return {
    node: {
      gezinId,
      leden: list(lt.leden, (row: { rol: string; persoon: Person }) => ({
        rol: row.rol,
        persoon: ofHousehold(row.persoon),
      })),
      maatregelen: gi.maatregelen,
      raadsonderzoeken: raad.raadsonderzoeken,
      ltCasussen: lt.ltCasussen,
      vtOnderzoeken: vt.vtOnderzoeken,
    },
  }
}
