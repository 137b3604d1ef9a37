/**
 * The neutral world: families, and what each agency has in hand for them. The population decides it; the writer of
 * each agency turns it into that agency's own rows. Dates are `JJJJ-MM-DD`, incomplete ones `JJJJMMDD` with 00, the
 * birth date of an unborn child is `99999999`. Organisations and every employee id that occurs: `organisaties.ts`.
 * @module
 */

/** A person; `nr` is unique in the world. */
export interface Persoon {
  readonly nr: number
  readonly bsn: string | null
  readonly bsnStatus: 'BEKEND' | 'NIET_TOEGEKEND' | 'ONBEKEND' | 'ONGEBOREN' | 'SPOED_NIET_VASTGESTELD'
  /** Number of the criminal chain; only who meets that chain. */
  readonly skn: string | null
  readonly voornamen: string
  readonly roepnaam: string
  readonly voorvoegsel: string | null
  readonly geslachtsnaam: string
  readonly geslacht: 'V' | 'M' | 'O'
  readonly geboortedatum: string
  readonly uitgerekendeDatum: string | null
  readonly overlijdensdatum: string | null
  readonly telefoon: string | null
  readonly email: string | null
  /** The source that set afscherming VEILIGHEID, if any. */
  readonly geheimBij: 'VT' | 'RVDK' | 'GI' | 'LT' | null
  readonly brpBeperking: boolean
  /** This source holds another BSN for the person (edge case BSN conflict). */
  readonly bsnConflict: { readonly bron: 'VT' | 'LT'; readonly bsn: string } | null
}

export interface Adres {
  readonly straat: string
  readonly huisnummer: string
  readonly postcode: string
  readonly woonplaats: string
  readonly gemeente: string
}

export interface Huishouden {
  readonly id: string
  readonly naam: string
  readonly adres: Adres
  readonly leden: readonly number[]
}

export interface Gezinslid {
  readonly persoon: Persoon
  /** JZR role code, e.g. 301, 112. */
  readonly jzrRol: string
  readonly huishouden: string
  readonly vanaf: string
  readonly tot: string | null
}

export interface Gezag {
  readonly kind: number
  readonly drager: number | null
  /** Enum name of GezagSoort. */
  readonly soort: string
  readonly begin: string
  readonly eind: string | null
}

export interface Betrokkene {
  readonly persoon: number
  readonly jzrRol: string
}

/** Veilig Thuis: one report, its triage and what followed. */
export interface Melding {
  readonly datum: string
  readonly betrokkenen: readonly (Betrokkene & {
    readonly hoedanigheid: 'SLACHTOFFER' | 'PLEGER' | 'GETUIGE' | 'ONDUIDELIJK'
  })[]
  /** Codes of VtAanleiding, `01`-`09`. */
  readonly aanleiding: readonly string[]
  /** Codes of VtAard, `01`-`11`. */
  readonly aard: readonly string[]
  /** Code of MelderHoedanigheid. */
  readonly melderHoedanigheid: string
  readonly politie: boolean
  readonly medewerker: string
  readonly open: boolean
  /** Last change of the file; far back for files past their retention. */
  readonly laatsteWijziging: string
  readonly onderzoek: { readonly start: string; readonly afronding: string | null } | null
  /** `naar` is a code of VtVervolg, `organisatie` the name of who took over. */
  readonly overdracht: {
    readonly naar: string
    readonly organisatie: string
    readonly datum: string
    /** Left out: by chance. */
    readonly bevestigd?: boolean
  } | null
  /** A reaction of the person concerned was registered: shown with the opinion, or registered without text. */
  readonly reactie: 'GEEN' | 'MET_TEKST' | 'ZONDER_TEKST'
}
export interface VtTraject {
  readonly organisatie: string
  readonly meldingen: readonly Melding[]
}

export interface RaadOnderzoek {
  readonly soort: 'BESCHERMING' | 'GEZAG_EN_OMGANG' | 'STRAF' | 'ASAA'
  readonly kinderen: readonly number[]
  readonly ouders: readonly Betrokkene[]
  readonly verzoeker: 'COLLEGE' | 'AANGEWEZEN_JEUGDHULPAANBIEDER' | 'GI' | 'VEILIG_THUIS' | 'AMBTSHALVE' | 'SPOED'
  readonly start: string
  readonly afgerond: string | null
  /** Enum name of RaadsonderzoekUitkomst. */
  readonly uitkomst: string | null
  readonly medewerker: string
  readonly parketnummer: string | null
  /** Measure type code asked of the court, if any. */
  readonly verzochteMaatregel: string | null
  readonly ongeboren: { readonly moeder: number; readonly uitgerekendeDatum: string } | null
  /** Notifications to a college (Jw 3.1 lid 3-4): OIN and day; children and parents are named. */
  readonly kennisgevingen: readonly { readonly college: string; readonly gedaanOp: string }[]
}
export interface RaadTraject {
  readonly organisatie: string
  readonly onderzoeken: readonly RaadOnderzoek[]
  readonly toetsendeTaken: readonly {
    readonly kind: number
    /** Enum name of ToetsendeTaakAanleiding. */
    readonly aanleiding: string
    readonly ontvangenOp: string
    readonly open: boolean
    readonly medewerker: string
  }[]
}

export interface GiMaatregel {
  readonly kind: number
  /** CBS code 11, 12, 21, 22, 23. */
  readonly type: string
  readonly begin: string
  readonly eind: string
  /** Set when ended before or on `eind`. */
  readonly redenEinde: string | null
  /** A prolongation: the court's day and the new end; access revives from that day on (S2). */
  readonly verlenging: { readonly uitspraak: string; readonly eind: string } | null
  readonly instemmingKind: boolean
  /** `soortVerblijf` in words. */
  readonly machtiging: { readonly begin: string; readonly eind: string; readonly soortVerblijf: string } | null
  /** `vorm` is a code of PlaatsingVorm. */
  readonly plaatsing: {
    readonly vorm: string
    readonly aanbieder: string
    readonly geheim: boolean
    readonly begin: string
    /** Day on which the Raad was told of it; guardianship only (BW 1:305). */
    readonly gemeldRaadOp: string | null
  } | null
  /** OIN of the GI that had it before. */
  readonly overgenomenVan: string | null
}
export interface GiZaak {
  readonly jeugdbeschermer: string
  /** A second jeugdbeschermer on the file; null in nearly all cases. */
  readonly collega: string | null
  /** Registered contact persons (H11). */
  readonly contactpersonen: readonly { readonly persoon: number; readonly medewerker: string; readonly sinds: string }[]
  /** Local teams that take part in carrying out the measures, from the begin on. */
  readonly teams: readonly { readonly oin: string; readonly begin: string }[]
  /** Notifications to a college: `college` is an OIN, and who is named. */
  readonly kennisgevingen: readonly {
    readonly college: string
    readonly gedaanOp: string
    readonly personen: readonly number[]
  }[]
  readonly betrokkenen: readonly Betrokkene[]
  readonly geopend: string
  readonly gesloten: string | null
  readonly laatsteWijziging: string
  readonly maatregelen: readonly GiMaatregel[]
  readonly jeugdreclassering: readonly {
    readonly kind: number
    /** Code of JeugdreclasseringType. */
    readonly type: string
    readonly begin: string
    readonly eind: string | null
    readonly parketnummer: string
    readonly jeugdreclasseerder: string
  }[]
}
export interface GiTraject {
  readonly organisatie: string
  readonly zaken: readonly GiZaak[]
}

export interface LtToestemming {
  readonly soort: 'HULPVERLENING' | 'DOORBREKING_GEHEIMHOUDING' | 'AVG_UITDRUKKELIJK' | 'ANDERE_BRONWET'
  readonly gever: number
  readonly namens: number | null
  readonly medeTekenaars: readonly number[]
  /** Mentor or curator who signed for who could not decide about this. */
  readonly vertegenwoordiger?: number
  /** Name of the purpose, e.g. `HULP_VRIJWILLIG`. */
  readonly doel: string
  /** OINs. */
  readonly ontvangers: readonly string[]
  /** Category codes. */
  readonly categorieen: readonly string[]
  readonly van: string
  readonly tot: string
  /** Instant, ISO 8601 in UTC: withdrawal works at once (S9). */
  readonly ingetrokkenOp: string | null
}
export interface LtTraject {
  readonly organisatie: string
  readonly gemeente: string
  readonly team: string
  readonly vastGezicht: string
  readonly start: string
  readonly eind: string | null
  readonly regie: 'GEZIN' | 'LT' | 'GI'
  readonly voorzieningen: readonly {
    readonly voor: number
    readonly bronWet: 'JEUGDWET' | 'WMO2015' | 'PARTICIPATIEWET' | 'WGS'
    /** In words. */
    readonly productcategorie: string
    /** Code of Hulpvorm. */
    readonly hulpvorm: string
    readonly start: string
    readonly eind: string | null
  }[]
  readonly toestemmingen: readonly LtToestemming[]
  readonly schulden: boolean
  readonly netwerk: number
  /** Persons in a women's shelter or crisis place. */
  readonly opvang: readonly number[]
  /** The suspect has a helper of his own at the same team (H11); null in nearly all families. */
  readonly tweedeHulpverlener: { readonly persoon: number; readonly medewerker: string } | null
}

/** What the registers of one agency hold about a family: private relations, complaints and reviews. */
export interface Register {
  readonly bron: 'VT' | 'RVDK' | 'GI' | 'LT'
  readonly belangen: readonly {
    readonly medewerker: string
    readonly persoon: number
    readonly aard: string
    readonly vanaf: string
  }[]
  /** About the latest file of the family at this agency. */
  readonly klachten: readonly { readonly medewerker: string; readonly klager: number; readonly ingediendOp: string }[]
  readonly toetsingen: readonly { readonly medewerker: string; readonly gegevenOp: string }[]
  /** Requests for destruction, in handling until they were refused. */
  readonly vernietigingen: readonly { readonly ontvangenOp: string; readonly afgewezenOp: string | null }[]
}

/** One family and what agencies have in hand. `gezinId` is the municipality's own reference. */
export interface Gezin {
  readonly gezinId: string
  readonly leden: readonly Gezinslid[]
  readonly huishoudens: readonly Huishouden[]
  readonly gezag: readonly Gezag[]
  /** OIN of the local team whose municipality registers the household (BRP rows), also without a local team file. */
  readonly gemeenteOin: string
  readonly gemeente: string
  readonly vt: VtTraject | null
  readonly raad: RaadTraject | null
  readonly gi: GiTraject | null
  readonly lt: LtTraject | null
  readonly registers: readonly Register[]
}

export interface Wereld {
  readonly peildatum: string
  readonly seed: number
  readonly gezinnen: Iterable<Gezin>
}

/** Seeded random numbers; a writer gets its own stream per family, so adding a writer changes no other rows. */
export interface Toeval {
  /** 0 <= x < 1 */
  next(): number
  /** Integer, both ends included. */
  int(min: number, max: number): number
  pick<T>(from: readonly T[]): T
  chance(p: number): boolean
}

/** Turns a family into rows of one administration. `add` checks the table name; column types come from its tables. */
export interface WriterContext {
  readonly peildatum: string
  readonly toeval: Toeval
  /** Serial numbers per table, unique in the world. */
  serial(table: string): number
  /** Pseudonym that travels with a case for persons of whom the law gives the source no BSN (`p-…` or `l-…`). */
  koppelnummer(persoon: Persoon): string
}
