/** Flags of Node and variables of its environment that a gateway is started with. */
export interface Setting {
  readonly flags: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export const NO_SETTING: Setting = { flags: [], env: {} }

/** Reads `--flag=value NAME=value ...`, parted by spaces; undefined when a word is neither. */
export function readSetting(text: string): Setting | undefined {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const flags = words.filter((word) => word.startsWith('--'))
  const variables = words.filter((word) => /^[A-Z_][A-Z0-9_]*=/.test(word))
  if (words.length === 0 || flags.length + variables.length < words.length) return undefined
  const pairs = variables.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] as const)
  return { flags, env: Object.fromEntries(pairs) }
}
