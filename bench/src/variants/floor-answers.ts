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

/** The family view out of one entity of each agency. */
export function gezinOf(gezinId: string, lt: Row, vt: Row, raad: Row, gi: Row) {
  return {
    gezinId,
    leden: list(lt.leden, memberOf),
    ltCasussen: lt.ltCasussen,
    vastGezicht: lt.vastGezicht,
    ...vt,
    ...raad,
    ...gi,
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
