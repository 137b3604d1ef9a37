import type { Beleid } from '../beleid/beleid.js'
import { ALLEEN_LOKET, isBron, isCategorie, subgraphVan } from '../codes.js'
import type { CelOpdracht, Opdracht } from '../wire/opdracht.js'
import { uitVan } from './opdracht-cellen.js'
import { toelaatbaar } from './toelaatbaar.js'

/**
 * What the subgraph checks of a release order with its own copy of the policy: whether any facts at all could justify
 * it (decision 15). Whether they do is for its own database and, for other sources' facts, the gateway.
 * @returns one sentence per objection, without personal data; empty when the order is fine
 */
export function magBevatten(beleid: Beleid, opdracht: Opdracht): string[] {
  if (opdracht.beleid !== beleid.versie) {
    return [`order was made under policy \`${opdracht.beleid}\`, this source enforces \`${beleid.versie}\``]
  }
  const admitted = toelaatbaar(beleid, opdracht, opdracht.doel)
  if (admitted !== 'JA') return [`role may not use this purpose: \`${admitted.code}\``]
  const objections: string[] = []
  for (const [bron, cellen] of Object.entries(opdracht.cellen)) {
    if (!isBron(bron) || subgraphVan(bron) !== opdracht.subgraph) {
      objections.push(`source \`${bron}\` is not hosted here`)
      continue
    }
    for (const [categorie, cel] of Object.entries(cellen)) {
      const objection = object(beleid, opdracht, bron, categorie, cel)
      if (objection) objections.push(`\`${bron}.${categorie}\`: ${objection}`)
    }
  }
  return objections
}

function object(
  beleid: Beleid,
  opdracht: Opdracht,
  bron: keyof Opdracht['cellen'],
  categorie: string,
  given: CelOpdracht,
): string | undefined {
  const cel = isCategorie(categorie) ? beleid.effectief(opdracht.doel, bron, categorie) : undefined
  if (!cel) return 'there is no cell'
  if (categorie === ALLEEN_LOKET) return 'no order carries what is read at the loket'
  const uit = uitVan(cel)
  if (uit === undefined) return `cell \`${cel.tekst}\` releases nothing`
  if (given.uit !== uit) return `cell \`${cel.tekst}\` is not released as \`${given.uit}\``
  if ((cel.soort === 'B') !== (given.vrijgave === true)) return `cell \`${cel.tekst}\`: only B is released by decision`
  if (given.afgeschermd !== undefined && categorie !== 'ADR') return 'only a place is shielded'
  if (given.regel !== cel.regel) return `the policy line is \`${cel.regel}\``
  if (cel.toets.motivering && !opdracht.motivering.includes(cel.categorie)) return 'there is no motivation'
  if (!cel.eigen) return undefined
  if (beleid.eigenBron(opdracht, opdracht.doel) !== bron) return 'the cell is for the own source only'
  return given.organisatie === opdracht.organisatie ? undefined : 'the cell is for rows of the own organisation only'
}
