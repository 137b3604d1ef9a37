import type { FieldDefinitionNode } from 'graphql'
import { print } from 'graphql'
import type { Gegeven, Veldadres } from '../sdl/classificatie.js'
import { VELDEN } from '../sdl/velden.js'

/** Words in a name, type or description behind which a place can hide: municipality, team, school, provider, telephone. */
const PLAATS =
  /gemeente|team|school|aanbieder|telefo|rechtbank|adres|postcode|woonplaats|straat|huisnummer|locatie|plaats|verblij|regio|opvang|wijk|vestiging|e-?mail|tijdzone|organisatie|contact(?!moment)|gebouw|kantoor/i

/** The name of one agency, in nearly every description of it: no place. */
const LOKAAL_TEAM = /lokaal team/gi

const uitgezonderd: ReadonlySet<string> = new Set(VELDEN.geenPlaats.map(({ veld }) => veld))

/**
 * A field that can betray where a hidden person is says so (H2): it carries ADR or GEHEIM, or schema/velden.json says in
 * words why it betrays no place (`geenPlaats`).
 * @returns a sentence when it does not
 */
export function placeRule(
  where: string,
  adres: Veldadres,
  field: FieldDefinitionNode,
  gegeven: Gegeven | undefined,
): string[] {
  if (!gegeven || gegeven.categorieen.length === 0 || uitgezonderd.has(adres)) return []
  if (gegeven.categorieen.includes('ADR') || gegeven.categorieen.includes('GEHEIM')) return []
  const text = `${field.name.value} ${print(field.type)} ${field.description?.value ?? ''}`.replace(LOKAAL_TEAM, '')
  return PLAATS.test(text) ? [`${where} can betray a place: carry ADR, or say in velden.json why not (geenPlaats)`] : []
}
