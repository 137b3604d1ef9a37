import type { Gezin, RaadOnderzoek } from '../model.js'
import { LT_1, RAAD, VT } from '../organisaties.js'
import { nrVan, type ScenarioNaam } from './personen.js'
import { casus, gezin, melding, onderzoek, type Toneel, voorziening } from './toneel.js'

/** S7: a pregnant woman of nineteen; Veilig Thuis asked the Raad to investigate. b: the municipality asked. */
export function s07(t: Toneel): Gezin[] {
  return [
    zwanger(t, 'gezin-s07', 's07-moeder', 's07-ongeboren', 'VEILIG_THUIS'),
    zwanger(t, 'gezin-s07b', 's07b-moeder', 's07b-ongeboren', 'COLLEGE'),
  ]
}

function zwanger(
  t: Toneel,
  gezinId: string,
  moeder: ScenarioNaam,
  kind: ScenarioNaam,
  verzoeker: RaadOnderzoek['verzoeker'],
): Gezin {
  return gezin(
    t,
    gezinId,
    [
      [moeder, '112'],
      [kind, '301'],
    ],
    {
      vt: {
        organisatie: VT.oin,
        meldingen: [
          melding(
            t.dag(-40),
            'vt-007',
            [
              [kind, '301', 'SLACHTOFFER'],
              [moeder, '112', 'ONDUIDELIJK'],
            ],
            {
              aanleiding: ['06'],
              aard: ['02'],
              melderHoedanigheid: '02',
              onderzoek: { start: t.dag(-36), afronding: t.dag(-20) },
              overdracht: { naar: '02', organisatie: RAAD.naam, datum: t.dag(-20) },
            },
          ),
        ],
      },
      raad: {
        organisatie: RAAD.oin,
        onderzoeken: [
          onderzoek('raad-007', t.dag(-15), [], {
            verzoeker,
            kennisgevingen: verzoeker === 'COLLEGE' ? [{ college: LT_1.oin, gedaanOp: t.dag(-12) }] : [],
            ouders: [{ persoon: nrVan(moeder), jzrRol: '112' }],
            ongeboren: { moeder: nrVan(moeder), uitgerekendeDatum: t.dag(80) },
          }),
        ],
        toetsendeTaken: [],
      },
      lt: casus('lt-1-007', t.dag(-200), {
        voorzieningen: [voorziening(moeder, 'WMO2015', 'begeleiding individueel', '01', t.dag(-180))],
      }),
    },
  )
}
