import {
  type Administratie,
  geen,
  kolom,
  niemand,
  type Rij,
  type Tabel,
  tekst,
  type Veld,
  type Zoek,
} from './beschrijving.js'
import { registers } from './registers.js'
import { jarenNa } from './veilig-thuis.js'

const oinVan = (code: Veld, zoek: Zoek) => tekst(zoek.bij('gemeente', 'gemeentecode', code)[0]?.oin)
const opGemeente = (rij: Rij, zoek: Zoek) => oinVan(rij.gemeentecode, zoek)
const casusVan = (nr: Veld, zoek: Zoek) => zoek.bij('casus', 'casusnr', nr)[0]
const clienten = (nr: Veld, zoek: Zoek) => kolom(zoek.bij('casus_client', 'casusnr', nr), 'clientnr')

type Deel = Pick<Tabel, 'kolommen' | 'bestaan'> & Partial<Tabel>
const brp = (deel: Deel): Tabel => ({
  bron: 'BRP',
  over: (rij) => [tekst(rij.anummer)],
  oin: opGemeente,
  dossier: niemand,
  ...deel,
})
const opCasus = (deel: Deel): Tabel => ({
  bron: 'LT',
  over: (rij, zoek) => clienten(rij.casusnr, zoek),
  oin: (rij, zoek) => oinVan(casusVan(rij.casusnr, zoek)?.gemeentecode, zoek),
  dossier: (rij) => tekst(rij.casusnr),
  ...deel,
})
const opClient = (deel: Deel): Tabel => opCasus({ over: (rij) => [tekst(rij.clientnr)], ...deel })

/** A table that hangs on a record that hangs on a file. */
const via = (tabel: string, nummer: string, deel: Deel): Tabel => {
  const casusnr = (rij: Rij, zoek: Zoek) => zoek.bij(tabel, nummer, rij[nummer])[0]?.casusnr
  return opCasus({
    over: (rij, zoek) => clienten(casusnr(rij, zoek), zoek),
    oin: (rij, zoek) => oinVan(casusVan(casusnr(rij, zoek), zoek)?.gemeentecode, zoek),
    dossier: (rij, zoek) => tekst(casusnr(rij, zoek)),
    ...deel,
  })
}
const personen = (tabel: string, nummer: string) => (rij: Rij, zoek: Zoek) =>
  kolom(zoek.bij(tabel, nummer, rij[nummer]), 'clientnr')
const bewoners = (rij: Rij, zoek: Zoek) =>
  kolom(zoek.bij('huishouden_bewoner', 'huishoudennr', rij.huishoudennr), 'anummer')
const UITSPRAAK = 'tekst feit_of_mening bron bron_soort geaccordeerd reactie_geregistreerd reactie datum'
/** What age, and so who may consent or see, is read from. */
const LEEFTIJD = 'geboortedatum bsn_status uitgerekende_datum'
const GEZONDHEID = /GEZONDHEID|VERSLAVING/

const register: Administratie['tabellen'] = {
  gemeente: {
    bron: 'LT',
    over: geen,
    oin: (rij) => tekst(rij.oin),
    dossier: niemand,
    kolommen: { vast: 'gemeentecode naam teamnaam oin' },
    bestaan: 'vast',
  },
  ingeschrevene: brp({
    kolommen: {
      vast: 'anummer gemeentecode koppelnummer overlijdensdatum',
      BSN: 'bsn',
      ID: 'bsn_status voornamen voorvoegsel geslachtsnaam geslacht geboortedatum',
      ART9: 'uitgerekende_datum',
      'ID+ART9': 'nationaliteit',
      ADR: 'indicatie_geheim',
    },
    bestaan: 'vast',
    feiten: { '3': LEEFTIJD, '10': LEEFTIJD, '10e': LEEFTIJD },
  }),
  gezin: brp({ over: geen, kolommen: { vast: 'gezin_id gemeentecode' }, bestaan: 'vast' }),
  huishouden: brp({
    over: bewoners,
    oin: (rij, zoek) => opGemeente(zoek.bij('gezin', 'gezin_id', rij.gezin_id)[0] ?? {}, zoek),
    kolommen: {
      vast: 'huishoudennr gezin_id',
      ID: 'naam',
      ADR: 'adres_soort straat huisnummer postcode woonplaats gemeentenaam geldig_van geldig_tot',
    },
    bestaan: 'ID',
  }),
  huishouden_bewoner: brp({ over: bewoners, kolommen: { vast: 'huishoudennr anummer' }, bestaan: 'ID' }),
  gezinslid: brp({
    kolommen: { vast: 'gezin_id anummer huishoudennr datum_einde', ID: 'jzr_rol datum_aanvang' },
    bestaan: 'vast',
  }),
  gezagsverhouding: brp({
    over: (rij) => [tekst(rij.kind_anummer), ...(rij.drager_anummer === null ? [] : [tekst(rij.drager_anummer)])],
    kolommen: { vast: 'gezagnr gemeentecode kind_anummer drager_anummer', ID: 'soort begin eind bron beperking' },
    bestaan: 'ID',
    feiten: { '3': '*', '10': '*', '10e': '*' },
  }),
}

const dossiers: Administratie['tabellen'] = {
  medewerker: opCasus({
    over: (rij, zoek) =>
      zoek.bij('casus_medewerker', 'medewerkernr', rij.medewerkernr).flatMap(({ casusnr }) => clienten(casusnr, zoek)),
    oin: opGemeente,
    dossier: niemand,
    kolommen: {
      vast: 'medewerkernr gemeentecode',
      'BTR|PROC': 'naam',
      PROC: 'functie skj_nummer',
      'PROC+ADR': 'telefoon',
    },
    bestaan: 'vast',
  }),
  client: opClient({
    oin: opGemeente,
    dossier: niemand,
    kolommen: {
      vast: 'clientnr gemeentecode anummer koppelnummer',
      BSN: 'bsn vreemdelingennummer',
      ID: 'bsn_status voornamen roepnaam voorvoegsel geslachtsnaam geslacht geboortedatum taal',
      ART9: 'uitgerekende_datum',
      ADR: 'telefoon email',
      'ADR+VEIL': 'veilig_contact',
      nooit: 'afscherming',
    },
    bestaan: 'BTR',
    vlag: 'afscherming',
  }),
  casus: opCasus({
    oin: opGemeente,
    kolommen: {
      vast: 'casusnr gemeentecode wet',
      nooit: 'gezin_id',
      PROC: 'regie',
      'PROC|BTR': 'status',
      'PROC+ADR': 'team',
      'BTR|PROC': 'geopend gesloten',
      BTR: 'laatste_wijziging',
    },
    bestaan: 'BTR|PROC',
    werk: 'gezin_id status geopend gesloten laatste_wijziging',
    werkBestaan: true,
  }),
  casus_client: opCasus({
    kolommen: { vast: 'casusnr clientnr', nooit: 'jzr_rol' },
    bestaan: 'BTR',
    werkBestaan: true,
  }),
  casus_medewerker: opCasus({
    kolommen: { vast: 'casusnr medewerkernr', 'BTR|PROC': 'taak sinds tot' },
    bestaan: 'BTR|PROC',
    werk: 'sinds tot',
    werkBestaan: true,
  }),
  // An open request keeps the file open, for everybody who may know of it (E4).
  aanvraag: opCasus({
    kolommen: { vast: 'aanvraagnr casusnr clientnr medewerkernr', nooit: 'ontvangen_op', BTR: 'besluit_op' },
    bestaan: 'BTR',
    werk: 'ontvangen_op besluit_op',
    werkBestaan: true,
  }),
  eerste_onderzoek: opCasus({ kolommen: { vast: 'onderzoeknr casusnr', OORD: 'datum vervolg' }, bestaan: 'OORD' }),
  onderzoek_uitspraak: via('eerste_onderzoek', 'onderzoeknr', {
    kolommen: { vast: 'onderzoeknr volgnr soort', OORD: UITSPRAAK },
    bestaan: 'OORD',
  }),
  gezinsplan: opCasus({
    kolommen: { vast: 'plannr casusnr', PLAN: 'versie vastgesteld_op evaluatie_op' },
    bestaan: 'PLAN',
  }),
  gezinsplan_deelnemer: via('gezinsplan', 'plannr', {
    kolommen: { vast: 'plannr clientnr', PLAN: 'ondertekend' },
    bestaan: 'PLAN',
  }),
  gezinsplan_doel: via('gezinsplan', 'plannr', {
    kolommen: { vast: 'plannr volgnr leefgebied', PLAN: 'tekst eigenaar status' },
    bestaan: 'PLAN',
    extra: ({ leefgebied }) => (GEZONDHEID.test(tekst(leefgebied)) ? 'ART9' : undefined),
  }),
  gezinsplan_actie: via('gezinsplan', 'plannr', {
    kolommen: { vast: 'plannr volgnr', PLAN: 'wie wat wanneer' },
    bestaan: 'PLAN',
  }),
  netwerkpersoon: opCasus({
    kolommen: {
      vast: 'netwerknr casusnr',
      DERD: 'naam steun akkoord_vermelding',
      'DERD!': 'relatie',
      'DERD+ADR': 'contact',
    },
    bestaan: 'DERD!',
  }),
  netwerkberaad: opCasus({
    kolommen: { vast: 'beraadnr casusnr', PLAN: 'datum familiegroepsplan', 'PLAN+DERD': 'deelnemers afspraken' },
    bestaan: 'PLAN',
  }),
  journaal: opCasus({ kolommen: { vast: 'journaalnr casusnr', WERK: 'datum vorm deelnemers tekst' }, bestaan: 'WERK' }),
  voorziening: opClient({
    kolommen: {
      vast: 'voorzieningnr casusnr clientnr wet',
      'PLAN+ART9': 'productcategorie start eind leveringsvorm hulpvorm perspectief verwijzer reden_einde',
      'PLAN+ART9+ADR': 'aanbieder',
    },
    bestaan: 'PLAN+ART9',
  }),
  bestaanszekerheid: opClient({
    kolommen: {
      vast: 'bestaansnr casusnr clientnr wet',
      FIN: 'vastgelegd_op uitkering schulden huurachterstand bewind',
    },
    bestaan: 'FIN',
  }),
  schuldhulptraject: opClient({
    kolommen: { vast: 'trajectnr casusnr clientnr wet', FIN: 'status start eind' },
    bestaan: 'FIN',
  }),
  toestemming: via('toestemming', 'toestemmingnr', {
    over: personen('toestemming_persoon', 'toestemmingnr'),
    kolommen: {
      vast: 'toestemmingnr casusnr',
      PROC: 'soort leeftijd_gever doel ontvangers categorieen van tot ingetrokken_op wijze reden_uitgelegd doel_uitgelegd weigering_uitgelegd',
    },
    bestaan: 'PROC',
    feiten: { '3': '*', '20': '*', '21': '*', '10': '*' },
  }),
  toestemming_persoon: via('toestemming', 'toestemmingnr', {
    over: personen('toestemming_persoon', 'toestemmingnr'),
    kolommen: { vast: 'toestemmingnr clientnr hoedanigheid', nooit: 'wilsbekwaam' },
    bestaan: 'PROC',
    feiten: { '3': '*', '20': '*', '21': '*', '10': '*' },
  }),
  opvangplaats: via('opvangplaats', 'opvangnr', {
    over: personen('opvang_client', 'opvangnr'),
    kolommen: {
      vast: 'opvangnr casusnr',
      'ADR+GEHEIM': 'aanbieder straat huisnummer postcode woonplaats gemeentenaam begin eind',
    },
    bestaan: 'ADR+GEHEIM',
    vlag: 'eind',
  }),
  opvang_client: via('opvangplaats', 'opvangnr', {
    over: personen('opvang_client', 'opvangnr'),
    kolommen: { vast: 'opvangnr clientnr' },
    bestaan: 'vast',
  }),
}

/** The municipality: the register of residents and the files of its local team (Jw 7.3.8 lid 3; Wmo 5.3.4 lid 1). */
export const lokaalTeam: Administratie = {
  tabellen: {
    ...register,
    ...dossiers,
    ...registers('LT', {
      over: ({ dossiernr }, zoek) => clienten(dossiernr, zoek),
      oin: ({ dossiernr }, zoek) => opGemeente(zoek.bij('casus', 'casusnr', dossiernr)[0] ?? {}, zoek),
    }),
  },
  bewaarEinde: (nr, zoek) => {
    const casus = casusVan(nr, zoek)
    return jarenNa(tekst(casus?.laatste_wijziging), casus?.wet === 'JW' ? 20 : 15)
  },
}
