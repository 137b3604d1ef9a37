import { leeftijd, plusDagen, volledig, vroegste } from '../datum.js'
import { skn } from '../identity/persoon.js'
import type { GiTraject, RaadOnderzoek, RaadTraject } from '../model.js'
import { RAAD } from '../organisaties.js'
import { kies } from '../toeval.js'
import { type Concept, rolVan } from './concept.js'
import { parketnummer } from './gi.js'
import { kiesMedewerker } from './medewerker.js'

type Soort = RaadOnderzoek['soort']

/** What the Raad has in hand for this family, or null when it does not know it. */
export function raadTraject(concept: Concept, gi: GiTraject | null): RaadTraject | null {
  if (!concept.instanties.has('RVDK')) return null
  const { toeval } = concept
  const maatregelen = gi?.zaken.flatMap((zaak) => zaak.maatregelen) ?? []
  const eerste = maatregelen[0]
  const onderzoeken: RaadOnderzoek[] = []
  // A measure does not fall from the sky: the Raad investigated and asked for it.
  if (eerste)
    onderzoeken.push(
      voorMaatregel(
        concept,
        maatregelen.map((een) => een.kind),
        eerste.begin,
        eerste.type,
      ),
    )
  if (!eerste || toeval.chance(0.25)) onderzoeken.push(los(concept))
  return { organisatie: RAAD.oin, onderzoeken, toetsendeTaken: toetsendeTaken(concept, gi) }
}

function voorMaatregel(concept: Concept, kinderen: readonly number[], begin: string, type: string): RaadOnderzoek {
  const afgerond = plusDagen(begin, -concept.toeval.int(15, 45))
  const deel = basis(concept, 'BESCHERMING', kinderen)
  const start = plusDagen(afgerond, -concept.toeval.int(40, 110))
  return {
    ...deel,
    ...rondom(concept, deel, start),
    start,
    afgerond,
    uitkomst: 'MAATREGEL_OPGELEGD',
    verzochteMaatregel: type,
  }
}

/** An investigation without measure (yet): open, or finished with another outcome. */
function los(concept: Concept): RaadOnderzoek {
  const { toeval, peildatum, kinderen, mensen, ongeboren } = concept
  const tieners = kinderen.filter((kind) => leeftijd(mensen.van(kind).geboortedatum, peildatum) >= 12)
  const soort = ongeboren
    ? 'BESCHERMING'
    : kies<Soort>(toeval, [
        ['BESCHERMING', 60],
        ['GEZAG_EN_OMGANG', 21],
        ['STRAF', tieners.length > 0 ? 30 : 0],
        ['ASAA', 3],
      ])
  const start = plusDagen(peildatum, -toeval.int(3, 330))
  const open = start > plusDagen(peildatum, -120) && toeval.chance(0.8)
  const onderwerp =
    soort === 'STRAF' ? tieners.slice(0, 1) : kinderen.filter((_, plaats) => plaats === 0 || toeval.chance(0.6))
  const kind = onderwerp[0]
  if (soort === 'STRAF' && kind !== undefined) mensen.wijzig(kind, { skn: skn(kind) })
  const bescherming = soort === 'BESCHERMING'
  const deel = basis(concept, soort, onderwerp)
  return {
    ...deel,
    ...rondom(concept, deel, start),
    start,
    afgerond: open ? null : vroegste(peildatum, plusDagen(start, toeval.int(45, 115))),
    uitkomst:
      open || !bescherming
        ? null
        : kies(toeval, [
            ['GEEN_REKEST', 45],
            ['GEEN_MAATREGEL_OPGELEGD', 20],
            ['VTO_AFGEWEZEN', 15],
            ['REKEST_INGEDIEND', 20],
          ] as const),
    parketnummer: soort === 'STRAF' && kind !== undefined ? parketnummer(kind, start) : null,
    verzochteMaatregel: bescherming && !open && toeval.chance(0.4) ? '11' : null,
    ongeboren:
      bescherming && ongeboren ? { moeder: ongeboren.moeder, uitgerekendeDatum: ongeboren.uitgerekendeDatum } : null,
  }
}

function basis(concept: Concept, soort: Soort, kinderen: readonly number[]) {
  const { toeval, instanties, ouders } = concept
  const verzoeker = kies<RaadOnderzoek['verzoeker']>(toeval, [
    ['COLLEGE', instanties.has('LT') ? 45 : 5],
    ['VEILIG_THUIS', instanties.has('VT') ? 45 : 0],
    ['GI', instanties.has('GI') ? 15 : 0],
    ['AANGEWEZEN_JEUGDHULPAANBIEDER', 8],
    ['AMBTSHALVE', 4],
    ['SPOED', 6],
  ])
  return {
    soort,
    kinderen,
    ouders: ouders.map((persoon) => ({ persoon, jzrRol: rolVan(concept, persoon) })),
    verzoeker: soort === 'BESCHERMING' ? verzoeker : ('AMBTSHALVE' as const),
    medewerker: kiesMedewerker(toeval, RAAD),
    parketnummer: null,
    ongeboren: null,
  }
}

/** The college hears of a request for a protection investigation that it did itself, and of one in two others. */
function rondom(
  { gemeente, peildatum }: Concept,
  { soort, verzoeker, kinderen }: Pick<RaadOnderzoek, 'soort' | 'verzoeker' | 'kinderen'>,
  start: string,
): Pick<RaadOnderzoek, 'kennisgevingen'> {
  const kind = kinderen[0] ?? 1
  const gemeld = soort === 'BESCHERMING' && (verzoeker === 'COLLEGE' || kind % 2 === 0)
  return {
    kennisgevingen: gemeld ? [{ college: gemeente.lt.oin, gedaanOp: vroegste(plusDagen(start, 3), peildatum) }] : [],
  }
}

/** Reviewing tasks: the GI does not ask to prolong, or a placement lasts two years (BW 1:265j). */
function toetsendeTaken({ toeval, peildatum, mensen }: Concept, gi: GiTraject | null): RaadTraject['toetsendeTaken'] {
  const maatregelen = gi?.zaken.flatMap((zaak) => zaak.maatregelen) ?? []
  return maatregelen.flatMap((maatregel) => {
    const eind = maatregel.verlenging?.eind ?? maatregel.eind
    const bijna = maatregel.type === '11' && eind < plusDagen(peildatum, 60)
    const lang =
      maatregel.machtiging !== null && volledig(mensen.van(maatregel.kind).geboortedatum) < plusDagen(peildatum, -800)
    if (!(bijna && toeval.chance(0.5)) && !(lang && toeval.chance(0.1))) return []
    const ontvangenOp = vroegste(plusDagen(eind, -toeval.int(60, 75)), plusDagen(peildatum, -1))
    return [
      {
        kind: maatregel.kind,
        aanleiding: bijna ? 'NIET_VERLENGEN_OTS' : 'ADVIES_NA_2_JAAR',
        ontvangenOp,
        open: eind >= peildatum,
        medewerker: kiesMedewerker(toeval, RAAD),
      },
    ]
  })
}
