import type { Gezin, Melding } from '../model.js'
import { LT_1, VT } from '../organisaties.js'
import { nrVan, type ScenarioNaam } from './personen.js'
import { casus, gezin, melding, type Toneel, voorziening } from './toneel.js'

/** S6: a couple of 71 and 68, elder abuse, no child. b: the report was handed over to the local team, with consent. */
export function s06(t: Toneel): Gezin[] {
  return [
    paar(t, 'gezin-s06', 's06-man', 's06-vrouw', { open: true, laatsteWijziging: t.dag(-1) }, false),
    paar(
      t,
      'gezin-s06b',
      's06b-man',
      's06b-vrouw',
      {
        overdracht: { naar: '01', organisatie: LT_1.naam, datum: t.dag(-10), bevestigd: true },
        open: true,
        laatsteWijziging: t.dag(-10),
      },
      true,
    ),
  ]
}

function paar(
  t: Toneel,
  gezinId: string,
  man: ScenarioNaam,
  vrouw: ScenarioNaam,
  deel: Partial<Melding>,
  toestemming: boolean,
): Gezin {
  return gezin(
    t,
    gezinId,
    [
      [man, 'PARTNER'],
      [vrouw, 'MANTELZORGER'],
    ],
    {
      vt: {
        organisatie: VT.oin,
        meldingen: [
          melding(
            t.dag(-30),
            'vt-006',
            [
              [man, 'PARTNER', 'SLACHTOFFER'],
              [vrouw, 'MANTELZORGER', 'PLEGER'],
            ],
            {
              aanleiding: ['03'],
              aard: ['07'],
              melderHoedanigheid: '11',
              ...deel,
            },
          ),
        ],
      },
      lt: casus('lt-1-006', t.dag(-300), {
        regie: 'GEZIN',
        voorzieningen: [voorziening(man, 'WMO2015', 'hulp bij het huishouden', '01', t.dag(-280))],
        schulden: true,
        toestemmingen: toestemming
          ? [
              {
                soort: 'DOORBREKING_GEHEIMHOUDING',
                gever: nrVan(man),
                namens: null,
                medeTekenaars: [],
                doel: 'TRIAGE_MELDING',
                ontvangers: [VT.oin],
                categorieen: ['FIN', 'PLAN'],
                van: t.dag(-15),
                tot: t.dag(349),
                ingetrokkenOp: null,
              },
            ]
          : [],
      }),
    },
  )
}
