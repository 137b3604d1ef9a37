/**
 * What makes the status of the files of the Raad (domain E4). No retention term of the Raad was found (Archiefwet, open
 * point H6), so time blocks none of them.
 * @module
 */
import { type DossierSql, inDossier, inDossiers, isBewaard } from '@gezinsbeeld/runtime'

const GEEN_TERMIJN = 'null::date'
const dossier = (nummer: string, gesloten: string): DossierSql => ({ nummer, gesloten, bewaarEinde: GEEN_TERMIJN })

/** Investigation `z`; a petition belongs to its file. */
const ZAAK = dossier('z.zaaknr', 'z.afgerond_op')
export const ZAAK_DOSSIER = inDossier(ZAAK)
/** Whether the file of investigation `z` is there on the day of `$1`. */
export const ZAAK_BEWAARD = isBewaard(ZAAK)

/** A request for an investigation `t` runs until the investigation that followed is done. */
const VTO = (t: string) =>
  dossier(`coalesce(${t}.zaaknr, ${t}.kenmerk_raad)`, `(select v.afgerond_op from zaak v where v.zaaknr = ${t}.zaaknr)`)
export const VTO_DOSSIER = inDossier(VTO('t'))

const TOETS = (t: string) => dossier(`${t}.toetsnr`, `${t}.afgehandeld_op`)
export const TOETS_DOSSIER = inDossier(TOETS('t'))

/** Supervision `t` of youth probation runs through the last day of the order. */
const JR = (t: string) => dossier(`${t}.opdrachtnr`, `${t}.eind`)
export const JR_DOSSIER = inDossier(JR('t'))

/** Criminal case `t` in file `z`; it runs on while youth probation runs in that case, of which the Raad has the direction. */
export const STRAF_DOSSIER = inDossier(
  dossier(
    'z.zaaknr',
    `case
    when z.afgerond_op is null or exists (
      select from jr_opdracht o where o.persoonnr = t.persoonnr and o.parketnummer = t.parketnummer and o.eind is null)
    then null
    else greatest(z.afgerond_op, (
      select max(o.eind) from jr_opdracht o where o.persoonnr = t.persoonnr and o.parketnummer = t.parketnummer)) end`,
  ),
)

const vanPersoon = ({ nummer, gesloten }: DossierSql, van: string) =>
  `select ${nummer} as nummer, ${gesloten} as gesloten from ${van}`

const IN_ZAAK = `zaak_persoon p join zaak z on z.zaaknr = p.zaaknr where p.persoonnr = t.persoonnr`
const samen = (...delen: readonly string[]) => `from (${delen.join('\n    union all\n    ')}) d`
const UIT = dossier('d.nummer', 'd.gesloten')

/** Every file that person `t` is in, but for those of the criminal chain. */
const CIVIEL = samen(
  vanPersoon(ZAAK, `${IN_ZAAK} and z.soort <> 'STRAF'`),
  vanPersoon(VTO('o'), 'vto_persoon p join vto o on o.kenmerk_raad = p.kenmerk_raad where p.persoonnr = t.persoonnr'),
  vanPersoon(TOETS('o'), 'toets_persoon p join toets o on o.toetsnr = p.toetsnr where p.persoonnr = t.persoonnr'),
)

/** Those of the criminal chain: for who may know of them. */
const STRAF = samen(
  vanPersoon(ZAAK, `${IN_ZAAK} and z.soort = 'STRAF'`),
  vanPersoon(JR('o'), 'jr_opdracht o where o.persoonnr = t.persoonnr'),
)
export const PERSOON_DOSSIERS = `${inDossiers(UIT, CIVIEL)},
  ${inDossiers(UIT, STRAF, 'straf_dossiers')}`
