// Counts what a run of Stryker reported, and judges it: no survivor, and not much excused.
import { readFileSync } from 'node:fs'
import { rapportVan } from './delen.mjs'

/** Most of the mutants that may be excused, as a part of all. */
const MEEST_VERSCHOOND = 0.03

// A mutant that makes a module or the policy refuse to load was noticed; so was one that never ends.
const OPGEMERKT = new Set(['Killed', 'Timeout', 'RuntimeError'])
/** What Stryker writes when a comment gives no reason of its own. */
const ZONDER_REDEN = 'Ignored using a comment'

/** Reads the report of one part. */
export function leesTelling(deel) {
  const { files } = JSON.parse(readFileSync(rapportVan(deel), 'utf8'))
  const mutanten = Object.entries(files).flatMap(([bestand, { mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, bestand: `${deel}/${bestand}` })),
  )
  const verschoond = mutanten.filter(({ status }) => status === 'Ignored')
  return {
    deel,
    aantal: mutanten.length,
    opgemerkt: mutanten.filter(({ status }) => OPGEMERKT.has(status)).length,
    teLang: mutanten.filter(({ status }) => status === 'Timeout').length,
    verschoond: verschoond.filter(({ statusReason }) => statusReason && statusReason !== ZONDER_REDEN),
    overleefd: mutanten.filter(
      ({ status, statusReason }) =>
        !OPGEMERKT.has(status) && (status !== 'Ignored' || !statusReason || statusReason === ZONDER_REDEN),
    ),
  }
}

const som = (tellingen, tel) => tellingen.reduce((totaal, telling) => totaal + tel(telling), 0)

/** One line per excuse, and one per survivor. */
export const regels = ({ verschoond, overleefd }) => [
  ...verschoond.map((mutant) => `excused  ${plaats(mutant)}: ${mutant.statusReason}`),
  ...overleefd.map((mutant) => `SURVIVED ${plaats(mutant)}: \`${mutant.replacement}\``),
]

const plaats = ({ bestand, location, mutatorName }) => `${bestand}:${location.start.line} ${mutatorName}`

/** The table at the end, per part and in total. */
export function tabel(tellingen) {
  const rij = (naam, alle) => {
    const aantal = som(alle, (een) => een.aantal)
    const verschoond = som(alle, (een) => een.verschoond.length)
    const deel = aantal === 0 ? 0 : (100 * verschoond) / aantal
    return [
      naam.padEnd(18),
      `${aantal} mutants`,
      `${som(alle, (een) => een.opgemerkt)} killed (${som(alle, (een) => een.teLang)} by time)`,
      `${som(alle, (een) => een.overleefd.length)} survived`,
      `${verschoond} excused with a reason (${deel.toFixed(1)} %)`,
    ].join('  ')
  }
  return [...tellingen.map((een) => rij(een.deel, [een])), rij('total', tellingen)].join('\n')
}

/** Whether the bar is met; a part without a single mutant was not checked. */
export const isGehaald = (tellingen) =>
  tellingen.every(({ aantal, overleefd }) => aantal > 0 && overleefd.length === 0) &&
  som(tellingen, ({ verschoond }) => verschoond.length) <= MEEST_VERSCHOOND * som(tellingen, ({ aantal }) => aantal)
