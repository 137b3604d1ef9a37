import { bool, date, integer, maybe, table, text, textlist } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

export const maatregel = table({
  doc: 'A measure of child protection with the ruling it rests on.',
  key: ['maatregelnr'],
  columns: {
    maatregelnr: text('Number.'),
    dossiernr: text('File.'),
    clientnr: text('Child.'),
    type: text('Kind.', codelijst('MaatregelType').codes),
    begin: date('First day.'),
    eind: date('Last day of the first ruling, or of the measure once it has ended; counts until midnight.'),
    reden_einde: maybe(text('Why it ended; empty while it runs.', codelijst('RedenEindeMaatregel').codes)),
    eerste_contact: maybe(date('Day of the first contact.')),
    overgedragen_op: maybe(date('Last day here: handed over to another institution, which has rows of its own.')),
    overgenomen_op: maybe(date('First day here: taken over from another institution.')),
    mening_kind_op: maybe(date('Day on which consent or opinion of a child of 12 or older was recorded.')),
    zaaknummer: maybe(text('Case number.')),
    ecli: maybe(text('ECLI.')),
    rechtbank: maybe(text('Court.', codelijst('Rechtbank').codes)),
    datum_uitspraak: maybe(date('Day of the ruling.')),
    bij_voorraad: maybe(bool('Enforceable at once.')),
    duur_maanden: maybe(integer('Duration, months.')),
  },
  indexes: [['dossiernr'], ['clientnr']],
  references: { dossiernr: 'dossier.dossiernr', clientnr: 'client.clientnr' },
})

/**
 * A prolongation works from the day of its ruling on, also when it reaches back (S2). Once the measure has ended only
 * a ruling after that end revives it.
 */
export const verlenging = table({
  doc: 'A prolongation of a measure.',
  key: ['maatregelnr', 'datum_uitspraak'],
  columns: {
    maatregelnr: text('Measure.'),
    datum_uitspraak: date('Day of the ruling.'),
    eind: date('New last day.'),
  },
  references: { maatregelnr: 'maatregel.maatregelnr' },
})

export const aanwijzing = table({
  doc: 'A written instruction (BW 1:263).',
  key: ['aanwijzingnr'],
  columns: {
    aanwijzingnr: text('Number.'),
    maatregelnr: text('Measure.'),
    clientnr: text('To whom.'),
    datum: date('Day.'),
    bekrachtigd: maybe(bool('Confirmed by the court.')),
    dwangmiddel: maybe(text('Coercive means asked.')),
    vervallen: bool('Declared void.'),
    betwistbaar_tot: date('Day until which it can be contested (two weeks, BW 1:264).'),
  },
  indexes: [['maatregelnr']],
  references: { maatregelnr: 'maatregel.maatregelnr', clientnr: 'client.clientnr' },
})

export const contactbeperking = table({
  doc: 'A restriction of contact (BW 1:265f).',
  key: ['beperkingnr'],
  columns: {
    beperkingnr: text('Number.'),
    maatregelnr: text('Measure.'),
    clientnr: text('Whom it concerns.'),
    begin: date('First day.'),
    eind: maybe(date('Last day.')),
    inhoud: text('What is restricted.'),
  },
  indexes: [['maatregelnr']],
  references: { maatregelnr: 'maatregel.maatregelnr', clientnr: 'client.clientnr' },
})

export const gezagsoverheveling = table({
  doc: 'Part of the authority transferred to the institution (BW 1:265e).',
  key: ['overhevelingnr'],
  columns: {
    overhevelingnr: text('Number.'),
    maatregelnr: text('Measure.'),
    onderdelen: textlist('Parts: codes of GezagsoverhevelingOnderdeel.'),
    begin: date('First day.'),
    eind: maybe(date('Last day.')),
  },
  indexes: [['maatregelnr']],
  references: { maatregelnr: 'maatregel.maatregelnr' },
})

export const machtiging = table({
  doc: 'Authorisation to place a child out of home (BW 1:265b).',
  key: ['machtigingnr'],
  columns: {
    machtigingnr: text('Number.'),
    maatregelnr: text('Measure.'),
    soort_verblijf: text('Kind of stay.'),
    begin: date('First day.'),
    eind: date('Last day.'),
    uitgevoerd_op: maybe(date('Day of execution.')),
    vervalt_op: maybe(date('Lapses when not executed (three months).')),
    beeindigd_op: maybe(date('Ended.')),
  },
  indexes: [['maatregelnr']],
  references: { maatregelnr: 'maatregel.maatregelnr' },
})

export const plaatsing = table({
  doc: 'A stay out of home.',
  key: ['plaatsingnr'],
  columns: {
    plaatsingnr: text('Number.'),
    maatregelnr: text('Measure.'),
    vorm: text('Form.', codelijst('PlaatsingVorm').codes),
    aanbieder: text('Provider.'),
    straat: maybe(text('Street.')),
    huisnummer: maybe(text('House number.')),
    postcode: maybe(text('Postal code.')),
    woonplaats: maybe(text('Town.')),
    gemeente: maybe(text('Municipality.')),
    geheim: bool('The place is secret.'),
    begin: date('First day.'),
    eind: maybe(date('Last day.')),
    contactregeling: maybe(text('Arrangement for contact.')),
    gemeld_raad_op: maybe(date('Day on which the Raad was told of a placement under guardianship (BW 1:305).')),
  },
  indexes: [['maatregelnr']],
  references: { maatregelnr: 'maatregel.maatregelnr' },
})

/** Keyed on the number of the criminal chain, which is on the client (Jw 7.2.1 lid 2). */
export const jr_opdracht = table({
  doc: 'Youth probation.',
  key: ['opdrachtnr'],
  columns: {
    opdrachtnr: text('Number.'),
    dossiernr: text('File.'),
    clientnr: text('Youth.'),
    type: text('Kind.', codelijst('JeugdreclasseringType').codes),
    parketnummer: text('Number of the prosecutor.'),
    begin: date('First day.'),
    eind: maybe(date('Last day.')),
    reden_einde: maybe(text('Why it ended.', codelijst('RedenEindeJeugdreclassering').codes)),
    voorwaarden: textlist('Conditions.'),
    interventie: maybe(text('Recognised intervention.')),
    medewerkernr: text('Employee.'),
  },
  indexes: [['clientnr'], ['medewerkernr']],
  references: { dossiernr: 'dossier.dossiernr', clientnr: 'client.clientnr', medewerkernr: 'medewerker.medewerkernr' },
})
