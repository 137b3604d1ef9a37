import { expect, test } from '@jest/globals'
import { compileBeleid } from '../beleid/compile.js'
import { beleid } from '../testing/beleid.js'
import { BESTANDEN } from '../testing/wijzigingen.js'
import { leesMap } from '../toegang/lees.js'
import { matrixRegels } from '../toegang/matrix-regels.js'
import { toegangVan } from '../toegang/toegang.js'
import { maakRegister } from './maak-register.js'
import { registerJson, registerMarkdown } from './render.js'
import { leesVerantwoordelijke } from './verantwoordelijke.js'

const wie = leesVerantwoordelijke()
const toegang = leesMap()
const register = maakRegister(beleid, toegang, wie)

test('every purpose is there once, under the id that the log hands on', () => {
  expect(register.verwerkingen.map(({ code, id }) => [code, id])).toEqual(
    beleid.doelen.map(({ code, verwerkingsactiviteit }) => [code, verwerkingsactiviteit]).sort(),
  )
  expect(new Set(register.verwerkingen.map(({ id }) => id)).size).toBe(beleid.doelen.length)
})

test('it says of every purpose what effective access opens, and nothing else', () => {
  const gezegd = register.verwerkingen.flatMap(({ gegevens }) => gegevens.map(({ regel, wat }) => `${regel}: ${wat}`))
  expect(gezegd.sort()).toEqual(
    matrixRegels(toegang, {})
      .map(({ regel, wat }) => `${regel}: ${wat}`)
      .sort(),
  )
})

test('a cell that closes leaves the register', () => {
  const cellen = {
    ...BESTANDEN.cellen,
    VT: BESTANDEN.cellen.VT.map((cel) => (cel.regel === 'VT.D10.VEIL' ? { ...cel, cel: 'G' } : cel)),
  }
  const anders = compileBeleid({ ...BESTANDEN, cellen })
  const velden = { types: [], enums: [], verbindingsvelden: [], geenPlaats: [], weggelaten: [] }
  const nieuw = registerJson(maakRegister(anders, toegangVan({ beleid: anders, velden }), wie))
  expect([registerJson(register).includes('"VT.D10.VEIL"'), nieuw.includes('"VT.D10.VEIL"')]).toEqual([true, false])
})

test('JSON and Markdown say the same', () => {
  const tekst = registerMarkdown(register)
  for (const { id, gegevens, ontvangers, termijn } of register.verwerkingen) {
    const deel = tekst.slice(tekst.indexOf(`\`${id}\``)).split('\n### ')[0] ?? ''
    expect(deel).toContain(termijn)
    expect(
      deel
        .split('\n')
        .filter((regel) => /^\| \w+\.D\d\d\./.test(regel))
        .map((regel) => regel.split(' ')[1]),
    ).toEqual(gegevens.map(({ regel }) => regel))
    for (const { rol } of ontvangers) expect(deel).toContain(`| ${rol} |`)
  }
  for (const zin of [...register.maatregelen, ...register.bewaring, wie.naam, register.versie.toegang])
    expect(tekst).toContain(zin)
  expect(tekst).toContain('**Fictief:**')
})

test('a file about the controller that says too little is refused', () => {
  expect(() => leesVerantwoordelijke('/bestaat-niet.json')).toThrow('niet te lezen')
  expect(() => leesVerantwoordelijke(`${__dirname}/../../package.json`)).toThrow("required property 'naam'")
})
