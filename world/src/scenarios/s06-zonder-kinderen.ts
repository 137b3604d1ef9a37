import type { Gezin, LtToestemming, Melding } from '../model.js'
import { LT_1, VT } from '../organisaties.js'
import { nrVan, type ScenarioNaam } from './personen.js'
import { casus, gezin, melding, type Toneel, voorziening } from './toneel.js'

/**
 * S6: a couple of 71 and 68, elder abuse, no child. b: the report was handed over to the local team, with consent. c: the
 * victim could not decide about the consent, and his mentor signed it.
 */
export function s06(t: Toneel): Gezin[] {
  const open = { open: true, laatsteWijziging: t.dag(-1) }
  const overdracht = { naar: '01', organisatie: LT_1.naam, datum: t.dag(-10), bevestigd: true }
  return [
    paar(t, 'gezin-s06', 's06-man', 's06-vrouw', open, []),
    paar(t, 'gezin-s06b', 's06b-man', 's06b-vrouw', { ...open, overdracht }, [toestemming(t, 's06b-man')]),
    paar(t, 'gezin-s06c', 's06c-man', 's06c-vrouw', open, [toestemming(t, 's06c-man', 's06c-mentor')], 's06c-mentor'),
  ]
}

const toestemming = (t: Toneel, van: ScenarioNaam, mentor?: ScenarioNaam): LtToestemming => ({
  soort: 'DOORBREKING_GEHEIMHOUDING',
  gever: nrVan(mentor ?? van),
  namens: mentor === undefined ? null : nrVan(van),
  medeTekenaars: [],
  ...(mentor === undefined ? {} : { vertegenwoordiger: nrVan(mentor) }),
  doel: 'TRIAGE_MELDING',
  ontvangers: [VT.oin],
  categorieen: ['FIN', 'PLAN'],
  van: t.dag(-15),
  tot: t.dag(349),
  ingetrokkenOp: null,
})

function paar(
  t: Toneel,
  gezinId: string,
  man: ScenarioNaam,
  vrouw: ScenarioNaam,
  deel: Partial<Melding>,
  toestemmingen: readonly LtToestemming[],
  mentor?: ScenarioNaam,
): Gezin {
  return gezin(
    t,
    gezinId,
    [[man, 'PARTNER'], [vrouw, 'MANTELZORGER'], ...(mentor === undefined ? [] : [[mentor, '115'] as const])],
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
        toestemmingen,
      }),
    },
  )
}
