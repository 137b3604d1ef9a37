import type { Aanvrager, FeitenVraag } from '@gezinsbeeld/schema'

/** What a facts question may ask. */
export type Gevraagd = Partial<Omit<FeitenVraag, keyof Aanvrager | 'doel'>>

/**
 * A facts question of this requester: what `wat` does not say is not asked. Written out key by key, as everything that every request
 * makes a few of (record 0057).
 */
export function feitenVraag(aanvrager: Aanvrager, doel: string, wat: Gevraagd): FeitenVraag {
  return {
    medewerker: aanvrager.medewerker,
    rol: aanvrager.rol,
    organisatie: aanvrager.organisatie,
    handeltNamens: aanvrager.handeltNamens,
    instantie: aanvrager.instantie,
    betrokkene: aanvrager.betrokkene,
    doel,
    gezinIds: wat.gezinIds ?? [],
    personen: wat.personen ?? [],
    voorwaarden: wat.voorwaarden ?? [],
    afscherming: wat.afscherming === true,
    eigen: wat.eigen === true,
    gezinnenVan: wat.gezinnenVan,
    relaties: wat.relaties ?? [],
  } satisfies Record<keyof FeitenVraag, unknown>
}
