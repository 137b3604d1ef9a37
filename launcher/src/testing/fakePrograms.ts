import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Programs } from '../places.js'

/** Programs that keep the contract of the real ones (configuration, arguments, ready line) and do next to nothing. */
export interface FakePrograms extends Programs {
  /** A folder of fixture files that they accept. */
  readonly fixtures: string
}

// `require` finds pg from this package, wherever the scripts are written.
const PG = JSON.stringify(require.resolve('pg'))

const LOAD = `
const { existsSync, readFileSync } = require('node:fs')
const { Client } = require(${PG})
const config = JSON.parse(readFileSync(process.env.GEZINSBEELD_CONFIG, 'utf8'))
const data = process.argv[process.argv.indexOf('--data') + 1]
const file = data + '/' + config.naam + '.txt'
if (existsSync(file) && readFileSync(file, 'utf8') === 'SLECHT') {
  console.error('FIXTURE_ONGELDIG: ' + config.naam + '.txt: at /0')
  process.exit(1)
}
if (!process.argv.includes('--check')) {
  const client = new Client(config.databaseUrl)
  client.connect()
    .then(() => client.query("create table inhoud as select 'gevuld' as tekst"))
    .then(() => client.end())
}
`

const SUBGRAPH = `
const { createServer } = require('node:http')
const { readFileSync } = require('node:fs')
const { Client } = require(${PG})
const config = JSON.parse(readFileSync(process.env.GEZINSBEELD_CONFIG, 'utf8'))
if (process.env.WEIGER === config.naam) {
  console.error('CONFIGURATIE_ONGELDIG: refused for the test')
  process.exit(3)
}
const server = createServer(async (request, response) => {
  if (request.url === '/die') process.exit(9)
  if (request.url === '/keys') {
    return response.end(JSON.stringify({ keys: Object.keys(config), gatewaySleutel: config.gatewaySleutel }))
  }
  const client = new Client(config.databaseUrl)
  await client.connect()
  const { rows } = await client.query('select tekst from inhoud')
  await client.end()
  response.end(JSON.stringify(rows[0].tekst))
})
server.listen(config.port, '127.0.0.1', () => {
  console.log(JSON.stringify({ gereed: true, port: server.address().port }))
})
`

const GATEWAY = `
const { createServer } = require('node:http')
const { readFileSync } = require('node:fs')
const config = JSON.parse(readFileSync(process.env.GEZINSBEELD_CONFIG, 'utf8'))
const server = createServer(async (request, response) => {
  if (request.url === '/keys') return response.end(JSON.stringify({ keys: Object.keys(config), klok: config.klok }))
  const answer = {}
  for (const [name, { url }] of Object.entries(config.subgraphs)) {
    answer[name] = await fetch(url).then((one) => one.json()).catch(() => 'onbereikbaar')
  }
  response.end(JSON.stringify(answer))
})
server.listen(config.port, config.host, () => {
  console.log('a line of something else')
  console.log(JSON.stringify({ gereed: true, port: server.address().port }))
})
`

/** Writes the programs and a folder of fixtures under `folder`. */
export function fakePrograms(folder: string): FakePrograms {
  const write = (name: string, text: string) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return file
  }
  const fixtures = join(folder, 'fixtures')
  mkdirSync(fixtures)
  const load = write('load.js', LOAD)
  const subgraph = write('subgraph.js', SUBGRAPH)
  return {
    fixtures,
    generate: write('generate.js', ''),
    gateway: write('gateway.js', GATEWAY),
    load: () => load,
    subgraph: () => subgraph,
  }
}
