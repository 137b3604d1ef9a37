import { createServer } from 'node:net'
import { expect, test } from '@jest/globals'
import { freePort } from './freePort.js'

const listen = (port: number) =>
  new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

test('a free port can be listened on and is none that an outgoing connection may get', async () => {
  const port = await freePort()
  expect(port).toBeGreaterThanOrEqual(20_000)
  expect(port).toBeLessThan(32_768)
  const server = await listen(port)
  server.close()
})

test('no port is given twice, also when several are asked for at once', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freePort))
  expect(new Set(ports).size).toBe(20)
})

test('a port where somebody listens is passed over', async () => {
  const last = await freePort()
  const taken = last === 32_767 ? 20_000 : last + 1
  // Somebody else who listens there will do as well.
  const server = await listen(taken).catch(() => undefined)
  try {
    expect(await freePort()).not.toBe(taken)
  } finally {
    server?.close()
  }
})
