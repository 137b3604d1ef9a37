import type { Beleid } from '../beleid/beleid.js'
import type { Doel } from '../beleid/bestanden.js'
import { BRONNEN, type Bron, CATEGORIEEN, type Categorie, STILLE_CATEGORIEEN } from '../codes.js'
import { type MatrixRij, overzicht } from './overzicht.js'
import type { VeldenPerCategorie } from './velden.js'

/**
 * The effective matrix as a privacy officer reads it: the same cells that the gateway executes and the subgraphs
 * enforce, never retyped. Deterministic: the same policy gives the same text.
 */
export function renderMatrix(
  beleid: Beleid,
  velden?: VeldenPerCategorie,
  kennisgeving: readonly string[] = [],
): string {
  const rijen = overzicht(beleid)
  const doelen = [...beleid.doelen].sort((a, b) => (a.code < b.code ? -1 : 1))
  const parts = [
    HEAD.replace('{versie}', beleid.versie),
    conditions(beleid),
    categories(beleid),
    masks(beleid),
    files(beleid),
    ...(kennisgeving.length > 0 ? [notification(kennisgeving)] : []),
    '## Per doel',
    ...doelen.map((doel) =>
      purpose(
        beleid,
        doel,
        rijen.filter((rij) => rij.doel === doel.code),
      ),
    ),
    ...(velden ? [fields(velden)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

const HEAD = `# Toegangsmatrix

Gemaakt uit \`schema/beleid\` door \`node schema/dist/matrix.js\`; niet met de hand wijzigen. Versie van het beleid: \`{versie}\`. Wat hier staat is wat de gateway uitvoert en wat elke bron zelf nog eens controleert.

## Hoe te lezen

Een verzoek heeft één doel en één rol. De rol bepaalt alleen of het doel gekozen mag worden. Daarna beslist per persoon de cel van doel, bron en categorie. Een cel is hier al samengenomen met de cel BTR van dezelfde bron: niemand ziet meer dan hij over de betrokkenheid mag weten.

| teken | betekenis |
|---|---|
| T | toegestaan zodra de genummerde voorwaarden alle gelden |
| V | voorwaardelijk: als T, met een zwaardere toets |
| M | gemaskeerd: alleen de vorm die achter het streepje staat, onder de genummerde voorwaarden |
| B | op verzoek: de gateway levert pas nadat een mens bij de bron dat voor deze aanvrager besloot |
| G | geweigerd |
| - | de bron heeft deze gegevens niet |
| . | er is geen regel, dus geweigerd |
| ° | alleen de eigen bron en de eigen organisatie van de aanvrager |
| ⁺ | geldt voor alle gezinsleden zodra de voorwaarde voor één van hen geldt |
| ‡ | niet samengenomen met de cel BTR: ook niet met het feit dat de bron deze persoon kent |`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function conditions({ voorwaarden }: Beleid): string {
  const state = {
    FEIT: 'als feit',
    MOTIVERING: 'uit het verzoek',
    RIJEN: 'door de bron, per rij',
    BUITEN_CELLEN: 'niet: geen cel mag ervan afhangen',
  }
  const rows = voorwaarden.map((item) => [item.nr, item.omschrijving, item.bronVanFeit, state[item.wijze]])
  return `## Voorwaarden\n\n${table(['nr', 'voorwaarde', 'vastgesteld door', 'hoe'], rows)}`
}

function categories({ categorieen }: Beleid): string {
  const rows = categorieen.map(({ code, naam, omschrijving, avg }) => [
    code,
    naam,
    omschrijving,
    avg,
    STILLE_CATEGORIEEN.has(code) ? 'stil' : 'zichtbaar',
  ])
  const lead = 'Een stille weigering is niet te onderscheiden van "er is niets".'
  return `## Categorieën\n\n${lead}\n\n${table(['code', 'naam', 'wat', 'AVG', 'weigering'], rows)}`
}

function masks({ maskers }: Beleid): string {
  const rows = maskers.map(({ vorm, categorie, omschrijving }) => [vorm, categorie, omschrijving])
  return `## Maskers\n\n${table(['vorm', 'categorie', 'wat blijft over'], rows)}`
}

/** What of a file is to be seen by its status, over and above its cells (domain E4). */
function files({ dossierstatus }: Beleid): string {
  const lead =
    'De bron rekent per dossier uit hoe het staat. De status neemt alleen weg: wat zij laat staan, moet de cel nog toestaan.'
  const list = (codes: readonly string[]) => (codes.length > 0 ? codes.join(', ') : '–')
  const what = { OPEN: 'als de cel', CATEGORIEEN: 'alleen wat hiernaast staat', ONZICHTBAAR: 'als geen dossier' }
  const rows = dossierstatus.map((item) => [
    item.status,
    item.omschrijving,
    what[item.wijze],
    list(item.open),
    list(item.opVerzoek),
    list(item.doelen),
    item.verzoekBlokkeert ? 'ja' : 'nee',
    item.verantwoording,
  ])
  const head = [
    'status',
    'wanneer',
    'wat',
    'blijft',
    'op verzoek (T en V)',
    'niet beperkt',
    'verzoek blokkeert',
    'waarom',
  ]
  return `## Dossiers\n\n${lead}\n\n${table(head, rows)}`
}

/** What remains of a cell that hangs on a notification to the college (condition 15). */
function notification(velden: readonly string[]): string {
  const lead =
    'Bij een cel die op voorwaarde 15 berust blijven alleen deze velden over: niet meer dan een kennisgeving aan het college mag bevatten (bijlage 1 Regeling justitiële keteninformatisering Jeugdwet).'
  return `## Velden in een kennisgeving\n\n${lead}\n\n${velden.map((veld) => `\`${veld}\``).join(', ')}`
}

function purpose(beleid: Beleid, doel: Doel, rijen: readonly MatrixRij[]): string {
  const { code, naam, nalezen } = doel
  const law = table(
    ['', ''],
    [
      ['wettelijke taak', `${doel.wettelijkeTaak}${nalezen ? ' (na te lezen in de geldende tekst)' : ''}`],
      ['AVG 6', doel.avg6],
      ['AVG 9 en 10', doel.avg9of10],
      ['toestemming', doel.toestemming],
      ['wie', doel.wie],
      ['termijn', doel.termijn],
      ['verwerkingsactiviteit', `\`${doel.verwerkingsactiviteit}\``],
    ],
  )
  const cells = rijen.length === 0 ? 'Geen enkele regel: alles geweigerd.' : cellTable(rijen)
  return [`### ${code} ${naam}`, law, roles(beleid, code), cells, ...corrections(rijen)].join('\n\n')
}

function roles({ rolDoelen }: Beleid, doel: string): string {
  const admits = {
    V: 'toegelaten',
    T: 'toegelaten',
    A: 'mag alleen aanvragen',
    H: 'alleen namens één instantie, voor een doel van die instantie',
  }
  const found = rolDoelen.filter((rij) => rij.doel === doel).sort((a, b) => (a.rol < b.rol ? -1 : 1))
  if (found.length === 0) return 'Rollen: geen.'
  return table(
    ['rol', 'mag dit doel kiezen', 'ter informatie: voorwaarden'],
    found.map(({ rol, uitkomst, voorwaarden }) => [rol, admits[uitkomst], voorwaarden.join(', ')]),
  )
}

function cellTable(rijen: readonly MatrixRij[]): string {
  const at = (bron: Bron, categorie: Categorie) => {
    const rij = rijen.find((item) => item.bron === bron && item.categorie === categorie)
    return rij ? cell(rij) : '.'
  }
  return table(
    ['bron', ...CATEGORIEEN],
    BRONNEN.map((bron) => [bron, ...CATEGORIEEN.map((categorie) => at(bron, categorie))]),
  )
}

function cell({ effectief, eigen, dekking, zonderBtr }: MatrixRij): string {
  if (effectief === 'G' || effectief === '-') return effectief
  // A space between the form of a mask and its conditions.
  return `${effectief.replace(/^(M-[A-Z_]+)(?=\d)/, '$1 ')}${eigen ? '°' : ''}${dekking === 'GEZIN' ? '⁺' : ''}${zonderBtr ? '‡' : ''}`
}

/** Where and why the policy differs from the model it started from. */
function corrections(rijen: readonly MatrixRij[]): string[] {
  const perReason = new Map<string, string[]>()
  for (const { correctie, bron, categorie } of rijen) {
    if (correctie) perReason.set(correctie, [...(perReason.get(correctie) ?? []), `${bron}.${categorie}`])
  }
  if (perReason.size === 0) return []
  const whole = (cells: readonly string[]) => (cells.length > 12 ? `${cells.length} cellen` : cells.join(', '))
  return [[...perReason].map(([reason, cells]) => `- ${reason}: ${whole(cells)}.`).join('\n')]
}

function fields(velden: VeldenPerCategorie): string {
  const rows = [...velden].map(([categorie, names]) => [
    categorie,
    names.length === 0 ? 'geen' : names.map((name) => `\`${name}\``).join(', '),
  ])
  const lead = 'Een veld met meer categorieën staat bij elk daarvan; alle moeten zijn toegestaan.'
  return `## Velden per categorie\n\n${lead}\n\n${table(['categorie', 'velden'], rows)}`
}
