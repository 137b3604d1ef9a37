import type { Register, Verwerking } from './maak-register.js'

/** The register as JSON, for machines. */
export const registerJson = (register: Register): string => `${JSON.stringify(register, null, 2)}\n`

const tabel = (kop: readonly string[], rijen: readonly (readonly string[])[]): string =>
  [kop, kop.map(() => '---'), ...rijen]
    .map((cellen) => `| ${cellen.map((cel) => cel.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const lijst = (zinnen: readonly string[]): string => zinnen.map((zin) => `- ${zin}`).join('\n')

/** The register for people; says what {@link registerJson} says. */
export function registerMarkdown(register: Register): string {
  const { versie, verantwoordelijke: wie, verwerkingen, bewaring, maatregelen } = register
  const fg = wie.functionarisGegevensbescherming
  const delen = [
    '# Register van verwerkingsactiviteiten',
    `AVG 30 lid 1. Gemaakt uit het beleid dat de gateway uitvoert; niet met de hand wijzigen. Versie van het beleid: \`${versie.beleid}\`. Toegang: \`${versie.toegang}\`.`,
    ...(wie.fictief ? ['**Fictief:** deze verwerkingsverantwoordelijke bestaat niet.'] : []),
    tabel(
      ['', ''],
      [
        ['verwerkingsverantwoordelijke', `${wie.naam}; ${wie.contact}`],
        ['gezamenlijk met', wie.gezamenlijkMet.join(', ') || 'niemand'],
        ['functionaris gegevensbescherming', `${fg.naam}; ${fg.contact}`],
        ['doorgifte aan derde landen', wie.doorgifteDerdeLanden.join(', ') || 'geen'],
      ],
    ),
    `## Bewaartermijnen\n\n${lijst(bewaring)}`,
    `## Beveiliging\n\n${lijst(maatregelen)}`,
    '## Verwerkingen',
    ...verwerkingen.map(verwerking),
  ]
  return `${delen.join('\n\n')}\n`
}

function verwerking({ id, code, naam, grondslag, termijn, betrokkenen, ontvangers, gegevens }: Verwerking): string {
  const nalezen = grondslag.nalezen ? ' (na te lezen in de geldende tekst)' : ''
  const over = tabel(
    ['', ''],
    [
      ['id', `\`${id}\``],
      ['wettelijke taak', `${grondslag.wettelijkeTaak}${nalezen}`],
      ['AVG 6', grondslag.avg6],
      ['AVG 9 en 10', grondslag.avg9of10],
      ['toestemming', grondslag.toestemming],
      ['termijn', termijn],
      ['betrokkenen', betrokkenen.join('; ')],
    ],
  )
  const wie = tabel(
    ['ontvanger', 'wie', 'hoe'],
    ontvangers.map(({ rol, omschrijving, hoe }) => [rol, omschrijving, hoe]),
  )
  const wat = tabel(
    ['regel', 'bron', 'gegevens', 'hoe', 'wat'],
    gegevens.map(({ regel, bron, naam: soort, categorie, hoe, wat: zin }) => [
      regel,
      bron,
      `${categorie} ${soort}`,
      hoe.toLowerCase().replace('_', ' '),
      zin,
    ]),
  )
  return [
    `### ${code} ${naam}`,
    over,
    ontvangers.length > 0 ? wie : 'Ontvangers: geen.',
    gegevens.length > 0 ? wat : 'Toont geen gegevens van een gezin via de gateway.',
  ].join('\n\n')
}
