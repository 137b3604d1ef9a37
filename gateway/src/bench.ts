import { parseArgs } from 'node:util'
import { type Aanvraag, BRONNEN, bekend, type FeitSleutel, type FeitStand, loadBeleid } from '@gezinsbeeld/schema'
import { Besluit } from './access/besluit.js'
import { normalise } from './access/normalise.js'
import { openRewrite } from './access/rewrite.js'
import { maakWortels } from './access/wortels.js'
import { openReadOperation } from './operation/read-operation.js'
import { openSupergraph } from './supergraph/open-supergraph.js'

const GEBRUIK = `Usage: npm run bench:besluit -- [--grens <ratio>] [--rondes <n>]

Measures the CPU of decision plus rewrite for a family view of six persons, every request another family, facts warm,
against a calibration loop in the same run (docs/prestaties.md). The machine is shared: read the ratio, not the time.

  --grens <ratio>   exit 1 when the median ratio is above this
  --rondes <n>      interleaved rounds, default 15`

/** Steps of the calibration loop: integer work that no memory or cache comes into. */
const STAPPEN = 100_000
/** Long enough that one tick of the accounting of CPU time (up to 10 ms) is small beside it. */
const IJKINGEN = 400
const PER_RONDE = 2_000
const DAG = 86_400_000

const VRAAG = `query Gezinsbeeld($id: ID!) { gezin(gezinId: $id) { gezinId
  leden { rol persoon { persoonId voornamen geslachtsnaam geboortedatum } }
  vtMeldingen { meldingnummer datumMelding aard aanleiding betrokkenen { persoon { persoonId voornamen } } }
  raadsonderzoeken { soort status uitkomst } maatregelen { type begin eind }
  gezinsplannen { versie doelen { tekst status } } voorzieningen { productcategorie start eind }
  kader { kader persoon { persoonId } } tijdlijn { datum soort omschrijving } bronnen { bron status } volledig } }`

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Makes one request after another, each about another family, ready to be decided. */
function openVerzoeken() {
  const supergraph = openSupergraph()
  const beleid = loadBeleid()
  const limieten = { diepte: 15, aliassen: 50, tokens: 4000, velden: 2000, wortelvelden: 5 }
  const lees = openReadOperation({
    schema: supergraph.api,

    limieten,
    loket: new Set(),
  })
  const rewrite = openRewrite(supergraph)
  const nu = Date.now()
  const aanvraag: Aanvraag = {
    aanvrager: { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' },
    doel: 'D10',
    motivering: new Set(['VEIL']),
    nu,
  }
  const maak = (nummer: number) => {
    const id = `gezin-${nummer}`
    const leden = [0, 1, 2, 3, 4, 5].map((lid) => `p-${nummer}-${lid}`)
    const tot = new Date(nu + DAG).toISOString()
    const van = (...wie: number[]) => bekend(wie.map((lid) => ({ persoon: leden[lid] ?? '', tot })))
    const feiten = new Map<FeitSleutel, FeitStand>([
      ['1', van(0, 2, 3)],
      ['2', van(0, 2, 3)],
      ['13', { soort: 'ALLEN' }],
      ...BRONNEN.map((bron): [FeitSleutel, FeitStand] => [`7@${bron}`, van()]),
    ])
    const knopen = normalise(lees({ query: VRAAG, variables: { id } }), supergraph.api)
    const gevonden = {
      leden: new Map([[id, leden]]),
      ledenOnbekend: false,
      feiten,
      conflict: new Set<string>(),
      gesloten: new Set<never>(),
      uitgesteld: new Map(),
      afscherming: { verborgen: new Set<string>(), onbekend: false },
    }
    return { knopen, gevonden }
  }
  const beslis = ({ knopen, gevonden }: ReturnType<typeof maak>) => {
    const wortels = maakWortels(knopen, new Map(), gevonden)
    const operatie = rewrite(wortels, { besluit: new Besluit(beleid, aanvraag), eigen: 'GI' })
    if (!operatie) throw new Error('nothing was left to ask: the measurement measures nothing')
  }
  return { maak, beslis }
}

function ijk(): number {
  const begin = cpu()
  let waarde = 0
  for (let stap = 0; stap < STAPPEN * IJKINGEN; stap++) waarde = (Math.imul(waarde, 31) + stap) | 0
  if (waarde === 1) process.stdout.write('')
  return (cpu() - begin) / IJKINGEN
}

const mediaan = (rij: readonly number[]): number => [...rij].sort((a, b) => a - b)[Math.floor(rij.length / 2)] ?? 0

function main(): void {
  const { values } = parseArgs({
    options: { grens: { type: 'string' }, rondes: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) return void process.stdout.write(`${GEBRUIK}\n`)
  const rondes = Number(values.rondes ?? 15)
  const { maak, beslis } = openVerzoeken()
  for (let warm = 0; warm < 3 * PER_RONDE; warm++) beslis(maak(-warm))
  ijk()
  const tijden: number[] = []
  const verhoudingen: number[] = []
  for (let ronde = 0; ronde < rondes; ronde++) {
    const verzoeken = Array.from({ length: PER_RONDE }, (_, index) => maak(ronde * PER_RONDE + index))
    const eerst = ijk()
    const begin = cpu()
    for (const verzoek of verzoeken) beslis(verzoek)
    const tijd = (cpu() - begin) / PER_RONDE
    tijden.push(tijd)
    verhoudingen.push(tijd / ((eerst + ijk()) / 2))
  }
  const ratio = mediaan(verhoudingen)
  const spreiding = `${Math.min(...verhoudingen).toFixed(3)}-${Math.max(...verhoudingen).toFixed(3)}`
  process.stdout.write(
    `decision + rewrite, 6 persons: ${mediaan(tijden).toFixed(1)} us CPU, ${ratio.toFixed(3)} x ${STAPPEN} steps (${spreiding}, ${rondes} rounds)\n`,
  )
  if (values.grens !== undefined && ratio > Number(values.grens)) {
    process.stderr.write(`too slow: ratio ${ratio.toFixed(3)} is above ${values.grens}\n`)
    process.exitCode = 1
  }
}

main()
