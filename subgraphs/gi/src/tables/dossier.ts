import { bool, date, maybe, onvolledig, table, text } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

export const organisatie = table({
  doc: 'A certified institution; several share this database.',
  key: ['oin'],
  columns: { oin: text('OIN.'), naam: text('Name.'), sysda: text('Code in the youth chain.') },
})

export const medewerker = table({
  doc: 'An employee; the number is the one of the access token.',
  key: ['medewerkernr'],
  columns: {
    medewerkernr: text('Employee number.'),
    oin: text('Organisation.'),
    naam: text('Name.'),
    skj_nummer: maybe(text('Number in the quality register for youth.')),
    team: maybe(text('Team, named after its area.')),
    telefoon: maybe(text('Telephone.')),
  },
  references: { oin: 'organisatie.oin' },
})

/**
 * BSN of a child under a measure only (Jw 7.2.1 lid 1); in the criminal chain the SKN takes its place (lid 2), and
 * everybody else carries the pseudonym that came with the case.
 */
export const client = table({
  doc: 'A person in a file.',
  key: ['clientnr'],
  columns: {
    clientnr: text('Client number; every organisation has its own.'),
    oin: text('Organisation.'),
    bsn: maybe(text('BSN, children under a measure only.')),
    bsn_status: text('Why there is a BSN or not.', codelijst('BsnStatus').codes),
    koppelnummer: maybe(text('Pseudonym that travelled with the case.')),
    skn: maybe(text('Number of the criminal chain, youth under probation only.')),
    voornamen: text('First names.'),
    roepnaam: maybe(text('Name the person goes by.')),
    voorvoegsel: maybe(text('Prefix of the family name.')),
    geslachtsnaam: text('Family name.'),
    geslacht: text('Sex.', codelijst('Geslacht').codes),
    geboortedatum: onvolledig('Birth date; 99999999 for an unborn child.'),
    telefoon: maybe(text('Telephone.')),
    email: maybe(text('E-mail.')),
    veilig_contact: maybe(text('How to reach this person safely.')),
    straat: maybe(text('Street.')),
    huisnummer: maybe(text('House number.')),
    postcode: maybe(text('Postal code.')),
    woonplaats: maybe(text('Town.')),
    gemeente: maybe(text('Municipality.')),
    geheim: bool('Hidden for safety.'),
  },
  indexes: [['geslachtsnaam', 'geboortedatum']],
  references: { oin: 'organisatie.oin' },
})

/** Youth protection and youth probation are kept apart: who does the one has no business in the other (domain C). */
export const dossier = table({
  doc: 'A file about a child and those around it.',
  key: ['dossiernr'],
  columns: {
    dossiernr: text('Number.'),
    oin: text('Organisation.'),
    soort: text('JB youth protection, JR youth probation.', ['JB', 'JR']),
    gezinskenmerk: maybe(text('Reference of the family that came with the case.')),
    geopend: date('First day.'),
    gesloten: maybe(date('Last day.')),
    laatste_wijziging: date('Day of the last change; retention counts from it.'),
  },
  indexes: [['gezinskenmerk']],
  references: { oin: 'organisatie.oin' },
})

export const dossier_client = table({
  doc: 'A person a file is about.',
  key: ['dossiernr', 'clientnr'],
  columns: {
    dossiernr: text('File.'),
    clientnr: text('Client.'),
    jzr_rol: text('Role in the family.', codelijst('JzrRol').codes),
  },
  indexes: [['clientnr']],
  references: { dossiernr: 'dossier.dossiernr', clientnr: 'client.clientnr' },
})

/** Who works on a file: this relation opens the file to the employee (domain part C). */
export const dossier_medewerker = table({
  doc: 'Assignment of a file to an employee.',
  key: ['dossiernr', 'medewerkernr'],
  columns: {
    dossiernr: text('File.'),
    medewerkernr: text('Employee.'),
    sinds: date('First day.'),
    tot: maybe(date('Last day.')),
  },
  indexes: [['medewerkernr']],
  references: { dossiernr: 'dossier.dossiernr', medewerkernr: 'medewerker.medewerkernr' },
})
