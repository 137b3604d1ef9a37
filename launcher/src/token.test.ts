import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { leesSysteem } from '@gezinsbeeld/schema'
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

const SYSTEEM = ['--systeem', 'gi-a-systeem', '--organisatie', '00000009900000003001']

test('the token of a system has what the gateway believes a system by, and nothing that only a person has', () => {
  const { stdout } = token(...SYSTEEM, '--instantie', 'GI')
  const claims = JSON.parse(Buffer.from(stdout.split('.')[1] ?? '', 'base64url').toString('utf8'))
  expect(leesSysteem(claims)).toEqual({
    client: 'gi-a-systeem',
    organisatie: '00000009900000003001',
    instantie: 'GI',
  })
})

test.each([
  ['a role', [...SYSTEEM, '--instantie', 'GI', '--rol', 'JEUGDBESCHERMER'], 'a system has no `rol`'],
  ['an employee', [...SYSTEEM, '--instantie', 'GI', '--medewerker', 'gi-a-001'], 'a system has no `medewerker`'],
  ['no agency', SYSTEEM, 'give `--instantie` too'],
  [
    'an id that is none',
    ['--systeem', 'gi a', ...SYSTEEM.slice(2), '--instantie', 'GI'],
    'give an id such as gi-a-systeem',
  ],
])('a system with %s is refused with the way out', (_what, args, sentence) => {
  const { stderr, stdout, status } = token(...args)
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(/^OPTIE_ONGELDIG: /)])
  expect(stderr).toContain(sentence)
})

test('neither a person nor a system is nobody: refused with both ways out', () => {
  const { stderr, status } = token('--organisatie', '00000009900000003001')
  expect([status, stderr]).toEqual([1, expect.stringContaining('give `--rol` and `--medewerker`, or `--systeem`')])
})
