/** Every single-line change of the policy files, each with the part of the policy that it can reach. @module */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import type { Beleidsbestanden, CelRegel } from '../beleid/bestanden.js'
import { BELEID_MAP, readBeleid } from '../beleid/load.js'
import { BRONNEN, type Bron } from '../codes.js'
import { andersVan, type Elders, eldersVan, itemVorm, type Schema } from './bladen.js'

/** The policy files: the list that each holds, and its name in the files once read. */
export const LIJSTEN = [
  { bestand: 'categorieen', lijst: 'categorieen', deel: 'categorieen' },
  { bestand: 'rollen', lijst: 'rollen', deel: 'rollen' },
  { bestand: 'doelen', lijst: 'doelen', deel: 'doelen' },
  { bestand: 'rol-doel', lijst: 'regels', deel: 'rolDoel' },
  { bestand: 'voorwaarden', lijst: 'voorwaarden', deel: 'voorwaarden' },
  { bestand: 'maskers', lijst: 'maskers', deel: 'maskers' },
  { bestand: 'dossierstatus', lijst: 'statussen', deel: 'dossierstatus' },
] as const

export const leesSchema = (bestand: string): Schema =>
  JSON.parse(readFileSync(join(BELEID_MAP, `${bestand}.schema.json`), 'utf8')) as Schema

/** One changed line: the policy before and after it, cut down to the cells that it can reach. */
export interface Wijziging {
  /** Place in the file, e.g. `cellen[].cel`. */
  readonly pad: string
  readonly wat: string
  readonly oud: Beleidsbestanden
  readonly nieuw: Beleidsbestanden
}

type Groep = readonly [doel: string, bron: Bron]

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
export const geldigVolgens = (schema: Schema) => ajv.compile(schema)

/** Changes of every leaf of every file but the cells, with removal of each line. */
export function* wijzigingenVanLijsten(beleid: Beleidsbestanden): Iterable<Wijziging> {
  for (const { bestand, lijst, deel } of LIJSTEN) {
    const schema = leesSchema(bestand)
    const geldig = geldigVolgens(schema)
    const regels = beleid[deel] as unknown as readonly Readonly<Record<string, unknown>>[]
    const elders = alleElders(schema, lijst, regels)
    for (const [plaats, regel] of regels.entries()) {
      const oud = { ...beleid, cellen: beperk(beleid, bereik(beleid, deel, regel)) }
      const wat = (pad: string) => `${bestand} ${String(regel.regel ?? regel.code ?? regel.nr ?? regel.vorm)} ${pad}`
      for (const { pad, item } of andersVan(schema, itemVorm(schema, lijst), regel, `${lijst}[]`, elders)) {
        if (!geldig({ [lijst]: [item] })) continue
        yield {
          pad: `${bestand} ${pad}`,
          wat: wat(pad),
          oud,
          nieuw: { ...oud, [deel]: regels.with(plaats, item as never) },
        }
      }
      yield {
        pad: `${bestand} ${lijst}[]`,
        wat: wat('weg'),
        oud,
        nieuw: { ...oud, [deel]: regels.toSpliced(plaats, 1) },
      }
    }
    const omgekeerd = { ...beleid, cellen: LEEG, [deel]: [...regels].reverse() }
    yield {
      pad: `${bestand} ${lijst}[]`,
      wat: `${bestand} volgorde`,
      oud: { ...beleid, cellen: LEEG },
      nieuw: omgekeerd,
    }
  }
}

/** Cells of other kinds: what a changed cell could say instead. The first of each pair decides as the second. */
const CELLEN = [
  'V1,5',
  'G',
  'T2',
  'B7',
  'M',
  '-',
  'V1,13',
  'T10',
  'B2,7,8',
  'V4s',
  'T1,8',
  'V15',
  'B12',
  'T20',
  'V1,21',
] as const

/**
 * Changes of the cells. Each cell says something else once; the other keys of a line in turn, so that each comes by at every
 * source and purpose.
 */
export function* wijzigingenVanCellen(beleid: Beleidsbestanden): Iterable<Wijziging> {
  const schema = leesSchema('cellen')
  const geldig = geldigVolgens(schema)
  const elders = alleElders(schema, 'cellen', Object.values(beleid.cellen).flat())
  const lagen = new Map<string, Beleidsbestanden>()
  for (const bron of BRONNEN) {
    for (const [plaats, regel] of beleid.cellen[bron].entries()) {
      const groep = `${bron}.${regel.doel}`
      const oud = lagen.get(groep) ?? alleenDoel(beleid, regel.doel, bron)
      lagen.set(groep, oud)
      const rij = oud.cellen[bron].indexOf(regel)
      for (const [pad, item] of andersPerCel(schema, regel, plaats, elders)) {
        if (!geldig({ bron, cellen: [item] })) continue
        const cellen = {
          ...oud.cellen,
          [bron]: item ? oud.cellen[bron].with(rij, item) : oud.cellen[bron].toSpliced(rij, 1),
        }
        yield {
          pad: `cellen ${pad}`,
          wat: `${regel.regel} ${pad} ${JSON.stringify(item)}`,
          oud,
          nieuw: { ...oud, cellen },
        }
      }
      if (plaats % 17 === 0) {
        const cellen = { ...oud.cellen, [bron]: oud.cellen[bron].toSpliced(rij, 1) }
        yield { pad: 'cellen cellen[]', wat: `${regel.regel} weg`, oud, nieuw: { ...oud, cellen } }
      }
    }
  }
}

function* andersPerCel(schema: Schema, regel: CelRegel, plaats: number, elders: Elders): Iterable<[string, CelRegel]> {
  // T and V decide the same: the one change of this text that changes nothing.
  const zelfde = /^[TV]/.test(regel.cel) && plaats % 3 === 0
  const cel = zelfde ? `${regel.cel.startsWith('T') ? 'V' : 'T'}${regel.cel.slice(1)}` : CELLEN[plaats % CELLEN.length]
  if (cel !== undefined && cel !== regel.cel) yield ['cellen[].cel', { ...regel, cel }]
  let teller = plaats
  for (const { pad, item } of andersVan(schema, itemVorm(schema, 'cellen'), regel, 'cellen[]', elders)) {
    teller += 1
    if (pad !== 'cellen[].cel' && teller % 7 === 0) yield [pad, item as CelRegel]
  }
}

const alleElders = (schema: Schema, lijst: string, regels: readonly unknown[]): Elders => {
  const found = new Map<string, unknown[]>()
  for (const regel of regels) eldersVan(schema, regel, itemVorm(schema, lijst), `${lijst}[]`, found)
  return found
}

const LEEG = Object.fromEntries(BRONNEN.map((bron) => [bron, []])) as unknown as Beleidsbestanden['cellen']

/** The cells that a line of a file can reach, by purpose and source: to compile all of them each time takes minutes. */
function bereik(beleid: Beleidsbestanden, deel: string, regel: Readonly<Record<string, unknown>>): readonly Groep[] {
  const doelen = (codes: readonly unknown[]) =>
    codes.flatMap((code) => BRONNEN.map((bron): Groep => [String(code), bron]))
  // Closed files touch the cells that say T or V: one purpose that they limit.
  if (deel === 'dossierstatus') return doelen(['D10'])
  if (deel === 'doelen') return doelen([regel.code])
  if (deel === 'rolDoel') return doelen([regel.doel])
  if (deel === 'rollen')
    return doelen(
      beleid.rolDoel
        .filter(({ rol }) => rol === regel.code)
        .map(({ doel }) => doel)
        .slice(0, 1),
    )
  const noemt = (cel: CelRegel) =>
    deel === 'maskers'
      ? cel.cel.startsWith('M') && cel.categorie === regel.categorie
      : nummers(cel.cel).includes(String(regel.nr))
  const groepen = BRONNEN.flatMap((bron) => beleid.cellen[bron].filter(noemt).map(({ doel }): Groep => [doel, bron]))
  return groepen
    .filter(([doel, bron], plaats) => groepen.findIndex(([d, b]) => d === doel && b === bron) === plaats)
    .slice(0, 3)
}

/** One source of one purpose, with whom it admits: a cell reaches no other. Other files may name every purpose. */
const alleenDoel = (beleid: Beleidsbestanden, code: string, bron: Bron): Beleidsbestanden => ({
  ...beleid,
  rolDoel: beleid.rolDoel.filter(({ doel }) => doel === code),
  cellen: beperk(beleid, [[code, bron]]),
})

const nummers = (cel: string): string[] => cel.replace(/^[TVB]|^M(-[A-Z_]+)?/, '').split(',')

function beperk({ cellen }: Beleidsbestanden, groepen: readonly Groep[]): Beleidsbestanden['cellen'] {
  const wil = new Set(groepen.map(([doel, bron]) => `${bron}.${doel}`))
  return Object.fromEntries(
    BRONNEN.map((bron) => [bron, cellen[bron].filter(({ doel }) => wil.has(`${bron}.${doel}`))]),
  ) as unknown as Beleidsbestanden['cellen']
}

/** The policy of this package, as read. */
export const BESTANDEN = readBeleid()
