import type { Beleid } from '../beleid/beleid.js'
import type { Bron, Categorie } from '../codes.js'
import type { Aanvraag, Feiten } from './aanvraag.js'
import type { Uitkomst } from './uitkomst.js'
import { Zicht } from './zicht.js'

/** Decides one category of one source for one person; who decides more about one family makes one {@link Zicht}. */
export const decide = (
  beleid: Beleid,
  aanvraag: Aanvraag,
  feiten: Feiten,
  persoon: string,
  bron: Bron,
  categorie: Categorie,
): Uitkomst => new Zicht(beleid, aanvraag, feiten).uitkomst(persoon, bron, categorie)

/** Decides a field that carries several categories, see {@link Zicht.alle}. */
export const decideAlle = (
  beleid: Beleid,
  aanvraag: Aanvraag,
  feiten: Feiten,
  persoon: string,
  bron: Bron,
  categorieen: readonly Categorie[],
): Uitkomst => new Zicht(beleid, aanvraag, feiten).alle(persoon, bron, categorieen)
