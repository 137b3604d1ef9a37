import type { VeiligThuisRows } from '@gezinsbeeld/veilig-thuis'
import { laatste, plusDagen, vroegste } from '../../datum.js'
import type { Gezin, Melding, WriterContext } from '../../model.js'

/** Rows per table of Veilig Thuis. */
export type Rijen = { -readonly [T in keyof VeiligThuisRows]: VeiligThuisRows[T] }
export type Rij<T extends keyof VeiligThuisRows> = VeiligThuisRows[T][number]

/** What the parts of one report are written from. */
export interface Dossier {
  readonly meldnr: string
  readonly melding: Melding
  readonly oin: string
  readonly gezin: Gezin
  readonly context: WriterContext
  /** Rows of the family so far; the parts add to them. */
  readonly rijen: Rijen
}

/** Reasons that are about a child (CBS-protocol). */
const OVER_KIND: ReadonlySet<string> = new Set(['06', '07', '08'])

/** Whether a report is about a child. */
export const overKind = ({ aanleiding }: Melding): boolean => aanleiding.some((code) => OVER_KIND.has(code))

/** How long a case without an investigation or hand-over takes, in days. */
const AFHANDELING = 21

/** Day on which the case was closed, never after the peildatum; null for an open one. */
export function geslotenOp(m: Melding, peildatum: string): string | null {
  if (m.open) return null
  const einden = [m.onderzoek?.afronding, m.overdracht?.datum].filter((dag) => typeof dag === 'string')
  const einde = einden.length > 0 ? einden.reduce(laatste) : plusDagen(m.datum, AFHANDELING)
  return vroegste(einde, vroegste(m.laatsteWijziging, peildatum))
}

/** The day itself, when it is not in the future. */
export const verleden = (dag: string, peildatum: string): string | null => (dag <= peildatum ? dag : null)
