import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

const text = (naam: string, description: string, pattern: RegExp) => {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value
    throw new GraphQLError(`value is not a valid ${naam}`)
  }
  return new GraphQLScalarType<string, string>({
    name: naam,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  })
}

/** Calendar date. */
export const Datum = text('Datum', 'Datum, ISO 8601: JJJJ-MM-DD.', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** Calendar date of which day, or month and day, may be unknown (CBS-protocol: 00). */
export const DatumOnvolledig = text(
  'DatumOnvolledig',
  'Datum waarvan dag, of maand en dag, onbekend kan zijn: JJJJ-MM-DD met 00 voor onbekend, 0000-00-00 als niets bekend is.',
  /^\d{4}-(0\d|1[0-2])-(0\d|[12]\d|3[01])$/,
)

/** Instant with offset. */
export const Tijdstip = text(
  'Tijdstip',
  'Tijdstip, ISO 8601 met tijdzone.',
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/,
)
