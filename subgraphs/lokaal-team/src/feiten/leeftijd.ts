/**
 * Age in SQL, for who may consent and who may see (domain E2). A birth date may lack its day or month
 * (CBS-protocol): then the class of age counts only when the first and the last day that it can be agree.
 * @module
 */
import { DAG } from '@gezinsbeeld/runtime'

/** Joins `leeftijd (klasse, grens)` to a row: the class of age at `$1`, and the day on which it can become another. */
export const leeftijd = (geboortedatum: string, ongeboren: string): string => `
cross join lateral (
  select nullif(left(${geboortedatum}, 4), '0000')::int as j,
    case when substr(${geboortedatum}, 5, 2) between '01' and '12' then substr(${geboortedatum}, 5, 2)::int end as m,
    case when substr(${geboortedatum}, 7, 2) between '01' and '31' then substr(${geboortedatum}, 7, 2)::int end as d) cijfers
cross join lateral (
  select make_date(j, coalesce(m, 1), 1) + coalesce(case when m is not null then d end, 1) - 1 as eerste,
    case when m is not null and d is not null then make_date(j, m, 1) + d - 1
      else (make_date(j, coalesce(m, 12), 1) + interval '1 month')::date - 1 end as laatste) geboren
cross join lateral (
  select case when ${ongeboren} then 'ONGEBOREN' when ${klasse('eerste')} = ${klasse('laatste')} then ${klasse('eerste')} end as klasse,
    case when not ${ongeboren} then case ${klasse('eerste')}
      when 'ONDER_12' then eerste + interval '12 years'
      when '12_15' then eerste + interval '16 years'
      when '16_17' then eerste + interval '18 years' end end::date as grens) leeftijd`

function klasse(geboren: string): string {
  const jaren = `extract(year from age(${DAG}, ${geboren}))`
  return `case when ${jaren} >= 18 then 'VOLWASSEN' when ${jaren} >= 16 then '16_17'
    when ${jaren} >= 12 then '12_15' when ${jaren} >= 0 then 'ONDER_12' end`
}
