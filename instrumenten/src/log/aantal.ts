import { InvalidArgumentError } from 'commander'

/** Reads how many: a whole number of 1 or more. @throws InvalidArgumentError */
export function leesAantal(tekst: string): number {
  const aantal = Number(tekst)
  if (!Number.isInteger(aantal) || aantal < 1) throw new InvalidArgumentError('geef een heel getal van 1 of meer')
  return aantal
}
