import { bool, date, integer, maybe, table, text, timestamp } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { uitspraakKolommen } from './uitspraak-kolommen.js'

export const rekest = table({
  doc: 'Verzoekschriften aan de kinderrechter.',
  key: ['rekestnr'],
  columns: {
    rekestnr: text('Nummer bij de Raad'),
    zaaknr: text('Onderzoek waaruit het volgt'),
    maatregel: text('Gevraagde maatregel', codelijst('MaatregelType').codes),
    ingediend_op: date('Ingediend op'),
    rechtbank: text('Rechtbank, zonder nevenlocatie', codelijst('Rechtbank').codes),
    zaaknummer_rechtbank: maybe(text('Zaaknummer bij de rechtbank')),
    duur_maanden: maybe(integer('Gevraagde duur in maanden')),
  },
  indexes: [['zaaknr']],
  references: { zaaknr: 'zaak.zaaknr' },
})

export const rekest_kind = table({
  doc: 'Kinderen voor wie de maatregel is gevraagd, elk met zijn eigen reactie.',
  key: ['rekestnr', 'persoonnr'],
  columns: {
    rekestnr: text('Verzoekschrift'),
    persoonnr: text('Kind'),
    besproken_met_kind: maybe(bool('Is het verzoek met het kind besproken')),
    reactie_kind: maybe(text('Reactie van het kind')),
  },
  indexes: [['persoonnr']],
  references: { rekestnr: 'rekest.rekestnr', persoonnr: 'persoon.persoonnr' },
})

export const rekest_grond = table({
  doc: 'Concrete bedreigingen in een verzoekschrift.',
  key: ['rekestnr', 'volgnr'],
  columns: { rekestnr: text('Verzoekschrift'), ...uitspraakKolommen },
  references: { rekestnr: 'rekest.rekestnr' },
})

export const spoedrekest = table({
  doc: 'Spoedverzoeken aan de kinderrechter.',
  key: ['spoednr'],
  columns: {
    spoednr: text('Nummer bij de Raad'),
    zaaknr: text('Zaak'),
    soort: text('Gevraagde maatregel', codelijst('SpoedVerzoekSoort').codes),
    tijdstip: timestamp('Tijdstip van het verzoek'),
    mondeling: bool('Mondeling gedaan'),
    beschikking: maybe(text('Zaaknummer van de beschikking')),
  },
  indexes: [['zaaknr']],
  references: { zaaknr: 'zaak.zaaknr' },
})

export const spoedrekest_kind = table({
  doc: 'Kinderen voor wie met spoed een maatregel is gevraagd.',
  key: ['spoednr', 'persoonnr'],
  columns: { spoednr: text('Spoedverzoek'), persoonnr: text('Kind') },
  indexes: [['persoonnr']],
  references: { spoednr: 'spoedrekest.spoednr', persoonnr: 'persoon.persoonnr' },
})
