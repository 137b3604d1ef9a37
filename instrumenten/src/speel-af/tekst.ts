import type { Naspeelrij } from '@gezinsbeeld/schema/naspelen'
import type { Uitslag } from './speel-af.js'

const KOP = ['aantal', 'verzoeken', 'medewerkers', 'betrokkenen', 'rol', 'doel', 'bron', 'categorie', 'was → wordt']
/** Columns with numbers stand to the right. */
const GETALLEN = 4

/**
 * A replay for people: a line per change, the biggest first, with the fields under it; the sum last.
 * @param beleid version of the old policy; `undefined` when its file does not say
 */
export function tekst({ rijen, geraakt, ...rest }: Uitslag, beleid: string | undefined): string {
  const cellen = rijen.map((rij) => {
    const wie = geraakt.find(({ set }) => set === rij.nummer)
    const getallen = [rij.aantal, wie?.verzoeken, wie?.medewerkers, wie?.betrokkenen].map((getal) => String(getal ?? 0))
    const rol = `${rij.rol ?? '-'}${rij.systeem ? ' (systeem)' : ''}`
    return [...getallen, rol, rij.doel ?? '-', rij.bron ?? '-', rij.categorieen.join('+') || '-', overgang(rij)]
  })
  const breedte = KOP.map((kop, plaats) => Math.max(kop.length, ...cellen.map((rij) => rij[plaats]?.length ?? 0)))
  const regel = (rij: readonly string[]) =>
    rij
      .map((cel, plaats) => (plaats < GETALLEN ? cel.padStart(breedte[plaats] ?? 0) : cel.padEnd(breedte[plaats] ?? 0)))
      .join('  ')
      .trimEnd()
  const tabel =
    rijen.length > 0 ? [regel(KOP), ...cellen.flatMap((rij, nummer) => [regel(rij), ...velden(rijen[nummer])]), ''] : []
  return `${[...tabel, ...anderBeleid(rest, beleid), som(rest, geraakt)].join('\n')}\n`
}

function overgang({ was, naspel }: Naspeelrij): string {
  if (naspel.soort === 'HANGT_AF_VAN') return `${was} → hangt af van ${naspel.voorwaarden.join(', ')}`
  const { uitkomst, vorm, getoond } = naspel.wordt
  const hoe = vorm === undefined ? '' : ` (${vorm}${getoond ? '' : '; dit veld valt weg'})`
  return `${was} → ${uitkomst}${hoe}`
}

function velden(rij: Naspeelrij | undefined): string[] {
  const namen = rij?.velden ?? []
  if (namen.length === 0) return []
  return [
    `        ${namen.length <= 6 ? namen.join(', ') : `${namen.slice(0, 5).join(', ')} en nog ${namen.length - 5}`}`,
  ]
}

function anderBeleid({ anderBeleid: aantal }: Pick<Uitslag, 'anderBeleid'>, beleid: string | undefined): string[] {
  if (aantal === 0) return []
  const wat =
    beleid === undefined
      ? 'Dit bestand noemt geen versie van het beleid: van geen beslissing is aangenomen dat een voorwaarde gold.'
      : `Onder ander beleid dan ${beleid} beslist: ${aantal}. Daarvan is niet aangenomen dat een voorwaarde gold; noem met --oud het beleid van toen.`
  return [wat]
}

function som({ aantal, perSoort }: Pick<Uitslag, 'aantal' | 'perSoort'>, geraakt: Uitslag['geraakt']): string {
  const wie = geraakt.find(({ set }) => set === undefined)
  const raakt = wie
    ? `; raakt ${telwoord(wie.verzoeken, 'verzoek', 'verzoeken')} van ${telwoord(wie.medewerkers, 'medewerker', 'medewerkers')} bij ${telwoord(wie.organisaties.length, 'organisatie', 'organisaties')} over ${telwoord(wie.betrokkenen, 'betrokkene', 'betrokkenen')}`
    : ''
  return `${telwoord(aantal, 'beslissing', 'beslissingen')} nagespeeld: ${perSoort.GELIJK} gelijk, ${perSoort.ANDERS} anders, ${perSoort.HANGT_AF_VAN} hangt af van wat het log niet bewaart${raakt}`
}

const telwoord = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`
