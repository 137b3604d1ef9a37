import { expect } from '@jest/globals'
import { inBron } from '../statistiek/rijen.js'
import { totdat } from '../verstrekking/loket.js'
import { type Antwoord, codes, lees, leesIn, type TestWorld } from '../wereld/open-world.js'
import { persoonId, type Scenario, type Stap } from './bestand.js'

const MIDDAG = '2026-03-10T12:00:00+01:00'

/** What steps of one scenario keep for the next ones. */
export type Bewaard = Map<string, unknown>

/** Sets the stage of a step and asks; checks nothing yet. */
export async function doe(wereld: TestWorld, scenario: Scenario, stap: Stap, bewaard: Bewaard): Promise<Antwoord> {
  wereld.klok(stap.klok ?? MIDDAG)
  for (const [naam, tap] of Object.entries(wereld.taps)) tap.storing = stap.storing?.[naam] ?? 'geen'
  for (const { bron, sql } of stap.bijBron ?? []) await inBron(wereld, bron, ...sql)
  const variabelen = Object.entries(stap.variabelen ?? {}).map(([naam, waarde]) => [naam, ingevuld(waarde, bewaard)])
  const vraag = () =>
    wereld.vraag({
      wie: stap.aanvrager ?? scenario.aanvrager,
      doel: stap.doel ?? scenario.doel,
      query: stap.query,
      variables: Object.fromEntries(variabelen),
      ...(stap.motivering ? { motivering: stap.motivering } : {}),
    })
  const antwoord = stap.meteen ? await totdat(vraag, (gekregen) => klopt(stap, gekregen)) : await vraag()
  for (const [naam, pad] of Object.entries(stap.bewaar ?? {})) bewaard.set(naam, lees(antwoord, pad))
  return antwoord
}

function ingevuld(waarde: unknown, bewaard: Bewaard): unknown {
  if (typeof waarde !== 'string' || !waarde.startsWith('$')) return waarde
  if (!bewaard.has(waarde.slice(1))) throw new TypeError(`no earlier step kept \`${waarde}\``)
  return bewaard.get(waarde.slice(1))
}

function klopt(stap: Stap, antwoord: Antwoord): boolean {
  try {
    controleer(stap, antwoord)
    return true
  } catch {
    return false
  }
}

/** Checks an answer against everything the step wants. */
export function controleer(stap: Stap, antwoord: Antwoord): void {
  expect(antwoord.status).toBe(stap.status ?? 200)
  expect(codes(antwoord)).toEqual(stap.fouten)
  for (const [pad, waarde] of Object.entries(stap.waarden ?? {}))
    expect([pad, lees(antwoord, pad)]).toEqual([pad, waarde])
  for (const [pad, lengte] of Object.entries(stap.lengte ?? {}))
    expect([pad, leesIn(lees(antwoord, pad), 'length')]).toEqual([pad, lengte])
  for (const pad of stap.gevuld ?? []) expect([pad, lees(antwoord, pad) ?? null]).not.toEqual([pad, null])
  for (const tekst of stap.nergens ?? []) expect(antwoord.tekst).not.toContain(tekst)
  perPersoon(stap, antwoord)
}

function perPersoon(stap: Stap, antwoord: Antwoord): void {
  const leden = (lees(antwoord, 'gezin.leden') ?? lees(antwoord, 'gezin.kader') ?? []) as readonly Readonly<
    Record<string, unknown>
  >[]
  const lid = (naam: string) => leden.find((item) => leesIn(item, 'persoon.persoonId') === persoonId(naam))
  for (const [naam, velden] of Object.entries(stap.personen ?? {})) {
    for (const [pad, waarde] of Object.entries(velden))
      expect([naam, pad, leesIn(lid(naam), pad)]).toEqual([naam, pad, waarde])
  }
  for (const [naam, paden] of Object.entries(stap.gevuldBij ?? {})) {
    for (const pad of paden) expect([naam, pad, leesIn(lid(naam), pad) ?? null]).not.toEqual([naam, pad, null])
  }
}
