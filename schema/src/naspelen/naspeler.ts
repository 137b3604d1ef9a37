/**
 * Replays logged decisions against another version of effective access, without facts (docs/besluiten/0045). Pure.
 * @module
 */
import { canoniek, type Toegang } from '../toegang/toegang.js'
import { type Beslissing, GELIJK, hangtAf, type Naspel } from './beslissing.js'
import { kantVan } from './kant.js'
import { vormVan } from './speel-bron.js'
import { speelVeld } from './speel-veld.js'

/** Answers what the new version would have decided. */
export interface Naspeler {
  /** @param onderOud whether the old version decided it; if not, nothing is taken to have held */
  speelNa(beslissing: Beslissing, onderOud: boolean): Naspel
  /** Form of the mask under which the old version showed it; absent when there was none. */
  vormVan(beslissing: Beslissing): string | undefined
}

/** Makes the replay of decisions of one version against another. */
export function maakNaspeler(oud: Toegang, nieuw: Toegang): Naspeler {
  const verschilt = (naam: string) => canoniek(oud.get(naam) ?? null) !== canoniek(nieuw.get(naam) ?? null)
  const anders = [...new Set([...oud.keys(), ...nieuw.keys()])].filter(verschilt)
  const feiten = anders.filter((naam) => naam.startsWith('vast feit ')).map((naam) => naam.slice('vast feit '.length))
  // What decides everywhere: when it differs nothing is certain but a refusal.
  const algemeen = anders.filter((naam) => /^(beleid |vast (?!feit ))/.test(naam))
  const versies = { nieuw, algemeen, andereFeiten: new Set(feiten) }
  return {
    speelNa: (beslissing, onderOud) =>
      beslissing.veld === null
        ? speelVerzoek(anders, nieuw, beslissing)
        : speelVeld({ ...versies, oud: onderOud ? oud : undefined }, beslissing),
    vormVan: (beslissing) =>
      vormVan(kantVan(oud, beslissing, String(beslissing.bron), beslissing.categorieen), beslissing),
  }
}

/** A request that was refused as a whole for its role and purpose; of most of them the log does not name the purpose. */
function speelVerzoek(anders: readonly string[], nieuw: Toegang, { rol, doel }: Beslissing): Naspel {
  const regel = `toelating ${rol}.${doel ?? ''}`
  const ruimer = anders
    .filter((naam) => naam === `rol ${rol}` || (doel === null ? naam.startsWith(regel) : naam === regel))
    // A line that refuses in another way, or that is gone, admits nobody; who may only ask is admitted to the loket.
    .filter((naam) => {
      const { zelf, namens = [] } = nieuw.get(naam) ?? {}
      const laatToe = zelf === 'JA' || zelf === 'ALLEEN_AANVRAGEN' || (namens as readonly string[]).length > 0
      return naam.startsWith('rol ') || laatToe
    })
  if (ruimer.length === 0) return GELIJK
  if (doel !== null) return hangtAf(['wat dan per veld wordt beslist'])
  return hangtAf(ruimer.map((naam) => (naam.startsWith('rol ') ? naam : `gevraagd doel ${naam.split('.')[1] ?? ''}`)))
}
