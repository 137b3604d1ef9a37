import { dagenTussen, laatste, leeftijd, plusDagen } from '../../datum.js'
import type { Casus } from './casus.js'
import type { Rij, Rijen } from './rijen.js'
import * as TEKST from './teksten.js'

/** Working notes per family per year (domain F2). */
const JOURNAAL_PER_JAAR = 25

/** What the team wrote: first investigation, plan, network and working notes. */
export function inhoud(casus: Casus): Rijen {
  return { ...onderzoek(casus), ...plannen(casus), ...netwerk(casus), journaal: journaal(casus) }
}

function onderzoek(casus: Casus): Rijen {
  const { toeval, serial } = casus.context
  const onderzoeknr = `E${serial('eerste_onderzoek')}`
  const datum = casus.dag(14)
  const soorten = ['V', 'F', 'F', 'Z', ...(toeval.chance(0.5) ? ['Z'] : [])]
  const uitspraken = soorten.map((soort, plaats): Rij<'onderzoek_uitspraak'> => {
    const feit = soort === 'F'
    // Rarely a reaction is registered whose text is missing: that opinion stays closed (H8).
    const reactie = feit ? 0 : toeval.next()
    return {
      onderzoeknr,
      volgnr: plaats + 1,
      soort,
      tekst: toeval.pick(TEKST.UITSPRAKEN[soort as 'V' | 'F' | 'Z']),
      feit_of_mening: feit ? 'FEIT' : toeval.pick(['MENING', 'INTERPRETATIE']),
      bron: toeval.pick(TEKST.BRONNEN),
      bron_soort: toeval.pick(TEKST.BRONSOORTEN),
      geaccordeerd: toeval.chance(0.8),
      reactie_geregistreerd: reactie > 0.6,
      reactie: reactie > 0.6 && reactie < 0.97 ? toeval.pick(TEKST.REACTIES) : null,
      datum,
    }
  })
  const vervolg = toeval.pick(['INFORMELE_STEUN', 'HULP', 'HULP', 'UITGEBREID_ONDERZOEK'])
  return {
    eerste_onderzoek: [{ onderzoeknr, casusnr: casus.casusnr, datum, vervolg }],
    onderzoek_uitspraak: uitspraken,
  }
}

function plannen(casus: Casus): Rijen {
  const { toeval, serial, peildatum } = casus.context
  const oud = dagenTussen(casus.traject.start, peildatum) > 300
  const versies = [1, ...(oud ? [2] : [])].map((versie) => ({ versie, plannr: `P${serial('gezinsplan')}` }))
  const mee = casus.leden.filter(({ persoon }) => leeftijd(persoon.geboortedatum, peildatum) >= 12)
  return {
    gezinsplan: versies.map(({ versie, plannr }) => ({
      plannr,
      casusnr: casus.casusnr,
      versie,
      vastgesteld_op: casus.dag(versie * 180 - 140),
      evaluatie_op: plusDagen(casus.traject.start, versie * 180 + 40),
    })),
    gezinsplan_deelnemer: versies.flatMap(({ plannr }) =>
      mee.map(({ persoon }) => ({ plannr, clientnr: casus.client(persoon.nr), ondertekend: toeval.chance(0.8) })),
    ),
    gezinsplan_doel: versies.flatMap(({ plannr }) =>
      // The first goal is never in a health area, the second always: both kinds exist in every plan.
      ['07', toeval.pick(['08', '09', '10']), toeval.pick(['01', '04', '05', '06', '11'])].map(
        (leefgebied, plaats) => ({
          plannr,
          volgnr: plaats + 1,
          tekst: toeval.pick(TEKST.DOELEN),
          leefgebied,
          eigenaar: toeval.pick(TEKST.ROLLEN),
          status: toeval.pick(['OPEN', 'LOOPT', 'BEHAALD']),
        }),
      ),
    ),
    gezinsplan_actie: versies.flatMap(({ plannr, versie }) =>
      [1, 2].map((volgnr) => ({
        plannr,
        volgnr,
        wie: toeval.pick(TEKST.ROLLEN),
        wat: toeval.pick(TEKST.ACTIES),
        wanneer: plusDagen(casus.traject.start, versie * 180 - 140 + volgnr * 30),
      })),
    ),
  }
}

function netwerk(casus: Casus): Rijen {
  const { toeval, serial } = casus.context
  const aantal = casus.traject.netwerk
  const personen = Array.from({ length: aantal }, (): Rij<'netwerkpersoon'> => {
    const nr = serial('netwerkpersoon')
    return {
      netwerknr: `N${String(nr).padStart(8, '0')}`,
      casusnr: casus.casusnr,
      naam: `Netwerk Verzonnen-${nr}`,
      relatie: toeval.pick(TEKST.RELATIES),
      steun: toeval.pick(TEKST.STEUN),
      contact: `netwerk${nr}@voorbeeld.invalid`,
      akkoord_vermelding: toeval.chance(0.9),
    }
  })
  const beraad = aantal > 1
  return {
    netwerkpersoon: personen,
    netwerkberaad: beraad
      ? [
          {
            beraadnr: `B${serial('netwerkberaad')}`,
            casusnr: casus.casusnr,
            datum: casus.dag(60),
            deelnemers: ['gezin', ...personen.map(({ relatie }) => relatie)],
            familiegroepsplan: toeval.chance(0.3),
            afspraken: [toeval.pick(TEKST.ACTIES), toeval.pick(TEKST.ACTIES)],
          },
        ]
      : [],
  }
}

function journaal(casus: Casus): Rij<'journaal'>[] {
  const { toeval, serial, peildatum } = casus.context
  const eerste = laatste(casus.traject.start, plusDagen(peildatum, -365))
  const einde = casus.traject.eind !== null && casus.traject.eind < peildatum ? casus.traject.eind : peildatum
  const dagen = Math.max(1, dagenTussen(eerste, einde))
  const aantal = Math.max(1, Math.round((JOURNAAL_PER_JAAR * dagen) / 365))
  return Array.from({ length: aantal }, (_, plaats) => ({
    journaalnr: `J${String(serial('journaal')).padStart(8, '0')}`,
    casusnr: casus.casusnr,
    datum: plusDagen(eerste, Math.floor((plaats * dagen) / aantal)),
    vorm: toeval.pick(TEKST.VORMEN),
    deelnemers: [toeval.pick(TEKST.ROLLEN), 'lokaal team'],
    tekst: toeval.pick(TEKST.JOURNAAL),
  }))
}
