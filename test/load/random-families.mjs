// Asks random family views of a running world, as different employees, and prints times. Bounded: it stops by itself.
// Usage: node test/load/random-families.mjs <gateway url> [number of views]; the demo key of the running `npm start`.
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [url = 'http://127.0.0.1:4000/graphql', count = '500'] = process.argv.slice(2)
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const ORGANISATIE = '00000009900000003001'

const tokenOf = (medewerker) =>
  execFileSync(
    process.execPath,
    [
      join(root, 'launcher/dist/token.js'),
      '--rol',
      'JEUGDBESCHERMER',
      '--medewerker',
      medewerker,
      '--organisatie',
      ORGANISATIE,
    ],
    { encoding: 'utf8' },
  ).trim()

async function ask(token, query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${token}`,
      'x-doelbinding': 'UITVOERING_OTS',
    },
    body: JSON.stringify({ query, variables }),
  })
  return response.json()
}

const VIEW = `query ($id: ID!) { gezin(gezinId: $id) { volledig leden { rol persoon { voornamen geslachtsnaam adressen { straat } } }
  maatregelen { type begin eind } vtMeldingen { meldingnummer datumMelding } raadsonderzoeken { status uitkomst }
  ltCasussen { status start } contactjournaal { datum vorm } tijdlijn { datum soort } bronnen { bron status } } }`

const pairs = []
for (let nr = 21; nr <= 60; nr++) {
  const token = tokenOf(`gi-a-${String(nr).padStart(3, '0')}`)
  const { data } = await ask(token, '{ gezinnen(first: 50) { edges { node { gezinId } } } }')
  for (const { node } of data?.gezinnen?.edges ?? []) if (node) pairs.push([token, node.gezinId])
}
const times = []
let incomplete = 0
for (let nr = 0; nr < Number(count) && pairs.length > 0; nr++) {
  const [token, id] = pairs[(nr * 7919) % pairs.length]
  const start = performance.now()
  const { data } = await ask(token, VIEW, { id })
  times.push(performance.now() - start)
  if (data?.gezin?.volledig !== true) incomplete++
}
times.sort((a, b) => a - b)
const at = (share) => times[Math.floor(times.length * share)]?.toFixed(1)
console.log(
  `${pairs.length} families, ${times.length} views, ${incomplete} incomplete, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
)
