import type { Gezin, Melding } from '../model.js'
import { GI_A, RAAD, VT } from '../organisaties.js'
import { nrVan, type ScenarioNaam } from './personen.js'
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

/** S11: every agency knows this family, so that any of them can be taken down (`gi-a-003`). */
export function s11(t: Toneel): Gezin[] {
  const ouders = namen(['s11-moeder', '112'])
  return [
    gezin(
      t,
      'gezin-s11',
      [
        ['s11-kind', '301'],
        ['s11-moeder', '112'],
      ],
      {
        gezag: gezagVan(t, 's11-kind', 's11-moeder'),
        vt: {
          organisatie: VT.oin,
          meldingen: [
            melding(
              t.dag(-180),
              'vt-011',
              [
                ['s11-kind', '301', 'SLACHTOFFER'],
                ['s11-moeder', '112', 'ONDUIDELIJK'],
              ],
              { reactie: 'MET_TEKST' },
            ),
          ],
        },
        raad: {
          organisatie: RAAD.oin,
          onderzoeken: [
            onderzoek('raad-011', t.dag(-170), ['s11-kind'], {
              ouders,
              afgerond: t.dag(-110),
              uitkomst: 'MAATREGEL_OPGELEGD',
              verzochteMaatregel: '11',
            }),
          ],
          toetsendeTaken: [],
        },
        gi: {
          organisatie: GI_A.oin,
          zaken: [
            zaak('gi-a-003', t.dag(-90), t.dag(-2), {
              betrokkenen: [...namen(['s11-kind', '301']), ...ouders],
              maatregelen: [maatregel('s11-kind', t.dag(-90), t.dag(274))],
            }),
          ],
        },
        lt: casus('lt-1-012', t.dag(-220), {
          voorzieningen: [voorziening('s11-kind', 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-80))],
        }),
      },
    ),
  ]
}

/** S12: an open investigation (`raad-012`) that a lawyer without relation (`raad-013`) reviews. */
export function s12(t: Toneel): Gezin[] {
  const ouders = namen(['s12-moeder', '112'], ['s12-vader', '112'])
  return [
    gezin(
      t,
      'gezin-s12',
      [
        ['s12-kind', '301'],
        ['s12-moeder', '112'],
        ['s12-vader', '112'],
      ],
      {
        gezag: gezagVan(t, 's12-kind', 's12-moeder', 's12-vader'),
        vt: {
          organisatie: VT.oin,
          meldingen: [
            melding(
              t.dag(-75),
              'vt-012',
              [
                ['s12-kind', '301', 'SLACHTOFFER'],
                ['s12-moeder', '112', 'ONDUIDELIJK'],
                ['s12-vader', '112', 'PLEGER'],
              ],
              {
                onderzoek: { start: t.dag(-70), afronding: t.dag(-45) },
                overdracht: { naar: '02', organisatie: RAAD.naam, datum: t.dag(-45) },
                reactie: 'MET_TEKST',
              },
            ),
          ],
        },
        raad: {
          organisatie: RAAD.oin,
          onderzoeken: [
            onderzoek('raad-012', t.dag(-40), ['s12-kind'], {
              ouders,
              verzoeker: 'VEILIG_THUIS',
              verzochteMaatregel: '11',
            }),
          ],
          toetsendeTaken: [],
        },
        lt: casus('lt-1-013', t.dag(-160), {
          voorzieningen: [voorziening('s12-kind', 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-100))],
        }),
        registers: [
          register('RVDK', {
            belangen: [{ medewerker: 'raad-014', persoon: nrVan('s12-moeder'), aard: 'BUUR', vanaf: t.jaar(-3) }],
            klachten: [{ medewerker: 'raad-015', klager: nrVan('s12-moeder'), ingediendOp: t.dag(-5) }],
            toetsingen: [
              { medewerker: 'raad-013', gegevenOp: t.dag(-3) },
              { medewerker: 'raad-014', gegevenOp: t.dag(-3) },
            ],
          }),
          register('VT', {
            klachten: [{ medewerker: 'vt-020', klager: nrVan('s12-moeder'), ingediendOp: t.dag(-5) }],
            toetsingen: [{ medewerker: 'vt-019', gegevenOp: t.dag(-3) }],
          }),
          register('LT', {
            belangen: [{ medewerker: 'lt-1-014', persoon: nrVan('s12-moeder'), aard: 'BUUR', vanaf: t.jaar(-3) }],
            klachten: [{ medewerker: 'lt-1-020', klager: nrVan('s12-moeder'), ingediendOp: t.dag(-5) }],
            toetsingen: [{ medewerker: 'lt-1-019', gegevenOp: t.dag(-3) }],
          }),
        ],
      },
    ),
  ]
}

/** S13: the VT file is one day past its twenty years, the GI file one day before. b: a new report came in today. */
export function s13(t: Toneel): Gezin[] {
  const nieuw = melding(t.peildatum, 'vt-013', [['s13b-volwassene', 'PARTNER', 'SLACHTOFFER']], {
    aanleiding: ['09'],
    aard: ['03'],
    melderHoedanigheid: '31',
    open: true,
    laatsteWijziging: t.peildatum,
  })
  return [
    bewaard(t, 'gezin-s13', 's13-volwassene', 's13-moeder', []),
    bewaard(t, 'gezin-s13b', 's13b-volwassene', 's13b-moeder', [nieuw]),
  ]
}

function bewaard(
  t: Toneel,
  gezinId: string,
  kind: ScenarioNaam,
  moeder: ScenarioNaam,
  nieuw: readonly Melding[],
): Gezin {
  return gezin(
    t,
    gezinId,
    [
      [kind, '115'],
      [moeder, '111'],
    ],
    {
      vt: {
        organisatie: VT.oin,
        meldingen: [
          melding(
            t.jaar(-20, -90),
            'vt-013',
            [
              [kind, '301', 'SLACHTOFFER'],
              [moeder, '112', 'ONDUIDELIJK'],
            ],
            { laatsteWijziging: t.jaar(-20, -1) },
          ),
          ...nieuw,
        ],
      },
      gi: {
        organisatie: GI_A.oin,
        zaken: [
          zaak('gi-a-013', t.jaar(-21), t.jaar(-20, 1), {
            betrokkenen: namen([kind, '301'], [moeder, '112']),
            maatregelen: [maatregel(kind, t.jaar(-21), t.jaar(-20), { redenEinde: '04' })],
          }),
        ],
      },
    },
  )
}
