import { beschrijf, beschrijfDelen } from './beschrijf.js'
import { type Gevolg, gevolgenVan, rollenPerDoel, veldenPerCategorie } from './betrokken.js'
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
  /** For a field: who sees it more, less or otherwise. */
  readonly gevolgen: readonly Gevolg[]
}

/** The difference of two versions, row by row. */
export function verslagVan(oud: Toegang, nieuw: Toegang): readonly Regel[] {
  const rollen = rollenPerDoel(oud, nieuw)
  const velden = veldenPerCategorie(oud, nieuw)
  return verschilVan(oud, nieuw).map((verschil) => {
    const { soort, rol, doel, bron, categorie, veld } = plaatsVan(verschil.naam)
    return {
      ...verschil,
      richting: richtingVan(verschil),
      rollen: rol === undefined ? (rollen.get(doel ?? '') ?? []) : [rol],
      velden: soort === 'cel' ? (velden.get(`${bron}.${categorie}`) ?? []) : veld === undefined ? [] : [veld],
      zin: zinVan(verschil),
      gevolgen: soort === 'veld' ? gevolgenVan(oud, nieuw, verschil.was, verschil.wordt) : [],
    }
  })
}

interface Plaats {
  readonly soort: string
  readonly bron?: string
  readonly doel?: string
  readonly categorie?: string
  readonly rol?: string
  readonly veld?: string
}

/** What a name in effective access speaks of. */
function plaatsVan(naam: string): Plaats {
  const [soort = '', rest = ''] = naam.split(' ')
  const [een = '', twee = '', drie = ''] = rest.split('.')
  if (soort === 'cel') return { soort, bron: een, doel: twee, categorie: drie }
  if (soort === 'toelating') return { soort, rol: een, doel: twee }
  if (soort === 'rol') return { soort, rol: een }
  if (soort === 'doel') return { soort, doel: een }
  return soort === 'veld' ? { soort, veld: rest } : { soort }
}

function zinVan({ naam, was, wordt }: Verschil): string {
  const samengesteld = /^(veld|rij|codelijst|doel|vast|dossier|beleid) /.test(naam)
  if (samengesteld && was && wordt) return beschrijfDelen(was, wordt).join('; ')
  return `${beschrijf(naam, was)} → ${beschrijf(naam, wordt)}`
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
  const som = `${regels.length} ${regels.length === 1 ? 'verschil' : 'verschillen'}: ${tel('RUIMER')} ruimer (+), ${tel('STRENGER')} strenger (-), ${tel('ANDERS')} anders (~)`
  return `${delen.join('\n\n')}\n\n${som}\n`
}

const KOPPEN: Readonly<Record<string, string>> = {
  rol: 'rollen',
  veld: 'velden',
  rij: 'regels per rij',
  dossier: 'status van een dossier',
  codelijst: 'codelijsten',
  vast: 'vaste lijsten van de code',
}

function kopVan(naam: string): string {
  const { soort, doel } = plaatsVan(naam)
  return doel === undefined ? (KOPPEN[soort] ?? 'overig beleid') : `doel ${doel}`
}

function groep(kop: string, rijen: readonly Regel[], nieuw: Toegang): string {
  const rollen = [...new Set(rijen.flatMap((rij) => rij.rollen))].sort()
  const naam = nieuw.get(kop)?.naam
  const regel = `${kop}${naam === undefined ? '' : ` ${String(naam)}`}${rollen.length > 0 ? ` (${rollen.join(', ')})` : ''}`
  return [regel, ...rijen.map(rijTekst)].join('\n')
}

function rijTekst({ naam, richting, zin, velden, gevolgen }: Regel): string {
  const welke = naam.startsWith('cel ') && velden.length > 0 ? `\n      velden: ${inkorten(velden)}` : ''
  const wie = gevolgen.map(
    (een) => `\n      ${TEKEN[een.richting]} ${een.doel} bij ${een.bron}: ${een.rollen.join(', ')}`,
  )
  return `  ${TEKEN[richting]} ${naam}: ${zin}${welke}${wie.join('')}`
}

const inkorten = (namen: readonly string[]): string =>
  namen.length <= 6 ? namen.join(', ') : `${namen.slice(0, 5).join(', ')} en nog ${namen.length - 5}`
