import {
  AFWEZIG,
  type Beleid,
  type Bron,
  type Categorie,
  dossierOordeel,
  type Gegeven,
  isVrijgave,
  STILLE_CATEGORIEEN,
  samen,
  subgraphVan,
  type Uitkomst,
} from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import type { Afgerond } from './afgerond.js'
import { voorwaardenVan, type Wijze } from './voorwaarden.js'
import type { Waarom, WaaromUitkomst } from './waarom.js'
import { uitlegVan, uitwegVan } from './zinnen.js'

/** One field to explain. */
export interface Vraagstuk {
  readonly knoop: Knoop
  readonly pad: string
  readonly bereiken: readonly Bereik[]
  /** Whose value it is; the gateway's own answers depend on no source. */
  readonly van: Bron | 'GATEWAY' | undefined
  readonly gegeven?: Gegeven
  /** Whether the answer holds a value of it. */
  readonly getoond?: boolean
  /** The root itself is not there. */
  readonly weg?: 'FEIT_ONBEKEND' | 'NIET_BESCHIKBAAR'
}

/** What may be said of one outcome. */
interface Oordeel {
  readonly uitkomst: WaaromUitkomst
  readonly code: string | null
  readonly regel: string | null
  readonly wijze: Wijze
}

/** Explains one field; what it says is decided in one place. */
export function beoordeel(stuk: Vraagstuk, afgerond: Afgerond): Waarom {
  const { access, aanvraag } = afgerond
  const { beleid } = access
  const doel = beleid.doel(aanvraag.doel)
  const bron = stuk.van === 'GATEWAY' || stuk.van === undefined ? null : stuk.van
  const categorieen = stuk.gegeven?.categorieen ?? []
  const uitkomst = uitkomstVan(stuk, afgerond)
  const { uitkomst: soort, code, regel, wijze } = oordeel(stuk, uitkomst, afgerond)
  const feiten = stuk.bereiken.map((bereik) => bereik.feiten)
  const gesloten = bron === null ? undefined : geslotenVan(beleid, aanvraag.doel, bron, categorieen)
  const masker =
    uitkomst?.soort === 'GEMASKEERD' ? beleid.maskers.find(({ vorm }) => vorm === uitkomst.vorm) : undefined
  return {
    pad: stuk.pad,
    veld: stuk.knoop.adres,
    bron,
    categorieen,
    uitkomst: soort,
    code,
    regel,
    grondslag: {
      doel: access.doelnaam,
      wettelijkeTaak: doel?.wettelijkeTaak ?? '',
      avg6: doel?.avg6 ?? '',
      avg9of10: doel?.avg9of10 ?? '',
    },
    voorwaarden: bron === null ? [] : voorwaardenVan(beleid, aanvraag, feiten, bron, categorieen, wijze),
    uitleg: uitlegVan({
      uitkomst: soort,
      code,
      bron,
      doel: access.doelnaam,
      regel,
      ...(masker ? { masker: masker.omschrijving } : {}),
      ...(gesloten ? { gesloten } : {}),
    }),
    uitweg: uitwegVan(soort, code, gesloten),
  }
}

/**
 * What a closed file keeps to itself of a field (E4), by the policy alone: whether a file is closed only its source knows,
 * and an empty value may not be read as nothing there.
 */
function geslotenVan(
  beleid: Beleid,
  doel: string,
  bron: Bron,
  categorieen: readonly Categorie[],
): 'OP_VERZOEK' | 'DICHT' | undefined {
  if (bron === 'BRP') return undefined
  const oordelen = categorieen.map((categorie) => dossierOordeel(beleid, 'GESLOTEN', doel, categorie))
  if (oordelen.every((oordeel) => oordeel === 'OPEN')) return undefined
  return oordelen.includes('DICHT') ? 'DICHT' : 'OP_VERZOEK'
}

/**
 * The outcome over everything the field is about, as if nobody were hidden: a place is explained as it is told in the
 * answer (record 0032). Undefined for what hangs on no source.
 */
function uitkomstVan({ van, gegeven, bereiken }: Vraagstuk, { access }: Afgerond): Uitkomst | undefined {
  if (van === 'GATEWAY' || gegeven === undefined) return undefined
  return samen(bereiken.map((bereik) => access.bereikZonderAfscherming(bereik, van, gegeven)))
}

/** A value that came back and may be shown: the third net took any other out of the answer. */
function isGetoond({ van, gegeven, bereiken, getoond }: Vraagstuk, { access }: Afgerond): boolean {
  if (!getoond || van === 'GATEWAY' || gegeven === undefined) return false
  return access.magVragen(samen(bereiken.map((bereik) => access.voorBereik(bereik, van, gegeven))), gegeven)
}

function oordeel(stuk: Vraagstuk, uitkomst: Uitkomst | undefined, afgerond: Afgerond): Oordeel {
  const { van, gegeven, knoop } = stuk
  if (stuk.weg) return { uitkomst: stuk.weg, code: stuk.weg, regel: null, wijze: 'BELEID' }
  if (uitkomst === undefined || gegeven === undefined || van === 'GATEWAY') {
    return { uitkomst: 'TOEGESTAAN', code: null, regel: null, wijze: 'BELEID' }
  }
  const { regel } = uitkomst
  // Told on the path to everybody alike, of a place too (H13, decision 12).
  if (uitkomst.soort === 'FEIT_ONBEKEND' || uitkomst.soort === 'OP_VERZOEK_BRON') {
    return { uitkomst: uitkomst.soort, code: uitkomst.soort, regel, wijze: 'EIGEN_FEITEN' }
  }
  const mag = afgerond.access.magVragen(uitkomst, gegeven)
  const afloop = van === undefined ? undefined : afgerond.uitval.get(subgraphVan(van))
  if (mag && (afloop === 'NIET_BEREIKBAAR' || afloop === 'ONGELDIG')) {
    const code = afloop === 'ONGELDIG' ? 'BRON_ANTWOORD_ONGELDIG' : 'BRON_NIET_BEREIKBAAR'
    return { uitkomst: 'BRON_NIET_BEREIKBAAR', code, regel, wijze: 'VRIJGEGEVEN' }
  }
  const stil = gegeven.categorieen.find((categorie) => STILLE_CATEGORIEEN.has(categorie))
  if (stil !== undefined && !(mag && isGetoond(stuk, afgerond))) {
    const cel = van === undefined ? undefined : afgerond.access.beleid.effectief(afgerond.aanvraag.doel, van, stil)
    return { uitkomst: 'STIL', code: null, regel: cel?.regel ?? AFWEZIG, wijze: 'BELEID' }
  }
  if (mag && afgerond.access.mistWeerwoord(knoop)) {
    return { uitkomst: 'GEWEIGERD', code: 'WEERWOORD_ONTBREEKT', regel, wijze: 'VRIJGEGEVEN' }
  }
  if (isVrijgave(uitkomst)) {
    const code = mag ? null : 'GEMASKEERD'
    return {
      uitkomst: uitkomst.soort === 'GEMASKEERD' ? 'GEMASKEERD' : 'TOEGESTAAN',
      code,
      regel,
      wijze: 'VRIJGEGEVEN',
    }
  }
  const code = uitkomst.soort === 'GEWEIGERD' ? uitkomst.code : 'CEL_GEWEIGERD'
  return { uitkomst: 'GEWEIGERD', code, regel, wijze: 'EIGEN_FEITEN' }
}
