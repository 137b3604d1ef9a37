import type { Beleid, Bron, Categorie, Gegeven, Uitkomst } from '@gezinsbeeld/schema'
import { VELD_CODES, type VeldCode } from '../errors/codes.js'
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

/** What was shown, masked or refused, per field and of whom; goes into the outcome record. Never a value. */
export interface Veldtelling {
  readonly veld: string
  readonly bron: Bron | null
  readonly categorieen: readonly Categorie[]
  readonly uitkomst: string
  readonly code: string | null
  readonly regel: string | null
  /** Persons of whom: the one under whose name the field stands, or the members of the family of a record. */
  readonly personen: readonly string[]
  readonly aantal: number
  /** Allowed, and nothing was there: in the answer the same as a silent refusal, so who reads answers only sees neither. */
  readonly leeg?: true
}

type Geteld = Omit<Veldtelling, 'personen' | 'aantal'>

/** How often one field of one source had one outcome, and of whom. */
export class Telling {
  private aantal = 0
  private laatst: readonly string[] | undefined
  /** Nearly always there is one list. */
  private eerder: Set<readonly string[]> | undefined

  constructor(private readonly wat: Geteld) {}

  /** Counts one occurrence. @param over of whom; rows of one family or person give the very same list */
  tel(over: readonly string[]): void {
    this.aantal++
    if (over === this.laatst) return
    if (this.laatst) {
      this.eerder ??= new Set([this.laatst])
      this.eerder.add(over)
    }
    this.laatst = over
  }

  is({ bron, uitkomst, code, regel, leeg }: Omit<Geteld, 'veld' | 'categorieen'>): boolean {
    const { wat } = this
    return (
      wat.bron === bron && wat.uitkomst === uitkomst && wat.code === code && wat.regel === regel && wat.leeg === leeg
    )
  }

  get geteld(): Veldtelling {
    // Nearly always one list, and the same one for every field of a family: the log names its people once.
    const personen = this.eerder ? [...new Set([...this.eerder].flat())] : (this.laatst ?? [])
    return { ...this.wat, aantal: this.aantal, personen }
  }
}

/** Collects the errors and counts of one answer. */
export class Meldingen {
  readonly fouten: VeldFout[] = []
  readonly #tellingen: Telling[] = []
  /** By field: there are few outcomes of one field in an answer. */
  readonly #perVeld = new Map<string, Telling[]>()
  /** Values that the second net should have stopped: alarms. Field addresses, no values. */
  readonly incidenten: string[] = []

  constructor(
    private readonly beleid: Beleid,
    private readonly doel: string,
  ) {}

  get tellingen(): readonly Veldtelling[] {
    return this.#tellingen.map(({ geteld }) => geteld)
  }

  /** The count of one field of one source with one outcome; for who is about to count it, and keeps it for more rows. */
  telling(
    veld: string,
    bron: Bron | undefined,
    { categorieen }: Pick<Gegeven, 'categorieen'>,
    uitkomst: string,
    code?: string,
    regel?: string,
    leeg = false,
  ): Telling {
    const wat: Geteld = {
      veld,
      bron: bron ?? null,
      categorieen,
      uitkomst,
      code: code ?? null,
      regel: regel ?? null,
      ...(leeg ? { leeg } : {}),
    }
    const perVeld = this.#perVeld.get(veld) ?? []
    const known = perVeld.find((een) => een.is(wat))
    if (known) return known
    const made = new Telling(wat)
    this.#perVeld.set(veld, perVeld)
    perVeld.push(made)
    this.#tellingen.push(made)
    return made
  }

  /** Counts one field occurrence. */
  tel(
    veld: string,
    bron: Bron | undefined,
    gegeven: Pick<Gegeven, 'categorieen'>,
    uitkomst: string,
    over: readonly string[],
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
