import { date, maybe, onvolledig, table, text } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

/** Municipalities and the local team that works for each; `oin` is the organisation id of every row below. */
export const gemeente = table({
  doc: 'A municipality, its local team and the organisation id (OIN) under which both act.',
  key: ['gemeentecode'],
  columns: {
    gemeentecode: text('Municipality code, four digits.'),
    naam: text('Name of the municipality.'),
    teamnaam: text('Name of the local team.'),
    oin: text('Organisation id (OIN), 20 digits.'),
  },
})

/** Residents (BRP). Somebody without BSN carries the number that came along in the chain. */
export const ingeschrevene = table({
  doc: 'A person as the register of residents holds it; also a member of a family who has no BSN.',
  key: ['anummer'],
  columns: {
    anummer: text('Local number of the person; never equal to a clientnr.'),
    gemeentecode: text('Municipality that registers the person.'),
    bsn: maybe(text('BSN.')),
    bsn_status: text('Why there is a BSN or not.', codelijst('BsnStatus').codes),
    koppelnummer: maybe(text('Pseudonym that travels with a person without BSN.')),
    voornamen: text('First names.'),
    voorvoegsel: maybe(text('Prefix of the family name.')),
    geslachtsnaam: text('Family name.'),
    geslacht: text('Sex.', codelijst('Geslacht').codes),
    geboortedatum: onvolledig('Birth date; 99999999 for an unborn child.'),
    uitgerekende_datum: maybe(date('Due date of a pregnancy; on the unborn child and on its mother.')),
    overlijdensdatum: maybe(date('Day of death.')),
    nationaliteit: maybe(text('Nationality.')),
    indicatie_geheim: text('BRP: 0 none, 7 no disclosure to third parties.', ['0', '7']),
  },
  references: { gemeentecode: 'gemeente.gemeentecode' },
})

/** Families: only the municipality knows them (design section 5). */
export const gezin = table({
  doc: 'A family as the municipality registers it, also without a file of a local team.',
  key: ['gezin_id'],
  columns: {
    gezin_id: text('Reference of the family.'),
    gemeentecode: text('Municipality that registers the family.'),
  },
  references: { gemeentecode: 'gemeente.gemeentecode' },
})

/** Households, each at one address. */
export const huishouden = table({
  doc: 'A household of a family with its registered address.',
  key: ['huishoudennr'],
  columns: {
    huishoudennr: text('Number of the household.'),
    gezin_id: text('Family.'),
    naam: text('Name without a place in it.'),
    adres_soort: text('Kind of address.', codelijst('SoortAdres').codes),
    straat: text('Street.'),
    huisnummer: text('House number with addition.'),
    postcode: text('Postal code.'),
    woonplaats: text('Town.'),
    gemeentenaam: text('Municipality of the address.'),
    geldig_van: maybe(date('First day at this address.')),
    geldig_tot: maybe(date('Last day at this address.')),
  },
  indexes: [['gezin_id']],
  references: { gezin_id: 'gezin.gezin_id' },
})

/** Who lives in a household now. */
export const huishouden_bewoner = table({
  doc: 'A present resident of a household.',
  key: ['huishoudennr', 'anummer'],
  columns: { huishoudennr: text('Household.'), anummer: text('Resident.') },
  indexes: [['anummer']],
  references: { huishoudennr: 'huishouden.huishoudennr', anummer: 'ingeschrevene.anummer' },
})

/** Members of families, with their role and period. */
export const gezinslid = table({
  doc: 'A member of a family.',
  key: ['gezin_id', 'anummer'],
  columns: {
    gezin_id: text('Family.'),
    anummer: text('Person.'),
    jzr_rol: text('Role in the family.', codelijst('JzrRol').codes),
    huishoudennr: maybe(text('Household of the member.')),
    datum_aanvang: maybe(date('First day of membership.')),
    datum_einde: maybe(date('Last day of membership.')),
  },
  indexes: [['anummer']],
  references: {
    gezin_id: 'gezin.gezin_id',
    anummer: 'ingeschrevene.anummer',
    huishoudennr: 'huishouden.huishoudennr',
  },
})

/** Parental authority and guardianship (BW 1:244-245). */
export const gezagsverhouding = table({
  doc: 'Who holds authority over a child; without holder when an institution does.',
  key: ['gezagnr'],
  columns: {
    gezagnr: text('Number of the entry.'),
    gemeentecode: text('Municipality that holds the entry.'),
    kind_anummer: text('Child.'),
    drager_anummer: maybe(text('Holder.')),
    soort: text('Kind of authority.', codelijst('GezagSoort').codes),
    begin: maybe(date('First day.')),
    eind: maybe(date('Last day.')),
    bron: text('Where the entry came from.', codelijst('GezagBron').codes),
    beperking: maybe(text('Restriction of the authority.')),
  },
  indexes: [['kind_anummer'], ['drager_anummer']],
  references: {
    gemeentecode: 'gemeente.gemeentecode',
    kind_anummer: 'ingeschrevene.anummer',
    drager_anummer: 'ingeschrevene.anummer',
  },
})
