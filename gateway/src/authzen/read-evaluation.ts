/**
 * Reads what an AuthZEN client asks (Authorization API 1.0, sections 6 and 7, with the NL GOV additions): one evaluation,
 * or a batch whose items take over what the request itself says.
 * @module
 */
import { CATEGORIEEN } from '@gezinsbeeld/schema'
import { z } from 'zod'
import { ClientError } from '../errors/client-error.js'

/** Evaluations in one request; a client that has more, asks more often. */
export const MEEST = 50

const tekst = (max: number) => z.string().min(1).max(max)

const subject = z.looseObject({
  type: z.literal('Medewerker'),
  id: z.string().regex(/^[\w][\w.:@-]{0,127}$/),
  properties: z.looseObject({
    rol: tekst(64),
    organisatie: z.string().regex(/^\d{20}$/),
    instantie: z.enum(['VT', 'RVDK', 'GI', 'LT']).optional(),
    handeltNamens: z.enum(['VT', 'RVDK', 'GI']).optional(),
  }),
})

const action = z.looseObject({
  /** Name of the purpose. */
  name: tekst(64),
  properties: z.looseObject({ processing_activity_id: tekst(200).optional() }).optional(),
})

const resource = z.looseObject({
  type: z.enum(['Persoon', 'Gezin']),
  id: tekst(128),
  properties: z
    .looseObject({
      bron: z.enum(['VT', 'RVDK', 'GI', 'LT']),
      categorie: z.enum(CATEGORIEEN).optional(),
      categorieen: z.array(z.enum(CATEGORIEEN)).min(1).max(CATEGORIEEN.length).optional(),
      veld: z
        .string()
        .regex(/^[A-Z]\w{0,63}\.[a-z]\w{0,63}$/)
        .optional(),
    })
    .refine(
      ({ categorie, categorieen, veld }) =>
        [categorie, categorieen, veld].filter((een) => een !== undefined).length === 1,
      'name exactly one of categorie, categorieen and veld',
    ),
})

const context = z.looseObject({
  traceparent: z
    .string()
    .regex(/^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/)
    .optional(),
  time: z.iso.datetime({ offset: true }).optional(),
  /** Motivation per category (condition 5); the text is kept apart from the log. */
  motivering: z.record(z.string(), z.unknown()).optional(),
})

const evaluation = z.looseObject({ subject, action, resource, context: context.optional() })

/** One question: may this employee, for this purpose, see this of this person or family. */
export type Evaluatie = z.infer<typeof evaluation>

const SEMANTIEK = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const
export type Semantiek = (typeof SEMANTIEK)[number]

const batch = z.looseObject({
  evaluations: z.array(z.record(z.string(), z.unknown())).max(MEEST).optional(),
  options: z.looseObject({ evaluations_semantic: z.enum(SEMANTIEK).default('execute_all') }).optional(),
})

/** A batch: every item read, or the sentence that says what is wrong with it. */
export interface Bundel {
  readonly semantiek: Semantiek
  readonly items: readonly (Evaluatie | FoutItem)[]
}

/** An item of a batch that cannot be evaluated. */
export interface FoutItem {
  readonly fout: string
}

/** One evaluation. @throws ClientError VERZOEK_ONGELDIG; the message names places, never values */
export function readEvaluation(body: unknown): Evaluatie {
  const read = evaluation.safeParse(body)
  if (read.success) return read.data
  throw new ClientError('VERZOEK_ONGELDIG', { detail: zinVan(read.error) })
}

/**
 * A batch. Without `evaluations` the request is one evaluation: `undefined`.
 * @throws ClientError VERZOEK_ONGELDIG when the batch itself is malformed
 */
export function readEvaluations(body: unknown): Bundel | undefined {
  const read = batch.safeParse(body)
  if (!read.success) throw new ClientError('VERZOEK_ONGELDIG', { detail: zinVan(read.error) })
  const { evaluations = [], options } = read.data
  if (evaluations.length === 0) return undefined
  const deel = read.data as Readonly<Record<string, unknown>>
  const items = evaluations.map((item) => {
    const heel = Object.fromEntries(DELEN.map((naam) => [naam, item[naam] ?? deel[naam]]))
    const found = evaluation.safeParse(heel)
    return found.success ? found.data : { fout: zinVan(found.error) }
  })
  return { semantiek: options?.evaluations_semantic ?? 'execute_all', items }
}

const DELEN = ['subject', 'action', 'resource', 'context'] as const

const zinVan = ({ issues }: z.ZodError): string =>
  `niet leesbaar: ${[...new Set(issues.map(({ path }) => path.join('.') || 'het verzoek'))].slice(0, 5).join(', ')}`
