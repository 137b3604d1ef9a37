import type { NoodtoegangBericht } from '@gezinsbeeld/schema'
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true })

const schema: z.ZodType<NoodtoegangBericht> = z.strictObject({
  noodtoegangId: z.uuid(),
  versie: z.int().min(1),
  medewerker: z.string().min(1).max(128),
  rol: z.string().min(1).max(64),
  organisatie: z.string().regex(/^\d{20}$/),
  personen: z.array(z.string().min(1).max(200)).min(1).max(200),
  terPlaatse: z.boolean(),
  van: instant,
  tot: instant,
})

/** Reads the body of a notice; `undefined` when it is not one. */
export function leesBericht(body: string): NoodtoegangBericht | undefined {
  try {
    return schema.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}
