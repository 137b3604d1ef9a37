import { beschrijf, beschrijfDelen } from './beschrijf.js'
import type { Toegang } from './toegang.js'
import { type Richting, richtingVan, type Verschil, verschilVan } from './verschil.js'

/** One difference with whom and what it touches: a row of a review. */
export interface Regel extends Verschil {
  readonly richting: Richting
  /** Roles that the purpose admits, before or after. */
  readonly rollen: readonly string[]
  /** Fields that carry the category and can come from the source. */
  readonly velden: readonly string[]
  readonly zin: string
}

/** The difference of two versions, row by row. */
export function verslagVan(oud: Toegang, nieuw: Toegang): readonly Regel[] {
  const rollen = rollenPerDoel(oud, nieuw)
  const velden = veldenPerCategorie(oud, nieuw)
  return verschilVan(oud, nieuw).map((verschil) => {
    const [soort = '', plaats = ''] = verschil.naam.split(' ')
    const [bron = '', doel = '', categorie = ''] = plaats.split('.')
    const cel = soort === 'cel'
    return {
      ...verschil,
      richting: richtingVan(verschil),
      rollen: cel
        ? (rollen.get(doel) ?? [])
        : soort === 'toelating'
          ? [bron]
          : soort === 'doel'
            ? (rollen.get(bron) ?? [])
            : [],
      velden: cel ? (velden.get(`${bron}.${categorie}`) ?? []) : soort === 'veld' ? [plaats] : [],
      zin: zinVan(verschil),
    }
  })
}

function zinVan({ naam, was, wordt }: Verschil): string {
  const samengesteld = /^(veld|rij|codelijst|doel|vast|beleid) /.test(naam)
  if (samengesteld && was && wordt) return beschrijfDelen(was, wordt).join('; ')
  return `${beschrijf(naam, was)} → ${beschrijf(naam, wordt)}`
}

function rollenPerDoel(...versies: readonly Toegang[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [naam, { zelf, namens }] of versies.flatMap((versie) => [...versie])) {
    if (!naam.startsWith('toelating ')) continue
    const [rol = '', doel = ''] = naam.slice('toelating '.length).split('.')
    if (zelf !== 'JA' && (namens as readonly string[]).length === 0) continue
    found.set(doel, [...new Set([...(found.get(doel) ?? []), rol])].sort())
  }
  return found
}

/** Which sources each part of the graph hosts; a field that every part has comes from each. */
const BRONNEN_VAN_DEEL: Readonly<Record<string, readonly string[]>> = {
  'veilig-thuis': ['VT'],
  raad: ['RVDK'],
  gi: ['GI'],
  'lokaal-team': ['LT', 'BRP'],
}
const ALLE = Object.values(BRONNEN_VAN_DEEL).flat()

function veldenPerCategorie(...versies: readonly Toegang[]): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const [naam, waarde] of versies.flatMap((versie) => [...versie])) {
    if (!naam.startsWith('veld ')) continue
    const lijst = waarde.lijst as { categorieen: readonly string[]; eigenaar?: string } | undefined
    for (const categorie of lijst?.categorieen ?? []) {
      for (const bron of BRONNEN_VAN_DEEL[lijst?.eigenaar ?? ''] ?? ALLE) {
        const plaats = `${bron}.${categorie}`
        found.set(plaats, (found.get(plaats) ?? new Set()).add(naam.slice('veld '.length)))
      }
    }
  }
  return new Map([...found].map(([plaats, namen]) => [plaats, [...namen].sort()]))
}

const TEKEN: Readonly<Record<Richting, string>> = { RUIMER: '+', STRENGER: '-', ANDERS: '~' }

/** The rows for people: by purpose, then what is of no one purpose. `+` more to see, `-` less, `~` otherwise. */
export function tekstVan(regels: readonly Regel[], nieuw: Toegang): string {
  if (regels.length === 0) return 'Geen verschil: niemand ziet iets anders.\n'
  const groepen = new Map<string, Regel[]>()
  for (const regel of regels) {
    const kop = kopVan(regel.naam)
    groepen.set(kop, [...(groepen.get(kop) ?? []), regel])
  }
  const delen = [...groepen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kop, rijen]) => groep(kop, rijen, nieuw))
  const tel = (richting: Richting) => regels.filter((regel) => regel.richting === richting).length
  const som = `${regels.length} verschillen: ${tel('RUIMER')} ruimer (+), ${tel('STRENGER')} strenger (-), ${tel('ANDERS')} anders (~)`
  return `${delen.join('\n\n')}\n\n${som}\n`
}

function kopVan(naam: string): string {
  const [soort = '', plaats = ''] = naam.split(' ')
  const doel = /D\d\d/.exec(soort === 'veld' || soort === 'codelijst' || soort === 'rij' ? '' : plaats)?.[0]
  if (doel !== undefined && ['cel', 'toelating', 'doel'].includes(soort)) return `doel ${doel}`
  const rest: Readonly<Record<string, string>> = {
    rol: 'rollen',
    veld: 'velden',
    rij: 'regels per rij',
    codelijst: 'codelijsten',
    vast: 'vaste lijsten van de code',
  }
  return rest[soort] ?? 'overig beleid'
}

function groep(kop: string, rijen: readonly Regel[], nieuw: Toegang): string {
  const rollen = [...new Set(rijen.flatMap((rij) => rij.rollen))].sort()
  const naam = nieuw.get(kop)?.naam
  const regel = `${kop}${naam === undefined ? '' : ` ${String(naam)}`}${rollen.length > 0 ? ` (${rollen.join(', ')})` : ''}`
  return [regel, ...rijen.map(rijTekst)].join('\n')
}

function rijTekst({ naam, richting, zin, velden }: Regel): string {
  const welke = naam.startsWith('cel ') && velden.length > 0 ? `\n      velden: ${inkorten(velden)}` : ''
  return `  ${TEKEN[richting]} ${naam}: ${zin}${welke}`
}

const inkorten = (namen: readonly string[]): string =>
  namen.length <= 6 ? namen.join(', ') : `${namen.slice(0, 5).join(', ')} en nog ${namen.length - 5}`
