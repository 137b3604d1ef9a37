import { isDeepStrictEqual } from 'node:util'
import { parse, validate } from 'graphql'
import type { Both, Outcome, Question } from './both.js'
import { featuresOf } from './features.js'
import { generateOperation, openDice } from './generate.js'

/** What a run over generated operations found. */
export interface Comparison {
  readonly operations: number
  /** Operations with something in their answer. */
  readonly filled: number
  readonly withErrors: number
  /** Errors that stock put at another row than the one that failed (docs/executor.md). */
  readonly stockElsewhere: number
  /** What of the plan language came by. */
  readonly features: ReadonlySet<string>
  readonly differences: readonly Difference[]
  /** Requests to subgraphs, stock and ours. */
  readonly requests: { readonly stock: number; readonly ours: number }
}

/** An operation on which the executors do not agree. */
export interface Difference {
  readonly seed: number
  readonly text: string
  readonly down: readonly string[]
  readonly stock: unknown
  readonly ours: unknown
}

/** Compares both executors on the operations of these seeds. */
export async function compare(both: Both, seeds: { readonly from: number; readonly to: number }): Promise<Comparison> {
  const counts = { operations: 0, filled: 0, withErrors: 0, stockElsewhere: 0 }
  const requests = { stock: 0, ours: 0 }
  const features = new Set<string>()
  const differences: Difference[] = []
  for (let seed = seeds.from; seed <= seeds.to; seed++) {
    const question = questionOf(both, seed)
    const { stock, ours, plan } = await both.run(question)
    for (const feature of featuresOf(plan)) features.add(feature)
    counts.operations++
    if (isFilled(ours.data)) counts.filled++
    if (ours.errors.length > 0) counts.withErrors++
    requests.stock += stock.requests
    requests.ours += ours.requests
    const verdict = verdictOf(stock, ours)
    if (verdict === 'ELSEWHERE') counts.stockElsewhere++
    if (verdict === 'DIFFERENT') differences.push({ seed, text: question.text, down: [...question.down], stock, ours })
  }
  return { ...counts, requests, features, differences }
}

function questionOf({ api, subgraphs }: Both, seed: number): Question {
  const dice = openDice(seed)
  for (;;) {
    const { text, variables } = generateOperation(api, dice)
    // Two selections under one key that do not go together are refused before any plan.
    if (validate(api, parse(text)).length > 0) continue
    const down = new Set(dice.roll(8) === 0 ? [subgraphs[dice.roll(subgraphs.length)] as string] : [])
    return { text, variables, down, world: { number: seed } }
  }
}

const isFilled = (data: unknown): boolean =>
  data !== null && Object.values(data as object).some((value) => value !== null)

function verdictOf(stock: Outcome, ours: Outcome): 'SAME' | 'ELSEWHERE' | 'DIFFERENT' {
  if (!isDeepStrictEqual(plain(stock.data), plain(ours.data))) return 'DIFFERENT'
  if (isDeepStrictEqual(stock.errors, ours.errors)) return 'SAME'
  // Stock counts rows it did not ask about when it places the error of a row; the fields are the same.
  return isDeepStrictEqual(fieldsOf(stock.errors), fieldsOf(ours.errors)) ? 'ELSEWHERE' : 'DIFFERENT'
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const fieldsOf = (paths: readonly string[]): string[] =>
  [...new Set(paths.map((path) => path.replace(/\.\d+/g, '')))].sort()
