import { type Db, manyLoader } from '@gezinsbeeld/runtime'
import DataLoader from 'dataloader'
import { type Aangekondigd, aangekondigdLoader } from './aangekondigd.js'
import type { Kop } from './kop.js'
import type * as Rij from './rijen.js'
import { ADRES, INFORMANT, KINDGESPREK, PERSOON, REACTIE_OUDER, uitspraken, uitsprakenOverEen } from './stuk-sql.js'
import { JR_OPDRACHT, REKEST, SPOEDREKEST, STRAFONDERZOEK, TOETS, VTO, ZAAK } from './zaak-sql.js'

/** Rows per key: a person, an SKN pseudonym or the number of a record. */
export type Per<R> = DataLoader<string, readonly R[]>

/** A case and one child in it. */
export interface ZaakKind {
  readonly zaaknr: string
  readonly persoon: string
}

/** This request's loaders: one SQL statement per table. */
export interface Loaders {
  readonly zaak: Per<Rij.ZaakRij>
  readonly vto: Per<Rij.VtoRij>
  readonly rekest: Per<Rij.RekestRij>
  readonly spoedrekest: Per<Rij.SpoedRij>
  readonly toets: Per<Rij.ToetsRij>
  readonly strafonderzoek: Per<Rij.StrafonderzoekRij>
  readonly jrOpdracht: Per<Rij.JrRij>
  readonly zaakUitspraak: Per<Rij.UitspraakRij>
  readonly vtoInhoud: Per<Rij.UitspraakRij>
  readonly rekestGrond: Per<Rij.UitspraakRij>
  readonly toetsUitspraak: Per<Rij.UitspraakRij>
  readonly strafUitspraak: Per<Rij.UitspraakRij>
  readonly informant: Per<Rij.InformantRij>
  readonly reactieOuder: Per<Rij.ReactieRij>
  readonly kindgesprek: DataLoader<ZaakKind, readonly Rij.KindgesprekRij[], string>
  readonly persoon: Aangekondigd<Rij.PersoonRij>
  readonly adres: Aangekondigd<Rij.AdresRij>
  /** Released persons of the families in this request; see `aangekondigd.ts`. */
  kondigAan(personen: readonly string[]): void
}

/** Loaders for one request; made anew each time, because rights differ per caller. */
export function loaders(db: Db): Loaders {
  const per = <R extends object>(tabel: string, sql: string, sleutel: (rij: R) => string | readonly string[]): Per<R> =>
    manyLoader<R>((keys) => db.rows<R>(tabel, sql, [keys]), sleutel)
  const record = <R extends Kop>(tabel: string, sql: string) => per<R>(tabel, sql, (rij) => rij.betrokkenen)
  const straf = <R extends Rij.StrafKop>(tabel: string, sql: string) =>
    per<R>(tabel, sql, (rij) => [rij.skn_id, rij.persoon_id])
  const zinnen = (tabel: string, nummer: string, sql = uitspraken) =>
    per<Rij.UitspraakRij>(tabel, sql(tabel, nummer), (rij) => rij.stuk)
  const aangekondigd = new Set<string>()
  return {
    zaak: record<Rij.ZaakRij>('zaak', ZAAK),
    vto: record<Rij.VtoRij>('vto', VTO),
    rekest: record<Rij.RekestRij>('rekest', REKEST),
    spoedrekest: record<Rij.SpoedRij>('spoedrekest', SPOEDREKEST),
    toets: record<Rij.ToetsRij>('toets', TOETS),
    strafonderzoek: straf<Rij.StrafonderzoekRij>('strafonderzoek', STRAFONDERZOEK),
    jrOpdracht: straf<Rij.JrRij>('jr_opdracht', JR_OPDRACHT),
    zaakUitspraak: zinnen('zaak_uitspraak', 'zaaknr'),
    vtoInhoud: zinnen('vto_inhoud', 'kenmerk_raad'),
    rekestGrond: zinnen('rekest_grond', 'rekestnr'),
    toetsUitspraak: zinnen('toets_uitspraak', 'toetsnr'),
    strafUitspraak: zinnen('straf_uitspraak', 'strafnr', uitsprakenOverEen),
    informant: per<Rij.InformantRij>('informant', INFORMANT, (rij) => rij.zaaknr),
    reactieOuder: per<Rij.ReactieRij>('reactie_ouder', REACTIE_OUDER, (rij) => rij.zaaknr),
    kindgesprek: kindgesprekLoader(db),
    persoon: aangekondigdLoader((ids) => db.rows<Rij.PersoonRij>('persoon', PERSOON, [ids]), aangekondigd),
    adres: aangekondigdLoader((ids) => db.rows<Rij.AdresRij>('adres', ADRES, [ids]), aangekondigd),
    kondigAan(personen) {
      for (const id of personen) aangekondigd.add(id)
    },
  }
}

function kindgesprekLoader(db: Db): Loaders['kindgesprek'] {
  const load = async (keys: readonly ZaakKind[]) => {
    const params = [keys.map((key) => key.zaaknr), keys.map((key) => key.persoon)]
    const rijen = await db.rows<Rij.KindgesprekRij>('kindgesprek', KINDGESPREK, params)
    return keys.map((key) => rijen.filter((rij) => rij.zaaknr === key.zaaknr && rij.persoon_id === key.persoon))
  }
  return new DataLoader(load, { cacheKeyFn: ({ zaaknr, persoon }) => `${zaaknr} ${persoon}` })
}
