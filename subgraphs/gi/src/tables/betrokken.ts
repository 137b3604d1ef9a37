import { date, maybe, table, text } from '@gezinsbeeld/runtime'

/** Who is somebody's contact person stands on that person's side: the other side's safety is not for his eyes (H11). */
export const contactpersoon = table({
  doc: 'The registered contact person of somebody in a file.',
  key: ['dossiernr', 'clientnr', 'medewerkernr', 'sinds'],
  columns: {
    dossiernr: text('File.'),
    clientnr: text('Whose contact person.'),
    medewerkernr: text('Employee.'),
    sinds: date('First day.'),
    tot: maybe(date('Last day.')),
  },
  indexes: [['medewerkernr']],
  references: { dossiernr: 'dossier.dossiernr', clientnr: 'client.clientnr', medewerkernr: 'medewerker.medewerkernr' },
})

export const betrokken_team = table({
  doc: 'A local team that is directly involved in carrying out a measure (Jw 7.3.11 lid 2 a).',
  key: ['maatregelnr', 'team_oin', 'begin'],
  columns: {
    maatregelnr: text('Measure.'),
    team_oin: text('OIN of the local team.'),
    begin: date('First day.'),
    eind: maybe(date('Last day.')),
  },
  indexes: [['team_oin']],
  references: { maatregelnr: 'maatregel.maatregelnr' },
})

export const kennisgeving = table({
  doc: 'A statutory notification to a college of B en W about a measure (Jw 3.1 lid 3-4).',
  key: ['kennisgevingnr'],
  columns: {
    kennisgevingnr: text('Number.'),
    dossiernr: text('File.'),
    college_oin: text('OIN of the municipality.'),
    gedaan_op: date('Day on which it was sent.'),
  },
  indexes: [['college_oin']],
  references: { dossiernr: 'dossier.dossiernr' },
})

export const kennisgeving_persoon = table({
  doc: 'A person whom a notification names.',
  key: ['kennisgevingnr', 'clientnr'],
  columns: { kennisgevingnr: text('Notification.'), clientnr: text('Person.') },
  indexes: [['clientnr']],
  references: { kennisgevingnr: 'kennisgeving.kennisgevingnr', clientnr: 'client.clientnr' },
})
