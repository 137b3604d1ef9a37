/**
 * What decides over single rows below a field that is shown: not in the log, so when it differs the same field may have shown
 * other rows.
 * @module
 */

import { BRONNEN } from '../codes.js'
import { canoniek, type Toegang, type Waarde } from '../toegang/toegang.js'

/** Of which field, and for whom. */
export interface Rijplaats {
  readonly doel: string
  readonly veld: string | null
  readonly bronnen: readonly string[]
  readonly categorieen: readonly string[]
}

/** What of the rows of a shown field hangs on something that differs; one phrase each. */
export function rijverschillen(oud: Toegang, nieuw: Toegang, plaats: Rijplaats): string[] {
  const [was, wordt] = [delen(oud, plaats), delen(nieuw, plaats)]
  return [...new Set([...was.keys(), ...wordt.keys()])].filter((naam) => was.get(naam) !== wordt.get(naam))
}

function delen(toegang: Toegang, plaats: Rijplaats): Map<string, string> {
  const { doel, veld, bronnen, categorieen } = plaats
  const cellen = bronnen.flatMap((bron) =>
    categorieen.map((categorie) => toegang.get(`cel ${bron}.${doel}.${categorie}`)),
  )
  const perRij = cellen.map((cel) => ((cel?.perRij ?? []) as readonly string[]).filter((nr) => nr !== '5'))
  const wetten = perRij.some((nummers) => nummers.includes('21')) ? toegang.get(`doel ${doel}`)?.wetten : null
  return new Map([
    ['alleen de eigen organisatie', canoniek(cellen.map((cel) => cel?.eigen === true))],
    ['gesloten dossier', canoniek([cellen.map((cel) => cel?.bijGesloten), dossiers(toegang, doel, categorieen)])],
    ['voorwaarde per rij', canoniek([perRij, wetten])],
    ...vanVeld(toegang, plaats, veld),
  ])
}

/** What each status of a file leaves of these categories. */
const dossiers = (toegang: Toegang, doel: string, categorieen: readonly string[]): unknown =>
  [...toegang]
    .filter(([naam]) => naam.startsWith('dossier '))
    .map(([naam, waarde]) => {
      const oordelen = Object.entries((waarde[doel] ?? {}) as Readonly<Record<string, readonly string[]>>)
      const per = categorieen.map((categorie) => oordelen.find(([, codes]) => codes.includes(categorie))?.[0])
      return [naam, waarde.verzoekBlokkeert, per]
    })

function vanVeld(toegang: Toegang, { doel }: Rijplaats, veld: string | null): [string, string][] {
  const waarde = veld === null ? undefined : toegang.get(`veld ${veld}`)
  if (!waarde) return []
  const rij = toegang.get(`rij ${veld?.split('.')[0]}`)
  const soorten = [
    soortVan(waarde),
    ...(rij ? [soortVan(toegang.get(`veld ${veld?.split('.')[0]}.${String(rij.veld)}`))] : []),
  ]
  const { lijst, graaf } = waarde as { lijst?: Waarde; graaf?: Waarde }
  const noemt = ((graaf ?? lijst)?.vlaggen as readonly string[] | undefined)?.includes('noemtInstantie') === true
  const anderen = noemt ? BRONNEN.map((bron) => toegang.get(`cel ${bron}.${doel}.BTR`)) : []
  return [
    ['waarde van de rij', canoniek([rij, soorten.map((soort) => toegang.get(`codelijst ${soort}`))])],
    ['instantie die wordt genoemd', canoniek([noemt, anderen, lijst?.instanties])],
    [
      'veld zelf',
      canoniek([
        { ...lijst, categorieen: 0, vlaggen: 0 },
        { ...graaf, categorieen: 0, vlaggen: 0 },
      ]),
    ],
  ]
}

const soortVan = (waarde: Waarde | undefined): string =>
  String(((waarde?.lijst ?? waarde?.graaf) as Waarde | undefined)?.soort ?? '').replace(/[[\]!]/g, '')
