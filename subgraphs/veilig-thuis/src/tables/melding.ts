import { bool, date, integer, maybe, onvolledig, table, text, textlist } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

export const organisatie = table({
  doc: 'A regional Veilig Thuis; several share this database.',
  key: ['oin'],
  columns: { oin: text('OIN.'), naam: text('Name.') },
})

export const medewerker = table({
  doc: 'An employee; the number is the one of the access token.',
  key: ['medewerkernr'],
  columns: { medewerkernr: text('Employee number.'), oin: text('Organisation.'), naam: text('Name.') },
  references: { oin: 'organisatie.oin' },
})

/** Veilig Thuis may use the BSN of everybody in a report (Wmo 5.2.9 lid 2). */
export const persoon = table({
  doc: 'A person in a report.',
  key: ['persoonnr'],
  columns: {
    persoonnr: text('Local number of the person.'),
    oin: text('Organisation.'),
    bsn: maybe(text('BSN; 000000000 unknown, 999999999 unborn (CBS-protocol).')),
    bsn_status: text('Why there is a BSN or not.', codelijst('BsnStatus').codes),
    koppelnummer: maybe(text('Pseudonym that travels with a person without BSN.')),
    voornamen: text('First names.'),
    roepnaam: maybe(text('Name the person goes by.')),
    voorvoegsel: maybe(text('Prefix of the family name.')),
    geslachtsnaam: text('Family name.'),
    geslacht: text('Sex.', codelijst('Geslacht').codes),
    geboortedatum: onvolledig('Birth date; 99999999 for an unborn child.'),
    uitgerekende_datum: maybe(date('Due date of a pregnancy.')),
    overlijdensdatum: maybe(date('Day of death.')),
    telefoon: maybe(text('Telephone.')),
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

export const melding = table({
  doc: 'A report, its triage and what the law asks to record with it.',
  key: ['meldnr'],
  columns: {
    meldnr: text('Number.'),
    oin: text('Organisation.'),
    gezinskenmerk: maybe(text('Reference of the family that came with the case.')),
    medewerkernr: text('Employee it is assigned to.'),
    datum_melding: date('Day of the report.'),
    datum_ontvangst: date('Day of receipt.'),
    gesloten_op: maybe(date('Last day on which the case was open.')),
    laatste_wijziging: date('Day of the last change; retention counts from it.'),
    kanaal: maybe(text('Channel.')),
    bronreferentie: maybe(text('Reference of the reporting source.')),
    hermelding: bool('There was an earlier report.'),
    aanleiding: textlist('Codes of VtAanleiding.'),
    aard: textlist('Codes of VtAard.'),
    sash: maybe(text('Level.', codelijst('SashNiveau').codes)),
    incident_datum: maybe(date('Day of the incident.')),
    incident_locatie: maybe(text('Place of the incident.')),
    incident_tekst: maybe(text('Description of the incident.')),
    triage_start: date('Start of the safety assessment.'),
    triage_uiterlijk: date('Five working days after receipt.'),
    triage_afgerond: maybe(date('End of the safety assessment.')),
    triage_status: text('Status.', codelijst('VtMeldingStatus').codes),
    triage_uitkomst: maybe(text('Outcome.', codelijst('VtBeoordelingUitkomst').codes)),
    acuut_onveilig: maybe(bool('Acutely unsafe.')),
    structureel_onveilig: maybe(bool('Structurally unsafe.')),
    vertrouwensarts: bool('The confidential doctor was consulted.'),
    dienst: maybe(text('Service.', codelijst('VtDienstSoort').codes)),
    informeren_vastgelegd: maybe(date('Day on which the duty to inform was recorded.')),
    informeren_uiterlijk: maybe(date('Four weeks later (Wmo 5.3.1).')),
    informeren_verlengd: textlist('Prolongations, dates.'),
    informeren_reden: maybe(text('Why it was prolonged.')),
    vto_aan_college: maybe(date('Day on which the municipality was told of a request to investigate.')),
    vto_college: maybe(text('OIN of that municipality (Wmo 4.1.1 lid 2 onder f).')),
  },
  indexes: [['medewerkernr'], ['gezinskenmerk'], ['vto_college']],
  references: { oin: 'organisatie.oin', medewerkernr: 'medewerker.medewerkernr' },
})

/** The reporter is never a person of the report (H1). */
export const melder = table({
  doc: 'Who reported.',
  key: ['meldnr'],
  columns: {
    meldnr: text('Report.'),
    hoedanigheid: text('Capacity.', codelijst('MelderHoedanigheid').codes),
    naam: maybe(text('Name.')),
    organisatie: maybe(text('Organisation.')),
    contact: maybe(text('Contact.')),
    anonimiteit: text('Known to the family or not.', codelijst('MelderAnonimiteit').codes),
    grond: maybe(text('Ground to shield the reporter.', codelijst('MelderAnonimiteitGrond').codes)),
    stappen: textlist('Steps of the code that were taken, 1 to 5.'),
    melden_noodzakelijk: maybe(bool('Reporting was necessary.')),
    hulp_mogelijk: maybe(bool('Help was possible as well.')),
    afwegingskader: maybe(text('Framework used.')),
    aanleiding_melden: maybe(text('Why reported.', codelijst('AanleidingMelden').codes)),
  },
  references: { meldnr: 'melding.meldnr' },
})

export const politie = table({
  doc: 'What the police told with a report.',
  key: ['meldnr'],
  columns: {
    meldnr: text('Report.'),
    huisverbod: maybe(bool('Temporary restraining order.')),
    aanhouding: maybe(bool('Arrest.')),
    aangifte: maybe(bool('Declaration.')),
    eer: maybe(bool('Honour related.')),
    registraties: maybe(text('Relevant registrations.')),
    twaalfmin: maybe(bool('A child under twelve is suspected.')),
  },
  references: { meldnr: 'melding.meldnr' },
})

export const betrokkene = table({
  doc: 'A person a report is about, and how that person was informed.',
  key: ['meldnr', 'persoonnr'],
  columns: {
    meldnr: text('Report.'),
    persoonnr: text('Person.'),
    jzr_rol: text('Role in the family.', codelijst('JzrRol').codes),
    hoedanigheid: text('Capacity.', codelijst('VtBetrokkeneHoedanigheid').codes),
    geinformeerd_wijze: maybe(text('How informed.', codelijst('Informeringswijze').codes)),
    geinformeerd_op: maybe(date('Day.')),
    gereageerd: maybe(bool('Reacted.')),
    strekking: maybe(text('Purport of the reaction.')),
  },
  indexes: [['persoonnr']],
  references: { meldnr: 'melding.meldnr', persoonnr: 'persoon.persoonnr' },
})

/** Everything Veilig Thuis writes down as an opinion, with its source and the reaction to it (Jw 7.3.8). */
export const uitspraak = table({
  doc: 'A statement in a file.',
  key: ['uitspraaknr'],
  columns: {
    uitspraaknr: integer('Number.'),
    bij: text('Number of the report or investigation.'),
    soort: text('What it is about.', ['ZORG', 'LEEFGEBIED', 'TRIAGE', 'CONCLUSIE']),
    leefgebied: maybe(text('Life area.', codelijst('Leefgebied').codes)),
    tekst: text('Text.'),
    feit_of_mening: text('Nature.', codelijst('FeitOfMening').codes),
    bron: text('Who says so.'),
    bron_soort: text('Kind of source.'),
    geaccordeerd: bool('Approved by the source.'),
    reactie_geregistreerd: bool('A reaction is registered.'),
    reactie: maybe(text('Text of the reaction.')),
    datum: maybe(date('Day.')),
  },
  indexes: [['bij']],
})
