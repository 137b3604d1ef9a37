import type { Beleid, DossierStatus } from '@gezinsbeeld/schema'

/** A request for destruction of a file (Jw 7.3.9; Wmo 5.3.5), as the source's register has it. */
export interface Vernietigingsverzoek {
  readonly ontvangen: string
  /** Day of the decision; in handling through that day. */
  readonly afgehandeld: string | null
  readonly uitkomst: 'VERNIETIGD' | 'AFGEWEZEN' | null
}

/** The days of one file that make its status, as the administration of the source has them. All are Dutch calendar days. */
export interface Dossierdagen {
  /** Local number, for a purpose that opens some files only; of a row in one file its provenance says it. */
  readonly nummer?: string
  /** Last day of the case; `null` while it runs. */
  readonly gesloten: string | null
  /** Last day of the retention term; `null` where no term is known. */
  readonly bewaarEinde: string | null
  readonly verzoeken: readonly Vernietigingsverzoek[]
  /** Who wraps a closed case up, each through a last day. */
  readonly afronding?: readonly { readonly medewerker: string; readonly tot: string }[]
}

/**
 * Where a file stands on a day (domain E4). A last day counts: the case runs through its last day, and the file is there
 * through the last day of its term. Destroyed goes before blocked, and blocked before closed.
 * @param dag Dutch calendar day
 */
export function dossierStatus(
  { gesloten, bewaarEinde, verzoeken }: Dossierdagen,
  dag: string,
  beleid: Beleid,
): DossierStatus {
  if (verzoeken.some((verzoek) => isVernietigd(verzoek, dag))) return 'VERNIETIGD'
  // No day is before today.
  if ((bewaarEinde ?? dag) < dag) return 'GEBLOKKEERD'
  const status = (gesloten ?? dag) < dag ? 'GESLOTEN' : 'ACTIEF'
  const gevraagd = beleid.dossier(status).verzoekBlokkeert && verzoeken.some((verzoek) => inBehandeling(verzoek, dag))
  return gevraagd ? 'GEBLOKKEERD' : status
}

/** After any day. */
const NOOIT = '9999-12-31'

const isVernietigd = ({ uitkomst, afgehandeld }: Vernietigingsverzoek, dag: string): boolean =>
  uitkomst === 'VERNIETIGD' && (afgehandeld ?? NOOIT) <= dag

const inBehandeling = ({ ontvangen, afgehandeld }: Vernietigingsverzoek, dag: string): boolean =>
  ontvangen <= dag && (afgehandeld ?? NOOIT) >= dag
