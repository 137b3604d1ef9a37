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
  type Toneel,
  voorziening,
  zaak,
} from './toneel.js'

/**
 * S8: Sven is eighteen today, his OTS ended yesterday; foster care and jeugdreclassering go on. b: Stan, tomorrow. Sven's
 * parents consented when he was a minor, which lapsed; Stan consented himself at seventeen.
 */
export function s08(t: Toneel): Gezin[] {
  const sven = { geboortedatum: t.jaar(-18), skn: skn(nrVan('s08-kind')) }
  const ouders = namen(['s08-moeder', '112'], ['s08-vader', '112'])
  const pleegzorg = {
    vorm: '11',
    aanbieder: 'Pleegzorg Verzonnenland',
    geheim: false,
    begin: t.dag(-300),
    gemeldRaadOp: null,
  }
  return [
    gezin(
      t,
      'gezin-s08',
      [
        ['s08-kind', '301', 0, sven],
        ['s08-moeder', '112'],
        ['s08-vader', '112'],
      ],
      {
        gezag: gezagVan(t, 's08-kind', 's08-moeder', 's08-vader').map((een) => ({
          ...een,
          begin: t.jaar(-18),
          eind: t.dag(-1),
        })),
        vt: {
          organisatie: VT.oin,
          meldingen: [
            melding(t.dag(-420), 'vt-008', [
              ['s08-kind', '301', 'SLACHTOFFER'],
              ['s08-vader', '112', 'PLEGER'],
            ]),
          ],
        },
        raad: {
          organisatie: RAAD.oin,
          onderzoeken: [
            onderzoek('raad-008', t.dag(-400), ['s08-kind'], {
              ouders,
              afgerond: t.dag(-370),
              uitkomst: 'MAATREGEL_OPGELEGD',
              verzochteMaatregel: '11',
            }),
          ],
          toetsendeTaken: [],
        },
        gi: {
          organisatie: GI_A.oin,
          zaken: [
            zaak('gi-a-008', t.dag(-330), t.dag(-1), {
              betrokkenen: [...namen(['s08-kind', '301']), ...ouders],
              maatregelen: [
                maatregel('s08-kind', t.dag(-330), t.dag(-1), {
                  redenEinde: '01',
                  machtiging: { begin: t.dag(-300), eind: t.dag(-1), soortVerblijf: 'voorziening voor pleegzorg' },
                  plaatsing: pleegzorg,
                }),
              ],
              jeugdreclassering: [
                {
                  kind: nrVan('s08-kind'),
                  type: '41',
                  begin: t.dag(-120),
                  eind: null,
                  parketnummer: `99/000801-${t.dag(-120).slice(2, 4)}`,
                  jeugdreclasseerder: 'gi-a-009',
                },
              ],
            }),
          ],
        },
        lt: casus('lt-1-008', t.dag(-500), {
          voorzieningen: [voorziening('s08-kind', 'JEUGDWET', 'pleegzorg', '11', t.dag(-300))],
          toestemmingen: [
            {
              soort: 'DOORBREKING_GEHEIMHOUDING',
              gever: nrVan('s08-moeder'),
              namens: nrVan('s08-kind'),
              medeTekenaars: [nrVan('s08-vader')],
              doel: 'HULP_VRIJWILLIG',
              ontvangers: [LT_1.oin],
              categorieen: ['PLAN', 'PROC'],
              van: t.dag(-200),
              tot: t.dag(164),
              ingetrokkenOp: null,
            },
          ],
        }),
      },
    ),
    morgen(t),
  ]
}

function morgen(t: Toneel): Gezin {
  const geboortedatum = t.jaar(-18, 1)
  return gezin(
    t,
    'gezin-s08b',
    [
      ['s08b-kind', '301', 0, { geboortedatum }],
      ['s08b-moeder', '112'],
    ],
    {
      gezag: gezagVan(t, 's08b-kind', 's08b-moeder').map((een) => ({ ...een, begin: geboortedatum })),
      vt: {
        organisatie: VT.oin,
        meldingen: [
          melding(t.dag(-400), 'vt-008', [
            ['s08b-kind', '301', 'SLACHTOFFER'],
            ['s08b-moeder', '112', 'ONDUIDELIJK'],
          ]),
        ],
      },
      gi: {
        organisatie: GI_A.oin,
        zaken: [
          zaak('gi-a-008', t.dag(-330), t.dag(-1), {
            betrokkenen: namen(['s08b-kind', '301'], ['s08b-moeder', '112']),
            maatregelen: [maatregel('s08b-kind', t.dag(-330), t.peildatum)],
          }),
        ],
      },
      lt: casus('lt-1-008', t.dag(-450), {
        voorzieningen: [voorziening('s08b-kind', 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-300))],
        toestemmingen: [
          {
            soort: 'DOORBREKING_GEHEIMHOUDING',
            gever: nrVan('s08b-kind'),
            namens: null,
            medeTekenaars: [],
            doel: 'HULP_VRIJWILLIG',
            ontvangers: [LT_1.oin],
            categorieen: ['PLAN', 'PROC'],
            van: t.dag(-200),
            tot: t.dag(164),
            ingetrokkenOp: null,
          },
        ],
      }),
    },
  )
}
