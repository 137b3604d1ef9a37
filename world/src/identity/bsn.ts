/**
 * BSNs that pass the elfproef and cannot belong to anyone: nine digits that begin with 001 to 009. A BSN is a number of
 * eight or nine digits, and eight digits get one leading zero; a number with two leading zeros has seven and is below
 * the interval. See docs/synthetische-wereld.md for the sources and for what is not known.
 * @module
 */

const EERSTE_SCENARIO = 100_000
const EERSTE_BEVOLKING = 200_000
const BEREIK = 800_000
// Shares no factor with 800,000 (2 and 5 only), so a walk with this step meets every number once.
const STAP = 300_007

/** The nine digits that begin with these eight, or null when the check digit would be 10. */
function metControle(eersteAcht: number): string | null {
  const cijfers = String(eersteAcht).padStart(8, '0')
  const som = [...cijfers].reduce((totaal, cijfer, index) => totaal + Number(cijfer) * (9 - index), 0)
  return som % 11 === 10 ? null : `${cijfers}${som % 11}`
}

/** Hands out each BSN of the population once (002000000 to 009999999), in an order without meaning. */
export class BsnReeks {
  private plaats = 0

  /** @throws RangeError when all are used, after about 727,000 */
  next(): string {
    while (this.plaats < BEREIK) {
      const bsn = metControle(EERSTE_BEVOLKING + ((this.plaats++ * STAP) % BEREIK))
      if (bsn) return bsn
    }
    throw new RangeError('the fictional BSNs are used up: generate fewer families')
  }
}

/** The fixed BSN of scenario person `nummer` (1-90,000), in 001000000 to 001999999. */
export function scenarioBsn(nummer: number): string {
  // Steps of 10 leave room for a skipped number, so that a person added later does not move the others.
  const start = EERSTE_SCENARIO + nummer * 10
  const bsn = metControle(start) ?? metControle(start + 1)
  if (!bsn) throw new RangeError(`no fictional BSN for scenario person ${nummer}`)
  return bsn
}
