import { createHash } from 'node:crypto'
import { escape as veilig } from 'html-escaper'
import type { Dag, Deel, Overzichtsdocument } from './document.js'
import { STIJL } from './stijl.js'

/** Nothing runs and nothing is fetched, also when the page is opened from a disk. */
const BELEID = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STIJL).digest('base64')}'`

/** Writes the document as one whole page: no script, nothing from outside, its own style. */
export function naarHtml({ titel, begin, lijst, slot }: Overzichtsdocument): string {
  return html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${BELEID}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titel}</title>
<style>${new Html(STIJL)}</style>
</head>
<body>
<main>
<h1>${titel}</h1>
${begin.map((een) => deel(een))}
${deel(lijst, tabel(lijst.dagen))}
${slot.map((een) => deel(een))}
</main>
</body>
</html>
`.tekst
}

const deel = ({ kop, alineas, begrippen = [] }: Deel, erna?: Html): Html => html`<section>
<h2>${kop}</h2>
${alineas.map((alinea) => html`<p>${alinea}</p>\n`)}${begrippen.length === 0 ? [] : woorden(begrippen)}${erna ?? []}</section>
`

const woorden = (begrippen: NonNullable<Deel['begrippen']>): Html => html`<dl>
${begrippen.map(([woord, betekenis]) => html`<dt>${woord}</dt>\n<dd>${betekenis}</dd>\n`)}</dl>
`

// A table that is wider than a small screen is scrolled by itself, also with a keyboard.
function tabel(dagen: readonly Dag[]): Html | undefined {
  if (dagen.length === 0) return undefined
  return html`<div class="breed" role="region" aria-labelledby="keren" tabindex="0">
<table>
<caption id="keren">Wie keek, per dag</caption>
<thead>
<tr><th scope="col">Dag</th><th scope="col">Wie</th><th scope="col">Waarom</th><th scope="col">Wet</th><th scope="col">Soorten gegevens</th></tr>
</thead>
${dagen.map(groep)}</table>
</div>
`
}

const groep = ({ dag, keren }: Dag): Html => html`<tbody>
${keren.map(({ wie, waarom, wet, gegevens }, index) => {
  const kop = index === 0 ? html`<th scope="rowgroup" rowspan="${keren.length}">${dag}</th>` : []
  return html`<tr>${kop}<td>${wie}</td><td>${waarom}</td><td>${wet}</td><td>${gegevens}</td></tr>\n`
})}</tbody>
`

/** Text that is HTML already; made by {@link html} and of the style, of nothing else. */
class Html {
  constructor(readonly tekst: string) {}
}

type Waarde = string | number | Html | readonly Html[]

// What is no HTML is escaped, whatever it is: there is no way to forget it.
const html = (stukken: TemplateStringsArray, ...waarden: readonly Waarde[]): Html =>
  new Html(String.raw({ raw: stukken }, ...waarden.map(vorm)))

const vorm = (waarde: Waarde): string => {
  if (waarde instanceof Html) return waarde.tekst
  return typeof waarde === 'object' ? waarde.map(({ tekst }) => tekst).join('') : veilig(String(waarde))
}
