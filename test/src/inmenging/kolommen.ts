import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SubgraphName } from '@gezinsbeeld/launcher'
import { type Client, escapeLiteral } from 'pg'
import type { Rij, Waarde } from './tabellen/beschrijving.js'

interface Eigenschap {
  readonly type: string | readonly string[]
  readonly enum?: readonly (string | null)[]
  readonly pattern?: string
}
type Soort = 'tekst' | 'code' | 'getal' | 'ja-nee' | 'datum' | 'tijdstip' | 'onvolledig' | 'lijst'

/** A reference between tables: `van.kolom` names `naar` of this table. */
export interface Verwijzing {
  readonly van: string
  readonly kolom: string
  readonly naar: string
}

/**
 * The shape of the source databases, read from the databases themselves (keys and references) and from the documented
 * form of the fixture files (kinds and codes): enough to write another value of the same kind.
 */
export class Kolommen {
  private constructor(
    private readonly sleutels: ReadonlyMap<string, readonly string[]>,
    private readonly naar: ReadonlyMap<string, readonly Verwijzing[]>,
    private readonly eigenschappen: ReadonlyMap<string, Eigenschap>,
  ) {}

  static async lees(clients: Readonly<Record<SubgraphName, Client>>): Promise<Kolommen> {
    const sleutels = new Map<string, string[]>()
    const naar = new Map<string, Verwijzing[]>()
    const eigenschappen = new Map<string, Eigenschap>()
    for (const [naam, client] of Object.entries(clients)) {
      const keys = await client.query<{ tabel: string; kolommen: string[] }>(SLEUTELS)
      for (const { tabel, kolommen } of keys.rows) sleutels.set(`${naam}.${tabel}`, kolommen)
      const refs = await client.query<{ tabel: string; van: string; kolom: string; naar: string }>(VERWIJZINGEN)
      for (const { tabel, ...verwijzing } of refs.rows) {
        naar.set(`${naam}.${tabel}`, [...(naar.get(`${naam}.${tabel}`) ?? []), verwijzing])
      }
      for (const [plaats, eigenschap] of vorm(naam)) eigenschappen.set(plaats, eigenschap)
    }
    return new Kolommen(sleutels, naar, eigenschappen)
  }

  /** Every column of an administration, as `tabel.kolom`. */
  alle(naam: SubgraphName): string[] {
    return [...this.eigenschappen.keys()].filter((p) => p.startsWith(`${naam}.`)).map((p) => p.slice(naam.length + 1))
  }

  verwijzingen(naam: SubgraphName, tabel: string): readonly Verwijzing[] {
    return this.naar.get(`${naam}.${tabel}`) ?? []
  }

  /** What a row of this table refers to. */
  ouders(
    naam: SubgraphName,
    tabel: string,
  ): readonly { readonly tabel: string; readonly kolom: string; readonly naar: string }[] {
    return [...this.naar].flatMap(([doel, verwijzingen]) =>
      doel.startsWith(`${naam}.`)
        ? verwijzingen
            .filter(({ van }) => van === tabel)
            .map(({ kolom, naar }) => ({ tabel: doel.slice(naam.length + 1), kolom, naar }))
        : [],
    )
  }

  /** SQL that finds exactly this row. */
  sleutel(naam: SubgraphName, tabel: string, rij: Rij): string {
    const kolommen = this.sleutels.get(`${naam}.${tabel}`) ?? []
    return kolommen.map((k) => `"${k}" = ${this.letterlijk(naam, tabel, k, rij[k] ?? null)}`).join(' and ')
  }

  /** SQL that puts this row back. */
  invoeging(naam: SubgraphName, tabel: string, rij: Rij): string {
    const kolommen = Object.keys(rij)
    const waarden = kolommen.map((k) => this.letterlijk(naam, tabel, k, rij[k] ?? null))
    return `insert into "${tabel}" (${kolommen.map((k) => `"${k}"`).join(', ')}) values (${waarden.join(', ')})`
  }

  /** The same row under another key; undefined when its key is made of references only. */
  dubbel(naam: SubgraphName, tabel: string, rij: Rij, keuze: number): Rij | undefined {
    const kolommen = this.sleutels.get(`${naam}.${tabel}`) ?? []
    const eigen = kolommen.findLast((k) => /nr$/.test(k) && (kolommen.length === 1 || k === 'volgnr'))
    const oud = eigen === undefined ? undefined : rij[eigen]
    if (eigen === undefined || this.ouders(naam, tabel).some(({ kolom }) => kolom === eigen)) return undefined
    // Some stand before the original in every order, some after.
    if (typeof oud === 'number') return { ...rij, [eigen]: keuze % 2 === 0 ? oud + 1_000_000 : -1 - oud }
    return { ...rij, [eigen]: keuze % 2 === 0 ? `${String(oud)}-dubbel` : `0-${String(oud)}` }
  }

  letterlijk(naam: SubgraphName, tabel: string, kolom: string, waarde: Waarde): string {
    if (waarde === null) return 'null'
    if (typeof waarde === 'boolean' || typeof waarde === 'number') return String(waarde)
    if (typeof waarde === 'string') return escapeLiteral(waarde)
    if (this.#soort(naam, tabel, kolom) !== 'lijst') throw new TypeError(`\`${tabel}.${kolom}\` is no list`)
    return `array[${waarde.map((item) => escapeLiteral(item)).join(', ')}]::text[]`
  }

  /** Another value of the same kind; undefined when there is none. */
  andere(
    naam: SubgraphName,
    tabel: string,
    kolom: string,
    oud: Waarde,
    keuze: number,
    rijen: readonly Rij[],
  ): Waarde | undefined {
    const eigenschap = this.eigenschappen.get(`${naam}.${tabel}.${kolom}`)
    const vast = this.sleutels.get(`${naam}.${tabel}`)?.includes(kolom)
    if (!eigenschap || vast || this.ouders(naam, tabel).some((ouder) => ouder.kolom === kolom)) return undefined
    const leeg = Array.isArray(eigenschap.type) && eigenschap.type.includes('null')
    if (leeg && oud !== null && keuze % 5 === 0) return null
    const nieuw = this.#nieuw(naam, tabel, kolom, oud, keuze, rijen)
    return JSON.stringify(nieuw) === JSON.stringify(oud) ? undefined : nieuw
  }

  #nieuw(
    naam: SubgraphName,
    tabel: string,
    kolom: string,
    oud: Waarde,
    keuze: number,
    rijen: readonly Rij[],
  ): Waarde | undefined {
    const soort = this.#soort(naam, tabel, kolom)
    const codes = this.eigenschappen.get(`${naam}.${tabel}.${kolom}`)?.enum?.filter((code) => code !== null) ?? []
    const dag = (van: string) => new Date(Date.parse(van) - (1 + (keuze % 900)) * 86_400_000)
    switch (soort) {
      case 'ja-nee':
        return !oud
      case 'getal':
        return typeof oud === 'number' ? oud + 1 + (keuze % 7) : keuze % 7
      case 'code':
        return codes[(codes.indexOf(String(oud)) + 1 + (keuze % Math.max(codes.length - 1, 1))) % codes.length]
      case 'datum':
        return dag(typeof oud === 'string' ? oud : '2026-03-01')
          .toISOString()
          .slice(0, 10)
      case 'tijdstip':
        return dag(typeof oud === 'string' ? oud : '2026-03-01T09:00:00Z').toISOString()
      case 'onvolledig':
        return `19${String(10 + (keuze % 90))}0${1 + (keuze % 9)}1${keuze % 10}`
      default:
        return uitDeTabel(kolom, oud, keuze, rijen, soort === 'lijst')
    }
  }

  #soort(naam: SubgraphName, tabel: string, kolom: string): Soort {
    const eigenschap = this.eigenschappen.get(`${naam}.${tabel}.${kolom}`)
    const types = [eigenschap?.type].flat()
    if (types.includes('boolean')) return 'ja-nee'
    if (types.includes('integer')) return 'getal'
    if (types.includes('array')) return 'lijst'
    if (eigenschap?.enum) return 'code'
    if (eigenschap?.pattern === '^\\d{8}$') return 'onvolledig'
    if (eigenschap?.pattern?.includes('T\\d{2}')) return 'tijdstip'
    return eigenschap?.pattern ? 'datum' : 'tekst'
  }
}

// A value that this column really holds elsewhere, or a text that exists nowhere: never one that no source could hold.
function uitDeTabel(
  kolom: string,
  oud: Waarde,
  keuze: number,
  rijen: readonly Rij[],
  lijst: boolean,
): Waarde | undefined {
  for (let stap = 0; stap < 5; stap++) {
    const waarde = rijen[(keuze + stap * 31) % Math.max(rijen.length, 1)]?.[kolom]
    if (waarde !== undefined && waarde !== null && JSON.stringify(waarde) !== JSON.stringify(oud)) return waarde
  }
  return lijst ? undefined : `geheim ${keuze}`
}

function* vorm(naam: string): Generator<[string, Eigenschap]> {
  const map = dirname(require.resolve('@gezinsbeeld/test/package.json'))
  const { properties } = JSON.parse(readFileSync(join(map, `../subgraphs/${naam}/fixture.schema.json`), 'utf8')) as {
    properties: { tabellen: { properties: Record<string, { items: { properties: Record<string, Eigenschap> } }> } }
  }
  for (const [tabel, { items }] of Object.entries(properties.tabellen.properties)) {
    for (const [kolom, eigenschap] of Object.entries(items.properties)) yield [`${naam}.${tabel}.${kolom}`, eigenschap]
  }
}

const SLEUTELS = `
select c.relname as tabel, array_agg(a.attname::text order by k.plaats) as kolommen
from pg_index i
join pg_class c on c.oid = i.indrelid
join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
cross join lateral unnest(i.indkey) with ordinality as k (nummer, plaats)
join pg_attribute a on a.attrelid = c.oid and a.attnum = k.nummer
where i.indisprimary group by c.relname`

const VERWIJZINGEN = `
select doel.relname as tabel, bron.relname as van, a.attname::text as kolom, b.attname::text as naar
from pg_constraint f
join pg_class bron on bron.oid = f.conrelid
join pg_class doel on doel.oid = f.confrelid
join pg_attribute a on a.attrelid = bron.oid and a.attnum = f.conkey[1]
join pg_attribute b on b.attrelid = doel.oid and b.attnum = f.confkey[1]
where f.contype = 'f'`
