/** SQL of the counts. `$1` first and `$2` last day of the month. @module */

// Provisions that ran on one or more days of the month, with the person they are for.
const LOPEND = `
select v.voorzieningnr, v.productcategorie, v.wet, v.casusnr, v.clientnr, k.persoon_id
from voorziening v join koppeling_persoon k on k.lokaal = v.clientnr
where v.start <= $2::date and (v.eind is null or v.eind >= $1::date)`

/**
 * Running provisions by product category and law. A product with fewer than `$3` provisions or persons under that law
 * joins the rest of that law, which has no product.
 */
export const VOORZIENINGEN = `with lopend as (${LOPEND}), groot as (
  select productcategorie, wet from lopend group by productcategorie, wet
  having least(count(*), count(distinct persoon_id)) >= $3::int
)
select g.productcategorie, l.wet, count(*)::int as aantal, count(distinct l.persoon_id)::int as personen
from lopend l left join groot g on g.productcategorie = l.productcategorie and g.wet = l.wet
group by g.productcategorie, l.wet order by l.wet, g.productcategorie`

/** Age on the last day of the month: youth help can last until 23. */
export const LEEFTIJDSGROEPEN = [
  { naam: '0-3', van: 0 },
  { naam: '4-11', van: 4 },
  { naam: '12-15', van: 12 },
  { naam: '16-17', van: 16 },
  { naam: '18-22', van: 18 },
  { naam: '23-64', van: 23 },
  { naam: '65+', van: 65 },
] as const

// An unknown day or month counts as the first; without a year, or unborn, there is no age.
const GEBOREN = `(case when left(c.geboortedatum, 4) between '1800' and '2200' then
  make_date(left(c.geboortedatum, 4)::int, least(greatest(substr(c.geboortedatum, 5, 2)::int, 1), 12), 1)
  + greatest(substr(c.geboortedatum, 7, 2)::int, 1) - 1 end)`
const LEEFTIJD = `extract(year from age($2::date, ${GEBOREN}))`
const GROEP = [...LEEFTIJDSGROEPEN]
  .reverse()
  .map(({ naam, van }) => `when ${LEEFTIJD} >= ${van} then '${naam}'`)
  .join(' ')

/**
 * Persons with a running provision, by age and by the municipality whose team knows them. Of whom the municipality
 * keeps hidden, or who stays in a shelter, the municipality is not told: it would be a place (H2).
 */
export const HULP = `with lopend as (${LOPEND}), verborgen as (
  select distinct k.persoon_id
  from client c join koppeling_persoon k on k.lokaal in (c.clientnr, c.anummer)
  where c.afscherming = 'V' or exists (
    select from opvang_client oc join opvangplaats o on o.opvangnr = oc.opvangnr
    where oc.clientnr = c.clientnr and (o.eind is null or o.eind >= $1::date))
)
select case ${GROEP} end as leeftijdsgroep, case when v.persoon_id is null then g.naam end as gemeente,
  count(distinct l.persoon_id)::int as personen
from lopend l
join client c on c.clientnr = l.clientnr
join casus s on s.casusnr = l.casusnr
join gemeente g on g.gemeentecode = s.gemeentecode
left join verborgen v on v.persoon_id = l.persoon_id
group by 1, 2`

/** The municipalities of the region, also those without help. */
export const GEMEENTEN = 'select naam from gemeente order by gemeentecode'

/** Everybody in a file of a team that was open in the month. */
export const BEKEND = `
select distinct k.persoon_id as persoon
from casus c
join casus_client cc on cc.casusnr = c.casusnr
join koppeling_persoon k on k.lokaal = cc.clientnr
where c.geopend <= $2::date and (c.gesloten is null or c.gesloten >= $1::date)
  and (c.status <> 'AFGESLOTEN' or c.gesloten is not null)
  and c.laatste_wijziging + case c.wet when 'JW' then interval '20 years' else interval '15 years' end >= $2::date`

/** Members per family in the month: who left before it is no longer of the family, who died still is. */
export const GEZINNEN = `
select array_agg(distinct k.persoon_id) as leden
from gezinslid l
join ingeschrevene i on i.anummer = l.anummer
join koppeling_persoon k on k.lokaal = l.anummer
where (l.datum_aanvang is null or l.datum_aanvang <= $2::date)
  and (l.datum_einde is null or l.datum_einde >= $1::date or i.overlijdensdatum is not null)
group by l.gezin_id`
