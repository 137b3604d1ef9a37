import type { Spread, Summary } from './summarise.js'

const HEAD = ['variant', 'req/s', 'p50 ms', 'p99 ms', 'CPU s/1000', 'x floor', 'all CPU', 'peak MB', 'calls', 'bytes']

/** The report of the comparison with other gateways, one Markdown table per operation. */
export function comparisonTable(summaries: readonly Summary[]): string {
  const operations = [...new Set(summaries.map(({ operation }) => operation))]
  return operations
    .map((operation) => {
      const rows = summaries.filter((one) => one.operation === operation).map(comparisonRow)
      return `${operation}\n\n${markdown([HEAD, ...rows])}`
    })
    .join('\n\n')
}

const comparisonRow = (one: Summary): readonly string[] => [
  one.variant,
  one.rps.toFixed(0),
  one.p50.toFixed(1),
  one.p99.toFixed(1),
  withSpread(one.cpuPer1000, 3),
  one.ratio ? withSpread(one.ratio, 2) : '',
  one.cpuAll.toFixed(3),
  (one.peakRss / 1e6).toFixed(0),
  String(one.calls),
  String(one.bytes),
]

const LOG_HEAD = ['variant', 'req/s', 'p50 ms', 'gateway CPU s/1000', 'gateway + database', 'x gateway', 'x together']

/** The report of what the durable log costs. */
export const logTable = (summaries: readonly Summary[]): string =>
  markdown([
    LOG_HEAD,
    ...summaries.map((one) => [
      one.variant,
      one.rps.toFixed(0),
      one.p50.toFixed(1),
      withSpread(one.cpuPer1000, 3),
      one.cpuWithDatabase.toFixed(3),
      one.ratio ? withSpread(one.ratio, 2) : '',
      one.ratioWithDatabase ? withSpread(one.ratioWithDatabase, 2) : '',
    ]),
  ])

const withSpread = ({ median, min, max }: Spread, digits: number): string =>
  `${median.toFixed(digits)} [${min.toFixed(digits)}-${max.toFixed(digits)}]`

/** A Markdown table of which the first row is the head. */
export function markdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((title, nr) => Math.max(title.length, ...rows.map((row) => (row[nr] ?? '').length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, nr) => cell.padEnd(widths[nr] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
