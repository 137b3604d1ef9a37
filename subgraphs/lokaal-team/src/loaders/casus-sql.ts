/** SQL of rows in files of the local team. `$1` is always the list of released persons. @module */

import { type DossierSql, inDossier, isBewaard } from '@gezinsbeeld/runtime'

/**
 * File `c`. It runs as long as it or a request for a facility in it is open, as condition 1 reads it; one that was closed
 * without a day is closed since always. Retention: 20 years after the last change (Jw
 * 7.3.8 lid 3), 15 under the Wmo (5.3.4 lid 1).
 */
export const LT_DOSSIER: DossierSql = {
  nummer: 'c.casusnr',
  gesloten: `case
    when c.gesloten is null and c.status <> 'AFGESLOTEN' then null
    when exists (select from aanvraag a where a.casusnr = c.casusnr and a.besluit_op is null) then null
    else greatest(coalesce(c.gesloten, '0001-01-01'::date), (
      select max((a.besluit_op at time zone 'Europe/Amsterdam')::date) from aanvraag a where a.casusnr = c.casusnr)) end`,
  bewaarEinde: `(c.laatste_wijziging + case c.wet when 'JW' then interval '20 years' else interval '15 years' end)::date`,
}

/** Whether file `c` is there on the day of `$1`. */
export const BEWAARD = isBewaard(LT_DOSSIER)

const DOSSIERS = inDossier(LT_DOSSIER)

/**
 * Law of what a team wrote itself in its file `c`: the law that the file is kept under. What another department keeps
 * carries its own.
 */
export const WET_VAN_CASUS = `case c.wet when 'JW' then 'JEUGDWET' else 'WMO2015' end`

/** Files about any of the persons, each with everybody it is about. */
const KOP = `with kop as (
  select c.casusnr, g.oin as organisatie, g.naam as gemeente, g.teamnaam, ${DOSSIERS},
    ${WET_VAN_CASUS} as bron_wet,
    array(select k.persoon_id from casus_client cc join koppeling_persoon k on k.lokaal = cc.clientnr
          where cc.casusnr = c.casusnr order by k.persoon_id) as betrokkenen
  from casus c join gemeente g on g.gemeentecode = c.gemeentecode
  where c.casusnr in (select cc.casusnr from koppeling_persoon k join casus_client cc on cc.clientnr = k.lokaal
                      where k.persoon_id = any($1)))`

const KOP_KOLOMMEN = 'kop.organisatie, kop.betrokkenen, kop.dossiers, kop.bron_wet, kop.casusnr as dossier'

/** How a table's rows are named, ordered and extended. */
export interface Vorm {
  readonly sleutel: string
  readonly volgorde: string
  /** More columns, for example children as JSON. */
  readonly meer?: string
  readonly join?: string
}

/** Rows `t` of a table that hangs on a file; they are about everybody the file is about. */
export const perCasus = (tabel: string, { sleutel, volgorde, meer, join }: Vorm): string => `${KOP}
select t.*, ${sleutel} as sleutel, ${volgorde} as volgorde, ${KOP_KOLOMMEN}${meer ? `, ${meer}` : ''}
from kop join ${tabel} t on t.casusnr = kop.casusnr ${join ?? ''}`

/** Rows `t` of a table that is about one client of a file, each under its own law. */
export const perClient = (tabel: string, { sleutel, volgorde, meer }: Vorm): string => `
select t.*, ${sleutel} as sleutel, ${volgorde} as volgorde, g.oin as organisatie, array[k.persoon_id] as betrokkenen,
  ${DOSSIERS}, t.casusnr as dossier, t.wet as bron_wet${meer ? `, ${meer}` : ''}
from koppeling_persoon k
join ${tabel} t on t.clientnr = k.lokaal
join casus c on c.casusnr = t.casusnr
join gemeente g on g.gemeentecode = c.gemeentecode
where k.persoon_id = any($1)`

/** Rows `t` of a table that names its own persons in a table beside it. */
export const perPersonen = (
  tabel: string,
  personen: string,
  nummer: string,
  { sleutel, volgorde, meer }: Vorm,
): string => `
select t.*, ${sleutel} as sleutel, ${volgorde} as volgorde, g.oin as organisatie, ${DOSSIERS},
  t.casusnr as dossier, ${WET_VAN_CASUS} as bron_wet,
  array(select distinct k.persoon_id from ${personen} p join koppeling_persoon k on k.lokaal = p.clientnr
        where p.${nummer} = t.${nummer} order by k.persoon_id) as betrokkenen${meer ? `, ${meer}` : ''}
from ${tabel} t
join casus c on c.casusnr = t.casusnr
join gemeente g on g.gemeentecode = c.gemeentecode
where t.${nummer} in (select p.${nummer} from koppeling_persoon k join ${personen} p on p.clientnr = k.lokaal
                      where k.persoon_id = any($1))`

/** Children of a row as a JSON list, so that they cost no statement of their own. */
export const kinderen = (tabel: string, nummer: string, as: string): string =>
  `(select coalesce(json_agg(x order by x.volgnr), '[]'::json) from ${tabel} x where x.${nummer} = t.${nummer}) as ${as}`

/** Persons of a row as a list of pseudonyms. */
export const personenVan = (tabel: string, nummer: string, waar: string, as: string): string =>
  `array(select k.persoon_id from ${tabel} x join koppeling_persoon k on k.lokaal = x.clientnr
         where x.${nummer} = t.${nummer} and ${waar} order by k.persoon_id) as ${as}`
