import { bool, date, maybe, table, text } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { uitspraakKolommen } from './uitspraak-kolommen.js'

export const toets = table({
  doc: 'Toetsende taken (BW 1:265j).',
  key: ['toetsnr'],
  columns: {
    toetsnr: text('Nummer'),
    locatiecode: text('Locatie'),
    aanleiding: text('Aanleiding', codelijst('ToetsendeTaakAanleiding').codes),
    ontvangen_op: date('Mededeling van de GI ontvangen op'),
    afgehandeld_op: maybe(date('Laatste dag van de toets')),
    medewerkernr: text('Wie toetst'),
    gezinskenmerk: maybe(text('Kenmerk van het gezin dat met de mededeling meekwam')),
  },
  indexes: [['medewerkernr']],
  references: { locatiecode: 'locatie.locatiecode', medewerkernr: 'medewerker.medewerkernr' },
})

export const toets_persoon = table({
  doc: 'Personen in een toetsende taak. Onderwerp: het kind.',
  key: ['toetsnr', 'persoonnr'],
  columns: {
    toetsnr: text('Toets'),
    persoonnr: text('Persoon'),
    jzr_rol: text('Rol volgens de referentielijst', codelijst('JzrRol').codes),
    onderwerp: bool('Gaat de toets over deze persoon'),
  },
  indexes: [['persoonnr']],
  references: { toetsnr: 'toets.toetsnr', persoonnr: 'persoon.persoonnr' },
})

export const toets_uitspraak = table({
  doc: 'Verslag van de GI en oordeel van de Raad.',
  key: ['toetsnr', 'onderdeel', 'volgnr'],
  columns: {
    toetsnr: text('Toets'),
    onderdeel: text('Onderdeel', ['VERSLAG_GI', 'OORDEEL']),
    ...uitspraakKolommen,
  },
  references: { toetsnr: 'toets.toetsnr' },
})
