import type { Veldregel } from '@gezinsbeeld/log'
import { BRONNEN, CATEGORIEEN } from '@gezinsbeeld/schema'
import { z } from 'zod'

/** Words of policy and schema only: no free text can get in, so no value can. */
const word = (max: number) => z.string().regex(new RegExp(`^[A-Za-z_][\\w.:-]{0,${max - 1}}$`))
// Whatever the client asked for: only its pseudonym is stored, so its form does not matter.
const id = z.string().max(100_000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const span = z.string().regex(/^[0-9a-f]{16}$/)

const shared = {
  /** W3C trace id. */
  trace: z.string().regex(/^[0-9a-f]{32}$/),
  /** Span of this processing; the spans of the data subjects hang under it (LDV: one per data subject). */
  span,
  /** Span of the caller, when it sent one. */
  ouderSpan: span.optional(),
  medewerker: z.string().regex(/^[\w.:@-]{1,128}$/),
  rol: word(64),
  /** OIN. */
  organisatie: z.string().regex(/^\d{20}$/),
  /** Purpose code. */
  doel: z.string().regex(/^D\d{2}$/),
  /** Families asked about, as the graph names them; stored as pseudonyms of the log (decision 5). */
  gezinnen: z.array(id).readonly(),
  /** Persons asked about, as the graph names them; stored as pseudonyms of the log. */
  betrokkenen: z.array(id).readonly(),
  /** Version of the policy that decided. */
  beleid: z.string().regex(/^[\w.-]{1,64}$/),
}

/** Written and durable before the first fetch: who is about to be shown something, and why. */
export const intentSchema = z.strictObject({
  ...shared,
  inhoud: z.strictObject({
    /** SHA-256 of the rewritten operation; `null` when nothing was left to ask. */
    operatie: sha256.nullable(),
    /** Categories for which a motivation was given; the text itself is not kept here (decision 19). */
    motivering: z.array(z.enum(CATEGORIEEN)),
    /** Where each motivation is kept, in the same order. */
    motiveringKenmerken: z.array(z.uuid()),
    /** How many searches this request holds (`zoekPersoon`); absent when none. A search that finds nothing is here too. */
    zoekvragen: z.int().min(1).optional(),
    /** The system that asked the decision point about this employee; absent when the employee asked. */
    systeem: word(64).optional(),
    /** Fields of the loket that are about to run; absent for a family view. */
    loket: z.array(word(64)).optional(),
  }),
})

/** Fields that differ in nothing but their name, how often and of whom. */
const vormgroep = z.strictObject({
  /** Field addresses, e.g. `Maatregel.begin`. */
  velden: z.array(word(200)),
  bron: z.enum(BRONNEN).nullable(),
  categorieen: z.array(z.enum(CATEGORIEEN)),
  uitkomst: word(64),
  code: word(64).nullable(),
  /** Policy line. */
  regel: z
    .string()
    .regex(/^[\w.:,;+/-]{1,200}$/)
    .nullable(),
  /** Allowed, and nothing was there; absent: something was, or it was not allowed. */
  leeg: z.literal(true).optional(),
  /** Which of the lists of people of the outcome. */
  wie: z.int().min(0),
})

/** What many outcomes say alike, kept once (record 0056). */
export const vormSchema = z.array(vormgroep)

/** What an outcome keeps of its fields beside the hash of their form. */
export const getallenSchema = z.strictObject({
  /** Per group of the form how often each field. */
  aantallen: z.array(z.array(z.int().min(0)).readonly()).readonly(),
  /** Of whom, as the graph names them; stored as places in the list of pseudonyms of the record. */
  personen: z.array(z.array(id).readonly()).readonly(),
})

/** Written and durable before the answer leaves: what was shown, masked or refused. Never a value. */
export const outcomeSchema = z.strictObject({
  ...shared,
  inhoud: z.strictObject({
    /** One by one, as they were counted: kept as a form and numbers, which are checked as {@link vormSchema} and {@link getallenSchema}. */
    velden: z.array(z.unknown()).readonly(),
    /** HTTP status of the answer. */
    status: z.int().min(100).max(599),
    /** Code of the refusal when the request was refused or failed as a whole. */
    code: word(64).nullable(),
    volledig: z.boolean(),
    systeem: word(64).optional(),
    /** Fields of the loket that ran; `code` when one was refused. Absent for a family view. */
    loket: z
      .array(
        z.strictObject({
          veld: word(64),
          code: word(64).nullable(),
          /** What it was about in the gateway's own storage: an emergency access. */
          kenmerken: z.array(z.uuid()).optional(),
        }),
      )
      .optional(),
    /** It was about somebody with whom the requester's own work began that day: an alarm (decision 22). Absent: no. */
    nieuweZaak: z.literal(true).optional(),
    /** Values that the third net caught, as field and source: alarms. Absent when none. */
    incidenten: z.array(z.string().regex(/^[\w.]{1,200} in [A-Z]{2,4}$/)).optional(),
  }),
})

/** Written before an answer in which nobody is a data subject: a refusal before the facts, or the schema itself. */
export const afgedaanSchema = z.strictObject({
  trace: shared.trace,
  span,
  ouderSpan: span.optional(),
  /** Who asked, as far as that was established. */
  medewerker: shared.medewerker.optional(),
  rol: shared.rol.optional(),
  organisatie: shared.organisatie.optional(),
  doel: shared.doel.optional(),
  systeem: word(64).optional(),
  beleid: shared.beleid,
  status: z.int().min(100).max(599),
  /** Code of the refusal; `null` for an answer about the schema. */
  code: word(64).nullable(),
})

export type AfgedaanRecord = z.infer<typeof afgedaanSchema>
export type IntentRecord = z.infer<typeof intentSchema>

type Told = z.infer<typeof outcomeSchema>
/** An outcome as the pipeline tells it: the fields one by one. How they are kept is of the log alone. */
export type OutcomeRecord = Omit<Told, 'inhoud'> & {
  readonly inhoud: Omit<Told['inhoud'], 'velden'> & { readonly velden: readonly Veldregel<string>[] }
}
