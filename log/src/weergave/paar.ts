import type { Inhoud, Regel } from '../regel/regel.js'
import { type Opgeslagen, perVeld, type Veldregel } from '../regel/velden.js'

/** What both lines of a request say. */
export interface Over {
  readonly span: string
  readonly ouderSpan?: string
  readonly medewerker: string
  readonly rol: string
  readonly organisatie: string
  readonly doel: string
  readonly beleid: string
  readonly gezinnen: readonly string[]
  readonly betrokkenen: readonly string[]
  readonly systeem?: string
}

/** A request that reached its outcome: the two lines that belong together. */
export interface Paar {
  readonly trace: string
  /** ms since the epoch. */
  readonly begin: number
  readonly eind: number
  readonly over: Over
  readonly operatie: string | null
  readonly velden: readonly Veldregel[]
  /** A span per data subject, in the order of `over.betrokkenen`. */
  readonly spans: readonly string[]
  readonly status: number
  readonly code: string | null
  readonly volledig: boolean
}

/** What is still open of a chain: intents whose outcome was not met yet, by span. */
export type Open = Map<string, Regel>

/**
 * Takes the lines of one chain in order and answers a pair as soon as it is complete.
 * @param regel with its groups as `velden`, whichever way it was written
 * @param open starts empty; what is left in it at the end never had an outcome
 */
export function paarVan(regel: Regel, open: Open): Paar | undefined {
  const { soort, trace, inhoud } = regel
  const { span } = inhoud as Partial<Over>
  if (trace === null || span === undefined) return undefined
  if (soort === 'INTENTIE') open.set(span, regel)
  const intentie = soort === 'UITKOMST' ? open.get(span) : undefined
  if (!intentie) return undefined
  open.delete(span)
  return {
    trace,
    begin: intentie.tijd,
    eind: regel.tijd,
    over: inhoud as unknown as Over,
    operatie: (intentie.inhoud.operatie as string | null | undefined) ?? null,
    ...(inhoud as Inhoud & Pick<Paar, 'spans' | 'status' | 'code' | 'volledig'>),
    velden: perVeld(inhoud.velden as readonly Opgeslagen[]),
  }
}

/** Whether the field was shown, as it is or masked. */
export const isGetoond = ({ uitkomst }: Veldregel): boolean => uitkomst === 'TOEGESTAAN' || uitkomst === 'GEMASKEERD'
