/** SQL of the register of residents. `$1` is always the list of released persons. @module */

import { inDossiers } from '@gezinsbeeld/runtime'
import { LT_DOSSIER, WET_VAN_CASUS } from './casus-sql.js'

/** Memberships of the persons; a membership is about that one person. */
export const GEZINSLID = `
select t.*, t.gezin_id || '/' || t.anummer as sleutel, t.jzr_rol || '/' || t.anummer as volgorde, g.oin as organisatie,
  array[k.persoon_id] as betrokkenen, null as dossiers
from koppeling_persoon k
join gezinslid t on t.anummer = k.lokaal
join gezin f on f.gezin_id = t.gezin_id
join gemeente g on g.gemeentecode = f.gemeentecode
where k.persoon_id = any($1)`

/** Households in which any of the persons lives; about all residents, so that one hidden resident hides the address. */
export const HUISHOUDEN = `
select t.*, t.huishoudennr as sleutel, t.huishoudennr as volgorde, g.oin as organisatie, null as dossiers,
  array(select distinct k.persoon_id from huishouden_bewoner b join koppeling_persoon k on k.lokaal = b.anummer
        where b.huishoudennr = t.huishoudennr order by k.persoon_id) as betrokkenen
from huishouden t
join gezin f on f.gezin_id = t.gezin_id
join gemeente g on g.gemeentecode = f.gemeentecode
where t.huishoudennr in (select b.huishoudennr from koppeling_persoon k join huishouden_bewoner b on b.anummer = k.lokaal
                         where k.persoon_id = any($1))`

/** Authority over or held by any of the persons; about the child and the holder. */
export const GEZAGSVERHOUDING = `
select t.*, t.gezagnr as sleutel, coalesce(t.begin::text, '') as volgorde, g.oin as organisatie, null as dossiers,
  kind.persoon_id as kind, drager.persoon_id as drager,
  array_remove(array[kind.persoon_id, drager.persoon_id], null) as betrokkenen
from gezagsverhouding t
join gemeente g on g.gemeentecode = t.gemeentecode
join koppeling_persoon kind on kind.lokaal = t.kind_anummer
left join koppeling_persoon drager on drager.lokaal = t.drager_anummer
where t.gezagnr in (
  select v.gezagnr from koppeling_persoon k join gezagsverhouding v on v.kind_anummer = k.lokaal where k.persoon_id = any($1)
  union
  select v.gezagnr from koppeling_persoon k join gezagsverhouding v on v.drager_anummer = k.lokaal where k.persoon_id = any($1))`

/** The persons themselves. */
export const INGESCHREVENE = `
select t.*, t.anummer as sleutel, t.anummer as volgorde, g.oin as organisatie, null as dossiers,
  array[k.persoon_id] as betrokkenen
from koppeling_persoon k
join ingeschrevene t on t.anummer = k.lokaal
join gemeente g on g.gemeentecode = t.gemeentecode
where k.persoon_id = any($1)`

/** The persons as clients; shown as one of their files is. */
export const CLIENT = `
select t.*, t.clientnr as sleutel, t.clientnr as volgorde, g.oin as organisatie, array[k.persoon_id] as betrokkenen,
  ${inDossiers(LT_DOSSIER, 'from casus_client cc join casus c on c.casusnr = cc.casusnr where cc.clientnr = t.clientnr')},
  (select ${WET_VAN_CASUS} from casus_client cc join casus c on c.casusnr = cc.casusnr where cc.clientnr = t.clientnr
   order by c.laatste_wijziging desc, c.casusnr limit 1) as bron_wet
from koppeling_persoon k
join client t on t.clientnr = k.lokaal
join gemeente g on g.gemeentecode = t.gemeentecode
where k.persoon_id = any($1)`
