import { SUBGRAPHS } from '@gezinsbeeld/launcher'
import { eigenBron, type Lezing, lees } from '../lezing/lees.js'
import { magZien, type Zicht } from '../lezing/mag-zien.js'
import { BRONNEN, type Bron, CATEGORIEEN } from '../lezing/matrix.js'
import { op } from './feiten/dagen.js'
import { SUBGRAPH } from './feiten/registers.js'
import { type Feiten, feitenVan } from './feiten.js'
import type { Wereldrijen } from './rijen.js'
import { RELATIE, type Rij, tekst } from './tabellen/beschrijving.js'
import type { Wie } from './wie.js'

/** One requester with one purpose, in one world, and what the independent reading says he may see. */
export class Situatie {
  readonly eigen: ReturnType<typeof eigenBron>
  readonly feiten: Feiten
  readonly verborgen: ReadonlySet<string>
  /** Everybody of a family in which the requester has a private relation with somebody (H10). */
  readonly conflict: ReadonlySet<string>
  /** Conditions that any cell of the purpose hangs on. */
  readonly voorwaarden: ReadonlySet<string>
  readonly #gezinsleden: ReadonlyMap<string, ReadonlySet<string>>
  readonly #gezien = new Map<string, Zicht>()
  readonly #lezingen = new Map<string, Lezing>()

  constructor(
    readonly rijen: Wereldrijen,
    readonly wie: Wie,
    readonly doel: string,
    readonly motivering: ReadonlySet<string>,
    /** Dutch local day. */
    readonly dag: string,
  ) {
    this.eigen = eigenBron(wie.rol, doel, wie.handeltNamens, wie.instantie)
    this.feiten = feitenVan(rijen, wie, doel, this.eigen, dag)
    this.verborgen = verborgen(rijen)
    this.#gezinsleden = gezinsleden(rijen, this.feiten)
    this.conflict = metGezinnen(rijen, belangen(rijen, wie, this.eigen, dag), dag)
    this.voorwaarden = new Set([
      ...(this.feiten.relatie ? [RELATIE] : []),
      ...BRONNEN.flatMap((bron) =>
        CATEGORIEEN.flatMap((categorie) => lees(wie.rol, doel, bron, categorie, wie.handeltNamens).voorwaarden),
      ),
    ])
  }

  /** What may be seen of one category of one source about one person. */
  ziet(bron: Bron, categorie: string, persoon: string): Zicht {
    const sleutel = `${bron}.${categorie}.${persoon}`
    const bekend = this.#gezien.get(sleutel)
    if (bekend !== undefined) return bekend
    const { wie, doel, eigen, motivering, feiten } = this
    const bijElkaar = [...(this.#gezinsleden.get(persoon) ?? [persoon])]
    const zicht = magZien({
      rol: wie.rol,
      doel,
      ...(wie.handeltNamens ? { namens: wie.handeltNamens } : {}),
      bron,
      categorie,
      eigen,
      geldt: (nr) => feiten.geldt(nr, persoon, bron, categorie),
      geldtVoorIemand: (nr) => iemand(bijElkaar.map((lid) => feiten.geldt(nr, lid, bron, categorie))),
      motivering,
      verborgen: this.verborgen.has(persoon),
      conflict: this.conflict.has(persoon),
    })
    this.#gezien.set(sleutel, zicht)
    return zicht
  }

  /** Whether a place of this person, or of anybody in a family or a file with him, may be seen at any source. */
  plaatsBijZichtbaar(persoon: string): boolean {
    const kring = [persoon, ...(this.#gezinsleden.get(persoon) ?? []), ...this.feiten.personen]
    return kring.some((een) => BRONNEN.some((bron) => !['DICHT', 'OP_VERZOEK'].includes(this.ziet(bron, 'ADR', een))))
  }

  /** Whether the cell opens rows of the own organisation only. */
  eigenCel(bron: Bron, categorie: string): boolean {
    return this.#lees(bron, categorie).eigen
  }

  /** What is left of the category when it is masked. */
  masker(bron: Bron, categorie: string): Lezing['masker'] {
    return this.#lees(bron, categorie).masker
  }

  #lees(bron: Bron, categorie: string): Lezing {
    const sleutel = `${bron}.${categorie}`
    const lezing = this.#lezingen.get(sleutel) ?? lees(this.wie.rol, this.doel, bron, categorie, this.wie.handeltNamens)
    this.#lezingen.set(sleutel, lezing)
    return lezing
  }
}

const iemand = (waarden: readonly (boolean | undefined)[]) =>
  waarden.includes(true) ? true : waarden.includes(undefined) ? undefined : false

/** Everybody who shares a family with a person: in the register, or in a file of the requester. */
function gezinsleden(rijen: Wereldrijen, feiten: Feiten): ReadonlyMap<string, ReadonlySet<string>> {
  const lt = rijen['lokaal-team']
  const groepen = new Map<string, string[]>()
  for (const { gezin_id, anummer } of lt.tabellen.gezinslid ?? []) {
    const leden = groepen.get(tekst(gezin_id)) ?? []
    leden.push(...lt.personen([tekst(anummer)]))
    groepen.set(tekst(gezin_id), leden)
  }
  // A file of the requester that came with a family joins its persons to that family.
  for (const gezin of feiten.gezinnen) groepen.set(gezin, [...(groepen.get(gezin) ?? []), ...feiten.personen])
  const per = new Map<string, Set<string>>()
  for (const leden of groepen.values()) {
    for (const lid of leden) per.set(lid, new Set([...(per.get(lid) ?? []), ...leden]))
  }
  return per
}

/** With whom the requester has a private relation, by the register of his own agency and by what was drawn. */
function belangen(rijen: Wereldrijen, wie: Wie, eigen: Situatie['eigen'], dag: string): string[] {
  const bron = eigen === undefined ? undefined : rijen[SUBGRAPH[eigen]]
  const nu = bron?.bij('belang', 'medewerkernr', wie.medewerker).filter(({ vanaf, tot }) => op(dag, vanaf, tot)) ?? []
  return [...(bron?.personen(nu.map(({ persoonnr }) => tekst(persoonnr))) ?? []), ...(wie.vastgelegd?.belang ?? [])]
}

/** These persons and everybody in a family with one of them: who left a family is no longer of it, who died still is. */
function metGezinnen(rijen: Wereldrijen, personen: readonly string[], dag: string): ReadonlySet<string> {
  if (personen.length === 0) return new Set()
  const lt = rijen['lokaal-team']
  const van = ({ anummer }: Rij) => lt.personen([tekst(anummer)])
  const leden = (lt.tabellen.gezinslid ?? []).filter((lid) => {
    const [mens] = lt.bij('ingeschrevene', 'anummer', lid.anummer)
    return op(dag, null, lid.datum_einde ?? null) || tekst(mens?.overlijdensdatum) !== ''
  })
  const gezinnen = new Set(
    leden.filter((lid) => van(lid).some((een) => personen.includes(een))).map((lid) => lid.gezin_id),
  )
  return new Set([...personen, ...leden.filter(({ gezin_id }) => gezinnen.has(gezin_id)).flatMap(van)])
}

/** Persons whom some source certainly hides for safety (decision 2). */
function verborgen(rijen: Wereldrijen): ReadonlySet<string> {
  const vlaggen = {
    'veilig-thuis': ['persoon', 'persoonnr', 'geheim', true],
    raad: ['persoon', 'persoonnr', 'afscherming', 'VEILIGHEID'],
    gi: ['client', 'clientnr', 'geheim', true],
    'lokaal-team': ['client', 'clientnr', 'afscherming', 'V'],
  } as const
  return new Set(
    SUBGRAPHS.flatMap((naam) => {
      const [tabel, nummer, kolom, aan] = vlaggen[naam]
      const rood = (rijen[naam].tabellen[tabel] ?? []).filter((rij) => rij[kolom] === aan)
      return rijen[naam].personen(rood.map((rij) => tekst(rij[nummer])))
    }),
  )
}
