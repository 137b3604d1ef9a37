/** `JJJJMMDD` with zeros as the graph writes it; an unborn child (99999999) has no birth date. */
export const datumOnvolledig = (datum: string | null): string | null =>
  datum === null || datum === '99999999' ? null : `${datum.slice(0, 4)}-${datum.slice(4, 6)}-${datum.slice(6)}`
