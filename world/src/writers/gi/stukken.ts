import type { GiRows } from '@gezinsbeeld/gi'
import { dagenTussen, laatste, plusDagen, vroegste } from '../../datum.js'
import type { WriterContext } from '../../model.js'
import type { Dossier } from './dossier.js'
import type { Rij } from './rijen.js'
import { ACTIES, AFSPRAKEN, DOELEN, NOTITIES, REACTIES, SIGNALEN, UITSPRAKEN, VORMEN, WIE_DOET_WAT } from './teksten.js'

/** A statement with its source, and sometimes a reaction; now and then only the fact that there is one (H8). */
export function uitspraak(bij: string, soort: string, datum: string, context: WriterContext): Rij<'uitspraak'> {
  const { toeval } = context
  const reactie = toeval.chance(0.4)
  const kwijt = soort === 'VERSLAG' && toeval.chance(0.08)
  const wie = toeval.pick([
    ['jeugdbeschermer', 'professional'],
    ['ouder', 'gezin'],
    ['school', 'onderwijs'],
  ] as const)
  const [bron, bron_soort] = soort === 'MENING_OUDERS' ? (['ouder', 'gezin'] as const) : wie
  return {
    uitspraaknr: context.serial('uitspraak'),
    bij,
    soort,
    tekst: toeval.pick(UITSPRAKEN[soort] ?? ['Verzonnen uitspraak.']),
    feit_of_mening: soort === 'MENING_OUDERS' ? 'MENING' : toeval.pick(['FEIT', 'MENING', 'INTERPRETATIE']),
    bron,
    bron_soort,
    geaccordeerd: toeval.chance(0.8),
    reactie_geregistreerd: reactie || kwijt,
    reactie: reactie && !kwijt ? toeval.pick(REACTIES) : null,
    datum,
  }
}

/** Working notes of the last year of a file. */
export function journaal(
  dossiernr: string,
  { geopend, laatsteWijziging, soort }: Dossier,
  perJaar: number,
  context: WriterContext,
): Rij<'journaal'>[] {
  const { toeval } = context
  const vroegst = laatste(geopend, plusDagen(laatsteWijziging, -365))
  const dagen = Math.max(0, dagenTussen(vroegst, laatsteWijziging))
  const wie = soort === 'JB' ? 'jeugdbeschermer' : 'jeugdreclasseerder'
  return Array.from({ length: Math.round((perJaar * dagen) / 365) }, () => ({
    journaalnr: context.serial('journaal'),
    dossiernr,
    datum: plusDagen(vroegst, toeval.int(0, dagen)),
    vorm: toeval.pick(VORMEN),
    deelnemers: [wie, toeval.pick(['ouder', 'jeugdige', 'school'])],
    tekst: `${toeval.pick(NOTITIES)} (${toeval.int(1000, 9999)})`,
  }))
}

/** Plans and reports about one child. */
export function stukken(
  dossiernr: string,
  kind: string,
  dossier: Dossier,
  context: WriterContext,
  rijen: GiRows,
): void {
  const { toeval } = context
  // Due within six weeks (Jw 4.1.3 lid 5); a file that did not last that long has none yet.
  const dag = plusDagen(dossier.geopend, toeval.int(14, 42))
  if (dag <= dossier.laatsteWijziging) schrijfPlan(dossiernr, kind, dag, context, rijen)
  rijen.veiligheidsplan.push({
    plannr: `VP-${context.serial('veiligheidsplan')}`,
    dossiernr,
    afspraken: [toeval.pick(AFSPRAKEN)],
    signalen: [toeval.pick(SIGNALEN)],
    wie_doet_wat: [toeval.pick(WIE_DOET_WAT)],
    geldig_tot: plusDagen(dossier.geopend, 365),
  })
  if (dagenTussen(dossier.geopend, dossier.laatsteWijziging) >= 90)
    schrijfVerslag(dossiernr, kind, dossier, context, rijen)
}

function schrijfPlan(dossiernr: string, kind: string, dag: string, context: WriterContext, rijen: GiRows): void {
  const { toeval } = context
  const plannr = `PA-${context.serial('plan')}`
  rijen.plan.push({
    plannr,
    dossiernr,
    clientnr: kind,
    vastgesteld_op: dag,
    doelen: [toeval.pick(DOELEN.slice(0, 2)), toeval.pick(DOELEN.slice(2))],
    acties: [toeval.pick(ACTIES)],
    mening_kind: `Verzonnen mening van het kind over het plan (${toeval.int(1000, 9999)}).`,
    familiegroepsplan: toeval.chance(0.3),
  })
  rijen.uitspraak.push(uitspraak(plannr, 'MENING_OUDERS', dag, context))
}

function schrijfVerslag(
  dossiernr: string,
  kind: string,
  { geopend, laatsteWijziging }: Dossier,
  context: WriterContext,
  rijen: GiRows,
): void {
  const verslagnr = `VV-${context.serial('verslag')}`
  const tot = vroegste(plusDagen(geopend, 180), laatsteWijziging)
  const reacties = [context.toeval.pick(REACTIES)]
  rijen.verslag.push({ verslagnr, dossiernr, clientnr: kind, van: geopend, tot, reacties })
  rijen.uitspraak.push(uitspraak(verslagnr, 'VERSLAG', tot, context))
}
