import type { Beleid } from '../beleid/beleid.js'
import type { Doel } from '../beleid/bestanden.js'
import { matrixRegels } from '../toegang/matrix-regels.js'
import { hashVan, type Toegang } from '../toegang/toegang.js'
import type { Verantwoordelijke } from './verantwoordelijke.js'

/** What of one kind of data of one source can be shown for a processing activity. */
export interface Registergegeven {
  readonly regel: string
  readonly bron: string
  readonly categorie: string
  readonly naam: string
  readonly hoe: 'TE_ZIEN' | 'GEMASKEERD' | 'OP_VERZOEK'
  readonly wat: string
}

/** One processing activity; `id` is the URI that the log names (LDV `dpl.core.processing_activity_id`). */
export interface Verwerking {
  readonly id: string
  readonly code: string
  readonly naam: string
  readonly grondslag: Pick<Doel, 'wettelijkeTaak' | 'avg6' | 'avg9of10' | 'toestemming' | 'nalezen'>
  readonly termijn: string
  readonly betrokkenen: readonly string[]
  readonly ontvangers: readonly { readonly rol: string; readonly omschrijving: string; readonly hoe: string }[]
  readonly gegevens: readonly Registergegeven[]
}

/** The register of processing activities (AVG 30 lid 1). */
export interface Register {
  readonly versie: { readonly beleid: string; readonly toegang: string }
  readonly verantwoordelijke: Verantwoordelijke
  readonly verwerkingen: readonly Verwerking[]
  readonly bewaring: readonly string[]
  readonly maatregelen: readonly string[]
}

/** What this software does; a measure of a deployment (TLS, disks) is not claimed here. */
const MAATREGELEN = [
  'Eén verzoek heeft één doel en één rol; zonder regel in het beleid wordt geweigerd.',
  'Een veld dat wordt geweigerd, wordt niet bij de bron opgevraagd; de bron controleert token, beleid en eigen feiten zelf nog eens.',
  'Elke aanroep van een bron is ondertekend (HMAC-SHA-256), aan de inhoud gebonden, 30 seconden geldig en eenmalig.',
  'Personen heten in de gateway naar een pseudoniem met een sleutel die alleen de bronnen hebben; in het log naar een ander, per organisatie.',
  'Feiten waarvan toegang afhangt, worden hoogstens 30 seconden bewaard, versleuteld (AES-256-GCM); teksten van medewerkers zijn apart en versleuteld bewaard.',
  'Zonder regel in het log geen gegevens; het log is een keten met ondertekende controlepunten buiten de database.',
  'Een gateway in productie start alleen op toegang die twee mensen hebben goedgekeurd.',
  'TLS, versleuteling van schijven en kopieën van het log regelt de beheerder van de installatie.',
] as const

/** Makes the register of the policy that is enforced. Pure: the same policy and controller give the same register. */
export function maakRegister(beleid: Beleid, toegang: Toegang, verantwoordelijke: Verantwoordelijke): Register {
  return {
    versie: { beleid: beleid.versie, toegang: hashVan(toegang) },
    verantwoordelijke,
    verwerkingen: [...beleid.doelen]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((doel) => verwerking(beleid, toegang, doel)),
    bewaring: [
      'De gateway bewaart geen gezinsgegevens; die blijven bij de bron, met de bewaartermijn van de bron.',
      `Het log (wie, waarvoor, welk veld van welk pseudoniem; nooit een waarde): ${verantwoordelijke.bewaartermijnLogMaanden} hele maanden naast de lopende.`,
    ],
    maatregelen: MAATREGELEN,
  }
}

function verwerking(beleid: Beleid, toegang: Toegang, doel: Doel): Verwerking {
  const { code, naam, verwerkingsactiviteit, wettelijkeTaak, avg6, avg9of10, toestemming, nalezen, termijn } = doel
  const gegevens = matrixRegels(toegang, { doel: code }).map(({ regel, bron, categorie, wat }): Registergegeven => {
    const cel = toegang.get(`cel ${regel}`)
    const hoe = cel?.besluitBron !== undefined ? 'OP_VERZOEK' : cel?.uit === 'TOEGESTAAN' ? 'TE_ZIEN' : 'GEMASKEERD'
    const soort = beleid.categorieen.find((een) => een.code === categorie)
    return { regel, bron, categorie, naam: soort?.naam ?? categorie, hoe, wat }
  })
  return {
    id: verwerkingsactiviteit,
    code,
    naam,
    grondslag: { wettelijkeTaak, avg6, avg9of10, toestemming, nalezen },
    termijn,
    betrokkenen: betrokkenenVan(new Set(gegevens.map(({ categorie }) => categorie))),
    ontvangers: ontvangersVan(beleid, code),
    gegevens,
  }
}

function betrokkenenVan(categorieen: ReadonlySet<string>): string[] {
  return [
    ...(categorieen.size > 0 ? ['gezinsleden en anderen over wie een dossier gaat'] : []),
    ...(categorieen.has('DERD') ? ['mensen buiten het gezin: netwerk, ex-partner, leerkracht'] : []),
    ...(categorieen.has('MELD') ? ['melders en informanten'] : []),
    'medewerkers die vragen (in het log)',
  ]
}

const HOE = {
  T: 'mag dit doel kiezen',
  V: 'mag dit doel kiezen',
  A: 'mag alleen aanvragen',
  H: 'alleen namens één instantie',
} as const

const ontvangersVan = (beleid: Beleid, doel: string): Verwerking['ontvangers'] =>
  beleid.rolDoelen
    .filter((regel) => regel.doel === doel)
    .map(({ rol, uitkomst }) => ({ rol, omschrijving: beleid.rol(rol)?.omschrijving ?? '', hoe: HOE[uitkomst] }))
    .sort((a, b) => (a.rol < b.rol ? -1 : 1))
