import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import Ajv2020 from 'ajv/dist/2020.js'
import { BELEID_MAP, loadBeleid } from './load.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A copy of the real policy with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'beleid-'))
  folders.push(folder)
  cpSync(BELEID_MAP, folder, { recursive: true })
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`the change of ${file} changed nothing`)
  writeFileSync(path, after)
  return folder
}

const refusal = (file: string, from: string, to: string): string => {
  try {
    loadBeleid(changed(file, (text) => text.replace(from, to)))
    return 'loaded'
  } catch (error) {
    return String(error)
  }
}

test('the policy of this package loads and knows its version', () => {
  expect(loadBeleid().versie).toMatch(/^[0-9a-f]{16}$/)
})

test('the schemas of the policy files are themselves valid', () => {
  const schemas = readdirSync(BELEID_MAP).filter((name) => name.endsWith('.schema.json'))
  expect(schemas.length).toBe(8)
  for (const name of schemas) {
    const ajv = new Ajv2020()
    ajv.validateSchema(JSON.parse(readFileSync(join(BELEID_MAP, name), 'utf8')))
    expect([name, ajv.errors]).toEqual([name, null])
  }
})

test('an unknown key in a cell is refused with file and path', () => {
  expect(refusal('cellen/VT.json', '"cel": "T1"', '"cel": "T1", "tenzij": "nooit"')).toMatch(
    /`cellen\/VT\.json`: at `\/cellen\/0`: unknown key `tenzij`/,
  )
})

test('an unknown key at the top of a file is refused with file and path', () => {
  expect(refusal('rollen.json', '"rollen": [', '"uitzonderingen": 1, "rollen": [')).toMatch(
    /`rollen\.json`: at `\/`: unknown key `uitzonderingen`/,
  )
})

test('a value outside its set is refused with file and path', () => {
  expect(refusal('rollen.json', '"instantie": "LT"', '"instantie": "BRP"')).toMatch(
    /`rollen\.json`: at `\/rollen\/0\/instantie`/,
  )
})

test.each([
  ['a cell that cannot be read', 'cellen/VT.json', '"cel": "T1"', '"cel": "T1 of zo"', /not a cell/],
  ['a cell with an unknown condition', 'cellen/VT.json', '"cel": "V1,13"', '"cel": "V1,99"', /unknown condition `99`/],
  [
    'a cell under another name than its place',
    'cellen/VT.json',
    '"regel": "VT.D01.ID"',
    '"regel": "VT.D02.ID"',
    /its own place/,
  ],
  [
    'a cell that is there twice',
    'cellen/VT.json',
    '"VT.D01.ID", "doel": "D01", "categorie": "ID"',
    '"VT.D01.ADR", "doel": "D01", "categorie": "ADR"',
    /there twice/,
  ],
  ['a file that says to be another source', 'cellen/VT.json', '"bron": "VT"', '"bron": "GI"', /at `\/bron`/],
  [
    'a status that a file can have without a rule',
    'dossierstatus.json',
    '"status": "VERNIETIGD"',
    '"status": "GESLOTEN"',
    /status `GESLOTEN` is there twice/,
  ],
  [
    'a blocked file that is to be seen as a closed one',
    'dossierstatus.json',
    '"wijze": "ONZICHTBAAR"',
    '"wijze": "CATEGORIEEN"',
    /`GEBLOKKEERD` is `ONZICHTBAAR`, not `CATEGORIEEN`/,
  ],
  ['a closed file without BTR (H19)', 'dossierstatus.json', '["BTR", "ID"', '["ID"', /nothing goes without BTR/],
  ['a purpose of a file that is none', 'dossierstatus.json', '["D17", "D22"]', '["D17", "D99"]', /unknown purpose/],
  [
    'a category of a closed file that is open and on request at once',
    'dossierstatus.json',
    '["VEIL", "ART9", "OORD"]',
    '["VEIL", "PROC"]',
    /open and on request at once/,
  ],
  ['a mask without a form', 'maskers.json', '"standaard": true', '"standaard": false', /fits 0 mask forms/],
  [
    'a condition that claims more than the code can judge',
    'voorwaarden.json',
    '"wijze": "BUITEN_CELLEN"',
    '"wijze": "FEIT"',
    /judged as `FEIT`: not what the facts query does/,
  ],
  [
    'a condition whose fact is said to come from another source than is asked',
    'voorwaarden.json',
    '"van": "EIGEN"',
    '"van": "LT"',
    /it is asked of `EIGEN`/,
  ],
  [
    'a cell that hangs on what is judged outside the gateway',
    'cellen/VT.json',
    '"cel": "T1"',
    '"cel": "T22"',
    /condition `22` is judged outside the gateway/,
  ],
  [
    'a role line for an unknown role',
    'rol-doel.json',
    '"rol": "LT_TOEGANG"',
    '"rol": "LT_AFGANG"',
    /does not name its role/,
  ],
  [
    'another category without BTR',
    'cellen/GI.json',
    '"regel": "GI.D17.ID", "doel": "D17",',
    '"regel": "GI.D17.ID", "doel": "D17", "zonderBtr": true,',
    /only OUDER goes without BTR/,
  ],
  ['OUDER without a decision of the source', 'cellen/GI.json', '"B7,24"', '"V24"', /only as `B7,24`/],
  ['OUDER for who is no parent', 'cellen/GI.json', '"B7,24"', '"B7"', /only as `B7,24`/],
  ['broken JSON', 'maskers.json', '{', '', /cannot be read as JSON/],
])('%s is refused', (_what, file, from, to, message) => {
  expect(refusal(file, from, to)).toMatch(message)
})

test('a file that is no policy file is refused, so that a misspelt name is not read as no rules', () => {
  const folder = changed('rollen.json', (text) => `${text}\n`)
  writeFileSync(join(folder, 'cellen', 'VTT.json'), '{}')
  expect(() => loadBeleid(folder)).toThrow('`cellen/VTT.json`: not a policy file')
})

test('layout and key order do not change the version, a cell does', () => {
  const versie = loadBeleid().versie
  const spaced = changed('rollen.json', (text) => JSON.stringify(JSON.parse(text)))
  expect(loadBeleid(spaced).versie).toBe(versie)
  const other = changed('cellen/VT.json', (text) => text.replace('"cel": "T1"', '"cel": "T2"'))
  expect(loadBeleid(other).versie).not.toBe(versie)
})
