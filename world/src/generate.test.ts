import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

let map: string
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'generate-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

/** Runs the built command, as `npm run generate` does. */
function generate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, '../dist/generate.js'), ...args], {
    cwd: map,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('help names every option and exits with 0', () => {
  const { status, stdout } = generate('--help')
  expect(status).toBe(0)
  expect(
    ['--gezinnen', '--seed', '--peildatum', '--verdeling', '--overschrijf', '--out'].filter(
      (optie) => !stdout.includes(optie),
    ),
  ).toEqual([])
})

test('a world is written to a relative folder, and not a second time', () => {
  expect(generate('--gezinnen', '5', '--peildatum', '2026-03-10', '--out', 'wereld').status).toBe(0)
  expect(readdirSync(join(map, 'wereld'))).toContain('wereld.json')
  const tweede = generate('--gezinnen', '5', '--out', 'wereld')
  expect([tweede.status, tweede.stderr.slice(0, 20), tweede.stderr.trim().split('\n').length]).toEqual([
    1,
    'UITVOERMAP_NIET_LEEG',
    1,
  ])
})

test.each([
  ['--gezinnen', 'veel'],
  ['--gezinnen', '200001'],
  ['--seed', '-1'],
  ['--peildatum', '2026-02-30'],
  ['--verdeling', 'anders'],
])('%s %s is refused before anything is written', (optie, waarde) => {
  const { status, stderr } = generate(optie, waarde, '--out', 'fout')
  expect([status, stderr.includes('    at '), existsSync(join(map, 'fout'))]).toEqual([1, false, false])
})

test('a world without a folder is refused', () => {
  expect(generate().status).toBe(1)
})
