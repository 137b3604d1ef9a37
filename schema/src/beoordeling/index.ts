export {
  type Beoordelaar,
  BeoordelingOngeldig,
  HOEDANIGHEDEN,
  type Hoedanigheid,
  indexBeoordelaars,
  vingerafdruk,
} from './beoordelaar.js'
export { type Beoordeling, type Besluit, type Inhoud, keur, laatste, onderteken, type Stand } from './beoordeling.js'
export {
  BEOORDELING_MAP,
  BeleidNietBeoordeeld,
  type Dossier,
  eisBeoordeeld,
  keurDossier,
  leesDossier,
  schrijfDossier,
} from './map.js'
export { ongewijzigdSinds } from './sinds.js'
