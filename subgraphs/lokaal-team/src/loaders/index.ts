import { type Db, manyLoader, type PersonLoader, personLoader } from '@gezinsbeeld/runtime'
import type { Bron } from '@gezinsbeeld/schema'
import type DataLoader from 'dataloader'
import { CLIENT, GEZAGSVERHOUDING, GEZINSLID, HUISHOUDEN, INGESCHREVENE } from './brp-sql.js'
import { kinderen, perCasus, perClient, perPersonen, personenVan } from './casus-sql.js'
import type { Kop } from './kop.js'
import type * as Rij from './rijen.js'

/** Rows per person, for one table. */
export type PerPersoon<R extends Kop> = DataLoader<string, readonly R[]>

/** This request's loaders: one SQL statement per table for all released persons. */
export interface Loaders {
  readonly casus: PerPersoon<Rij.CasusRij>
  readonly vastGezicht: PerPersoon<Rij.VastGezichtRij>
  readonly eersteOnderzoek: PerPersoon<Rij.OnderzoekRij>
  readonly gezinsplan: PerPersoon<Rij.PlanRij>
  readonly netwerk: PerPersoon<Rij.NetwerkRij>
  readonly netwerkberaad: PerPersoon<Rij.BeraadRij>
  readonly journaal: PerPersoon<Rij.JournaalRij>
  readonly voorziening: PerPersoon<Rij.VoorzieningRij>
  readonly bestaanszekerheid: PerPersoon<Rij.BestaansRij>
  readonly schuldhulp: PerPersoon<Rij.SchuldhulpRij>
  readonly toestemming: PerPersoon<Rij.ToestemmingRij>
  readonly opvang: PerPersoon<Rij.OpvangRij>
  readonly client: PersonLoader<Rij.ClientRij>
  readonly gezinslid: PerPersoon<Rij.LidRij>
  readonly huishouden: PerPersoon<Rij.HuishoudenRij>
  readonly gezag: PerPersoon<Rij.GezagRij>
  readonly ingeschrevene: PersonLoader<Rij.IngeschreveneRij>
}

/** Makes the loaders of one request; nothing is kept between requests, because rights differ. */
export function loaders(db: Db, vrijgegeven: (bron: Bron) => readonly string[]): Loaders {
  const per = <R extends Kop>(tabel: string, sql: string): PerPersoon<R> =>
    manyLoader<R>(
      (personen) => db.rows<R>(tabel, sql, [personen]),
      (rij) => rij.betrokkenen,
    )
  const perVrijgegeven = <R extends Kop>(tabel: string, sql: string, bron: Bron): PersonLoader<R> =>
    personLoader<R>(
      (personen) => db.rows<R>(tabel, sql, [personen]),
      (rij) => rij.betrokkenen,
      vrijgegeven(bron),
    )
  return {
    ...casusLoaders(per),
    ...persoonLoaders(per),
    gezinslid: per('gezinslid', GEZINSLID),
    huishouden: per('huishouden', HUISHOUDEN),
    gezag: per('gezagsverhouding', GEZAGSVERHOUDING),
    ingeschrevene: perVrijgegeven('ingeschrevene', INGESCHREVENE, 'BRP'),
    client: perVrijgegeven('client', CLIENT, 'LT'),
  }
}

type Per = <R extends Kop>(tabel: string, sql: string) => PerPersoon<R>

function casusLoaders(per: Per) {
  const op = (kolom: string, sleutel: string, meer?: string) => ({
    sleutel: `t.${sleutel}`,
    volgorde: `t.${kolom}::text`,
    ...(meer ? { meer } : {}),
  })
  const uitspraken = kinderen('onderzoek_uitspraak', 'onderzoeknr', 'uitspraken')
  const planDelen = [
    kinderen('gezinsplan_doel', 'plannr', 'doelen'),
    kinderen('gezinsplan_actie', 'plannr', 'acties'),
    personenVan('gezinsplan_deelnemer', 'plannr', 'true', 'opgesteld_met'),
    personenVan('gezinsplan_deelnemer', 'plannr', 'x.ondertekend', 'ondertekend_door'),
  ].join(', ')
  return {
    casus: per<Rij.CasusRij>('casus', perCasus('casus', op('geopend', 'casusnr', 'kop.gemeente, kop.teamnaam'))),
    vastGezicht: per<Rij.VastGezichtRij>(
      'casus_medewerker',
      perCasus('casus_medewerker', {
        sleutel: `t.casusnr || '/' || t.medewerkernr || '/' || t.sinds`,
        volgorde: 't.sinds::text',
        meer: 'm.naam, m.functie, m.skj_nummer, m.telefoon',
        join: 'join medewerker m on m.medewerkernr = t.medewerkernr',
      }),
    ),
    eersteOnderzoek: per<Rij.OnderzoekRij>(
      'eerste_onderzoek',
      perCasus('eerste_onderzoek', op('datum', 'onderzoeknr', uitspraken)),
    ),
    gezinsplan: per<Rij.PlanRij>('gezinsplan', perCasus('gezinsplan', op('vastgesteld_op', 'plannr', planDelen))),
    netwerk: per<Rij.NetwerkRij>('netwerkpersoon', perCasus('netwerkpersoon', op('netwerknr', 'netwerknr'))),
    netwerkberaad: per<Rij.BeraadRij>('netwerkberaad', perCasus('netwerkberaad', op('datum', 'beraadnr'))),
    journaal: per<Rij.JournaalRij>('journaal', perCasus('journaal', op('datum', 'journaalnr'))),
  }
}

function persoonLoaders(per: Per) {
  const toestemmingDelen = (['G', 'N', 'M'] as const)
    .map((code, index) =>
      personenVan(
        'toestemming_persoon',
        'toestemmingnr',
        `x.hoedanigheid = '${code}'`,
        ['gevers', 'namens', 'medetekenaars'][index] as string,
      ),
    )
    .join(', ')
  const op = (kolom: string, sleutel: string) => ({ sleutel: `t.${sleutel}`, volgorde: `t.${kolom}::text` })
  return {
    voorziening: per<Rij.VoorzieningRij>('voorziening', perClient('voorziening', op('start', 'voorzieningnr'))),
    bestaanszekerheid: per<Rij.BestaansRij>(
      'bestaanszekerheid',
      perClient('bestaanszekerheid', op('vastgelegd_op', 'bestaansnr')),
    ),
    schuldhulp: per<Rij.SchuldhulpRij>('schuldhulptraject', perClient('schuldhulptraject', op('start', 'trajectnr'))),
    toestemming: per<Rij.ToestemmingRij>(
      'toestemming',
      perPersonen('toestemming', 'toestemming_persoon', 'toestemmingnr', {
        ...op('van', 'toestemmingnr'),
        meer: toestemmingDelen,
      }),
    ),
    opvang: per<Rij.OpvangRij>(
      'opvangplaats',
      perPersonen('opvangplaats', 'opvang_client', 'opvangnr', op('begin', 'opvangnr')),
    ),
  }
}
