import { Client } from 'pg'

/** What the request log holds about one trace. */
export interface Gelogd {
  readonly soorten: readonly string[]
  readonly velden: readonly unknown[]
  /** The rows as text, to look for what must not be in them. */
  readonly tekst: string
}

/** Reads the records of one request from the gateway's own database. */
export async function laatsteUitkomst(url: string, trace: string): Promise<Gelogd> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ soort: string; inhoud: { velden?: unknown[] } }>(
      'select soort, inhoud from verzoek_log where trace_id = $1 order by id',
      [trace],
    )
    return {
      soorten: rows.map(({ soort }) => soort),
      velden: rows.flatMap(({ inhoud }) => inhoud.velden ?? []),
      tekst: JSON.stringify(rows),
    }
  } finally {
    await client.end()
  }
}
