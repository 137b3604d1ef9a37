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

const oinVan = (locatiecode: Veld, zoek: Zoek) =>
  tekst(zoek.bij('locatie', 'locatiecode', locatiecode)[0]?.organisatie_oin)

// An investigation is about its children (and the mother of an unborn child); the others are parties (S1).
const onderwerpen = (tabel: string, nummer: string, nr: Veld, zoek: Zoek) =>
  kolom(
    zoek.bij(tabel, nummer, nr ?? null).filter(({ onderwerp }) => onderwerp === true),
    'persoonnr',
  )
const vtoOnderwerpen = (nr: Veld, zoek: Zoek) =>
  kolom(
    zoek.bij('vto_persoon', 'kenmerk_raad', nr ?? null).filter(({ hoedanigheid }) => hoedanigheid !== 'GEZAGHEBBENDE'),
    'persoonnr',
  )
const kinderen = (tabel: string, nummer: string) => (rij: Rij, zoek: Zoek) =>
  kolom(zoek.bij(tabel, nummer, rij[nummer]), 'persoonnr')

type Deel = Pick<Tabel, 'kolommen' | 'bestaan'> & Partial<Tabel>
const bij = (deel: Deel): Tabel => ({
  bron: 'RVDK',
  over: (rij) => [tekst(rij.persoonnr)],
  oin: (rij, zoek) => oinVan(rij.locatiecode, zoek),
  dossier: niemand,
  ...deel,
})
const zaakVan = (rij: Rij, zoek: Zoek) => zoek.bij('zaak', 'zaaknr', rij.zaaknr)[0]
const STRAF = (soort: Veld) => (soort === 'STRAF' ? 'STRAF' : undefined)
const opZaak = (deel: Deel): Tabel =>
  bij({
    over: (rij, zoek) => onderwerpen('zaak_persoon', 'zaaknr', rij.zaaknr, zoek),
    oin: (rij, zoek) => oinVan(zaakVan(rij, zoek)?.locatiecode, zoek),
    dossier: (rij) => tekst(rij.zaaknr),
    ...deel,
  })
const opVto = (deel: Deel): Tabel =>
  bij({
    over: (rij, zoek) => vtoOnderwerpen(rij.kenmerk_raad, zoek),
    oin: (rij, zoek) => oinVan(zoek.bij('vto', 'kenmerk_raad', rij.kenmerk_raad)[0]?.locatiecode, zoek),
    ...deel,
  })
const rekest = (tabel: string, nummer: string, kind: string, deel: Deel): Tabel =>
  bij({
    over: kinderen(kind, nummer),
    oin: (rij, zoek) => oinVan(zaakVan(zoek.bij(tabel, nummer, rij[nummer])[0] ?? {}, zoek)?.locatiecode, zoek),
    ...deel,
  })
const opToets = (deel: Deel): Tabel =>
  bij({
    over: (rij, zoek) => onderwerpen('toets_persoon', 'toetsnr', rij.toetsnr, zoek),
    oin: (rij, zoek) => oinVan(zoek.bij('toets', 'toetsnr', rij.toetsnr)[0]?.locatiecode, zoek),
    dossier: (rij) => tekst(rij.toetsnr),
    ...deel,
  })
const UITSPRAAK =
  'onderdeel tekst feit_of_mening bron bron_soort geaccordeerd reactie_geregistreerd reactie_tekst datum'

const tabellen: Administratie['tabellen'] = {
  locatie: bij({ over: geen, kolommen: { vast: 'locatiecode organisatie_oin', nooit: 'naam' }, bestaan: 'vast' }),
  medewerker: bij({
    over: (rij, zoek) =>
      zoek
        .bij('behandelaar', 'medewerkernr', rij.medewerkernr)
        .flatMap(({ zaaknr }) => onderwerpen('zaak_persoon', 'zaaknr', zaaknr, zoek)),
    kolommen: { vast: 'medewerkernr locatiecode', 'BTR|PROC': 'naam functie' },
    bestaan: 'vast',
  }),
  persoon: bij({
    oin: (_rij, zoek) => tekst(zoek.bij('locatie', 'organisatie_oin', RAAD)[0]?.organisatie_oin),
    kolommen: {
      vast: 'persoonnr koppelnummer moeder_persoonnr',
      BSN: 'bsn vreemdelingennummer',
      STRAF: 'skn',
      ART9: 'uitgerekende_datum',
      ID: 'bsn_status voornamen voorvoegsels geslachtsnaam roepnaam geboortedatum geslacht overleden_op taal mutatie_op',
      'ID+ART9': 'nationaliteit',
      ADR: 'telefoon email brp_beperking',
      'ADR+VEIL': 'veilig_contact',
      nooit: 'afscherming',
    },
    bestaan: 'BTR',
    vlag: 'afscherming',
  }),
  adres: bij({
    oin: () => RAAD,
    kolommen: {
      vast: 'persoonnr volgnr',
      ADR: 'soort straat huisnummer postcode woonplaats gemeente ingang einde',
    },
    bestaan: 'ADR',
  }),
  zaak: opZaak({
    oin: (rij, zoek) => oinVan(rij.locatiecode, zoek),
    kolommen: {
      vast: 'zaaknr locatiecode soort',
      'BTR|PROC': 'gestart_op afgerond_op',
      PROC: 'status fase uiterlijk_op',
      MAATR: 'uitkomst',
      nooit: 'gezinskenmerk mutatie_op',
    },
    bestaan: 'BTR|PROC',
    werk: 'gestart_op afgerond_op gezinskenmerk',
    werkBestaan: true,
    extra: ({ soort }) => STRAF(soort),
  }),
  behandelaar: opZaak({
    kolommen: { vast: 'zaaknr medewerkernr', 'BTR|PROC': 'functie vanaf tot' },
    bestaan: 'BTR|PROC',
    werk: 'vanaf tot',
    werkBestaan: true,
  }),
  zaak_persoon: opZaak({
    over: (rij, zoek) => [...onderwerpen('zaak_persoon', 'zaaknr', rij.zaaknr, zoek), tekst(rij.persoonnr)],
    kolommen: { vast: 'zaaknr persoonnr onderwerp', BTR: 'jzr_rol', nooit: 'vanaf tot' },
    bestaan: 'BTR',
    werk: 'jzr_rol vanaf tot',
    werkBestaan: true,
  }),
  zaak_uitspraak: opZaak({ kolommen: { vast: 'zaaknr volgnr over', OORD: UITSPRAAK }, bestaan: 'OORD' }),
  informant: opZaak({
    kolommen: { vast: 'zaaknr volgnr', 'MELD+DERD+OORD': 'naam functie tekst geaccordeerd' },
    bestaan: 'MELD+DERD+OORD',
  }),
  kindgesprek: opZaak({
    over: (rij) => [tekst(rij.persoonnr)],
    kolommen: {
      vast: 'zaaknr persoonnr volgnr',
      KIND: 'datum gehoord mening vertrouwelijk_deel',
      'OORD+KIND': 'reactie',
    },
    bestaan: 'KIND',
  }),
  reactie_ouder: opZaak({
    kolommen: { vast: 'zaaknr persoonnr volgnr', OORD: 'tekst datum' },
    bestaan: 'OORD',
  }),
  vto: opVto({
    oin: (rij, zoek) => oinVan(rij.locatiecode, zoek),
    kolommen: {
      vast: 'kenmerk_raad locatiecode zaaknr',
      PROC: 'kenmerk_verzoeker verzoeker omschrijving startdatum registratiedatum urgent',
      ART9: 'uitgerekende_datum',
      nooit: 'gezinskenmerk',
    },
    bestaan: 'BTR|PROC',
  }),
  vto_persoon: opVto({
    over: (rij, zoek) => [...vtoOnderwerpen(rij.kenmerk_raad, zoek), tekst(rij.persoonnr)],
    kolommen: {
      vast: 'kenmerk_raad persoonnr hoedanigheid',
      'ID|ART9': 'naam',
      'ID+ADR': 'contact',
      ID: 'geinformeerd reden_niet_geinformeerd',
    },
    bestaan: 'BTR',
  }),
  vto_inhoud: opVto({ kolommen: { vast: 'kenmerk_raad volgnr over', 'OORD+ART9': UITSPRAAK }, bestaan: 'OORD+ART9' }),
  kennisgeving: opZaak({
    kolommen: { vast: 'kennisgevingnr zaaknr', nooit: 'college_oin gedaan_op' },
    bestaan: 'nooit',
    feiten: { '15': '*' },
  }),
  kennisgeving_persoon: bij({
    oin: () => RAAD,
    kolommen: { vast: 'kennisgevingnr persoonnr' },
    bestaan: 'nooit',
    feiten: { '15': '*' },
  }),
  rekest: rekest('rekest', 'rekestnr', 'rekest_kind', {
    kolommen: {
      vast: 'rekestnr zaaknr',
      MAATR: 'maatregel ingediend_op rechtbank zaaknummer_rechtbank duur_maanden',
    },
    bestaan: 'MAATR',
  }),
  rekest_kind: rekest('rekest', 'rekestnr', 'rekest_kind', {
    kolommen: {
      vast: 'rekestnr persoonnr',
      'MAATR+KIND': 'besproken_met_kind',
      'MAATR+OORD+KIND': 'reactie_kind',
    },
    bestaan: 'MAATR',
  }),
  rekest_grond: rekest('rekest', 'rekestnr', 'rekest_kind', {
    kolommen: { vast: 'rekestnr volgnr over', 'MAATR+OORD': UITSPRAAK.replace('onderdeel ', '') },
    bestaan: 'MAATR+OORD',
  }),
  spoedrekest: rekest('spoedrekest', 'spoednr', 'spoedrekest_kind', {
    kolommen: {
      vast: 'spoednr zaaknr',
      'PROC|MAATR': 'tijdstip',
      PROC: 'mondeling',
      'PROC+MAATR': 'soort beschikking',
    },
    bestaan: 'PROC|MAATR',
  }),
  spoedrekest_kind: rekest('spoedrekest', 'spoednr', 'spoedrekest_kind', {
    kolommen: { vast: 'spoednr persoonnr' },
    bestaan: 'BTR',
  }),
  toets: opToets({
    oin: (rij, zoek) => oinVan(rij.locatiecode, zoek),
    kolommen: {
      vast: 'toetsnr locatiecode medewerkernr',
      'PROC+MAATR': 'aanleiding',
      'BTR|PROC|MAATR': 'ontvangen_op',
      BTR: 'afgehandeld_op',
      nooit: 'gezinskenmerk',
    },
    bestaan: 'BTR|PROC|MAATR',
    werk: 'ontvangen_op afgehandeld_op gezinskenmerk',
    werkBestaan: true,
  }),
  toets_persoon: opToets({
    over: (rij, zoek) => [...onderwerpen('toets_persoon', 'toetsnr', rij.toetsnr, zoek), tekst(rij.persoonnr)],
    kolommen: { vast: 'toetsnr persoonnr onderwerp', nooit: 'jzr_rol' },
    bestaan: 'BTR',
    werk: 'jzr_rol',
    werkBestaan: true,
  }),
  toets_uitspraak: opToets({ kolommen: { vast: 'toetsnr volgnr over', 'PROC+OORD': UITSPRAAK }, bestaan: 'PROC+OORD' }),
  strafonderzoek: opZaak({
    over: (rij) => [tekst(rij.persoonnr)],
    kolommen: {
      vast: 'strafnr zaaknr persoonnr',
      STRAF: 'parketnummer soort schoolverzuim gestart_op afgerond_op',
    },
    bestaan: 'STRAF',
    werk: 'gestart_op afgerond_op',
    werkBestaan: true,
  }),
  straf_uitspraak: bij({
    over: (rij, zoek) => kolom(zoek.bij('strafonderzoek', 'strafnr', rij.strafnr), 'persoonnr'),
    oin: () => RAAD,
    kolommen: { vast: 'strafnr volgnr', 'STRAF+OORD': UITSPRAAK },
    bestaan: 'STRAF+OORD',
  }),
  jr_opdracht: bij({
    dossier: (rij) => tekst(rij.opdrachtnr),
    kolommen: {
      vast: 'opdrachtnr locatiecode persoonnr regie_medewerkernr',
      STRAF: 'soort_toezicht begin eind gi_oin parketnummer reden_afloop',
      nooit: 'gezinskenmerk',
    },
    bestaan: 'STRAF',
    werk: 'begin eind gezinskenmerk',
    werkBestaan: true,
  }),
}

/** The Raad is one body (BW 1:238). */
const RAAD = '00000009900000002001'

/** The administration of the Raad; no retention term was found in the law texts read. */
export const raad: Administratie = {
  tabellen: {
    ...tabellen,
    // A party of an investigation is in its file as much as its children.
    ...registers('RVDK', {
      over: ({ dossiernr }, zoek) => kolom(zoek.bij('zaak_persoon', 'zaaknr', dossiernr), 'persoonnr'),
      oin: () => RAAD,
    }),
  },
  bewaarEinde: niemand,
}
