import type { Gezin, GiMaatregel } from '../model.js'
import { GI_A, RAAD, VT } from '../organisaties.js'
import type { ScenarioNaam } from './personen.js'
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

/** S2: the OTS ended yesterday; b: the court prolongs it tomorrow; c: today is the last day. `gi-a-002`. */
export function s02(t: Toneel): Gezin[] {
  const geeindigd = { redenEinde: '03' }
  return [
    geval(t, 'gezin-s02', 's02-kind', 's02-moeder', t.dag(-1), geeindigd),
    geval(t, 'gezin-s02b', 's02b-kind', 's02b-moeder', t.dag(-1), {
      ...geeindigd,
      verlenging: { uitspraak: t.dag(1), eind: t.dag(364) },
    }),
    geval(t, 'gezin-s02c', 's02c-kind', 's02c-moeder', t.peildatum, {}),
  ]
}

function geval(
  t: Toneel,
  gezinId: string,
  kind: ScenarioNaam,
  moeder: ScenarioNaam,
  eind: string,
  deel: Partial<GiMaatregel>,
): Gezin {
  const ouders = namen([moeder, '112'])
  return gezin(
    t,
    gezinId,
    [
      [kind, '301'],
      [moeder, '112'],
    ],
    {
      gezag: gezagVan(t, kind, moeder),
      vt: {
        organisatie: VT.oin,
        meldingen: [
          melding(
            t.dag(-450),
            'vt-002',
            [
              [kind, '301', 'SLACHTOFFER'],
              [moeder, '112', 'ONDUIDELIJK'],
            ],
            { reactie: 'MET_TEKST' },
          ),
        ],
      },
      raad: {
        organisatie: RAAD.oin,
        onderzoeken: [
          onderzoek('raad-002', t.dag(-430), [kind], {
            ouders,
            verzoeker: 'VEILIG_THUIS',
            afgerond: t.dag(-380),
            uitkomst: 'MAATREGEL_OPGELEGD',
            verzochteMaatregel: '11',
          }),
        ],
        toetsendeTaken: [],
      },
      gi: {
        organisatie: GI_A.oin,
        zaken: [
          // Still open: wrapping up takes until thirty days after the end (S2).
          zaak('gi-a-002', t.dag(-360), t.dag(-1), {
            betrokkenen: [...namen([kind, '301']), ...ouders],
            maatregelen: [maatregel(kind, t.dag(-365), eind, deel)],
          }),
        ],
      },
      lt: casus('lt-1-002', t.dag(-500), {
        voorzieningen: [voorziening(kind, 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-300))],
      }),
    },
  )
}
