import { loadBeleid } from '@gezinsbeeld/schema'
import fc from 'fast-check'
import { type Aanvrager, type Soort, soorten } from './aanvragers.js'
import { eenheden } from './eenheden.js'
import { maakIngreep, type Trekking } from './ingrepen.js'
import { Situatie } from './situatie.js'
import type { Stel, Vraag, Waarneming } from './stel.js'
import { tekst } from './tabellen/beschrijving.js'
import { type Verschil, vergelijk } from './vergelijk.js'
import type { Verslag } from './verslag.js'
import { type Doelwit, type Trek, trek, Vragensteller } from './vragen.js'

/** One drawn pair of worlds with the questions to it. */
export interface Paar {
  readonly soort: number
  readonly aanvrager: number
  readonly gezin: number
  readonly trekkingen: readonly Trekking[]
  readonly vragen: readonly Trek[]
}

/** A difference between the answers of two worlds that differ only in what the requester may not see. */
export interface Gevonden {
  readonly verschillen: readonly Verschil[]
  readonly aanvrager: Aanvrager
  readonly motivering: readonly string[]
  readonly query: string
  readonly variables: unknown
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

const nat = fc.nat({ max: 99_999 })
const trekking = fc.record({ eenheid: nat, daad: nat, waarde: nat })

/** Draws pairs of worlds. @param vragen questions per pair */
export const paar = (vragen: number): fc.Arbitrary<Paar> =>
  fc.record({
    soort: nat,
    aanvrager: nat,
    gezin: nat,
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
  #tijd: number
  #gezet = 0

  constructor(
    private readonly stel: Stel,
    private readonly steller: Vragensteller,
    private readonly verslag: Verslag,
    start: string,
  ) {
    this.#soorten = soorten(stel.rijen, DAG)
    this.#tijd = Date.parse(start)
  }

  /** @throws Inmenging when something hidden shows */
  async voer({ soort, aanvrager: wieNr, gezin, trekkingen, vragen }: Paar): Promise<void> {
    // Facts that were remembered of the pair before must not count for this one.
    this.#verder()
    const gekozen = this.#soorten[soort % this.#soorten.length]
    const [liefst, anders] = wieNr % 10 === 0 ? [gekozen?.zonder, gekozen?.met] : [gekozen?.met, gekozen?.zonder]
    const groep = liefst?.length ? liefst : anders
    const aanvrager = groep?.[wieNr % groep.length]
    if (!aanvrager) return
    const motivering = MOTIVERINGEN[gezin % MOTIVERINGEN.length] ?? []
    const { wie, doel } = aanvrager
    const situatie = new Situatie(this.stel.rijen, wie, doel, new Set(motivering), DAG)
    const doelwit = this.#doelwit(situatie, gezin)
    const ingreep = maakIngreep(
      eenheden(situatie, new Set(doelwit.personen)),
      trekkingen,
      this.stel.rijen,
      this.stel.kolommen,
    )
    await this.stel.verander(ingreep.heen)
    try {
      for (const getrokken of vragen) {
        if (Date.now() - this.#gezet > VERS_MS) this.#verder()
        const { query, variables } = this.steller.schrijf(getrokken, doelwit, motivering.length > 0)
        const tekstPer = Object.fromEntries(motivering.map((categorie) => [categorie, REDEN]))
        const vraag: Vraag = {
          wie,
          doelnaam: this.#doelnamen.get(doel) ?? doel,
          query,
          variables,
          motivering: tekstPer,
        }
        const [een, twee] = await this.stel.vraag(vraag)
        // Searches are limited per minute of real time: which world reaches the limit first is no matter of data.
        if ([een.status, twee.status].includes(429)) continue
        this.verslag.tel(aanvrager, ingreep.geraakt, een)
        if (een.status >= 500)
          this.verslag.storingen.push(`${wie.rol} ${wie.medewerker} ${doel} ${query} ${JSON.stringify(variables)}`)
        if (vergelijk(een, twee).length > 0) await this.#nogEens(vraag, aanvrager, ingreep.zeg)
      }
    } finally {
      await this.stel.verander(ingreep.terug)
    }
  }

  /** A difference counts when it is there again with every fact asked anew; else a call was late in one world. */
  async #nogEens(vraag: Vraag, aanvrager: Aanvrager, ingreep: readonly string[]): Promise<void> {
    this.#verder()
    const [een, twee] = await this.stel.vraag(vraag)
    const verschillen = vergelijk(een, twee)
    const { query, variables } = vraag
    const motivering = Object.keys(vraag.motivering)
    if (verschillen.length > 0)
      throw new Inmenging({ verschillen, aanvrager, motivering, query, variables, ingreep, een, twee })
    this.verslag.wankel++
  }

  #verder(): void {
    this.#tijd += STAP_MS
    this.#gezet = Date.now()
    this.stel.klok(new Date(this.#tijd).toISOString())
  }

  /** Families and persons to ask about: mostly those that the requester has work with, and always somebody else too. */
  #doelwit({ feiten, wie }: Situatie, gezin: number): Doelwit {
    const lt = this.stel.rijen['lokaal-team']
    const leden = (id: string) => lt.personen(lt.bij('gezinslid', 'gezin_id', id).map(({ anummer }) => tekst(anummer)))
    const alle = (lt.tabellen.gezin ?? []).map(({ gezin_id }) => tekst(gezin_id))
    const eigen = [...feiten.gezinnen].sort()
    const vanBurger = wie.betrokkene === undefined ? [] : alle.filter((id) => leden(id).includes(wie.betrokkene ?? ''))
    const werk = eigen.length > 0 ? eigen : vanBurger
    const ander = alle[gezin % alle.length] ?? 'gezin-onbekend'
    const een = werk[gezin % Math.max(werk.length, 1)] ?? ander
    const personen = [
      ...new Set([...leden(een), ...[...feiten.personen].sort().slice(0, 6), ...leden(ander).slice(0, 2)]),
    ]
    return {
      gezinnen: [een, een, een, ...werk.slice(0, 3), ander],
      personen: [...personen, 'p-00000000000000000000000000000000'],
      zoeken: this.#zoeken(een, gezin),
    }
  }

  #zoeken(gezin: string, nummer: number): readonly Readonly<Record<string, string>>[] {
    const lt = this.stel.rijen['lokaal-team']
    const personen = lt
      .bij('gezinslid', 'gezin_id', gezin)
      .flatMap(({ anummer }) => lt.bij('ingeschrevene', 'anummer', anummer))
    const eerste = personen[nummer % Math.max(personen.length, 1)]
    if (!eerste) return []
    const geboren = tekst(eerste.geboortedatum)
    const geboortedatum = `${geboren.slice(0, 4)}-${geboren.slice(4, 6)}-${geboren.slice(6, 8)}`
    const opNaam = { geslachtsnaam: tekst(eerste.geslachtsnaam), geboortedatum }
    return eerste.bsn === null ? [opNaam] : [opNaam, { bsn: tekst(eerste.bsn) }]
  }
}
