import type { Instantie } from '../lezing/matrix.js'
import type { Aanvrager } from './aanvragers.js'
import { SUBGRAPH } from './feiten/registers.js'
import type { Situatie } from './situatie.js'
import type { Stel, Vraag, Waarneming } from './stel.js'
import { tekst } from './tabellen/beschrijving.js'
import { vraagbaar } from './vraagbaar.js'
import type { Vastgelegd, Wie } from './wie.js'

/** What was recorded in both worlds for one requester, and how it is taken back. */
export interface Voorbereid {
  readonly vastgelegd: Vastgelegd
  terug(): Promise<void>
}

/** A draw: what to record, for whom of the family. */
export interface Voornemen {
  readonly keuze: number
  readonly gezin: string
  readonly leden: readonly string[]
}

const NIETS: Voorbereid = { vastgelegd: {}, terug: async () => undefined }
const REDEN = 'Melding van geweld, kinderen thuis, politie is onderweg'
const OPEN = `mutation ($gezin: ID!, $melding: String!, $reden: String!, $terPlaatse: Boolean!) {
  openNoodtoegang(gezinId: $gezin, crisismelding: $melding, reden: $reden, terPlaatse: $terPlaatse) { noodtoegangId } }`
const SLUIT = 'mutation ($id: ID!) { sluitNoodtoegang(noodtoegangId: $id) { stand } }'
const VRAAG = `mutation ($bron: Bron!, $personen: [ID!]!, $categorieen: [Categorie!]!, $sleutel: ID!, $gezin: ID!) {
  vraagVerstrekking(bron: $bron, personen: $personen, categorieen: $categorieen, sleutel: $sleutel, gezinId: $gezin,
    motivering: "Nodig om het gezin veilig te kunnen bezoeken.") { verzoekId } }`
const BESLIS = `mutation ($id: ID!) {
  beslisOpVerstrekking(verzoekId: $id, besluit: TOEGEWEZEN, totEnMet: "2026-03-20", levenssfeerGewogen: true,
    onderzoeksbelangGewogen: true, relatieMetPlegerGetoetst: true, reden: "Besproken met de gedragswetenschapper.") {
    verzoekId } }`
const TREK_IN =
  'mutation ($id: ID!) { trekVerstrekkingIn(verzoekId: $id, reden: "De opvang is verlaten.") { melding } }'

/** Who decides at a source, and with which purpose (docs/verstrekking.md). */
const BESLISSER: Readonly<Record<Instantie, readonly [rol: string, doelnaam: string]>> = {
  VT: ['VT_MEDEWERKER', 'VT_ONDERZOEK'],
  RVDK: ['RAADSONDERZOEKER', 'RAADSONDERZOEK_BESCHERMING'],
  GI: ['JEUGDBESCHERMER', 'UITVOERING_OTS'],
  LT: ['LT_VAST_GEZICHT', 'HULP_VRIJWILLIG'],
}

/** Records things in both worlds in the way in which the product itself has them recorded. */
export class Voorbereiding {
  #nummer = 0

  constructor(
    private readonly stel: Stel,
    private readonly doelnamen: ReadonlyMap<string, string>,
  ) {}

  /** Opens emergency access under D15; else by the draw a release by a source, a private relation, or nothing. */
  async doe(aanvrager: Aanvrager, situatie: Situatie, voornemen: Voornemen): Promise<Voorbereid> {
    const { keuze } = voornemen
    if (aanvrager.doel === 'D15') return keuze % 8 === 0 ? NIETS : this.#noodtoegang(aanvrager, voornemen)
    if (keuze % 20 === 0) return this.#belang(situatie, voornemen)
    return keuze % 3 === 0 ? this.#vrijgave(aanvrager, situatie, voornemen) : NIETS
  }

  /** Families about which a crisis report came in that may open emergency access. */
  crisisgezinnen(dag: string): string[] {
    const vanaf = new Date(Date.parse(dag) - 14 * 86_400_000).toISOString().slice(0, 10)
    const vt = this.stel.rijen['veilig-thuis']
    return (vt.tabellen.melding ?? [])
      .filter(({ datum_ontvangst: op }) => tekst(op) >= vanaf && tekst(op) <= dag)
      .filter(({ gesloten_op, gezinskenmerk }) => gesloten_op === null && gezinskenmerk !== null)
      .map(({ gezinskenmerk }) => tekst(gezinskenmerk))
  }

  async #noodtoegang({ wie, doel }: Aanvrager, { keuze, gezin, leden }: Voornemen): Promise<Voorbereid> {
    const vt = this.stel.rijen['veilig-thuis']
    const meldingen = vt.bij('melding', 'gezinskenmerk', gezin).map(({ meldnr }) => tekst(meldnr))
    const melding = meldingen.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).at(-1) ?? ''
    const terPlaatse = keuze % 2 === 0
    const variables = { gezin, melding, reden: REDEN, terPlaatse }
    const paar = await this.#beide(wie, doel, OPEN, [variables, variables])
    const ids = paar.map((antwoord) => tekstBij(antwoord, 'openNoodtoegang', 'noodtoegangId'))
    if (ids.includes('')) return NIETS
    const partijen = vt.bij('betrokkene', 'meldnr', melding).map(({ persoonnr }) => tekst(persoonnr))
    return {
      vastgelegd: { noodtoegang: { personen: [...new Set([...leden, ...vt.personen(partijen)])], terPlaatse } },
      terug: async () => {
        await this.#beide(wie, doel, SLUIT, [{ id: ids[0] }, { id: ids[1] }])
      },
    }
  }

  /** A private relation with somebody of the family or of the requester's own files, in the register of his agency. */
  async #belang({ eigen, wie, rijen, feiten }: Situatie, { keuze, leden }: Voornemen): Promise<Voorbereid> {
    if (eigen === undefined) return NIETS
    const subgraph = SUBGRAPH[eigen]
    const kring = new Set([...leden, ...(keuze % 40 === 0 ? feiten.personen : [])])
    const tabel = subgraph === 'gi' || subgraph === 'lokaal-team' ? 'client' : 'persoon'
    const nummer = subgraph === 'gi' || subgraph === 'lokaal-team' ? 'clientnr' : 'persoonnr'
    const bekenden = (rijen[subgraph].tabellen[tabel] ?? [])
      .map((rij) => tekst(rij[nummer]))
      .filter((lokaal) => rijen[subgraph].personen([lokaal]).some((een) => kring.has(een)))
    const lokaal = bekenden[keuze % Math.max(bekenden.length, 1)]
    if (lokaal === undefined) return NIETS
    const rij = {
      belangnr: 'B-proef',
      medewerkernr: wie.medewerker,
      persoonnr: lokaal,
      aard: 'BUUR',
      vanaf: '2024-01-01',
      tot: null,
    }
    await this.stel.beide(subgraph, [this.stel.kolommen.invoeging(subgraph, 'belang', rij)])
    return {
      vastgelegd: { belang: rijen[subgraph].personen([lokaal]) },
      terug: () => this.stel.beide(subgraph, [`delete from "belang" where "belangnr" = 'B-proef'`]),
    }
  }

  /** A release that a person at a source really made for this requester and purpose. */
  async #vrijgave(aanvrager: Aanvrager, situatie: Situatie, { keuze, gezin, leden }: Voornemen): Promise<Voorbereid> {
    const { wie, doel } = aanvrager
    const gevraagd = vraagbaar(aanvrager, situatie, leden, keuze)
    if (!gevraagd) return NIETS
    const { bron, personen, categorieen } = gevraagd
    const variables = {
      bron,
      personen,
      categorieen,
      gezin,
      sleutel: `proef-${String(this.#nummer++).padStart(8, '0')}`,
    }
    const paar = await this.#beide(wie, doel, VRAAG, [variables, variables])
    const ids = paar.map((antwoord) => tekstBij(antwoord, 'vraagVerstrekking', 'verzoekId'))
    if (ids.includes('')) return NIETS
    const eigen = [{ id: ids[0] }, { id: ids[1] }] as const
    const beslist: Wie[] = []
    for (const beslisser of this.#beslissers(bron)) {
      const [een, twee] = await this.#beide(beslisser, BESLISSER[bron][1], BESLIS, eigen)
      if (tekstBij(een, 'beslisOpVerstrekking', 'verzoekId') && tekstBij(twee, 'beslisOpVerstrekking', 'verzoekId'))
        beslist.push(beslisser)
    }
    return {
      vastgelegd: beslist.length > 0 ? { vrijgave: gevraagd } : {},
      terug: async () => {
        for (const wie of beslist) await this.#beide(wie, BESLISSER[bron][1], TREK_IN, eigen)
      },
    }
  }

  /** Somebody of each organisation of the source. */
  #beslissers(bron: Instantie): Wie[] {
    const { 'veilig-thuis': vt, raad, gi, 'lokaal-team': lt } = this.stel.rijen
    const van = {
      VT: (vt.tabellen.medewerker ?? []).map((rij) => [rij.medewerkernr, rij.oin]),
      GI: (gi.tabellen.medewerker ?? []).map((rij) => [rij.medewerkernr, rij.oin]),
      RVDK: (raad.tabellen.medewerker ?? []).map((rij) => [
        rij.medewerkernr,
        raad.bij('locatie', 'locatiecode', rij.locatiecode)[0]?.organisatie_oin,
      ]),
      LT: (lt.tabellen.medewerker ?? []).map((rij) => [
        rij.medewerkernr,
        lt.bij('gemeente', 'gemeentecode', rij.gemeentecode)[0]?.oin,
      ]),
    }[bron]
    const perOrganisatie = new Map(van.map(([medewerker, oin]) => [tekst(oin), tekst(medewerker)]))
    return [...perOrganisatie].map(([organisatie, medewerker]) => ({
      medewerker,
      rol: BESLISSER[bron][0],
      organisatie,
    }))
  }

  #beide(
    wie: Wie,
    doel: string,
    query: string,
    [een, twee]: readonly [Vraag['variables'], Vraag['variables']],
  ): Promise<readonly [Waarneming, Waarneming]> {
    const vraag = { wie, doelnaam: this.doelnamen.get(doel) ?? doel, query, motivering: {}, waarom: false }
    return this.stel.vraagElk({ ...vraag, variables: een }, { ...vraag, variables: twee })
  }
}

function tekstBij({ tekst: body }: Waarneming, veld: string, deel: string): string {
  const { data } = JSON.parse(body) as { data?: Record<string, Record<string, unknown> | null> | null }
  return tekst(data?.[veld]?.[deel] as string | undefined)
}
