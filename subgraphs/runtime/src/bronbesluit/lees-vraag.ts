import { BESLUITEN, CATEGORIEEN, type VerstrekkingVragen } from '@gezinsbeeld/schema'
import { z } from 'zod'
import { isDag } from './dagen.js'

const wie = {
  medewerker: z.string(),
  rol: z.string(),
  organisatie: z.string(),
  handeltNamens: z.enum(['VT', 'RVDK', 'GI']).optional(),
  instantie: z.enum(['VT', 'RVDK', 'GI', 'LT']).optional(),
  betrokkene: z.string().optional(),
  doel: z.string(),
}
const persoon = z.string().regex(/^[\w-]{1,128}$/)
const personen = z.array(persoon).max(50)
const categorieen = z.array(z.enum(CATEGORIEEN)).max(CATEGORIEEN.length)
const tekst = z.string().trim().min(10).max(2000)
const verzoekId = z.uuid()
const dag = z.string().refine(isDag)
const informatie = z.strictObject({
  tekst: z.string().trim().min(10).max(4000),
  periodeVan: dag,
  periodeTot: dag,
  belangKindGewogen: z.boolean(),
  kindGehoord: z.boolean(),
})

const VORMEN = {
  '/verstrekking/vraag': z.strictObject({
    ...wie,
    bron: z.enum(['VT', 'RVDK', 'GI', 'LT']),
    sleutel: z.string().min(8).max(128),
    personen: personen.min(1),
    categorieen: categorieen.min(1),
    motivering: tekst,
  }),
  '/verstrekking/eigen': z.strictObject(wie),
  '/verstrekking/lijst': z.strictObject(wie),
  '/verstrekking/besluit': z.strictObject({
    ...wie,
    verzoekId,
    besluit: z.enum(BESLUITEN),
    personen,
    categorieen,
    reden: tekst,
    totEnMet: z.string().max(10).optional(),
    levenssfeerGewogen: z.boolean(),
    onderzoeksbelangGewogen: z.boolean(),
    relatieMetPlegerGetoetst: z.boolean(),
    informatie: informatie.optional(),
  }),
  '/verstrekking/informatie': z.strictObject({ ...wie, kind: persoon, afgeschermd: z.boolean() }),
  '/verstrekking/intrekking': z.strictObject({ ...wie, verzoekId, reden: tekst }),
} as const

/** Whether a path is one of the questions about requests to this source. */
export const isVerstrekkingPad = (pad: string): pad is keyof VerstrekkingVragen => Object.hasOwn(VORMEN, pad)

/** Reads a question. An unknown key, or a text or list that is too long, makes it unreadable: undefined, and its place. */
export function leesVraag<P extends keyof VerstrekkingVragen>(
  pad: P,
  body: string,
): { readonly vraag: VerstrekkingVragen[P]['vraag'] } | { readonly plaats: string } {
  const parsed = VORMEN[pad].safeParse(JSON.parse(body))
  if (parsed.success) return { vraag: parsed.data as VerstrekkingVragen[P]['vraag'] }
  return { plaats: [...new Set(parsed.error.issues.map(({ path }) => `\`${String(path[0] ?? 'vraag')}\``))].join(', ') }
}
