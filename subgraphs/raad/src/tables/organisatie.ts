import { maybe, table, text } from '@gezinsbeeld/runtime'

export const locatie = table({
  doc: 'Locaties van de Raad. Bepaalt de organisatie; de plaats zelf gaat nooit naar buiten.',
  key: ['locatiecode'],
  columns: {
    locatiecode: text('Code van de locatie'),
    naam: text('Naam van de locatie'),
    organisatie_oin: text('OIN van de organisatie waaronder de locatie valt'),
  },
})

export const medewerker = table({
  doc: 'Medewerkers van de Raad.',
  key: ['medewerkernr'],
  columns: {
    medewerkernr: text('Nummer van de medewerker, gelijk aan de claim in het token'),
    naam: text('Naam'),
    functie: text('Functie, in woorden'),
    locatiecode: maybe(text('Locatie')),
  },
  references: { locatiecode: 'locatie.locatiecode' },
})
