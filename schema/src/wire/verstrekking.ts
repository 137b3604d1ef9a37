/**
 * Requests to a source (B cells, condition 7 and 12): the internal questions by which the gateway passes on a request,
 * and by which staff of the source decide. Request and decision live at the source; the gateway keeps nothing but its
 * log. Each travels as JSON in a signed POST; see `sign.ts`.
 * @module
 */
import type { Bron, Categorie } from '../codes.js'
import type { EigenBron, Wie } from './feiten.js'

/** Who asks, under which purpose. */
export interface VanWie extends Wie {
  /** Purpose code. */
  readonly doel: string
}

/** A request for categories of persons at one source. */
export interface VerstrekkingAanvraag extends VanWie {
  readonly bron: EigenBron
  /** The requester's own key: the same key is the same request, however often it is sent. */
  readonly sleutel: string
  readonly personen: readonly string[]
  readonly categorieen: readonly Categorie[]
  readonly motivering: string
}

/** What the requester may know. `NIET_TOEGEWEZEN` never tells refused from nothing known (decision 22). */
export type VerstrekkingStatus = 'AANGEVRAAGD' | 'TOEGEWEZEN' | 'NIET_TOEGEWEZEN' | 'VERLOPEN' | 'UITGESTELD_DOOR_BRON'

/** A request as its requester sees it. */
export interface EigenVerzoek {
  readonly verzoekId: string
  readonly bron: EigenBron
  readonly personen: readonly string[]
  readonly categorieen: readonly Categorie[]
  /** ISO instant. */
  readonly gevraagdOp: string
  readonly status: VerstrekkingStatus
  /** What is released now; empty unless `TOEGEWEZEN`. */
  readonly toegewezen: readonly { readonly personen: readonly string[]; readonly categorieen: readonly Categorie[] }[]
  /** Last Dutch calendar day of the release, or of the postponement. */
  readonly totEnMet?: string
}

/** What staff of the source decide. */
export const BESLUITEN = ['TOEGEWEZEN', 'DEELS', 'AFGEWEZEN', 'GEEN_GEGEVENS', 'UITGESTELD'] as const
export type VerstrekkingBesluit = (typeof BESLUITEN)[number]

/** A request as staff of the source see it. */
export interface BronVerzoek {
  readonly verzoekId: string
  readonly bron: EigenBron
  readonly medewerker: string
  readonly rol: string
  readonly organisatie: string
  /** Pseudonym of the person who asks about himself or his child; the staff check who it is. */
  readonly betrokkene?: string
  readonly doel: string
  readonly personen: readonly string[]
  readonly categorieen: readonly Categorie[]
  /** `null` once its retention has passed. */
  readonly motivering: string | null
  readonly gevraagdOp: string
  readonly beslisVoor: string
  /** Decision of the own organisation, if there is one. */
  readonly besluit?: VerstrekkingBesluit
  readonly ingetrokken: boolean
  readonly totEnMet?: string
  /** The weighing of privacy and of the investigation must be stated (condition 12). */
  readonly wegingNodig: boolean
  /** A relation with the (suspected) perpetrator must be checked (condition 13). */
  readonly plegerToetsNodig: boolean
}

/** A decision on a request. */
export interface BesluitVraag extends VanWie {
  readonly verzoekId: string
  readonly besluit: VerstrekkingBesluit
  /** For `DEELS`: what is released of what was asked; empty for every other decision. */
  readonly personen: readonly string[]
  readonly categorieen: readonly Categorie[]
  readonly reden: string
  /** Last calendar day (`JJJJ-MM-DD`) of a release or a postponement. */
  readonly totEnMet?: string
  readonly levenssfeerGewogen: boolean
  readonly onderzoeksbelangGewogen: boolean
  readonly relatieMetPlegerGetoetst: boolean
  /** With a release of OUDER, and with nothing else: the text for this parent. */
  readonly informatie?: NieuweInformatie
}

/** What an employee of the source writes for a parent without authority (BW 1:377c), and states that was weighed. */
export interface NieuweInformatie {
  /** Names no place. */
  readonly tekst: string
  /** First and last calendar day that the text is about. */
  readonly periodeVan: string
  readonly periodeTot: string
  /** The parent with authority would be told too, and the interest of the child is not against it (1:377c lid 1 and 2). */
  readonly belangKindGewogen: boolean
  /** A child of twelve or older was asked first (H7). */
  readonly kindGehoord: boolean
}

/** Asks what was written for this very parent about one child. */
export interface InformatieVraag extends VanWie {
  /** Pseudonym of the child. */
  readonly kind: string
  /** Some source hides the child: it is looked up as anybody's, and the answer is empty (record 0032). */
  readonly afgeschermd: boolean
}

/** One text for one parent about one child, while its release runs. */
export interface Ouderinformatie {
  readonly tekst: string
  readonly periodeVan: string
  readonly periodeTot: string
  /** Calendar day of the decision, and the last one of the release. */
  readonly opgesteldOp: string
  readonly totEnMet: string
}

/** Ends a release at once. */
export interface IntrekVraag extends VanWie {
  readonly verzoekId: string
  readonly reden: string
}

/** Why a source did not do what was asked; nothing was changed. */
export type VerstrekkingWeigering =
  | 'VERSTREKKING_NIET_MOGELIJK'
  | 'BRON_GESLOTEN'
  | 'INVOER_ONGELDIG'
  | 'LOKET_ONBEKEND'
  | 'REEDS_GEDAAN'
  | 'AFWEGING_ONTBREEKT'

/** Done, or refused with a stable code. `detail`: which part, without a value of the request. */
export type Afhandeling<T> =
  | ({ readonly soort: 'GEDAAN' } & T)
  | { readonly soort: 'GEWEIGERD'; readonly code: VerstrekkingWeigering; readonly detail?: string }

/** What was decided on: the request, and whom it is about (for the gateway's log). */
export interface Besloten {
  readonly verzoekId: string
  readonly personen: readonly string[]
}

/** The questions, named by their path. */
export interface VerstrekkingVragen {
  '/verstrekking/vraag': { vraag: VerstrekkingAanvraag; antwoord: Afhandeling<{ readonly verzoekId: string }> }
  '/verstrekking/eigen': { vraag: VanWie; antwoord: Afhandeling<{ readonly verzoeken: readonly EigenVerzoek[] }> }
  '/verstrekking/lijst': { vraag: VanWie; antwoord: Afhandeling<{ readonly verzoeken: readonly BronVerzoek[] }> }
  '/verstrekking/besluit': { vraag: BesluitVraag; antwoord: Afhandeling<Besloten> }
  '/verstrekking/informatie': {
    vraag: InformatieVraag
    antwoord: Afhandeling<{ readonly informatie: readonly Ouderinformatie[] }>
  }
  '/verstrekking/intrekking': { vraag: IntrekVraag; antwoord: Afhandeling<Besloten> }
}

/**
 * The role that decides for each source: the source's own professional. Not who acts on behalf, only advises or only
 * grants facilities (docs/besluiten, a request to the source).
 */
export const BESLISSERS: Readonly<Record<EigenBron, string>> = {
  VT: 'VT_MEDEWERKER',
  RVDK: 'RAADSONDERZOEKER',
  GI: 'JEUGDBESCHERMER',
  LT: 'LT_VAST_GEZICHT',
}

/** The source that this role decides for; undefined for everybody else. */
export const beslistVoor = ({ rol, handeltNamens }: Wie): EigenBron | undefined =>
  handeltNamens === undefined ? (Object.keys(BESLISSERS) as EigenBron[]).find((b) => BESLISSERS[b] === rol) : undefined

/** Whether a source can be asked at all: the register of persons has no cell that a person decides on. */
export const isEigenBron = (bron: Bron): bron is EigenBron => bron !== 'BRP'
