/** SQL of rows in files of the local team. `$1` is always the list of released persons. @module */

/** Retention of a file `c`: 20 years after the last change (Jw 7.3.8 lid 3), 15 under the Wmo (5.3.4 lid 1). */
const BEWAAR_EINDE = `(c.laatste_wijziging + case c.wet when 'JW' then interval '20 years' else interval '15 years' end)::date`

/**
 * Law of what a team wrote itself in its file `c`: the law that the file is kept under. What another department keeps
 * carries its own.
 */
export const WET_VAN_CASUS = `case c.wet when 'JW' then 'JEUGDWET' else 'WMO2015' end`

/** Files about any of the persons, each with everybody it is about. */
const KOP = `with kop as (
  select c.casusnr, g.oin as organisatie, g.naam as gemeente, g.teamnaam, ${BEWAAR_EINDE} as bewaar_einde,
    ${WET_VAN_CASUS} as bron_wet,
    array(select k.persoon_id from casus_client cc join koppeling_persoon k on k.lokaal = cc.clientnr
          where cc.casusnr = c.casusnr order by k.persoon_id) as betrokkenen
  from casus c join gemeente g on g.gemeentecode = c.gemeentecode
  where c.casusnr in (select cc.casusnr from koppeling_persoon k join casus_client cc on cc.clientnr = k.lokaal
                      where k.persoon_id = any($1)))`

const KOP_KOLOMMEN = 'kop.organisatie, kop.betrokkenen, kop.bewaar_einde, kop.bron_wet, kop.casusnr as dossier'

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
  ${BEWAAR_EINDE} as bewaar_einde, t.casusnr as dossier, t.wet as bron_wet${meer ? `, ${meer}` : ''}
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
select t.*, ${sleutel} as sleutel, ${volgorde} as volgorde, g.oin as organisatie, ${BEWAAR_EINDE} as bewaar_einde,
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
