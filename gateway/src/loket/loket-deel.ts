/**
 * The loket: fields of the graph that the gateway itself answers, beside the families that it plans over the agencies:
 * decisions of people (noodtoegang, requests to a source), counts, explanations. A part (`LoketDeel`) lives in a folder of
 * its own and is listed in `loketten.ts`; the SDL, the composition and the execution come from that list.
 * @module
 */

/** For which purposes and roles a field is open. Every line is one way in; no line is refusal. */
export interface Toegang {
  /** Purpose codes; `ALLE`: every purpose that the role may choose. */
  readonly doelen: readonly string[] | 'ALLE'
  readonly rollen: readonly string[] | 'ALLE'
  /** Also for a role that may only ask somebody else to use the purpose (`A` in schema/beleid/rol-doel.json). */
  readonly aanvragen?: true
}

/** Arguments of a field after coercion. */
export type Argumenten = Readonly<Record<string, unknown>>

/** What must be known of a field before its resolver runs. */
export interface LoketRegel {
  readonly toegang: readonly Toegang[]
  /** Families that the arguments name, for the log; a resolver adds what it finds with `context.betreft`. */
  readonly gezinnen?: (args: Argumenten) => readonly string[]
  /** Persons that the arguments name, for the log. */
  readonly personen?: (args: Argumenten) => readonly string[]
  /** References of kept motivations that are about to be read, for the log; each a UUID. */
  readonly kenmerken?: (args: Argumenten) => readonly string[]
}

/** One part of the loket. */
export interface LoketDeel {
  /** type-graphql resolver classes without state: what they need comes in the context. */
  readonly resolvers: readonly LoketResolver[]
  /** A line for every field of `Query` and `Mutation` that the resolvers declare. */
  readonly regels: Readonly<Record<string, LoketRegel>>
}

/** A resolver class, made without arguments. */
export type LoketResolver = new () => object
