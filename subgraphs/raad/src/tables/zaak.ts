import { bool, date, maybe, table, text, timestamp } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { uitspraakKolommen } from './uitspraak-kolommen.js'

export const zaak = table({
  doc: 'Raadsonderzoeken.',
  key: ['zaaknr'],
  columns: {
    zaaknr: text('Zaaknummer'),
    locatiecode: text('Locatie die de zaak doet'),
    soort: text('Soort onderzoek', codelijst('RaadsonderzoekSoort').codes),
    status: text('Status', codelijst('RaadsonderzoekStatus').codes),
    fase: maybe(text('Fase', codelijst('RaadsonderzoekFase').codes)),
    uitkomst: maybe(text('Uitkomst', codelijst('RaadsonderzoekUitkomst').codes)),
    gestart_op: date('Begin van het onderzoek'),
    uiterlijk_op: maybe(date('Termijn')),
    afgerond_op: maybe(date('Laatste dag van het onderzoek')),
    gezinskenmerk: maybe(text('Kenmerk van het gezin dat met de zaak meekwam')),
    mutatie_op: timestamp('Laatste wijziging'),
  },
  references: { locatiecode: 'locatie.locatiecode' },
})

export const behandelaar = table({
  doc: 'Wie een zaak behandelt, met historie. De toewijzing loopt tot en met de laatste dag.',
  key: ['zaaknr', 'medewerkernr', 'functie', 'vanaf'],
  columns: {
    zaaknr: text('Zaak'),
    medewerkernr: text('Medewerker'),
    functie: text('Taak in deze zaak', ['RAADSONDERZOEKER', 'GEDRAGSDESKUNDIGE', 'JURIST']),
    vanaf: date('Eerste dag'),
    tot: maybe(date('Laatste dag')),
  },
  indexes: [['medewerkernr']],
  references: { zaaknr: 'zaak.zaaknr', medewerkernr: 'medewerker.medewerkernr' },
})

export const zaak_persoon = table({
  doc: 'Personen in een zaak. Onderwerp: het kind over wie het onderzoek gaat, of de moeder van een ongeboren kind; de anderen zijn partij.',
  key: ['zaaknr', 'persoonnr'],
  columns: {
    zaaknr: text('Zaak'),
    persoonnr: text('Persoon'),
    jzr_rol: text('Rol volgens de referentielijst', codelijst('JzrRol').codes),
    onderwerp: bool('Gaat het onderzoek over deze persoon'),
    vanaf: date('Eerste dag'),
    tot: maybe(date('Laatste dag')),
  },
  indexes: [['persoonnr']],
  references: { zaaknr: 'zaak.zaaknr', persoonnr: 'persoon.persoonnr' },
})

export const zaak_uitspraak = table({
  doc: 'Vraag, bedreigingen en advies in het rapport.',
  key: ['zaaknr', 'onderdeel', 'volgnr'],
  columns: {
    zaaknr: text('Zaak'),
    onderdeel: text('Onderdeel van het rapport', ['VRAAG', 'BEDREIGING', 'ADVIES']),
    ...uitspraakKolommen,
  },
  references: { zaaknr: 'zaak.zaaknr' },
})

export const informant = table({
  doc: 'Informanten in een onderzoek; hun identiteit is beschermd als die van een melder.',
  key: ['zaaknr', 'volgnr'],
  columns: {
    zaaknr: text('Zaak'),
    volgnr: text('Volgnummer'),
    naam: maybe(text('Naam')),
    functie: maybe(text('Functie')),
    tekst: text('Wat de informant vertelde'),
    geaccordeerd: bool('Heeft de informant de weergave geaccordeerd'),
  },
  references: { zaaknr: 'zaak.zaaknr' },
})

export const kindgesprek = table({
  doc: 'Gesprek met één kind, met zijn reactie op het rapport.',
  key: ['zaaknr', 'persoonnr', 'volgnr'],
  columns: {
    zaaknr: text('Zaak'),
    persoonnr: text('Kind'),
    volgnr: text('Volgnummer'),
    datum: maybe(date('Datum')),
    gehoord: bool('Is het kind gehoord'),
    mening: maybe(text('Mening van het kind')),
    vertrouwelijk_deel: maybe(text('Wat alleen tussen kind en Raad blijft')),
    reactie: maybe(text('Reactie van het kind op het rapport')),
  },
  references: { zaaknr: 'zaak.zaaknr', persoonnr: 'persoon.persoonnr' },
})

export const reactie_ouder = table({
  doc: 'Reacties van ouders op het rapport (weerwoord).',
  key: ['zaaknr', 'persoonnr', 'volgnr'],
  columns: {
    zaaknr: text('Zaak'),
    persoonnr: text('Ouder'),
    volgnr: text('Volgnummer'),
    tekst: text('Reactie'),
    datum: maybe(date('Datum')),
  },
  references: { zaaknr: 'zaak.zaaknr', persoonnr: 'persoon.persoonnr' },
})
