import { zoek } from '@gezinsbeeld/log'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { NU, type Proeflog, proeflog } from '../../../log/src/testing/proeflog.js'
import { metVorm } from '../../../log/src/testing/uitkomst.js'
import { metLog } from './plaats.js'

let log: Proeflog
const url = () => String(log.eigenaar.options.connectionString)
const lees = () => metLog(url(), (db) => zoek(db, {}, 10))

beforeAll(async () => {
  log = await proeflog()
  const schrijver = await log.open()
  const veld = {
    veld: 'A.a',
    bron: 'GI',
    categorieen: [],
    uitkomst: 'x',
    code: null,
    regel: null,
    aantal: 1,
    personen: [],
  }
  await schrijver.schrijf({ soort: 'UITKOMST', tijd: NU, trace: 'a'.repeat(32), ...metVorm({ velden: [veld] }) })
})
afterAll(() => log.weg())

describe('who reads a log', () => {
  test('gets what is in it', async () => {
    expect((await lees()).map(({ velden }) => velden.map((een) => een.veld))).toEqual([['A.a']])
  })

  test('of which a form is gone is told so, and sent to the walk', async () => {
    await log.knoei('delete from log_vorm')
    await expect(lees()).rejects.toMatchObject({
      code: 'VORM_ONTBREEKT',
      message: expect.stringContaining('log verify'),
    })
  })

  test('of an older version is told to set it up anew', async () => {
    await log.eigenaar.query('drop function log_groepen; drop table log_vorm')
    await expect(lees()).rejects.toMatchObject({
      code: 'LOG_NIET_INGERICHT',
      message: expect.stringContaining('log inrichten'),
    })
  })

  test('and fails otherwise hears the error as it is', async () => {
    await expect(metLog(url(), async () => Promise.reject(new Error('vol')))).rejects.toThrow('vol')
  })
})
