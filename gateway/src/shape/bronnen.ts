import { BRONNEN, type Bron, isVrijgave, subgraphVan } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import type { Vormer } from './vormer.js'

type Status = 'BEVRAAGD' | 'NIET_VOOR_DOEL' | 'OP_VERZOEK_BRON' | 'FEIT_ONBEKEND' | 'BRON_NIET_BEREIKBAAR'

const TOELICHTING: Readonly<Record<Status, string>> = {
  BEVRAAGD: 'Deze bron mag voor dit doel worden bevraagd en was bereikbaar voor wat u vroeg.',
  NIET_VOOR_DOEL:
    'Deze bron is niet geraadpleegd: voor dit doel of zonder vervulde voorwaarde mag dat niet. Dit zegt niets over wat de bron heeft.',
  OP_VERZOEK_BRON: 'Over gegevens van deze bron beslist een mens bij de bron. Dit zegt niets over wat de bron heeft.',
  FEIT_ONBEKEND:
    'Een feit waarvan de toegang afhangt kon niet worden vastgesteld. Dit zegt niets over wat de bron heeft.',
  BRON_NIET_BEREIKBAAR: 'De bron antwoordde niet. Lees dit nooit als: er is niets bekend.',
}

/** One row per source: a function of cells, the requester's own facts and reachability, never of contents. */
export function bronnenVan(knoop: Knoop, bereik: Bereik, v: Vormer): readonly Record<string, unknown>[] {
  const tijdstip = new Date(v.nu).toISOString()
  return BRONNEN.map((bron) => {
    const status = statusVan(bron, bereik, v)
    const rij: Readonly<Record<string, unknown>> = { bron, status, tijdstip, toelichting: TOELICHTING[status] }
    return Object.fromEntries(
      knoop.kinderen.map(({ sleutel, veld }) => [sleutel, veld === '__typename' ? 'BronStatus' : rij[veld]]),
    )
  })
}

/** False as soon as an asked source did not answer or a fact could not be fetched. */
export function isVolledig(bereik: Bereik, v: Vormer): boolean {
  return BRONNEN.every((bron) => {
    const status = statusVan(bron, bereik, v)
    return status !== 'FEIT_ONBEKEND' && status !== 'BRON_NIET_BEREIKBAAR'
  })
}

function statusVan(bron: Bron, bereik: Bereik, v: Vormer): Status {
  const uitkomst = v.access.bron(bereik, bron)
  const afloop = v.uitval.get(subgraphVan(bron))
  if (isVrijgave(uitkomst))
    return afloop === undefined || afloop === 'OK'
      ? v.access.feitOnbereikbaar.has(bron)
        ? 'BRON_NIET_BEREIKBAAR'
        : 'BEVRAAGD'
      : 'BRON_NIET_BEREIKBAAR'
  if (uitkomst.soort === 'FEIT_ONBEKEND')
    return v.access.feitOnbereikbaar.has(bron) ? 'BRON_NIET_BEREIKBAAR' : 'FEIT_ONBEKEND'
  return uitkomst.soort === 'OP_VERZOEK_BRON' ? 'OP_VERZOEK_BRON' : 'NIET_VOOR_DOEL'
}
