import fc from 'fast-check'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { orderVan } from './opdracht.js'
import { Inmenging, type Paar, Proef, paar } from './proef.js'
import type { Stel } from './stel.js'
import type { Verschil } from './vergelijk.js'
import { Verslag } from './verslag.js'
import { Vragensteller } from './vragen.js'

/** How a run is done. */
export interface Opties {
  /** Questions in all, each asked of two worlds. */
  readonly gevallen: number
  readonly seed: number
  /** Questions per pair of worlds. */
  readonly perPaar?: number
  /** A pair of an earlier run, as a failure prints it. */
  readonly pad?: string
  /** Whether to look for the smallest difference; default yes. */
  readonly verklein?: boolean
  readonly voortgang?: (gedaan: number) => void
}

/** How a run ended. */
export interface Uitslag {
  readonly verslag: Verslag
  readonly verschillen: number
  /** Kinds of the difference that was found. */
  readonly soorten: readonly Verschil[]
  /** Lines that say what differed and how to run it again; empty when nothing did. */
  readonly melding: readonly string[]
}

/** Moment at which every run begins. */
export const START = '2026-03-10T08:00:00+01:00'

/** Asks generated questions of generated pairs of worlds until one shows a difference or all are done. */
export async function loop(stel: Stel, opties: Opties): Promise<Uitslag> {
  const { gevallen, seed, perPaar = 10, pad, voortgang } = opties
  const steller = new Vragensteller(await apiSchema(stel))
  const verslag = new Verslag()
  const proef = new Proef(stel, steller, verslag, START)
  const property = fc.asyncProperty(paar(perPaar), async (getrokken) => {
    await proef.voer(getrokken)
    voortgang?.(verslag.gevallen)
  })
  const trek = (ronde: number) =>
    fc.check(property, {
      seed: seed + ronde,
      numRuns: Math.ceil((gevallen - verslag.gevallen) / perPaar),
      endOnFailure: true,
      ...(pad === undefined ? {} : { path: pad }),
    })
  let uitkomst = await trek(0)
  // A question that the limit on searches refused does not count: another takes its place.
  for (let ronde = 1; !uitkomst.failed && pad === undefined && verslag.gevallen < gevallen; ronde++)
    uitkomst = await trek(ronde)
  if (!uitkomst.failed) return { verslag, verschillen: 0, soorten: [], melding: [] }
  const fout = uitkomst.errorInstance
  if (!(fout instanceof Inmenging)) throw fout
  const gevonden = uitkomst.counterexample?.[0] as Paar
  const [kleinst, ook] = opties.verklein === false ? [gevonden, fout] : await verklein(proef, gevonden, fout)
  const soorten = ook.gevonden.verschillen
  return {
    verslag,
    verschillen: 1,
    soorten,
    melding: zeg(ook, kleinst, uitkomst.seed, uitkomst.counterexamplePath ?? ''),
  }
}

/** Attempts to make a difference smaller. */
const POGINGEN = 80

/** Looks for fewer changes and one question that still differ; every attempt is a run on the real worlds. */
async function verklein(proef: Proef, van: Paar, fout: Inmenging): Promise<[Paar, Inmenging]> {
  let [kleinst, laatste] = [van, fout]
  let pogingen = 0
  const probeer = async (paar: Paar) => {
    if (pogingen++ >= POGINGEN) return false
    const gevonden = await proef.voer(paar).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!(gevonden instanceof Inmenging)) return false
    ;[kleinst, laatste] = [paar, gevonden]
    return true
  }
  for (const vraag of van.vragen) if (await probeer({ ...kleinst, vragen: [vraag] })) break
  for (let stuk = Math.ceil(kleinst.trekkingen.length / 2); stuk >= 1; stuk = stuk === 1 ? 0 : Math.ceil(stuk / 2)) {
    for (let begin = 0; begin < kleinst.trekkingen.length; ) {
      const zonder = kleinst.trekkingen.filter((_, index) => index < begin || index >= begin + stuk)
      if (!(await probeer({ ...kleinst, trekkingen: zonder }))) begin += stuk
    }
  }
  return [kleinst, laatste]
}

function zeg({ gevonden }: Inmenging, { trekkingen }: Paar, seed: number, pad: string): string[] {
  const { verschillen, aanvrager, vraag, ingreep, een, twee } = gevonden
  const { medewerker, rol, vastgelegd = {} } = vraag.wie
  const gemotiveerd = Object.keys(vraag.motivering)
  return [
    `DIFFERENCE in ${verschillen.join(', ')}: seed ${seed}, path ${pad}`,
    `who: ${rol} ${medewerker} with ${aanvrager.doel}${gemotiveerd.length > 0 ? `, motivated ${gemotiveerd.join(' ')}` : ''}${vraag.waarom ? ', asks why' : ''}`,
    `recorded: ${JSON.stringify(vastgelegd)}`,
    `changed (${trekkingen.length} drawn): ${ingreep.join('; ')}`,
    `asked: ${vraag.query}`,
    `with: ${JSON.stringify(vraag.variables)}`,
    ...eersteVerschil('answer', een.tekst, twee.tekst),
    ...verkeer(een.verkeer, twee.verkeer),
  ]
}

type Verkeer = Inmenging['gevonden']['een']['verkeer']

function verkeer(een: Verkeer, twee: Verkeer): string[] {
  const plaats = (v: Verkeer) =>
    v
      .map(({ subgraph, path }) => `${subgraph}${path}`)
      .sort()
      .join(' ')
  const tekst = (v: Verkeer, wat: 'requestBody' | 'responseBody') =>
    v
      .map((x) => `${x.subgraph}${x.path} ${x.statements} ${zonderTrace(x)} ${x[wat]}`)
      .sort()
      .join('\n')
  return [
    ...eersteVerschil('called', plaats(een), plaats(twee)),
    ...eersteVerschil('sent', tekst(een, 'requestBody'), tekst(twee, 'requestBody')),
    ...eersteVerschil('got', tekst(een, 'responseBody'), tekst(twee, 'responseBody')),
  ]
}

const zonderTrace = ({ requestHeaders }: Verkeer[number]) =>
  JSON.stringify({ ...orderVan(requestHeaders).opdracht, trace: undefined })

// Around the first place that differs; the people in these worlds do not exist.
function eersteVerschil(wat: string, een: string, twee: string): string[] {
  if (een === twee) return []
  let plaats = 0
  while (een[plaats] === twee[plaats]) plaats++
  const rond = (tekst: string) => tekst.slice(Math.max(0, plaats - 160), plaats + 160)
  return [`${wat} one: …${rond(een)}…`, `${wat} two: …${rond(twee)}…`]
}

async function apiSchema(stel: Stel) {
  const [{ tekst }] = await stel.vraag({
    wie: { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' },
    doelnaam: 'UITVOERING_OTS',
    query: getIntrospectionQuery({ descriptions: false }),
    variables: {},
    motivering: {},
    waarom: false,
  })
  return buildClientSchema((JSON.parse(tekst) as { data: IntrospectionQuery }).data)
}
