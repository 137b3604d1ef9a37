import { skn } from '../identity/persoon.js'
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

/** S10: violence in the night of the peildatum; the crisis service (`lt-1-010`) has no case of its own here. */
export function s10(t: Toneel): Gezin[] {
  const koen = { skn: skn(nrVan('s10-broer')) }
  return [
    gezin(
      t,
      'gezin-s10',
      [
        ['s10-kind', '301'],
        ['s10-broer', '301', 0, koen],
        ['s10-moeder', '112'],
        ['s10-partner', '212'],
      ],
      {
        gezag: [...gezagVan(t, 's10-kind', 's10-moeder'), ...gezagVan(t, 's10-broer', 's10-moeder')],
        vt: {
          organisatie: VT.oin,
          meldingen: [
            melding(
              t.peildatum,
              'vt-010',
              [
                ['s10-moeder', '112', 'SLACHTOFFER'],
                ['s10-partner', '212', 'PLEGER'],
                ['s10-kind', '301', 'GETUIGE'],
              ],
              {
                aanleiding: ['01'],
                aard: ['01', '08'],
                melderHoedanigheid: '01',
                politie: true,
                open: true,
                laatsteWijziging: t.peildatum,
              },
            ),
          ],
        },
        raad: {
          organisatie: RAAD.oin,
          // Known to the Raad for a criminal case only: stays silent in a crisis.
          onderzoeken: [
            onderzoek('raad-010', t.dag(-50), ['s10-broer'], {
              soort: 'STRAF',
              verzoeker: 'AMBTSHALVE',
              ouders: namen(['s10-moeder', '112']),
              parketnummer: `99/001002-${t.dag(-50).slice(2, 4)}`,
            }),
          ],
          toetsendeTaken: [],
        },
        gi: {
          organisatie: GI_A.oin,
          zaken: [
            zaak('gi-a-012', t.dag(-140), t.dag(-6), {
              betrokkenen: namen(['s10-kind', '301'], ['s10-moeder', '112'], ['s10-partner', '212']),
              maatregelen: [maatregel('s10-kind', t.dag(-140), t.dag(224))],
            }),
          ],
        },
        lt: casus('lt-1-011', t.dag(-300), {
          voorzieningen: [voorziening('s10-kind', 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-130))],
          netwerk: 2,
          schulden: true,
        }),
      },
    ),
  ]
}
