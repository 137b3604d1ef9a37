export type { Beleid, Cel, Effectief, FeitNodig, Toets } from './beleid.js'
export type {
  Beleidsbestanden,
  CategorieRegel,
  CelRegel,
  Doel,
  DossierRegel,
  Masker,
  Rol,
  RolDoelRegel,
  Voorwaarde,
} from './bestanden.js'
export { type CelSoort, type CelWaarde, compareVoorwaarden, formatCel, parseCel } from './cell.js'
export { compileBeleid } from './compile.js'
export { type DossierOordeel, dossierOordeel } from './dossierstatus.js'
export { KENNISGEVING } from './effectief.js'
export { BELEID_MAP, BeleidOnleesbaar, loadBeleid, readBeleid } from './load.js'
