/**
 * Whether nine digits form a BSN: weights 9..2 and -1, sum divisible by 11. The codes of the CBS-protocol for
 * unknown (000000000) and unborn (999999999) are not BSNs.
 */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false
  const sum = [...text].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0)
  return sum % 11 === 0
}
