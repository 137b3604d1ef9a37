import { MODELWIJK, VOORBEELDSTAD } from '../identity/plaatsen.js'
import type { Gezin } from '../model.js'
import { GI_A, RAAD, VT } from '../organisaties.js'
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
 * S5: mother and child hide in a shelter in another town; the father has authority. Only Veilig Thuis set the flag.
 * `gi-a-006` is jeugdbeschermer too, and the father's contact person.
 */
export function s05(t: Toneel): Gezin[] {
  const verborgen = { geheimBij: 'VT' } as const
  const ouders = namen(['s05-moeder', '112'], ['s05-vader', '112'])
  return [
    gezin(
      t,
      'gezin-s05',
      [
        ['s05-vader', '112'],
        ['s05-moeder', '112', 1, verborgen],
        ['s05-kind', '301', 1, verborgen],
      ],
      {
        gemeenten: [VOORBEELDSTAD, MODELWIJK],
        gezag: gezagVan(t, 's05-kind', 's05-moeder', 's05-vader'),
        vt: {
          organisatie: VT.oin,
          meldingen: [
            melding(
              t.dag(-45),
              'vt-005',
              [
                ['s05-moeder', '112', 'SLACHTOFFER'],
                ['s05-vader', '112', 'PLEGER'],
                ['s05-kind', '301', 'GETUIGE'],
              ],
              {
                aanleiding: ['01'],
                aard: ['01', '08'],
                melderHoedanigheid: '01',
                politie: true,
                open: true,
                laatsteWijziging: t.dag(-1),
              },
            ),
          ],
        },
        raad: {
          organisatie: RAAD.oin,
          onderzoeken: [
            onderzoek('raad-005', t.dag(-150), ['s05-kind'], {
              ouders,
              afgerond: t.dag(-120),
              uitkomst: 'MAATREGEL_OPGELEGD',
              verzochteMaatregel: '11',
            }),
          ],
          toetsendeTaken: [],
        },
        gi: {
          organisatie: GI_A.oin,
          zaken: [
            zaak('gi-a-005', t.dag(-100), t.dag(-1), {
              collega: 'gi-a-006',
              contactpersonen: [{ persoon: nrVan('s05-vader'), medewerker: 'gi-a-006', sinds: t.dag(-90) }],
              betrokkenen: [...namen(['s05-kind', '301']), ...ouders],
              maatregelen: [maatregel('s05-kind', t.dag(-100), t.dag(264))],
            }),
          ],
        },
        lt: casus('lt-1-005', t.dag(-120), {
          voorzieningen: [voorziening('s05-vader', 'WMO2015', 'begeleiding individueel', '01', t.dag(-80))],
          opvang: [nrVan('s05-moeder'), nrVan('s05-kind')],
        }),
      },
    ),
  ]
}
