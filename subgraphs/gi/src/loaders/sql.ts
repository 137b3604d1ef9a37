/** SQL of rows in files of the institutions. `$1` is the list of released persons. @module */

/** Retention: 20 years after the last change (Jw 7.3.8 lid 3). */
const BEWAAR_EINDE = `(d.laatste_wijziging + interval '20 years')::date as bewaar_einde`

const UITSPRAKEN = (bij: string) =>
  `(select coalesce(json_agg(u order by u.uitspraaknr), '[]'::json) from uitspraak u where u.bij = ${bij}) as uitspraken`

const PSEUDONIEM = (clientnr: string) => `(select k.persoon_id from koppeling_persoon k where k.lokaal = ${clientnr})`

const LIJST = (tabel: string, kolommen: string, orde: string) =>
  `(select coalesce(json_agg(json_build_object(${kolommen}) order by ${orde}), '[]'::json)
    from ${tabel} x where x.maatregelnr = t.maatregelnr)`

/** Measures, with everything that hangs on them; about the child. */
export const MAATREGEL = `
select t.*, t.maatregelnr as sleutel, t.begin::text as volgorde, d.oin as organisatie, o.naam as gi_naam,
  array[k.persoon_id] as betrokkenen, ${BEWAAR_EINDE}, ${UITSPRAKEN('t.maatregelnr')},
  ${LIJST('verlenging', `'datum_uitspraak', x.datum_uitspraak, 'eind', x.eind`, 'x.datum_uitspraak')} as verlengingen,
  ${LIJST(
    'aanwijzing',
    `'rij', x, 'persoon_id', ${PSEUDONIEM('x.clientnr')}, 'uitspraken', (select coalesce(json_agg(u), '[]'::json) from uitspraak u where u.bij = x.aanwijzingnr)`,
    'x.datum, x.aanwijzingnr',
  )} as aanwijzingen,
  ${LIJST('contactbeperking', `'rij', x, 'persoon_id', ${PSEUDONIEM('x.clientnr')}`, 'x.begin, x.beperkingnr')} as beperkingen,
  ${LIJST('gezagsoverheveling', `'rij', x`, 'x.begin, x.overhevelingnr')} as overhevelingen,
  (select coalesce(json_agg(json_build_object('naam', m.naam, 'skj_nummer', m.skj_nummer, 'team', m.team,
      'telefoon', m.telefoon, 'sinds', dm.sinds, 'tot', dm.tot) order by dm.sinds, m.medewerkernr), '[]'::json)
   from dossier_medewerker dm join medewerker m on m.medewerkernr = dm.medewerkernr
   where dm.dossiernr = t.dossiernr and dm.taak = 'JB') as jeugdbeschermers
from koppeling_persoon k
join maatregel t on t.clientnr = k.lokaal
join dossier d on d.dossiernr = t.dossiernr
join organisatie o on o.oin = d.oin
where k.persoon_id = any($1)`

const opMaatregel = (tabel: string, sleutel: string) => `
select t.*, t.${sleutel} as sleutel, t.begin::text as volgorde, d.oin as organisatie, array[k.persoon_id] as betrokkenen,
  ${BEWAAR_EINDE}
from koppeling_persoon k
join maatregel m on m.clientnr = k.lokaal
join ${tabel} t on t.maatregelnr = m.maatregelnr
join dossier d on d.dossiernr = m.dossiernr
where k.persoon_id = any($1)`

export const MACHTIGING = opMaatregel('machtiging', 'machtigingnr')
export const PLAATSING = opMaatregel('plaatsing', 'plaatsingnr')

/** Youth probation: by person where this source joins youth and number, or by pseudonym of the chain (`$2`). */
export const JR_OPDRACHT = `
select t.*, t.opdrachtnr as sleutel, t.begin::text as volgorde, d.oin as organisatie, array[k.persoon_id] as betrokkenen,
  ${BEWAAR_EINDE}, k.skn_id, c.skn
from koppeling_persoon k
join client c on c.clientnr = k.lokaal
join jr_opdracht t on t.clientnr = c.clientnr
join dossier d on d.dossiernr = t.dossiernr
where k.persoon_id = any($1) or k.skn_id = any($2)`

const opDossier = (tabel: string, sleutel: string, volgorde: string, meer = '') => `with kop as (
  select d.dossiernr, d.oin as organisatie, ${BEWAAR_EINDE},
    array(select k.persoon_id from dossier_client dc join koppeling_persoon k on k.lokaal = dc.clientnr
          where dc.dossiernr = d.dossiernr order by k.persoon_id) as betrokkenen
  from dossier d
  where d.dossiernr in (select dc.dossiernr from koppeling_persoon k join dossier_client dc on dc.clientnr = k.lokaal
                        where k.persoon_id = any($1)))
select t.*, t.${sleutel}::text as sleutel, ${volgorde}::text as volgorde, kop.organisatie, kop.betrokkenen, kop.bewaar_einde${meer}
from kop join ${tabel} t on t.dossiernr = kop.dossiernr`

export const PLAN = opDossier(
  'plan',
  'plannr',
  't.vastgesteld_op',
  `, ${PSEUDONIEM('t.clientnr')} as jeugdige, ${UITSPRAKEN('t.plannr')}`,
)
export const VEILIGHEIDSPLAN = opDossier('veiligheidsplan', 'plannr', 't.plannr')
export const JOURNAAL = opDossier('journaal', 'journaalnr', 't.datum')
export const VERSLAG = opDossier(
  'verslag',
  'verslagnr',
  't.van',
  `, ${PSEUDONIEM('t.clientnr')} as jeugdige, ${UITSPRAKEN('t.verslagnr')}`,
)

/** Clients as the institution wrote them down, one row per organisation that knows them. */
export const CLIENT = `
select c.*, c.clientnr as sleutel, c.clientnr as volgorde, c.oin as organisatie, array[k.persoon_id] as betrokkenen,
  (select max((d.laatste_wijziging + interval '20 years')::date) from dossier_client dc join dossier d on d.dossiernr = dc.dossiernr
   where dc.clientnr = c.clientnr) as bewaar_einde
from koppeling_persoon k join client c on c.clientnr = k.lokaal
where k.persoon_id = any($1)`
