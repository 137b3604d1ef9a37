import { DAG } from '../registers/administratie.js'

/**
 * SQL by which a source says what makes the status of its files (domain E4). Declared once per table of files; the status
 * itself is judged by the runtime (`status.ts`).
 * @module
 */

/** Where an administration keeps the days of its files; every value is SQL. */
export interface DossierSql {
  /** Local number of the file; the register of requests for destruction is keyed on it. */
  readonly nummer: string
  /** Last day of the case; null while it runs. */
  readonly gesloten: string
  /** Last day of the retention term; `null` where no term was found. */
  readonly bewaarEinde: string
  /** List of `{medewerker, tot}`; left out by an agency without days for wrapping up. */
  readonly afronding?: string
}

const verzoeken = (nummer: string): string => `(
    select coalesce(json_agg(json_build_object('ontvangen', v.ontvangen_op, 'afgehandeld', v.afgehandeld_op,
      'uitkomst', v.uitkomst)), '[]'::json)
    from vernietigingsverzoek v where v.dossiernr = ${nummer})`

/** The days of one file, as {@link Dossierdagen}. */
export const dossierDagen = ({ nummer, gesloten, bewaarEinde, afronding }: DossierSql): string =>
  `json_build_object('nummer', ${nummer}, 'gesloten', ${gesloten}, 'bewaarEinde', ${bewaarEinde}, 'verzoeken', ${verzoeken(nummer)}${
    afronding === undefined ? '' : `, 'afronding', ${afronding}`
  })`

/** Column `dossiers` of a row in one file. */
export const inDossier = (dossier: DossierSql): string => `json_build_array(${dossierDagen(dossier)}) as dossiers`

/**
 * Column `dossiers` of a row that is in every file of a selection, such as a person; none gives the empty list.
 * @param van SQL from `from` on
 * @param als name of the column: files of the criminal chain count apart, for who may know of them
 */
export const inDossiers = (dossier: DossierSql, van: string, als = 'dossiers'): string =>
  `(select coalesce(json_agg(${dossierDagen(dossier)}), '[]'::json) ${van}) as ${als}`

/**
 * Whether a file is there on the day of `$1`: neither blocked nor destroyed (`dossierStatus`, and the policy that a request
 * for destruction blocks a closed file only). A fact about a file that is not there must be as if there were none.
 */
export const isBewaard = ({ nummer, gesloten, bewaarEinde }: DossierSql): string => `(
  coalesce(${bewaarEinde} >= ${DAG}, true) and not exists (
    select from vernietigingsverzoek v where v.dossiernr = ${nummer} and (
      (v.uitkomst = 'VERNIETIGD' and v.afgehandeld_op <= ${DAG})
      or (v.ontvangen_op <= ${DAG} and coalesce(v.afgehandeld_op >= ${DAG}, true) and ${gesloten} < ${DAG}))))`
