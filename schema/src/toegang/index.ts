export { leesMap, SCHEMA_MAP } from './lees.js'
export { type MatrixFilter, type MatrixRegel, matrixRegels } from './matrix-regels.js'
export { onbekendIn, type Simulatie, type SimulatieVraag, simuleer, type Veldgroep, veldgroepen } from './simulatie.js'
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
export { adresVan, type VeldUitleg, veldUitleg } from './veld-uitleg.js'
export { metGraaf, type Richting, richtingVan, type Verschil, vergelijkbaar, verschilVan } from './verschil.js'
export { type Regel, tekstVan, verslagVan } from './verslag.js'
