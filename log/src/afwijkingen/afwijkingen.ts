import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { moment, msVan } from '../database/moment.js'
import type { Periode } from '../weergave/lees-paren.js'
import {
  type Afwijking,
  type AfwijkingSoort,
  HOOGSTENS_TRACES,
  NOODTOEGANG_REEKS,
  type Reeks,
  TOETS_NA_MS,
  TOETSEN,
  ZOEK_REEKS,
} from './regels.js'

/** In which period, and of which organisation; absent: of all. */
export interface Afwijkingvraag extends Periode {
  readonly organisatie?: string
  /** Real time, ms since the epoch: what is not reviewed by now. */
  readonly nu: number
}

/**
 * The alarms of a period, by kind and then the newest first. Each rule is one statement over the lines that can matter:
 * a period of a month reads that month.
 */
export async function afwijkingen(db: Bevraagbaar, vraag: Afwijkingvraag): Promise<readonly Afwijking[]> {
  const gevonden: Afwijking[] = []
  for (const { soort, sql, eerder = 0 } of REGELS) {
    const { rows } = await db.query<Rij>(sql, [
      vraag.van,
      vraag.tot,
      vraag.organisatie ?? null,
      soort === 'NOODTOEGANG_NIET_GETOETST' ? vraag.nu : eerder,
    ])
    gevonden.push(...rows.map((rij) => afwijkingVan(soort, rij)))
  }
  return gevonden
}

interface Rij {
  readonly organisatie: string
  readonly medewerker: string
  readonly van: string
  readonly tot: string
  readonly aantal: string
  readonly traces: readonly string[]
}

const afwijkingVan = (soort: AfwijkingSoort, { aantal, van, tot, traces, ...wie }: Rij): Afwijking => ({
  soort,
  organisatie: wie.organisatie,
  medewerker: wie.medewerker,
  van: Number(van),
  tot: Number(tot),
  aantal: Number(aantal),
  traces: traces.slice(0, HOOGSTENS_TRACES),
})

/** Lines of a period from `$4` ms before it on, of one organisation if given, with who asked. */
const regels = (waar: string, aantal = '1') => `
  select trace, tijd, inhoud ->> 'organisatie' as organisatie, inhoud ->> 'medewerker' as medewerker, ${aantal} as n
  from log_regel
  where tijd >= ${moment('($1::float8 - $4::float8)')} and tijd < ${moment('$2')} and inhoud ? 'medewerker'
    and ($3::text is null or inhoud ->> 'organisatie' = $3) and (${waar})`

/** One alarm per employee of lines that each are one. */
const los = (waar: string) => `with alles as (${regels(waar)})
select organisatie, medewerker, ${msVan('min(tijd)')} as van, ${msVan('max(tijd)')} as tot, count(*)::text as aantal,
  array_agg(trace order by tijd desc) as traces
from alles group by 1, 2 order by max(tijd) desc`

/**
 * One alarm per employee who came to a number of lines within some time: the account counts, in whatever capacity. It begins
 * with the first line of such a time, and its requests are those of such a time.
 */
const reeks = (waar: string, { aantal, ms: duur }: Reeks, per?: string) => `with alles as (${regels(waar, per)}),
venster as (
  select *, sum(n) over w as som, min(tijd) over w as begin from alles
  window w as (partition by medewerker order by tijd
    range between interval '${duur} milliseconds' preceding and current row)
), eind as (select * from venster where som >= ${aantal} and tijd >= ${moment('$1')})
select max(e.organisatie) as organisatie, e.medewerker, ${msVan('min(e.begin)')} as van, ${msVan('max(e.tijd)')} as tot,
  max(e.som)::text as aantal,
  (select array_agg(a.trace order by a.tijd desc) from alles a where a.medewerker = e.medewerker and exists (
    select from eind i where i.medewerker = a.medewerker and a.tijd between i.begin and i.tijd)) as traces
from eind e group by e.medewerker order by max(e.tijd) desc`

/** A field of the loket that was done. */
const gedaan = (veld: string) => `inhoud @? '$.loket[*] ? (@.veld == "${veld}" && @.code == null)'`
const UITKOMST = "soort = 'UITKOMST'"
const GEZOCHT = "soort = 'INTENTIE' and inhoud ? 'zoekvragen'"
const GRENS = "soort = 'AFGEDAAN' and inhoud ->> 'code' = 'TE_VEEL_VERZOEKEN'"

/** The emergency access of a line: what `openNoodtoegang` and `toetsNoodtoegang` name. */
const kenmerken = (veld: string) =>
  `cross join lateral jsonb_path_query(inhoud, '$.loket[*] ? (@.veld == "${veld}" && @.code == null).kenmerken[*]') k`

// Reviews of until now count, whatever the period; who reviews twice is one.
const ONGETOETST = `with geopend as (
  select k #>> '{}' as kenmerk, trace, tijd, inhoud ->> 'organisatie' as organisatie, inhoud ->> 'medewerker' as medewerker
  from log_regel ${kenmerken('openNoodtoegang')}
  where ${UITKOMST} and tijd >= ${moment('$1')} and tijd < ${moment('$2')}
    and tijd <= ${moment(`($4::float8 - ${TOETS_NA_MS})`)} and ($3::text is null or inhoud ->> 'organisatie' = $3)
    and inhoud ? 'loket'
), getoetst as (
  select k #>> '{}' as kenmerk, count(distinct inhoud ->> 'medewerker') as mensen
  from log_regel ${kenmerken('toetsNoodtoegang')}
  where ${UITKOMST} and tijd >= ${moment('$1')} and inhoud ? 'loket' group by 1
)
select g.organisatie, g.medewerker, ${msVan('min(g.tijd)')} as van, ${msVan('max(g.tijd)')} as tot, count(*)::text as aantal,
  array_agg(g.trace order by g.tijd desc) as traces
from geopend g left join getoetst t using (kenmerk)
where coalesce(t.mensen, 0) < ${TOETSEN} group by 1, 2 order by max(g.tijd) desc`

const REGELS: readonly { readonly soort: AfwijkingSoort; readonly sql: string; readonly eerder?: number }[] = [
  { soort: 'DERDE_NET', sql: los(`${UITKOMST} and inhoud ? 'incidenten'`) },
  { soort: 'NIEUWE_ZAAK_BEKEKEN', sql: los(`${UITKOMST} and inhoud ? 'nieuweZaak'`) },
  { soort: 'NOODTOEGANG_NIET_GETOETST', sql: ONGETOETST },
  {
    soort: 'NOODTOEGANG_REEKS',
    sql: reeks(`${UITKOMST} and inhoud ? 'loket' and ${gedaan('openNoodtoegang')}`, NOODTOEGANG_REEKS),
    eerder: NOODTOEGANG_REEKS.ms,
  },
  {
    soort: 'ZOEK_REEKS',
    sql: reeks(
      `(${GEZOCHT}) or (${GRENS})`,
      ZOEK_REEKS,
      "case when soort = 'INTENTIE' then (inhoud ->> 'zoekvragen')::int else 1 end",
    ),
    eerder: ZOEK_REEKS.ms,
  },
]
