import { BRONNEN_VAN, type StatistiekRij } from '@gezinsbeeld/schema'
import type { Stand } from './open-statistiek.js'
import { StatistiekGetal } from './rijen.js'
import type { StatistiekTabel } from './tabellen.js'

type Klasse<T> = new () => T

/** What the reader of a table is told about it. */
function toelichtingVan({ ontbreekt, publicatie }: Stand): string {
  if (publicatie) return 'Vastgesteld; deze getallen veranderen niet meer.'
  if (ontbreekt.length > 0)
    return 'Nog niet vastgesteld: niet alle bronnen gaven antwoord. Dit zegt niet dat er niets is.'
  return 'Nog niet vastgesteld: de antwoorden van de bronnen konden niet worden gekoppeld.'
}

const getal = (waarde: number | null): StatistiekGetal =>
  Object.assign(new StatistiekGetal(), { waarde, onderdrukt: waarde === null })

// The number of agencies is the one characteristic that is a number.
const kenmerk = (naam: string, waarde: string | null) =>
  naam === 'instanties' && waarde !== null ? Number(waarde) : waarde

function vormRij<R extends object>({ kenmerken, cellen }: StatistiekRij, Rij: Klasse<R>): R {
  const delen = [
    ...Object.entries(kenmerken).map(([naam, waarde]) => [naam, kenmerk(naam, waarde)] as const),
    ...Object.entries(cellen).map(([naam, waarde]) => [naam, getal(waarde)] as const),
  ]
  return Object.assign(new Rij(), Object.fromEntries(delen))
}

const telOnderdrukt = (rijen: readonly StatistiekRij[]) =>
  rijen.flatMap(({ cellen }) => Object.values(cellen)).filter((cel) => cel === null).length

/** A table as the graph shows it. */
export function vormTabel<R extends object, T extends StatistiekTabel & { rijen?: R[] | null }>(
  stand: Stand,
  Tabel: Klasse<T>,
  Rij: Klasse<R>,
): T {
  const { maand, verwacht, ontbreekt, publicatie } = stand
  const geteld = verwacht.length - ontbreekt.length
  return Object.assign(new Tabel(), {
    maand,
    bronnenGeteld: geteld,
    bronnenVerwacht: verwacht.length,
    bronnen: `${geteld} van ${verwacht.length} ${verwacht.length === 1 ? 'bron' : 'bronnen'}`,
    ontbrekendeBronnen: ontbreekt.map((subgraph) => BRONNEN_VAN[subgraph][0]),
    gepubliceerdOp: publicatie?.gepubliceerdOp ?? null,
    onderdrukt: publicatie ? telOnderdrukt(publicatie.rijen) : null,
    toelichting: toelichtingVan(stand),
    rijen: publicatie?.rijen.map((rij) => vormRij(rij, Rij)) ?? null,
  })
}
