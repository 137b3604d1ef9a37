import type { Beleid } from '../beleid/beleid.js'
import { dossierOordeel } from '../beleid/dossierstatus.js'
import { CATEGORIEEN } from '../codes.js'
import type { Waarde } from './toegang.js'
import { vragersVan } from './toelating.js'

/** What the status of a file leaves of each category, for every purpose that admits somebody (domain E4). */
export function dossiersVan(beleid: Beleid): [string, Waarde][] {
  const doelen = beleid.doelen.map(({ code }) => code).filter((code) => vragersVan(beleid, code).length > 0)
  return beleid.dossierstatus.map(({ status, verzoekBlokkeert }) => {
    const perDoel = doelen.map((doel) => [doel, perOordeel(beleid, status, doel)])
    return [`dossier ${status}`, { verzoekBlokkeert, ...Object.fromEntries(perDoel) }]
  })
}

function perOordeel(beleid: Beleid, status: Beleid['dossierstatus'][number]['status'], doel: string): Waarde {
  const found: Record<string, string[]> = {}
  for (const categorie of CATEGORIEEN) {
    const oordeel = dossierOordeel(beleid, status, doel, categorie)
    found[oordeel] = [...(found[oordeel] ?? []), categorie]
  }
  return found
}
