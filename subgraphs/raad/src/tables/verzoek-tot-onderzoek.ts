import { bool, date, maybe, table, text } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { uitspraakKolommen } from './uitspraak-kolommen.js'

export const vto = table({
  doc: 'Verzoeken tot onderzoek (Jw 3.1).',
  key: ['kenmerk_raad'],
  columns: {
    kenmerk_raad: text('Kenmerk bij de Raad'),
    kenmerk_verzoeker: maybe(text('Kenmerk bij de verzoeker')),
    verzoeker: maybe(text('Soort verzoeker; soms niet vastgelegd', codelijst('VtoVerzoeker').codes)),
    locatiecode: text('Locatie die het verzoek ontving'),
    zaaknr: maybe(text('Onderzoek dat volgde')),
    omschrijving: text('Omschrijving'),
    startdatum: maybe(date('Startdatum')),
    registratiedatum: date('Datum van registratie'),
    urgent: bool('Met spoed'),
    uitgerekende_datum: maybe(date('Uitgerekende datum van een ongeboren kind')),
    gezinskenmerk: maybe(text('Kenmerk van het gezin dat met het verzoek meekwam')),
  },
  indexes: [['zaaknr']],
  references: { locatiecode: 'locatie.locatiecode', zaaknr: 'zaak.zaaknr' },
})

export const vto_persoon = table({
  doc: 'Personen in een verzoek tot onderzoek, zoals de verzoeker ze opgaf. MOEDER: van een ongeboren kind.',
  key: ['kenmerk_raad', 'persoonnr', 'hoedanigheid'],
  columns: {
    kenmerk_raad: text('Verzoek'),
    persoonnr: text('Persoon'),
    hoedanigheid: text('Waarom genoemd', ['JEUGDIGE', 'GEZAGHEBBENDE', 'MOEDER']),
    naam: maybe(text('Naam')),
    contact: maybe(text('Telefoon, e-mail of adres')),
    geinformeerd: maybe(bool('Is deze persoon over het verzoek geïnformeerd')),
    reden_niet_geinformeerd: maybe(text('Waarom niet')),
  },
  indexes: [['persoonnr']],
  references: { kenmerk_raad: 'vto.kenmerk_raad', persoonnr: 'persoon.persoonnr' },
})

export const vto_inhoud = table({
  doc: 'Inhoud van een verzoek tot onderzoek.',
  key: ['kenmerk_raad', 'onderdeel', 'volgnr'],
  columns: {
    kenmerk_raad: text('Verzoek'),
    onderdeel: text('Onderdeel', ['SITUATIE_KIND', 'GEZINSSITUATIE', 'HULPRAPPORTAGE', 'DIAGNOSTIEK']),
    ...uitspraakKolommen,
  },
  references: { kenmerk_raad: 'vto.kenmerk_raad' },
})
