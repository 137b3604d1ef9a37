import { type ASTNode, type GraphQLError, getLocation, type SourceLocation } from 'graphql'

/** Where in the operation, for a person: `regel 3, kolom 5`. Nothing when the place is not known. */
export function placeOf(found: ASTNode | GraphQLError | SourceLocation): { readonly place?: string } {
  const at = locationOf(found)
  return at ? { place: `regel ${at.line}, kolom ${at.column}` } : {}
}

function locationOf(found: ASTNode | GraphQLError | SourceLocation): SourceLocation | undefined {
  if ('line' in found) return found
  if (found instanceof Error) return found.locations?.[0]
  return found.loc && getLocation(found.loc.source, found.loc.start)
}
