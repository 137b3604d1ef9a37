export { maakRegister, type Register, type Registergegeven, type Verwerking } from './maak-register.js'
export { registerJson, registerMarkdown } from './render.js'
export { leesVerantwoordelijke, type Verantwoordelijke, VerantwoordelijkeOnleesbaar } from './verantwoordelijke.js'
