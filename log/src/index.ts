export { type Afwijkingvraag, afwijkingen } from './afwijkingen/afwijkingen.js'
export {
  AFWIJKINGEN,
  type Afwijking,
  type AfwijkingSoort,
  NOODTOEGANG_REEKS,
  ZOEK_REEKS,
} from './afwijkingen/regels.js'
export { openMap } from './controlepunt/bewaar.js'
export { leesControlepunten, leesVerklaringen, type Reeks, type Verklaringen } from './controlepunt/lees.js'
export { kenmerkVan, type Onderteken, openbaarDeel, openOndertekenaar } from './controlepunt/ondertekenaar.js'
export { type LogSleutel, totVan } from './controlepunt/sleutels.js'
export { type Gesloten, type SluitDelen, sluitSleutels } from './controlepunt/sluit-sleutels.js'
export type { Bevraagbaar } from './database/bevraagbaar.js'
export { inrichten } from './database/inrichten.js'
export { type RuimOpDelen, ruimOp } from './database/ruim-op.js'
export { openMetVelden } from './database/vormen.js'
export { type Beleidsregel, type Lekregel, type Lekvraag, leesBeleidsregel, lek } from './lek/lek.js'
export { LogFout, type LogFoutCode } from './log-fout.js'
export {
  type Beslissinggroep,
  beslissingen,
  type Geraakt,
  type Naspeelvraag,
  telGeraakt,
} from './naspelen/beslissingen.js'
export { type Gebeurtenis, hashVan, type Inhoud, type Regel, type Soort } from './regel/regel.js'
export { type Opgeslagen, perVeld, type Veldregel } from './regel/velden.js'
export { type Getallen, openInVorm, type Vorm, type Vormgroep } from './regel/vorm.js'
export { openSchrijver, type Schrijver, type SchrijverOpties } from './schrijven/open-schrijver.js'
export { BEVINDINGEN, type Bevinding, type BevindingCode, type Uitslag } from './verifieren/bevinding.js'
export { erkenVerlies } from './verifieren/erken-verlies.js'
export { verifieer } from './verifieren/verifieer.js'
export { type AdlRegel, adlRegel } from './weergave/adl.js'
export { type Activiteit, type LdvRegel, ldvRegels } from './weergave/ldv.js'
export { leesParen, type Periode } from './weergave/lees-paren.js'
export type { Paar } from './weergave/paar.js'
export { type Verstrekking, verstrekkingen } from './weergave/verstrekking.js'
export { type Overzichtsvraag, overBetrokkene } from './zoeken/over-betrokkene.js'
export { type Bronregel, type Bronvraag, overBron } from './zoeken/over-bron.js'
export { TEL_PER, type TelPer, type Treffer, tel, telGetoond, type Zoekvraag, zoek } from './zoeken/zoek.js'
