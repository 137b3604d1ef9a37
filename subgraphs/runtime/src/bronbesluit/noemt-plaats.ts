/** What can lead to a place whatever the file says: a postal code, a telephone number, a mail or web address. */
const SPOREN = [/\b\d{4}\s?[A-Z]{2}\b/i, /(?:\+|\b)\d(?:[\s().-]?\d){8,}/, /\S@\S/, /https?:|www\./i]

/**
 * Whether a text names a place (H2): one of the words by which the source itself knows where the child lives or stays, or
 * a trace of any place. It catches a slip, not an employee who means to tell.
 * @param woorden street, town, municipality, provider and such, as the files have them
 */
export const noemtPlaats = (tekst: string, woorden: readonly string[]): boolean => {
  const kaal = effen(tekst)
  return SPOREN.some((spoor) => spoor.test(tekst)) || woorden.some((woord) => heeft(kaal, effen(woord)))
}

// Accents, case and punctuation do not hide a name; a name of two letters would be found everywhere.
const effen = (tekst: string): string =>
  ` ${tekst
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const heeft = (tekst: string, woord: string): boolean => woord.trim().length > 2 && tekst.includes(woord)
