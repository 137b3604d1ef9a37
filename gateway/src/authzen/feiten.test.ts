import type { EigenBron } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { type Bronnen, bij, evaluatie, gezin, openBeslispunt, persoon } from '../testing/beslispunt.js'

const JB = { rol: 'JEUGDBESCHERMER', doel: 'UITVOERING_OTS' }
const VT = { rol: 'VT_MEDEWERKER', doel: 'VT_ONDERZOEK' }
const LT = { rol: 'LT_VAST_GEZICHT', doel: 'HULP_VRIJWILLIG' }

/** The employee of the agency itself has a running case of Noor; every other source knows nothing. */
const zaak = (subgraph: keyof Bronnen, meer: Bronnen = {}): Bronnen => ({
  [subgraph]: { leden: { 'gezin-s01': ['p-noor'] }, voorwaarden: { '1': bij('p-noor'), '2': bij('p-noor') } },
  ...meer,
})
const GI = zaak('gi')
/** This employee is the contact person of the father, so that condition 13 does not hold: a hidden place stays shut for him. */
const CONTACT: Bronnen = { ...GI, gi: { ...GI.gi, relaties: ['p-vader'] } }
const van = async (bronnen: Bronnen, bron: EigenBron, body: object) => openBeslispunt(bronnen).een(bron, body)

describe('a place of a person whom another source hides', () => {
  const adres = evaluatie('GI', JB, persoon('GI', { categorie: 'ADR' }))
  const verborgen = { ...CONTACT, 'veilig-thuis': { verborgen: ['p-noor'] } }
  const wel = { decision: true, context: { regel: 'GI.D10.ADR' } }

  test('is denied without a word, and of who is hidden nowhere it is allowed', async () => {
    expect(await van(verborgen, 'GI', adres)).toEqual({ decision: false })
    expect(await van(CONTACT, 'GI', adres)).toEqual(wel)
  })

  test('is allowed to the own employee of whom condition 13 holds (H2), by the rule of the address', async () => {
    expect(await van({ ...GI, 'veilig-thuis': { verborgen: ['p-noor'] } }, 'GI', adres)).toEqual(wel)
  })

  test('is denied where the policy gives no hidden place at all (D14), and an open one is allowed', async () => {
    const toegang = { rol: 'LT_TOEGANG', doel: 'TOELEIDING_VOORZIENING' }
    const vraag = evaluatie('LT', toegang, persoon('LT', { categorie: 'ADR' }))
    const eigen = zaak('lokaal-team')
    expect(await van({ ...eigen, raad: { verborgen: ['p-noor'] } }, 'LT', vraag)).toEqual({ decision: false })
    expect((await van(eigen, 'LT', vraag)).decision).toBe(true)
  })

  test('is denied exactly as of a person who is not there, or who is not in the case', async () => {
    const nergens = evaluatie('GI', JB, persoon('GI', { categorie: 'ADR' }, 'p-bestaat-niet'))
    expect(await van(verborgen, 'GI', adres)).toEqual(await van(CONTACT, 'GI', nergens))
    const geenZaak = { 'veilig-thuis': { verborgen: ['p-noor'] } }
    expect(await van(geenZaak, 'GI', adres)).toEqual(await van({}, 'GI', adres))
  })

  test.each(['veilig-thuis', 'raad', 'lokaal-team'] as const)(
    'asked by the institution is denied when %s hides',
    async (bron) => {
      expect(await van({ ...CONTACT, [bron]: { verborgen: ['p-noor'] } }, 'GI', adres)).toEqual({ decision: false })
    },
  )

  test('asked by Veilig Thuis is denied when the institution hides, and allowed when nobody does', async () => {
    const vraag = evaluatie('VT', VT, persoon('VT', { categorie: 'ADR' }))
    const { 'veilig-thuis': vt } = zaak('veilig-thuis')
    const eigen = { 'veilig-thuis': { ...vt, relaties: ['p-vader'] } }
    expect(await van({ ...eigen, gi: { verborgen: ['p-noor'] } }, 'VT', vraag)).toEqual({ decision: false })
    expect((await van(eigen, 'VT', vraag)).decision).toBe(true)
  })

  test('is not asked of a family: a yes for one member would be read as a yes for who is hidden', async () => {
    for (const properties of [{ categorie: 'ADR' }, { categorie: 'GEHEIM' }, { veld: 'GiPlaatsing.adres' }]) {
      await expect(van(GI, 'GI', evaluatie('GI', JB, gezin('GI', properties)))).rejects.toMatchObject({ status: 400 })
    }
    expect((await van(GI, 'GI', evaluatie('GI', JB, gezin('GI', { categorie: 'PROC' })))).decision).toBe(true)
  })
})

describe('a condition that another source judges', () => {
  const geheim = evaluatie('GI', JB, persoon('GI', { categorie: 'GEHEIM' }))

  test('13 of Veilig Thuis closes a hidden place for who stands beside the suspect, and opens it for a colleague', async () => {
    const veilig = { 'veilig-thuis': { voorwaarden: { '13': bij('p-noor') } } }
    expect(await van({ ...CONTACT, 'veilig-thuis': {} }, 'GI', geheim)).toEqual({ decision: false })
    expect((await van({ ...CONTACT, ...veilig }, 'GI', geheim)).decision).toBe(true)
    expect((await van(GI, 'GI', geheim)).decision).toBe(true)
  })

  test('is asked with the relations that the own source told, of that source alone', async () => {
    const punt = openBeslispunt(CONTACT)
    await punt.een('GI', evaluatie('GI', JB, persoon('GI', { categorie: 'GEHEIM' })))
    const met13 = punt.gesteld.filter(({ vraag }) => vraag.voorwaarden.includes('13'))
    expect(met13.map(({ subgraph, vraag }) => [subgraph, vraag.relaties, vraag.eigen])).toEqual([
      ['veilig-thuis', ['p-vader'], false],
    ])
  })
})

describe('who belongs to the family is known to the municipality', () => {
  const proc = evaluatie('GI', JB, gezin('GI', { categorie: 'PROC' }))
  const alleenGezag = { gi: { voorwaarden: { '1': bij('p-moeder') } } }

  test('a member whom only the municipality names counts, as in the graph; without that member it is a deny', async () => {
    const bekend = { ...alleenGezag, 'lokaal-team': { leden: { 'gezin-s01': ['p-noor', 'p-moeder'] } } }
    expect((await van(bekend, 'GI', proc)).decision).toBe(true)
    expect(await van({ ...bekend, gi: {} }, 'GI', proc)).toMatchObject({ context: { code: 'VOORWAARDE_NIET_VERVULD' } })
  })

  test('when it is silent, a deny says so; what the own file shows is allowed all the same', async () => {
    const stil = { 'lokaal-team': undefined }
    expect(await van({ ...alleenGezag, ...stil }, 'GI', proc)).toMatchObject({ context: { code: 'FEIT_ONBEKEND' } })
    expect((await van({ ...GI, ...stil }, 'GI', proc)).decision).toBe(true)
    const btr = evaluatie('GI', JB, gezin('GI', { categorie: 'BTR' }))
    expect(await van(stil, 'GI', btr)).toMatchObject({ context: { code: 'FEIT_ONBEKEND' } })
    expect(await van({}, 'GI', btr)).toEqual({ decision: false })
  })
})

describe('an outage', () => {
  const adres = evaluatie('GI', JB, persoon('GI', { categorie: 'ADR' }))
  const onbekend = {
    decision: false,
    context: {
      code: 'FEIT_ONBEKEND',
      regel: 'GI.D10.ADR',
      melding: 'een feit dat voor de beslissing nodig is kon niet worden opgehaald',
    },
  }

  test.each(['veilig-thuis', 'raad', 'gi', 'lokaal-team'] as const)(
    'of %s is told of a place, alike for who is hidden, who is not, and who is not there',
    async (weg) => {
      const stil = { ...GI, [weg]: undefined }
      const hidden = weg === 'raad' ? 'veilig-thuis' : 'raad'
      expect(await van(stil, 'GI', adres)).toEqual(onbekend)
      expect(await van({ ...stil, [hidden]: { verborgen: ['p-noor'] } }, 'GI', adres)).toEqual(onbekend)
      const nergens = evaluatie('GI', JB, persoon('GI', { categorie: 'ADR' }, 'p-bestaat-niet'))
      expect(await van(stil, 'GI', nergens)).toEqual(onbekend)
    },
  )

  test('of the own source is never a yes, in a crisis neither: whether it closed itself is not known', async () => {
    const proc = evaluatie('GI', JB, persoon('GI', { categorie: 'PROC' }))
    expect(await van({ ...GI, gi: undefined }, 'GI', proc)).toMatchObject({ context: { code: 'FEIT_ONBEKEND' } })
    expect((await van(GI, 'GI', proc)).decision).toBe(true)
    const spoed = evaluatie('VT', { ...VT, doel: 'SPOED_ACUTE_VEILIGHEID' }, persoon('VT', { categorie: 'PROC' }))
    const inCrisis = (bronnen: Bronnen) => openBeslispunt(bronnen, bij('p-noor')).een('VT', spoed)
    expect(await inCrisis({ 'veilig-thuis': undefined })).toMatchObject({ context: { code: 'FEIT_ONBEKEND' } })
    expect((await inCrisis({})).decision).toBe(true)
  })

  test('of a source on which the decision does not hang changes nothing, and that source is not asked', async () => {
    const punt = openBeslispunt({ ...GI, 'veilig-thuis': undefined, raad: undefined, 'lokaal-team': undefined })
    expect(
      (await punt.een('GI', evaluatie('GI', JB, persoon('GI', { categorieen: ['PROC', 'MAATR'] })))).decision,
    ).toBe(true)
    expect(punt.bronnen()).toEqual(['gi'])
  })

  test('makes the record of the decision incomplete, and names the rule', async () => {
    const punt = openBeslispunt({ ...GI, raad: undefined })
    await punt.een('GI', adres)
    expect(punt.gelogd.map(({ inhoud }) => inhoud)).toMatchObject([
      { systeem: 'systeem' },
      { volledig: false, velden: [{ uitkomst: 'FEIT_ONBEKEND', code: 'FEIT_ONBEKEND', regel: 'GI.D10.ADR' }] },
    ])
  })
})

describe('a batch', () => {
  const adres = { resource: persoon('GI', { categorie: 'ADR' }) }
  const wie = evaluatie('GI', JB, persoon('GI', { categorie: 'PROC' }))

  test('about one person asks each question once, an outage included', async () => {
    for (const bronnen of [GI, { ...GI, 'veilig-thuis': undefined }]) {
      const punt = openBeslispunt(bronnen)
      const evaluations = [adres, adres, { resource: persoon('GI', { categorie: 'GEHEIM' }) }, adres]
      await punt.bundel('GI', { ...wie, evaluations })
      const vragen = punt.gesteld.map(({ subgraph, vraag }) => `${subgraph} ${JSON.stringify(vraag)}`)
      expect(new Set(vragen).size).toBe(vragen.length)
      expect(punt.gelogd).toHaveLength(8)
    }
  })

  test('about two persons decides each by its own facts', async () => {
    const punt = openBeslispunt({ ...CONTACT, 'veilig-thuis': { verborgen: ['p-noor'] } })
    const sem = { resource: persoon('GI', { categorie: 'PROC' }, 'p-sem') }
    const antwoorden = await punt.bundel('GI', { ...wie, evaluations: [{}, sem, adres] })
    expect(antwoorden.map(({ decision }) => decision)).toEqual([true, false, false])
  })
})

describe('what is remembered', () => {
  const vraag = evaluatie('GI', JB, persoon('GI', { categorie: 'PROC' }))

  test('serves the same system again, and no other system', async () => {
    const punt = openBeslispunt(GI)
    await punt.een('GI', vraag, 'een')
    const eerst = punt.gesteld.length
    await punt.een('GI', vraag, 'een')
    expect(punt.gesteld).toHaveLength(eerst)
    await punt.een('GI', vraag, 'ander')
    expect(punt.gesteld).toHaveLength(2 * eerst)
  })
})

test('for a role that may not choose the purpose nobody is asked anything; it is logged as a deny', async () => {
  const punt = openBeslispunt(zaak('lokaal-team'))
  const spoed = evaluatie('LT', { ...LT, doel: 'SPOED_ACUTE_VEILIGHEID' }, persoon('LT', { categorie: 'PROC' }))
  expect(await punt.een('LT', spoed)).toEqual({ decision: false, context: { code: 'ALLEEN_AANVRAGEN' } })
  expect(punt.gesteld).toEqual([])
  expect(punt.gelogd).toHaveLength(2)
  expect((await punt.een('LT', evaluatie('LT', LT, persoon('LT', { categorie: 'PROC' })))).decision).toBe(true)
})

test('a reporter is denied silently to who has no case, and as of nobody', async () => {
  const melder = evaluatie('VT', VT, persoon('VT', { categorie: 'MELD' }))
  expect(await van({}, 'VT', melder)).toEqual({ decision: false })
  expect(
    await van(zaak('veilig-thuis'), 'VT', evaluatie('VT', VT, persoon('VT', { categorie: 'MELD' }, 'p-niemand'))),
  ).toEqual({
    decision: false,
  })
  expect((await van(zaak('veilig-thuis'), 'VT', melder)).decision).toBe(true)
})

describe('a private relation of the employee (H10)', () => {
  const maatregel = evaluatie('GI', JB, persoon('GI', { categorie: 'MAATR' }))
  const metRelatie = (gezinsleden: string[]): Bronnen => ({
    ...GI,
    gi: { ...GI.gi, conflict: ['p-tante'] },
    'lokaal-team': { gezinsleden },
  })

  test('closes the family of that person, in the words of somebody without any relation', async () => {
    expect(await van(metRelatie(['p-tante', 'p-noor']), 'GI', maatregel)).toEqual(
      await van({ ...GI, gi: { ...GI.gi, voorwaarden: {} } }, 'GI', maatregel),
    )
  })

  test('closes no other family, and is no outage', async () => {
    expect(await van(metRelatie(['p-tante', 'p-ander']), 'GI', maatregel)).toEqual(await van(GI, 'GI', maatregel))
    expect((await van(GI, 'GI', maatregel)).decision).toBe(true)
  })
})
