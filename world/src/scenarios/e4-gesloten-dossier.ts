import type { Gezin } from '../model.js'
import { GI_A, RAAD, VT } from '../organisaties.js'
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
 * E4: at every source a file of Bo that is closed. At Veilig Thuis another one runs beside it. At the GI `gi-a-017` still
 * wraps the closed one up, and `gi-a-016` carries out the new OTS.
 */
export function e4(t: Toneel): Gezin[] {
  const ouders = namen(['e4-moeder', '112'], ['e4-vader', '112'])
  const betrokkenen = [...namen(['e4-kind', '301']), ...ouders]
  return [
    gezin(
      t,
      'gezin-e4',
      [
        ['e4-kind', '301'],
        ['e4-moeder', '112'],
        ['e4-vader', '112'],
      ],
      {
        gezag: gezagVan(t, 'e4-kind', 'e4-moeder', 'e4-vader'),
        vt: { organisatie: VT.oin, meldingen: meldingen(t) },
        raad: {
          organisatie: RAAD.oin,
          onderzoeken: [
            onderzoek('raad-016', t.dag(-260), ['e4-kind'], {
              ouders,
              afgerond: t.dag(-175),
              uitkomst: 'MAATREGEL_OPGELEGD',
              verzochteMaatregel: '11',
            }),
          ],
          toetsendeTaken: [],
        },
        gi: {
          organisatie: GI_A.oin,
          zaken: [
            zaak('gi-a-017', t.dag(-900), t.dag(-10), {
              betrokkenen,
              gesloten: t.dag(-10),
              maatregelen: [maatregel('e4-kind', t.dag(-900), t.dag(-20), { redenEinde: '03' })],
            }),
            zaak('gi-a-016', t.dag(-9), t.dag(-2), {
              betrokkenen,
              maatregelen: [maatregel('e4-kind', t.dag(-9), t.dag(204))],
            }),
          ],
        },
        lt: casus('lt-1-016', t.dag(-400), {
          eind: t.dag(-100),
          voorzieningen: [voorziening('e4-kind', 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-150))],
        }),
        // Father asks for destruction everywhere: of a file that runs it has no effect, where it was refused none either.
        registers: [
          ...(['VT', 'GI'] as const).map((bron) =>
            register(bron, { vernietigingen: [{ ontvangenOp: t.dag(-5), afgewezenOp: null }] }),
          ),
          ...(['RVDK', 'LT'] as const).map((bron) =>
            register(bron, { vernietigingen: [{ ontvangenOp: t.dag(-60), afgewezenOp: t.dag(-30) }] }),
          ),
        ],
      },
    ),
  ]
}

function meldingen(t: Toneel) {
  const wie = [
    ['e4-kind', '301', 'SLACHTOFFER'],
    ['e4-moeder', '112', 'ONDUIDELIJK'],
    ['e4-vader', '112', 'PLEGER'],
  ] as const
  return [
    melding(t.dag(-300), 'vt-016', wie, { aard: ['01'], reactie: 'MET_TEKST' }),
    melding(t.dag(-60), 'vt-016', wie, {
      aard: ['03'],
      open: true,
      onderzoek: { start: t.dag(-55), afronding: t.dag(-30) },
      reactie: 'MET_TEKST',
    }),
  ]
}
