import type { Gebeurtenis, Inhoud } from '../regel/regel.js'
import type { Veldgroep, Veldregel } from '../regel/velden.js'
import { openInVorm, uitVorm, type Vormgroep } from '../regel/vorm.js'

/** An outcome with its fields one by one. */
type Verteld = Inhoud & { readonly velden: readonly Veldregel[] }
/** What a line is made of. */
type Geschreven = Pick<Gebeurtenis, 'inhoud' | 'vorm'>

const inVorm = openInVorm<number>(() => undefined)

/** As a gateway of now writes it: in a form (record 0056). */
export function metVorm({ velden, ...rest }: Verteld): Geschreven {
  const { vorm, ...getallen } = inVorm(velden)
  return { inhoud: { ...rest, vorm: vorm.hash, ...getallen }, vorm }
}

/** As a gateway wrote it before there were forms (record 0051). */
export const metGroepen = ({ velden, ...rest }: Verteld): Geschreven => ({
  inhoud: { ...rest, velden: inGroepen(velden) },
})

/** One line as it is written now, the next as it was before: whoever reads a log meets both. */
export const omEnOm = (inhoud: Verteld, nummer: number): Geschreven =>
  nummer % 2 === 0 ? metVorm(inhoud) : metGroepen(inhoud)

/** The groups of record 0051. */
export function inGroepen(velden: readonly Veldregel[]): readonly Veldgroep[] {
  const { vorm, ...getallen } = inVorm(velden)
  return uitVorm(JSON.parse(vorm.tekst) as readonly Vormgroep[], getallen)
}
