import { tijdstip } from '../datum.js'
import { skn } from '../identity/persoon.js'
import type { Gezin, GiMaatregel } from '../model.js'
import { GI_A, VT } from '../organisaties.js'
import { nrVan, type ScenarioNaam } from './personen.js'
import { casus, gezagVan, gezin, maatregel, melding, namen, type Toneel, voorziening, zaak } from './toneel.js'

interface Geval {
  readonly gezinId: string
  readonly kind: ScenarioNaam
  readonly moeder: ScenarioNaam
  readonly vader: ScenarioNaam
  readonly jeugdbeschermer: string
  readonly maatregelen: readonly GiMaatregel[]
}

/** S9: the child withdraws consent at ten this morning (`gi-a-010` does JR). b: an OTS runs too, with `gi-a-011`. */
export function s09(t: Toneel): Gezin[] {
  return [
    geval(t, {
      gezinId: 'gezin-s09',
      kind: 's09-kind',
      moeder: 's09-moeder',
      vader: 's09-vader',
      jeugdbeschermer: 'gi-a-010',
      maatregelen: [],
    }),
    geval(t, {
      gezinId: 'gezin-s09b',
      kind: 's09b-kind',
      moeder: 's09b-moeder',
      vader: 's09b-vader',
      jeugdbeschermer: 'gi-a-011',
      maatregelen: [maatregel('s09b-kind', t.dag(-60), t.dag(304))],
    }),
  ]
}

function geval(t: Toneel, { gezinId, kind, moeder, vader, jeugdbeschermer, maatregelen }: Geval): Gezin {
  const ouders = namen([moeder, '112'], [vader, '112'])
  return gezin(
    t,
    gezinId,
    [
      [kind, '301', 0, { skn: skn(nrVan(kind)) }],
      [moeder, '112'],
      [vader, '112'],
    ],
    {
      gezag: gezagVan(t, kind, moeder, vader),
      vt: {
        organisatie: VT.oin,
        meldingen: [
          melding(t.dag(-200), 'vt-009', [
            [kind, '301', 'SLACHTOFFER'],
            [moeder, '112', 'ONDUIDELIJK'],
            [vader, '112', 'ONDUIDELIJK'],
          ]),
        ],
      },
      gi: {
        organisatie: GI_A.oin,
        zaken: [
          zaak(jeugdbeschermer, t.dag(-80), t.dag(-1), {
            betrokkenen: [...namen([kind, '301']), ...ouders],
            maatregelen,
            jeugdreclassering: [
              {
                kind: nrVan(kind),
                type: '41',
                begin: t.dag(-80),
                eind: null,
                parketnummer: `99/${String(nrVan(kind)).padStart(6, '0')}-${t.dag(-80).slice(2, 4)}`,
                jeugdreclasseerder: 'gi-a-010',
              },
            ],
          }),
        ],
      },
      lt: casus('lt-1-009', t.dag(-150), {
        voorzieningen: [voorziening(kind, 'JEUGDWET', 'ambulante jeugdhulp', '02', t.dag(-120))],
        toestemmingen: [
          {
            soort: 'DOORBREKING_GEHEIMHOUDING',
            gever: nrVan(moeder),
            namens: nrVan(kind),
            medeTekenaars: [nrVan(vader), nrVan(kind)],
            doel: 'UITVOERING_JEUGDRECLASSERING',
            ontvangers: [GI_A.oin],
            categorieen: ['PLAN'],
            van: t.dag(-70),
            tot: t.dag(294),
            ingetrokkenOp: tijdstip(t.peildatum, 10),
          },
        ],
      }),
    },
  )
}
