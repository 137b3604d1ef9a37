import { leeftijd } from '../../datum.js'
import type { LtToestemming } from '../../model.js'
import type { Casus } from './casus.js'
import type { Rij, Rijen } from './rijen.js'

/** Consents and who takes part in each. */
export function toestemmingen(casus: Casus): Rijen {
  const paren = casus.traject.toestemmingen.map((t) => een(casus, t))
  return {
    toestemming: paren.map(({ rij }) => rij),
    toestemming_persoon: paren.flatMap(({ personen }) => personen),
  }
}

function een({ casusnr, leden, client, context }: Casus, t: LtToestemming) {
  const toestemmingnr = `T${String(context.serial('toestemming')).padStart(8, '0')}`
  const gever = leden.find(({ persoon }) => persoon.nr === t.gever)
  const rij: Rij<'toestemming'> = {
    toestemmingnr,
    casusnr,
    soort: t.soort,
    leeftijd_gever: gever ? leeftijd(gever.persoon.geboortedatum, t.van) : null,
    doel: t.doel,
    ontvangers: [...t.ontvangers],
    categorieen: [...t.categorieen],
    van: t.van,
    tot: t.tot,
    ingetrokken_op: t.ingetrokkenOp,
    wijze: context.toeval.pick(['MONDELING', 'SCHRIFTELIJK', 'DIGITAAL']),
    reden_uitgelegd: true,
    doel_uitgelegd: true,
    weigering_uitgelegd: context.toeval.chance(0.95),
  }
  const rollen = [
    ...(t.vertegenwoordiger === undefined ? [[t.gever, 'G'] as const] : [[t.vertegenwoordiger, 'V'] as const]),
    ...(t.namens === null ? [] : [[t.namens, 'N'] as const]),
    ...t.medeTekenaars.map((nr) => [nr, 'M'] as const),
  ] as const
  const personen = rollen.map(([nr, hoedanigheid]) => ({
    toestemmingnr,
    clientnr: client(nr),
    hoedanigheid,
    // Who is represented could not decide about this one; everybody else could.
    wilsbekwaam: t.vertegenwoordiger === undefined || hoedanigheid !== 'N',
  }))
  return { rij, personen }
}
