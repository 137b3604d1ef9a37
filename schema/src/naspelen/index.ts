export { type Beslissing, isGetoond, type Naspel, type Wordt } from './beslissing.js'
export { maakNaspeler, type Naspeler } from './naspeler.js'
export { TOELATINGSCODES } from './toelating.js'
