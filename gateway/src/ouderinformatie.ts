import {
  type Aanvraag,
  ALLEEN_LOKET,
  type EigenVerzoek,
  isVrijgave,
  magVerzoeken,
  type Uitkomst,
  Zicht,
} from '@gezinsbeeld/schema'
import { feitenOver } from './access/wortels.js'
import { LoketError } from './errors/loket-error.js'
import { type Gevonden, gather } from './facts/gather.js'
import { askFor } from './facts/sources.js'
import type { LoketContext } from './loket/loket-context.js'
import type { Ouderinformaties } from './loket/ouder/dienst.js'
import type { Delen } from './verstrekkingen.js'

/** Composes what a parent without authority may read out of the facts and the decision of the gateway. */
export const openOuderinformaties = (delen: Delen): Ouderinformaties => ({
  async lezing(bron, kind, context) {
    const { aanvraag, gevonden } = await haalFeiten([kind], context, delen)
    const zicht = new Zicht(context.beleid, aanvraag, feitenOver(gevonden, [kind]))
    if (!of(zicht.zonderAfscherming(kind, bron, [ALLEEN_LOKET]))) return 'NIET'
    return isVrijgave(zicht.uitkomst(kind, bron, ALLEEN_LOKET)) ? 'WEL' : 'AFGESCHERMD'
  },

  async zoalsTeLezen(verzoeken, context) {
    const over = verzoeken.filter(({ categorieen }) => categorieen.includes(ALLEEN_LOKET))
    if (over.length === 0) return verzoeken
    const kinderen = [...new Set(over.flatMap(({ personen }) => personen))]
    const { aanvraag, gevonden } = await haalFeiten(kinderen, context, delen)
    const gesloten = new Set(
      over.filter(({ bron, personen }) =>
        personen.some((kind) => {
          const feiten = feitenOver(gevonden, [kind])
          const uitkomst = magVerzoeken(context.beleid, aanvraag, feiten, kind, bron, ALLEEN_LOKET)
          return uitkomst !== 'MAG' && (uitkomst === 'GEEN_VERZOEK' || !of(uitkomst))
        }),
      ),
    )
    return verzoeken.map((verzoek) => (gesloten.has(verzoek) ? alsIngetrokken(verzoek) : verzoek))
  },
})

/** Whether it may be read. @throws LoketError for what hangs on policy and reachability alone, never on what a source holds */
function of(uitkomst: Uitkomst): boolean {
  if (uitkomst.soort === 'FEIT_ONBEKEND') throw new LoketError('FEIT_ONBEKEND')
  if (uitkomst.soort === 'GEWEIGERD' && uitkomst.code === 'BRON_GESLOTEN') throw new LoketError('BRON_GESLOTEN')
  return isVrijgave(uitkomst)
}

// What cannot be read looks like what was withdrawn: a status "granted" beside nothing to read would tell that some
// source hides the child.
const alsIngetrokken = ({ totEnMet, ...verzoek }: EigenVerzoek): EigenVerzoek =>
  verzoek.status === 'TOEGEWEZEN'
    ? { ...verzoek, status: 'VERLOPEN', toegewezen: [] }
    : { ...verzoek, ...(totEnMet === undefined ? {} : { totEnMet }) }

/** The facts about some persons as the loket asks them, with who is hidden. */
export async function haalFeiten(
  personen: readonly string[],
  { aanvrager, keuze, beleid, nu, trace, authorization }: LoketContext,
  { postVraag, cache, nood, noodbeperking }: Delen,
): Promise<{ readonly aanvraag: Aanvraag; readonly gevonden: Gevonden }> {
  const doel = keuze.doel.code
  const alleenEigenBron = await noodbeperking(aanvrager.medewerker, nu)
  const aanvraag: Aanvraag = { aanvrager, doel, motivering: new Set(), alleenEigenBron, nu }
  const ask = askFor(postVraag, cache, aanvrager, doel, trace, authorization)
  const eigen = beleid.eigenBron(aanvrager, doel)
  const opdracht = { aanvrager, doel, gezinIds: [], personen, afscherming: true, eigen, beleid }
  return { aanvraag, gevonden: await gather(opdracht, ask.feiten, () => nood(aanvraag)) }
}
