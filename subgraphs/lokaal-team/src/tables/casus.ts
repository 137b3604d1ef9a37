import { date, maybe, onvolledig, table, text, timestamp } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

/** Employees of the local team and of the access desk. */
export const medewerker = table({
  doc: 'An employee; the number is the one of the access token.',
  key: ['medewerkernr'],
  columns: {
    medewerkernr: text('Employee number.'),
    gemeentecode: text('Municipality.'),
    naam: text('Name.'),
    functie: text('Function.'),
    skj_nummer: maybe(text('Number in the quality register for youth.')),
    telefoon: maybe(text('Telephone.')),
  },
  references: { gemeentecode: 'gemeente.gemeentecode' },
})

/** Clients as the team itself wrote them down; may differ from the register, the BSN too. */
export const client = table({
  doc: 'A person in a file of the local team.',
  key: ['clientnr'],
  columns: {
    clientnr: text('Client number; never equal to an anummer.'),
    gemeentecode: text('Municipality of the team.'),
    anummer: maybe(text('The same person in the register of this municipality.')),
    bsn: maybe(text('BSN as given to the team.')),
    bsn_status: text('Why there is a BSN or not.', codelijst('BsnStatus').codes),
    koppelnummer: maybe(text('Pseudonym that travels with a person without BSN.')),
    vreemdelingennummer: maybe(text('Number of a foreign national.')),
    voornamen: text('First names.'),
    roepnaam: maybe(text('Name the person goes by.')),
    voorvoegsel: maybe(text('Prefix of the family name.')),
    geslachtsnaam: text('Family name.'),
    geslacht: text('Sex.', codelijst('Geslacht').codes),
    geboortedatum: onvolledig('Birth date; 99999999 for an unborn child.'),
    uitgerekende_datum: maybe(date('Due date of a pregnancy.')),
    taal: maybe(text('Language.')),
    telefoon: maybe(text('Telephone.')),
    email: maybe(text('E-mail.')),
    veilig_contact: maybe(text('How to reach this person safely.')),
    afscherming: text('G none, B restricted in the register, V hidden for safety.', ['G', 'B', 'V']),
  },
  indexes: [['anummer'], ['geslachtsnaam', 'geboortedatum']],
  references: { gemeentecode: 'gemeente.gemeentecode', anummer: 'ingeschrevene.anummer' },
})

/** Files of the local team. */
export const casus = table({
  doc: 'A file of the local team about one or more persons.',
  key: ['casusnr'],
  columns: {
    casusnr: text('Number of the file.'),
    gemeentecode: text('Municipality of the team.'),
    gezin_id: maybe(text('Family as the municipality registers it.')),
    team: maybe(text('Team, named after its area.')),
    status: text('Status.', ['NIEUW', 'LOPEND', 'AFGESLOTEN']),
    regie: maybe(text('Who directs; empty when not agreed yet.', codelijst('LtRegie').codes)),
    geopend: date('First day.'),
    gesloten: maybe(date('Last day.')),
    wet: text('Law whose retention term counts: JW 20 years, WMO 15 years after the last change.', ['JW', 'WMO']),
    laatste_wijziging: date('Day of the last change of the file.'),
  },
  indexes: [['gezin_id']],
  references: { gemeentecode: 'gemeente.gemeentecode', gezin_id: 'gezin.gezin_id' },
})

/** Whom a file is about. */
export const casus_client = table({
  doc: 'A person a file is about.',
  key: ['casusnr', 'clientnr'],
  columns: {
    casusnr: text('File.'),
    clientnr: text('Client.'),
    jzr_rol: text('Role in the family.', codelijst('JzrRol').codes),
  },
  indexes: [['clientnr']],
  references: { casusnr: 'casus.casusnr', clientnr: 'client.clientnr' },
})

/** Who works on a file: this relation opens the file to the employee (domain part C). */
export const casus_medewerker = table({
  doc: 'Assignment of a file to an employee.',
  key: ['casusnr', 'medewerkernr', 'sinds'],
  columns: {
    casusnr: text('File.'),
    medewerkernr: text('Employee.'),
    taak: text('VG steady professional, VV replacement.', ['VG', 'VV']),
    sinds: date('First day.'),
    tot: maybe(date('Last day.')),
  },
  indexes: [['medewerkernr']],
  references: { casusnr: 'casus.casusnr', medewerkernr: 'medewerker.medewerkernr' },
})

/** Requests for a facility; an open one is the relation of the access desk (domain part C, LT_TOEGANG). */
export const aanvraag = table({
  doc: 'A request for a facility, handled by an employee until the decision.',
  key: ['aanvraagnr'],
  columns: {
    aanvraagnr: text('Number of the request.'),
    casusnr: text('File.'),
    clientnr: text('For whom.'),
    medewerkernr: text('Employee who handles it.'),
    ontvangen_op: timestamp('Received.'),
    besluit_op: maybe(timestamp('Decided; open until then.')),
  },
  indexes: [['medewerkernr']],
  references: { casusnr: 'casus.casusnr', clientnr: 'client.clientnr', medewerkernr: 'medewerker.medewerkernr' },
})
