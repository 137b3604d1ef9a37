import { date, maybe, table, text } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { uitspraakKolommen } from './uitspraak-kolommen.js'

export const strafonderzoek = table({
  doc: 'Onderzoek in een strafzaak tegen een jeugdige (Sv 491, 494). De strafrechtketen kent hem onder zijn SKN.',
  key: ['strafnr'],
  columns: {
    strafnr: text('Nummer bij de Raad'),
    zaaknr: text('Zaak van soort STRAF'),
    persoonnr: text('Jeugdige; zijn SKN staat bij de persoon'),
    parketnummer: text('Parketnummer'),
    soort: text('Soort onderzoek, in woorden'),
    schoolverzuim: maybe(text('Schoolverzuim, zonder naam van de school')),
    gestart_op: date('Eerste dag'),
    afgerond_op: maybe(date('Laatste dag')),
  },
  indexes: [['persoonnr'], ['zaaknr']],
  references: { zaaknr: 'zaak.zaaknr', persoonnr: 'persoon.persoonnr' },
})

// A criminal case is about one youth, so its statements name nobody.
const { over: _, ...eenPersoon } = uitspraakKolommen

export const straf_uitspraak = table({
  doc: 'Risicotaxatie (LIJ) en strafadvies.',
  key: ['strafnr', 'onderdeel', 'volgnr'],
  columns: {
    strafnr: text('Strafonderzoek'),
    onderdeel: text('Onderdeel', ['LIJ_PROFIEL', 'STRAFADVIES']),
    ...eenPersoon,
  },
  references: { strafnr: 'strafonderzoek.strafnr' },
})

export const jr_opdracht = table({
  doc: 'Opdrachten tot jeugdreclassering onder casusregie van de Raad (Sr 77hh).',
  key: ['opdrachtnr'],
  columns: {
    opdrachtnr: text('Opdrachtnummer'),
    locatiecode: text('Locatie'),
    persoonnr: text('Jeugdige; zijn SKN staat bij de persoon'),
    soort_toezicht: text('Soort toezicht', codelijst('JeugdreclasseringType').codes),
    begin: date('Eerste dag'),
    eind: maybe(date('Laatste dag')),
    gi_oin: maybe(text('OIN van de uitvoerende GI')),
    parketnummer: text('Parketnummer'),
    reden_afloop: maybe(text('Reden van afloop', codelijst('RedenEindeJeugdreclassering').codes)),
    regie_medewerkernr: text('Wie de casusregie heeft'),
    gezinskenmerk: maybe(text('Kenmerk van het gezin dat met de zaak meekwam')),
  },
  indexes: [['persoonnr'], ['regie_medewerkernr']],
  references: {
    locatiecode: 'locatie.locatiecode',
    persoonnr: 'persoon.persoonnr',
    regie_medewerkernr: 'medewerker.medewerkernr',
  },
})
