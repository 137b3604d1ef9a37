/**
 * The synthetic world: what other packages and the black-box tests may know of it.
 * @module
 */

export { DEMO_PSEUDONIEMSLEUTEL } from './identity/demo-sleutel.js'
export { koppelnummer } from './identity/koppelnummer.js'
export * from './organisaties.js'
export { schrijfWereld, type WereldOpties } from './output/schrijf-wereld.js'
export { scenarioGezinnen } from './scenarios/index.js'
export { SCENARIO_NAMEN, type ScenarioNaam, scenarioPersoon, scenarioPersoonId } from './scenarios/personen.js'
export { WRITERS } from './writers/index.js'
