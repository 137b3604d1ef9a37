import { SUBGRAPHS } from '@gezinsbeeld/launcher'
import type { Aanvrager } from './aanvragers.js'
import type { Eenheid } from './eenheden.js'
import { cellenVan } from './plekken.js'
import { ADMINISTRATIES } from './rijen.js'
import type { Vraag, Waarneming } from './stel.js'

/** Cases, and those whose answer held data. */
interface Telling {
  readonly gevallen: number
  readonly gevuld: number
}

function telBij(kaart: Map<string, Telling>, sleutel: string, gevallen: number, gevuld: number): void {
  const eerder = kaart.get(sleutel) ?? { gevallen: 0, gevuld: 0 }
  kaart.set(sleutel, { gevallen: eerder.gevallen + gevallen, gevuld: eerder.gevuld + gevuld })
}

/** Counts what a run really touched: a proof that nothing shows is worth what was hidden and what was asked. */
export class Verslag {
  gevallen = 0
  gevuld = 0
  /** Differences that were gone when the same was asked again: a call that came too late in one world. */
  wankel = 0
  /** Questions that the gateway could not answer at all; there must be none. */
  readonly storingen: string[] = []
  /** Changes per source and category, and the number of cases in which one was there. */
  readonly geraakt = new Map<string, number>()
  readonly perVraag = new Map<string, Telling>()
  readonly bijzonder = new Map<string, Telling>()
  readonly #statussen = new Map<string, number>()

  tel({ wie, doel }: Aanvrager, vraag: Vraag, eenheden: readonly Eenheid[], antwoord: Waarneming): void {
    const { status } = antwoord
    this.gevallen++
    const gevuld = status === 200 && heeftInhoud(antwoord)
    if (gevuld) this.gevuld++
    this.#telBijzonder(vraag, gevuld)
    const wat = status === 200 ? '200' : `${status} ${CODE.exec(antwoord.tekst)?.[1] ?? ''}`
    this.#statussen.set(wat, (this.#statussen.get(wat) ?? 0) + 1)
    const sleutel = `${wie.rol} ${doel}`
    telBij(this.perVraag, sleutel, 1, gevuld ? 1 : 0)
    for (const cel of new Set(eenheden.flatMap(({ beschrijving, kolom }) => cellenVan(beschrijving, kolom))))
      this.geraakt.set(cel, (this.geraakt.get(cel) ?? 0) + 1)
  }

  /** How often what is rare was asked, and held data: why, the frame, and what was recorded beforehand. */
  #telBijzonder({ wie, query, waarom }: Vraag, gevuld: boolean): void {
    const { noodtoegang, vrijgave, belang } = wie.vastgelegd ?? {}
    const soorten = {
      waarom,
      kader: /\bkader\b/.test(query),
      tijdlijn: /\btijdlijn\b/.test(query),
      noodtoegang,
      vrijgave,
      belang,
    }
    for (const [soort, is] of Object.entries(soorten)) {
      if (is) telBij(this.bijzonder, soort, 1, gevuld ? 1 : 0)
    }
  }

  /** Adds what another run counted. */
  met(ander: Verslag): this {
    this.gevallen += ander.gevallen
    this.gevuld += ander.gevuld
    this.wankel += ander.wankel
    this.storingen.push(...ander.storingen)
    for (const [kaart, erbij] of [
      [this.geraakt, ander.geraakt],
      [this.#statussen, ander.#statussen],
    ] as const)
      for (const [sleutel, aantal] of erbij) kaart.set(sleutel, (kaart.get(sleutel) ?? 0) + aantal)
    for (const [kaart, erbij] of [
      [this.perVraag, ander.perVraag],
      [this.bijzonder, ander.bijzonder],
    ] as const)
      for (const [sleutel, deel] of erbij) telBij(kaart, sleutel, deel.gevallen, deel.gevuld)
    return this
  }

  /** Cells that hold data in some table of this reading, and in which no change was made. */
  gemist(): string[] {
    return alleCellen().filter((cel) => !this.geraakt.has(cel))
  }

  /** Lines to print. */
  regels(): string[] {
    const per = (kaart: ReadonlyMap<string, unknown>, zeg: (sleutel: string) => string) =>
      [...kaart.keys()].sort().map(zeg)
    const deel = Math.round((100 * this.gevuld) / Math.max(this.gevallen, 1))
    return [
      'Changed, per source and category (cases in which something of it differed):',
      ...per(this.geraakt, (cel) => `  ${cel.padEnd(12)} ${this.geraakt.get(cel)}`),
      'Asked, per role and purpose (cases, with data):',
      ...per(this.perVraag, (sleutel) => {
        const { gevallen, gevuld } = this.perVraag.get(sleutel) ?? { gevallen: 0, gevuld: 0 }
        return `  ${sleutel.padEnd(28)} ${gevallen} ${gevuld}`
      }),
      'With (cases, with data):',
      ...per(this.bijzonder, (soort) => {
        const { gevallen, gevuld } = this.bijzonder.get(soort) ?? { gevallen: 0, gevuld: 0 }
        return `  ${soort.padEnd(28)} ${gevallen} ${gevuld}`
      }),
      `Answers by status: ${[...this.#statussen].map(([status, aantal]) => `${status}: ${aantal}`).join(', ')}`,
      `Answers with data from a source: ${deel}%`,
      `Differences that were not there the second time: ${this.wankel}`,
      ...this.storingen.slice(0, 3).map((vraag) => `Failed: ${vraag}`),
      ...(this.gemist().length > 0 ? [`Not changed: ${this.gemist().join(' ')}`] : []),
    ]
  }
}

function alleCellen(): string[] {
  const gevonden = SUBGRAPHS.flatMap((naam) =>
    Object.values(ADMINISTRATIES[naam].tabellen).flatMap((beschrijving) => cellenVan(beschrijving)),
  )
  return [...new Set(gevonden)].sort()
}

/** Whether any source gave a value or a row: keys and names of types are there anyhow. */
function heeftInhoud({ verkeer }: Waarneming): boolean {
  const iets = (waarde: unknown, sleutel: string): boolean => {
    if (waarde === null || waarde === undefined || SLEUTELS.test(sleutel)) return false
    if (Array.isArray(waarde)) return waarde.some((item) => iets(item, sleutel))
    if (typeof waarde === 'object') return Object.entries(waarde).some(([naam, deel]) => iets(deel, naam))
    return true
  }
  return verkeer.some(({ path, responseBody }) => path === '/graphql' && iets(JSON.parse(responseBody), ''))
}

const CODE = /"code":"([A-Z_]+)"/
const SLEUTELS = /^(?:__typename|_id|_p|gezinId|persoonId)$/
