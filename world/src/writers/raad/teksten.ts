/** Short invented sentences; nothing in them is about anybody. @module */

export const VRAAG = [
  'Is een verzonnen maatregel nodig om dit voorbeeldkind te helpen?',
  'Wat heeft dit voorbeeldkind nodig van de verzonnen ouders?',
]
export const BEDREIGING = [
  'Het kind ziet in dit voorbeeld vaak ruzie.',
  'Het kind mist verzonnen structuur thuis.',
  'De voorbeeldouders werken niet samen.',
  'Het kind komt in dit voorbeeld vaak te laat op school.',
]
export const ADVIES = [
  'Verzonnen advies: vraag een ondertoezichtstelling.',
  'Verzonnen advies: hulp zonder maatregel is genoeg.',
  'Verzonnen advies: verdeel de zorg volgens het voorbeeldschema.',
]
export const INFORMANT = ['De voorbeeldschool ziet een vrolijk kind.', 'De verzonnen huisarts kent het gezin kort.']
export const FUNCTIE = ['leerkracht', 'huisarts', 'ambulant hulpverlener', 'trainer']
export const MENING = ['Ik wil bij iedereen kunnen zijn (voorbeeld).', 'Ik wil rust (voorbeeld).']
export const VERTROUWELIJK = ['Dit blijft tussen het voorbeeldkind en de Raad.']
export const REACTIE_KIND = ['Het kind vindt het goed (voorbeeld).', 'Het kind wil dit niet (voorbeeld).']
export const REACTIE_OUDER = ['Ouder herkent dit niet (voorbeeld).', 'Ouder is het eens met het verslag (voorbeeld).']
export const BRON = ['ouder', 'school', 'raadsonderzoeker', 'hulpverlener']
export const BRONSOORT = ['gezin', 'onderwijs', 'hulpverlening', 'Raad']
export const OMSCHRIJVING = ['Verzonnen zorgen over de opvoeding.', 'Verzonnen zorgen over de veiligheid.']
export const REDEN = ['Ouder was in dit voorbeeld niet bereikbaar.']
export const INHOUD = {
  SITUATIE_KIND: ['Het kind groeit op in een verzonnen gezin.', 'Het kind is in dit voorbeeld vaak verdrietig.'],
  GEZINSSITUATIE: ['De voorbeeldouders wonen apart.', 'Het gezin is in dit voorbeeld pas verhuisd.'],
  HULPRAPPORTAGE: ['De verzonnen hulp liep een half jaar.', 'De hulp startte in dit voorbeeld laat.'],
  DIAGNOSTIEK: ['Er is geen diagnostiek gedaan (voorbeeld).', 'Een verzonnen test gaf geen uitsluitsel.'],
} as const
export const STRAFSOORT = ['basisonderzoek', 'uitgebreid onderzoek', 'actualisering']
export const VERZUIM = ['geen', 'af en toe', 'geregeld']
export const LIJ = ['Verzonnen inschatting: laag risico.', 'Verzonnen inschatting: midden risico.']
export const STRAFADVIES = ['Verzonnen advies: een werkstraf.', 'Verzonnen advies: begeleiding.']
export const VERSLAG = ['De GI verwacht dat het gezin zonder maatregel kan (voorbeeld).']
export const OORDEEL = ['De Raad kan zich vinden in de verzonnen beslissing.', 'De Raad ziet nog verzonnen zorgen.']
