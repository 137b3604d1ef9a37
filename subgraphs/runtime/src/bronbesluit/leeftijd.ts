/**
 * The most years that somebody can be on a day, given the birth dates (JJJJMMDD, day and month can be 00) that the files
 * have. A file without a usable date could be of anybody who is not grown up: it counts as twelve, so that the child is
 * asked first; the register decides whether the child is too old.
 * @param dag calendar day `JJJJ-MM-DD`
 */
export const oudsteLeeftijd = (geboortedata: readonly (string | null)[], dag: string): number =>
  Math.max(...(geboortedata.length === 0 ? [null] : geboortedata).map((datum) => jarenOp(datum, dag)))

const ONBEKEND = 12

function jarenOp(datum: string | null, dag: string): number {
  const delen = /^(\d{4})(\d\d)(\d\d)$/.exec(datum ?? '')
  const [, jaar = '0000', maand = '00', dagnummer = '00'] = delen ?? []
  if (jaar === '0000') return ONBEKEND
  // An unborn child (9999) is nobody to tell about: the register refuses, and here it stays below every age.
  const eerste = `${maand === '00' ? '01' : maand}-${maand === '00' || dagnummer === '00' ? '01' : dagnummer}`
  const jaren = Number(dag.slice(0, 4)) - Number(jaar)
  return dag.slice(5) < eerste ? jaren - 1 : jaren
}
