import type { Beleid, Effectief } from '../beleid/beleid.js'
import type { Doel } from '../beleid/bestanden.js'
import type { Eis } from '../besluit/eis.js'
import { BRONNEN, type Bron, CATEGORIEEN } from '../codes.js'
import { FEITELIJKE_VOORWAARDEN } from '../wire/feiten.js'
import type { Waarde } from './toegang.js'
import { type Vrager, vragersVan } from './toelating.js'

/** The condition that a source judges on each row by the laws of the purpose (`enforce/bron-wet.ts` of a subgraph). */
const ANDERE_WET = '21'

/** The cells of a purpose that can open: not refused, and not for an own source that none of its requesters has. */
function openCellen(beleid: Beleid, doel: string, vragers: readonly Vrager[]): Effectief[] {
  return BRONNEN.flatMap((bron) =>
    CATEGORIEEN.flatMap((categorie) => {
      const cel = beleid.effectief(doel, bron, categorie)
      return cel && isOpen(cel, vragers) ? [cel] : []
    }),
  )
}

const isOpen = ({ soort, eigen, bron }: Effectief, vragers: readonly Vrager[]): boolean =>
  soort !== 'G' && soort !== '-' && (!eigen || vragers.some(({ eigenBron }) => eigenBron === bron))

/** Every purpose that admits somebody, with each of its cells as it is decided. */
export function doelenVan(beleid: Beleid): [string, Waarde][] {
  return beleid.doelen.flatMap((doel): [string, Waarde][] => {
    const vragers = vragersVan(beleid, doel.code)
    if (vragers.length === 0) return []
    const cellen = BRONNEN.flatMap((bron) => vanBron(beleid, doel.code, bron, vragers))
    return [[`doel ${doel.code}`, doelWaarde(doel, openCellen(beleid, doel.code, vragers))], ...cellen]
  })
}

/** What a purpose itself adds to its cells. */
const doelWaarde = ({ naam, verwerkingsactiviteit, spoed, wetten }: Doel, open: readonly Effectief[]): Waarde => ({
  // The name opens the header and names a consent; a decision point is asked by the activity (AuthZEN).
  naam,
  verwerkingsactiviteit,
  // In a crisis a silent own source closes nothing (S11): without a cell that opens there is nothing to close.
  ...(open.length > 0 ? { spoed } : {}),
  ...(open.some(({ voorwaarden }) => voorwaarden.includes(ANDERE_WET)) ? { wetten: [...wetten].sort() } : {}),
})

function vanBron(beleid: Beleid, doel: string, bron: Bron, vragers: readonly Vrager[]): [string, Waarde][] {
  const at = (categorie: (typeof CATEGORIEEN)[number]) => beleid.effectief(doel, bron, categorie)
  const adres = at('ADR')
  return CATEGORIEEN.flatMap((categorie): [string, Waarde][] => {
    const cel = at(categorie)
    if (!cel) return []
    const waarde = isOpen(cel, vragers) ? openWaarde(cel) : dicht(cel)
    // A source without such data answers as one without a line. Only a place that opens asks whether GEHEIM has a line.
    const telt = waarde.dicht !== 'GEEN_CEL' || (categorie === 'GEHEIM' && adres && isOpen(adres, vragers))
    return telt ? [[`cel ${bron}.${doel}.${categorie}`, waarde]] : []
  })
}

const dicht = ({ toets }: Effectief): Waarde => ({ dicht: toets.dicht.code })

/** What a decision and its enforcement read of a cell that can open, and nothing that follows from its name. */
function openWaarde({ toets, voorwaarden, eigen, dekking }: Effectief): Waarde {
  const { eisen, motivering, motiveringOntbreekt, vrij, dicht, afgeschermd, alleenEigen, bronGesloten, ...rest } = toets
  const { onbekend, opVerzoek, ...verder } = rest
  return {
    uit: vrij.soort === 'GEMASKEERD' ? vrij.vorm : vrij.soort,
    eisen: eisen.map(eisWaarde),
    motivering: motivering ? (motiveringOntbreekt.voorwaarde ?? true) : false,
    perRij: voorwaarden.filter((nr) => !(FEITELIJKE_VOORWAARDEN as readonly string[]).includes(nr)),
    eigen,
    // Whom a condition covers means nothing where there is none.
    ...(eisen.length > 0 ? { dekking } : {}),
    // A part that later code adds to what decides is compared without being named here.
    ...verder,
  }
}

const eisWaarde = ({ nr, feiten, doorBijOnbekend, nietVervuld }: Eis): Waarde => ({
  nr,
  feiten: [...feiten].sort(),
  zegt: nietVervuld.voorwaarde,
  ...(doorBijOnbekend ? { doorBijOnbekend } : {}),
})
