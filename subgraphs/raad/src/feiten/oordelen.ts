import type { FactContext } from '@gezinsbeeld/runtime'
import type { FeitelijkeVoorwaarde, FeitenVraag, Verdict } from '@gezinsbeeld/schema'
import { eigenZaken } from './eigen-zaken.js'
import { isOnderzoek } from './hoedanigheid.js'
import { GEMELD } from './kennisgeving.js'
import { getoetsten, klagers } from './werk.js'

const KIND_EN_OUDERS: ReadonlySet<string> = new Set(['301', '111', '112', '113', '114'])
const STRAFKETEN: ReadonlySet<string> = new Set(['STRAFONDERZOEK', 'JR'])

interface Gedekt {
  readonly persoon_id: string
  readonly tot: string | null
  readonly skn_id?: string | null
}

/** Verdicts of one condition; none for one that the Raad does not judge. */
export async function oordelen(
  voorwaarde: FeitelijkeVoorwaarde,
  vraag: FeitenVraag,
  personen: readonly string[],
  context: FactContext,
): Promise<Verdict[]> {
  if (voorwaarde === '15') return gemeld(vraag, personen, context)
  const gevraagd = new Set(personen)
  const gedekten = (await gedekt(voorwaarde, vraag, context)).filter(({ persoon_id }) => gevraagd.has(persoon_id))
  return langste(gedekten, voorwaarde === '17')
}

async function gemeld({ organisatie }: FeitenVraag, personen: readonly string[], { db, nu }: FactContext) {
  return db.rows<{ persoon: string }>('feit:kennisgeving', GEMELD, [nu, organisatie, personen])
}

/** 1: everybody named; 6: child and parents; 17: the youth, by the SKN; 9 and 10: out of the registers. */
async function gedekt(
  voorwaarde: FeitelijkeVoorwaarde,
  vraag: FeitenVraag,
  context: FactContext,
): Promise<readonly Gedekt[]> {
  if (voorwaarde === '9') return getoetsten(vraag, context)
  if (voorwaarde === '10' || voorwaarde === '10e') return klagers(vraag, context)
  if (voorwaarde === '1') return eigenZaken(vraag, context)
  if (voorwaarde === '6' && isOnderzoek(vraag.doel)) {
    return (await eigenZaken(vraag, context)).filter((zaak) => KIND_EN_OUDERS.has(zaak.jzr_rol))
  }
  if (voorwaarde !== '17') return []
  return (await eigenZaken(vraag, context)).filter((zaak) => STRAFKETEN.has(zaak.werk) && zaak.skn_id !== null)
}

// Of several cases about one person the one that lasts longest counts; without an end it has no `tot`.
function langste(zaken: readonly Gedekt[], metSkn: boolean): Verdict[] {
  const perPersoon = new Map<string, Verdict>()
  for (const { persoon_id: persoon, tot, skn_id } of zaken) {
    const eerder = perPersoon.get(persoon)
    if (eerder && (eerder.tot === undefined || (tot !== null && tot <= eerder.tot))) continue
    perPersoon.set(persoon, {
      persoon,
      ...(tot === null ? {} : { tot }),
      ...(metSkn && skn_id ? { skn: skn_id } : {}),
    })
  }
  return [...perPersoon.values()]
}
