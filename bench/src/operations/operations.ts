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

// Left out for every variant: composed fields (`tijdlijn`, `kader`, `bronnen`, `volledig`, `betrokkenInstanties`), because no
// other gateway can make them, and what needs a motivation of the requester. Names are asked once, of the members: inside a
// record of an agency each would cost the others one more call to our own part of the graph, and us none.
const GEZIN = `query Gezinsbeeld($id: ID!) { gezin(gezinId: $id) { gezinId
  leden { rol vanaf persoon { persoonId voornamen geslachtsnaam geboortedatum geslacht } }
  ltCasussen { casusId status start eind betrokkenen { persoonId } }
  vastGezicht { naam functie sinds }
  vtMeldingen { meldingnummer datumMelding datumOntvangst hermelding diensten { soort } }
  vtOnderzoeken { nummer start afronding betrokkenen { persoonId } }
  raadsonderzoeken { onderzoekId status fase uitkomst raadsonderzoeker start uiterlijkOp afgerond
    jeugdigen { persoonId } }
  verzoekschriften { maatregel ingediendOp rechtbank zaaknummer duur }
  maatregelen { maatregelId type begin eind uitvoerendeGI jeugdige { persoonId }
    beschikking { zaaknummer rechtbank datumUitspraak duur } jeugdbeschermers { naam sinds } }
  machtigingenUithuisplaatsing { soortVerblijf begin eind tenUitvoerGelegdOp jeugdige { persoonId } }
  contactjournaal { datum vorm tekst betrokkenen { persoonId } } } }`

const KLEIN = 'query Klein($id: ID!) { gezin(gezinId: $id) { raadsonderzoeken { status } } }'

const PAGINA = `query Pagina($after: String) { gezinnen(first: ${PAGE}, after: $after) { pageInfo { hasNextPage }
  edges { node { gezinId leden { rol persoon { persoonId voornamen geslachtsnaam } } maatregelen { type begin eind }
    raadsonderzoeken { status uitkomst start } ltCasussen { status start } vtOnderzoeken { nummer start } } } } }`

const over = (query: string, variables: readonly object[]): readonly string[] =>
  variables.map((one) => JSON.stringify({ query, variables: one }))

const perFamily = familyIds.map((id) => ({ id }))

/** Variables of every page. */
export const perPage: readonly object[] = Array.from({ length: FAMILIES / PAGE }, (_, nr) => {
  const last = familyIds[nr * PAGE - 1]
  return { after: last === undefined ? null : Buffer.from(last).toString('base64url') }
})

/** The three operations of the benchmark. */
export const operations: Readonly<Record<OperationName, Operation>> = {
  gezin: { name: 'gezin', query: GEZIN, bodies: over(GEZIN, perFamily) },
  klein: { name: 'klein', query: KLEIN, bodies: over(KLEIN, perFamily) },
  pagina: { name: 'pagina', query: PAGINA, bodies: over(PAGINA, perPage) },
}
