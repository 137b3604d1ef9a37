import { type CodeEntry, LOKET_CODES, VELD_CODES, VERZOEK_CODES } from './codes.js'

const KOP = `# Foutcodes

Gemaakt uit \`gateway/src/errors/codes.ts\`; niet met de hand wijzigen. Na een wijziging van de tabel:
\`npm run build && node gateway/dist/errors/render.js > docs/foutcodes.md\`.

Codes zijn stabiel: een programma mag erop vertrouwen. De zin ervoor kan veranderen. Elke fout heeft de vorm
\`{"message": "…", "extensions": {"code": "…", "uitweg": "…"}}\`. In een fout staan nooit gegevens over mensen.
`

const VERZOEK = `
## Het hele verzoek is geweigerd

Er is niets opgehaald. De aanvrager krijgt één fout, zonder \`data\`. Waar twee statussen staan, geldt de tweede
als de aanvrager \`application/json\` vroeg: daar betekent een andere status dan 200 dat het antwoord geen GraphQL is.

| code | status | betekenis | wat te doen |
|---|---|---|---|
`

const VELD = `
## Eén veld is geweigerd

Het veld is \`null\` en de fout staat op het pad van het veld; de rest van het antwoord is er wel. Een weigering die
zelf al iets zou verraden is stil en heeft geen code: zij ziet eruit alsof er niets is.

| code | betekenis | wat te doen |
|---|---|---|
`

const LOKET = `
## Eén veld van het loket is geweigerd

Het veld is \`null\`, de fout staat op het pad van het veld, en er is door dat veld niets veranderd. De status is 200.

| code | betekenis | wat te doen |
|---|---|---|
`

/** Renders the table of codes as the page `docs/foutcodes.md`. */
export function render(): string {
  const verzoek = Object.entries<CodeEntry>(VERZOEK_CODES).map(
    ([code, { status, statusJson, zin, uitweg }]) =>
      `| \`${code}\` | ${status}${statusJson ? ` / ${statusJson}` : ''} | ${zin} | ${uitweg} |\n`,
  )
  const rows = (codes: Readonly<Record<string, CodeEntry>>) =>
    Object.entries(codes).map(([code, { zin, uitweg }]) => `| \`${code}\` | ${zin} | ${uitweg} |\n`)
  return [KOP, VERZOEK, ...verzoek, VELD, ...rows(VELD_CODES), LOKET, ...rows(LOKET_CODES)].join('')
}

if (require.main === module) process.stdout.write(render())
