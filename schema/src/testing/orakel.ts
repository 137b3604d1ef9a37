/**
 * What two versions of a policy decide, asked of the functions that decide and of nothing else. It knows no effective access:
 * it is what a diff of effective access is held against.
 * @module
 */
import type { Beleid } from '../beleid/beleid.js'
import { dossierOordeel } from '../beleid/dossierstatus.js'
import type { Aanvraag, Aanvrager, Feiten, FeitStand } from '../besluit/aanvraag.js'
import { type FeitSleutel, subgraphVanFeit } from '../besluit/feit-van.js'
import { afwegingVan, magVerzoeken } from '../besluit/op-verzoek.js'
import { opdrachtCellen } from '../besluit/opdracht-cellen.js'
import { toelaatbaar } from '../besluit/toelaatbaar.js'
import type { Uitkomst } from '../besluit/uitkomst.js'
import { Zicht } from '../besluit/zicht.js'
import { BRONNEN, type Bron, CATEGORIEEN, DOSSIER_STATUSSEN } from '../codes.js'

const INSTANTIES = [undefined, 'VT', 'RVDK', 'GI', 'LT'] as const
const NAMENS = [undefined, 'VT', 'RVDK', 'GI'] as const
const WETTEN = ['JEUGDWET', 'WMO2015', 'PARTICIPATIEWET', 'WGS', undefined] as const
const NU = Date.UTC(2026, 2, 10)
/** A has every fact, B is a member without one. */
const [A, B] = ['a', 'b']

/** Everything that the policy decides for these purposes, as text: equal texts, equal access. */
export function oordelen(beleid: Beleid, doelen: readonly string[], sleutels: ReadonlySet<FeitSleutel>): string {
  return [...wieKomtBinnen(beleid), ...doelen.flatMap((doel) => perDoel(beleid, doel, sleutels))].join('\n')
}

/** `identify`: which roles a token can hold, with which agency. */
const wieKomtBinnen = (beleid: Beleid): string[] => [
  beleid.rollen
    .map(({ code }) => `${code}=${beleid.rol(code)?.instantie}`)
    .sort()
    .join(),
]

function perDoel(beleid: Beleid, doel: string, sleutels: ReadonlySet<FeitSleutel>): string[] {
  const soorten = new Map<string, Aanvrager>()
  const binnen: string[] = []
  for (const rol of beleid.rollen.map(({ code }) => code).sort()) {
    // Without a line for role and purpose nothing else is asked.
    if (!beleid.rolDoel(rol, doel)) continue
    for (const handeltNamens of NAMENS) {
      for (const instantie of INSTANTIES) {
        const wie = { medewerker: 'm', rol, organisatie: 'o', handeltNamens, instantie } as Aanvrager
        const oordeel = toelaatbaar(beleid, wie, doel)
        const eigen = oordeel === 'JA' ? beleid.eigenBron(wie, doel) : undefined
        binnen.push(`${rol},${handeltNamens},${instantie}: ${oordeel === 'JA' ? `JA ${eigen}` : oordeel.code}`)
        if (oordeel === 'JA') soorten.set(String(eigen), wie)
      }
    }
  }
  if (soorten.size === 0) return binnen
  const wat = beleid.doel(doel)
  // The header names it, a consent names it, a decision point is asked by its activity.
  binnen.push(`${wat?.naam} ${beleid.doelOpNaam(wat?.naam ?? '')?.code} ${wat?.verwerkingsactiviteit}`)
  for (const status of DOSSIER_STATUSSEN) {
    const { verzoekBlokkeert } = beleid.dossier(status)
    const perCategorie = CATEGORIEEN.map((categorie) => dossierOordeel(beleid, status, doel, categorie))
    binnen.push(`${status} ${verzoekBlokkeert} ${perCategorie.join()}`)
  }
  // Requesters with one and the same own source are decided alike: `Zicht` reads nothing else of them.
  return [...binnen, ...[...soorten.values()].flatMap((wie) => perSoort(beleid, wie, doel, sleutels))]
}

function perSoort(beleid: Beleid, aanvrager: Aanvrager, doel: string, sleutels: ReadonlySet<FeitSleutel>): string[] {
  const aanvraag: Aanvraag = { aanvrager, doel, motivering: new Set(CATEGORIEEN), nu: NU }
  const alles = wereld(sleutels)
  const gevallen = [...werelden(sleutels)].map(([vraag, feiten]) =>
    uitkomsten(new Zicht(beleid, { ...aanvraag, ...vraag }, feiten)),
  )
  return [
    ...gevallen,
    vragen(beleid, aanvrager, doel),
    opdracht(new Zicht(beleid, aanvraag, alles)),
    opdracht(new Zicht(beleid, aanvraag, { ...alles, afscherming: { verborgen: new Set([A]), onbekend: false } })),
    rijen(beleid, aanvraag, alles),
    verzoeken(beleid, aanvraag, alles),
  ]
}

type Geval = readonly [Partial<Aanvraag>, Feiten]

function* werelden(sleutels: ReadonlySet<FeitSleutel>): Iterable<Geval> {
  const alles = wereld(sleutels)
  yield [{}, alles]
  for (const sleutel of sleutels) {
    yield [{}, wereld(sleutels, [sleutel])]
    const feiten = new Map(alles.feiten).set(sleutel, { soort: 'ONBEKEND', bron: 'VT' })
    yield [{}, { ...alles, feiten }]
  }
  // One demand that two facts can fulfil (20, or consent) shows only when neither holds.
  yield [
    {},
    wereld(
      sleutels,
      [...sleutels].filter((sleutel) => sleutel === '3' || sleutel.startsWith('20')),
    ),
  ]
  yield [{}, wereld(sleutels, [...sleutels])]
  yield [{ motivering: new Set() }, alles]
  yield [{ alleenEigenBron: true }, alles]
  for (const conflict of ['JA', 'ONBEKEND'] as const) yield [{}, { ...alles, conflict }]
  yield [{}, { ...alles, afscherming: { verborgen: new Set([A]), onbekend: false } }]
  yield [{}, { ...alles, afscherming: { verborgen: new Set(), onbekend: true } }]
  yield [{}, { ...alles, gesloten: new Set(BRONNEN) }]
}

function wereld(sleutels: Iterable<FeitSleutel>, zonder: readonly FeitSleutel[] = []): Feiten {
  const stand = (geldt: boolean): FeitStand => ({
    soort: 'BEKEND',
    geldig: new Map(geldt ? [[A, [{ tot: Number.POSITIVE_INFINITY, skn: undefined }]]] : []),
  })
  return {
    leden: [A, B],
    feiten: new Map([...sleutels].map((sleutel) => [sleutel, stand(!zonder.includes(sleutel))])),
    afscherming: { verborgen: new Set(), onbekend: false },
    conflict: 'GEEN',
    gesloten: new Set(),
    uitgesteld: new Map(),
  }
}

function uitkomsten(zicht: Zicht): string {
  let tekst = ''
  for (const bron of BRONNEN) {
    for (const categorie of CATEGORIEEN) {
      // An absent line and one that says `-` refuse alike: neither is written.
      if (!zicht.beleid.effectief(zicht.aanvraag.doel, bron, categorie)) continue
      for (const persoon of [A, B]) {
        const uitkomst = zicht.uitkomst(persoon, bron, categorie)
        if (uitkomst.soort === 'GEWEIGERD' && uitkomst.code === 'GEEN_CEL') continue
        tekst += `${persoon}${bron}${categorie}${zonderRegel(uitkomst)}`
      }
    }
  }
  return tekst
}

/** The line of an outcome is its place, and no access. */
function zonderRegel(uitkomst: Uitkomst): string {
  if (uitkomst.soort === 'TOEGESTAAN') return 't;'
  if (uitkomst.soort === 'GEWEIGERD')
    return `${uitkomst.stil ? 'g' : 'G'}${uitkomst.code},${uitkomst.voorwaarde ?? ''};`
  const { regel: _regel, ...rest } = uitkomst
  return `${JSON.stringify(rest)};`
}

/** Which source is asked which facts. */
const vragen = (beleid: Beleid, aanvrager: Aanvrager, doel: string): string => {
  const eigen = beleid.eigenBron(aanvrager, doel)
  return beleid
    .feitenNodig(doel)
    .filter(({ alleenEigen }) => !alleenEigen || (eigen !== undefined && alleenEigen.includes(eigen)))
    .map(({ sleutel, van, bron }) => `${sleutel}@${subgraphVanFeit(van, bron, eigen)}`)
    .sort()
    .join()
}

/** What a source is ordered to release, and of which organisation. */
function opdracht(zicht: Zicht): string {
  const orders = Object.entries(opdrachtCellen(zicht, BRONNEN)).flatMap(([bron, cellen]) =>
    Object.entries(cellen ?? {}).map(([categorie, { regel: _regel, ...order }]) => [bron, categorie, order]),
  )
  return JSON.stringify(orders)
}

/** Conditions that a source judges on each row of what may be released: the law of the row (21), and the others by number. */
function rijen(beleid: Beleid, { doel, aanvrager }: Aanvraag, feiten: Feiten): string {
  const zicht = new Zicht(beleid, { doel, aanvrager, motivering: new Set(CATEGORIEEN), nu: NU }, feiten)
  return perVrijeCel(zicht, (bron, categorie) => {
    const { voorwaarden = [], toets } = beleid.effectief(doel, bron, categorie) ?? {}
    const wetten = beleid.doel(doel)?.wetten ?? []
    const mag = WETTEN.filter((wet) => !voorwaarden.includes('21') || (wet !== undefined && wetten.includes(wet)))
    return [
      mag.join(),
      JSON.stringify(toets?.bijGesloten),
      ...voorwaarden.filter((nr) => ['5', '8', '11', '21', '22', '23'].includes(nr)),
    ].join('/')
  })
}

function perVrijeCel(zicht: Zicht, zeg: (bron: Bron, categorie: (typeof CATEGORIEEN)[number]) => string): string {
  return BRONNEN.flatMap((bron) =>
    CATEGORIEEN.flatMap((categorie) => {
      const { soort } = zicht.zonderAfscherming(A, bron, [categorie])
      return soort === 'TOEGESTAAN' || soort === 'GEMASKEERD' ? [`${bron}.${categorie}:${zeg(bron, categorie)}`] : []
    }),
  ).join()
}

/** What may be requested of a source, and what the source must have weighed before it decides. */
function verzoeken(beleid: Beleid, aanvraag: Aanvraag, feiten: Feiten): string {
  return BRONNEN.flatMap((bron) =>
    CATEGORIEEN.flatMap((categorie) => {
      if (magVerzoeken(beleid, aanvraag, feiten, A, bron, categorie) !== 'MAG') return []
      const cel = beleid.effectief(aanvraag.doel, bron, categorie)
      return [`${bron}.${categorie}${JSON.stringify(cel && afwegingVan(cel))}`]
    }),
  ).join()
}
