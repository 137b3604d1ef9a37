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

/** S1: an ordinary OTS of Noor; brother Sem has no measure. `gi-a-001` is the jeugdbeschermer. */
export function s01(t: Toneel): Gezin[] {
  const ouders = namen(['s01-moeder', '112'], ['s01-vader', '112'])
  return [
    gezin(
      t,
      'gezin-s01',
      [
        ['noor', '301'],
        ['sem', '121'],
        ['s01-moeder', '112'],
        ['s01-vader', '112'],
      ],
      {
        gezag: [...gezagVan(t, 'noor', 's01-moeder', 's01-vader'), ...gezagVan(t, 'sem', 's01-moeder', 's01-vader')],
        vt: { organisatie: VT.oin, meldingen: meldingen(t) },
        raad: {
          organisatie: RAAD.oin,
          onderzoeken: [
            onderzoek('raad-001', t.dag(-260), ['noor'], {
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
            zaak('gi-a-001', t.dag(-158), t.dag(-2), {
              // Sem has no measure here, so the file does not name him (domein G, S1).
              betrokkenen: [...namen(['noor', '301']), ...ouders],
              maatregelen: [maatregel('noor', t.dag(-160), t.dag(204))],
            }),
          ],
        },
        lt: lokaalTeam(t),
      },
    ),
  ]
}

function meldingen(t: Toneel) {
  const ouders = [
    ['s01-moeder', '112', 'ONDUIDELIJK'],
    ['s01-vader', '112', 'PLEGER'],
  ] as const
  return [
    // Both reports about Noor are still followed, so their files are not closed (E4).
    // Police facts, an opinion, and the reaction of the person concerned beside it (H8).
    melding(t.dag(-290), 'vt-001', [['noor', '301', 'SLACHTOFFER'], ...ouders], {
      aanleiding: ['08'],
      aard: ['03', '08'],
      melderHoedanigheid: '01',
      politie: true,
      onderzoek: { start: t.dag(-286), afronding: t.dag(-262) },
      overdracht: { naar: '02', organisatie: RAAD.naam, datum: t.dag(-262) },
      open: true,
      laatsteWijziging: t.dag(-240),
      reactie: 'MET_TEKST',
    }),
    // Names Sem too; a reaction is registered but its text is missing: the opinion stays closed (H8).
    melding(t.dag(-120), 'vt-001', [['noor', '301', 'SLACHTOFFER'], ['sem', '121', 'GETUIGE'], ...ouders], {
      aard: ['01'],
      open: true,
      overdracht: { naar: '05', organisatie: GI_A.naam, datum: t.dag(-100) },
      reactie: 'ZONDER_TEKST',
    }),
    // About Sem only: never visible to Noor's jeugdbeschermer.
    melding(t.dag(-60), 'vt-001', [['sem', '301', 'SLACHTOFFER']], { aard: ['05'], melderHoedanigheid: '10' }),
  ]
}

function lokaalTeam(t: Toneel): Gezin['lt'] {
  return casus('lt-1-001', t.dag(-400), {
    regie: 'GI',
    voorzieningen: [
      voorziening('noor', 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-150)),
      voorziening('sem', 'JEUGDWET', 'begeleiding door het lokaal team', '01', t.dag(-90)),
      voorziening('s01-moeder', 'WGS', 'schuldhulpverlening', '01', t.dag(-200)),
    ],
    toestemmingen: [
      {
        soort: 'DOORBREKING_GEHEIMHOUDING',
        gever: nrVan('s01-moeder'),
        namens: nrVan('noor'),
        medeTekenaars: [nrVan('s01-vader')],
        doel: 'HULP_VRIJWILLIG',
        ontvangers: [VT.oin],
        categorieen: ['PLAN', 'PROC'],
        van: t.dag(-100),
        tot: t.dag(264),
        ingetrokkenOp: null,
      },
    ],
    schulden: true,
    netwerk: 2,
  })
}
