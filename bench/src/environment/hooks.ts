import { join } from 'node:path'
import { NO_SETTING, type Setting } from '../setting.js'

const VARIABLES = { profile: 'BENCH_PROFIEL', memory: 'BENCH_GEHEUGEN' } as const

/** What a Node program is started with to write its profile, or what V8 says of its memory, to a file. */
export const hookOf = (kind: keyof typeof VARIABLES, file: string | undefined): Setting =>
  file === undefined
    ? NO_SETTING
    : { flags: ['--require', join(__dirname, `${kind}-hook.js`)], env: { [VARIABLES[kind]]: file } }
