import { PROEFDORP, VOORBEELDSTAD } from '../identity/plaatsen.js'
import type { Gezin } from '../model.js'
import { GI_A, LT_2, RAAD, VT } from '../organisaties.js'
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

/** S4: Lot lives with her mother; her father has no authority, lives elsewhere and is himself a client of LT-2. */
export function s04(t: Toneel): Gezin[] {
  const ouders = namen(['s04-moeder', '112'], ['s04-vader', '113'])
  return [
    // First: the municipality where he lives registers him.
    gezin(t, 'gezin-s04b', [['s04-vader', '111']], {
      gemeenten: [PROEFDORP],
      lt: casus('lt-2-004', t.dag(-180), {
        organisatie: LT_2.oin,
        gemeente: PROEFDORP.naam,
        team: 'Team Proefdorp',
        voorzieningen: [voorziening('s04-vader', 'WMO2015', 'begeleiding individueel', '01', t.dag(-150))],
        schulden: true,
        netwerk: 1,
      }),
    }),
    gezin(
      t,
      'gezin-s04',
      [
        ['lot', '301'],
        ['s04-moeder', '112'],
        ['s04-vader', '113', 1],
      ],
      {
        gemeenten: [VOORBEELDSTAD, PROEFDORP],
        gezag: gezagVan(t, 'lot', 's04-moeder'),
        vt: {
          organisatie: VT.oin,
          meldingen: [
            melding(
              t.dag(-220),
              'vt-004',
              [
                ['s04-moeder', '112', 'SLACHTOFFER'],
                ['s04-vader', '113', 'PLEGER'],
                ['lot', '301', 'GETUIGE'],
              ],
              {
                aanleiding: ['01', '07'],
                aard: ['03', '08'],
                melderHoedanigheid: '01',
                politie: true,
              },
            ),
          ],
        },
        raad: {
          organisatie: RAAD.oin,
          onderzoeken: [
            onderzoek('raad-004', t.dag(-30), ['lot'], { soort: 'GEZAG_EN_OMGANG', ouders, verzoeker: 'AMBTSHALVE' }),
          ],
          toetsendeTaken: [],
        },
        gi: {
          organisatie: GI_A.oin,
          zaken: [
            zaak('gi-a-004', t.dag(-90), t.dag(-5), {
              betrokkenen: [...namen(['lot', '301']), ...ouders],
              maatregelen: [maatregel('lot', t.dag(-90), t.dag(274))],
            }),
          ],
        },
        lt: casus('lt-1-004', t.dag(-250), {
          voorzieningen: [voorziening('lot', 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-200))],
        }),
      },
    ),
  ]
}
