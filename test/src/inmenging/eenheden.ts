import { SUBGRAPHS, type SubgraphName } from '@gezinsbeeld/launcher'
import { ADMINISTRATIES } from './rijen.js'
import type { Situatie } from './situatie.js'
import type { Merk, Rij, Tabel } from './tabellen/beschrijving.js'

/** Something in a world that the requester may not see: a value, or that a row is there. */
export interface Eenheid {
  readonly soort: 'waarde' | 'rij'
  readonly subgraph: SubgraphName
  readonly tabel: string
  readonly rij: Rij
  readonly kolom?: string
  /** Pseudonyms that the row is about. */
  readonly personen: readonly string[]
}

const merken = new Map<Merk, readonly (readonly string[])[]>()
/** `PROC+VEIL|BTR` as alternatives of categories. */
function alternatieven(merk: Merk): readonly (readonly string[])[] {
  const bekend = merken.get(merk)
  if (bekend) return bekend
  const gelezen = merk.split('|').map((deel) => deel.trim().split('+'))
  merken.set(merk, gelezen)
  return gelezen
}

/** Everything in the world that the requester may not see, according to the independent reading. */
export function eenheden(situatie: Situatie): Eenheid[] {
  const gevonden: Eenheid[] = []
  for (const subgraph of SUBGRAPHS) {
    const { tabellen, bewaarEinde } = ADMINISTRATIES[subgraph]
    const rijen = situatie.rijen[subgraph]
    for (const [tabel, beschrijving] of Object.entries(tabellen)) {
      if (vastVoorDoel(beschrijving, situatie)) continue
      for (const rij of rijen.tabellen[tabel] ?? []) {
        const personen = rijen.personen(beschrijving.over(rij, rijen))
        const dossier = beschrijving.dossier(rij, rijen)
        const einde = dossier === undefined ? undefined : bewaarEinde(dossier, rijen)
        const kijk: Kijk = { situatie, beschrijving, personen, oin: beschrijving.oin(rij, rijen), rij }
        const voorbij = einde !== undefined && einde < situatie.dag
        const werk = dossier === undefined ? eigenPersoon(kijk) : eigenDossier(kijk, dossier)
        const basis = { subgraph, tabel, rij, personen }
        for (const [merk, kolommen] of Object.entries(beschrijving.kolommen)) {
          if (merk === 'vast' || (!voorbij && zichtbaar(kijk, merk))) continue
          for (const kolom of kolommen.split(' ')) {
            if (rij[kolom] === undefined || (werk && woorden(beschrijving.werk).includes(kolom))) continue
            if (woorden(beschrijving.vlag).includes(kolom) && !vlagOnzichtbaar(kijk)) continue
            gevonden.push({ ...basis, soort: 'waarde', kolom })
          }
        }
        const magWeg = beschrijving.bestaan !== 'vast' && !(werk && beschrijving.werkBestaan)
        const vlag = beschrijving.vlag !== undefined && !vlagOnzichtbaar(kijk)
        if (magWeg && !vlag && (voorbij || !zichtbaar(kijk, beschrijving.bestaan)))
          gevonden.push({ ...basis, soort: 'rij' })
      }
    }
  }
  return gevonden
}

interface Kijk {
  readonly situatie: Situatie
  readonly beschrijving: Tabel
  readonly personen: readonly string[]
  readonly oin: string
  readonly rij: Rij
}

const woorden = (lijst: string | undefined) => lijst?.split(' ') ?? []

const eigenDossier = ({ situatie, beschrijving }: Kijk, dossier: string) =>
  beschrijving.bron === situatie.eigen && situatie.feiten.dossiers.has(dossier)
const eigenPersoon = ({ situatie, beschrijving, personen }: Kijk) =>
  beschrijving.bron === situatie.eigen && personen.some((persoon) => situatie.feiten.personen.has(persoon))

/** A table that bears facts about others than the requester is left alone for purposes that hang on those facts. */
const vastVoorDoel = ({ feiten }: Tabel, { voorwaarden }: Situatie) =>
  feiten?.some((nr) => voorwaarden.has(nr)) ?? false

// That somebody is hidden shows where a place would have been given, of him or of who lives with him: the flag is free
// only where no place of anybody near him may be seen.
const vlagOnzichtbaar = ({ situatie, personen }: Kijk) =>
  personen.every((persoon) => !situatie.verborgen.has(persoon) && !situatie.plaatsBijZichtbaar(persoon))

function zichtbaar({ situatie, beschrijving, personen, oin, rij }: Kijk, merk: Merk): boolean {
  if (merk === 'nooit') return false
  const { bron, extra } = beschrijving
  const meer = extra?.(rij)
  return alternatieven(merk).some((categorieen) => {
    const nodig = meer === undefined ? categorieen : [...categorieen, meer]
    if (nodig.includes('ADR') && personen.some((p) => plaatsDicht(situatie, bron, p))) return false
    return personen.some((persoon) => nodig.every((een) => ziet(situatie, bron, een, persoon, oin)))
  })
}

function ziet(situatie: Situatie, bron: Tabel['bron'], code: string, persoon: string, oin: string): boolean {
  const bijMasker = code.endsWith('!')
  const categorie = bijMasker ? code.slice(0, -1) : code
  // A cell for the own source opens rows of the own organisation only.
  if (situatie.eigenCel(bron, categorie) && oin !== situatie.wie.organisatie) return false
  const zicht = situatie.ziet(bron, categorie, persoon)
  if (zicht === 'MASKER') return bijMasker || situatie.masker(bron, categorie) === 'KENNISGEVING'
  return zicht === 'ZICHTBAAR' || zicht === 'MISSCHIEN'
}

// One hidden mother is enough: a place is shown only when it may be shown of everybody who is hidden there.
const plaatsDicht = (situatie: Situatie, bron: Tabel['bron'], persoon: string) =>
  situatie.verborgen.has(persoon) && ['DICHT', 'OP_VERZOEK'].includes(situatie.ziet(bron, 'GEHEIM', persoon))
