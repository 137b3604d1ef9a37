/**
 * The organisations of the synthetic world and their employees. OINs and numbers are visibly fictional.
 * Employees 001-020 of an organisation belong to the scenario families only, so their caseload is exactly known.
 * @module
 */

/** One organisation and how many employees it has. */
export interface Organisatie {
  readonly oin: string
  readonly naam: string
  readonly bron: 'VT' | 'RVDK' | 'GI' | 'LT'
  /** Employee ids are `<code>-001` up to `medewerkers`. */
  readonly code: string
  /** In a world of {@link GEZINNEN_PER_PLOEG} families or less. */
  readonly medewerkers: number
}

export const VT = org('00000009900000001001', 'Veilig Thuis Verzonnenland', 'VT', 'vt', 120)
export const VT_SCHIJNSTREEK = org('00000009900000001002', 'Veilig Thuis Schijnstreek', 'VT', 'vt-s', 80)
export const RAAD = org('00000009900000002001', 'Raad voor de Kinderbescherming', 'RVDK', 'raad', 150)
export const GI_A = org('00000009900000003001', 'Jeugdbescherming Voorbeeldstad', 'GI', 'gi-a', 100)
export const GI_B = org('00000009900000003002', 'Jeugdbescherming Schijnstreek', 'GI', 'gi-b', 80)
export const LT_1 = org('00000009900000004001', 'Lokaal Team Voorbeeldstad', 'LT', 'lt-1', 120)
export const LT_2 = org('00000009900000004002', 'Lokaal Team Proefdorp', 'LT', 'lt-2', 80)
export const LT_3 = org('00000009900000004003', 'Lokaal Team Modelwijk', 'LT', 'lt-3', 80)

export const ORGANISATIES: readonly Organisatie[] = [VT, VT_SCHIJNSTREEK, RAAD, GI_A, GI_B, LT_1, LT_2, LT_3]

/** Numbers up to and including this one are kept for scenario families. */
export const SCENARIO_MEDEWERKERS = 20

function org(oin: string, naam: string, bron: Organisatie['bron'], code: string, medewerkers: number): Organisatie {
  return { oin, naam, bron, code, medewerkers }
}

/** Id of the n-th employee, as in the claim `medewerker`: `gi-a-001`. */
export const medewerkerId = (organisatie: Organisatie, nummer: number): string =>
  `${organisatie.code}-${String(nummer).padStart(3, '0')}`

/**
 * For so many families organisations have the employees of above, and as many more for every next so many: with more families an
 * organisation has more people, and nobody has more work. Who has a thousand families is nobody's measure of anything.
 */
export const GEZINNEN_PER_PLOEG = 2_000

/** How many crews a world of so many families has; one at least. */
export const ploegenVan = (gezinnen: number): number => Math.max(1, Math.ceil(gezinnen / GEZINNEN_PER_PLOEG))

/** All employee ids of an organisation: those of the scenario families once, the others in every crew. */
export const medewerkerIds = (organisatie: Organisatie, ploegen = 1): string[] =>
  Array.from({ length: SCENARIO_MEDEWERKERS + ploegen * grootte(organisatie) }, (_, index) =>
    medewerkerId(organisatie, index + 1),
  )

/** The employee who has the place of this one in another crew; whoever is kept for the scenario families is in all of them. */
export function inPloeg(medewerker: string, ploeg: number): string {
  const [, code, cijfers] = /^(.+)-(\d+)$/.exec(medewerker) ?? []
  const organisatie = ORGANISATIES.find((een) => een.code === code)
  if (!organisatie) throw new RangeError('an employee of no organisation')
  const nummer = Number(cijfers)
  return nummer <= SCENARIO_MEDEWERKERS ? medewerker : medewerkerId(organisatie, nummer + ploeg * grootte(organisatie))
}

/** Employees of one crew. */
const grootte = ({ medewerkers }: Organisatie): number => medewerkers - SCENARIO_MEDEWERKERS
