/** SQL of what hangs on a record (`$1`: numbers of records) or on a person (`$1`: released persons). @module */

import { PERSOON_DOSSIERS } from './dossier-sql.js'

/** Statements of a table, each with the persons it is about. */
export const uitspraken = (tabel: string, nummer: string): string => `
select t.*, t.${nummer} as stuk,
  array(select distinct k.persoon_id from koppeling_persoon k where k.lokaal = any(t.over) order by k.persoon_id) as personen
from ${tabel} t where t.${nummer} = any($1) order by t.volgnr`

/** Statements of a table whose records are about one person. */
export const uitsprakenOverEen = (tabel: string, nummer: string): string => `
select t.*, t.${nummer} as stuk, '{}'::text[] as over, '{}'::text[] as personen
from ${tabel} t where t.${nummer} = any($1) order by t.volgnr`

export const INFORMANT = 'select t.* from informant t where t.zaaknr = any($1) order by t.volgnr'

/** `$1` and `$2` pair a case with a child: only released children's conversations are read. */
export const KINDGESPREK = `
select t.*, k.persoon_id
from unnest($1::text[], $2::text[]) as v (zaaknr, persoon_id)
join koppeling_persoon k on k.persoon_id = v.persoon_id
join kindgesprek t on t.zaaknr = v.zaaknr and t.persoonnr = k.lokaal
order by t.datum, t.volgnr`

export const REACTIE_OUDER = `
select t.*, k.persoon_id from reactie_ouder t join koppeling_persoon k on k.lokaal = t.persoonnr
where t.zaaknr = any($1) order by t.datum, t.volgnr`

/**
 * Persons, with whether the Raad knows them otherwise than through a criminal case. The organisation is the one body
 * that the Raad is (BW 1:238); of two registrations of one person the last changed comes last and wins.
 */
export const PERSOON = `
select t.*, k.persoon_id, (select min(l.organisatie_oin) from locatie l) as organisatie,
  exists (select 1 from zaak_persoon p join zaak z on z.zaaknr = p.zaaknr where p.persoonnr = t.persoonnr and z.soort <> 'STRAF')
  or exists (select 1 from vto_persoon p where p.persoonnr = t.persoonnr)
  or exists (select 1 from toets_persoon p where p.persoonnr = t.persoonnr) as civiel,
  ${PERSOON_DOSSIERS}
from koppeling_persoon k join persoon t on t.persoonnr = k.lokaal
where k.persoon_id = any($1) order by t.mutatie_op, t.persoonnr`

export const ADRES = `
select t.*, k.persoon_id from koppeling_persoon k join adres t on t.persoonnr = k.lokaal
where k.persoon_id = any($1) order by t.ingang desc nulls last, t.volgnr`
