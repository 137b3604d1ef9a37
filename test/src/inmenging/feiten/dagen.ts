import { tekst, type Veld } from '../tabellen/beschrijving.js'

export const op = (dag: string, van: Veld, tot: Veld) =>
  (van === null || van === undefined || tekst(van) <= dag) && (tot === null || tot === undefined || tekst(tot) >= dag)
export const vroegste = (...dagen: Veld[]) => dagen.map(tekst).filter(Boolean).sort()[0] ?? null
export const laatste = (...dagen: Veld[]) => dagen.map(tekst).filter(Boolean).sort().at(-1) ?? null
export const plusDagen = (dag: string, aantal: number) =>
  new Date(Date.parse(dag) + aantal * 86_400_000).toISOString().slice(0, 10)

/** Last day on which somebody is under this age; an unknown day or month counts as the first. */
export function laatsteDagOnder(jaren: number, geboortedatum: string): string | undefined {
  const jaar = Number(geboortedatum.slice(0, 4))
  if (!(jaar > 1800 && jaar < 2200)) return undefined
  const maand = geboortedatum.slice(4, 6) === '00' ? '01' : geboortedatum.slice(4, 6)
  const dag = geboortedatum.slice(6, 8) === '00' ? '01' : geboortedatum.slice(6, 8)
  return plusDagen(`${jaar + jaren}-${maand}-${dag}`, -1)
}
