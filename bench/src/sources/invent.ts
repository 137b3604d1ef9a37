import { createHash } from 'node:crypto'
import {
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql'
import { membersOf } from './families.js'

/** An invented object: who it is about, and a place from which its values follow. */
interface Invented {
  readonly [field: string]: unknown
  readonly $place: string
  readonly $members: readonly string[]
  readonly $nr: number
}

const ROWS = 3
const ROWS_INSIDE = 2

/**
 * Gives every field of every agency a value that follows from its place alone: the same question has the same answer in
 * every process and for every gateway. Whoever reads one person through two agencies reads the same name.
 */
export const invent: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, { fieldName, returnType }) => {
  const parent = source as Partial<Invented> | undefined
  if (parent && Object.hasOwn(parent, fieldName)) return parent[fieldName]
  return inventedValue(returnType, fieldName, inventedFrom(parent ?? {}))
}

function inventedFrom(parent: Partial<Invented>): Invented {
  const { gezinId, persoonId, ledenIds, $members, $place, $nr } = parent
  if (typeof gezinId === 'string') {
    const sent = Array.isArray(ledenIds) ? (ledenIds as readonly string[]) : membersOf(gezinId)
    return { $place: gezinId, $members: sent, $nr: 0 }
  }
  // Of a person only who it is matters, not where he was met.
  if (typeof persoonId === 'string') return { $place: persoonId, $members: [persoonId], $nr: 0 }
  return { $place: $place ?? '', $members: $members ?? [], $nr: $nr ?? 0 }
}

function inventedValue(type: GraphQLOutputType, field: string, parent: Invented): unknown {
  const named = getNamedType(type)
  if (!isListType(getNullableType(type))) return one(named, field, parent, parent.$nr)
  const rows = named.name === 'Gezinslid' ? parent.$members.length : parent.$place.includes('/') ? ROWS_INSIDE : ROWS
  return Array.from({ length: rows }, (_, nr) => one(named, field, parent, nr))
}

function one(type: GraphQLNamedType, field: string, parent: Invented, nr: number): unknown {
  const { $members, $place } = parent
  const person = $members[nr % Math.max($members.length, 1)]
  if (type.name === 'Persoon') return person === undefined ? null : { __typename: 'Persoon', persoonId: person }
  if (type.name === 'Persoonsgegevens') return { $place, $members, $nr: 0 }
  if (isObjectType(type)) return { $place: `${$place}/${field}${nr}`, $members, $nr: nr }
  return leaf(type, `${$place}.${field}`, nr)
}

function leaf(type: GraphQLNamedType, place: string, nr: number): unknown {
  const number = createHash('sha256').update(place).digest().readUInt16BE(0)
  if (isEnumType(type)) return type.getValues()[number % type.getValues().length]?.name
  const day = `2025-${pad((number % 12) + 1)}-${pad((number % 28) + 1)}`
  switch (type.name) {
    case 'Int':
      return number % 100
    case 'Float':
      return number / 8
    case 'Boolean':
      return number % 2 === 0
    case 'Datum':
    case 'DatumOnvolledig':
      return day
    case 'Tijdstip':
      return `${day}T10:00:00Z`
    default:
      return `Fictief-${place.split('.').at(-1)}-${number}-${nr}`
  }
}

const pad = (number: number): string => String(number).padStart(2, '0')
