// SQL over the lines of outcomes, that reads every way in which they were ever written: `inhoud` names a form (record 0056), or
// holds groups (0051) or fields one by one.

/** The groups of `inhoud`; of another line than an outcome none. */
const GROEPEN = `case when inhoud ? 'vorm' then (
    select coalesce(jsonb_agg((g - 'wie') || jsonb_build_object('aantallen', inhoud -> 'aantallen' -> (nr - 1)::int,
      'personen', inhoud -> 'personen' -> (g ->> 'wie')::int) order by nr), '[]')
    from jsonb_array_elements(log_groepen(inhoud ->> 'vorm')) with ordinality as e (g, nr))
  else coalesce(inhoud -> 'velden', '[]') end`

/** `inhoud` with its groups as `velden`, whichever way it was written. */
export const INHOUD = `(inhoud - '{vorm,aantallen,personen}'::text[]) || jsonb_build_object('velden', ${GROEPEN})`

/** The fields of the outcome `inhoud` one by one, each a `Veldregel` named `v`; stands after `from` or `lateral`. */
export const PER_VELD = `(
  select (g - 'velden' - 'aantallen') || jsonb_build_object('veld', veld,
    'aantal', coalesce(g -> 'aantallen' -> (nr - 1)::int, g -> 'aantal')) as v
  from jsonb_array_elements(${GROEPEN}) g
  cross join lateral jsonb_array_elements_text(coalesce(g -> 'velden', jsonb_build_array(g -> 'veld')))
    with ordinality as f (veld, nr))`

/**
 * Whether `inhoud` has a field of which this holds: the forms that do are looked for once, however many lines name them.
 * @param veld jsonpath predicate over `@`, a group or a field; `heeftVeld` and the other names of a `Veldregel` but numbers and people
 * @param met makes a parameter of a value and gives its place, `$1`
 */
export function heeft(veld: string, met: (waarde: unknown) => string): string {
  const inVorm = met(`$[*] ? (${veld})`)
  const inRegel = met(`$.velden[*] ? (${veld})`)
  return `(inhoud ->> 'vorm' in (
      select encode(hash, 'hex') from log_vorm where groepen::jsonb @? ${inVorm}::jsonpath)
    or inhoud @? ${inRegel}::jsonpath)`
}
