import { type Categorie, isCategorie } from '@gezinsbeeld/schema'
import { ClientError } from '../errors/client-error.js'

const MIN_CHARACTERS = 10
const MAX_CHARACTERS = 2000
const PLACE = 'extensions.doelbinding.motivering'

/** The motivations of one request, per category (condition 5). The text goes to its own store, never to the log. */
export type Motivering = ReadonlyMap<Categorie, string>

/**
 * Reads `extensions.doelbinding.motivering.{CATEGORIE}` from the request. Other members of `extensions` are not ours.
 * @throws ClientError MOTIVERING_ONGELDIG; the message holds none of the given text
 */
export function readMotivering(extensions: Readonly<Record<string, unknown>> | undefined): Motivering {
  const doelbinding = objectAt(extensions, 'doelbinding', 'extensions.doelbinding')
  const unknown = Object.keys(doelbinding).some((key) => key !== 'motivering' && key !== 'waarom')
  if (unknown) throw refuse('hier horen alleen `motivering` en `waarom` te staan', 'extensions.doelbinding')
  const motivering = new Map<Categorie, string>()
  for (const [categorie, text] of Object.entries(objectAt(doelbinding, 'motivering', PLACE))) {
    if (!isCategorie(categorie)) throw refuse('een van de namen is geen categorie', PLACE)
    motivering.set(categorie, readText(text, categorie))
  }
  return motivering
}

function objectAt(parent: Readonly<Record<string, unknown>> | undefined, key: string, place: string) {
  const value = parent && Object.hasOwn(parent, key) ? parent[key] : undefined
  if (value === undefined || value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) throw refuse('dit is geen object', place)
  return value as Readonly<Record<string, unknown>>
}

function readText(value: unknown, categorie: Categorie): string {
  const text = typeof value === 'string' ? value.trim() : ''
  const characters = [...text].length
  if (characters < MIN_CHARACTERS || characters > MAX_CHARACTERS) {
    throw refuse(`een tekst van ${MIN_CHARACTERS} tot ${MAX_CHARACTERS} tekens is nodig`, `${PLACE}.${categorie}`)
  }
  return text
}

const refuse = (detail: string, place: string) => new ClientError('MOTIVERING_ONGELDIG', { detail, place })
