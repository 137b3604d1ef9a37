import { Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql'
import type { Beleid } from '../beleid/beleid.js'
import { STILLE_CATEGORIEEN } from '../codes.js'
import type { Veldadres } from '../sdl/classificatie.js'
import type { Velden } from '../sdl/velden.js'
import { beschrijf } from './beschrijf.js'
import { bronnenVan, rollenPerDoel } from './betrokken.js'
import type { Toegang, Waarde } from './toegang.js'

/** Everything about one field. */
export interface VeldUitleg {
  readonly veld: Veldadres
  readonly omschrijving?: string
  readonly categorieen: readonly {
    readonly code: string
    readonly naam: string
    readonly avg: string
    readonly stil: boolean
  }[]
  /** Why these categories: the mark in the model, and the note on it. */
  readonly waarom: readonly string[]
  readonly vlaggen: readonly string[]
  readonly toegang: readonly {
    readonly doel: string
    readonly bron: string
    readonly rollen: readonly string[]
    readonly wat: readonly string[]
    readonly grond: string
  }[]
  /** The rows of effective access that this was made of. */
  readonly rijen: readonly string[]
}

interface ListRegel {
  readonly merk?: string
  readonly reden?: string
  readonly toelichting?: string
}

/**
 * The address of a field by a path as a query writes it (`Gezin.vtMeldingen.aard` is `VtMelding.aard`).
 * @returns `undefined` when the graph has no such field
 */
export function adresVan(sdl: string, pad: string): Veldadres | undefined {
  const types = new Map(
    parse(sdl, { noLocation: true })
      .definitions.filter(isType)
      .map((type) => [type.name.value, type]),
  )
  const [begin = '', ...stappen] = pad.split('.')
  let type = types.get(begin)
  for (const [plaats, stap] of stappen.entries()) {
    const veld = type?.fields?.find(({ name }) => name.value === stap)
    if (!type || !veld) return undefined
    if (plaats === stappen.length - 1) return `${type.name.value}.${stap}`
    type = types.get(naamVan(veld.type))
  }
  return undefined
}

const isType = (node: { readonly kind: string }): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION
const naamVan = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : naamVan(type.type))

/** Category, reason, and who sees it for which purpose under which condition on which ground. */
export function veldUitleg(
  veld: Veldadres,
  { beleid, velden, sdl }: { readonly beleid: Beleid; readonly velden: Velden; readonly sdl: string },
  toegang: Toegang,
): VeldUitleg {
  const waarde = toegang.get(`veld ${veld}`)
  const deel = (waarde?.graaf ?? waarde?.lijst ?? {}) as {
    categorieen?: readonly string[]
    vlaggen?: readonly string[]
  }
  const codes = deel.categorieen ?? []
  const omschrijving = omschrijvingVan(sdl, veld)
  const toegangen = codes.length === 0 ? [] : beleid.doelen.flatMap((doel) => perDoel(doel, codes, waarde, toegang))
  const cellen = toegangen.flatMap(({ doel, bron }) => codes.map((code) => `cel ${bron}.${doel}.${code}`))
  return {
    veld,
    ...(omschrijving ? { omschrijving } : {}),
    categorieen: beleid.categorieen
      .filter(({ code }) => codes.includes(code))
      .map(({ code, naam, avg }) => ({ code, naam, avg, stil: STILLE_CATEGORIEEN.has(code) })),
    waarom: redenen(velden, veld),
    vlaggen: deel.vlaggen ?? [],
    toegang: toegangen,
    rijen: [`veld ${veld}`, ...cellen],
  }
}

function perDoel(
  { code, wettelijkeTaak, avg6 }: Beleid['doelen'][number],
  codes: readonly string[],
  waarde: Waarde | undefined,
  toegang: Toegang,
): VeldUitleg['toegang'] {
  const rollen = rollenPerDoel(toegang).get(code) ?? []
  return bronnenVan(waarde).flatMap((bron) => {
    const cellen = codes.map((categorie) => [categorie, toegang.get(`cel ${bron}.${code}.${categorie}`)] as const)
    if (cellen.some(([, cel]) => cel === undefined || cel.dicht !== undefined)) return []
    const wat = cellen.map(([categorie, cel]) => `${categorie}: ${beschrijf(`cel ${bron}`, cel)}`)
    return [{ doel: code, bron, rollen, wat, grond: `${wettelijkeTaak}; AVG ${avg6}` }]
  })
}

function omschrijvingVan(sdl: string, veld: Veldadres): string | undefined {
  const [type, naam] = veld.split('.')
  const found = parse(sdl, { noLocation: true })
    .definitions.filter(isType)
    .find(({ name }) => name.value === type)
  return found?.fields?.find(({ name }) => name.value === naam)?.description?.value
}

function redenen({ types, verbindingsvelden }: Velden, veld: Veldadres): string[] {
  const regels = [
    ...types.flatMap(({ type, velden }) => velden.filter((een) => `${type}.${een.veld}` === veld)),
    ...verbindingsvelden.filter((een) => `${een.type}.${een.veld}` === veld),
  ] as readonly ListRegel[]
  return regels.flatMap(({ merk, reden, toelichting }) =>
    [merk && `merk: ${merk}`, reden, toelichting].filter((een) => een !== undefined && een !== ''),
  ) as string[]
}
