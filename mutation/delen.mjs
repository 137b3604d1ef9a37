// Which access code is mutated, and by which tests it must be noticed: in-process tests only (docs/mutaties.md).
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Per package the files that decide, rewrite or enforce, and the tests that prove them, the quickest to notice first. */
export const DELEN = {
  schema: {
    mutate: [
      'src/besluit/{zicht,eis,feit-van,toelaatbaar,uitkomst,opdracht-cellen,mag-bevatten,aanvraag,op-verzoek}.ts',
      'src/beleid/{compile,effectief,tabel}.ts',
    ],
    tests: [
      'src/beleid/effectief.test.ts',
      'src/besluit/uitkomst.test.ts',
      'src/besluit/eis.test.ts',
      'src/besluit/feit-van.test.ts',
      'src/besluit/op-verzoek.test.ts',
      'src/besluit/zicht.test.ts',
      'src/besluit/decide.test.ts',
      'src/besluit/opdracht-cellen.test.ts',
      'src/beleid/compile.test.ts',
      'src/beleid/compile-weigert.test.ts',
      'src/beleid/load.test.ts',
    ],
  },
  gateway: {
    mutate: [
      'src/access/{besluit,make-access,needs,normalise,order,rewrite,samengesteld,schets,weerwoord,wortels}.ts',
      'src/shape/{bronnen,gezin,kader,meldingen,shape,veld,vormer,verzamel,wortel}.ts',
    ],
    tests: [
      'src/access/rewrite.test.ts',
      'src/access/order.test.ts',
      'src/access/needs.test.ts',
      'src/access/normalise.test.ts',
      'src/access/make-access.test.ts',
      'src/access/besluit.test.ts',
      'src/access/schets.test.ts',
      'src/access/weerwoord.test.ts',
      'src/access/wortels.test.ts',
      'src/shape/shape.test.ts',
      'src/shape/afscherming.test.ts',
      'src/shape/meldingen.test.ts',
      'src/shape/veld.test.ts',
      'src/shape/tijdlijn.test.ts',
      'src/shape/kader.test.ts',
      'src/shape/kader-feiten.test.ts',
      'src/shape/bronnen.test.ts',
      'src/shape/wortel.test.ts',
    ],
  },
  'subgraphs/runtime': {
    mutate: [
      'src/enforce/{vrijgave,wrap-schema,bron-wet}.ts',
      'src/server/{narrow,vrijgevers}.ts',
      'src/dossier/{status,toets}.ts',
    ],
    tests: [
      'src/dossier/status.test.ts',
      'src/dossier/toets.test.ts',
      'src/enforce/vrijgave.test.ts',
      'src/enforce/bron-wet.test.ts',
      'src/enforce/wrap-schema.test.ts',
      'src/server/narrow.test.ts',
      'src/server/handle.test.ts',
    ],
  },
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Where the report of a part is. */
export const rapportVan = (deel) => join(ROOT, '.gezinsbeeld', 'mutatie', `${deel.replace('/', '-')}.json`)
