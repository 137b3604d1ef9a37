import { type DossierSql, inDossier, inDossiers, isBewaard } from '@gezinsbeeld/runtime'

/**
 * SQL of rows in files of Veilig Thuis. `$1` is the list of released persons.
 * @module
 */

/** Who a report is about. A reporter or informant is never one of them, whatever the administration wrote (H1). */
export const PARTIJ = `(select * from betrokkene where jzr_rol not in ('391', '392'))`

/** Last day on which a file may be shown: 20 years after its last change (Wmo 5.3.4 lid 2). */
export const BEWAAR_EINDE = `(m.laatste_wijziging + interval '20 years')::date`

// The work on a report is the report itself, its investigations, and a contact that is planned and has no outcome yet.
// `eind` is the last day of one of these; empty while it is not known.
export const WERK = `
select meldnr, datum_ontvangst as begin, gesloten_op as eind from melding
union all
select meldnr, start, afronding from onderzoek
union all
select meldnr, datum, null::date from monitoring where uitkomst is null`

/** The file of report `m`. Its case runs as long as some work on it does, as condition 1 reads it. */
const DOSSIER: DossierSql = {
  nummer: 'm.meldnr',
  gesloten: `(select case when bool_or(w.eind is null) then null else max(w.eind) end from (${WERK}) w
    where w.meldnr = m.meldnr)`,
  bewaarEinde: BEWAAR_EINDE,
}

/** Whether the file of report `m` is there on the day of `$1`. */
export const BEWAARD = isBewaard(DOSSIER)

const KOP = `with kop as (
  select m.meldnr, m.oin as organisatie, ${inDossier(DOSSIER)},
    array(select distinct k.persoon_id from ${PARTIJ} b join koppeling_persoon k on k.lokaal = b.persoonnr
          where b.meldnr = m.meldnr order by k.persoon_id) as betrokkenen
  from melding m
  where m.meldnr in (select b.meldnr from koppeling_persoon k join ${PARTIJ} b on b.persoonnr = k.lokaal
                     where k.persoon_id = any($1)))`

const UITSPRAKEN = (bij: string) =>
  `(select coalesce(json_agg(u order by u.uitspraaknr), '[]'::json) from uitspraak u where u.bij = ${bij}) as uitspraken`

const opMelding = (tabel: string, sleutel: string, volgorde: string, meer = '') => `${KOP}
select t.*, t.${sleutel} as sleutel, t.${volgorde}::text as volgorde, kop.organisatie, kop.betrokkenen, kop.dossiers, kop.meldnr as dossier${meer}
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
select t.*, t.overdrachtnr as sleutel, t.datum::text as volgorde, m.oin as organisatie, ${inDossier(DOSSIER)},
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
  ${inDossiers(DOSSIER, `from ${PARTIJ} b join melding m on m.meldnr = b.meldnr where b.persoonnr = p.persoonnr`)}
from koppeling_persoon k
join persoon p on p.persoonnr = k.lokaal
where k.persoon_id = any($1)
  and exists (select from ${PARTIJ} b join melding m on m.meldnr = b.meldnr where b.persoonnr = p.persoonnr)
order by p.persoonnr`
