import { loop, type Opties, START, type Uitslag } from './loop.js'
import { openStel, type Stel } from './stel.js'
import type { Verslag } from './verslag.js'

/** Pairs of worlds that run at the same time: a case waits for answers more than it computes. */
export const NAAST_ELKAAR = 2
/** Seeds of runs beside each other differ by more than the rounds of one. */
const ZAAD_STAP = 1_000

/** Pairs of running worlds, opened one after the other. */
export async function openStellen(gezinnen: number, aantal: number): Promise<readonly Stel[]> {
  const stellen: Stel[] = []
  for (let nummer = 0; nummer < aantal; nummer++) stellen.push(await openStel(gezinnen, START))
  return stellen
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
