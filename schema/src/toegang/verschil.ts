import { canoniek, type Toegang, type Waarde } from './toegang.js'

/** One difference of effective access; `was` or `wordt` is absent for what is new or gone. */
export interface Verschil {
  /** Name in effective access, e.g. `cel VT.D10.VEIL`. */
  readonly naam: string
  readonly was?: Waarde
  readonly wordt?: Waarde
}

/** Everything that differs, sorted by name; empty when the two versions give the same access. */
export function verschilVan(oud: Toegang, nieuw: Toegang): readonly Verschil[] {
  const namen = [...new Set([...oud.keys(), ...nieuw.keys()])].sort()
  return namen.flatMap((naam): Verschil[] => {
    const [was, wordt] = [oud.get(naam), nieuw.get(naam)]
    if (was && wordt && canoniek(was) === canoniek(wordt)) return []
    return [{ naam, ...(was ? { was } : {}), ...(wordt ? { wordt } : {}) }]
  })
}

/** Two versions of which one has no composed graph are compared on the reviewed list alone. */
export function vergelijkbaar(oud: Toegang, nieuw: Toegang): readonly [Toegang, Toegang] {
  return metGraaf(oud) === metGraaf(nieuw) ? [oud, nieuw] : [zonderGraaf(oud), zonderGraaf(nieuw)]
}

export const metGraaf = (toegang: Toegang): boolean =>
  [...toegang.values()].some((waarde) => Object.hasOwn(waarde, 'graaf'))

const zonderGraaf = (toegang: Toegang): Toegang =>
  new Map(
    [...toegang].flatMap(([naam, { graaf, ...waarde }]): [string, Waarde][] =>
      graaf !== undefined && Object.keys(waarde).length === 0 ? [] : [[naam, waarde]],
    ),
  )

/** Whether somebody sees more, less, or the same in another way. */
export type Richting = 'RUIMER' | 'STRENGER' | 'ANDERS'

/** Which way a difference goes. What cannot be told for sure is `ANDERS`: it must be read. */
export function richtingVan({ naam, was, wordt }: Verschil): Richting {
  const soort = naam.slice(0, naam.indexOf(' '))
  if (soort === 'cel') return richtingVanCel(was, wordt)
  if (soort === 'toelating' || soort === 'rol' || soort === 'doel')
    return !was ? 'RUIMER' : !wordt ? 'STRENGER' : 'ANDERS'
  return 'ANDERS'
}

const isDicht = (waarde: Waarde | undefined): boolean => waarde === undefined || waarde.dicht !== undefined

function richtingVanCel(was: Waarde | undefined, wordt: Waarde | undefined): Richting {
  if (isDicht(was) || isDicht(wordt))
    return isDicht(was) === isDicht(wordt) ? 'ANDERS' : isDicht(was) ? 'RUIMER' : 'STRENGER'
  if (isNooit(was) !== isNooit(wordt)) return isNooit(was) ? 'RUIMER' : 'STRENGER'
  return richtingVanEisen(eisenVan(was), eisenVan(wordt))
}

/** More demands is less to see; some more and some less must be read. */
export function richtingVanEisen(voor: ReadonlySet<string>, na: ReadonlySet<string>): Richting {
  const erbij = [...na].some((eis) => !voor.has(eis))
  const eraf = [...voor].some((eis) => !na.has(eis))
  return erbij === eraf ? 'ANDERS' : erbij ? 'STRENGER' : 'RUIMER'
}

/** A demand that no fact can fulfil: 13 for a purpose without physical contact (H2). */
const isNooit = (waarde: Waarde = {}): boolean =>
  (waarde.eisen as readonly { readonly feiten: readonly string[] }[]).some(({ feiten }) => feiten.length === 0)

/** Everything that must hold before a cell opens, each as one text; a mask and the own organisation are demands too. */
export function eisenVan(waarde: Waarde = {}): Set<string> {
  const { eisen, perRij, motivering, eigen, uit, dekking, ...besluiten } = waarde
  const delen = [
    ...(eisen as readonly unknown[]).map(canoniek),
    ...(perRij as readonly string[]).map((nr) => `rij ${nr}`),
    ...(motivering === false ? [] : ['motivering']),
    ...(eigen === true ? ['eigen'] : []),
    ...(uit === 'TOEGESTAAN' ? [] : [`vorm ${String(uit)}`]),
    ...(dekking === 'PERSOON' ? ['per persoon'] : []),
    ...Object.entries(besluiten).map(([naam, deel]) => `${naam} ${canoniek(deel)}`),
  ]
  return new Set(delen)
}
