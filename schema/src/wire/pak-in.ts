import type { Bron, Categorie } from '../codes.js'
import type { CelOpdracht, Opdracht, OpdrachtInhoud, VraagOpdracht } from './opdracht.js'

/** A release order as it travels: every person is named once, every list of persons is written once (record 0053). */
export interface Ingepakt {
  readonly opdracht: IngepakteOpdracht | VraagOpdracht
  /** Pseudonyms of every person in a list; absent of a question. */
  readonly namen?: readonly string[]
  /** Places in `namen`; an order says the number of a list where an {@link Opdracht} has the list. */
  readonly lijsten?: readonly (readonly number[])[]
}

interface IngepakteCel extends Omit<CelOpdracht, 'personen' | 'afgeschermd'> {
  readonly personen: number
  readonly afgeschermd?: number | undefined
}

type PerCel<T> = Readonly<Partial<Record<Bron, Readonly<Partial<Record<Categorie, T>>>>>>

interface IngepakteOpdracht extends Omit<Opdracht, 'cellen' | 'btrElders' | 'nietAfgeschermd' | 'uitgesloten'> {
  readonly cellen: PerCel<IngepakteCel>
  readonly btrElders: Readonly<Partial<Record<Bron, number>>>
  readonly nietAfgeschermd: number
  readonly uitgesloten?: number | undefined
}

/** A packed order as JSON text, all but the trace of its request: that stands between the two parts. */
interface Geschreven {
  readonly voor: string
  readonly na: string
}

const geschreven = new WeakMap<OpdrachtInhoud, Geschreven>()

/**
 * An order as the text of an {@link Ingepakt} without its braces. On a page of families most cells are for the same hundred persons, and
 * written out each time they were two fifths of all that such a request allocated. The text follows from what the order says and from
 * nothing else, so that it tells an agency no more than the order does. That of an order that cannot change is remembered.
 * @param trace as in {@link Opdracht}
 */
export function pakIn(inhoud: OpdrachtInhoud, trace: string): string {
  let tekst = geschreven.get(inhoud)
  if (!tekst) {
    tekst = schrijf(inhoud)
    if (Object.isFrozen(inhoud)) geschreven.set(inhoud, tekst)
  }
  return `${tekst.voor}${JSON.stringify(trace)}${tekst.na}`
}

function schrijf(opdracht: OpdrachtInhoud): Geschreven {
  const lijsten = new Lijsten()
  const { cellen, btrElders, nietAfgeschermd, uitgesloten } = opdracht
  const ingepakt = {
    soort: opdracht.soort,
    subgraph: opdracht.subgraph,
    medewerker: opdracht.medewerker,
    rol: opdracht.rol,
    organisatie: opdracht.organisatie,
    handeltNamens: opdracht.handeltNamens,
    instantie: opdracht.instantie,
    betrokkene: opdracht.betrokkene,
    doel: opdracht.doel,
    cellen: perSleutel(cellen, (van) => perSleutel(van, (cel) => pakCelIn(cel, lijsten))),
    btrElders: perSleutel(btrElders, (personen) => lijsten.nummerVan(personen)),
    nietAfgeschermd: lijsten.nummerVan(nietAfgeschermd),
    uitgesloten: uitgesloten && lijsten.nummerVan(uitgesloten),
    relaties: opdracht.relaties,
    skn: opdracht.skn,
    motivering: opdracht.motivering,
    beleid: opdracht.beleid,
  } satisfies Record<keyof OpdrachtInhoud, unknown>
  // `soort` is always there, so that what follows is never the first key.
  return {
    voor: `"opdracht":${JSON.stringify(ingepakt).slice(0, -1)},"trace":`,
    na: `},"namen":${JSON.stringify(lijsten.namen)},"lijsten":${JSON.stringify(lijsten.alle)}`,
  }
}

// Written out, as the order itself is (record 0057); a key that is forgotten here does not compile. JSON leaves out what is undefined.
function pakCelIn({ uit, personen, afgeschermd, regel, vrijgave, organisatie }: CelOpdracht, lijsten: Lijsten) {
  return {
    uit,
    personen: lijsten.nummerVan(personen),
    afgeschermd: afgeschermd && lijsten.nummerVan(afgeschermd),
    regel,
    vrijgave,
    organisatie,
  } satisfies Record<keyof CelOpdracht, unknown>
}

/**
 * The order that was packed by {@link pakIn}; each list is made once, so nobody may change one.
 * @returns undefined when it names a list or a person that is not there: then nothing of it may be carried out
 */
export function pakUit({ opdracht, namen = [], lijsten = [] }: Ingepakt): Opdracht | VraagOpdracht | undefined {
  if (opdracht.soort === 'vraag') return opdracht
  const uitgepakt = lijsten.map((lijst) => lijst.map((plaats) => namen[plaats] as string))
  if (!uitgepakt.every((lijst) => lijst.every((naam) => typeof naam === 'string'))) return undefined
  let heel = true
  const lijst = (nummer: number): readonly string[] => {
    const personen: unknown = uitgepakt[nummer]
    if (Array.isArray(personen)) return personen
    heel = false
    return []
  }
  const cel = ({ personen, afgeschermd, ...rest }: IngepakteCel): CelOpdracht => ({
    ...rest,
    personen: lijst(personen),
    ...(afgeschermd === undefined ? {} : { afgeschermd: lijst(afgeschermd) }),
  })
  const { cellen, btrElders, nietAfgeschermd, uitgesloten, ...rest } = opdracht
  const order: Opdracht = {
    ...rest,
    cellen: perSleutel(cellen, (van) => perSleutel(van, cel)),
    btrElders: perSleutel(btrElders, lijst),
    nietAfgeschermd: lijst(nietAfgeschermd),
    ...(uitgesloten === undefined ? {} : { uitgesloten: lijst(uitgesloten) }),
  }
  return heel ? order : undefined
}

/** The lists of one order, each once. */
class Lijsten {
  readonly namen: string[] = []
  readonly alle: number[][] = []
  readonly #plaatsen = new Map<string, number>()
  readonly #nummers = new Map<readonly string[], number>()

  /**
   * Most lists were made once (`Zichten`) and are known again as they are. One that says the same has the same number too: whether the
   * gateway made two lists for two reasons is nothing for an agency to read.
   */
  nummerVan(lijst: readonly string[]): number {
    const bekend = this.#nummers.get(lijst)
    if (bekend !== undefined) return bekend
    const plaatsen = lijst.map((naam) => this.#plaatsVan(naam))
    const zelfde = this.alle.findIndex((eerder) => zijnGelijk(eerder, plaatsen))
    const nummer = zelfde >= 0 ? zelfde : this.alle.push(plaatsen) - 1
    this.#nummers.set(lijst, nummer)
    return nummer
  }

  #plaatsVan(naam: string): number {
    const bekend = this.#plaatsen.get(naam)
    if (bekend !== undefined) return bekend
    const plaats = this.namen.push(naam) - 1
    this.#plaatsen.set(naam, plaats)
    return plaats
  }
}

const zijnGelijk = (een: readonly number[], ander: readonly number[]): boolean =>
  een.length === ander.length && een.every((plaats, index) => plaats === ander[index])

function perSleutel<K extends string, V, W>(
  per: Readonly<Partial<Record<K, V>>>,
  maak: (waarde: V) => W,
): Partial<Record<K, W>> {
  const gemaakt: Partial<Record<K, W>> = {}
  for (const sleutel of Object.keys(per) as K[]) gemaakt[sleutel] = maak(per[sleutel] as V)
  return gemaakt
}
