/** SQL for a moment of which a parameter holds the ms since the epoch; `plaats` e.g. `$1`. */
export const moment = (plaats: string): string => `timestamptz 'epoch' + ${plaats}::float8 * interval '1 millisecond'`

/** SQL for the ms since the epoch of a moment, as text: not a date, which an application may have made its own. */
export const msVan = (kolom: string): string => `(extract(epoch from ${kolom}) * 1000)::bigint::text`
