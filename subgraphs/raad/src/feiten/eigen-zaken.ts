import type { FactContext } from '@gezinsbeeld/runtime'
import type { CaseloadVraag } from '@gezinsbeeld/schema'
import { soortenWerk } from './hoedanigheid.js'

/** What a person is in one running case of one employee. */
export interface EigenZaak {
  /** Kind of investigation, or `TOETS`, `STRAFONDERZOEK`, `JR`. */
  readonly werk: string
  readonly persoon_id: string
  readonly skn_id: string | null
  readonly jzr_rol: string
  readonly gezinskenmerk: string | null
  /** First moment at which it no longer counts; null while no end is known. */
  readonly tot: string | null
  readonly geslachtsnaam: string | null
  readonly geboortedatum: string | null
}

// Last days count as a whole, in local time (H6): the case, the assignment and the person's part in it each may end.
const SQL = `
with nu as (select ($3::timestamptz at time zone 'Europe/Amsterdam')::date as dag),
eigen as (
  select z.soort as werk, p.persoonnr, p.jzr_rol, z.gezinskenmerk, greatest(z.gestart_op, b.vanaf, p.vanaf) as begin,
    least(z.afgerond_op, b.tot, p.tot) as eind
  from behandelaar b
  join zaak z on z.zaaknr = b.zaaknr
  join locatie l on l.locatiecode = z.locatiecode
  join zaak_persoon p on p.zaaknr = z.zaaknr
  where b.medewerkernr = $1 and l.organisatie_oin = $2
  union all
  select 'STRAFONDERZOEK', s.persoonnr, '301', z.gezinskenmerk, greatest(s.gestart_op, b.vanaf),
    least(s.afgerond_op, z.afgerond_op, b.tot)
  from behandelaar b
  join zaak z on z.zaaknr = b.zaaknr
  join locatie l on l.locatiecode = z.locatiecode
  join strafonderzoek s on s.zaaknr = z.zaaknr
  where b.medewerkernr = $1 and l.organisatie_oin = $2
  union all
  select 'TOETS', p.persoonnr, p.jzr_rol, t.gezinskenmerk, t.ontvangen_op, t.afgehandeld_op
  from toets t
  join locatie l on l.locatiecode = t.locatiecode
  join toets_persoon p on p.toetsnr = t.toetsnr
  where t.medewerkernr = $1 and l.organisatie_oin = $2
  union all
  select 'JR', j.persoonnr, '301', j.gezinskenmerk, j.begin, j.eind
  from jr_opdracht j
  join locatie l on l.locatiecode = j.locatiecode
  where j.regie_medewerkernr = $1 and l.organisatie_oin = $2
)
select e.werk, k.persoon_id, k.skn_id, e.jzr_rol, e.gezinskenmerk, pe.geslachtsnaam, pe.geboortedatum,
  ((e.eind + 1)::timestamp at time zone 'Europe/Amsterdam') as tot
from eigen e
cross join nu
join koppeling_persoon k on k.lokaal = e.persoonnr
join persoon pe on pe.persoonnr = e.persoonnr
where e.begin <= nu.dag and (e.eind is null or e.eind >= nu.dag)
order by k.persoon_id, e.werk, e.eind`

// Several conditions of one request read the same rows: one statement for all of them.
const gelezen = new WeakMap<FactContext['db'], Map<string, Promise<EigenZaak[]>>>()

/** Persons in the running cases of this employee, of the kind that the purpose is about, in this capacity. */
export async function eigenZaken(vraag: CaseloadVraag, context: FactContext): Promise<EigenZaak[]> {
  const soorten = soortenWerk(vraag)
  if (soorten.length === 0) return []
  return (await lees(vraag.medewerker, vraag.organisatie, context)).filter((rij) => soorten.includes(rij.werk))
}

function lees(medewerker: string, organisatie: string, { db, nu }: FactContext): Promise<EigenZaak[]> {
  const key = JSON.stringify([medewerker, organisatie, nu])
  const perVrager = gelezen.get(db) ?? new Map<string, Promise<EigenZaak[]>>()
  gelezen.set(db, perVrager)
  const bekend = perVrager.get(key) ?? db.rows<EigenZaak>('feit:zaak', SQL, [medewerker, organisatie, nu])
  perVrager.set(key, bekend)
  return bekend
}
