import { describe, expect, test } from '@jest/globals'
import { ClientError } from '../errors/client-error.js'
import { InternalError } from '../errors/internal-error.js'
import type { Log } from './open-log.js'
import { type AfgedaanRecord, afgedaanSchema, type IntentRecord, type OutcomeRecord } from './record.js'
import { Verzoeklog } from './verzoeklog.js'

const VERZOEK = { trace: 'a'.repeat(32), ouderSpan: 'c'.repeat(16), beleid: '0123456789abcdef' }
const WIE = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }

function open(stuk?: Error, alleenIntentie = false) {
  const records: AfgedaanRecord[] = []
  const log = {
    intent: async () => {
      if (stuk) throw stuk
    },
    outcome: async () => {},
    afgedaan: async (record: AfgedaanRecord) => {
      if (stuk && !alleenIntentie) throw stuk
      records.push(afgedaanSchema.parse(record))
    },
  }
  return { records, log: new Verzoeklog(log as unknown as Log, VERZOEK) }
}
const faal = (error: Error) => async () => {
  throw error
}

describe('a request that fails', () => {
  test('before who asks is known leaves a record of the code alone', async () => {
    const { records, log } = open()
    await expect(log.bewaak(faal(new ClientError('TOKEN_ONGELDIG')))).rejects.toThrow('token')
    expect(records).toEqual([{ ...VERZOEK, span: log.span, status: 401, code: 'TOKEN_ONGELDIG' }])
  })

  test('after that, of who asked and for what as well', async () => {
    const { records, log } = open()
    log.aanvrager = WIE
    log.doel = 'D10'
    await expect(log.bewaak(faal(new Error('database password')))).rejects.toThrow()
    expect(records).toEqual([{ ...VERZOEK, span: log.span, ...WIE, doel: 'D10', status: 500, code: 'INTERN' }])
  })

  test('after its intent leaves none here: its outcome is the end', async () => {
    const { records, log } = open()
    const werk = async () => {
      await log.intent({} as IntentRecord)
      throw new ClientError('NIET_EIGEN_BRON')
    }
    await expect(log.bewaak(werk)).rejects.toThrow()
    expect(records).toEqual([])
  })

  test('because its intent could not be kept leaves a record of that, when that can be kept', async () => {
    const { records, log } = open(new InternalError('LOG_REGEL_ONGELDIG'), true)
    await expect(log.bewaak(() => log.intent({} as IntentRecord))).rejects.toThrow('LOG_REGEL_ONGELDIG')
    expect(records).toMatchObject([{ status: 500, code: 'INTERN' }])
  })

  test('is told that the log is not there when no record can be kept', async () => {
    const { log } = open(new InternalError('LOG_NIET_BESCHIKBAAR'))
    await expect(log.bewaak(faal(new ClientError('TOKEN_ONGELDIG')))).rejects.toThrow('LOG_NIET_BESCHIKBAAR')
    await expect(log.bewaak(() => log.intent({} as IntentRecord))).rejects.toThrow('LOG_NIET_BESCHIKBAAR')
  })
})

describe('the outcome of an answer', () => {
  const UITKOMST = {
    ...WIE,
    inhoud: { velden: ['wat'], status: 200, code: null, volledig: true },
  } as unknown as OutcomeRecord
  function metUitkomst(weigert: (record: OutcomeRecord) => boolean) {
    const bewaard: OutcomeRecord[] = []
    const outcome = async (record: OutcomeRecord) => {
      if (weigert(record)) throw new InternalError('LOG_REGEL_ONGELDIG')
      bewaard.push(record)
    }
    return { bewaard, log: new Verzoeklog({ outcome } as unknown as Log, VERZOEK) }
  }

  test('is kept as it is', async () => {
    const { bewaard, log } = metUitkomst(() => false)
    await log.sluitAf(UITKOMST)
    expect(bewaard).toEqual([UITKOMST])
  })

  test('that cannot be kept leaves one that says that nothing was shown, and the answer does not leave', async () => {
    const { bewaard, log } = metUitkomst(({ inhoud }) => inhoud.status === 200)
    await expect(log.sluitAf(UITKOMST)).rejects.toThrow('LOG_REGEL_ONGELDIG')
    expect(bewaard).toEqual([{ ...WIE, inhoud: { velden: [], status: 500, code: 'INTERN', volledig: false } }])
  })

  test('of which not even that can be kept is told', async () => {
    await expect(metUitkomst(() => true).log.sluitAf(UITKOMST)).rejects.toThrow('LOG_REGEL_ONGELDIG')
  })
})

test('a request that succeeds leaves what its work wrote, and an answer about the schema one record without a code', async () => {
  const { records, log } = open()
  expect(await log.bewaak(async () => 'ja')).toBe('ja')
  expect(records).toEqual([])
  await log.afgedaan({ status: 200, code: null })
  expect(records).toMatchObject([{ status: 200, code: null }])
})
