import type { FactContext } from '@gezinsbeeld/runtime'
import type { FeitelijkeVoorwaarde, FeitenVraag, Verdict } from '@gezinsbeeld/schema'
import { ouderZonderGezag } from './ouder-zonder-gezag.js'
import { KLACHT, relatieVan, TE_TOETSEN } from './relatie.js'
import { verdictSql } from './sql.js'
import { toestemmingen } from './toestemming.js'
import { inzage } from './vertegenwoordiging.js'

type Oordeel = (vraag: FeitenVraag, personen: readonly string[], context: FactContext) => Promise<readonly Verdict[]>

interface Rij {
  readonly persoon: string
  readonly tot: string | null
}
const verdict = ({ persoon, tot }: Rij): Verdict => (tot === null ? { persoon } : { persoon, tot })

const relatie: Oordeel = async (vraag, personen, { db, nu }) => {
  const sql = relatieVan(vraag)
  if (!sql) return []
  const params = [nu, vraag.medewerker, vraag.organisatie, personen]
  return (await db.rows<Rij>('feit:casus', verdictSql(sql), params)).map(verdict)
}

const toetsing: Oordeel = async ({ medewerker, organisatie }, _personen, { db, nu }) =>
  (await db.rows<Rij>('feit:toetsingsopdracht', TE_TOETSEN, [nu, medewerker, organisatie])).map(verdict)

/** Under D18 whose complaint it is, of the complaints that are handled here; otherwise who is or represents whom. */
const betrokkene =
  (nr: '10' | '10e'): Oordeel =>
  async (vraag, personen, context) => {
    if (vraag.doel !== 'D18') return inzage(nr, vraag, personen, context)
    if (vraag.rol !== 'KLACHTBEHANDELAAR') return []
    const params = [context.nu, vraag.medewerker, vraag.organisatie]
    return (await context.db.rows<Rij>('feit:klacht', KLACHT, params)).map(verdict)
  }

const OORDEEL: Readonly<Partial<Record<FeitelijkeVoorwaarde, Oordeel>>> = {
  '1': relatie,
  '3': (vraag, personen, context) => toestemmingen('DOORBREKING_GEHEIMHOUDING', vraag, personen, context),
  '9': toetsing,
  '10': betrokkene('10'),
  '10e': betrokkene('10e'),
  '24': ouderZonderGezag,
}

/** Whom a condition holds for at the municipality; nobody for a condition that other agencies judge. */
export async function verdicts(
  nr: FeitelijkeVoorwaarde,
  vraag: FeitenVraag,
  personen: readonly string[],
  context: FactContext,
): Promise<Verdict[]> {
  const oordeel = OORDEEL[nr]
  if (!oordeel || personen.length === 0) return []
  const gevraagd = new Set(personen)
  return (await oordeel(vraag, personen, context)).filter(({ persoon }) => gevraagd.has(persoon))
}
