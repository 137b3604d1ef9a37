import type { Toeval } from '../model.js'

const MEISJES =
  'Aafke Anna Bente Britt Carlijn Daphne Dunya Elif Elin Eva Fatma Femke Fleur Hanna Iris Isa Jasmijn Jente Julia Karlijn Lara Lieke Lina Liv Lotte Luna Maud Meral Merel Mila Naomi Nina Noor Nora Olivia Puck Renske Roos Sanne Sara Selma Silke Sofie Tess Vera Yara Yasmin Zoë'.split(
    ' ',
  )
const JONGENS =
  'Adam Amir Bas Bram Cas Daan Dex Emre Finn Floris Gijs Guus Hamza Hugo Ilias Jesse Joep Jonas Kaan Koen Lars Levi Luuk Mees Milan Mohamed Noah Oscar Pepijn Pim Quinten Rayan Ruben Sam Sem Senna Siem Stijn Teun Thijs Tijn Tobias Valentijn Vince Wout Xavi Yusuf Zakaria'.split(
    ' ',
  )
const VROUWEN =
  'Aisha Angela Annemiek Bianca Carla Chantal Daniëlle Debora Ellen Esra Esther Gonda Hatice Ingrid Irene Jolanda Karin Kim Linda Lisette Manon Marieke Marloes Miranda Monique Nadia Natasja Patricia Petra Rachida Rianne Samira Sandra Saskia Simone Suzan Tamara Wendy Yvonne Zeynep'.split(
    ' ',
  )
const MANNEN =
  'Abdel Ahmed Arjan Barry Bart Danny Dennis Edwin Erik Ferry Frank Hans Hassan Henk Ibrahim Jaap Jeroen Johan Kees Kevin Marcel Mark Martijn Mehmet Michel Mustafa Patrick Paul Peter Raymond Richard Robert Ron Rudy Said Sjaak Stefan Tarik Vincent Wim'.split(
    ' ',
  )

/** Surnames that name their own fiction; nobody is called `Verzonnen`. Combinations make them different enough. */
const STAMMEN =
  'Bedacht Bijvoorbeeld Denkbeeld Fictief Gefingeerd Modelmens Nepnaam Proefgezin Schijnnaam Sjabloon Testmens Verbeeld Verdicht Verzonnen Voorbeeld Zogenaamd'.split(
    ' ',
  )
const HERKOMST = 'Modelwijk Proefdorp Schijnstreek Testdam Verzonnenland Voorbeeldstad'.split(' ')

/** A surname with its prefix. */
export interface Geslachtsnaam {
  readonly voorvoegsel: string | null
  readonly geslachtsnaam: string
}

/** A visibly fictional surname: `Verzonnen`, `Testmens-Voorbeeld`, `van Modelwijk`. */
export function geslachtsnaam(toeval: Toeval): Geslachtsnaam {
  const soort = toeval.int(1, 10)
  if (soort <= 2) return { voorvoegsel: toeval.pick(['van', 'van de', 'uit']), geslachtsnaam: toeval.pick(HERKOMST) }
  const eerste = toeval.pick(STAMMEN)
  if (soort <= 4) return { voorvoegsel: toeval.pick(['de', 'den', 'el']), geslachtsnaam: eerste }
  if (soort <= 6) return { voorvoegsel: null, geslachtsnaam: eerste }
  const tweede = toeval.pick(STAMMEN.filter((stam) => stam !== eerste))
  return { voorvoegsel: null, geslachtsnaam: `${eerste}-${tweede}` }
}

/** Given names by sex and generation; those are ordinary, the surname shows the fiction. */
export function voornaam(toeval: Toeval, geslacht: 'V' | 'M' | 'O', kind: boolean): string {
  const vrouw = geslacht === 'V' || (geslacht === 'O' && toeval.chance(0.5))
  if (kind) return toeval.pick(vrouw ? MEISJES : JONGENS)
  return toeval.pick(vrouw ? VROUWEN : MANNEN)
}
