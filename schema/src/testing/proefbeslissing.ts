/** Random requests about random people, decided by the real decision, and the lines that a gateway would log of them. @module */
import type { Beleid } from '../beleid/beleid.js'
import { KENNISGEVING } from '../beleid/effectief.js'
import type { Aanvraag, Aanvrager, Feiten, FeitStand } from '../besluit/aanvraag.js'
import type { FeitSleutel } from '../besluit/feit-van.js'
import { toelaatbaar } from '../besluit/toelaatbaar.js'
import { samen, type Uitkomst } from '../besluit/uitkomst.js'
import { Zicht } from '../besluit/zicht.js'
import { BRONNEN, type Bron, CATEGORIEEN, type Categorie } from '../codes.js'
import type { Beslissing } from '../naspelen/beslissing.js'
import type { Velden } from '../sdl/velden.js'

/** A field as it is classified. */
export interface Proefveld {
  readonly veld: string
  readonly categorieen: readonly Categorie[]
  readonly perWaarde: boolean
  readonly getoondBijMasker: boolean
  readonly inKennisgeving: boolean
}

const veldVan = (naam: string, categorieen: readonly Categorie[], vlaggen: Partial<Proefveld> = {}): Proefveld => ({
  veld: `Proef.${naam}`,
  categorieen,
  perWaarde: false,
  getoondBijMasker: false,
  inKennisgeving: false,
  ...vlaggen,
})

/** Every category alone, some that survive a mask, some that carry more, and some of which the row decides. */
export const PROEFVELDEN: readonly Proefveld[] = [
  ...CATEGORIEEN.filter((categorie) => categorie !== 'OUDER').map((categorie) =>
    veldVan(`een${categorie}`, [categorie]),
  ),
  veldVan('leeftijd', ['ID'], { getoondBijMasker: true, inKennisgeving: true }),
  veldVan('relatie', ['DERD'], { getoondBijMasker: true }),
  veldVan('aard', ['VEIL', 'ART9']),
  veldVan('plaats', ['PLAN', 'ADR'], { getoondBijMasker: true }),
  veldVan('zaak', ['PROC', 'BTR'], { inKennisgeving: true }),
  veldVan('soort', ['ART9', 'BTR', 'MAATR', 'PLAN', 'STRAF'], { perWaarde: true, inKennisgeving: true }),
  veldVan('hulp', ['PLAN', 'FIN'], { perWaarde: true, getoondBijMasker: true }),
]

/** {@link PROEFVELDEN} as the reviewed list has them. */
export const PROEFLIJST = {
  types: [
    {
      type: 'Proef',
      velden: PROEFVELDEN.map(({ veld, ...rest }) => ({
        ...rest,
        veld: veld.split('.')[1],
        soort: 'String',
        eigenaar: 'gedeeld',
      })),
    },
  ],
  enums: [],
  verbindingsvelden: [],
  geenPlaats: [],
  weggelaten: [],
} as unknown as Velden

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function toeval(zaad: number): () => number {
  let stand = zaad
  return () => {
    stand = (stand + 0x6d2b79f5) | 0
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const kies = <T>(lijst: readonly T[], kans: () => number): T | undefined => lijst[Math.floor(kans() * lijst.length)]

/** Somebody whom this purpose admits, as a token can state him. */
export function proefaanvrager(beleid: Beleid, doel: string, kans: () => number): Aanvrager | undefined {
  const rollen = beleid.rolDoelen.filter((regel) => regel.doel === doel).map(({ rol }) => rol)
  const rol = beleid.rol(kies(rollen, kans) ?? '')
  if (!rol) return undefined
  const instantie = rol.instantie ?? kies([undefined, 'VT', 'RVDK', 'GI', 'LT'] as const, kans)
  const namens = kies([undefined, undefined, 'VT', 'RVDK', 'GI'] as const, kans)
  const wie = { medewerker: 'm', rol: rol.code, organisatie: 'o', ...(instantie ? { instantie } : {}) }
  const metNamens = namens ? { ...wie, handeltNamens: namens } : wie
  return [wie, metNamens].find((een) => toelaatbaar(beleid, een, doel) === 'JA')
}

/** What is so of one family, mostly in favour of the requester. */
export function proeffeiten(sleutels: Iterable<FeitSleutel>, kans: () => number): Feiten {
  const leden = ['a', 'b', 'c'].slice(0, 1 + Math.floor(kans() * 3))
  const stand = (sleutel: FeitSleutel): FeitStand => {
    const lot = kans()
    if (lot < 0.06) return { soort: 'ONBEKEND', bron: kies(BRONNEN, kans) ?? 'VT' }
    if (lot < 0.2) return { soort: 'ALLEN' }
    const beperkt = /^(3|7|12)(@|$)/.test(sleutel) && kans() < 0.4
    const categorieen = beperkt ? { categorieen: new Set(CATEGORIEEN.filter(() => kans() < 0.6)) } : {}
    const wie = leden.filter(() => kans() < 0.75)
    return {
      soort: 'BEKEND',
      geldig: new Map(wie.map((lid) => [lid, [{ tot: Number.POSITIVE_INFINITY, skn: undefined, ...categorieen }]])),
    }
  }
  return {
    leden,
    feiten: new Map([...sleutels].map((sleutel) => [sleutel, stand(sleutel)])),
    afscherming: { verborgen: new Set(leden.filter(() => kans() < 0.15)), onbekend: kans() < 0.05 },
    conflict: kans() < 0.05 ? 'JA' : kans() < 0.05 ? 'ONBEKEND' : 'GEEN',
    gesloten: new Set(BRONNEN.filter(() => kans() < 0.03)),
    uitgesteld: new Map(),
  }
}

/** A request of somebody, with motivations and, seldom, limited to his own source. */
export const proefaanvraag = (aanvrager: Aanvrager, doel: string, kans: () => number): Aanvraag => ({
  aanvrager,
  doel,
  motivering: new Set(CATEGORIEEN.filter(() => kans() < 0.7)),
  alleenEigenBron: kans() < 0.04,
  nu: 0,
})

/** What is decided of a field for the family: the most open outcome over its members, as the gateway asks it. */
export function besluitOver(zicht: Zicht, { categorieen, perWaarde }: Proefveld, bron: Bron) {
  const delen = perWaarde ? categorieen.map((een) => [een] as const) : [categorieen]
  const over = (wie: string, hoe: 'alle' | 'zonderAfscherming') =>
    samen(delen.map((deel) => zicht[hoe](wie, bron, deel)))
  const { vertegenwoordigers } = zicht
  return {
    uitkomst: samen(vertegenwoordigers.map((wie) => over(wie, 'alle'))),
    verteld: samen(vertegenwoordigers.map((wie) => over(wie, 'zonderAfscherming'))),
  }
}

/** Whether the field itself is shown under an outcome. */
export const toont = (uitkomst: Uitkomst, veld: Proefveld): boolean =>
  uitkomst.soort === 'TOEGESTAAN' ||
  (uitkomst.soort === 'GEMASKEERD' && (uitkomst.vorm === KENNISGEVING ? veld.inKennisgeving : veld.getoondBijMasker))

/** The line of a field as a gateway logs it. */
export function logregel({ aanvrager, doel }: Aanvraag, zicht: Zicht, veld: Proefveld, bron: Bron): Beslissing {
  const { uitkomst, verteld } = besluitOver(zicht, veld, bron)
  return {
    rol: aanvrager.rol,
    doel,
    systeem: false,
    veld: veld.veld,
    bron,
    categorieen: veld.categorieen,
    uitkomst: uitkomst.soort,
    code: toont(uitkomst, veld) ? null : codeVan(verteld, veld),
    regel: uitkomst.regel,
  }
}

function codeVan(verteld: Uitkomst, { categorieen }: Proefveld): string {
  if (verteld.soort === 'FEIT_ONBEKEND' || verteld.soort === 'OP_VERZOEK_BRON') return verteld.soort
  if (categorieen.includes('ADR')) return 'STIL'
  if (verteld.soort === 'GEMASKEERD') return 'GEMASKEERD'
  return verteld.code === undefined || verteld.stil ? 'STIL' : verteld.code
}
