import { Client } from 'pg'

/** Works on a database over a connection of its own. */
export async function metClient<T>(url: string, werk: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await werk(client)
  } finally {
    await client.end()
  }
}
