import { randomUUID } from 'node:crypto'
import type { Configuration } from '../configuration/read-configuration.js'
import type { Opslag, Vraag } from './open-opslag.js'
import { ontsleutel, versleutel } from './versleutel.js'

/** What kind of text: a motivation (condition 5), why emergency access was opened or extended, what its review found. */
export type TekstSoort = 'MOTIVERING' | 'NOODTOEGANG' | 'NOODTOEGANG_TOETS'

/** One text and what it belongs to. */
export interface Tekst {
  readonly soort: TekstSoort
  readonly tekst: string
  /** Category of a motivation; else `null`. */
  readonly categorie: string | null
  readonly medewerker: string
  /** OIN. */
  readonly organisatie: string
  /** W3C trace id of the request that brought it. */
  readonly trace: string
  /** Families or persons it is about, as the log names them (decision 5). */
  readonly over: readonly string[]
}

/** Which motivations: by reference or by the request that brought them, of one organisation, and of one employee if named. */
export interface MotiveringVraag {
  readonly bij: { readonly kenmerk: string } | { readonly trace: string }
  readonly organisatie: string
  readonly medewerker?: string
}

/** A motivation that is kept, without its text and without whom it is about. */
export interface BewaardeMotivering {
  readonly kenmerk: string
  readonly categorie: string | null
  readonly medewerker: string
  readonly trace: string
  readonly gemaaktOp: Date
}

/**
 * Free texts of employees, encrypted under a key of their own and with a retention of their own (decision 19). The log
 * holds only the reference that {@link Teksten.bewaar} answers.
 */
export interface Teksten {
  /** Makes the texts durable, all or none. @returns references in the same order @throws InternalError OPSLAG_NIET_BESCHIKBAAR */
  bewaar(teksten: readonly Tekst[], vraag?: Vraag): Promise<readonly string[]>
  /** The text of a reference; `undefined` when it is not there or its retention has passed. */
  lees(kenmerk: string): Promise<string | undefined>
  /** Motivations within their retention, without their texts; none is one answer, whatever the reason. */
  motiveringen(waar: MotiveringVraag): Promise<readonly BewaardeMotivering[]>
  /** Deletes what is past its retention. Safe from several gateways at once. @returns how many */
  ruimOp(): Promise<number>
}

const TABEL = [
  `create table if not exists vertrouwelijke_tekst (
     id uuid primary key,
     soort text not null,
     categorie text,
     medewerker text not null,
     organisatie text not null,
     trace_id text not null,
     over text[] not null,
     versleuteld bytea not null,
     gemaakt_op timestamptz not null,
     verwijderen_na timestamptz not null
   )`,
  'create index if not exists vertrouwelijke_tekst_verloopt on vertrouwelijke_tekst (verwijderen_na)',
  'create index if not exists vertrouwelijke_tekst_verzoek on vertrouwelijke_tekst (trace_id)',
]
/** Rows of one statement, so that cleaning up never holds a lock for long. */
const PER_KEER = 500
/** A request has one motivation per category at most; a system may put several requests under one trace. */
const PER_VERZOEK = 100

interface Rij {
  readonly id: string
  readonly soort: string
  readonly categorie: string | null
  readonly medewerker: string
  readonly organisatie: string
  readonly trace_id: string
  readonly over: readonly string[]
  readonly versleuteld: Buffer
}

type TekstConfiguratie = Pick<Configuration, 'tekstSleutel' | 'tekstSleutelsEerder' | 'tekstBewaarJaren'>

/** @param nu ms since epoch; a retention is a legal period, so it follows the clock of legal periods */
export async function openTeksten(
  opslag: Opslag,
  { tekstSleutel, tekstSleutelsEerder, tekstBewaarJaren }: TekstConfiguratie,
  nu: () => number,
): Promise<Teksten> {
  await opslag.migreer(TABEL)
  const bewaar = async (tekst: Tekst, vraag: Vraag): Promise<string> => {
    const { soort, categorie, medewerker, organisatie, trace, over } = tekst
    const id = randomUUID()
    const bij = { id, soort, categorie, medewerker, organisatie, trace_id: trace, over }
    const versleuteld = versleutel(tekstSleutel, tekst.tekst, eigenschappen(bij))
    const gemaakt = new Date(nu())
    const einde = new Date(gemaakt)
    einde.setUTCFullYear(einde.getUTCFullYear() + tekstBewaarJaren)
    await vraag('insert into vertrouwelijke_tekst values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      ...eigenschappen(bij),
      versleuteld,
      gemaakt,
      einde,
    ])
    return id
  }
  return {
    async bewaar(teksten, vraag) {
      const alle = async (via: Vraag) => {
        const ids: string[] = []
        for (const tekst of teksten) ids.push(await bewaar(tekst, via))
        return ids
      }
      if (teksten.length === 0) return []
      return vraag ? alle(vraag) : opslag.transactie(alle)
    },
    async lees(kenmerk) {
      const [rij] = await opslag.vraag<Rij>(
        'select * from vertrouwelijke_tekst where id = $1 and verwijderen_na > $2',
        [kenmerk, new Date(nu())],
      )
      return rij && ontsleutel([tekstSleutel, ...tekstSleutelsEerder], rij.versleuteld, eigenschappen(rij))
    },
    motiveringen: ({ bij, organisatie, medewerker }) =>
      opslag.vraag<BewaardeMotivering>(
        `select id as kenmerk, categorie, medewerker, trace_id as trace, gemaakt_op as "gemaaktOp"
         from vertrouwelijke_tekst
         where ${'kenmerk' in bij ? 'id' : 'trace_id'} = $1 and soort = 'MOTIVERING' and organisatie = $2
           and ($3::text is null or medewerker = $3) and verwijderen_na > $4
         order by gemaakt_op, categorie, id limit ${PER_VERZOEK}`,
        ['kenmerk' in bij ? bij.kenmerk : bij.trace, organisatie, medewerker ?? null, new Date(nu())],
      ),
    async ruimOp() {
      const rijen = await opslag.vraag<{ id: string }>(
        `delete from vertrouwelijke_tekst where id in (
           select id from vertrouwelijke_tekst where verwijderen_na <= $1
           order by verwijderen_na limit ${PER_KEER} for update skip locked
         ) returning id`,
        [new Date(nu())],
      )
      return rijen.length
    },
  }
}

const eigenschappen = (rij: Omit<Rij, 'versleuteld'>): readonly unknown[] => [
  rij.id,
  rij.soort,
  rij.categorie,
  rij.medewerker,
  rij.organisatie,
  rij.trace_id,
  rij.over,
]
