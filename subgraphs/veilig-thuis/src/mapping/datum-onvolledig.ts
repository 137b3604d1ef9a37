/** `JJJJMMDD` with zeros to `JJJJ-MM-DD` with zeros; null for an unborn child (CBS-protocol: 99999999). */
export const datumOnvolledig = (cijfers: string): string | null =>
  cijfers === '99999999' ? null : `${cijfers.slice(0, 4)}-${cijfers.slice(4, 6)}-${cijfers.slice(6, 8)}`
