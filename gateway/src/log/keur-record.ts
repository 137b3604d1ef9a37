import Ajv from 'ajv/dist/2020.js'
import { z } from 'zod'
import { InternalError } from '../errors/internal-error.js'

/** Lets a record through that has the form of its schema, and nothing else. */
export type KeurRecord<T> = <R extends T>(record: R) => R

/**
 * Compiles the check of a record: every record passes here twice per request, and walking the schema for each of sixty fields
 * was 5 % of all CPU (docs/prestaties.md). An unknown key is refused, so that a field with contents can never
 * slip into the log unnoticed.
 * @throws InternalError LOG_REGEL_ONGELDIG, with places and rules in its cause, never values
 */
export function openKeurRecord<T>(schema: z.ZodType<T>): KeurRecord<T> {
  const ajv = new Ajv({ strict: false, validateFormats: false })
  const validate = ajv.compile(z.toJSONSchema(schema) as object)
  return (record) => {
    if (validate(record)) return record
    const places = validate.errors?.map(({ instancePath, keyword }) => `${instancePath}: ${keyword}`) ?? []
    throw new InternalError('LOG_REGEL_ONGELDIG', { cause: new Error(places.join('; ')) })
  }
}
