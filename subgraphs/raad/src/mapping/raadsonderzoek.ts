import { metHerkomst } from '@gezinsbeeld/runtime'
import { Raadsonderzoek } from '../graph/raadsonderzoek.js'
import { herkomstVanRij } from '../loaders/kop.js'
import type { ZaakRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

/** An investigation; of each task the employee who took it on last. */
export function raadsonderzoek(rij: ZaakRij): Raadsonderzoek {
  const behandelaar = (functie: string) => rij.behandelaars.findLast((een) => een.functie === functie)?.naam ?? null
  const velden = {
    onderzoekId: rij.zaaknr,
    soort: naam('RaadsonderzoekSoort', rij.soort),
    status: naam('RaadsonderzoekStatus', rij.status),
    fase: naam('RaadsonderzoekFase', rij.fase),
    uitkomst: naam('RaadsonderzoekUitkomst', rij.uitkomst),
    raadsonderzoeker: behandelaar('RAADSONDERZOEKER'),
    gedragsdeskundige: behandelaar('GEDRAGSDESKUNDIGE'),
    jurist: behandelaar('JURIST'),
    start: rij.gestart_op,
    uiterlijkOp: rij.uiterlijk_op,
    afgerond: rij.afgerond_op,
    jeugdigen: personen(rij.kinderen),
  }
  return metHerkomst(vul(Raadsonderzoek, velden), herkomstVanRij(rij))
}
