import type { GiZaak } from '../../model.js'
import { type Dossier, OUDERS, openDossier, ouder, personenJb, type Zaak } from './dossier.js'
import { schrijfMaatregel } from './maatregel.js'
import { overdracht, schrijfVoorganger } from './overdracht.js'
import { schrijfRondom } from './rondom.js'
import { journaal, stukken } from './stukken.js'

/** Working notes of an institution per family and year (domain F2), over all its files. */
const JOURNAAL_PER_JAAR = 60

/** A case: one file of youth protection, and one of youth probation for each youth who has that. */
export function schrijfZaak(deel: Zaak): void {
  const { zaak } = deel
  const jr = zaak.jeugdreclassering
  const metJb = zaak.maatregelen.length > 0 || jr.length === 0
  const perJaar = Math.round(JOURNAAL_PER_JAAR / (jr.length + (metJb ? 1 : 0)))
  if (metJb) schrijfJb(deel, perJaar)
  for (const een of jr) schrijfJr(deel, een, perJaar)
}

function schrijfJb(deel: Zaak, perJaar: number): void {
  const { zaak, oin, context, rijen, clienten } = deel
  const over = overdracht(zaak, context.peildatum)
  if (over) schrijfVoorganger(deel, over)
  const dossier: Dossier = {
    ...zaak,
    soort: 'JB',
    medewerker: zaak.jeugdbeschermer,
    geopend: over?.datum ?? zaak.geopend,
    personen: personenJb(deel),
  }
  const dossiernr = openDossier(deel, dossier)
  const maatregelnrs = zaak.maatregelen.map((m) => {
    const kind = clienten.nummer(oin, m.kind, 'MAATREGEL')
    const overgenomen = over && m.overgenomenVan === over.van && m.begin < over.datum ? over.datum : null
    const datums = { overgenomen_op: overgenomen, overgedragen_op: null }
    return schrijfMaatregel({ m, dossiernr, kind, ouder: ouder(deel, kind), context, rijen, datums })
  })
  schrijfRondom(deel, dossiernr, maatregelnrs, dossier.geopend)
  for (const kind of new Set(zaak.maatregelen.map((m) => m.kind))) {
    stukken(dossiernr, clienten.nummer(oin, kind, 'MAATREGEL'), dossier, context, rijen)
  }
  rijen.journaal.push(...journaal(dossiernr, dossier, perJaar, context))
}

function schrijfJr(deel: Zaak, jr: GiZaak['jeugdreclassering'][number], perJaar: number): void {
  const { zaak, oin, context, rijen, clienten } = deel
  const ouders = zaak.betrokkenen.filter(({ persoon, jzrRol }) => persoon !== jr.kind && OUDERS.has(jzrRol))
  const dossier: Dossier = {
    ...zaak,
    soort: 'JR',
    medewerker: jr.jeugdreclasseerder,
    geopend: jr.begin,
    personen: [
      { persoon: jr.kind, jzrRol: '301', als: 'JEUGDRECLASSERING' },
      ...ouders.map((een) => ({ ...een, als: 'ANDER' as const })),
    ],
  }
  const dossiernr = openDossier(deel, dossier)
  const voorbij = jr.eind !== null && jr.eind < context.peildatum
  rijen.jr_opdracht.push({
    opdrachtnr: `J-${context.serial('jr_opdracht')}`,
    dossiernr,
    clientnr: clienten.nummer(oin, jr.kind, 'JEUGDRECLASSERING'),
    type: jr.type,
    parketnummer: jr.parketnummer,
    begin: jr.begin,
    eind: jr.eind,
    reden_einde: voorbij ? context.toeval.pick(['21', '21', '22', '25']) : null,
    voorwaarden: [context.toeval.pick(VOORWAARDEN), 'zich houden aan aanwijzingen (voorbeeld)'],
    interventie: context.toeval.chance(0.3) ? 'Verzonnen Weerbaarheidstraining' : null,
    medewerkernr: jr.jeugdreclasseerder,
  })
  rijen.journaal.push(...journaal(dossiernr, dossier, perJaar, context))
}

const VOORWAARDEN = ['meldplicht (voorbeeld)', 'dagbesteding (voorbeeld)', 'contactverbod met mededaders (voorbeeld)']
