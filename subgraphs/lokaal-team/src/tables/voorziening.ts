import { bool, date, integer, maybe, table, text, textlist, timestamp } from '@gezinsbeeld/runtime'
import { CATEGORIEEN } from '@gezinsbeeld/schema'
import { codelijst } from '@gezinsbeeld/schema/graph'

/** Facilities, each under one law: data under one law may not simply serve another (Wmo 5.1.1 lid 4). */
export const voorziening = table({
  doc: 'A facility for a client.',
  key: ['voorzieningnr'],
  columns: {
    voorzieningnr: text('Number.'),
    casusnr: text('File.'),
    clientnr: text('For whom.'),
    wet: text('Law.', codelijst('BronWet').codes),
    productcategorie: text('Product category.'),
    aanbieder: maybe(text('Provider; tells where somebody is.')),
    start: date('First day.'),
    eind: maybe(date('Last day.')),
    leveringsvorm: maybe(text('In kind or personal budget.', codelijst('Leveringsvorm').codes)),
    hulpvorm: maybe(text('Form of help.', codelijst('Hulpvorm').codes)),
    perspectief: maybe(text('Perspective.', codelijst('Perspectief').codes)),
    verwijzer: maybe(text('Who referred.', codelijst('Verwijzer').codes)),
    reden_einde: maybe(text('Reason of the end.', codelijst('RedenEindeJeugdhulp').codes)),
  },
  indexes: [['clientnr'], ['casusnr']],
  references: { casusnr: 'casus.casusnr', clientnr: 'client.clientnr' },
})

export const bestaanszekerheid = table({
  doc: 'Financial position of a client.',
  key: ['bestaansnr'],
  columns: {
    bestaansnr: text('Number.'),
    casusnr: text('File.'),
    clientnr: text('Client.'),
    vastgelegd_op: date('Day of the entry.'),
    wet: text('Law under which the municipality got to know it.', codelijst('BronWet').codes),
    uitkering: maybe(text('Benefit.')),
    schulden: maybe(bool('Signs of debts.')),
    huurachterstand: maybe(bool('Rent in arrears.')),
    bewind: maybe(bool('Under administration.')),
  },
  indexes: [['clientnr']],
  references: { casusnr: 'casus.casusnr', clientnr: 'client.clientnr' },
})

export const schuldhulptraject = table({
  doc: 'Debt counselling of a client, under the law on municipal debt counselling.',
  key: ['trajectnr'],
  columns: {
    trajectnr: text('Number.'),
    casusnr: text('File.'),
    clientnr: text('Client.'),
    wet: text('Law; always WGS.', ['WGS']),
    status: text('Status.', ['AANGEMELD', 'STABILISATIE', 'REGELING', 'AFGEROND']),
    start: date('First day.'),
    eind: maybe(date('Last day.')),
  },
  indexes: [['clientnr']],
  references: { casusnr: 'casus.casusnr', clientnr: 'client.clientnr' },
})

/** Consents, each for one purpose, recipients and categories (domain E3). */
export const toestemming = table({
  doc: 'A consent.',
  key: ['toestemmingnr'],
  columns: {
    toestemmingnr: text('Number.'),
    casusnr: text('File.'),
    soort: text('Kind.', codelijst('ToestemmingSoort').codes),
    leeftijd_gever: maybe(integer('Age in years on the day of giving.')),
    doel: text('Name of the purpose.'),
    ontvangers: textlist('Organisation ids (OIN) of the recipients.'),
    categorieen: textlist(`Categories, each one of ${CATEGORIEEN.join(' ')}.`),
    van: date('First day.'),
    tot: maybe(date('Last day.')),
    ingetrokken_op: maybe(timestamp('Moment of withdrawal; works at once for new requests.')),
    wijze: text('How it was given.', ['MONDELING', 'SCHRIFTELIJK', 'DIGITAAL']),
    reden_uitgelegd: bool('Reason was explained.'),
    doel_uitgelegd: bool('Purpose was explained.'),
    weigering_uitgelegd: bool('Consequences of refusing were explained.'),
  },
  indexes: [['casusnr']],
  references: { casusnr: 'casus.casusnr' },
})

export const toestemming_persoon = table({
  doc: 'Who gave a consent, on behalf of whom, and who signed with them.',
  key: ['toestemmingnr', 'clientnr', 'hoedanigheid'],
  columns: {
    toestemmingnr: text('Consent.'),
    clientnr: text('Client.'),
    hoedanigheid: text('G giver, N on behalf of, M signed too, V representative (mentor, curator).', [
      'G',
      'N',
      'M',
      'V',
    ]),
    wilsbekwaam: bool('Could decide about this one; a flag per decision, never taken from age (Jw 7.3.15 lid 2).'),
  },
  indexes: [['clientnr']],
  references: { toestemmingnr: 'toestemming.toestemmingnr', clientnr: 'client.clientnr' },
})

/** Places in a shelter or crisis home: always secret (domain A5). */
export const opvangplaats = table({
  doc: 'A place in a shelter or crisis home.',
  key: ['opvangnr'],
  columns: {
    opvangnr: text('Number.'),
    casusnr: text('File.'),
    aanbieder: text('Provider.'),
    straat: text('Street.'),
    huisnummer: text('House number.'),
    postcode: text('Postal code.'),
    woonplaats: text('Town.'),
    gemeentenaam: text('Municipality of the place.'),
    begin: date('First day.'),
    eind: maybe(date('Last day.')),
  },
  indexes: [['casusnr']],
  references: { casusnr: 'casus.casusnr' },
})

export const opvang_client = table({
  doc: 'Who stays in a place.',
  key: ['opvangnr', 'clientnr'],
  columns: { opvangnr: text('Place.'), clientnr: text('Client.') },
  indexes: [['clientnr']],
  references: { opvangnr: 'opvangplaats.opvangnr', clientnr: 'client.clientnr' },
})
