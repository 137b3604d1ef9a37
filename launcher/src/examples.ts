/** One request that `npm start` prints as a complete `curl` command. */
export interface Example {
  readonly title: string
  readonly doel: string
  readonly query: string
  readonly motivering?: Readonly<Record<string, string>>
}

/** Who asks in the examples: the youth protection worker of Noor, scenario S1. */
export const EXAMPLE_CLAIMS = {
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: '00000009900000003001',
} as const

/** Scenario S1: what is released, what is refused and why, and a purpose that this role may not have. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'The family view of scenario S1: what four agencies may release about Noor',
    doel: 'UITVOERING_OTS',
    query: [
      '{ gezin(gezinId: "gezin-s01") { gezinId volledig',
      'leden { rol persoon { voornamen geslachtsnaam geboortedatum } }',
      'maatregelen { type begin eind }',
      'vtMeldingen { meldingnummer datumMelding aanleiding aard }',
      'raadsonderzoeken { onderzoekId status uitkomst }',
      'ltCasussen { casusId status start }',
      'gezinsplannen { versie evaluatieOp acties { wie wat } }',
      'bronnen { bron status } } }',
    ].join(' '),
    motivering: {
      VEIL: 'Veiligheid van Noor beoordelen voor het plan van aanpak',
      ART9: 'Gezondheid van Noor is nodig voor het plan van aanpak',
      PLAN: 'Hulp van het lokaal team afstemmen op het plan van aanpak',
    },
  },
  {
    title: 'Refused fields with their reason: no motivation given, and finances that the agency itself must decide on',
    doel: 'UITVOERING_OTS',
    query:
      '{ gezin(gezinId: "gezin-s01") { gezinId vtMeldingen { datumMelding aard } bestaanszekerheid { schuldenIndicatie } } }',
  },
  {
    title: 'A refused purpose: this role may not ask for voluntary help',
    doel: 'HULP_VRIJWILLIG',
    query: '{ gezin(gezinId: "gezin-s01") { gezinId } }',
  },
]

/** The complete command for one example, to be pasted into a POSIX shell. */
export function curl({ doel, query, motivering }: Example, endpoint: string, token: string): string {
  const body = { query, ...(motivering ? { extensions: { doelbinding: { motivering } } } : {}) }
  return [
    `curl -sS ${endpoint}`,
    `-H 'Content-Type: application/json'`,
    `-H 'Authorization: Bearer ${token}'`,
    `-H 'X-Doelbinding: ${doel}'`,
    `-d ${quoted(JSON.stringify(body))}`,
  ].join(' \\\n  ')
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
