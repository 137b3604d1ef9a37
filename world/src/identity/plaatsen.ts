import type { Adres, Toeval } from '../model.js'
import { GI_A, GI_B, LT_1, LT_2, LT_3, type Organisatie, VT, VT_SCHIJNSTREEK } from '../organisaties.js'

/** An invented municipality and who works there. */
export interface Gemeente {
  readonly naam: string
  readonly woonplaatsen: readonly string[]
  /** Four digits; Dutch postcodes begin at 1000. */
  readonly postcode: string
  readonly lt: Organisatie
  readonly vt: Organisatie
  readonly gi: Organisatie
}

export const VOORBEELDSTAD: Gemeente = {
  naam: 'Voorbeeldstad',
  woonplaatsen: ['Voorbeeldstad', 'Voorbeeldstad-Noord', 'Schijnhaven'],
  postcode: '01',
  lt: LT_1,
  vt: VT,
  gi: GI_A,
}
export const PROEFDORP: Gemeente = {
  naam: 'Proefdorp',
  woonplaatsen: ['Proefdorp', 'Nepveen'],
  postcode: '02',
  lt: LT_2,
  vt: VT,
  gi: GI_A,
}
export const MODELWIJK: Gemeente = {
  naam: 'Modelwijk',
  woonplaatsen: ['Modelwijk', 'Schijnstreek'],
  postcode: '03',
  lt: LT_3,
  vt: VT_SCHIJNSTREEK,
  gi: GI_B,
}

export const GEMEENTEN: readonly Gemeente[] = [VOORBEELDSTAD, PROEFDORP, MODELWIJK]

const STRATEN =
  'Bedachtlaan Denkbeeldweg Fictieplein Gefingeerdhof Modelstraat Nepgracht Proefpad Schijnkade Sjabloonsteeg Testlaan Verzonnenweg Voorbeeldstraat'.split(
    ' ',
  )
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXZ'

/** An address that does not exist: invented street and town, postcode below 1000. */
export function adres(toeval: Toeval, gemeente: Gemeente): Adres {
  const letters = `${toeval.pick([...LETTERS])}${toeval.pick([...LETTERS])}`
  return {
    straat: toeval.pick(STRATEN),
    huisnummer: String(toeval.int(1, 299)),
    postcode: `${gemeente.postcode}${String(toeval.int(0, 99)).padStart(2, '0')} ${letters}`,
    woonplaats: toeval.pick(gemeente.woonplaatsen),
    gemeente: gemeente.naam,
  }
}
