import { bool, date, integer, maybe, table, text, textlist } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

/** First investigations. */
export const eerste_onderzoek = table({
  doc: 'First investigation of question, facts and worries.',
  key: ['onderzoeknr'],
  columns: {
    onderzoeknr: text('Number.'),
    casusnr: text('File.'),
    datum: date('Day of the report.'),
    vervolg: maybe(text('What follows.', codelijst('EersteOnderzoekVervolg').codes)),
  },
  indexes: [['casusnr']],
  references: { casusnr: 'casus.casusnr' },
})

/** Statements in a first investigation, with source, nature and reaction (Jw 3.3, 7.3.8). */
export const onderzoek_uitspraak = table({
  doc: 'A statement in a first investigation.',
  key: ['onderzoeknr', 'volgnr'],
  columns: {
    onderzoeknr: text('Investigation.'),
    volgnr: integer('Order within the investigation.'),
    soort: text('V question, F fact, Z worry.', ['V', 'F', 'Z']),
    tekst: text('Text.'),
    feit_of_mening: text('Nature.', codelijst('FeitOfMening').codes),
    bron: text('Who says so; never a name.'),
    bron_soort: maybe(text('Kind of source.')),
    geaccordeerd: maybe(bool('Whether the source approved the text.')),
    reactie_geregistreerd: bool('Whether a reaction of the person concerned is registered.'),
    reactie: maybe(text('Text of that reaction; when registered but missing the statement is withheld.')),
    datum: date('Day.'),
  },
  references: { onderzoeknr: 'eerste_onderzoek.onderzoeknr' },
})

/** Versions of the family's plan. */
export const gezinsplan = table({
  doc: 'A version of the plan of the family.',
  key: ['plannr'],
  columns: {
    plannr: text('Number.'),
    casusnr: text('File.'),
    versie: integer('Version.'),
    vastgesteld_op: date('Day on which the version was agreed.'),
    evaluatie_op: maybe(date('Day of evaluation.')),
  },
  indexes: [['casusnr']],
  references: { casusnr: 'casus.casusnr' },
})

export const gezinsplan_deelnemer = table({
  doc: 'Who made a plan, and who signed it.',
  key: ['plannr', 'clientnr'],
  columns: { plannr: text('Plan.'), clientnr: text('Client.'), ondertekend: bool('Signed.') },
  references: { plannr: 'gezinsplan.plannr', clientnr: 'client.clientnr' },
})

export const gezinsplan_doel = table({
  doc: 'A goal in a plan.',
  key: ['plannr', 'volgnr'],
  columns: {
    plannr: text('Plan.'),
    volgnr: integer('Order.'),
    tekst: text('Text.'),
    leefgebied: text('Area of life; health areas are special data.', codelijst('Leefgebied').codes),
    eigenaar: maybe(text('Role of who owns the goal; no name.')),
    status: text('Status.', ['OPEN', 'LOOPT', 'BEHAALD', 'VERVALLEN']),
  },
  references: { plannr: 'gezinsplan.plannr' },
})

export const gezinsplan_actie = table({
  doc: 'An action in a plan.',
  key: ['plannr', 'volgnr'],
  columns: {
    plannr: text('Plan.'),
    volgnr: integer('Order.'),
    wie: text('Role of who acts; no name.'),
    wat: text('What.'),
    wanneer: maybe(date('By when.')),
  },
  references: { plannr: 'gezinsplan.plannr' },
})

/** People around the family; they have no key of their own. */
export const netwerkpersoon = table({
  doc: 'A person in the network of a family.',
  key: ['netwerknr'],
  columns: {
    netwerknr: text('Number.'),
    casusnr: text('File.'),
    naam: text('Name.'),
    relatie: text('Relation to the family.'),
    steun: maybe(text('What support this person gives.')),
    contact: maybe(text('Telephone or e-mail.')),
    akkoord_vermelding: bool('Agreed to be mentioned.'),
  },
  indexes: [['casusnr']],
  references: { casusnr: 'casus.casusnr' },
})

export const netwerkberaad = table({
  doc: 'A meeting of family and network.',
  key: ['beraadnr'],
  columns: {
    beraadnr: text('Number.'),
    casusnr: text('File.'),
    datum: date('Day.'),
    deelnemers: textlist('Roles of who took part.'),
    familiegroepsplan: bool('Whether the family made a plan of its own (Jw 1.1).'),
    afspraken: textlist('What was agreed.'),
  },
  indexes: [['casusnr']],
  references: { casusnr: 'casus.casusnr' },
})

export const journaal = table({
  doc: 'Working notes of the local team; never cross the boundary of the organisation (H5).',
  key: ['journaalnr'],
  columns: {
    journaalnr: text('Number.'),
    casusnr: text('File.'),
    datum: date('Day.'),
    vorm: text('Form of contact.'),
    deelnemers: textlist('Roles of who took part.'),
    tekst: text('Text.'),
  },
  indexes: [['casusnr']],
  references: { casusnr: 'casus.casusnr' },
})
