import { bool, date, integer, maybe, table, text, textlist } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

export const plan = table({
  doc: 'A plan of action for a child.',
  key: ['plannr'],
  columns: {
    plannr: text('Number.'),
    dossiernr: text('File.'),
    clientnr: text('Child.'),
    vastgesteld_op: date('Day.'),
    doelen: textlist('Goals.'),
    acties: textlist('Actions.'),
    mening_kind: maybe(text('Opinion of the child.')),
    familiegroepsplan: bool('Rests on a family group plan.'),
  },
  indexes: [['dossiernr']],
  references: { dossiernr: 'dossier.dossiernr', clientnr: 'client.clientnr' },
})

export const veiligheidsplan = table({
  doc: 'A safety plan.',
  key: ['plannr'],
  columns: {
    plannr: text('Number.'),
    dossiernr: text('File.'),
    afspraken: textlist('Agreements.'),
    signalen: textlist('Signals.'),
    wie_doet_wat: textlist('Who does what.'),
    geldig_tot: maybe(date('Until when.')),
  },
  indexes: [['dossiernr']],
  references: { dossiernr: 'dossier.dossiernr' },
})

export const journaal = table({
  doc: 'Working notes.',
  key: ['journaalnr'],
  columns: {
    journaalnr: integer('Number.'),
    dossiernr: text('File.'),
    datum: date('Day.'),
    vorm: text('Kind of contact.'),
    deelnemers: textlist('Who took part.'),
    tekst: text('Text.'),
  },
  indexes: [['dossiernr']],
  references: { dossiernr: 'dossier.dossiernr' },
})

export const verslag = table({
  doc: 'Report on the course of a measure (BW 1:265k).',
  key: ['verslagnr'],
  columns: {
    verslagnr: text('Number.'),
    dossiernr: text('File.'),
    clientnr: text('Child.'),
    van: date('First day of the period.'),
    tot: date('Last day of the period.'),
    reacties: textlist('Reactions.'),
  },
  indexes: [['dossiernr']],
  references: { dossiernr: 'dossier.dossiernr', clientnr: 'client.clientnr' },
})

/** Everything the institution writes down as an opinion, with its source and the reaction to it (Jw 3.3). */
export const uitspraak = table({
  doc: 'A statement in a file.',
  key: ['uitspraaknr'],
  columns: {
    uitspraaknr: integer('Number.'),
    bij: text('Number of the measure, instruction, plan or report it belongs to.'),
    soort: text('What it is about.', ['BEDREIGING', 'AANWIJZING', 'MENING_OUDERS', 'VERSLAG']),
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
