import type { World } from '@gezinsbeeld/launcher'
import { type Inhoud, leesControlepunten, type Opgeslagen, openMetVelden, perVeld, verifieer } from '@gezinsbeeld/log'
import { metClient } from './met-client.js'

/** What the request log holds about one trace. */
export interface Gelogd {
  readonly soorten: readonly string[]
  readonly velden: readonly unknown[]
  /** The records as text, to look for what must not be in them. */
  readonly tekst: string
}

/** Reads the records of one request from the log of the gateway. */
export async function laatsteUitkomst({ log }: World, trace: string): Promise<Gelogd> {
  return metClient(log.databaseUrl, async (client) => {
    const { rows } = await client.query<{ soort: string; inhoud: Inhoud }>(
      'select soort, trace, inhoud from log_regel where trace = $1 order by tijd, nr',
      [trace],
    )
    const metVelden = openMetVelden(client)
    const heel: typeof rows = []
    for (const { inhoud, ...rest } of rows) heel.push({ ...rest, inhoud: await metVelden(inhoud) })
    return {
      soorten: rows.map(({ soort }) => soort),
      velden: heel.flatMap(({ inhoud: { velden = [] } }) => perVeld(velden as readonly Opgeslagen[])),
      tekst: JSON.stringify(heel),
    }
  })
}

/**
 * What is wrong with the log of a world that was stopped: the chain and its checkpoints, and answers without records. A
 * complete answer has its intent and its outcome; one without any fact has the one record that says so. Of an answer that
 * told that the log was not there, nothing can be.
 *
 * @param antwoorden trace and code of everything that was answered; `code` of a refusal of the whole request
 */
export async function keurLog(
  { log, logSleutels }: Pick<World, 'log' | 'logSleutels'>,
  antwoorden: readonly { readonly trace: string; readonly code: string | undefined }[],
): Promise<readonly string[]> {
  const reeksen = await leesControlepunten(log.controlepuntMap, logSleutels)
  return metClient(log.databaseUrl, async (client) => {
    const { bevindingen } = await verifieer(client, reeksen)
    const { rows } = await client.query<{ trace: string; soorten: Soort[] }>(
      'select trace, array_agg(soort order by tijd, nr) as soorten from log_regel where trace is not null group by trace',
    )
    const perTrace = new Map(rows.map(({ trace, soorten }) => [trace, soorten]))
    const zonder = antwoorden.flatMap(({ trace, code }) => {
      const soorten = perTrace.get(trace) ?? []
      if (code === 'LOG_NIET_BESCHIKBAAR' || isVolledig(soorten)) return []
      return [`${trace} ${code ?? 'answered'}: ${soorten.join(' ') || 'no record'}`]
    })
    return [...bevindingen.map((bevinding) => JSON.stringify(bevinding)), ...zonder]
  })
}

type Soort = 'INTENTIE' | 'UITKOMST' | 'AFGEDAAN'

/** Every intent has its outcome, or the one record says that there were no facts. Several calls may go by one trace. */
function isVolledig(soorten: readonly Soort[]): boolean {
  const aantal = (soort: Soort) => soorten.filter((een) => een === soort).length
  return soorten.length > 0 && aantal('INTENTIE') === aantal('UITKOMST')
}
