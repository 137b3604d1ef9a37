import { describe, expect, test } from '@jest/globals'
import { BELEID } from '../testing/mini-subgraph.js'
import { type Dossierdagen, dossierStatus, type Vernietigingsverzoek } from './status.js'

const LOPEND: Dossierdagen = { gesloten: null, bewaarEinde: '2046-03-10', verzoeken: [] }
const op = (dag: string, over: Partial<Dossierdagen>) => dossierStatus({ ...LOPEND, ...over }, dag, BELEID)
const verzoek = (over: Partial<Vernietigingsverzoek> = {}): Vernietigingsverzoek => ({
  ontvangen: '2026-03-10',
  afgehandeld: null,
  uitkomst: null,
  ...over,
})

describe('where a file stands', () => {
  test('a case runs while it has no last day, and through its last day', () => {
    expect(op('2026-03-10', {})).toBe('ACTIEF')
    expect(op('2026-03-10', { gesloten: '2026-03-10' })).toBe('ACTIEF')
    expect(op('2026-03-11', { gesloten: '2026-03-10' })).toBe('GESLOTEN')
  })

  test('a file is there through the last day of its term, and blocked from the next; running or not', () => {
    for (const gesloten of [null, '2006-01-01']) {
      const dagen = { gesloten, bewaarEinde: '2026-03-09' }
      expect(op('2026-03-09', dagen)).toBe(gesloten === null ? 'ACTIEF' : 'GESLOTEN')
      expect(op('2026-03-10', dagen)).toBe('GEBLOKKEERD')
    }
  })

  test('a file whose term nobody found is never blocked by time', () => {
    expect(op('2126-03-10', { gesloten: '1986-01-01', bewaarEinde: null })).toBe('GESLOTEN')
  })

  test('a closed file is blocked from the day a request for destruction is handled through the day it is refused', () => {
    const gesloten = '2026-01-01'
    const geweigerd = verzoek({ afgehandeld: '2026-04-01', uitkomst: 'AFGEWEZEN' })
    expect(op('2026-03-09', { gesloten, verzoeken: [verzoek()] })).toBe('GESLOTEN')
    expect(op('2026-03-10', { gesloten, verzoeken: [verzoek()] })).toBe('GEBLOKKEERD')
    expect(op('2026-04-01', { gesloten, verzoeken: [geweigerd] })).toBe('GEBLOKKEERD')
    expect(op('2026-04-02', { gesloten, verzoeken: [geweigerd] })).toBe('GESLOTEN')
    expect(op('2026-04-02', { gesloten, verzoeken: [geweigerd, verzoek({ ontvangen: '2026-04-02' })] })).toBe(
      'GEBLOKKEERD',
    )
  })

  test('a request blocks no case that runs: who is reported cannot shut the report', () => {
    expect(op('2026-03-10', { verzoeken: [verzoek()] })).toBe('ACTIEF')
    expect(op('2026-03-10', { gesloten: '2026-03-10', verzoeken: [verzoek()] })).toBe('ACTIEF')
    expect(op('2026-03-11', { gesloten: '2026-03-10', verzoeken: [verzoek()] })).toBe('GEBLOKKEERD')
  })

  test('what was destroyed is gone from that day, whatever else is written of it', () => {
    const weg = verzoek({ afgehandeld: '2026-04-01', uitkomst: 'VERNIETIGD' })
    expect(op('2026-03-31', { gesloten: '2026-01-01', verzoeken: [weg] })).toBe('GEBLOKKEERD')
    expect(op('2026-04-01', { gesloten: '2026-01-01', verzoeken: [weg] })).toBe('VERNIETIGD')
    expect(op('2026-04-01', { verzoeken: [verzoek(), weg] })).toBe('VERNIETIGD')
    expect(op('2060-01-01', { bewaarEinde: '2046-03-10', verzoeken: [weg] })).toBe('VERNIETIGD')
  })

  test('an outcome without a day is no outcome yet', () => {
    expect(op('2026-03-10', { gesloten: '2026-01-01', verzoeken: [verzoek({ uitkomst: 'VERNIETIGD' })] })).toBe(
      'GEBLOKKEERD',
    )
  })
})
