import type { Toegang, Waarde } from '../toegang/toegang.js'

/** One demand of a cell: one of these facts must hold for its category. */
export interface Celeis {
  readonly nr: string
  readonly feiten: readonly string[]
  /** It must hold for the person, not for somebody in the family. */
  readonly perPersoon: boolean
  /** An unknown fact does not close it (S11). */
  readonly doorBijOnbekend: boolean
}

/** A cell as one kind of requester meets it: closed, or with all that it demands before something is shown. */
export interface Cel {
  readonly categorie: string
  readonly dicht: boolean
  readonly eisen: readonly Celeis[]
  /** What a person at the source must have decided. */
  readonly besluit: Celeis | null
  readonly motivering: boolean
  /** Only for who has this source as the own one, and the log does not say whether that is so. */
  readonly eigen: boolean
  /** `TOEGESTAAN`, or the form of the mask. */
  readonly uit: string
}

/** Where a cell is, and what is known of who asked. */
export interface Celplaats {
  readonly doel: string
  readonly bron: string
  readonly categorie: string
  /** The requester's own source; `undefined` when the log does not tell. */
  readonly eigenBron: string | null | undefined
  /** Name of a fact, made different when its source is another one in the other version. */
  readonly feitNaam: (sleutel: string) => string
}

const DICHT = { dicht: true, eisen: [], besluit: null, motivering: false, eigen: false, uit: 'GEWEIGERD' } as const

/** Reads a cell of effective access. */
export function leesCel(toegang: Toegang, { doel, bron, categorie, eigenBron, feitNaam }: Celplaats): Cel {
  const waarde = toegang.get(`cel ${bron}.${doel}.${categorie}`)
  const dicht = { categorie, ...DICHT }
  if (waarde === undefined || waarde.dicht !== undefined) return dicht
  const alleenEigen = waarde.eigen === true
  if (alleenEigen && eigenBron !== undefined && eigenBron !== bron) return dicht
  const eis = ({ nr, feiten, doorBijOnbekend }: RuweEis, perPersoon: boolean): Celeis => ({
    nr: nr ?? (feiten[0] ?? '').split('@')[0] ?? '',
    feiten: feiten.map(feitNaam),
    perPersoon,
    doorBijOnbekend: doorBijOnbekend === true,
  })
  const { eisen, besluitBron } = waarde as Waarde & { eisen: readonly RuweEis[]; besluitBron?: RuweEis }
  return {
    categorie,
    dicht: false,
    eisen: eisen.map((een) => eis(een, waarde.dekking !== 'GEZIN')),
    besluit: besluitBron ? eis(besluitBron, true) : null,
    motivering: waarde.motivering !== false,
    eigen: alleenEigen && eigenBron === undefined,
    uit: String(waarde.uit),
  }
}

interface RuweEis {
  readonly nr?: string
  readonly feiten: readonly string[]
  readonly doorBijOnbekend?: true
}

/** All facts that a cell demands, with the decision of a person at the source. */
export const alleEisen = ({ eisen, besluit }: Cel): readonly Celeis[] => (besluit ? [...eisen, besluit] : eisen)

/** Whether a demand must hold because one of the same category held that asks at least as much. */
export const volgt = (eis: Celeis, gold: readonly Celeis[]): boolean =>
  gold.some(
    (eerder) =>
      eerder.feiten.every((feit) => eis.feiten.includes(feit)) &&
      (eerder.perPersoon || !eis.perPersoon) &&
      (!eerder.doorBijOnbekend || eis.doorBijOnbekend),
  )

/** What of a cell is not known to hold, given a cell of the same category of which everything held; one sentence each. */
export function nietZeker(cel: Cel, gold: Cel | undefined): string[] {
  const eerder = gold && !gold.dicht ? gold : undefined
  const bekend = eerder ? alleEisen(eerder) : []
  return [
    ...alleEisen(cel)
      .filter((eis) => !volgt(eis, bekend))
      .map((eis) => (eis === cel.besluit ? `${eis.nr} (besluit van de bron)` : eis.nr)),
    ...(cel.motivering && !eerder?.motivering ? [`5 (motivering van ${cel.categorie})`] : []),
    ...(cel.eigen && !eerder?.eigen ? ['eigen bron'] : []),
  ]
}

/** Whether a cell refuses everybody whom another one, of the same category, refused. */
export const minstensZoStreng = (nieuw: Cel, oud: Cel): boolean =>
  nieuw.dicht ||
  (!oud.dicht &&
    feitenMinstensZoStreng(nieuw, oud) &&
    (nieuw.motivering || !oud.motivering) &&
    (nieuw.eigen || !oud.eigen) &&
    (oud.besluit === null || houdtTegen(alleEisen(nieuw), oud.besluit)))

/** As {@link minstensZoStreng}, of the demands alone: who failed one of the old ones fails one of the new ones. */
export const feitenMinstensZoStreng = (nieuw: Cel, oud: Cel): boolean =>
  oud.eisen.every((eis) => houdtTegen(nieuw.eisen, eis))

/** Whether one of these does not hold when that one did not: it accepts no more facts, of no more people. */
const houdtTegen = (eisen: readonly Celeis[], eis: Celeis): boolean =>
  eisen.some(
    (nieuw) =>
      nieuw.feiten.every((feit) => eis.feiten.includes(feit)) &&
      (nieuw.perPersoon || !eis.perPersoon) &&
      (!nieuw.doorBijOnbekend || eis.doorBijOnbekend),
  )
