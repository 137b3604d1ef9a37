import { leeftijd, plusDagen, vroegste } from '../../datum.js'
import type { Zaak } from './onderzoek.js'
import { type Dossier, type Rijen, volgnr } from './rijen.js'
import * as tekst from './teksten.js'
import { zin } from './zin.js'

/** The report of an investigation: one per case, with informants, a conversation per child and the parents' reactions. */
export function rapport(zaak: Zaak, dossier: Dossier): Rijen {
  return {
    ...uitspraken(zaak, dossier),
    ...informanten(zaak, dossier),
    ...gesprekken(zaak, dossier),
    ...reacties(zaak, dossier),
  }
}

const dag = ({ onderzoek: { start } }: Zaak, { context }: Dossier, na: number): string =>
  vroegste(context.peildatum, plusDagen(start, na))

function uitspraken(zaak: Zaak, dossier: Dossier): Rijen {
  const {
    zaaknr,
    kinderen,
    onderzoek: { afgerond },
  } = zaak
  const { context } = dossier
  const { toeval } = context
  const deel = (onderdeel: string, plaats: number, teksten: readonly string[], datum: string, over: string[] = []) => ({
    zaaknr,
    onderdeel,
    ...zin(context, plaats, teksten, datum, over),
  })
  // With several children a threat is often about one of them: it is shown only to who may know of that child.
  const wie = () => (kinderen.length > 1 && toeval.chance(0.5) ? [toeval.pick(kinderen)] : [])
  const bedreigingen = Array.from({ length: toeval.int(1, 3) }, (_, plaats) =>
    deel('BEDREIGING', plaats, tekst.BEDREIGING, dag(zaak, dossier, 40), wie()),
  )
  return {
    zaak_uitspraak: [
      deel('VRAAG', 0, tekst.VRAAG, dag(zaak, dossier, 1)),
      ...bedreigingen,
      ...(afgerond ? [deel('ADVIES', 0, tekst.ADVIES, afgerond)] : []),
    ],
  }
}

function informanten({ zaaknr }: Zaak, { context: { toeval } }: Dossier): Rijen {
  return {
    informant: Array.from({ length: toeval.int(0, 2) }, (_, plaats) => ({
      zaaknr,
      volgnr: volgnr(plaats),
      naam: `Informant Verzonnen-${toeval.int(1, 999)}`,
      functie: toeval.pick(tekst.FUNCTIE),
      tekst: toeval.pick(tekst.INFORMANT),
      geaccordeerd: toeval.chance(0.9),
    })),
  }
}

function gesprekken(zaak: Zaak, dossier: Dossier): Rijen {
  const { personen, context } = dossier
  const { toeval, peildatum } = context
  const { zaaknr, onderzoek } = zaak
  return {
    kindgesprek: onderzoek.kinderen
      .filter((nr) => leeftijd(personen.lid(nr).persoon.geboortedatum, peildatum) >= 6)
      .map((nr) => {
        const gehoord = toeval.chance(0.85)
        return {
          zaaknr,
          persoonnr: personen.kind(nr),
          volgnr: '01',
          datum: dag(zaak, dossier, 20),
          gehoord,
          mening: gehoord ? toeval.pick(tekst.MENING) : null,
          vertrouwelijk_deel: gehoord && toeval.chance(0.2) ? toeval.pick(tekst.VERTROUWELIJK) : null,
          reactie: gehoord && onderzoek.afgerond ? toeval.pick(tekst.REACTIE_KIND) : null,
        }
      }),
  }
}

function reacties(
  { zaaknr, onderzoek: { ouders, afgerond } }: Zaak,
  { personen, context: { toeval } }: Dossier,
): Rijen {
  if (!afgerond) return {}
  return {
    reactie_ouder: ouders
      .filter(() => toeval.chance(0.5))
      .map(({ persoon }) => ({
        zaaknr,
        persoonnr: personen.volwassene(persoon),
        volgnr: '01',
        tekst: toeval.pick(tekst.REACTIE_OUDER),
        datum: afgerond,
      })),
  }
}
