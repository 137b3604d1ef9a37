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
import { register, registers } from './registers.js'
import { jarenNa } from './veilig-thuis.js'

const vanDossier = (nr: Veld, zoek: Zoek) => zoek.bij('dossier_client', 'dossiernr', nr)
const dossierVan = ({ maatregelnr }: Rij, zoek: Zoek) =>
  zoek.bij('maatregel', 'maatregelnr', maatregelnr)[0]?.dossiernr ?? null
const oinVan = (nr: Veld, zoek: Zoek) => tekst(zoek.bij('dossier', 'dossiernr', nr)[0]?.oin)

// What hangs on a measure is about its child; what hangs on a file about everybody in it.
const kindVan = (rij: Rij, zoek: Zoek) => kolom(zoek.bij('maatregel', 'maatregelnr', rij.maatregelnr), 'clientnr')
/** What says until when a measure runs. */
const LOOPT = 'begin eind reden_einde overgedragen_op overgenomen_op'
type Deel = Pick<Tabel, 'kolommen' | 'bestaan'> & Partial<Tabel>
const bij = (deel: Deel): Tabel => ({
  bron: 'GI',
  over: (rij) => [tekst(rij.clientnr)],
  oin: (rij, zoek) => oinVan(rij.dossiernr, zoek),
  dossier: (rij) => tekst(rij.dossiernr),
  ...deel,
})
const opMaatregel = (deel: Deel): Tabel =>
  bij({
    over: kindVan,
    oin: (rij, zoek) => oinVan(dossierVan(rij, zoek), zoek),
    dossier: (rij, zoek) => tekst(dossierVan(rij, zoek)),
    ...deel,
  })
const opDossier = (deel: Deel): Tabel =>
  bij({ over: (rij, zoek) => kolom(vanDossier(rij.dossiernr, zoek), 'clientnr'), ...deel })

/** The record that a statement belongs to. */
function drager(nr: Veld, zoek: Zoek): { over: string[]; dossiernr: Veld } {
  const [aanwijzing] = zoek.bij('aanwijzing', 'aanwijzingnr', nr)
  const maatregelnr = aanwijzing?.maatregelnr ?? nr
  const [rij] = [
    ...zoek.bij('maatregel', 'maatregelnr', maatregelnr),
    ...zoek.bij('plan', 'plannr', nr),
    ...zoek.bij('verslag', 'verslagnr', nr),
  ]
  return { over: rij ? [tekst(rij.clientnr)] : [], dossiernr: rij?.dossiernr }
}

const tabellen: Administratie['tabellen'] = {
  organisatie: {
    bron: 'GI',
    over: geen,
    oin: (rij) => tekst(rij.oin),
    dossier: niemand,
    kolommen: { vast: 'oin', nooit: 'naam sysda' },
    bestaan: 'vast',
  },
  medewerker: {
    bron: 'GI',
    over: (rij, zoek) =>
      zoek
        .bij('dossier_medewerker', 'medewerkernr', rij.medewerkernr)
        .flatMap(({ dossiernr }) => kolom(vanDossier(dossiernr, zoek), 'clientnr')),
    oin: (rij) => tekst(rij.oin),
    dossier: niemand,
    kolommen: { vast: 'medewerkernr oin', 'BTR|PROC': 'naam', PROC: 'skj_nummer', 'PROC+ADR': 'team telefoon' },
    bestaan: 'vast',
  },
  client: bij({
    oin: (rij) => tekst(rij.oin),
    dossier: niemand,
    kolommen: {
      vast: 'clientnr oin koppelnummer',
      BSN: 'bsn',
      STRAF: 'skn',
      ID: 'bsn_status voornamen roepnaam voorvoegsel geslachtsnaam geslacht geboortedatum',
      ADR: 'telefoon email straat huisnummer postcode woonplaats gemeente',
      'ADR+VEIL': 'veilig_contact',
      nooit: 'geheim',
    },
    bestaan: 'BTR',
    werk: 'geboortedatum',
    vlag: 'geheim',
  }),
  dossier: opDossier({
    oin: (rij) => tekst(rij.oin),
    kolommen: { vast: 'dossiernr oin soort', nooit: 'gezinskenmerk', BTR: 'geopend gesloten laatste_wijziging' },
    bestaan: 'BTR',
    werk: 'gezinskenmerk geopend gesloten laatste_wijziging',
    werkBestaan: true,
  }),
  dossier_client: opDossier({
    kolommen: { vast: 'dossiernr clientnr', BTR: 'jzr_rol' },
    bestaan: 'BTR',
    werk: 'jzr_rol',
    werkBestaan: true,
    feiten: { '20': '*' },
  }),
  dossier_medewerker: opDossier({
    kolommen: { vast: 'dossiernr medewerkernr', 'BTR|PROC': 'sinds tot' },
    bestaan: 'BTR|PROC',
    werk: 'sinds tot',
    werkBestaan: true,
  }),
  maatregel: bij({
    kolommen: {
      vast: 'maatregelnr dossiernr clientnr type',
      MAATR:
        'begin eind reden_einde eerste_contact overgedragen_op overgenomen_op zaaknummer ecli rechtbank datum_uitspraak bij_voorraad duur_maanden',
      nooit: 'mening_kind_op',
    },
    bestaan: 'MAATR',
    werk: 'begin eind reden_einde overgedragen_op overgenomen_op mening_kind_op',
    werkBestaan: true,
    feiten: { '20': LOOPT, '19': LOOPT },
  }),
  verlenging: opMaatregel({
    kolommen: { vast: 'maatregelnr', MAATR: 'datum_uitspraak eind' },
    bestaan: 'MAATR',
    werk: 'datum_uitspraak eind',
    werkBestaan: true,
    feiten: { '20': '*' },
  }),
  aanwijzing: opMaatregel({
    kolommen: {
      vast: 'aanwijzingnr maatregelnr clientnr',
      MAATR: 'datum bekrachtigd dwangmiddel vervallen betwistbaar_tot',
    },
    bestaan: 'MAATR',
  }),
  contactbeperking: opMaatregel({
    kolommen: { vast: 'beperkingnr maatregelnr clientnr', MAATR: 'begin eind inhoud' },
    bestaan: 'MAATR',
  }),
  gezagsoverheveling: opMaatregel({
    kolommen: { vast: 'overhevelingnr maatregelnr', MAATR: 'onderdelen begin eind' },
    bestaan: 'MAATR',
  }),
  machtiging: opMaatregel({
    kolommen: {
      vast: 'machtigingnr maatregelnr',
      MAATR: 'soort_verblijf begin eind uitgevoerd_op vervalt_op beeindigd_op',
    },
    bestaan: 'MAATR',
  }),
  plaatsing: opMaatregel({
    kolommen: {
      vast: 'plaatsingnr maatregelnr',
      ADR: 'vorm aanbieder straat huisnummer postcode woonplaats gemeente begin eind contactregeling',
      nooit: 'geheim gemeld_raad_op',
    },
    bestaan: 'ADR',
    vlag: 'geheim eind',
    feiten: { '19': 'gemeld_raad_op begin eind' },
  }),
  contactpersoon: bij({
    dossier: (rij) => register(tekst(rij.medewerkernr)),
    kolommen: { vast: 'dossiernr clientnr medewerkernr', nooit: 'sinds tot' },
    bestaan: 'nooit',
    werk: 'sinds tot',
    werkBestaan: true,
  }),
  betrokken_team: opMaatregel({
    kolommen: { vast: 'maatregelnr', nooit: 'team_oin begin eind' },
    bestaan: 'nooit',
    feiten: { '20': '*' },
  }),
  kennisgeving: opDossier({
    kolommen: { vast: 'kennisgevingnr dossiernr', nooit: 'college_oin gedaan_op' },
    bestaan: 'nooit',
    feiten: { '15': '*' },
  }),
  kennisgeving_persoon: bij({
    oin: () => '',
    dossier: niemand,
    kolommen: { vast: 'kennisgevingnr clientnr' },
    bestaan: 'nooit',
    feiten: { '15': '*' },
  }),
  jr_opdracht: bij({
    kolommen: {
      vast: 'opdrachtnr dossiernr clientnr medewerkernr',
      STRAF: 'type parketnummer begin eind reden_einde voorwaarden interventie',
    },
    bestaan: 'STRAF',
    werk: 'begin eind',
    werkBestaan: true,
  }),
  plan: bij({
    kolommen: {
      vast: 'plannr dossiernr clientnr',
      PLAN: 'vastgesteld_op doelen acties familiegroepsplan',
      'PLAN+KIND': 'mening_kind',
    },
    bestaan: 'PLAN',
  }),
  veiligheidsplan: opDossier({
    kolommen: { vast: 'plannr dossiernr', VEIL: 'afspraken signalen wie_doet_wat geldig_tot' },
    bestaan: 'VEIL',
  }),
  verslag: bij({
    kolommen: { vast: 'verslagnr dossiernr clientnr', OORD: 'van tot reacties' },
    bestaan: 'OORD',
  }),
  journaal: opDossier({
    kolommen: { vast: 'journaalnr dossiernr', WERK: 'datum vorm deelnemers tekst' },
    bestaan: 'WERK',
  }),
  uitspraak: bij({
    over: (rij, zoek) => drager(rij.bij, zoek).over,
    oin: (rij, zoek) => oinVan(drager(rij.bij, zoek).dossiernr, zoek),
    dossier: (rij, zoek) => tekst(drager(rij.bij, zoek).dossiernr),
    kolommen: {
      vast: 'uitspraaknr bij soort',
      OORD: 'tekst feit_of_mening bron bron_soort geaccordeerd reactie_geregistreerd reactie datum',
    },
    bestaan: 'OORD',
  }),
}

/** The administration of the institutions. A file is kept for 20 years after its last change (Jw 7.3.8 lid 3). */
export const gi: Administratie = {
  tabellen: {
    ...tabellen,
    ...registers('GI', {
      over: ({ dossiernr }, zoek) => kolom(vanDossier(dossiernr, zoek), 'clientnr'),
      oin: ({ dossiernr }, zoek) => tekst(zoek.bij('dossier', 'dossiernr', dossiernr)[0]?.oin),
    }),
  },
  bewaarEinde: (nr, zoek) => jarenNa(tekst(zoek.bij('dossier', 'dossiernr', nr)[0]?.laatste_wijziging), 20),
}
