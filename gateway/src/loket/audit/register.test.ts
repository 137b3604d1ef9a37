import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadBeleid } from '@gezinsbeeld/schema'
import { leesVerantwoordelijke } from '@gezinsbeeld/schema/register'
import { afterAll, expect, test } from '@jest/globals'
import type { LoketContext } from '../loket-context.js'
import { openAudit } from './open-audit.js'
import { RegisterResolver } from './register-resolver.js'

const map = mkdtempSync(join(tmpdir(), 'gezinsbeeld-register-'))
afterAll(() => rmSync(map, { recursive: true }))

const log = { nu: () => 0, namenVan: () => [], lees: async () => undefined as never }
/** The register of an installation; `bestand`: what its configuration names. */
const registerVan = (omgeving: 'demo' | 'productie', bestand?: string) => {
  const audit = openAudit({ omgeving, bronhouders: {}, verwerkingsverantwoordelijke: bestand }, log)
  const context = { diensten: { audit }, beleid: loadBeleid() } as unknown as LoketContext
  return new RegisterResolver().verwerkingsregister(undefined, context)
}

test('the register of a production names who its configuration says is responsible; the one of a demo is fictional, and says so', () => {
  const bestand = join(map, 'wie.json')
  const { fictief: _, ...wie } = leesVerantwoordelijke()
  writeFileSync(bestand, JSON.stringify({ ...wie, naam: 'Verzonnen regio' }))
  expect(registerVan('productie', bestand).verantwoordelijke).toMatchObject({ naam: 'Verzonnen regio', fictief: false })
  expect(registerVan('demo').verantwoordelijke).toMatchObject({ fictief: true })
})

test('a production that does not say who is responsible has no register, and never that of somebody made up', () => {
  expect(() => registerVan('productie')).toThrow(expect.objectContaining({ code: 'VERANTWOORDELIJKE_ONTBREEKT' }))
})

test('a gateway does not start on a file about the controller that cannot be read', () => {
  expect(() => registerVan('productie', join(map, 'niet.json'))).toThrow(
    expect.objectContaining({ code: 'VERANTWOORDELIJKE_ONLEESBAAR' }),
  )
})
