import type { Deel, Overzichtsdocument } from './document.js'

/** Writes the document as CommonMark. */
export function naarMarkdown({ titel, begin, lijst, slot }: Overzichtsdocument): string {
  const dagen = lijst.dagen.flatMap(({ dag, keren }) => [
    `### ${veilig(dag)}`,
    ...keren.map(({ wie, waarom, wet, gegevens }) =>
      [
        `- Wie: ${veilig(wie)}`,
        `Waarom: ${veilig(waarom)}`,
        `Wet: ${veilig(wet)}`,
        `Gegevens: ${veilig(gegevens)}`,
      ].join(REGEL),
    ),
  ])
  return `${[`# ${veilig(titel)}`, ...begin.flatMap(deel), ...deel(lijst), ...dagen, ...slot.flatMap(deel)].join('\n\n')}\n`
}

/** A new line inside one item of a list. */
const REGEL = '\\\n  '

const deel = ({ kop, alineas, begrippen = [] }: Deel): string[] => [
  `## ${veilig(kop)}`,
  ...alineas.map(veilig),
  ...begrippen.map(([woord, betekenis]) => `- **${veilig(woord)}**: ${veilig(betekenis)}`),
]

// Every character that can mean something in CommonMark or in HTML, and a number that would begin a list.
const veilig = (tekst: string): string =>
  tekst
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!$^=+@]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^-/, '\\-')
