import { generateKeyPairSync, type KeyObject, randomBytes, randomUUID, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import {
  type Configuration,
  fill,
  openBlinder,
  openSource,
  type Pseudonymiser,
  pseudonymiser,
  type Source,
  startSubgraph,
} from '@gezinsbeeld/runtime'
import {
  type Bron,
  type Categorie,
  type CelOpdracht,
  type FeitenAntwoord,
  type FeitenVraag,
  loadBeleid,
  OPDRACHT_HEADER,
  type Opdracht,
  signOpdracht,
  uitVan,
  type Wie,
  wieVan,
} from '@gezinsbeeld/schema'
import { definition } from '../definition.js'
import type { RaadRows } from '../index.js'

/** Who asks in a test. */
export interface Vrager extends Wie {
  /** Purpose code. */
  readonly doel: string
}

/** Which persons an order releases, per source and category. */
export type Vrij = Partial<Record<Bron, Partial<Record<Categorie, readonly string[]>>>>

/** An entity reference as the gateway sends it. */
export type Entiteit =
  | { readonly __typename: 'Gezin'; readonly gezinId: string; readonly ledenIds: readonly string[] }
  | { readonly __typename: 'Persoon'; readonly persoonId: string }

/** What one call gave. */
export interface Antwoord<T> {
  readonly status: number
  /** The one entity that was asked for. */
  readonly data: T
  readonly body: string
  /** Statements per table. */
  readonly statements: Readonly<Record<string, number>>
}

/** A running subgraph over a database of its own, as the gateway sees it. */
export interface Subgraaf {
  /** `persoonId` of a BSN. */
  pseudoniem(bsn: string): string
  /** Token of a person for statistics in the run `RUN` about February, on the day the clock starts with. */
  token(persoonId: string): string
  /** Pseudonym of an SKN. */
  skn(skn: string): string
  /** Sets the moment that counts as now. */
  klok(instant: string): void
  /** Asks fields of one entity. */
  vraag<T>(van: Entiteit, velden: string, vrager: Vrager, vrij: Vrij, meer?: Partial<Opdracht>): Promise<Antwoord<T>>
  feiten(vraag: Partial<FeitenVraag> & Vrager): Promise<FeitenAntwoord>
  intern(pad: '/caseload' | '/zoek' | '/statistiek', vraag: Vrager & Record<string, unknown>): Promise<unknown>
  /** Tells of emergency access of this requester to these persons, all of 10 March 2026. */
  nood(vrager: Vrager, personen: readonly string[]): Promise<number>
  ongetekend(): Promise<number>
  stop(): Promise<void>
}

const PSEUDONIEM = randomBytes(32)
/** Run of the questions for statistics. */
export const RUN = 'a'.repeat(64)
const GATEWAY = randomBytes(32)

/**
 * Starts the subgraph in this process over HTTP on a throw-away database.
 * @param maak the rows; parents carry the pseudonym that came with the case
 * @throws Error when no PostgreSQL was given
 */
export async function startTest(maak: (pseudoniem: Pseudonymiser) => Partial<RaadRows>): Promise<Subgraaf> {
  const admin = process.env.GEZINSBEELD_TEST_POSTGRES_URL
  if (!admin) throw new Error('run this through npm test, or set GEZINSBEELD_TEST_POSTGRES_URL')
  const naam = `raad_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await uitvoeren(admin, `create database ${naam}`)
  const databaseUrl = Object.assign(new URL(admin), { pathname: `/${naam}` }).toString()
  const pseudoniem = pseudonymiser(PSEUDONIEM)
  const { tables, persons } = definition
  await fill(databaseUrl, { bron: definition.naam, tables, persons, rows: maak(pseudoniem), pseudoniem })
  const map = mkdtempSync(join(tmpdir(), 'raad-test-'))
  const klok = join(map, 'klok')
  writeFileSync(klok, '2026-03-10T11:00:00Z')
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'ES256' }
  const running = await startSubgraph(definition, configuratie(databaseUrl, klok, jwk))
  const stuur = sender(`http://127.0.0.1:${running.port}`, (vrager) => token(privateKey, vrager))
  return {
    ...calls(stuur),
    pseudoniem: pseudoniem.ofBsn,
    token: openBlinder(PSEUDONIEM)(RUN, '2026-02', '2026-03-10').token,
    skn: pseudoniem.ofSkn,
    klok: (instant) => writeFileSync(klok, instant),
    ongetekend: async () =>
      (await fetch(`http://127.0.0.1:${running.port}/graphql`, { method: 'POST', body: '{}' })).status,
    async stop() {
      await running.stop()
      rmSync(map, { recursive: true })
      await uitvoeren(admin, `drop database ${naam} with (force)`)
    },
  }
}

async function uitvoeren(url: string, sql: string): Promise<void> {
  const source: Source = openSource(url, () => undefined)
  try {
    await source.request().rows('beheer', sql, [])
  } finally {
    await source.close()
  }
}

const configuratie = (databaseUrl: string, klok: string, jwk: Record<string, unknown>): Configuration => ({
  omgeving: 'demo',
  naam: 'raad',
  host: '127.0.0.1',
  port: 0,
  databaseUrl,
  redisUrl: null,
  gatewaySleutel: GATEWAY.toString('base64'),
  pseudoniemSleutel: PSEUDONIEM.toString('base64'),
  tekstSleutel: randomBytes(32).toString('base64'),
  gatewayUrl: null,
  identiteit: { issuer: 'https://test.invalid', audience: 'gezinsbeeld', jwks: { keys: [jwk] }, algoritmen: ['ES256'] },
  klok: { soort: 'bestand', pad: klok },
})

function token(privateKey: KeyObject, vrager: Vrager): string {
  const deel = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: 'https://test.invalid', aud: 'gezinsbeeld', sub: vrager.medewerker, ...wieVan(vrager) }
  const tekst = `${deel({ alg: 'ES256', kid: 'test', typ: 'JWT' })}.${deel({ ...claims, iat: 0, exp: 4_000_000_000 })}`
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' as const }
  return `${tekst}.${sign('sha256', Buffer.from(tekst), key).toString('base64url')}`
}

type Stuur = (
  pad: string,
  body: string,
  opdracht: Parameters<typeof signOpdracht>[0],
  vrager: Vrager,
) => Promise<Response>

const sender =
  (url: string, tokenVan: (vrager: Vrager) => string): Stuur =>
  (pad, body, opdracht, vrager) =>
    fetch(`${url}${pad}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${tokenVan(vrager)}`,
        [OPDRACHT_HEADER]: signOpdracht(opdracht, body, GATEWAY),
      },
    })

function calls(stuur: Stuur): Pick<Subgraaf, 'vraag' | 'feiten' | 'intern' | 'nood'> {
  const vraagOpdracht = (pad: string) => ({ soort: 'vraag', subgraph: 'raad', trace: '0'.repeat(32), pad }) as const
  return {
    async vraag<T>(van: Entiteit, velden: string, vrager: Vrager, vrij: Vrij, meer: Partial<Opdracht> = {}) {
      const query = `query ($van: [_Any!]!) { _entities(representations: $van) { ... on ${van.__typename} { ${velden} } } }`
      const body = JSON.stringify({ query, variables: { van: [van] } })
      const response = await stuur('/graphql', body, { ...opdracht(vrager, vrij), ...meer }, vrager)
      const tekst = await response.text()
      return {
        status: response.status,
        body: tekst,
        data: JSON.parse(tekst).data?._entities[0] as T,
        statements: tellingen(response.headers.get('x-gezinsbeeld-statements')),
      }
    },
    async feiten(vraag) {
      const leeg = { gezinIds: [], personen: [], voorwaarden: [], afscherming: false, eigen: false, relaties: [] }
      const body = JSON.stringify({ ...leeg, ...vraag })
      return (await (await stuur('/feiten', body, vraagOpdracht('/feiten'), vraag)).json()) as FeitenAntwoord
    },
    async nood(vrager, personen) {
      const { medewerker, rol, organisatie } = vrager
      const dag = { van: '2026-03-10T00:00:00+01:00', tot: '2026-03-11T00:00:00+01:00' }
      const bericht = { noodtoegangId: randomUUID(), versie: 1, medewerker, rol, organisatie, personen, ...dag }
      const body = JSON.stringify({ ...bericht, terPlaatse: false })
      return (await stuur('/noodtoegang', body, vraagOpdracht('/noodtoegang'), vrager)).status
    },
    async intern(pad, vraag) {
      return (await stuur(pad, JSON.stringify(vraag), vraagOpdracht(pad), vraag)).json()
    },
  }
}

const tellingen = (kop: string | null): Record<string, number> =>
  Object.fromEntries(
    (kop ?? '')
      .split(',')
      .filter(Boolean)
      .map((deel) => [deel.split('=')[0], Number(deel.split('=')[1])]),
  )

/** An order as the gateway would sign it: lines and masks come from the policy, persons from the test. */
function opdracht(vrager: Vrager, vrij: Vrij): Opdracht {
  const { organisatie, doel } = vrager
  const beleid = loadBeleid()
  const cellen: Record<string, Record<string, CelOpdracht>> = {}
  for (const [bron, perCategorie] of Object.entries(vrij)) {
    for (const [categorie, personen] of Object.entries(perCategorie)) {
      const cel = beleid.effectief(doel, bron as Bron, categorie as Categorie)
      if (!cel) throw new Error(`no cell ${doel} ${bron} ${categorie}`)
      const eigen = cel.eigen ? { organisatie } : {}
      cellen[bron] = {
        ...cellen[bron],
        [categorie]: { uit: uitVan(cel) ?? 'T', personen, regel: cel.regel, ...eigen },
      }
    }
  }
  const alle = Object.values(vrij).flatMap((per) => Object.values(per).flat())
  const motivering = Object.values(vrij).flatMap((per) => Object.keys(per) as Categorie[])
  return {
    soort: 'gegevens',
    subgraph: 'raad',
    trace: '0'.repeat(32),
    ...wieVan(vrager),
    doel,
    cellen,
    btrElders: {},
    nietAfgeschermd: [...new Set(alle)],
    relaties: [],
    skn: {},
    motivering,
    beleid: beleid.versie,
  }
}
