import { dagenTussen, plusDagen, vroegste } from '../../datum.js'
import type { GiZaak } from '../../model.js'
import { medewerkerIds, ORGANISATIES, SCENARIO_MEDEWERKERS } from '../../organisaties.js'
import { type Dossier, openDossier, ouder, personenJb, type Zaak } from './dossier.js'
import { schrijfMaatregel } from './maatregel.js'
import { journaal, stukken } from './stukken.js'

/** A case that came from another institution. */
export interface Overdracht {
  /** OIN of the institution that had it before. */
  readonly van: string
  readonly datum: string
}

/** From whom and when a case was taken over; null when it was not, or too short ago for it to be handed over. */
export function overdracht(zaak: GiZaak, peildatum: string): Overdracht | null {
  const eerste = zaak.maatregelen.find(({ overgenomenVan }) => overgenomenVan !== null)
  if (!eerste?.overgenomenVan) return null
  const duur = dagenTussen(eerste.begin, vroegste(peildatum, eerste.verlenging?.eind ?? eerste.eind))
  return duur < 3 ? null : { van: eerste.overgenomenVan, datum: plusDagen(eerste.begin, Math.floor(duur / 3)) }
}

/** The file of the institution that had the case: closed, with its own rows, which stay its own. */
export function schrijfVoorganger(deel: Zaak, { van, datum }: Overdracht): void {
  const { context, rijen, clienten } = deel
  const maatregelen = deel.zaak.maatregelen.filter((m) => m.overgenomenVan === van && m.begin < datum)
  const zaak = { ...deel.zaak, maatregelen, jeugdreclassering: [] }
  const eerder: Zaak = { ...deel, zaak, oin: van }
  const dossier: Dossier = {
    soort: 'JB',
    medewerker: medewerkerVan(van, context.toeval.next()),
    geopend: vroegste(zaak.geopend, plusDagen(datum, -1)),
    gesloten: datum,
    laatsteWijziging: datum,
    personen: personenJb(eerder),
  }
  const dossiernr = openDossier(eerder, dossier)
  for (const m of maatregelen) {
    const kind = clienten.nummer(van, m.kind, 'MAATREGEL')
    const datums = { overgenomen_op: null, overgedragen_op: datum }
    // What came later is on the rows of the other institution.
    const toen = { ...m, redenEinde: null, machtiging: null, plaatsing: null }
    schrijfMaatregel({ m: toen, dossiernr, kind, ouder: ouder(eerder, kind), context, rijen, datums })
    stukken(dossiernr, kind, dossier, context, rijen)
  }
  rijen.journaal.push(...journaal(dossiernr, dossier, 60, context))
}

// Numbers of the scenario families stay out: their caseload is exactly known.
function medewerkerVan(oin: string, deel: number): string {
  const organisatie = ORGANISATIES.find((een) => een.oin === oin)
  const ids = organisatie ? medewerkerIds(organisatie).slice(SCENARIO_MEDEWERKERS) : []
  const gekozen = ids[Math.floor(deel * ids.length)]
  if (gekozen === undefined) throw new RangeError(`no institution has number ${oin}`)
  return gekozen
}
