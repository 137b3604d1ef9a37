export * from './sql.js'
export * from './status.js'
export * from './toets.js'
