import { type Bevraagbaar, beslissingen, type Geraakt, type Naspeelvraag, telGeraakt } from '@gezinsbeeld/log'
import { Tijdstip } from '@gezinsbeeld/schema/graph'
import { maakNaspeler, type Naspeelrij, speelGroepen, TOELATINGSCODES } from '@gezinsbeeld/schema/naspelen'
import { type Toegang, vergelijkbaar } from '@gezinsbeeld/schema/toegang'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { LoketContext } from '../loket-context.js'
import { leesPeriode } from './lees-periode.js'
import { metVoorstel, verslag } from './lees-voorstel.js'
import { type Naspeelregel, Naspeling } from './naspeel-graph.js'

/**
 * Replays what the own organisation asked under a proposed policy (record 0045), as far as the answers told it (record 0048):
 * a silent refusal is not among it, so no proposal can be made to tell who is hidden.
 */
@Resolver()
export class NaspeelResolver {
  @Query(() => Naspeling, {
    nullable: true,
    description:
      'Wat een voorstel anders had beslist van wat de eigen organisatie werkelijk vroeg, en wat dat raakt. Nooit gegevens.',
  })
  async naspelen(
    @Arg('voorstel', () => String, {
      description:
        'De regels die anders worden, als JSON zoals in schema/beoordeling/toegang.json; null voor wat vervalt.',
    })
    voorstel: string,
    @Arg('van', () => Tijdstip, { nullable: true, description: 'Vanaf; standaard dertig dagen geleden.' })
    van: string | undefined,
    @Arg('tot', () => Tijdstip, { nullable: true, description: 'Tot; standaard nu.' }) tot: string | undefined,
    @Ctx() { diensten, beleid, aanvrager }: LoketContext,
  ): Promise<Naspeling> {
    const { audit } = diensten
    const straks = metVoorstel(audit.toegang, voorstel)
    // What cannot be put into words is no proposal, and would be replayed as something else.
    verslag(audit.toegang, straks)
    const vraag = {
      ...leesPeriode({ van, tot }, audit.nu()),
      organisatie: aanvrager.organisatie,
      verteld: true as const,
      codes: TOELATINGSCODES,
    }
    return audit.lees((db) => speel(db, vraag, { nu: audit.toegang, straks, beleid: beleid.versie }))
  }
}

/** @param versies `beleid`: version of the policy that this gateway runs, as the log names it */
async function speel(
  db: Bevraagbaar,
  vraag: Naspeelvraag,
  { nu, straks, beleid }: { readonly nu: Toegang; readonly straks: Toegang; readonly beleid: string },
): Promise<Naspeling> {
  const naspeler = maakNaspeler(...vergelijkbaar(nu, straks))
  const { rijen, sets, aantal, perSoort, anderBeleid } = speelGroepen(await beslissingen(db, vraag), naspeler, beleid)
  const geraakt = sets.size > 0 ? await telGeraakt(db, vraag, sets, false) : []
  return {
    aantal,
    gelijk: perSoort.GELIJK,
    anders: perSoort.ANDERS,
    onzeker: perSoort.HANGT_AF_VAN,
    anderBeleid,
    regels: rijen.map((rij) => ({ ...regelVan(rij), ...telling(geraakt, rij.nummer) })),
    ...telling(geraakt, undefined),
  }
}

/** Whom a row touches; `undefined`: all of them together. */
function telling(geraakt: readonly Geraakt[], nummer: number | undefined) {
  const { verzoeken = 0, medewerkers = 0, betrokkenen = 0 } = geraakt.find(({ set }) => set === nummer) ?? {}
  return { verzoeken, medewerkers, betrokkenen }
}

function regelVan({ naspel, nummer: _, ...rij }: Naspeelrij): Naspeelregel {
  if (naspel.soort === 'HANGT_AF_VAN') return { ...rij, hangtAfVan: naspel.voorwaarden }
  const { uitkomst, vorm, getoond } = naspel.wordt
  return { ...rij, wordt: uitkomst, vorm: vorm ?? null, getoond, hangtAfVan: [] }
}
