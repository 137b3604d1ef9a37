import { randomUUID } from 'node:crypto'
import type { Aanvrager, CrisismeldingAntwoord } from '@gezinsbeeld/schema'
import { LoketError } from '../errors/loket-error.js'
import { lokaleDag } from '../kalender/lokale-dag.js'
import type { Opslag, Vraag } from '../opslag/open-opslag.js'
import type { Teksten } from '../opslag/open-teksten.js'
import { schrijfBerichten } from './berichten.js'
import type { Bronnen } from './bronnen.js'
import { noodbeperking } from './feiten.js'
import { leesGezin, leesKenmerk, leesMeldingnummer, leesReden } from './lees-invoer.js'
import { einde, informerenUiterlijk, PER_DAG, REEKS, REEKS_MS, TEGELIJK, toetsUiterlijk } from './regels.js'
import type { Rij } from './rij.js'

/** What somebody who opens emergency access gives. */
export interface OpenVerzoek {
  readonly gezinId: string
  /** Number of the crisis report at Veilig Thuis (decision 22). */
  readonly crisismelding: string
  readonly reden: string
  readonly terPlaatse: boolean
  /** The request of a professional that this answers. */
  readonly aanvraagId?: string
}

/** Who opens, when, in which request. */
export interface Handeling {
  readonly wie: Aanvrager
  /** Ms since epoch. */
  readonly nu: number
  readonly trace: string
  /** Names a family as the log does. */
  readonly over: readonly string[]
}

/** What opening and the other actions work with. */
export interface Werkplaats {
  readonly opslag: Opslag
  readonly teksten: Teksten
}

/**
 * Opens emergency access: asks the sources first, then decides, writes and tells in one transaction under a lock of this
 * employee, so that two at once cannot pass a limit together and a crash leaves all of it or nothing.
 * @returns the id
 * @throws LoketError REDEN_TE_KORT, INVOER_ONGELDIG, CRISISMELDING_ONGELDIG, GEZIN_NIET_VAST_TE_STELLEN, NOODTOEGANG_BEPERKT,
 * NOODTOEGANG_LOOPT, NOODTOEGANG_TE_VEEL_TEGELIJK, NOODTOEGANG_DAGGRENS or LOKET_ONBEKEND
 */
export async function open(
  verzoek: OpenVerzoek,
  handeling: Handeling,
  bronnen: Bronnen,
  { opslag, teksten }: Werkplaats,
): Promise<{ readonly id: string; readonly personen: readonly string[] }> {
  const reden = leesReden(verzoek.reden)
  const meldingnummer = leesMeldingnummer(verzoek.crisismelding)
  const gezin = leesGezin(verzoek.gezinId)
  const aanvraag = verzoek.aanvraagId === undefined ? undefined : leesKenmerk(verzoek.aanvraagId)
  const [leden, melding] = await Promise.all([bronnen.leden(gezin), bronnen.crisismelding(meldingnummer)])
  const personen = personenVan(leden, melding)
  const { wie, nu, trace, over } = handeling
  const id = await opslag.transactie(async (vraag) => {
    await vergrendel(vraag, wie.medewerker)
    await requireRuimte(vraag, wie, gezin, nu)
    const tekst = { soort: 'NOODTOEGANG', tekst: reden, categorie: null, trace, over } as const
    const [kenmerk = ''] = await teksten.bewaar([{ ...tekst, ...naamVan(wie) }], vraag)
    const rij = rijVan({
      wie,
      gezin,
      personen,
      meldingnummer,
      melding,
      terPlaatse: verzoek.terPlaatse,
      kenmerk,
      trace,
      nu,
    })
    await vraag(INVOEGEN, waarden(rij, nu))
    await schrijfBerichten(vraag, rij)
    await vraag(REEKS_ALARM, [rij.id, wie.medewerker, new Date(nu), new Date(nu - REEKS_MS), REEKS])
    if (aanvraag !== undefined) await volgOp(vraag, aanvraag, rij)
    return rij.id
  })
  return { id, personen }
}

const naamVan = ({ medewerker, organisatie }: Aanvrager) => ({ medewerker, organisatie })

/**
 * Whom it covers: the members of the family and the persons of the report. When Veilig Thuis does not answer the report is
 * not verified, and the access is opened all the same: an outage must not leave a child in danger.
 */
function personenVan(
  leden: readonly string[] | undefined,
  melding: CrisismeldingAntwoord | undefined,
): readonly string[] {
  if (melding && !melding.gevonden) throw new LoketError('CRISISMELDING_ONGELDIG')
  // A report about other people opens nothing of this family.
  if (melding && leden && !melding.personen.some((persoon) => leden.includes(persoon))) {
    throw new LoketError('CRISISMELDING_ONGELDIG')
  }
  const personen = [...new Set([...(leden ?? []), ...(melding?.personen ?? [])])].sort()
  if (personen.length === 0) throw new LoketError('GEZIN_NIET_VAST_TE_STELLEN')
  return personen
}

// The account, not the capacity: whoever has two roles does not have two sets of limits.
const vergrendel = (vraag: Vraag, medewerker: string) =>
  vraag('select pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify(['noodtoegang', medewerker])])

async function requireRuimte(vraag: Vraag, { medewerker }: Aanvrager, gezin: string, nu: number): Promise<void> {
  if (await noodbeperking({ vraag }, medewerker, nu)) throw new LoketError('NOODTOEGANG_BEPERKT')
  const [telling] = await vraag<{ zelfde: number; actief: number; vandaag: number }>(TELLING, [
    medewerker,
    new Date(nu),
    lokaleDag(nu),
    gezin,
  ])
  if (!telling) throw new TypeError('a count has one row')
  if (telling.zelfde > 0) throw new LoketError('NOODTOEGANG_LOOPT')
  if (telling.actief >= TEGELIJK) throw new LoketError('NOODTOEGANG_TE_VEEL_TEGELIJK')
  if (telling.vandaag >= PER_DAG) throw new LoketError('NOODTOEGANG_DAGGRENS')
}

const TELLING = `
select count(*) filter (where $2 < tot and gezin = $4)::int as zelfde,
  count(*) filter (where $2 < tot)::int as actief,
  count(*) filter (where dag = $3::date)::int as vandaag
from noodtoegang where medewerker = $1`

interface Nieuw {
  readonly wie: Aanvrager
  readonly gezin: string
  readonly personen: readonly string[]
  readonly meldingnummer: string
  readonly melding: CrisismeldingAntwoord | undefined
  readonly terPlaatse: boolean
  readonly kenmerk: string
  readonly trace: string
  readonly nu: number
}

const rijVan = ({ wie, melding, nu, ...rest }: Nieuw): Omit<Rij, 'toetsen' | 'alarmen' | 'bezorgd'> => ({
  id: randomUUID(),
  ...naamVan(wie),
  rol: wie.rol,
  handelt_namens: wie.handeltNamens ?? null,
  gezin: rest.gezin,
  personen: rest.personen,
  crisismelding: rest.meldingnummer,
  geverifieerd: melding !== undefined,
  eigen_melding: melding?.eigen === true,
  ter_plaatse: rest.terPlaatse,
  reden: rest.kenmerk,
  trace_id: rest.trace,
  geopend_op: new Date(nu),
  tot: new Date(einde(nu)),
  versie: 1,
  verlengd_op: null,
  gesloten_op: null,
  toets_uiterlijk: new Date(toetsUiterlijk(einde(nu))),
  informeren_uiterlijk: informerenUiterlijk(nu),
})

const INVOEGEN = `
insert into noodtoegang (id, medewerker, rol, organisatie, handelt_namens, gezin, personen, crisismelding, geverifieerd,
  eigen_melding, ter_plaatse, reden, trace_id, geopend_op, dag, tot, versie, toets_uiterlijk, informeren_uiterlijk)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`

const waarden = (rij: Omit<Rij, 'toetsen' | 'alarmen' | 'bezorgd'>, nu: number): readonly unknown[] => [
  rij.id,
  rij.medewerker,
  rij.rol,
  rij.organisatie,
  rij.handelt_namens,
  rij.gezin,
  rij.personen,
  rij.crisismelding,
  rij.geverifieerd,
  rij.eigen_melding,
  rij.ter_plaatse,
  rij.reden,
  rij.trace_id,
  rij.geopend_op,
  lokaleDag(nu),
  rij.tot,
  rij.versie,
  rij.toets_uiterlijk,
  rij.informeren_uiterlijk,
]

const REEKS_ALARM = `
insert into noodtoegang_alarm (noodtoegang, soort, op)
select $1, 'REEKS', $3
where (select count(*) from noodtoegang where medewerker = $2 and geopend_op > $4 and geopend_op <= $3) >= $5`

/** Ties the request of a professional to what it led to; only one at the own crisis service, about the same family. */
async function volgOp(
  vraag: Vraag,
  aanvraag: string,
  { id, organisatie, gezin, geopend_op }: Pick<Rij, 'id' | 'organisatie' | 'gezin' | 'geopend_op'>,
): Promise<void> {
  const rijen = await vraag(
    `update noodtoegang_aanvraag set noodtoegang = $1
     where id = $2 and crisisdienst = $3 and gezin = $4 and noodtoegang is null and $5 < tot returning id`,
    [id, aanvraag, organisatie, gezin, geopend_op],
  )
  if (rijen.length === 0) throw new LoketError('LOKET_ONBEKEND')
}
