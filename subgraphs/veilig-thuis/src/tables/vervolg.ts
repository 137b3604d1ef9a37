import { bool, date, integer, maybe, table, text, textlist } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

export const onderzoek = table({
  doc: 'An investigation after a report.',
  key: ['onderzoeknr'],
  columns: {
    onderzoeknr: text('Number.'),
    meldnr: text('Report.'),
    start: date('First day.'),
    afronding: maybe(date('Last day.')),
    uitkomst: textlist('Codes of VtOnderzoekUitkomst.'),
    aard: textlist('Codes of VtAard.'),
    vervolg: textlist('Codes of VtVervolg.'),
    informanten: textlist('Names of informants.'),
  },
  indexes: [['meldnr']],
  references: { meldnr: 'melding.meldnr' },
})

export const voorwaarde = table({
  doc: 'A condition for safety.',
  key: ['voorwaardenr'],
  columns: {
    voorwaardenr: text('Number.'),
    meldnr: text('Report.'),
    persoonnr: text('For whom.'),
    tekst: text('Text.'),
    status: text('Status.'),
    overgedragen_aan: maybe(text('OIN of who took it over; the name of one outside the chain.')),
    sinds: date('First day.'),
  },
  indexes: [['meldnr']],
  references: { meldnr: 'melding.meldnr', persoonnr: 'persoon.persoonnr' },
})

export const monitoring = table({
  doc: 'A contact to follow the safety.',
  key: ['monitornr'],
  columns: {
    monitornr: text('Number.'),
    meldnr: text('Report.'),
    contactmoment: text('Which contact.'),
    datum: date('Day.'),
    uitkomst: maybe(text('Outcome; empty while the contact is planned.', codelijst('VtMonitoringUitkomst').codes)),
    vervolg: maybe(text('What follows.')),
  },
  indexes: [['meldnr']],
  references: { meldnr: 'melding.meldnr' },
})

export const overdracht = table({
  doc: 'A hand-over.',
  key: ['overdrachtnr'],
  columns: {
    overdrachtnr: text('Number.'),
    meldnr: text('Report.'),
    naar: text('To what kind of organisation.', codelijst('VtVervolg').codes),
    ontvanger: text('OIN of which one; the name of one outside the chain.'),
    datum: date('Day.'),
    bevestigd: maybe(bool('Receipt confirmed.')),
    geinformeerd: maybe(bool('The person concerned was informed.')),
  },
  indexes: [['meldnr'], ['ontvanger']],
  references: { meldnr: 'melding.meldnr' },
})

/** Handing over names persons one by one: a report may also be about others, a suspect for example (decision 8). */
export const overdracht_persoon = table({
  doc: 'A person of the report who is named in a hand-over.',
  key: ['overdrachtnr', 'persoonnr'],
  columns: { overdrachtnr: text('Hand-over.'), persoonnr: text('Person.') },
  indexes: [['persoonnr']],
  references: { overdrachtnr: 'overdracht.overdrachtnr', persoonnr: 'persoon.persoonnr' },
})

/** The relation of who only advises in a case: the confidential doctor, the behavioural scientist (domain part C). */
export const consult = table({
  doc: 'A question about a report to somebody who advises.',
  key: ['consultnr'],
  columns: {
    consultnr: text('Number.'),
    meldnr: text('Report.'),
    medewerkernr: text('Who is asked.'),
    soort: text('In which capacity.', ['VERTROUWENSARTS', 'GEDRAGSWETENSCHAPPER']),
    gevraagd_op: date('Day of the question.'),
    afgerond_op: maybe(date('Last day; open while empty.')),
  },
  indexes: [['medewerkernr'], ['meldnr']],
  references: { meldnr: 'melding.meldnr', medewerkernr: 'medewerker.medewerkernr' },
})

/** Internal documents (WERK); part of the administration, not of the graph. */
export const stuk = table({
  doc: 'An internal document.',
  key: ['stuknr'],
  columns: {
    stuknr: integer('Number.'),
    meldnr: text('Report.'),
    datum: date('Day.'),
    soort: text('Kind.'),
    tekst: text('Text.'),
  },
  indexes: [['meldnr']],
  references: { meldnr: 'melding.meldnr' },
})
