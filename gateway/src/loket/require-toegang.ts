import { ClientError } from '../errors/client-error.js'
import type { Aanvrager } from '../identity/aanvrager.js'
import type { Doelkeuze } from '../purpose/read-doel.js'
import type { LoketRegel } from './loket-deel.js'

/**
 * Refuses a loket field that is not open for this purpose and role.
 * @throws ClientError LOKET_NIET_VOOR_DOEL, LOKET_NIET_VOOR_ROL or ALLEEN_AANVRAGEN
 */
export function requireToegang(
  veld: string,
  regel: LoketRegel,
  { rol }: Pick<Aanvrager, 'rol'>,
  keuze: Doelkeuze,
): void {
  const code = weigering(regel, rol, keuze)
  if (code) throw new ClientError(code, { detail: `\`${veld}\`` })
}

/** Whether a loket field is open for this purpose and role. */
export const isOpen = (regel: LoketRegel, rol: string, keuze: Doelkeuze): boolean =>
  weigering(regel, rol, keuze) === undefined

function weigering({ toegang }: LoketRegel, rol: string, { doel, alleenAanvragen }: Doelkeuze) {
  const voorDoel = toegang.filter(({ doelen }) => doelen === 'ALLE' || doelen.includes(doel.code))
  if (voorDoel.length === 0) return 'LOKET_NIET_VOOR_DOEL'
  const voorRol = voorDoel.filter(({ rollen }) => rollen === 'ALLE' || rollen.includes(rol))
  if (alleenAanvragen && !voorRol.some(({ aanvragen }) => aanvragen)) return 'ALLEEN_AANVRAGEN'
  return voorRol.length === 0 ? 'LOKET_NIET_VOOR_ROL' : undefined
}
