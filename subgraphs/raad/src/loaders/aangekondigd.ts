import DataLoader from 'dataloader'

/** A loader that reads, with the first person asked for, everybody who may still be asked for in this request. */
export interface Aangekondigd<R> {
  load(persoonId: string): Promise<readonly R[]>
}

/**
 * Persons occur at several depths of one answer, so their loads fall in different ticks. Whoever was announced is read
 * along with the first: one statement per table per request stays true, and nothing is read that nobody selects.
 * @param aangekondigd released persons of the families of this request; may grow until the first load
 */
export function aangekondigdLoader<R extends { readonly persoon_id: string }>(
  load: (personen: readonly string[]) => Promise<readonly R[]>,
  aangekondigd: ReadonlySet<string>,
): Aangekondigd<R> {
  const gelezen = new Set<string>()
  const loader = new DataLoader<string, readonly R[]>(async (keys) => {
    const extra = [...aangekondigd].filter((id) => !gelezen.has(id) && !keys.includes(id))
    const rijen = load([...keys, ...extra])
    const van = async (id: string) => (await rijen).filter((rij) => rij.persoon_id === id)
    for (const id of [...keys, ...extra]) gelezen.add(id)
    for (const id of extra) void loader.prime(id, van(id))
    return Promise.all(keys.map(van))
  })
  return { load: (persoonId) => loader.load(persoonId) }
}
