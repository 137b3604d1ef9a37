import type { Toeval } from '../model.js'

/**
 * Keeps an edge case at (at least) its share of all that is offered, however small the world: it takes when it is
 * behind, at a random moment. A plain coin would leave a world of 2,000 families without some cases (domein F2).
 */
export class Quotum {
  private aangeboden = 0
  private genomen = 0

  /** @param aandeel share of the offered items, 0-1 */
  constructor(private readonly aandeel: number) {}

  /** Offers one item; `geschikt` false counts it in the total but cannot take it. */
  neem(toeval: Toeval, geschikt = true): boolean {
    this.aangeboden++
    // A few per cent over: the last cases of a world may still be waiting for their turn.
    const achter = this.genomen < this.aangeboden * this.aandeel * 1.05
    if (!achter || !geschikt || !toeval.chance(0.5)) return false
    this.genomen++
    return true
  }
}
