import { Toestemming, ToestemmingInformed } from '../graph/toestemming.js'
import type { ToestemmingRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { enige, personen } from './persoon.js'
import { vul } from './vul.js'

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/**
 * A consent.
 * @param nu ms since epoch
 */
export const toestemming = (rij: ToestemmingRij, nu: number): Toestemming =>
  vul(Toestemming, {
    toestemmingId: rij.toestemmingnr,
    soort: naam('ToestemmingSoort', rij.soort),
    gever: enige(rij.gevers),
    namens: enige(rij.namens),
    leeftijdGever: rij.leeftijd_gever,
    medeTekenaars: personen(rij.medetekenaars),
    doel: rij.doel,
    ontvangers: rij.ontvangers,
    categorieen: rij.categorieen.map((code) => naam('Categorie', code) as string),
    van: rij.van,
    tot: rij.tot,
    ingetrokkenOp: rij.ingetrokken_op,
    redenNietGeldig: redenVan(rij, nu),
    wijze: rij.wijze,
    informed: vul(ToestemmingInformed, {
      redenUitgelegd: rij.reden_uitgelegd,
      doelUitgelegd: rij.doel_uitgelegd,
      gevolgenWeigeringUitgelegd: rij.weigering_uitgelegd,
    }),
  })

// A withdrawal goes before the rest: it is what somebody did, and counts from its own minute (S9).
function redenVan({ van, tot, ingetrokken_op }: ToestemmingRij, nu: number): string | null {
  const dag = AMSTERDAM.format(nu)
  if (ingetrokken_op !== null && Date.parse(ingetrokken_op) <= nu) return 'TOESTEMMING_INGETROKKEN'
  if (tot !== null && tot < dag) return 'TOESTEMMING_VERLOPEN'
  return van > dag ? 'TOESTEMMING_NOG_NIET_INGEGAAN' : null
}
