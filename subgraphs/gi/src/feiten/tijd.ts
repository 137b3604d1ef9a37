/** Days of the facts beside those of the registers: the last day counts until 23:59 in the Netherlands (H6). @module */

// An unknown day or month counts as the first, so that an age is reached too early rather than too late; without a
// year there is no age. Counting on from the first of the month accepts any eight digits.
const GEBOREN = `(case when left(c.geboortedatum, 4) between '1800' and '2200' then
  make_date(left(c.geboortedatum, 4)::int, least(greatest(substr(c.geboortedatum, 5, 2)::int, 1), 12), 1)
  + greatest(substr(c.geboortedatum, 7, 2)::int, 1) - 1 end)`

/** Last day on which client `c` is under an age. */
export const LAATSTE_DAG_ONDER = (jaren: number): string => `((${GEBOREN} + interval '${jaren} years')::date - 1)`
