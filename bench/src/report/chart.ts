import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Summary } from './summarise.js'

/** What of echarts is used; it is installed beside the other gateways, so its types are not here. */
interface Echarts {
  init(dom: null, theme: null, options: object): Drawn
}
interface Drawn {
  setOption(option: object): void
  renderToSVGString(): string
  dispose(): void
}

const TITLE = 'CPU of the gateway process per request, against a hand-written server'
const WIDTH = 900
const HEIGHT_OF_BAR = 26
const MARGIN = 120
const OURS = new Set(['kaal', 'volledig', 'zonder-log'])

/** A chart as SVG: CPU of the gateway against the floor, a panel per operation, on a logarithmic scale. */
export function chart(summaries: readonly Summary[]): string {
  const echarts = createRequire(join(__dirname, '..', '..', 'peers', 'package.json'))('echarts') as Echarts
  const operations = [...new Set(summaries.map(({ operation }) => operation))]
  const panels = operations.map((operation) => summaries.filter((one) => one.operation === operation))
  const heights = panels.map((rows) => rows.length * HEIGHT_OF_BAR)
  const height = MARGIN + heights.reduce((sum, one) => sum + one + MARGIN / 2, 0)
  const drawn = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  const tops = heights.map((_, nr) => MARGIN + heights.slice(0, nr).reduce((sum, one) => sum + one + MARGIN / 2, 0))
  drawn.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    aria: { enabled: true },
    title: [
      { text: TITLE, left: 16, top: 12 },
      ...operations.map((text, nr) => ({ text, left: 16, top: (tops[nr] ?? 0) - 34, textStyle: { fontSize: 14 } })),
    ],
    grid: heights.map((one, nr) => ({ left: 100, right: 90, top: tops[nr], height: one })),
    xAxis: panels.map((_, nr) => ({ type: 'log', min: 0.5, gridIndex: nr, axisLabel: { formatter: '{value}×' } })),
    yAxis: panels.map((rows, nr) => ({ type: 'category', inverse: true, gridIndex: nr, data: rows.map(nameOf) })),
    series: panels.map((rows, nr) => ({
      type: 'bar',
      xAxisIndex: nr,
      yAxisIndex: nr,
      // On a logarithmic axis a bar begins at 1, the floor, and cannot show less: it says its number itself.
      label: { show: true, position: 'right', formatter: '{c}×' },
      data: rows.map(barOf),
    })),
  })
  const svg = drawn.renderToSVGString()
  // Otherwise its clock keeps the process alive.
  drawn.dispose()
  return svg.replace(/^<svg[^>]*>/, (start) => `${start}\n<title>${TITLE}</title>`)
}

const nameOf = ({ variant }: Summary): string => variant

const barOf = ({ variant, ratio }: Summary) => ({
  value: Number((ratio?.median ?? 0).toFixed(2)),
  itemStyle: { color: OURS.has(variant) ? '#154273' : '#9aa5b1' },
})
