/**
 * The one table of stable codes. Everything that a caller can be told stands here: the HTTP status, the sentence,
 * the way out, and whether it refuses the whole request or one field. Rendered as `docs/foutcodes.md`.
 *
 * INVARIANT: no text in this table holds, or has room for, personal data.
 * @module
 */

/**
 * `verzoek`: the request as a whole is refused. `veld`: one path in an answer is refused, visibly. `loket`: one field of
 * the loket is refused; nothing was changed.
 */
export type Niveau = 'verzoek' | 'veld' | 'loket'

/** What a code means to the person who meets it. */
export interface CodeEntry {
  readonly niveau: Niveau
  /** HTTP status; absent for a field, whose answer is a 200 with the error on its path. */
  readonly status?: number
  /**
   * Status under `application/json`, where a client reads anything but 200 as "not GraphQL"
   * (GraphQL over HTTP, section "application/json"). Only for a well-formed request with a wrong document.
   */
  readonly statusJson?: 200
  /** One Dutch sentence. */
  readonly zin: string
  /** What the caller can do. */
  readonly uitweg: string
}

const verzoek = (status: number, zin: string, uitweg: string) => ({ niveau: 'verzoek', status, zin, uitweg }) as const
const operatie = (zin: string, uitweg: string) => ({ ...verzoek(400, zin, uitweg), statusJson: 200 }) as const
const veld = (zin: string, uitweg: string) => ({ niveau: 'veld', zin, uitweg }) as const
const loket = (zin: string, uitweg: string) => ({ niveau: 'loket', zin, uitweg }) as const

const IDENTITEIT = {
  GEEN_TOKEN: verzoek(401, 'er is geen token meegestuurd', 'Stuur de kop `Authorization: Bearer <token>` mee.'),
  TOKEN_ONGELDIG: verzoek(401, 'het token is niet geldig', 'Vraag een nieuw token aan bij uw identiteitsdienst.'),
  TOKEN_VERLOPEN: verzoek(401, 'het token is verlopen', 'Vraag een nieuw token aan bij uw identiteitsdienst.'),
  ROL_ONBEKEND: verzoek(
    403,
    'de rol in het token is hier niet bekend',
    'Laat de beheerder van de identiteitsdienst een rol uit de lijst in docs/begrippen.md toekennen.',
  ),
  ORGANISATIE_ONTBREEKT: verzoek(
    403,
    'het token noemt geen organisatie',
    'Laat de identiteitsdienst het OIN (20 cijfers) in de claim `organisatie` zetten.',
  ),
  SYSTEEMTOKEN_NODIG: verzoek(
    403,
    'hier vraagt alleen het systeem van een instantie, niet een medewerker',
    'Gebruik een token van het eigen systeem (client credentials), met de claims die docs/authzen.md noemt.',
  ),
  SYSTEEMTOKEN_NIET_HIER: verzoek(
    403,
    'een systeem krijgt hier geen gegevens: een medewerker vraagt met het eigen token',
    'Gebruik het token van de medewerker; een systeem kan alleen het beslispunt vragen (docs/authzen.md).',
  ),
  NIET_EIGEN_BRON: verzoek(
    403,
    'een systeem vraagt alleen over medewerkers van de eigen organisatie en over de eigen bron',
    'Vraag over een eigen medewerker en de eigen bron; over een andere bron beslist het antwoord op de vraag van de medewerker zelf.',
  ),
  HANDELT_NAMENS_ONTBREEKT: verzoek(
    403,
    'deze rol handelt altijd namens één instantie, en het token noemt er geen',
    'Vraag een token met de claim `handeltNamens` (VT, RVDK of GI); wisselen van pet is een nieuw token.',
  ),
  HANDELT_NAMENS_NIET_VOOR_ROL: verzoek(
    403,
    'deze rol handelt nooit namens een andere instantie',
    'Gebruik een token zonder de claim `handeltNamens`.',
  ),
  IDENTITEIT_NIET_BESCHIKBAAR: verzoek(
    503,
    'het token kan nu niet worden gecontroleerd',
    'Probeer het later opnieuw; meld aan de beheerder dat de sleutels van de identiteitsdienst onbereikbaar zijn.',
  ),
} as const

const DOEL = {
  DOEL_ONTBREEKT: verzoek(400, 'het doel ontbreekt', 'Stuur één kop `X-Doelbinding` mee met de naam van het doel.'),
  DOEL_ONBEKEND: verzoek(
    400,
    'het doel is niet bekend',
    'Gebruik een naam uit de lijst van doelen in schema/matrix.md.',
  ),
  DOEL_NIET_VOOR_ROL: verzoek(
    403,
    'dit doel hoort niet bij deze rol',
    'Kies een doel dat bij uw rol hoort; zie de tabel rol en doel in schema/matrix.md.',
  ),
  ALLEEN_AANVRAGEN: verzoek(
    403,
    'deze rol mag dit doel alleen laten aanvragen',
    'Vraag een collega met een rol waarvoor het doel openstaat.',
  ),
  LOKET_NIET_VOOR_DOEL: verzoek(
    403,
    'dit veld van het loket hoort niet bij dit doel',
    'Kies een doel waarvoor het veld openstaat; `loketvelden` noemt ze voor uw rol en doel.',
  ),
  LOKET_NIET_VOOR_ROL: verzoek(
    403,
    'dit veld van het loket hoort niet bij deze rol',
    'Vraag een collega met een rol waarvoor het veld openstaat.',
  ),
  MOTIVERING_ONGELDIG: verzoek(
    400,
    'de motivering is niet geldig',
    'Geef in `extensions.doelbinding.motivering` per categorie een tekst van 10 tot 2000 tekens.',
  ),
} as const

const HTTP = {
  METHODE_NIET_TOEGESTAAN: verzoek(405, 'deze methode is niet toegestaan', 'Gebruik POST.'),
  INHOUDSTYPE_NIET_ONDERSTEUND: verzoek(
    415,
    'dit inhoudstype wordt niet gelezen',
    'Stuur JSON in UTF-8, ongecomprimeerd, met `Content-Type: application/json`.',
  ),
  ANTWOORDTYPE_NIET_ONDERSTEUND: verzoek(
    406,
    'dit antwoordtype kan niet worden gegeven',
    'Vraag `application/graphql-response+json` of `application/json` in de kop `Accept`.',
  ),
  VERZOEK_TE_GROOT: verzoek(413, 'het verzoek is te groot', 'Verdeel de vraag over meer verzoeken.'),
  VERZOEK_ONGELDIG: verzoek(
    400,
    'het verzoek is niet goed gevormd',
    'Stuur een JSON-object met `query` en eventueel `operationName`, `variables` en `extensions`; niets in de URL.',
  ),
  BUNDEL_NIET_TOEGESTAAN: verzoek(400, 'een bundel van verzoeken is niet toegestaan', 'Stuur één verzoek per keer.'),
  TE_VEEL_VERZOEKEN: verzoek(429, 'er zijn te veel verzoeken gedaan', 'Wacht en probeer het later opnieuw.'),
} as const

const OPERATIE = {
  OPERATIE_ONGELDIG: operatie('de operatie is niet geldig', 'Controleer de operatie tegen het schema.'),
  OPERATIESOORT_NIET_TOEGESTAAN: operatie(
    'een subscription wordt niet ondersteund',
    'Maak er een query of een mutatie van.',
  ),
  OPERATIE_GEMENGD: operatie(
    'vragen aan het loket mogen niet samen met vragen over gezinnen of personen',
    'Verdeel de operatie in twee verzoeken.',
  ),
  MUTATIE_NIET_ENIG: operatie(
    'een mutatie heeft precies één veld op het hoogste niveau',
    'Doe één handeling per verzoek, zodat geen besluit dubbel valt.',
  ),
  INTROSPECTIE_GEMENGD: operatie('introspectie mag niet samen met gegevens', 'Vraag het schema in een eigen operatie.'),
  BSN_ALLEEN_ALS_VARIABELE: operatie(
    'een BSN mag niet in de tekst van de operatie staan',
    'Geef het BSN mee in `variables`, zonder standaardwaarde.',
  ),
  GERESERVEERDE_NAAM: operatie(
    'een naam die met `_` begint, of `representations`, is gereserveerd',
    'Kies een andere naam voor de alias, het veld, het fragment of de variabele.',
  ),
  OPERATIE_TE_DIEP: operatie('de operatie is te diep genest', 'Vraag minder lagen tegelijk.'),
  OPERATIE_TE_VEEL_ALIASSEN: operatie('de operatie heeft te veel aliassen', 'Verdeel de vraag over meer verzoeken.'),
  OPERATIE_TE_VEEL_TOKENS: operatie('de operatie is te lang', 'Verdeel de vraag over meer verzoeken.'),
  OPERATIE_TE_VEEL_VELDEN: operatie('de operatie vraagt te veel velden', 'Verdeel de vraag over meer verzoeken.'),
  OPERATIE_TE_VEEL_WORTELVELDEN: operatie(
    'de operatie heeft te veel velden op het hoogste niveau',
    'Verdeel de vraag over meer verzoeken.',
  ),
} as const

const DIENST = {
  LOG_NIET_BESCHIKBAAR: verzoek(
    503,
    'het verzoek kan nu niet worden vastgelegd, en zonder vastlegging worden geen gegevens getoond',
    'Probeer het later opnieuw; meld het aan de beheerder als het aanhoudt.',
  ),
  OPSLAG_NIET_BESCHIKBAAR: verzoek(
    503,
    'de opslag van besluiten en motiveringen antwoordt nu niet, en zonder die opslag wordt niets gedaan of getoond',
    'Probeer het later opnieuw; meld het aan de beheerder als het aanhoudt.',
  ),
  INTERN: verzoek(
    500,
    'het verzoek kon niet worden afgehandeld',
    'Probeer het later opnieuw; geef de beheerder de waarde van de kop `X-Trace`.',
  ),
} as const

const VELD = {
  CEL_GEWEIGERD: veld(
    'dit gegeven mag voor dit doel niet worden getoond',
    'Zie de genoemde regel in schema/matrix.md.',
  ),
  GEEN_CEL: veld(
    'voor dit doel is van deze bron niets geregeld, en wat niet geregeld is wordt geweigerd',
    'Leg de vraag voor aan de privacyfunctionaris.',
  ),
  VOORWAARDE_NIET_VERVULD: veld(
    'aan de voorwaarde voor dit gegeven is niet voldaan',
    'Zie de voorwaarde bij de genoemde regel in schema/matrix.md.',
  ),
  BRON_GESLOTEN: veld(
    'de bron heeft zich voor dit doel gesloten',
    'Neem contact op met de bron. Dit antwoord zegt niet of er iets is.',
  ),
  ALLEEN_EIGEN_BRON: veld(
    'een noodtoegang van u is niet op tijd getoetst; tot dat is gebeurd ziet u alleen uw eigen bron',
    'Laat de toets van uw noodtoegang alsnog doen.',
  ),
  MOTIVERING_ONTBREEKT: veld(
    'voor dit gegeven is een motivering nodig',
    'Geef haar mee in `extensions.doelbinding.motivering`, onder de genoemde categorie.',
  ),
  WEERWOORD_ONTBREEKT: veld(
    'een uitspraak wordt alleen gegeven met bron, feit of mening en weerwoord',
    'Vraag naast `tekst` ook `feitOfMening`, `bron` en `reactieBetrokkene`.',
  ),
  NIET_BESCHIKBAAR: veld(
    'dit bestaat niet, of u hebt er voor dit doel geen relatie mee',
    'Controleer het kenmerk en uw casusrelatie. Dit antwoord zegt niet of het bestaat.',
  ),
  OP_VERZOEK_BRON: veld(
    'over dit gegeven beslist een mens bij de bron',
    'Vraag het gegeven bij de bron op. Dit antwoord zegt niet of de bron iets heeft.',
  ),
  FEIT_ONBEKEND: veld(
    'een feit dat voor de beslissing nodig is kon niet worden opgehaald',
    'Probeer het later opnieuw. Dit antwoord zegt niet of er iets is.',
  ),
  GEMASKEERD: veld(
    'dit gegeven wordt voor dit doel niet volledig getoond',
    'Zie de genoemde regel in schema/matrix.md.',
  ),
  BRON_NIET_BEREIKBAAR: veld(
    'de bron antwoordt niet',
    'Probeer het later opnieuw. Dit antwoord zegt niet of er iets is.',
  ),
  BRON_ANTWOORD_ONGELDIG: veld(
    'de bron gaf geen bruikbaar antwoord',
    'Probeer het later opnieuw; meld het aan de beheerder als het aanhoudt. Dit antwoord zegt niet of er iets is.',
  ),
} as const

const LOKET = {
  INVOER_ONGELDIG: loket('de invoer is niet geldig', 'Verbeter de invoer die de melding noemt.'),
  LOKET_ONBEKEND: loket(
    'dit bestaat niet, of u gaat er niet over',
    'Controleer het kenmerk. Dit antwoord zegt niet of het bestaat.',
  ),
  VERSTREKKING_NIET_MOGELIJK: loket(
    'dit kan voor dit doel niet aan deze bron worden gevraagd',
    'Zie in schema/matrix.md welke cellen B zijn; alleen daarover beslist een mens bij de bron.',
  ),
  AFWEGING_ONTBREEKT: loket(
    'voor deze vrijgave moet eerst een afweging worden gemaakt en vermeld',
    'Vermeld de afwegingen die het verzoek noemt (voorwaarde 12 of 13).',
  ),
  BRON_GESLOTEN: loket(VELD.BRON_GESLOTEN.zin, VELD.BRON_GESLOTEN.uitweg),
  BRON_NIET_BEREIKBAAR: loket(VELD.BRON_NIET_BEREIKBAAR.zin, VELD.BRON_NIET_BEREIKBAAR.uitweg),
  FEIT_ONBEKEND: loket(VELD.FEIT_ONBEKEND.zin, VELD.FEIT_ONBEKEND.uitweg),
  VOORWAARDE_NIET_VERVULD: loket(VELD.VOORWAARDE_NIET_VERVULD.zin, VELD.VOORWAARDE_NIET_VERVULD.uitweg),
  GEEN_EIGEN_BRON: loket(
    'uw organisatie staat niet geregistreerd als houder van een bron',
    'Vraag de beheerder van de gateway: `bronhouders` in de configuratie noemt per bron wie haar houdt.',
  ),
  VERANTWOORDELIJKE_ONTBREEKT: loket(
    'in deze installatie staat niet wie verantwoordelijk is, en zonder is er geen register',
    'Vraag de beheerder van de gateway: `verwerkingsverantwoordelijke` in de configuratie noemt het bestand dat dat zegt.',
  ),
  REDEN_TE_KORT: loket(
    'de reden is te kort of te lang',
    'Schrijf in eigen woorden waarom dit nu nodig is, in 20 tot 2000 tekens.',
  ),
  CRISISMELDING_ONGELDIG: loket(
    'deze crisismelding is bij Veilig Thuis niet als open en recent bekend, of gaat niet over dit gezin',
    'Controleer het meldingnummer en het gezin, of doe eerst een melding bij Veilig Thuis.',
  ),
  GEZIN_NIET_VAST_TE_STELLEN: loket(
    'nu kan niet worden vastgesteld wie bij dit gezin horen',
    'Probeer het opnieuw, en handel intussen buiten dit systeem. Dit antwoord zegt niet of het gezin bestaat.',
  ),
  NOODTOEGANG_BEPERKT: loket(
    'een eerdere noodtoegang is niet op tijd getoetst, en tot die toets ziet dit account alleen de eigen bron',
    'Laat een collega openen, en laat de toets alsnog doen.',
  ),
  NOODTOEGANG_LOOPT: loket('voor dit gezin loopt al een noodtoegang van u', 'Gebruik of verleng die.'),
  NOODTOEGANG_TE_VEEL_TEGELIJK: loket(
    'er lopen al twee noodtoegangen van u',
    'Sluit er een, of laat een collega openen.',
  ),
  NOODTOEGANG_DAGGRENS: loket(
    'u hebt vandaag al zes keer noodtoegang geopend',
    'Laat een collega openen en meld het uw leidinggevende.',
  ),
  NOODTOEGANG_VERLOPEN: loket('deze noodtoegang is al afgelopen', 'Open zo nodig een nieuwe.'),
  NOODTOEGANG_AL_VERLENGD: loket('deze noodtoegang is al verlengd', 'Open zo nodig een nieuwe als zij is afgelopen.'),
  NOODTOEGANG_LOOPT_NOG: loket('deze noodtoegang loopt nog', 'Toets haar als zij is afgelopen.'),
  NOODTOEGANG_EIGEN: loket('dit is uw eigen noodtoegang', 'Laat twee anderen haar toetsen.'),
  NOODTOEGANG_ZELFDE_TOETSER: loket(
    'u hebt deze noodtoegang al getoetst, en de tweede toets is van een ander',
    'Laat de ander toetsen.',
  ),
  REEDS_GEDAAN: loket('dit is al gedaan', 'Haal de laatste stand op; er is niets veranderd.'),
} as const

/** Codes that refuse a request as a whole. */
export const VERZOEK_CODES = { ...IDENTITEIT, ...DOEL, ...HTTP, ...OPERATIE, ...DIENST } as const
/** Codes that refuse one path in an answer, visibly. A silent refusal has no code: it looks like absence. */
export const VELD_CODES = VELD
/** Codes that refuse one field of the loket. */
export const LOKET_CODES = LOKET

export type VerzoekCode = keyof typeof VERZOEK_CODES
export type VeldCode = keyof typeof VELD_CODES
export type LoketCode = keyof typeof LOKET_CODES
