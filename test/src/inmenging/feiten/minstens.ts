import type { Wereldrijen } from '../rijen.js'
import { tekst, type Veld } from '../tabellen/beschrijving.js'
import type { Wie } from '../wie.js'

const bekend = new WeakMap<Wereldrijen, Map<string, boolean>>()

/** What a condition needs at least; without it, it cannot hold. */
export function minstens(nr: string, persoon: string, bron: string, rijen: Wereldrijen, wie: Wie): boolean {
  const sleutel = `${nr} ${persoon} ${bron} ${wie.organisatie}`
  const alle = bekend.get(rijen) ?? new Map<string, boolean>()
  bekend.set(rijen, alle)
  const eerder = alle.get(sleutel)
  if (eerder !== undefined && !PER_AANVRAGER.has(nr)) return eerder
  const gevonden = zoek(nr, persoon, bron, rijen, wie)
  alle.set(sleutel, gevonden)
  return gevonden
}
/** What hangs on the requester and not on the world. */
const PER_AANVRAGER = new Set(['4', '4s', '4t', '7', '12'])

function zoek(nr: string, persoon: string, bron: string, rijen: Wereldrijen, wie: Wie): boolean {
  const is = (subgraph: keyof Wereldrijen, nummer: Veld) => rijen[subgraph].pseudoniemen.get(tekst(nummer)) === persoon
  const { 'veilig-thuis': vt, raad, gi, 'lokaal-team': lt } = rijen
  const toestemming = () => (lt.tabellen.toestemming_persoon ?? []).some(({ clientnr }) => is('lokaal-team', clientnr))
  switch (nr) {
    case '3':
      return toestemming()
    case '4':
    case '4s':
    case '4t':
      return (wie.noodtoegang ?? []).includes(persoon)
    case '7':
    case '12':
      return (wie.vrijgaven ?? []).includes(persoon)
    case '9':
      return (rijen.raad.tabellen.toetsingsopdracht ?? gi.tabellen.toetsingsopdracht ?? []).length > 0
    case '14':
      return (vt.tabellen.betrokkene ?? []).some(
        ({ meldnr, persoonnr }) =>
          is('veilig-thuis', persoonnr) &&
          vt.bij('overdracht', 'meldnr', meldnr).some(({ ontvanger }) => ontvanger === wie.organisatie),
      )
    case '15':
      return bron === 'RVDK'
        ? (raad.tabellen.vto_persoon ?? []).some(({ persoonnr }) => is('raad', persoonnr)) ||
            (raad.tabellen.rekest_kind ?? []).some(({ persoonnr }) => is('raad', persoonnr)) ||
            (raad.tabellen.zaak_persoon ?? []).some(({ persoonnr }) => is('raad', persoonnr))
        : true
    case '18':
    case '19':
    case '20':
      return (gi.tabellen.dossier_client ?? []).some(({ clientnr }) => is('gi', clientnr))
    default:
      return true
  }
}
