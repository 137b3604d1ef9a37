/** SQL of records about children. `$1` is always the list of released persons. @module */

import { JR_DOSSIER, STRAF_DOSSIER, TOETS_DOSSIER, VTO_DOSSIER, ZAAK_DOSSIER } from './dossier-sql.js'

/** Persons of record `t` in a table beside it, as pseudonyms in a stable order. */
const personen = (tabel: string, nummer: string, waar: string, as: string): string =>
  `array(select distinct k.persoon_id from ${tabel} p join koppeling_persoon k on k.lokaal = p.persoonnr
         where p.${nummer} = t.${nummer} and ${waar} order by k.persoon_id) as ${as}`

/** Numbers of the records that are about any of the persons. */
const over = (tabel: string, nummer: string, waar: string): string =>
  `t.${nummer} in (select p.${nummer} from koppeling_persoon k join ${tabel} p on p.persoonnr = k.lokaal
                   where k.persoon_id = any($1) and ${waar})`

const kop = (nummer: string, datum: string, dossiers: string, dossier = `t.${nummer}`): string =>
  `t.*, t.${nummer} as sleutel, ${datum}::text as volgorde, l.organisatie_oin as organisatie, ${dossier} as dossier,
  ${dossiers}`

const VIA_ZAAK = 'join zaak z on z.zaaknr = t.zaaknr join locatie l on l.locatiecode = z.locatiecode'

const ONDERWERP = 'p.onderwerp'

/** Investigations. */
export const ZAAK = `
select ${kop('zaaknr', 't.gestart_op', ZAAK_DOSSIER)}, ${personen('zaak_persoon', 'zaaknr', ONDERWERP, 'betrokkenen')},
  ${personen('zaak_persoon', 'zaaknr', `${ONDERWERP} and p.jzr_rol = '301'`, 'kinderen')},
  (select coalesce(json_agg(json_build_object('functie', b.functie, 'naam', m.naam) order by b.vanaf, m.medewerkernr), '[]')
   from behandelaar b join medewerker m on m.medewerkernr = b.medewerkernr where b.zaaknr = t.zaaknr) as behandelaars
from zaak t ${VIA_ZAAK}
where ${over('zaak_persoon', 'zaaknr', ONDERWERP)}`

const VTO_ONDERWERP = "p.hoedanigheid in ('JEUGDIGE', 'MOEDER')"

/** Requests for an investigation. */
export const VTO = `
select ${kop('kenmerk_raad', 't.registratiedatum', VTO_DOSSIER, 'coalesce(t.zaaknr, t.kenmerk_raad)')}, ${personen('vto_persoon', 'kenmerk_raad', VTO_ONDERWERP, 'betrokkenen')},
  ${personen('vto_persoon', 'kenmerk_raad', "p.hoedanigheid = 'JEUGDIGE'", 'kinderen')},
  (select coalesce(json_agg(json_build_object('persoon_id', k.persoon_id, 'naam', p.naam, 'contact', p.contact,
      'geinformeerd', p.geinformeerd, 'reden_niet_geinformeerd', p.reden_niet_geinformeerd) order by p.persoonnr), '[]')
   from vto_persoon p join koppeling_persoon k on k.lokaal = p.persoonnr
   where p.kenmerk_raad = t.kenmerk_raad and p.hoedanigheid = 'GEZAGHEBBENDE') as gezaghebbenden,
  (select json_build_object('persoon_id', k.persoon_id, 'naam', p.naam)
   from vto_persoon p join koppeling_persoon k on k.lokaal = p.persoonnr
   where p.kenmerk_raad = t.kenmerk_raad and p.hoedanigheid = 'MOEDER' order by p.persoonnr limit 1) as moeder
from vto t join locatie l on l.locatiecode = t.locatiecode
where ${over('vto_persoon', 'kenmerk_raad', VTO_ONDERWERP)}`

/** Petitions to the court. */
export const REKEST = `
select ${kop('rekestnr', 't.ingediend_op', ZAAK_DOSSIER, 't.zaaknr')}, ${personen('rekest_kind', 'rekestnr', 'true', 'betrokkenen')},
  (select coalesce(json_agg(json_build_object('persoon_id', k.persoon_id, 'besproken_met_kind', p.besproken_met_kind,
      'reactie_kind', p.reactie_kind) order by p.persoonnr), '[]')
   from rekest_kind p join koppeling_persoon k on k.lokaal = p.persoonnr where p.rekestnr = t.rekestnr) as kinderen
from rekest t ${VIA_ZAAK}
where ${over('rekest_kind', 'rekestnr', 'true')}`

/** Urgent petitions. */
export const SPOEDREKEST = `
select ${kop('spoednr', "(t.tijdstip at time zone 'Europe/Amsterdam')::date", ZAAK_DOSSIER, 't.zaaknr')},
  ${personen('spoedrekest_kind', 'spoednr', 'true', 'betrokkenen')}, z.uitkomst as zaak_uitkomst
from spoedrekest t ${VIA_ZAAK}
where ${over('spoedrekest_kind', 'spoednr', 'true')}`

/** Reviewing tasks. */
export const TOETS = `
select ${kop('toetsnr', 't.ontvangen_op', TOETS_DOSSIER)}, ${personen('toets_persoon', 'toetsnr', ONDERWERP, 'betrokkenen')}
from toets t join locatie l on l.locatiecode = t.locatiecode
where ${over('toets_persoon', 'toetsnr', ONDERWERP)}`

// An SKN pseudonym reaches the record by itself; a person only when the Raad holds both numbers (beslissing 4).
const STRAFKETEN = `join koppeling_persoon k on k.lokaal = t.persoonnr join persoon pe on pe.persoonnr = t.persoonnr
where k.skn_id is not null and (k.skn_id = any($1) or k.persoon_id = any($1))`

/** Investigations in a criminal case; `$1` holds SKN pseudonyms or persons. */
export const STRAFONDERZOEK = `
select ${kop('strafnr', 't.gestart_op', STRAF_DOSSIER, 't.zaaknr')}, k.persoon_id, k.skn_id, pe.skn
from strafonderzoek t ${VIA_ZAAK} ${STRAFKETEN}`

/** Supervision orders; `$1` holds SKN pseudonyms or persons. */
export const JR_OPDRACHT = `
select ${kop('opdrachtnr', 't.begin', JR_DOSSIER)}, k.persoon_id, k.skn_id, pe.skn
from jr_opdracht t join locatie l on l.locatiecode = t.locatiecode ${STRAFKETEN}`
