import { bool, date, maybe, onvolledig, table, text, timestamp } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

export const persoon = table({
  doc: 'Personen in zaken van de Raad. BSN alleen van de jeugdige (Jw 7.2.1); ouders dragen het koppelnummer dat met de zaak meekwam. Een ongeboren kind heeft geen van beide: moeder en uitgerekende datum wijzen het aan.',
  key: ['persoonnr'],
  columns: {
    persoonnr: text('Eigen nummer van de Raad'),
    bsn: maybe(text('BSN, alleen van een jeugdige')),
    bsn_status: text('Waarom er wel of geen BSN is', codelijst('BsnStatus').codes),
    koppelnummer: maybe(text('Pseudoniem dat met de zaak meekwam')),
    skn: maybe(text('Strafrechtsketennummer; naast een BSN alleen als de Raad zelf beide heeft vastgesteld')),
    vreemdelingennummer: maybe(text('Vreemdelingennummer')),
    moeder_persoonnr: maybe(text('Van een ongeboren kind: de moeder')),
    uitgerekende_datum: maybe(date('Van een ongeboren kind, of van een zwangere: de uitgerekende datum')),
    voornamen: maybe(text('Voornamen')),
    voorvoegsels: maybe(text('Voorvoegsels')),
    geslachtsnaam: maybe(text('Geslachtsnaam')),
    roepnaam: maybe(text('Roepnaam')),
    geboortedatum: maybe(onvolledig('JJJJMMDD, dag en maand kunnen 00 zijn; 99999999: ongeboren')),
    geslacht: maybe(text('Geslacht', codelijst('Geslacht').codes)),
    overleden_op: maybe(date('Datum van overlijden')),
    taal: maybe(text('Voorkeurstaal')),
    nationaliteit: maybe(text('Nationaliteit')),
    telefoon: maybe(text('Telefoon')),
    email: maybe(text('E-mail')),
    veilig_contact: maybe(text('Hoe de persoon veilig te benaderen is')),
    brp_beperking: maybe(bool('Verstrekkingsbeperking volgens de BRP')),
    afscherming: text('Afscherming; nooit getoond', ['GEEN', 'VEILIGHEID']),
    mutatie_op: timestamp('Laatste wijziging'),
  },
})

export const adres = table({
  doc: 'Adressen van personen, met historie.',
  key: ['persoonnr', 'volgnr'],
  columns: {
    persoonnr: text('Persoon'),
    volgnr: text('Volgnummer'),
    soort: text('Soort adres', codelijst('SoortAdres').codes),
    straat: maybe(text('Straat')),
    huisnummer: maybe(text('Huisnummer met toevoeging')),
    postcode: maybe(text('Postcode')),
    woonplaats: maybe(text('Woonplaats')),
    gemeente: maybe(text('Gemeente')),
    ingang: maybe(date('Eerste dag')),
    einde: maybe(date('Laatste dag')),
  },
  references: { persoonnr: 'persoon.persoonnr' },
})
