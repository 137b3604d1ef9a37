/** Colours by what they are for: light and dark; every text on its ground has a contrast of 7 or more (WCAG 1.4.6). */
export const KLEUREN = {
  licht: { tekst: '#1a1a1a', grond: '#ffffff', kop: '#0b3d62', lijn: '#6b6b6b', vlak: '#eef3f7' },
  donker: { tekst: '#f2f2f2', grond: '#14181c', kop: '#a8d1f0', lijn: '#9aa4ad', vlak: '#1f262d' },
} as const

type Kleuren = (typeof KLEUREN)[keyof typeof KLEUREN]

const variabelen = ({ tekst, grond, kop, lijn, vlak }: Kleuren): string =>
  `--tekst:${tekst};--grond:${grond};--kop:${kop};--lijn:${lijn};--vlak:${vlak}`

/** The style of the page. Sizes follow the letter that the reader chose, so it holds at any zoom. */
export const STIJL = `:root{color-scheme:light dark;${variabelen(KLEUREN.licht)}}
@media (prefers-color-scheme:dark){:root{${variabelen(KLEUREN.donker)}}}
body{margin:0;background:var(--grond);color:var(--tekst);font:1.125rem/1.6 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem;overflow-wrap:break-word}
h1,h2,caption{color:var(--kop);line-height:1.25}
p,dl{max-width:40rem}
dt{font-weight:bold}
dd{margin:0 0 .75rem 1rem}
.breed{overflow-x:auto}
.breed:focus-visible{outline:.2rem solid var(--kop);outline-offset:.2rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding-bottom:.5rem}
th,td{border:.0625rem solid var(--lijn);padding:.5rem .75rem;text-align:left;vertical-align:top}
th{background:var(--vlak)}
@media print{:root{color-scheme:light;${variabelen(KLEUREN.licht)}}body{font-size:11pt}main{max-width:none;padding:0}.breed{overflow:visible}tr,dt{break-inside:avoid}thead{display:table-header-group}h2{break-after:avoid}}`
