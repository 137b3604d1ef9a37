import { loadBeleid } from '@gezinsbeeld/schema'
import fc from 'fast-check'
import { type Aanvrager, type Soort, soorten } from './aanvragers.js'
import { Doelwitten, type Gekozen } from './doelwit.js'
import { eenheden } from './eenheden.js'
import { type Ingreep, maakIngreep, type Trekking } from './ingrepen.js'
import { Situatie } from './situatie.js'
import type { Stel, Vraag, Waarneming } from './stel.js'
import { type Verschil, vergelijk } from './vergelijk.js'
import type { Verslag } from './verslag.js'
import { Voorbereiding } from './voorbereiding.js'
import { type Trek, trek, Vragensteller } from './vragen.js'

/** One drawn pair of worlds with the questions to it. */
export interface Paar {
  readonly soort: number
  readonly aanvrager: number
  readonly gezin: number
  /** What is recorded for the requester beforehand. */
  readonly keuze: number
  readonly trekkingen: readonly Trekking[]
  readonly vragen: readonly Trek[]
}

/** A difference between the answers of two worlds that differ only in what the requester may not see. */
export interface Gevonden {
  readonly verschillen: readonly Verschil[]
  readonly aanvrager: Aanvrager
  readonly vraag: Vraag
  readonly ingreep: readonly string[]
  readonly een: Waarneming
  readonly twee: Waarneming
}

/** Thrown out of a run; the message names no value of a person. */
export class Inmenging extends Error {
  constructor(readonly gevonden: Gevonden) {
    const { verschillen, aanvrager } = gevonden
    super(`the worlds differ in ${verschillen.join(', ')} for ${aanvrager.wie.rol} with ${aanvrager.doel}`)
    this.name = 'Inmenging'
  }
}

// Without the leaning of the library to small numbers, which would draw the first role and the first field all the time.
const nat = fc.noBias(fc.nat({ max: 99_999 }))
const trekking = fc.record({ eenheid: nat, daad: nat, waarde: nat })

/** Draws pairs of worlds. @param vragen questions per pair */
export const paar = (vragen: number): fc.Arbitrary<Paar> =>
  fc.record({
    soort: nat,
    aanvrager: nat,
    gezin: nat,
    keuze: nat,
    trekkingen: fc.array(trekking, { minLength: 40, maxLength: 120, size: 'max' }),
    vragen: fc.array(trek, { minLength: vragen, maxLength: vragen }),
  })

/** Dutch local day on which every run takes place. */
const DAG = '2026-03-10'
/** Longer than a fact may be remembered. */
const STAP_MS = 31_000
/** Real time after which facts are asked anew: before one of the two gateways forgets them by itself. */
const VERS_MS = 8_000
const REDEN = 'Nodig voor de veiligheid van dit kind en voor het plan'
const MOTIVERINGEN = [[], ['VEIL', 'ART9', 'OORD', 'PLAN', 'FIN', 'STRAF'], ['VEIL'], ['OORD', 'ART9'], ['PLAN', 'FIN']]

/** Runs pairs on one pair of running worlds. */
export class Proef {
  readonly #soorten: readonly Soort[]
  readonly #doelnamen = new Map(loadBeleid().doelen.map(({ code, naam }) => [code, naam]))
  readonly #doelwit: Doelwitten
  readonly #voorbereiding: Voorbereiding
  #tijd: number
  #gezet = 0

  constructor(
    private readonly stel: Stel,
    private readonly steller: Vragensteller,
    private readonly verslag: Verslag,
    start: string,
  ) {
    this.#soorten = soorten(stel.rijen, DAG)
    this.#voorbereiding = new Voorbereiding(stel, this.#doelnamen)
    this.#doelwit = new Doelwitten(stel.rijen, this.#voorbereiding.crisisgezinnen(DAG))
    this.#tijd = Date.parse(start)
  }

  /** @throws Inmenging when something hidden shows */
  async voer(getrokken: Paar): Promise<void> {
    // Facts that were remembered of the pair before must not count for this one.
    this.#verder()
    const aanvrager = this.#aanvrager(getrokken)
    if (!aanvrager) return
    const motivering = new Set(MOTIVERINGEN[getrokken.gezin % MOTIVERINGEN.length] ?? [])
    const zonder = new Situatie(this.stel.rijen, aanvrager.wie, aanvrager.doel, motivering, DAG)
    const doelwit = this.#doelwit.kies(zonder, getrokken.gezin)
    const voornemen = { keuze: getrokken.keuze, gezin: doelwit.gezinnen[0] ?? '', leden: doelwit.leden }
    const { vastgelegd, terug } = await this.#voorbereiding.doe(aanvrager, zonder, voornemen)
    try {
      // What was recorded counts from now on.
      this.#verder()
      const wie = { ...aanvrager.wie, vastgelegd }
      const situatie = new Situatie(this.stel.rijen, wie, aanvrager.doel, motivering, DAG)
      await this.#metIngreep(getrokken, { aanvrager, situatie, doelwit })
    } finally {
      await terug()
    }
  }

  #aanvrager({ soort, aanvrager: wieNr }: Paar): Aanvrager | undefined {
    const gekozen = this.#soorten[soort % this.#soorten.length]
    const [liefst, anders] = wieNr % 10 === 0 ? [gekozen?.zonder, gekozen?.met] : [gekozen?.met, gekozen?.zonder]
    const groep = liefst?.length ? liefst : anders
    return groep?.[wieNr % groep.length]
  }

  async #metIngreep({ trekkingen, vragen }: Paar, { aanvrager, situatie, doelwit }: Opstelling): Promise<void> {
    const alle = eenheden(situatie, new Set(doelwit.personen))
    const ingreep = maakIngreep(alle, trekkingen, this.stel.rijen, this.stel.kolommen)
    const motivering = Object.fromEntries([...situatie.motivering].map((categorie) => [categorie, REDEN]))
    await this.stel.verander(ingreep.heen)
    try {
      for (const getrokken of vragen) {
        if (Date.now() - this.#gezet > VERS_MS) this.#verder()
        const tekst = this.steller.schrijf(getrokken, doelwit, situatie.motivering.size > 0)
        const doelnaam = this.#doelnamen.get(situatie.doel) ?? situatie.doel
        const vraag = { ...tekst, wie: situatie.wie, doelnaam, motivering, waarom: getrokken.waarom % 4 === 0 }
        await this.#stel(vraag, aanvrager, ingreep)
      }
    } finally {
      await this.stel.verander(ingreep.terug)
    }
  }

  async #stel(vraag: Vraag, aanvrager: Aanvrager, ingreep: Ingreep): Promise<void> {
    const [een, twee] = await this.stel.vraag(vraag)
    // Searches are limited per minute of real time: which world reaches the limit first is no matter of data.
    if ([een.status, twee.status].includes(429)) return
    this.verslag.tel(aanvrager, vraag, ingreep.geraakt, een)
    if (een.status >= 500)
      this.verslag.storingen.push(
        `${vraag.wie.rol} ${vraag.doelnaam} ${vraag.query} ${JSON.stringify(vraag.variables)}`,
      )
    if (vergelijk(een, twee).length === 0) return
    // A difference counts when it is there again with every fact asked anew; else a call was late in one world.
    this.#verder()
    const [nogEen, nogTwee] = await this.stel.vraag(vraag)
    const verschillen = vergelijk(nogEen, nogTwee)
    if (verschillen.length > 0)
      throw new Inmenging({ verschillen, aanvrager, vraag, ingreep: ingreep.zeg, een: nogEen, twee: nogTwee })
    this.verslag.wankel++
  }

  #verder(): void {
    this.#tijd += STAP_MS
    this.#gezet = Date.now()
    this.stel.klok(new Date(this.#tijd).toISOString())
  }
}

/** Who asks, as he stands in this pair of worlds, and about whom. */
interface Opstelling {
  readonly aanvrager: Aanvrager
  readonly situatie: Situatie
  readonly doelwit: Gekozen
}
