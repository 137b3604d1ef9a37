/**
 * Whose file somebody may see as his own or as a representative (condition 10, domain E2), and which consents were given
 * to an organisation (condition 3, E3). At least: age and who had to sign are not judged here.
 * @module
 */
import type { Wereldrijen } from '../rijen.js'
import { tekst } from '../tabellen/beschrijving.js'
import { op } from './dagen.js'

/** Names of the purposes that a consent can be about (domain part D). */
const NAMEN: Readonly<Record<string, string>> = {
  D01: 'TRIAGE_MELDING',
  D02: 'VT_ONDERZOEK',
  D03: 'VT_VOORWAARDEN_MONITORING',
  D07: 'RAADSONDERZOEK_GEZAG_OMGANG',
  D08: 'RAAD_STRAF',
  D12: 'UITVOERING_JEUGDRECLASSERING',
  D13: 'HULP_VRIJWILLIG',
  D14: 'TOELEIDING_VOORZIENING',
  D19: 'CLIENTONDERSTEUNING',
}

/** A consent of persons to an organisation. */
export interface Toestemming {
  readonly personen: ReadonlySet<string>
  readonly categorieen: readonly string[]
}

/** Consents to break secrecy that run on this day: for this purpose and organisation, informed and not withdrawn. */
export function toestemmingen(rijen: Wereldrijen, organisatie: string, doel: string, dag: string): Toestemming[] {
  const lt = rijen['lokaal-team']
  const lijst = (waarde: unknown): string[] => (Array.isArray(waarde) ? (waarde as string[]) : [])
  return (lt.tabellen.toestemming ?? [])
    .filter((t) => t.soort === 'DOORBREKING_GEHEIMHOUDING' && t.doel === NAMEN[doel])
    .filter((t) => lijst(t.ontvangers).includes(organisatie) && op(dag, t.van ?? null, t.tot ?? null))
    .filter((t) => t.reden_uitgelegd === true && t.doel_uitgelegd === true && t.weigering_uitgelegd === true)
    .filter((t) => t.ingetrokken_op === null || tekst(t.ingetrokken_op).slice(0, 10) >= dag)
    .map(({ toestemmingnr, categorieen }) => ({
      personen: new Set(
        lt.personen(
          lt.bij('toestemming_persoon', 'toestemmingnr', toestemmingnr).map(({ clientnr }) => tekst(clientnr)),
        ),
      ),
      categorieen: lijst(categorieen),
    }))
}

/** The person himself, children over whom he has authority, and unborn children of his family. */
export function namens(rijen: Wereldrijen, persoon: string): Set<string> {
  const lt = rijen['lokaal-team']
  const lokaal = [...lt.pseudoniemen].filter(([, van]) => van === persoon).map(([nummer]) => nummer)
  const kinderen = lokaal.flatMap((nummer) =>
    lt.bij('gezagsverhouding', 'drager_anummer', nummer).map(({ kind_anummer }) => tekst(kind_anummer)),
  )
  const gezin = lokaal.flatMap((nummer) => lt.bij('gezinslid', 'anummer', nummer).map(({ gezin_id }) => gezin_id))
  const ongeboren = gezin
    .flatMap((id) => lt.bij('gezinslid', 'gezin_id', id))
    .filter(({ anummer }) => lt.bij('ingeschrevene', 'anummer', anummer)[0]?.bsn_status === 'ONGEBOREN')
    .map(({ anummer }) => tekst(anummer))
  return new Set([persoon, ...lt.personen([...kinderen, ...ongeboren])])
}
