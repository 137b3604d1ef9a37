/** The code and the place in our own code; a cause may hold data and stays out of the operator's log too. */
export function codeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { code: 'INTERN' }
  const { code } = error as { code?: unknown }
  return code === undefined
    ? { code: 'INTERN', naam: error.name, plaats: error.stack?.split('\n').slice(1, 5) }
    : { code }
}
