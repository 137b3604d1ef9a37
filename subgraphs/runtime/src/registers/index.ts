export * from './administratie.js'
export * from './belang.js'
export * from './klacht.js'
export * from './toetsingsopdracht.js'
