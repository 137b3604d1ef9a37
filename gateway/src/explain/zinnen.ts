import type { Bron } from '@gezinsbeeld/schema'
import { VELD_CODES, type VeldCode } from '../errors/codes.js'
import type { WaaromUitkomst } from './waarom.js'

const BRON_NAAM: Readonly<Record<Bron, string>> = {
  VT: 'Veilig Thuis',
  RVDK: 'de Raad voor de Kinderbescherming',
  GI: 'de gecertificeerde instelling',
  LT: 'het lokaal team',
  BRP: 'de registratie van personen (BRP)',
}

/** What a sentence is about; constants of the policy and of the question. */
export interface Over {
  readonly uitkomst: WaaromUitkomst
  readonly code: string | null
  readonly bron: Bron | null
  readonly doel: string
  readonly regel: string | null
  readonly masker?: string
  /** What of this field a closed file keeps: until a decision of the source, or altogether (E4). */
  readonly gesloten?: 'OP_VERZOEK' | 'DICHT'
}

const LEEG =
  'Is het leeg, dan heeft de bron dit niet vastgelegd, of gaat wat er is over iemand voor wie deze regel niet geldt.'
const GESLOTEN = {
  OP_VERZOEK:
    'Of het staat in een gesloten dossier: daaruit geeft de bron dit pas nadat een mens er voor u over besloot. Leeg betekent dus niet dat er niets is.',
  DICHT: 'Of het staat in een gesloten dossier, dat hiervan niets laat zien. Leeg betekent dus niet dat er niets is.',
}

/** One sentence, or two, that a professional understands. */
export function uitlegVan({ uitkomst, code, bron, doel, regel, masker, gesloten }: Over): string {
  const dicht = gesloten === undefined ? '' : ` ${GESLOTEN[gesloten]}`
  const van = bron === null ? '' : ` van ${BRON_NAAM[bron]}`
  switch (uitkomst) {
    case 'TOEGESTAAN':
      if (regel === null)
        return 'Dit volgt uit uw vraag, het beleid en de bereikbaarheid van de bronnen, niet uit een dossier.'
      return `Voor het doel ${doel} geeft regel ${regel} u dit gegeven${van}; alle voorwaarden zijn vervuld. ${LEEG}${dicht}`
    case 'GEMASKEERD':
      return `Voor het doel ${doel} geeft regel ${regel} dit gegeven${van} alleen gemaskeerd: ${masker ?? 'een deel is weggelaten'}.${dicht}`
    case 'OP_VERZOEK_BRON':
      return `Over dit gegeven${van} beslist een mens bij de bron (regel ${regel}). Dit antwoord is hetzelfde of de bron nu iets heeft of niet.`
    case 'FEIT_ONBEKEND':
      return `Een feit waarvan regel ${regel} afhangt kon niet worden vastgesteld${bron === null ? '' : `, omdat een bron niet antwoordde`}. Onbekend is niet hetzelfde als niets.`
    case 'BRON_NIET_BEREIKBAAR':
      return `U mag dit gegeven${van} zien (regel ${regel}), maar de bron antwoordde niet of niet bruikbaar. Lees dit nooit als: er is niets bekend.`
    case 'NIET_BESCHIKBAAR':
      return 'Dit is er niet voor u. Of het niet bestaat of niet getoond mag worden, zeggen wij niet: dat zou zelf al iets vertellen.'
    case 'STIL':
      return `Of dit gegeven${van} er is, vertelt al iets over een mens. Daarom ziet "niets" er hetzelfde uit als "niet voor u", en zegt ook deze uitleg niet welke van de twee het is. Voor het doel ${doel} zou regel ${regel} het geven als alle voorwaarden hieronder vervuld zijn; staan er geen, dan geeft het beleid het voor dit doel nooit.`
    case 'GEWEIGERD':
      return `Voor het doel ${doel} krijgt u dit gegeven${van} niet (${regel === null || regel === 'AFWEZIG' ? 'geen regel geeft het' : `regel ${regel}`}): ${zinVan(code)}.`
  }
}

/** What the requester can do about it. */
export function uitwegVan(uitkomst: WaaromUitkomst, code: string | null, gesloten?: Over['gesloten']): string {
  if (uitkomst === 'TOEGESTAAN' && gesloten === 'OP_VERZOEK')
    return 'Niets nodig. Is het leeg en is de betrokkenheid van de bron geëindigd, vraag het dan op met `vraagVerstrekking`.'
  if (uitkomst === 'TOEGESTAAN') return 'Niets nodig.'
  if (uitkomst === 'STIL') {
    return 'Meent u het gegeven nodig te hebben, bespreek dat dan met de functionaris gegevensbescherming of vraag het de instantie zelf.'
  }
  return entry(code)?.uitweg ?? 'Ga na of gezin of persoon juist is aangeduid en of u een lopende zaak met hen hebt.'
}

const entry = (code: string | null) =>
  code !== null && Object.hasOwn(VELD_CODES, code) ? VELD_CODES[code as VeldCode] : undefined
const zinVan = (code: string | null): string => entry(code)?.zin ?? 'het beleid staat dit niet toe'
