/**
 * SQL of rows in files of Veilig Thuis. `$1` is the list of released persons.
 * @module
 */

/** Who a report is about. A reporter or informant is never one of them, whatever the administration wrote (H1). */
export const PARTIJ = `(select * from betrokkene where jzr_rol not in ('391', '392'))`

/** Last day on which a file may be shown: 20 years after its last change (Wmo 5.3.4 lid 2). */
export const BEWAAR_EINDE = `(m.laatste_wijziging + interval '20 years')::date`

const KOP = `with kop as (
  select m.meldnr, m.oin as organisatie, ${BEWAAR_EINDE} as bewaar_einde,
    array(select distinct k.persoon_id from ${PARTIJ} b join koppeling_persoon k on k.lokaal = b.persoonnr
          where b.meldnr = m.meldnr order by k.persoon_id) as betrokkenen
  from melding m
  where m.meldnr in (select b.meldnr from koppeling_persoon k join ${PARTIJ} b on b.persoonnr = k.lokaal
                     where k.persoon_id = any($1)))`

const UITSPRAKEN = (bij: string) =>
  `(select coalesce(json_agg(u order by u.uitspraaknr), '[]'::json) from uitspraak u where u.bij = ${bij}) as uitspraken`

const opMelding = (tabel: string, sleutel: string, volgorde: string, meer = '') => `${KOP}
select t.*, t.${sleutel} as sleutel, t.${volgorde}::text as volgorde, kop.organisatie, kop.betrokkenen, kop.bewaar_einde, kop.meldnr as dossier${meer}
from kop join ${tabel} t on t.meldnr = kop.meldnr`

/** Reports with everything that was recorded with them. */
export const MELDING = opMelding(
  'melding',
  'meldnr',
  'datum_melding',
  `,
  (select coalesce(json_agg(json_build_object('rij', b, 'persoon_id', k.persoon_id) order by k.persoon_id), '[]'::json)
   from ${PARTIJ} b join koppeling_persoon k on k.lokaal = b.persoonnr where b.meldnr = t.meldnr) as partijen,
  (select row_to_json(p) from politie p where p.meldnr = t.meldnr) as politie,
  (select row_to_json(x) from melder x where x.meldnr = t.meldnr) as melder,
  ${UITSPRAKEN('t.meldnr')}`,
)

export const ONDERZOEK = opMelding('onderzoek', 'onderzoeknr', 'start', `, ${UITSPRAKEN('t.onderzoeknr')}`)
const PERSOON_ID = `(select k.persoon_id from koppeling_persoon k where k.lokaal = t.persoonnr) as persoon_id`
export const VOORWAARDE = opMelding('voorwaarde', 'voorwaardenr', 'sinds', `, ${PERSOON_ID}`)
export const MONITORING = opMelding('monitoring', 'monitornr', 'datum')

/** Hand-overs, each about the persons that are named in it; a report may also be about others. */
export const OVERDRACHT = `
select t.*, t.overdrachtnr as sleutel, t.datum::text as volgorde, m.oin as organisatie, ${BEWAAR_EINDE} as bewaar_einde,
  t.meldnr as dossier,
  array(select distinct k.persoon_id from overdracht_persoon op
        join ${PARTIJ} b on b.meldnr = t.meldnr and b.persoonnr = op.persoonnr
        join koppeling_persoon k on k.lokaal = op.persoonnr
        where op.overdrachtnr = t.overdrachtnr order by k.persoon_id) as betrokkenen
from overdracht t join melding m on m.meldnr = t.meldnr
where t.overdrachtnr in (select op.overdrachtnr from koppeling_persoon k
                         join overdracht_persoon op on op.persoonnr = k.lokaal where k.persoon_id = any($1))`

/** Persons as Veilig Thuis wrote them down, as long as a report about them is kept. Who only reported is not there. */
export const PERSOON = `
select p.*, p.persoonnr as sleutel, p.persoonnr as volgorde, p.oin as organisatie, array[k.persoon_id] as betrokkenen,
  max(${BEWAAR_EINDE}) as bewaar_einde
from koppeling_persoon k
join persoon p on p.persoonnr = k.lokaal
join ${PARTIJ} b on b.persoonnr = p.persoonnr
join melding m on m.meldnr = b.meldnr
where k.persoon_id = any($1)
group by p.persoonnr, k.persoon_id`
