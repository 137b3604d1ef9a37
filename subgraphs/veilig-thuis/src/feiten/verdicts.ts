import type { FactContext } from '@gezinsbeeld/runtime'
import type { FeitelijkeVoorwaarde, FeitenVraag, Verdict } from '@gezinsbeeld/schema'
import { gedeeldVerdict, MEDEGEDEELD, OVERGEDRAGEN } from './gedeeld.js'
import { KLACHT, relatieVan } from './relatie.js'
import { verdictSql } from './sql.js'
import { TE_TOETSEN, VEILIG } from './toetsing.js'

/** A person, with the end when one is known. */
interface Rij {
  readonly persoon: string
  readonly tot?: string | null
}
type Oordeel = (vraag: FeitenVraag, personen: readonly string[], context: FactContext) => Promise<readonly Rij[]>

const relatie: Oordeel = async (vraag, personen, { db, nu }) => {
  const sql = relatieVan(vraag)
  return sql ? db.rows<Rij>('feit:melding', verdictSql(sql), [nu, vraag.medewerker, vraag.organisatie, personen]) : []
}

const toetsing: Oordeel = (vraag, _personen, { db, nu }) =>
  db.rows<Rij>('feit:toetsingsopdracht', TE_TOETSEN, [nu, vraag.medewerker, vraag.organisatie])

/** Whose complaint it is, under D18 alone: under D17 the municipality knows who represents whom. */
const klager: Oordeel = async ({ doel, rol, medewerker, organisatie }, _personen, { db, nu }) =>
  doel === 'D18' && rol === 'KLACHTBEHANDELAAR'
    ? db.rows<Rij>('feit:klacht', KLACHT, [nu, medewerker, organisatie])
    : []

const veilig: Oordeel = ({ relaties }, personen, { db }) =>
  db.rows<Rij>('feit:betrokkene', VEILIG, [personen, relaties])

const gedeeld =
  (tabel: string, sql: string): Oordeel =>
  ({ organisatie }, personen, { db, nu }) =>
    db.rows<Rij>(tabel, sql, [nu, organisatie, personen])

const OORDEEL: Readonly<Partial<Record<FeitelijkeVoorwaarde, Oordeel>>> = {
  '1': relatie,
  '9': toetsing,
  '10': klager,
  '10e': klager,
  '13': veilig,
  '14': gedeeld('feit:overdracht', gedeeldVerdict(OVERGEDRAGEN)),
  '15': gedeeld('feit:vto', gedeeldVerdict(MEDEGEDEELD)),
}

/** Whom a condition holds for at Veilig Thuis; nobody for a condition that other agencies judge. */
export async function verdicts(
  nr: FeitelijkeVoorwaarde,
  vraag: FeitenVraag,
  personen: readonly string[],
  context: FactContext,
): Promise<Verdict[]> {
  const oordeel = OORDEEL[nr]
  if (!oordeel || personen.length === 0) return []
  const gevraagd = new Set(personen)
  const rijen = await oordeel(vraag, personen, context)
  return rijen
    .filter(({ persoon }) => gevraagd.has(persoon))
    .map(({ persoon, tot }) => (tot === null || tot === undefined ? { persoon } : { persoon, tot }))
}
