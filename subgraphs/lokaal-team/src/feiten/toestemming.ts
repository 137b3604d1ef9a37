/**
 * Which consents hold now (domain E3; docs/besluiten/0020): for this purpose, recipient and category, informed, not ended
 * and not withdrawn, and given by whom age and authority make the right persons at this moment (E2).
 * @module
 */
import { DAG, einde, type FactContext } from '@gezinsbeeld/runtime'
import { type CaseloadVraag, type Categorie, loadBeleid, type Verdict } from '@gezinsbeeld/schema'
import { gezagVan } from './gezag.js'
import { leeftijd } from './leeftijd.js'

/** Kinds that open something: a breach of secrecy (3), and data under another law (21). The other two open nothing. */
export type OpenendeSoort = 'DOORBREKING_GEHEIMHOUDING' | 'ANDERE_BRONWET'

/** Months after which a consent must be renewed, per purpose (domain part D, D13). */
const MAANDEN: Readonly<Record<string, number>> = { D13: 12 }

const LAATSTE = `least(t.tot, (t.van + make_interval(months => $6::int))::date - 1)`

const KANDIDAAT = `
select t.toestemmingnr, t.categorieen, least(${einde(LAATSTE)}, t.ingetrokken_op) as tot
from toestemming t
where t.soort = $2 and t.doel = $3 and $4 = any(t.ontvangers)
  and t.reden_uitgelegd and t.doel_uitgelegd and t.weigering_uitgelegd
  and t.van <= ${DAG} and (${LAATSTE} is null or ${LAATSTE} >= ${DAG})
  and (t.ingetrokken_op is null or t.ingetrokken_op > $1::timestamptz)
  and ($5::text[] is null or t.toestemmingnr in (
    select p.toestemmingnr from koppeling_persoon k join toestemming_persoon p on p.clientnr = k.lokaal
    where k.persoon_id = any($5)))`

// `mens` is the key of the register, by which authority is known. A client whose own key differs from it may be somebody
// else (H17): a consent then opens nothing about that client.
const DEELNEMER = `
select p.*, k.persoon_id as persoon, coalesce(r.persoon_id, k.persoon_id) as mens,
  coalesce(r.persoon_id = k.persoon_id, true) as zeker,
  coalesce(r.overlijdensdatum <= ${DAG}, false) as overleden, leeftijd.klasse, leeftijd.grens
from kandidaat q
join toestemming_persoon p on p.toestemmingnr = q.toestemmingnr
join client c on c.clientnr = p.clientnr
join koppeling_persoon k on k.lokaal = p.clientnr
left join lateral (
  select i.*, rk.persoon_id from koppeling_persoon rk join ingeschrevene i on i.anummer = rk.lokaal
  where rk.lokaal = c.anummer or (c.anummer is null and rk.persoon_id = k.persoon_id)
  order by i.anummer limit 1) r on true
${leeftijd(`coalesce(r.geboortedatum, c.geboortedatum)::text`, `coalesce(r.bsn_status, c.bsn_status) = 'ONGEBOREN'`)}`

/** Who must have given it, by age and capacity for this decision (E2). */
const NODIG = `
case
  when o.klasse in ('VOLWASSEN', '16_17') and o.wilsbekwaam then array[o.mens]
  when o.klasse = '12_15' and o.wilsbekwaam and not g.onzeker and g.dragers is not null then g.dragers || o.mens
  when o.klasse in ('ONGEBOREN', 'ONDER_12', '12_15', '16_17') and not g.onzeker then g.dragers
end`

const GELDIG = `
with kandidaat as materialized (${KANDIDAAT}),
deelnemer as materialized (${DEELNEMER}),
onderwerp as materialized (
  select d.* from deelnemer d where d.zeker and not d.overleden
    and (d.hoedanigheid = 'N' or (d.hoedanigheid = 'G' and not exists (
      select from deelnemer n where n.toestemmingnr = d.toestemmingnr and n.hoedanigheid = 'N')))),
getekend as (
  select toestemmingnr, array_agg(mens) as mensen from deelnemer
  where hoedanigheid in ('G', 'M') and wilsbekwaam and not overleden group by toestemmingnr),
gezag as materialized (${gezagVan('select mens from onderwerp')})
select o.persoon, q.categorieen,
  least(q.tot, o.grens::timestamp at time zone 'Europe/Amsterdam', case when o.klasse <> 'VOLWASSEN' then g.tot end) as tot
from onderwerp o
join kandidaat q on q.toestemmingnr = o.toestemmingnr
left join getekend h on h.toestemmingnr = o.toestemmingnr
left join gezag g on g.kind = o.mens
where ${NODIG} <@ h.mensen
  or (o.klasse = 'VOLWASSEN' and not o.wilsbekwaam and exists (
    select from deelnemer v where v.toestemmingnr = o.toestemmingnr and v.hoedanigheid = 'V'
      and v.klasse = 'VOLWASSEN' and v.wilsbekwaam and not v.overleden and v.mens <> o.mens))
order by o.persoon, o.toestemmingnr`

let namen: ReadonlyMap<string, string> | undefined
const naamVan = (doel: string): string | undefined => {
  namen ??= new Map(loadBeleid().doelen.map(({ code, naam }) => [code, naam]))
  return namen.get(doel)
}

/**
 * The consents of one kind to the requester's organisation for the purpose of the question, per person on behalf of whom
 * they were given.
 * @param personen only about these; `null`: about anybody
 */
export async function toestemmingen(
  soort: OpenendeSoort,
  { doel, organisatie }: CaseloadVraag,
  personen: readonly string[] | null,
  { db, nu }: FactContext,
): Promise<Verdict[]> {
  const params = [nu, soort, naamVan(doel) ?? null, organisatie, personen, MAANDEN[doel] ?? null]
  const rijen = await db.rows<{ persoon: string; categorieen: Categorie[]; tot: string | null }>(
    'feit:toestemming',
    GELDIG,
    params,
  )
  const gevraagd = personen === null ? null : new Set(personen)
  return rijen
    .filter(({ persoon }) => gevraagd === null || gevraagd.has(persoon))
    .map(({ persoon, categorieen, tot }) => ({ persoon, categorieen, ...(tot === null ? {} : { tot }) }))
}
