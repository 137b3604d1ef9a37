import { laatste, plusDagen, vroegste } from '../../datum.js'
import type { Dossier } from './rijen.js'
import { STUK } from './teksten.js'

/** Internal documents of Veilig Thuis per family and year (domain F2). */
const STUKKEN_PER_JAAR = 12
const JAAR = 365

/** Internal documents of the last year, spread over the reports of a family that changed in that year. */
export function schrijfStukken(dossiers: readonly Dossier[]): void {
  for (const { meldnr, melding: m, context, rijen } of recent(dossiers, STUKKEN_PER_JAAR)) {
    const { toeval, peildatum } = context
    const vroegst = laatste(m.datum, plusDagen(peildatum, -JAAR))
    rijen.stuk.push({
      stuknr: context.serial('vt_stuk'),
      meldnr,
      datum: vroegste(plusDagen(vroegst, toeval.int(0, 30)), peildatum),
      soort: toeval.pick(STUK),
      tekst: `Verzonnen intern stuk ${toeval.int(10_000, 99_999)}.`,
    })
  }
}

function recent(dossiers: readonly Dossier[], aantal: number): Dossier[] {
  const mogelijk = dossiers.filter(
    ({ melding, context }) => melding.laatsteWijziging > plusDagen(context.peildatum, -JAAR),
  )
  if (mogelijk.length === 0) return []
  return Array.from({ length: aantal }, () => (mogelijk[0] as Dossier).context.toeval.pick(mogelijk))
}
