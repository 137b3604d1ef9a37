/** The four agencies' subgraphs, by the name of their folder. */
export const SUBGRAPHS = ['veilig-thuis', 'raad', 'gi', 'lokaal-team'] as const

export type SubgraphName = (typeof SUBGRAPHS)[number]

/** Every process that answers requests. */
export type ProcessName = SubgraphName | 'gateway'

export const PROCESSES: readonly ProcessName[] = [...SUBGRAPHS, 'gateway']

/** The role and the database of a process, e.g. `gb_veilig_thuis`; `suffix` keeps tests on one server apart. */
export const databaseName = (name: ProcessName, suffix = ''): string => `gb_${name.replaceAll('-', '_')}${suffix}`

/** The role that owns the log, and the database of the log; no process runs as it. */
export const logName = (suffix = ''): string => `gb_log${suffix}`

/** The role that may read the log and nothing else; of the instruments. */
export const logReaderName = (suffix = ''): string => `gb_log_lezer${suffix}`

/** One value per name. */
export function perName<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>
}
