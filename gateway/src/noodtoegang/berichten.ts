import { type NoodtoegangBericht, SUBGRAPHS, type Subgraph } from '@gezinsbeeld/schema'
import type { Opslag, Vraag } from '../opslag/open-opslag.js'
import type { Rij } from './rij.js'

/** Sends one notice to one source. @returns whether it has it */
export type StuurBericht = (subgraph: Subgraph, bericht: NoodtoegangBericht, trace: string) => Promise<boolean>

/** Notices to the sources: written in the transaction that they tell of, sent until they have arrived. */
export interface Berichten {
  /** Sends what is due, of one emergency access or of all. @returns how many arrived */
  bezorg(noodtoegang?: string): Promise<number>
}

/** Real time between two attempts, doubled each time. */
const EERST_MS = 1000
const HOOGSTENS_MS = 60_000
const PER_KEER = 20

/** Puts the notice of the present state into the outbox, one per source. Part of the transaction of `vraag`. */
export async function schrijfBerichten(vraag: Vraag, rij: Omit<Rij, 'toetsen' | 'alarmen' | 'bezorgd'>): Promise<void> {
  const bericht: NoodtoegangBericht = {
    noodtoegangId: rij.id,
    versie: rij.versie,
    medewerker: rij.medewerker,
    rol: rij.rol,
    organisatie: rij.organisatie,
    personen: rij.personen,
    terPlaatse: rij.ter_plaatse,
    van: rij.geopend_op.toISOString(),
    tot: rij.tot.toISOString(),
  }
  await vraag(
    `insert into noodtoegang_bericht (noodtoegang, versie, subgraph, inhoud, trace_id)
     select $1, $2, unnest($3::text[]), $4, $5`,
    [rij.id, rij.versie, [...SUBGRAPHS], JSON.stringify(bericht), rij.trace_id],
  )
}

interface Wachtend {
  readonly noodtoegang: string
  readonly versie: number
  readonly subgraph: Subgraph
  readonly inhoud: NoodtoegangBericht
  readonly trace_id: string
}

/**
 * Several gateways may send at once. A row is claimed by moving its next attempt ahead in one statement, so that two do not
 * take the same one; a gateway that dies with a claim loses nothing, the row comes due again. Arriving twice is harmless:
 * the source knows id and version.
 */
export function openBerichten(opslag: Opslag, stuur: StuurBericht): Berichten {
  async function een({ noodtoegang, versie, subgraph, inhoud, trace_id }: Wachtend): Promise<boolean> {
    const ontvangen = await stuur(subgraph, inhoud, trace_id).catch(() => false)
    if (ontvangen) {
      await opslag.vraag(
        `update noodtoegang_bericht set bezorgd_op = clock_timestamp()
         where noodtoegang = $1 and versie = $2 and subgraph = $3 and bezorgd_op is null`,
        [noodtoegang, versie, subgraph],
      )
    }
    return ontvangen
  }
  return {
    async bezorg(noodtoegang) {
      const wachtend = await opslag.vraag<Wachtend>(NEEM, [noodtoegang ?? null])
      const bezorgd = await Promise.all(wachtend.map(een))
      return bezorgd.filter(Boolean).length
    },
  }
}

// Times of attempts are real time: a demo clock may stand still. Of one named access everything undelivered is due at once.
const NEEM = `
update noodtoegang_bericht b
set pogingen = pogingen + 1,
  volgende_poging = clock_timestamp() + least(${EERST_MS} * power(2, least(pogingen, 10)), ${HOOGSTENS_MS}) * interval '1 ms'
where (noodtoegang, versie, subgraph) in (
  select noodtoegang, versie, subgraph from noodtoegang_bericht
  where bezorgd_op is null and ($1::uuid is not null and noodtoegang = $1 or $1::uuid is null and volgende_poging <= clock_timestamp())
  order by volgende_poging limit ${PER_KEER} for update skip locked
)
returning b.noodtoegang, b.versie, b.subgraph, b.inhoud, b.trace_id`
