import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { SCHEMA_MAP } from '../toegang/lees.js'

/** Who is responsible for one deployment: what the register needs and no policy says (AVG 30 lid 1 onder a). */
export interface Verantwoordelijke {
  readonly fictief?: true
  readonly naam: string
  readonly contact: string
  readonly gezamenlijkMet: readonly string[]
  readonly functionarisGegevensbescherming: { readonly naam: string; readonly contact: string }
  readonly bewaartermijnLogMaanden: number
  readonly doorgifteDerdeLanden: readonly string[]
}

/** A file about the controller that cannot be read. */
export class VerantwoordelijkeOnleesbaar extends Error {
  readonly code = 'VERANTWOORDELIJKE_ONLEESBAAR'
}

const REGISTER_MAP = join(SCHEMA_MAP, 'register')

/**
 * Reads who is responsible; by default the fictional one of this repository.
 * @throws VerantwoordelijkeOnleesbaar naming the place, never the contents
 */
export function leesVerantwoordelijke(
  bestand: string = join(REGISTER_MAP, 'verwerkingsverantwoordelijke.json'),
): Verantwoordelijke {
  const { $schema: _, ...waarde } = leesJson(bestand)
  const geldig = new Ajv2020({ strict: true }).compile(
    leesJson(join(REGISTER_MAP, 'verwerkingsverantwoordelijke.schema.json')),
  )
  if (geldig(waarde)) return waarde as unknown as Verantwoordelijke
  const fouten = (geldig.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'}: ${message}`)
  throw new VerantwoordelijkeOnleesbaar(`\`${bestand}\`: ${fouten.join('; ')}`)
}

function leesJson(bestand: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(bestand, 'utf8')) as Record<string, unknown>
  } catch (cause) {
    throw new VerantwoordelijkeOnleesbaar(`\`${bestand}\` is geen JSON of niet te lezen`, { cause })
  }
}
