import { FAMILIES, familyIds } from '../sources/families.js'

/** What is measured. */
export const OPERATIONS = ['gezin', 'klein', 'pagina'] as const
export type OperationName = (typeof OPERATIONS)[number]

/** One operation, with the bodies that the load goes round: every request another family or page. */
export interface Operation {
  readonly name: OperationName
  readonly query: string
  readonly bodies: readonly string[]
}

const PAGE = 20

// Composed fields (`tijdlijn`, `kader`, `bronnen`, `volledig`, `betrokkenInstanties`) are left out for every variant: no
// other gateway can make them. What needs a motivation of the requester is left out too.
const GEZIN = `query Gezinsbeeld($id: ID!) { gezin(gezinId: $id) { gezinId
  leden { rol vanaf persoon { persoonId voornamen geslachtsnaam geboortedatum geslacht } }
  ltCasussen { casusId status start eind betrokkenen { persoonId voornamen } }
  vastGezicht { naam functie sinds }
  vtMeldingen { meldingnummer datumMelding datumOntvangst hermelding diensten { soort } }
  vtOnderzoeken { nummer start afronding betrokkenen { persoonId voornamen geslachtsnaam } }
  raadsonderzoeken { onderzoekId status fase uitkomst raadsonderzoeker start uiterlijkOp afgerond
    jeugdigen { persoonId voornamen geslachtsnaam geboortedatum } }
  verzoekschriften { maatregel ingediendOp rechtbank zaaknummer duur }
  maatregelen { maatregelId type begin eind uitvoerendeGI jeugdige { persoonId voornamen geslachtsnaam geboortedatum }
    beschikking { zaaknummer rechtbank datumUitspraak duur } jeugdbeschermers { naam sinds } }
  contactjournaal { datum vorm tekst betrokkenen { persoonId voornamen } } } }`

const KLEIN = 'query Klein($id: ID!) { gezin(gezinId: $id) { raadsonderzoeken { status } } }'

const PAGINA = `query Pagina($after: String) { gezinnen(first: ${PAGE}, after: $after) { pageInfo { hasNextPage }
  edges { node { gezinId leden { rol persoon { persoonId voornamen geslachtsnaam } } maatregelen { type begin eind }
    raadsonderzoeken { status uitkomst start } ltCasussen { status start } vtOnderzoeken { nummer start } } } } }`

const over = (query: string, variables: readonly object[]): readonly string[] =>
  variables.map((one) => JSON.stringify({ query, variables: one }))

const perFamily = familyIds.map((id) => ({ id }))

const perPage = Array.from({ length: FAMILIES / PAGE }, (_, nr) => {
  const last = familyIds[nr * PAGE - 1]
  return { after: last === undefined ? null : Buffer.from(last).toString('base64url') }
})

/** The three operations of the benchmark. */
export const operations: Readonly<Record<OperationName, Operation>> = {
  gezin: { name: 'gezin', query: GEZIN, bodies: over(GEZIN, perFamily) },
  klein: { name: 'klein', query: KLEIN, bodies: over(KLEIN, perFamily) },
  pagina: { name: 'pagina', query: PAGINA, bodies: over(PAGINA, perPage) },
}
