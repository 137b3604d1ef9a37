import { type DossierSql, isBewaard } from '@gezinsbeeld/runtime'

/** Days that a closed file stays open to its employee for wrapping up (S2). */
export const AFRONDING = 30

/** Last day of the retention term of file `d`: 20 years after its last change (Jw 7.3.8 lid 3). */
const BEWAAR_EINDE = `(d.laatste_wijziging + interval '20 years')::date`

/** File `d`. The employees whose file it was until it closed wrap it up. */
export const GI_DOSSIER: DossierSql = {
  nummer: 'd.dossiernr',
  gesloten: 'd.gesloten',
  bewaarEinde: BEWAAR_EINDE,
  afronding: `(select coalesce(json_agg(json_build_object('medewerker', dm.medewerkernr,
      'tot', least(d.gesloten + ${AFRONDING}, dm.tot))), '[]'::json)
    from dossier_medewerker dm where dm.dossiernr = d.dossiernr and d.gesloten is not null)`,
}

/** Last day on which file `d` may be shown. */
export const BEWAARD_TOT = BEWAAR_EINDE

/** Whether file `d` is there on the day of `$1`. */
export const BEWAARD = isBewaard(GI_DOSSIER)
