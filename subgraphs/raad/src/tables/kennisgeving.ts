import { date, table, text } from '@gezinsbeeld/runtime'

export const kennisgeving = table({
  doc: 'Wettelijke kennisgevingen aan een college over een verzoek tot onderzoek (Jw 3.1 lid 3-4).',
  key: ['kennisgevingnr'],
  columns: {
    kennisgevingnr: text('Nummer'),
    zaaknr: text('Onderzoek waarover het college bericht kreeg'),
    college_oin: text('OIN van de gemeente'),
    gedaan_op: date('Dag van verzending'),
  },
  indexes: [['college_oin']],
  references: { zaaknr: 'zaak.zaaknr' },
})

export const kennisgeving_persoon = table({
  doc: 'Personen die een kennisgeving noemt.',
  key: ['kennisgevingnr', 'persoonnr'],
  columns: { kennisgevingnr: text('Kennisgeving'), persoonnr: text('Persoon') },
  indexes: [['persoonnr']],
  references: { kennisgevingnr: 'kennisgeving.kennisgevingnr', persoonnr: 'persoon.persoonnr' },
})
