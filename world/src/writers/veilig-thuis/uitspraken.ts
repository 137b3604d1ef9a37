import type { Toeval } from '../../model.js'
import { type Dossier, overKind, type Rij } from './rijen.js'
import { CONCLUSIE, GEBIEDEN, REACTIE, REACTIE_VOLWASSENE, TRIAGE, ZORG, ZORG_VOLWASSENEN } from './teksten.js'
import { onderzoeknr } from './vervolg.js'

/** Statements in a report and its investigation. The reaction follows the neutral world; H8 hangs on it. */
export function schrijfUitspraken({ rijen, meldnr, melding: m, context }: Dossier): void {
  const { toeval } = context
  const [zorg, reacties] = overKind(m) ? [ZORG, REACTIE] : [ZORG_VOLWASSENEN, REACTIE_VOLWASSENE]
  const voeg = (
    wat: Pick<Rij<'uitspraak'>, 'bij' | 'soort' | 'tekst'>,
    datum: string,
    leefgebied: string | null = null,
  ) =>
    rijen.uitspraak.push({
      ...wat,
      uitspraaknr: context.serial('vt_uitspraak'),
      leefgebied,
      ...bron(toeval),
      reactie_geregistreerd: m.reactie !== 'GEEN',
      reactie: m.reactie === 'MET_TEKST' ? toeval.pick(reacties) : null,
      datum,
    })
  const nr = () => toeval.int(1000, 9999)
  voeg({ bij: meldnr, soort: 'ZORG', tekst: `Verzonnen zorg ${nr()}: ${toeval.pick(zorg)}.` }, m.datum)
  if (!m.open || m.onderzoek) voeg({ bij: meldnr, soort: 'TRIAGE', tekst: toeval.pick(TRIAGE) }, m.datum)
  for (const gebied of ['07', toeval.pick(GEBIEDEN)]) {
    voeg({ bij: meldnr, soort: 'LEEFGEBIED', tekst: `Verzonnen zorg op dit leefgebied (${nr()}).` }, m.datum, gebied)
  }
  const afronding = m.onderzoek?.afronding
  if (afronding) voeg({ bij: onderzoeknr(meldnr), soort: 'CONCLUSIE', tekst: toeval.pick(CONCLUSIE) }, afronding)
}

// Never the reporter or an informant by name (H1).
function bron(toeval: Toeval) {
  const [wie, soort] = toeval.pick([
    ['medewerker van Veilig Thuis', 'professional'],
    ['ouder', 'gezin'],
    ['volwassene', 'gezin'],
  ] as const)
  return {
    bron: wie,
    bron_soort: soort,
    feit_of_mening: toeval.pick(['FEIT', 'MENING', 'INTERPRETATIE']),
    geaccordeerd: toeval.chance(0.8),
  }
}
