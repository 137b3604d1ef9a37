import { skn } from '../identity/persoon.js'
import type { Gezin } from '../model.js'
import { GI_A, LT_1, RAAD, VT } from '../organisaties.js'
import { nrVan } from './personen.js'
import {
  casus,
  gezagVan,
  gezin,
  maatregel,
  melding,
  namen,
  onderzoek,
  register,
  type Toneel,
  voorziening,
  zaak,
} from './toneel.js'

/**
 * S3: `gi-a-001` is jeugdbeschermer of Nova and jeugdreclasseerder of her brother Sil. b: `gi-a-014` has OTS and youth
 * probation of one youth (18); LT-1 takes part in carrying out (20) and its college was told (15).
 */
export function s03(t: Toneel): Gezin[] {
  const ouders = namen(['s03-moeder', '112'], ['s03-vader', '112'])
  const parketnummer = `99/000302-${t.dag(-200).slice(2, 4)}`
  const sil = { skn: skn(nrVan('s03-broer')) }
  return [
    gezin(
      t,
      'gezin-s03',
      [
        ['s03-kind', '301'],
        ['s03-broer', '301', 0, sil],
        ['s03-moeder', '112'],
        ['s03-vader', '112'],
      ],
      {
        gezag: [
          ...gezagVan(t, 's03-kind', 's03-moeder', 's03-vader'),
          ...gezagVan(t, 's03-broer', 's03-moeder', 's03-vader'),
        ],
        vt: {
          organisatie: VT.oin,
          meldingen: [
            melding(
              t.dag(-300),
              'vt-003',
              [
                ['s03-kind', '301', 'SLACHTOFFER'],
                ['s03-broer', '121', 'PLEGER'],
                ['s03-moeder', '112', 'ONDUIDELIJK'],
              ],
              {
                melderHoedanigheid: '01',
                politie: true,
                // Still followed: its file is not closed (E4).
                open: true,
                onderzoek: { start: t.dag(-295), afronding: t.dag(-240) },
                aard: ['01'],
                reactie: 'MET_TEKST',
              },
            ),
          ],
        },
        raad: {
          organisatie: RAAD.oin,
          onderzoeken: [
            onderzoek('raad-003', t.dag(-280), ['s03-kind'], {
              ouders,
              afgerond: t.dag(-220),
              uitkomst: 'MAATREGEL_OPGELEGD',
              verzochteMaatregel: '11',
            }),
            onderzoek('raad-003', t.dag(-40), ['s03-broer'], {
              soort: 'STRAF',
              ouders,
              verzoeker: 'AMBTSHALVE',
              parketnummer,
            }),
          ],
          toetsendeTaken: [],
        },
        gi: {
          organisatie: GI_A.oin,
          zaken: [
            zaak('gi-a-001', t.dag(-200), t.dag(-3), {
              betrokkenen: [...namen(['s03-kind', '301']), ...ouders],
              maatregelen: [maatregel('s03-kind', t.dag(-200), t.dag(164))],
            }),
            zaak('gi-a-001', t.dag(-190), t.dag(-4), {
              betrokkenen: [...namen(['s03-broer', '301']), ...ouders],
              jeugdreclassering: [
                {
                  kind: nrVan('s03-broer'),
                  type: '41',
                  begin: t.dag(-190),
                  eind: null,
                  parketnummer,
                  jeugdreclasseerder: 'gi-a-001',
                },
              ],
            }),
          ],
        },
        lt: casus('lt-1-003', t.dag(-350), {
          voorzieningen: [voorziening('s03-broer', 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-100))],
        }),
      },
    ),
    samenloop(t),
  ]
}

function samenloop(t: Toneel): Gezin {
  const siem = nrVan('s03b-kind')
  const betrokkenen = namen(['s03b-kind', '301'], ['s03b-moeder', '112'])
  return gezin(
    t,
    'gezin-s03b',
    [
      ['s03b-kind', '301', 0, { skn: skn(siem) }],
      ['s03b-moeder', '112'],
    ],
    {
      gezag: gezagVan(t, 's03b-kind', 's03b-moeder'),
      gi: {
        organisatie: GI_A.oin,
        zaken: [
          zaak('gi-a-014', t.dag(-150), t.dag(-2), {
            betrokkenen,
            maatregelen: [maatregel('s03b-kind', t.dag(-150), t.dag(214))],
            teams: [{ oin: LT_1.oin, begin: t.dag(-140) }],
            kennisgevingen: [{ college: LT_1.oin, gedaanOp: t.dag(-145), personen: [siem, nrVan('s03b-moeder')] }],
            jeugdreclassering: [
              {
                kind: siem,
                type: '41',
                begin: t.dag(-90),
                eind: null,
                parketnummer: `99/000311-${t.dag(-90).slice(2, 4)}`,
                jeugdreclasseerder: 'gi-a-014',
              },
            ],
          }),
        ],
      },
      lt: casus('lt-1-014', t.dag(-145)),
      registers: [
        register('GI', {
          belangen: [{ medewerker: 'gi-a-018', persoon: nrVan('s03b-moeder'), aard: 'BUUR', vanaf: t.jaar(-3) }],
          klachten: [{ medewerker: 'gi-a-020', klager: nrVan('s03b-moeder'), ingediendOp: t.dag(-5) }],
          toetsingen: [
            { medewerker: 'gi-a-018', gegevenOp: t.dag(-3) },
            { medewerker: 'gi-a-019', gegevenOp: t.dag(-3) },
          ],
        }),
      ],
    },
  )
}
