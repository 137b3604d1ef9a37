/** Everything a jeugdbeschermer could ask of the first scenario's family, in one operation. */
export const ALLES = `{
  gezin(gezinId: "gezin-s01") {
    gezinId volledig
    bronnen { bron status tijdstip toelichting }
    tijdlijn { datum bron soort omschrijving categorie betrokkenen { persoonId voornamen } }
    betrokkenInstanties { instantie organisatie soort sinds tot contactMedewerker }
    kader { persoon { voornamen } kader grond maatregeltype begin eind bron toelichting }
    leden { rol vanaf tot huishouden { naam adres { straat } leden { persoonId } } persoon { persoonId voornamen geslachtsnaam geboortedatum telefoon email veiligContact bsn skn nationaliteit adressen { straat huisnummer postcode woonplaats gemeente } } }
    huishoudens { naam adres { straat postcode } leden { voornamen } }
    gezagsrelaties { soort kind { voornamen } drager { voornamen } begin }
    vtMeldingen { meldingnummer bronreferentie datumMelding kanaal hermelding aanleiding aard
      betrokkenen { jzrRol hoedanigheid persoon { voornamen } } incident { datum locatie omschrijving }
      zorgelijkeSituatie { tekst feitOfMening bron reactieBetrokkene } leefgebieden { leefgebied tekst { tekst feitOfMening bron reactieBetrokkene } }
      politie { aanhouding aangifte relevanteRegistraties } sashNiveau informering { persoon { voornamen } wijze datum strekkingReactie }
      melder { naam organisatie contact hoedanigheid beroepsmatig } meldcode { stappenDoorlopen afwegingskader }
      veiligheidsbeoordeling { status uitkomst acuteOnveiligheid toelichting { tekst feitOfMening bron reactieBetrokkene } } diensten { soort } informatieplicht { uiterlijkOp } vtoMeldingen { aanCollegeOp } }
    vtOnderzoeken { nummer start afronding uitkomst informanten vervolg conclusie { tekst feitOfMening bron reactieBetrokkene } betrokkenen { voornamen } }
    veiligheidsvoorwaarden { tekst status overgedragenAan geldtVoor { voornamen } }
    vtMonitoring { contactmoment datum uitkomst } vtOverdrachten { naar organisatie datum meegegevenVoorwaarden { tekst } }
    raadsonderzoeken { onderzoekId soort status uitkomst raadsonderzoeker informanten { naam functie tekst } kindgesprek { mening vertrouwelijkDeel } advies { tekst feitOfMening bron reactieBetrokkene } reactieKind jeugdigen { voornamen } }
    verzoekschriften { maatregel zaaknummer besprokenMetKind reactieKind } toetsendeTaken { aanleiding }
    strafonderzoeken { parketnummer } verzoekenTotOnderzoek { kenmerkRaad verzoeker gezaghebbenden { naam contact } } spoedVerzoeken { soort } jrOpdrachten { opdrachtnummer }
    maatregelen { maatregelId type begin eind beschikking { zaaknummer concreteBedreigingen { tekst feitOfMening bron reactieBetrokkene } } jeugdbeschermers { naam team telefoon } jeugdige { voornamen } }
    machtigingenUithuisplaatsing { begin eind } plaatsingen { vorm aanbieder adres { straat } } jeugdreclassering { type parketnummer }
    plannenVanAanpak { doelen meningKind } veiligheidsplannen { afspraken } contactjournaal { datum tekst } verloopverslagen { periode tekst { tekst feitOfMening bron reactieBetrokkene } }
    ltCasussen { casusId status team gemeente regie betrokkenen { voornamen } } vastGezicht { naam telefoon }
    eersteOnderzoeken { vraag { tekst feitOfMening bron reactieBetrokkene } } gezinsplannen { versie doelen { tekst leefgebied } acties { wat } }
    voorzieningen { productcategorie aanbieder voor { voornamen } verwijzer } netwerk { naam relatie steun contact } netwerkberaden { datum deelnemers }
    bestaanszekerheid { uitkering } schuldhulptrajecten { status } toestemmingen { soort doel gever { voornamen } } ltJournaal { tekst } opvangplaatsen { aanbieder }
  }
}`

const REDEN = 'Nodig voor de veiligheid van Noor en het plan van aanpak'

/** A motivation for every category that condition 5 asks one for. */
export const ALLE_MOTIVERINGEN = { VEIL: REDEN, ART9: REDEN, OORD: REDEN, PLAN: REDEN, FIN: REDEN }
