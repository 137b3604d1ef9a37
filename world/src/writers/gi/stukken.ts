import type { GiRows } from '@gezinsbeeld/gi'
import { plusDagen } from '../../datum.js'
import type { GiZaak, WriterContext } from '../../model.js'

type Rij<T extends keyof GiRows> = GiRows[T][number]

const TEKSTEN: Readonly<Record<string, string>> = {
  BEDREIGING: 'Verzonnen bedreiging in de ontwikkeling, zoals in de beschikking.',
  AANWIJZING: 'Verzonnen aanwijzing: breng het kind op tijd naar school.',
  MENING_OUDERS: 'De ouders vinden het plan goed (voorbeeld).',
  VERSLAG: 'Verzonnen verslag: het gaat beter dan vorig jaar.',
}
const VORMEN = ['huisbezoek', 'telefoon', 'overleg', 'bericht']
const NOTITIES = [
  'Verzonnen notitie: afspraak verzet.',
  'Verzonnen notitie: plan besproken.',
  'Verzonnen notitie: kort gebeld.',
  'Verzonnen notitie: overleg met school.',
]
/** Working notes of an institution per family and year (domain F2). */
const JOURNAAL_PER_JAAR = 60

/** A statement with its source, and sometimes a reaction. */
export function uitspraak(bij: string, soort: string, datum: string, context: WriterContext): Rij<'uitspraak'> {
  const { toeval } = context
  const reactie = toeval.chance(0.4)
  return {
    uitspraaknr: context.serial('gi_uitspraak'),
    bij,
    soort,
    tekst: TEKSTEN[soort] ?? 'Verzonnen uitspraak.',
    feit_of_mening: toeval.pick(['FEIT', 'MENING', 'INTERPRETATIE']),
    bron: toeval.pick(['jeugdbeschermer', 'ouder', 'school']),
    bron_soort: toeval.pick(['professional', 'gezin', 'onderwijs']),
    geaccordeerd: toeval.chance(0.8),
    reactie_geregistreerd: reactie,
    reactie: reactie ? 'Ouder ziet dit anders (voorbeeld).' : null,
    datum,
  }
}

/** Working notes of the last year of a file. */
export function journaal(dossiernr: string, zaak: GiZaak, context: WriterContext): Rij<'journaal'>[] {
  const { toeval, peildatum } = context
  const einde = zaak.gesloten ?? peildatum
  const vroegst = [zaak.geopend, plusDagen(einde, -365)].sort().at(-1) as string
  const dagen = Math.max(0, Math.round((Date.parse(einde) - Date.parse(vroegst)) / 86_400_000))
  return Array.from({ length: Math.round((JOURNAAL_PER_JAAR * dagen) / 365) }, () => ({
    journaalnr: context.serial('gi_journaal'),
    dossiernr,
    datum: plusDagen(vroegst, toeval.int(0, dagen)),
    vorm: toeval.pick(VORMEN),
    deelnemers: ['jeugdbeschermer', toeval.pick(['ouder', 'jeugdige', 'school'])],
    tekst: `${toeval.pick(NOTITIES)} (${toeval.int(1000, 9999)})`,
  }))
}

/** Plans and reports about one child. */
export function plannen(dossiernr: string, client: string, begin: string, context: WriterContext) {
  const plannr = `PA-${context.serial('gi_plan')}`
  const veiligheidsnr = `VP-${context.serial('gi_veiligheidsplan')}`
  const verslagnr = `VV-${context.serial('gi_verslag')}`
  const { toeval } = context
  return {
    plan: {
      plannr,
      dossiernr,
      clientnr: client,
      vastgesteld_op: plusDagen(begin, 40),
      doelen: ['Rust in huis (voorbeeld).', 'Op tijd naar school (voorbeeld).'],
      acties: ['Elke week een huisbezoek (voorbeeld).'],
      mening_kind: `Verzonnen mening van kind over het plan (${toeval.int(1000, 9999)}).`,
      familiegroepsplan: toeval.chance(0.3),
    },
    veiligheidsplan: {
      plannr: veiligheidsnr,
      dossiernr,
      afspraken: ['Niet schreeuwen waar het kind bij is (voorbeeld).'],
      signalen: ['Het kind trekt zich terug (voorbeeld).'],
      wie_doet_wat: ['Oma vangt op (voorbeeld).'],
      geldig_tot: plusDagen(begin, 200),
    },
    verslag: {
      verslagnr,
      dossiernr,
      clientnr: client,
      van: begin,
      tot: plusDagen(begin, 180),
      reacties: ['Ouder heeft gereageerd (voorbeeld).'],
    },
    uitspraken: [
      uitspraak(plannr, 'MENING_OUDERS', plusDagen(begin, 40), context),
      uitspraak(verslagnr, 'VERSLAG', plusDagen(begin, 180), context),
    ],
  }
}
