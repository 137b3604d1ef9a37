import type { Grens } from '../options.js'
import type { Summary } from './summarise.js'

/** One sentence per threshold that was exceeded or that nothing was measured for: neither may pass unseen. */
export function exceeded(
  summaries: readonly Summary[],
  grenzen: readonly Grens[],
  ratioOf: (one: Summary) => number | undefined = ({ ratio }) => ratio?.median,
): readonly string[] {
  return grenzen.flatMap(({ operation, variant, atMost }) => {
    const found = summaries.find((one) => one.operation === operation && one.variant === variant)
    const ratio = found && ratioOf(found)
    if (ratio === undefined) return [`${operation}, ${variant}: not measured`]
    return ratio > atMost ? [`${operation}, ${variant}: ratio ${ratio.toFixed(2)} is above ${atMost}`] : []
  })
}
