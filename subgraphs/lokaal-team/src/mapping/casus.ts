import { type Herkomst, metHerkomst } from '@gezinsbeeld/runtime'
import { Casusbetrokkenheid, Uitspraak } from '@gezinsbeeld/schema/graph'
import { EersteOnderzoek, LtCasus, LtJournaal, VastGezicht } from '../graph/casus.js'
import { herkomstLt } from '../loaders/kop.js'
import type { CasusRij, JournaalRij, OnderzoekRij, UitspraakRij, VastGezichtRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

/** A file of the local team. */
export const ltCasus = (rij: CasusRij): LtCasus =>
  vul(LtCasus, {
    casusId: rij.casusnr,
    status: rij.status,
    start: rij.geopend,
    eind: rij.gesloten,
    team: rij.team,
    gemeente: rij.gemeente,
    regie: naam('LtRegie', rij.regie),
    betrokkenen: personen(rij.betrokkenen),
  })

/** The steady professional or replacement. */
export const vastGezicht = (rij: VastGezichtRij): VastGezicht =>
  vul(VastGezicht, {
    naam: rij.naam,
    functie: rij.functie,
    skjNummer: rij.skj_nummer,
    telefoon: rij.telefoon,
    sinds: rij.sinds,
    tot: rij.tot,
  })

/** A first investigation; a statement without its registered reaction is stamped, so that it is withheld (H8). */
export function eersteOnderzoek(rij: OnderzoekRij): EersteOnderzoek {
  const van = (soort: UitspraakRij['soort']) =>
    rij.uitspraken.filter((u) => u.soort === soort).map((u) => uitspraak(u, herkomstLt(rij)))
  return vul(EersteOnderzoek, {
    vraag: van('V')[0] ?? null,
    feiten: van('F'),
    zorgen: van('Z'),
    vervolg: naam('EersteOnderzoekVervolg', rij.vervolg),
    betrokkenen: personen(rij.betrokkenen),
  })
}

function uitspraak(rij: UitspraakRij, herkomst: Herkomst): Uitspraak {
  const velden = {
    tekst: rij.tekst,
    feitOfMening: naam('FeitOfMening', rij.feit_of_mening),
    bron: rij.bron,
    bronSoort: rij.bron_soort,
    geaccordeerd: rij.geaccordeerd,
    reactieBetrokkene: rij.reactie,
    datum: rij.datum,
  }
  const zonderWeerwoord = rij.reactie_geregistreerd && rij.reactie === null
  return metHerkomst(vul(Uitspraak, velden), { ...herkomst, zonderWeerwoord })
}

/** A working note. */
export const ltJournaal = (rij: JournaalRij): LtJournaal =>
  vul(LtJournaal, {
    datum: rij.datum,
    vorm: rij.vorm,
    deelnemers: rij.deelnemers,
    tekst: rij.tekst,
    betrokkenen: personen(rij.betrokkenen),
  })

/** The involvement of the team, with the steady professional of the latest assignment. */
export const betrokkenheid = (rij: CasusRij, gezichten: readonly VastGezichtRij[]): Casusbetrokkenheid =>
  vul(Casusbetrokkenheid, {
    instantie: 'LT',
    organisatie: rij.organisatie,
    soort: 'casus lokaal team',
    sinds: rij.geopend,
    tot: rij.gesloten,
    contactMedewerker:
      gezichten.filter((g) => g.casusnr === rij.casusnr && g.taak === 'VG' && g.tot === null).at(-1)?.naam ?? null,
  })
