import type { Beleid } from '../beleid/beleid.js'
import { BRONNEN_VAN, isBron, isCategorie } from '../codes.js'
import type { CelOpdracht, Opdracht } from '../wire/opdracht.js'
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
  const { medewerker, rol, organisatie, doel } = opdracht
  const admitted = toelaatbaar(beleid, { medewerker, rol, organisatie }, doel)
  if (admitted !== 'JA') return [`role may not use this purpose: \`${admitted.code}\``]
  const hosted: readonly string[] = Object.hasOwn(BRONNEN_VAN, opdracht.subgraph) ? BRONNEN_VAN[opdracht.subgraph] : []
  const objections: string[] = []
  for (const [bron, cellen] of Object.entries(opdracht.cellen)) {
    if (!isBron(bron) || !hosted.includes(bron)) {
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
  { rol, organisatie, doel, motivering }: Opdracht,
  bron: keyof Opdracht['cellen'],
  categorie: string,
  given: CelOpdracht,
): string | undefined {
  const cel = isCategorie(categorie) ? beleid.effectief(doel, bron, categorie) : undefined
  if (!cel) return 'there is no cell'
  if (cel.soort !== 'T' && cel.soort !== 'V' && cel.soort !== 'M') return `cell \`${cel.tekst}\` releases nothing`
  if (!cel.ondersteund) return `cell \`${cel.tekst}\` has a condition that is not supported`
  if (given.uit !== (cel.soort === 'M' ? 'M' : 'T')) return `cell \`${cel.tekst}\` is not released as \`${given.uit}\``
  if (given.regel !== cel.regel) return `the policy line is \`${cel.regel}\``
  if (cel.toets.motivering && !motivering.includes(cel.categorie)) return 'there is no motivation'
  if (!cel.eigen) return undefined
  if (beleid.eigenBron(rol, doel) !== bron) return 'the cell is for the own source only'
  return given.organisatie === organisatie ? undefined : 'the cell is for rows of the own organisation only'
}
