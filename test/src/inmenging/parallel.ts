import { metClient } from '../wereld/met-client.js'
import { loop, type Opties, START, type Uitslag } from './loop.js'
import { openStel, type Stel } from './stel.js'
import type { Verslag } from './verslag.js'

/** Pairs of worlds that run at the same time: a case waits for answers more than it computes. */
export const NAAST_ELKAAR = 2
/** Seeds of runs beside each other differ by more than the rounds of one. */
const ZAAD_STAP = 1_000

/** What two worlds may hold open at once: ten connections of each gateway, eight of each of its agencies, and our own. */
const VERBINDINGEN = 2 * (10 + 4 * 8) + 6

/** Pairs of running worlds, opened one after the other. @throws when their PostgreSQL cannot hold them together */
export async function openStellen(gezinnen: number, aantal: number): Promise<readonly Stel[]> {
  const samen = process.env.GEZINSBEELD_TEST_POSTGRES_URL
  if (samen) await genoegVerbindingen(samen, aantal)
  const stellen: Stel[] = []
  for (let nummer = 0; nummer < aantal; nummer++) stellen.push(await openStel(gezinnen, START))
  return stellen
}

// An agency that gets no connection does not answer, in one world and not in the other: that would be told as a difference.
async function genoegVerbindingen(url: string, aantal: number): Promise<void> {
  const nodig = aantal * VERBINDINGEN
  const { rows } = await metClient(url, (client) => client.query<{ max_connections: string }>('show max_connections'))
  if (Number(rows[0]?.max_connections) >= nodig) return
  throw new Error(
    `VERBINDINGEN_TEKORT: ${aantal} pairs of worlds need ${nodig} connections and PostgreSQL allows ${rows[0]?.max_connections}: set \`max_connections\` to ${nodig}, or run fewer beside each other (\`--parallel\`)`,
  )
}

/** Divides the cases over pairs of worlds; the first takes the seed itself, so that one pair runs a failure again. */
export async function loopNaastElkaar(stellen: readonly Stel[], opties: Opties): Promise<Uitslag> {
  const gedaan = stellen.map(() => 0)
  const delen = await Promise.all(
    stellen.map((stel, nummer) =>
      loop(stel, {
        ...opties,
        gevallen: Math.ceil(opties.gevallen / stellen.length),
        seed: opties.seed + nummer * ZAAD_STAP,
        voortgang: (aantal) => {
          gedaan[nummer] = aantal
          opties.voortgang?.(gedaan.reduce((som, deel) => som + deel, 0))
        },
      }),
    ),
  )
  return delen.reduce(samen)
}

function samen(een: Uitslag, ander: Uitslag): Uitslag {
  const verslag: Verslag = een.verslag.met(ander.verslag)
  return {
    verslag,
    verschillen: een.verschillen + ander.verschillen,
    soorten: [...een.soorten, ...ander.soorten],
    melding: [...een.melding, ...ander.melding],
  }
}
