import { type Aanvraag, NOODTOEGANG_PAD, type Subgraph, type VraagOpdracht } from '@gezinsbeeld/schema'
import type { Klok } from './clock/clock.js'
import type { Configuration } from './configuration/read-configuration.js'
import type { PostVraag } from './facts/sources.js'
import type { Poster } from './fetch/post.js'
import { pseudonym } from './log/pseudonym.js'
import type { LoketDiensten } from './loket/loket-context.js'
import type { StuurBericht } from './noodtoegang/berichten.js'
import type { Noodfeiten } from './noodtoegang/feiten.js'
import { onthoudVrij } from './noodtoegang/onthoud-vrij.js'
import { openNoodtoegangen } from './noodtoegang/open-noodtoegang.js'
import { type BewaarMotivering, bewaarMotiveringIn, type Noem } from './opslag/bewaar-motivering.js'
import { openOnderhoud } from './opslag/open-onderhoud.js'
import { type Opslag, openOpslag } from './opslag/open-opslag.js'
import { openTeksten } from './opslag/open-teksten.js'

/** Real time between two rounds of telling the sources: they know within a minute, also after an outage (S5, S10). */
const BERICHTEN_MS = 2000

/** What people decided and wrote, in the gateway's own database. */
export interface Besluiten {
  /** The store itself, for the other parts that keep something. */
  readonly opslag: Opslag
  readonly diensten: Pick<LoketDiensten, 'noodtoegang' | 'motiveringen'>
  readonly bewaarMotivering: BewaarMotivering
  /** Emergency access of a requester. */
  readonly nood: (aanvraag: Pick<Aanvraag, 'aanvrager' | 'nu'>) => Promise<Noodfeiten>
  /** Whether an account may see its own source only. */
  readonly noodbeperking: (medewerker: string, nu: number) => Promise<boolean>
  readonly sluit: () => Promise<void>
}

/** What the stores need of the process. */
export interface BesluitenDelen {
  readonly klok: Klok
  readonly poster: Pick<Poster, 'post'>
  readonly post: PostVraag
  /** Hears of upkeep that failed; it is tried again. */
  readonly bijFout: (error: unknown) => void
}

/** Opens the stores, and begins their upkeep. @throws InternalError OPSLAG_NIET_BESCHIKBAAR: without them it does not start */
export async function openBesluiten(config: Configuration, delen: BesluitenDelen): Promise<Besluiten> {
  const { klok, poster, post, bijFout } = delen
  const opslag = openOpslag(config.databaseUrl)
  try {
    const noem: Noem = (soort, organisatie, id) => pseudonym(config.logSleutel, soort, organisatie, id)
    const teksten = await openTeksten(opslag, config, klok.nu)
    const noodtoegang = await openNoodtoegangen({ opslag, teksten, post, noem, stuur: stuurMet(poster) })
    const opruimen = openOnderhoud([() => teksten.ruimOp()], bijFout)
    const berichten = openOnderhoud([() => noodtoegang.berichten.bezorg()], bijFout, BERICHTEN_MS)
    return {
      opslag,
      diensten: { noodtoegang, motiveringen: teksten },
      bewaarMotivering: bewaarMotiveringIn(teksten, noem),
      nood: ({ aanvrager, nu }) => noodtoegang.feiten(aanvrager, nu),
      // A clock that a test or a demo turns back could put an opening before what is remembered; a real one cannot.
      noodbeperking: config.klok.soort === 'systeem' ? onthoudVrij(noodtoegang.beperkt) : noodtoegang.beperkt,
      async sluit() {
        await Promise.all([opruimen.stop(), berichten.stop()])
        await opslag.sluit()
      },
    }
  } catch (error) {
    await opslag.sluit()
    throw error
  }
}

// No token of the employee: it may have expired when the notice arrives, and the notice opens nothing by itself.
const stuurMet =
  (poster: Pick<Poster, 'post'>): StuurBericht =>
  async (subgraph: Subgraph, bericht, trace) => {
    const opdracht: VraagOpdracht = { soort: 'vraag', subgraph, trace, pad: NOODTOEGANG_PAD }
    const call = { path: NOODTOEGANG_PAD, body: JSON.stringify(bericht), authorization: '', opdracht }
    return (await poster.post(subgraph, call)).soort === 'OK'
  }
