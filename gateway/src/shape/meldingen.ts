import type { Veldregel } from '@gezinsbeeld/log'
import type { Beleid, Bron, Categorie, Gegeven, Uitkomst } from '@gezinsbeeld/schema'
import { VELD_CODES, type VeldCode } from '../errors/codes.js'
import { type Over, type Telling, Tellingen } from './tellingen.js'
import { type Pad, uitgeschreven } from './vormer.js'

/** An error on one path of the answer. */
export interface VeldFout {
  readonly message: string
  readonly path: readonly (string | number)[]
  readonly extensions: {
    readonly code: VeldCode
    readonly regel?: string
    readonly categorie?: readonly Categorie[]
    readonly bron?: Bron
    readonly doel: string
    readonly uitleg: string
  }
}

/** Collects the errors and counts of one answer. */
export class Meldingen {
  readonly fouten: VeldFout[] = []
  readonly #tellingen = new Tellingen()
  /** Values that the second net should have stopped: alarms. Field addresses, no values. */
  readonly incidenten: string[] = []

  constructor(
    private readonly beleid: Beleid,
    private readonly doel: string,
  ) {}

  /** What was shown, masked or refused, per field and of whom; goes into the outcome record. */
  get tellingen(): readonly Veldregel<string>[] {
    return this.#tellingen.geteld
  }

  /** As {@link Tellingen.van}. */
  telling(
    veld: string,
    bron: Bron | undefined,
    { categorieen }: Pick<Gegeven, 'categorieen'>,
    uitkomst: string,
    code?: string,
    regel?: string,
    leeg = false,
  ): Telling {
    return this.#tellingen.van(veld, {
      bron: bron ?? null,
      categorieen,
      uitkomst,
      code: code ?? null,
      regel: regel ?? null,
      leeg: leeg || undefined,
    })
  }

  /** Counts one field occurrence. */
  tel(
    veld: string,
    bron: Bron | undefined,
    gegeven: Pick<Gegeven, 'categorieen'>,
    uitkomst: string,
    over: Over,
    code?: string,
    regel?: string,
    leeg = false,
  ): void {
    this.telling(veld, bron, gegeven, uitkomst, code, regel, leeg).tel(over)
  }

  /** Puts a visible refusal or outage on a path. */
  fout(code: VeldCode, pad: Pad, bron?: Bron, gegeven?: Gegeven, uitkomst?: Uitkomst): void {
    const { zin, uitweg } = VELD_CODES[code]
    this.fouten.push({
      message: zin,
      path: uitgeschreven(pad),
      extensions: {
        code,
        ...(uitkomst === undefined ? {} : { regel: uitkomst.regel }),
        ...(gegeven === undefined ? {} : { categorie: gegeven.categorieen }),
        ...(bron === undefined ? {} : { bron }),
        doel: this.doel,
        uitleg: `${this.#voorwaarde(uitkomst)}${uitweg}`,
      },
    })
  }

  #voorwaarde(uitkomst: Uitkomst | undefined): string {
    if (uitkomst?.voorwaarde === undefined) return ''
    const voorwaarde = this.beleid.voorwaarde(uitkomst.voorwaarde)
    return voorwaarde ? `Voorwaarde ${voorwaarde.nr}: ${voorwaarde.omschrijving} ` : ''
  }
}

/** The code under which an outcome that shows nothing is told; undefined when it must look like absence. */
export function zichtbareCode(uitkomst: Uitkomst, gegeven: Gegeven): VeldCode | undefined {
  if (uitkomst.soort === 'FEIT_ONBEKEND') return 'FEIT_ONBEKEND'
  // The policy gives this to everybody or to nobody, hidden or not, so it may be told of a place too (H13).
  if (uitkomst.soort === 'OP_VERZOEK_BRON') return 'OP_VERZOEK_BRON'
  // ADR can become GEHEIM for one person and not for another: any other visible answer would tell who is hidden.
  if (gegeven.categorieen.includes('ADR')) return undefined
  if (uitkomst.soort === 'GEMASKEERD') return 'GEMASKEERD'
  return uitkomst.stil ? undefined : uitkomst.code
}
