import { describe, expect, test } from '@jest/globals'
import axe from 'axe-core'
import { JSDOM } from 'jsdom'
import MarkdownIt from 'markdown-it'
import { documentVan } from './document.js'
import type { Inzageregel } from './graph.js'
import { naarHtml } from './naar-html.js'
import { naarMarkdown } from './naar-markdown.js'
import { KLEUREN } from './stijl.js'
import { GEGEVENS, INSTANTIE, ONGENOEMD, WAAROM } from './zinnen.js'

const VANDAAG = '2026-03-10'
const regel = (dag: string, over: Partial<Inzageregel> = {}): Inzageregel => ({
  dag,
  wie: 'een gecertificeerde instelling',
  waarom: 'om de ondertoezichtstelling uit te voeren',
  grond: 'BW 1:255-262; Jw 7.3.11 lid 4',
  gegevens: ['een maatregel van de rechter', 'andere gegevens'],
  ...over,
})
const REGELS = [regel('2026-03-09'), regel('2026-03-09', { ...ONGENOEMD, gegevens: [] }), regel('2026-02-01')]
const VIJANDIG =
  '</td><script>alert(1)</script> "\'&amp; <img src=x onerror=alert(1)> [x](javascript:alert(1)) \\[y](z) \\*schuin\\* **vet** `c`\n# kop\n1. een'

const pagina = (regels: readonly Inzageregel[], limiet = 100) =>
  new JSDOM(naarHtml(documentVan(regels, limiet, VANDAAG)), { runScripts: 'outside-only' }).window
const markdown = (regels: readonly Inzageregel[], limiet = 100) => naarMarkdown(documentVan(regels, limiet, VANDAAG))
const gelezen = (tekst: string) =>
  new JSDOM(new MarkdownIt({ html: true, linkify: true }).render(tekst)).window.document

describe('the overview as a page', () => {
  test.each([
    ['with lines', REGELS],
    ['without lines', []],
    ['with hostile text', [regel('2026-03-09', { wie: VIJANDIG, gegevens: [VIJANDIG] })]],
  ])('has no barrier that axe-core can find, %s', async (_, regels) => {
    const window = pagina(regels)
    window.eval(axe.source)
    // Colours are not painted here; their contrast is counted below.
    const { violations, passes } = await (window as unknown as { axe: typeof axe }).axe.run(window.document, {
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(passes.length).toBeGreaterThan(10)
  })

  test('is a whole document in Dutch with one main heading, headings in order, and a table that says what it is', () => {
    const { document } = pagina(REGELS)
    expect([document.documentElement.lang, document.title]).toEqual(['nl', document.querySelector('h1')?.textContent])
    expect([...document.querySelectorAll('h1,h2,h3')].map(({ tagName }) => tagName)).toEqual([
      'H1',
      ...Array(6).fill('H2'),
    ])
    expect(document.querySelectorAll('main')).toHaveLength(1)
    expect(document.querySelector('caption')?.textContent).toBe('Wie keek, per dag')
    expect([...document.querySelectorAll('th')].every((th) => th.hasAttribute('scope'))).toBe(true)
    const dagen = [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent)
    expect(dagen).toEqual(['9 maart 2026', '1 februari 2026'])
    expect(document.querySelectorAll('tbody tr')).toHaveLength(3)
  })

  test('runs nothing and fetches nothing', () => {
    const { document } = pagina(REGELS)
    expect(document.querySelectorAll('script,link,img,iframe,object,form,a,[style],[src],[href]')).toHaveLength(0)
    const csp = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    expect(csp).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*'$/)
    expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import|expression/)
  })

  test('has a contrast of 7 or more in light, in dark and on paper', () => {
    for (const { tekst, grond, kop, lijn, vlak } of Object.values(KLEUREN)) {
      for (const [voor, achter] of [
        [tekst, grond],
        [kop, grond],
        [tekst, vlak],
      ] as const) {
        expect(contrast(voor, achter)).toBeGreaterThanOrEqual(7)
      }
      expect(contrast(lijn, grond)).toBeGreaterThanOrEqual(3)
    }
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
  })
})

/** Contrast of two colours (WCAG 2.2, 1.4.3). */
function contrast(een: string, ander: string): number {
  const licht = (kleur: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((plek) => Number.parseInt(kleur.slice(plek, plek + 2), 16) / 255)
      .map((deel) => (deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [laag = 0, hoog = 0] = [licht(een), licht(ander)].sort((a, b) => a - b)
  return (hoog + 0.05) / (laag + 0.05)
}

describe('text that comes in', () => {
  test('is text on the page, whatever stands in it', () => {
    const { document } = pagina([
      regel('2026-03-09', { wie: VIJANDIG, waarom: VIJANDIG, grond: VIJANDIG, gegevens: [VIJANDIG] }),
    ])
    expect(document.querySelectorAll('script,img')).toHaveLength(0)
    expect([...document.querySelectorAll('tbody td')].map(({ textContent }) => textContent)).toEqual(
      Array(4).fill(VIJANDIG),
    )
  })

  test('is text in Markdown too: it makes no heading, list, link or element', () => {
    const document = gelezen(
      markdown([regel('2026-03-09', { wie: VIJANDIG, waarom: VIJANDIG, grond: '1. x', gegevens: ['- y'] })]),
    )
    const gewoon = gelezen(markdown([regel('2026-03-09')]))
    const soorten = (van: Document) => [...van.querySelectorAll('body *')].map(({ tagName }) => tagName)
    expect(soorten(document)).toEqual(soorten(gewoon))
    expect(document.body.textContent).toContain(VIJANDIG.replace(/\s+/g, ' '))
  })
})

describe('both forms', () => {
  const woorden = (tekst: string | null | undefined) => (tekst ?? '').replace(/\s+/g, ' ')
  const beide = (regels: readonly Inzageregel[], limiet = 100) => [
    woorden(pagina(regels, limiet).document.querySelector('main')?.textContent),
    woorden(gelezen(markdown(regels, limiet)).body.textContent),
  ]

  test('say of every line who, why, which law and which kinds of data, newest day first', () => {
    for (const tekst of beide(REGELS)) {
      for (const deel of [
        'een gecertificeerde instelling',
        'om de ondertoezichtstelling uit te voeren',
        'Jw 7.3.11 lid 4',
        'een maatregel van de rechter; andere gegevens',
        'noemen wij hier niet',
      ]) {
        expect(tekst).toContain(deel)
      }
      expect(tekst.indexOf('9 maart 2026')).toBeLessThan(tekst.indexOf('1 februari 2026'))
      expect(tekst).toContain('Hieronder staan 3 keren.')
    }
  })

  test('say that there can be more when the limit was reached, and only then', () => {
    for (const tekst of beide(REGELS, 3)) expect(tekst).toContain('Er kunnen eerdere keren zijn')
    for (const tekst of beide(REGELS, 4)) expect(tekst).not.toContain('Er kunnen eerdere keren zijn')
  })

  test('say in the same words that nobody looked and that the reader may see nothing', () => {
    for (const tekst of beide([])) expect(tekst).toContain('Wij zeggen niet welke van de twee het is.')
    for (const tekst of beide(REGELS)) expect(tekst).not.toContain('welke van de twee')
  })

  test('are written in short sentences, without a telephone number', () => {
    const alles = REGELS.flatMap((een) => Object.values(WAAROM).map((waarom) => ({ ...een, waarom })))
    for (const tekst of [markdown(alles), markdown([])]) {
      const zinnen = tekst
        .split('\n')
        .filter((lijn) => !/^(#|-|\s|$)/.test(lijn))
        .flatMap((lijn) => lijn.split(/(?<=[.?!])\s+/))
        .map((zin) => zin.split(/\s+/).length)
      expect(zinnen.length).toBeGreaterThan(10)
      expect(zinnen.reduce((som, lengte) => som + lengte, 0) / zinnen.length).toBeLessThan(12)
      expect(Math.max(...zinnen)).toBeLessThanOrEqual(20)
      expect(tekst).not.toMatch(/\d{3,4}[- ]?\d{4,}|www|@|http/)
    }
  })

  test('hold no word beside the lines that could tell something of this reader', () => {
    const zonder = (regels: readonly Inzageregel[]) => {
      const { titel, begin, slot } = documentVan(regels, 100, VANDAAG)
      return { titel, begin, slot }
    }
    expect(zonder(REGELS)).toEqual(zonder([]))
    const vast = JSON.stringify(zonder([]))
    for (const naam of [...Object.values(INSTANTIE), ...Object.values(GEGEVENS)]) expect(vast).not.toContain(naam)
  })
})
