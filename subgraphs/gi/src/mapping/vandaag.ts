/** Date in the Netherlands. @param nu ms since epoch */
export const vandaag = (nu: number): string => AMSTERDAM.format(nu)

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
