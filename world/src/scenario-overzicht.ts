import { scenarioOverzicht } from './scenarios/overzicht.js'

// Prints docs/scenariogezinnen.md; a test compares the committed page.
process.stdout.write(scenarioOverzicht())
