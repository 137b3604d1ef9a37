import type { Opdracht, VraagOpdracht } from '../wire/opdracht.js'

const GEZIN = ['p-noor', 'p-sem', 'p-ouder'] as const

/** A question that carries no release. */
export const VRAAG: VraagOpdracht = { soort: 'vraag', subgraph: 'gi', trace: '0'.repeat(32), pad: '/feiten' }

/** An order with everything that one may hold. */
export const GEGEVENS: Opdracht = {
  soort: 'gegevens',
  subgraph: 'gi',
  trace: '0'.repeat(32),
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: '00000009900000003001',
  doel: 'D10',
  cellen: {
    GI: {
      BTR: { uit: 'T', personen: GEZIN, regel: 'GI.D10.BTR' },
      ADR: { uit: 'T', personen: ['p-sem'], afgeschermd: ['p-noor'], regel: 'GI.D10.ADR' },
      STRAF: { uit: 'M', personen: GEZIN, regel: 'GI.D10.STRAF', vrijgave: true, organisatie: '00000009900000003001' },
    },
    BRP: { ID: { uit: 'K', personen: [], regel: 'BRP.D10.ID' } },
  },
  // Says the same as the list of above, and is another one.
  btrElders: { VT: [...GEZIN], RVDK: [] },
  nietAfgeschermd: ['p-sem', 'p-ouder'],
  uitgesloten: ['p-oom'],
  relaties: ['p-zus'],
  skn: { 'p-sem': 'skn-1' },
  motivering: ['STRAF'],
  beleid: '0123456789abcdef',
}
