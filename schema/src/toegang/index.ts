export { leesMap, SCHEMA_MAP } from './lees.js'
export {
  canoniek,
  type Herkomst,
  hashVan,
  leesToegang,
  schrijfToegang,
  type Toegang,
  toegangVan,
  type Waarde,
} from './toegang.js'
export { metGraaf, type Richting, richtingVan, type Verschil, vergelijkbaar, verschilVan } from './verschil.js'
export { type Regel, tekstVan, verslagVan } from './verslag.js'
