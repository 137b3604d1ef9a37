import { type GraphContext, type Herkomst, metHerkomst } from '@gezinsbeeld/runtime'
import { VtoInhoud } from '../graph/vto-inhoud.js'
import type { Loaders } from '../loaders/index.js'
import { eersteVrije, uitspraken } from './uitspraak.js'
import { vul } from './vul.js'

/** The contents of a request. @param herkomst provenance of the request */
export async function vtoInhoud(
  { loaders, vrijgave }: GraphContext<Loaders>,
  kenmerkRaad: string,
  herkomst: Herkomst | undefined,
): Promise<VtoInhoud | null> {
  if (!herkomst) return null
  const rijen = await loaders.vtoInhoud.load(kenmerkRaad)
  if (rijen.length === 0) return null
  const deel = (onderdeel: string) => eersteVrije(uitspraken(rijen, herkomst, onderdeel), vrijgave, ['OORD', 'ART9'])
  const velden = {
    situatieKind: deel('SITUATIE_KIND'),
    gezinssituatie: deel('GEZINSSITUATIE'),
    hulprapportage: deel('HULPRAPPORTAGE'),
    diagnostiek: deel('DIAGNOSTIEK'),
  }
  return metHerkomst(vul(VtoInhoud, velden), herkomst)
}
