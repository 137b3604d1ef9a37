/** SQL of rows in files of the institutions. `$1` is the list of released persons. @module */

import { inDossier, inDossiers } from '@gezinsbeeld/runtime'
import { LAATSTE_DAG_ONDER } from '../feiten/tijd.js'
import { GI_DOSSIER } from './dossier-sql.js'

const DOSSIERS = inDossier(GI_DOSSIER)

const UITSPRAKEN_BIJ = (bij: string) =>
  `(select coalesce(json_agg(u order by u.uitspraaknr), '[]'::json) from uitspraak u where u.bij = ${bij})`
const UITSPRAKEN = (bij: string) => `${UITSPRAKEN_BIJ(bij)} as uitspraken`

const PSEUDONIEM = (clientnr: string) => `(select k.persoon_id from koppeling_persoon k where k.lokaal = ${clientnr})`

const LIJST = (tabel: string, kolommen: string, orde: string) =>
  `(select coalesce(json_agg(json_build_object(${kolommen}) order by ${orde}), '[]'::json)
    from ${tabel} x where x.maatregelnr = t.maatregelnr)`

/** Measures, with everything that hangs on them; about the child. */
export const MAATREGEL = `
select t.*, t.maatregelnr as sleutel, t.begin::text as volgorde, d.oin as organisatie,
  array[k.persoon_id] as betrokkenen, ${DOSSIERS}, ${UITSPRAKEN('t.maatregelnr')},
  ${LIJST('verlenging', `'datum_uitspraak', x.datum_uitspraak, 'eind', x.eind`, 'x.datum_uitspraak')} as verlengingen,
  ${LIJST(
    'aanwijzing',
    `'rij', x, 'persoon_id', ${PSEUDONIEM('x.clientnr')}, 'uitspraken', ${UITSPRAKEN_BIJ('x.aanwijzingnr')}`,
    'x.datum, x.aanwijzingnr',
  )} as aanwijzingen,
  ${LIJST('contactbeperking', `'rij', x, 'persoon_id', ${PSEUDONIEM('x.clientnr')}`, 'x.begin, x.beperkingnr')} as beperkingen,
  ${LIJST('gezagsoverheveling', `'rij', x`, 'x.begin, x.overhevelingnr')} as overhevelingen,
  (select coalesce(json_agg(json_build_object('naam', m.naam, 'skj_nummer', m.skj_nummer, 'team', m.team,
      'telefoon', m.telefoon, 'sinds', dm.sinds, 'tot', dm.tot) order by dm.sinds, m.medewerkernr), '[]'::json)
   from dossier_medewerker dm join medewerker m on m.medewerkernr = dm.medewerkernr
   where dm.dossiernr = t.dossiernr) as jeugdbeschermers,
  d.gesloten as dossier_gesloten, ${LAATSTE_DAG_ONDER(18)} as onder_achttien
from koppeling_persoon k
join maatregel t on t.clientnr = k.lokaal
join client c on c.clientnr = t.clientnr
join dossier d on d.dossiernr = t.dossiernr
where k.persoon_id = any($1)`

const opMaatregel = (tabel: string, sleutel: string) => `
select t.*, t.${sleutel} as sleutel, t.begin::text as volgorde, d.oin as organisatie, array[k.persoon_id] as betrokkenen,
  d.dossiernr, ${DOSSIERS}
from koppeling_persoon k
join maatregel m on m.clientnr = k.lokaal
join ${tabel} t on t.maatregelnr = m.maatregelnr
join dossier d on d.dossiernr = m.dossiernr
where k.persoon_id = any($1)`

export const MACHTIGING = opMaatregel('machtiging', 'machtigingnr')

// INVARIANT: a secret place never leaves this source but to who may see where the child hides (GEHEIM, `$2`), also when
// the stay is over: others still live there. The facts say who is hidden now, which withholds every other address.
export const PLAATSING = `${opMaatregel('plaatsing', 'plaatsingnr')} and (not t.geheim or k.persoon_id = any($2))`

/** Youth probation: by person where this source joins youth and number, or by pseudonym of the chain (`$2`). */
export const JR_OPDRACHT = `
select t.*, t.opdrachtnr as sleutel, t.begin::text as volgorde, d.oin as organisatie, array[k.persoon_id] as betrokkenen,
  ${DOSSIERS}, k.skn_id, c.skn
from koppeling_persoon k
join client c on c.clientnr = k.lokaal
join jr_opdracht t on t.clientnr = c.clientnr
join dossier d on d.dossiernr = t.dossiernr
where k.persoon_id = any($1) or k.skn_id = any($2)`

const BETROKKENEN = (wie = '') =>
  `array(select k.persoon_id from dossier_client dc join koppeling_persoon k on k.lokaal = dc.clientnr
    where dc.dossiernr = d.dossiernr${wie} order by k.persoon_id) as betrokkenen`

const DOSSIERS_VAN = (wie = '') => `d.dossiernr in (
    select dc.dossiernr from koppeling_persoon k join dossier_client dc on dc.clientnr = k.lokaal
    where k.persoon_id = any($1)${wie})`

const JEUGDIGE = ` and dc.jzr_rol = '301'`

/**
 * Files, with who works on them. That there is one is a fact about its children: a mother who is named in the file of
 * one child does not tell it to who may know of another.
 */
export const DOSSIER = `
select d.*, d.dossiernr as sleutel, d.geopend::text as volgorde, d.oin as organisatie, ${BETROKKENEN(JEUGDIGE)},
  ${DOSSIERS}, (select coalesce(json_agg(json_build_object('naam', m.naam, 'sinds', dm.sinds, 'tot', dm.tot)
      order by dm.sinds, m.medewerkernr), '[]'::json)
   from dossier_medewerker dm join medewerker m on m.medewerkernr = dm.medewerkernr
   where dm.dossiernr = d.dossiernr) as medewerkers
from dossier d
where ${DOSSIERS_VAN(JEUGDIGE)}`

/** Documents about everybody in a file. */
const opDossier = (tabel: string, sleutel: string, volgorde: string) => `
select t.*, t.${sleutel}::text as sleutel, ${volgorde}::text as volgorde, d.oin as organisatie, d.soort, ${BETROKKENEN()},
  ${DOSSIERS}
from dossier d join ${tabel} t on t.dossiernr = d.dossiernr
where ${DOSSIERS_VAN()}`

export const VEILIGHEIDSPLAN = opDossier('veiligheidsplan', 'plannr', 't.plannr')
export const JOURNAAL = opDossier('journaal', 'journaalnr', 't.datum')

/** Documents about one child of a file: a plan of Noor is not about Sem. */
const opKind = (tabel: string, sleutel: string, volgorde: string) => `
select t.*, t.${sleutel} as sleutel, ${volgorde}::text as volgorde, d.oin as organisatie, array[k.persoon_id] as betrokkenen,
  ${DOSSIERS}, ${UITSPRAKEN(`t.${sleutel}`)}
from koppeling_persoon k
join ${tabel} t on t.clientnr = k.lokaal
join dossier d on d.dossiernr = t.dossiernr
where k.persoon_id = any($1)`

export const PLAN = opKind('plan', 'plannr', 't.vastgesteld_op')
export const VERSLAG = opKind('verslag', 'verslagnr', 't.van')

const VAN_CLIENT = (soort: string) =>
  `from dossier_client dc join dossier d on d.dossiernr = dc.dossiernr
   where dc.clientnr = c.clientnr and d.soort = '${soort}'`

/** Clients as the institution wrote them down, one row per organisation that knows them. */
export const CLIENT = `
select c.*, c.clientnr as sleutel, c.clientnr as volgorde, c.oin as organisatie, array[k.persoon_id] as betrokkenen,
  ${inDossiers(GI_DOSSIER, VAN_CLIENT('JB'))},
  ${inDossiers(GI_DOSSIER, VAN_CLIENT('JR'), 'straf_dossiers')}
from koppeling_persoon k join client c on c.clientnr = k.lokaal
where k.persoon_id = any($1)
order by c.clientnr`
