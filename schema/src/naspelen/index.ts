export { type Beslissing, isGetoond, type Naspel, type Wordt } from './beslissing.js'
export { maakNaspeler, type Naspeler } from './naspeler.js'
export { type Groep, type Nagespeeld, type Naspeelrij, speelGroepen } from './speel-groepen.js'
export { TOELATINGSCODES } from './toelating.js'
