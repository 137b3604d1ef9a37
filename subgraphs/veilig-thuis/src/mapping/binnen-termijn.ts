/** Date in the Netherlands. @param nu ms since epoch */
export const vandaag = (nu: number): string => AMSTERDAM.format(nu)

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/**
 * Rows whose file is within its retention term. A blocked file answers like no file at all (domain E4, S13); the last
 * day of the term still counts.
 * @param nu ms since epoch
 */
export function binnenTermijn<R extends { readonly bewaar_einde: string | null }>(
  rijen: readonly R[],
  nu: number,
): R[] {
  const dag = vandaag(nu)
  return rijen.filter(({ bewaar_einde }) => bewaar_einde === null || bewaar_einde >= dag)
}
