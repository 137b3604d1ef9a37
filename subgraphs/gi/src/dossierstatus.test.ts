import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { BSN, client, dossier, dossiers, GI_A, genoemd, maatregel, type Naam, toegewezen } from './testing/dossier.js'
import { type Subgraaf, startTest, type Vrager, type Vrij } from './testing/subgraaf.js'

const JB: Vrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: GI_A, doel: 'D10' }
const RO: Vrager = { medewerker: 'raad-001', rol: 'RAADSONDERZOEKER', organisatie: '00000009900000002001', doel: 'D06' }
const P = '2026-03-10T11:00:00Z'

let gi: Subgraaf
const p = (naam: Naam) => gi.pseudoniem(BSN[naam])
const vrij = (naam: Naam, ...meer: string[]): Vrij => ({
  GI: Object.fromEntries(['BTR', 'ID', 'PROC', 'MAATR', 'ADR', ...meer].map((c) => [c, [p(naam)]])),
})
const verzoek = (dossiernr: string) => ({
  verzoeknr: `V-${dossiernr}`,
  dossiernr,
  ontvangen_op: '2026-03-10',
  afgehandeld_op: null,
  uitkomst: null,
})

beforeAll(async () => {
  gi = await startTest((pseudoniem) => {
    const leeg = Object.fromEntries(
      Object.entries(dossiers(pseudoniem)).map(([tabel, rijen]) => [
        tabel,
        tabel === 'organisatie' || tabel === 'medewerker' ? rijen : [],
      ]),
    )
    const rijen = { ...dossiers(pseudoniem), ...leeg }
    rijen.client = [client('noor', { bsn: BSN.noor }), client('sem', { bsn: BSN.sem }), client('tim', { bsn: BSN.tim })]
    // Noor: a file that closed ten days ago. Sem: one that closed twenty days ago, with a request for destruction since today. Tim: only a
    // closed file of youth protection, beside youth probation that runs.
    rijen.dossier = [
      dossier('D-noor', { gesloten: '2026-02-28' }),
      dossier('D-sem', { gesloten: '2026-02-20' }),
      dossier('D-tim', { gesloten: '2025-01-31' }),
      dossier('D-tim-jr', { soort: 'JR' }),
    ]
    rijen.dossier_client = [
      ...genoemd('D-noor', ['noor', '301']),
      ...genoemd('D-sem', ['sem', '301']),
      ...genoemd('D-tim', ['tim', '301']),
      ...genoemd('D-tim-jr', ['tim', '301']),
    ]
    rijen.dossier_medewerker = [toegewezen('D-noor', 'gi-a-001'), toegewezen('D-sem', 'gi-a-001')]
    rijen.maatregel = [
      maatregel('M-noor', 'D-noor', 'noor'),
      maatregel('M-sem', 'D-sem', 'sem'),
      maatregel('M-tim', 'D-tim', 'tim'),
    ]
    rijen.journaal = [
      {
        journaalnr: 1,
        dossiernr: 'D-noor',
        datum: '2026-02-01',
        vorm: 'telefonisch',
        deelnemers: [],
        tekst: 'Gebeld (voorbeeld).',
      },
    ]
    rijen.vernietigingsverzoek = [verzoek('D-sem')]
    return rijen
  })
}, 120_000)
afterAll(async () => gi?.stop(), 60_000)

const vraag = (naam: Naam, vrager: Vrager, velden: string, ...meer: string[]) =>
  gi.vraag<Record<string, unknown[]>>(
    { __typename: 'Gezin', gezinId: 'gezin-t', ledenIds: [p(naam)] },
    velden,
    vrager,
    vrij(naam, ...meer),
  )

describe('a closed file of an institution', () => {
  const velden = 'maatregelen { maatregelId } contactjournaal { datum }'

  test('is whole for who wraps it up, through the thirtieth day', async () => {
    expect((await vraag('noor', JB, velden, 'WERK')).data).toEqual({
      maatregelen: [{ maatregelId: 'M-noor' }],
      contactjournaal: [{ datum: '2026-02-01' }],
    })
    gi.klok('2026-03-30T21:59:00Z')
    expect((await vraag('noor', JB, velden, 'WERK')).data.contactjournaal).toHaveLength(1)
    gi.klok('2026-03-30T22:00:00Z')
    expect((await vraag('noor', JB, velden, 'WERK')).data).toEqual({ maatregelen: [], contactjournaal: [] })
    gi.klok(P)
  })

  test('shows its measure and who it is about to others, without a place', async () => {
    const { data } = await vraag('noor', RO, 'maatregelen { maatregelId jeugdige { persoonId } }')
    expect(data).toEqual({ maatregelen: [{ maatregelId: 'M-noor', jeugdige: { persoonId: p('noor') } }] })
    const persoon = { __typename: 'Persoon', persoonId: p('noor') } as const
    const gegevens = await gi.vraag(persoon, 'giGegevens { voornamen telefoon }', RO, vrij('noor'))
    expect(gegevens.data).toEqual({ giGegevens: { voornamen: 'noor', telefoon: null } })
  })

  test('of a person is not opened by youth probation that runs: that would tell of it (S3)', async () => {
    const persoon = { __typename: 'Persoon', persoonId: p('tim') } as const
    const gegevens = await gi.vraag(persoon, 'giGegevens { voornamen telefoon }', RO, vrij('tim'))
    expect(gegevens.data).toEqual({ giGegevens: { voornamen: 'tim', telefoon: null } })
  })
})

describe('a blocked file of an institution', () => {
  test('is none for others, nor for whose file it was; to who inspects it, it is there', async () => {
    expect((await vraag('sem', RO, 'maatregelen { maatregelId }')).data).toEqual({ maatregelen: [] })
    const zelf: Vrager = { ...JB, medewerker: 'burger', rol: 'GEZINSLID', betrokkene: p('sem'), doel: 'D17' }
    expect((await vraag('sem', zelf, 'maatregelen { maatregelId }')).data).toEqual({
      maatregelen: [{ maatregelId: 'M-sem' }],
    })
    gi.klok('2026-03-09T11:00:00Z')
    expect((await vraag('sem', RO, 'maatregelen { maatregelId }')).data).toEqual({
      maatregelen: [{ maatregelId: 'M-sem' }],
    })
    gi.klok(P)
  })

  test('gives no relation by wrapping up (1)', async () => {
    gi.klok('2026-03-09T11:00:00Z')
    const een = async () => (await gi.feiten({ ...JB, voorwaarden: ['1'], personen: [p('sem')] })).voorwaarden['1']
    expect((await een())?.map(({ persoon }) => persoon)).toEqual([p('sem')])
    gi.klok(P)
    expect(await een()).toEqual([])
  })
})
