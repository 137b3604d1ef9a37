import { AFSCHERMBAAR, type Beleid, type Categorie } from '@gezinsbeeld/schema'
import { type Toegang, type Veldgroep, veldgroepen } from '@gezinsbeeld/schema/toegang'
import { z } from 'zod'
import { codeVan, leesToken, stuur } from '../gateway.js'
import { OpdrachtFout } from '../opdracht-fout.js'

/** About whom, and how the decision point is reached. */
export interface BeslispuntOpties {
  readonly medewerker: string
  readonly organisatie: string
  readonly gezin: string
  readonly persoon: string
  readonly gateway: URL
  readonly tokenBestand: string
}

/** What is asked of the decision point. */
export interface BeslispuntVraag extends Partial<BeslispuntOpties> {
  /** Purpose code. */
  readonly doel: string
  readonly aanvrager: {
    readonly rol: string
    readonly handeltNamens?: string | undefined
    readonly instantie?: 'VT' | 'RVDK' | 'GI' | 'LT' | undefined
  }
  readonly motivering: readonly Categorie[]
}

/** Fields that are decided alike, with what the decision point says now. */
export interface Beslissing extends Veldgroep {
  readonly mag: boolean
  /** Why not, when that may be told; absent: nothing is told of it (decision 11). */
  readonly code?: string
  readonly regel?: string
  readonly masker?: string
}

/** The decision point takes this many questions at once. */
const PER_KEER = 50

const antwoordSchema = z.object({
  evaluations: z.array(
    z.object({
      decision: z.boolean(),
      context: z
        .object({
          code: z.string().optional(),
          regel: z.string().optional(),
          masker: z.string().optional(),
          error: z.unknown().optional(),
        })
        .optional(),
    }),
  ),
})

/**
 * Asks the decision point of a gateway what would be decided now for one employee about one family or person, field group by
 * field group, of the own source. @throws OpdrachtFout OPTIE_ONGELDIG, TOKEN_ONLEESBAAR, GATEWAY_NIET_BEREIKBAAR, GATEWAY_WEIGERT
 */
export async function vraagBeslispunt(
  beleid: Beleid,
  toegang: Toegang,
  vraag: BeslispuntVraag,
): Promise<readonly Beslissing[]> {
  const { subject, resource, bron } = leesVraag(beleid, vraag)
  // About a place it decides per person only (docs/authzen.md).
  const groepen = veldgroepen(toegang).filter(
    (een) =>
      een.bron === bron && (resource.type === 'Persoon' || !een.categorieen.some((code) => AFSCHERMBAAR.has(code))),
  )
  const context = { motivering: Object.fromEntries(vraag.motivering.map((code) => [code, 'Simulatie'])) }
  const kop = { subject, action: { name: beleid.doel(vraag.doel)?.naam }, context }
  const beslissingen: Beslissing[] = []
  for (let plaats = 0; plaats < groepen.length; plaats += PER_KEER) {
    const deel = groepen.slice(plaats, plaats + PER_KEER)
    const evaluations = deel.map(({ categorieen }) => ({
      resource: { ...resource, properties: { bron, categorieen } },
    }))
    const antwoorden = await stel({ ...kop, evaluations }, vraag)
    for (const [index, groep] of deel.entries()) {
      const { decision, context: { code, regel, masker } = {} } = antwoorden[index] ?? { decision: false }
      const waarom = Object.entries({ code, regel, masker }).filter(([, waarde]) => waarde !== undefined)
      beslissingen.push({ ...groep, mag: decision, ...Object.fromEntries(waarom) })
    }
  }
  return beslissingen
}

function leesVraag(beleid: Beleid, { medewerker, organisatie, gezin, persoon, aanvrager }: BeslispuntVraag) {
  const { rol, handeltNamens, instantie } = aanvrager
  const bron = instantie ?? beleid.rol(rol)?.instantie
  const id = gezin ?? persoon
  if (organisatie === undefined || id === undefined || (gezin !== undefined && persoon !== undefined)) {
    throw new OpdrachtFout('OPTIE_ONGELDIG', 'geef bij `--medewerker` ook `--organisatie`, en `--gezin` of `--persoon`')
  }
  if (!bron) {
    throw new OpdrachtFout('OPTIE_ONGELDIG', `rol \`${rol}\` hoort bij geen vaste instantie: geef \`--instantie\``)
  }
  const properties = {
    rol,
    organisatie,
    ...(handeltNamens ? { handeltNamens } : {}),
    ...(instantie ? { instantie } : {}),
  }
  return {
    bron,
    subject: { type: 'Medewerker', id: medewerker, properties },
    resource: { type: gezin === undefined ? 'Persoon' : 'Gezin', id },
  }
}

async function stel(body: object, { gateway, tokenBestand }: BeslispuntVraag) {
  if (gateway === undefined || tokenBestand === undefined) {
    throw new OpdrachtFout('OPTIE_ONGELDIG', 'geef bij `--medewerker` ook `--gateway` en `--token-bestand`')
  }
  const antwoord = await stuur(gateway, '/access/v1/evaluations', { token: leesToken(tokenBestand), body })
  const gelezen = antwoordSchema.safeParse(antwoord)
  // A question that could not be judged is no deny: it would read as "may not".
  if (gelezen.success && !gelezen.data.evaluations.some(({ context }) => context?.error))
    return gelezen.data.evaluations
  const code = codeVan((antwoord as { code?: unknown }).code)
  throw new OpdrachtFout(
    'GATEWAY_WEIGERT',
    `het beslispunt antwoordde niet${code ? `: \`${code}\`` : ''}: is het token van het eigen systeem, en gaat de vraag over een eigen medewerker en de eigen bron? (docs/authzen.md)`,
  )
}

/** The decisions for people. */
export function beslissingenTekst(beslissingen: readonly Beslissing[]): string {
  return beslissingen
    .map(({ bron, categorieen, mag, code, regel, masker, velden }) => {
      const namen =
        velden.length > 4 ? `${velden.slice(0, 3).join(', ')} en nog ${velden.length - 3}` : velden.join(', ')
      const waarom = [masker && `masker ${masker}`, code, regel].filter(Boolean).join(', ')
      return `${bron.padEnd(4)} ${categorieen.join('+')}: ${mag ? 'JA' : 'NEE'}${waarom ? ` (${waarom})` : ''}\n       ${namen}\n`
    })
    .join('')
}
