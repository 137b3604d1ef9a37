import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const token = (...args: string[]) =>
  spawnSync(process.execPath, [join(__dirname, '..', 'dist', 'token.js'), ...args], { encoding: 'utf8' })

const WHO = ['--medewerker', 'gi-a-001', '--organisatie', '00000009900000003001']

test('the command prints one token with the claims that were asked, and nothing else', () => {
  const { stdout } = token('--rol', 'RVT_MEDEWERKER', '--handelt-namens', 'GI', '--geldig', '15m', ...WHO)
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
  const claims = JSON.parse(Buffer.from(stdout.split('.')[1] ?? '', 'base64url').toString('utf8'))
  expect(claims).toMatchObject({ sub: 'gi-a-001', rol: 'RVT_MEDEWERKER', handeltNamens: 'GI', aud: 'gezinsbeeld' })
  expect(claims.exp - claims.iat).toBe(900)
})

test('an unknown role is refused with the list of roles', () => {
  const { stderr, status } = token('--rol', 'JEUGDBESCHERMR', ...WHO)
  expect(stderr).toMatch(/^ROL_ONBEKEND: `JEUGDBESCHERMR` is no role: choose one of .*JEUGDBESCHERMER.*\n$/)
  expect(status).toBe(1)
})
