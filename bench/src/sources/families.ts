import { createHash } from 'node:crypto'

/** How many families the load goes round. */
export const FAMILIES = 200
/** The one employee who asks: everything in the operations is released to him. */
export const REQUESTER = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }
/** Purpose D10, by its code in the header. */
export const PURPOSE = 'UITVOERING_OTS'

const MEMBERS = 6

/** Ids of all families, in the order of a page. */
export const familyIds: readonly string[] = Array.from(
  { length: FAMILIES },
  (_, nr) => `gezin-b${String(nr).padStart(4, '0')}`,
)

const members = new Map(familyIds.map((id) => [id, Array.from({ length: MEMBERS }, (_, nr) => personId(id, nr))]))

/** Pseudonyms of the six members of a family, as long as real ones. */
export const membersOf = (familyId: string): readonly string[] => members.get(familyId) ?? []

function personId(familyId: string, nr: number): string {
  return `p-${createHash('sha256').update(`${familyId}/${nr}`).digest('base64url').slice(0, 32)}`
}
