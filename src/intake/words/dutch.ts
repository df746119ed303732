/** How Dutch says what a delivered file tells. */
import type { IntakeWords } from "./intakeWords.ts";

export const dutch: IntakeWords = {
  language: "nl",
  frequent:
    "de het een en van ik je jij hoe is zijn bij met voor welke wat niet heb hebt heeft mijn jouw voel bent aan over deze op".split(
      " ",
    ),
  yes: /^(ja|j)$/,
  no: /^(nee|neen|n)$/,
  ticked: /^(geselecteerd|aangevinkt|aangekruist|gekozen|genoemd|wel (gekozen|genoemd|geselecteerd|aangekruist))$/,
  unticked: /^(niet|on) ?(geselecteerd|aangevinkt|aangekruist|gekozen|genoemd)$/,
  noAnswer:
    /^((ik )?weet (ik )?(het )?niet|weet niet[ /,]+(geen (mening|antwoord)|niet van toepassing|n ?v ?t)|geen (antwoord|mening|opgave|oordeel|reactie|respons|idee|gegevens|ervaring( mee)?)|weet (ik )?niet[ /]+geen antwoord|niet (van toepassing|beantwoord|ingevuld|bekend|ingevoerd|opgegeven|relevant)|n[ .]?v[ .]?t\.?|(wil|wens) (ik )?(liever )?(dit |dat |het )?niet (zeggen|beantwoorden|antwoorden)|(dat |dit )?(zeg|wil) ik liever niet( zeggen| beantwoorden)?|liever niet|geweigerd|weigert|weigering|onbekend|missing|ontbreekt|ontbrekend|ongeldig|wens niet te antwoorden|zeg ik liever niet|kan ik niet (zeggen|beoordelen)|(vraag )?overgeslagen|niet te beoordelen|overgeslagen door (respondent|student)|ik wil (dit|dat) (liever )?niet zeggen)$/,
  notAsked:
    /^((vraag )?(is )?niet (gesteld|voorgelegd|getoond|vertoond|gevraagd)( (aan (deze |de )?(respondent|student)(en)?|door|vanwege|wegens|via|in (deze|dit)|i ?v ?m).*|[ :,([-]+(filter|routing|splitsing|versie|meting).*)?|overgeslagen (door|vanwege|via) (routing|filter)|(door|via|vanwege) (de )?(routing|filter)( overgeslagen| niet gesteld)?|routing|filter|uitgefilterd|niet in (deze )?(versie|steekproef|module))$/,
  degrees: [
    ["zeer|heel( erg)?|erg|helemaal|volledig|geheel|uiterst|extreem|volkomen|sterk|absoluut|beslist|totaal", 3],
    ["grotendeels|overwegend|meestal", 2.2],
    ["tamelijk|vrij|redelijk|nogal|behoorlijk|waarschijnlijk", 1.5],
    ["enigszins|een beetje|beetje|iets|eerder|deels|gedeeltelijk|enigermate|licht|lichtelijk", 1],
  ],
  not: "niet|helemaal niet|absoluut niet|totaal niet",
  hardly: "weinig|nauwelijks|amper|niet zo|niet erg|niet zeer|niet bijzonder|minder",
  pairs: [
    ["(mee )?eens", "(mee )?oneens"],
    ["tevreden", "ontevreden"],
    ["goed", "slecht"],
    ["belangrijk", "onbelangrijk"],
    ["waarschijnlijk", "onwaarschijnlijk"],
    ["positief", "negatief"],
    ["veilig", "onveilig"],
    ["gelukkig", "ongelukkig"],
    ["gezond", "ongezond"],
    ["makkelijk|gemakkelijk", "moeilijk|lastig"],
    ["fijn", "vervelend"],
    ["rustig", "onrustig"],
    ["eerlijk", "oneerlijk"],
    ["prettig", "onprettig"],
    ["waar", "onwaar"],
    ["hoog", "laag"],
    ["sterk", "zwak"],
    ["nuttig", "nutteloos"],
    ["duidelijk", "onduidelijk"],
    ["welkom", "onwelkom"],
    ["verbonden", "eenzaam"],
    ["aangenaam", "onaangenaam"],
    ["gemotiveerd", "ongemotiveerd"],
    ["toegankelijk", "ontoegankelijk"],
    ["gestrest|gespannen", "ontspannen"],
    ["van toepassing", "niet van toepassing"],
    ["zwaar", "licht"],
    ["veel", "weinig"],
    ["ja", "nee"],
  ],
  neutral:
    /^(neutraal|noch .+ noch .+|niet .+(,| en| en ook|,? maar ook|, ook)? niet .+|geen van beide|gemiddeld|ertussenin|er tussenin|gaat wel|deels .+,? deels .+|niet (mee )?eens[ /,]+(en )?niet (mee )?oneens|eens noch oneens|.+ noch .+|onbeslist)$/,
  ladders: [
    [
      "nooit|geen enkele keer",
      "bijna nooit|vrijwel nooit|haast nooit|zelden of nooit",
      "zelden",
      "af en toe|een enkele keer|nu en dan",
      "soms|weleens|wel eens|ongeveer de helft van de tijd",
      "regelmatig|geregeld|vrij vaak",
      "vaak|dikwijls",
      "heel vaak|zeer vaak|meestal|erg vaak|meestentijds",
      "bijna altijd|vrijwel altijd|haast altijd|bijna voortdurend",
      "altijd|voortdurend|constant|continu",
    ],
    [
      "nooit|geen enkel moment|op geen enkel moment",
      "zelden|een klein deel van de tijd|weinig",
      "soms|een deel van de tijd|af en toe",
      "minder dan de helft van de tijd",
      "meer dan de helft van de tijd|vaak|een groot deel van de tijd",
      "meestal|het grootste deel van de tijd|meestentijds",
      "altijd|voortdurend|de hele tijd|constant",
    ],
    [
      "helemaal niet",
      "(verscheidene|meerdere|enkele) dagen",
      "meer dan de helft van de dagen",
      "(bijna|vrijwel) (elke|iedere) dag",
    ],
    [
      "helemaal niet|geen|totaal niet|niets|geen enkele",
      "nauwelijks|bijna niet|zeer weinig|heel weinig|vrijwel niet|in zeer geringe mate|niet",
      "een beetje|weinig|enigszins|licht|in geringe mate|laag|iets|lichte",
      "deels|gedeeltelijk|in enige mate|wat",
      "matig|gemiddeld|redelijk|in redelijke mate|neutraal|middelmatig|matige",
      "behoorlijk|tamelijk|veel|in grote mate|grotendeels|nogal|sterk|hoog|erg|best wel|vrij veel|ernstig|ernstige",
      "zeer|heel( erg)?|heel veel|zeer veel|in (zeer|heel) (grote|hoge|sterke) mate|zeer sterk|erg veel|zeer hoog|heel sterk|zeer ernstig",
      "extreem|volledig|helemaal|volkomen|helemaal wel",
    ],
    [
      "zeer slecht|heel slecht|zeer onvoldoende|ruim onvoldoende",
      "slecht|onvoldoende|zwak",
      "matig|middelmatig|niet zo goed",
      "voldoende|gemiddeld|redelijk|neutraal|gaat wel|noch goed noch slecht",
      "goed|ruim voldoende",
      "zeer goed|heel goed",
      "uitstekend|uitmuntend",
    ],
    [
      "veel (slechter|minder|lager)|veel te (weinig|laag|makkelijk|licht|kort)",
      "(iets|een beetje|wat) (slechter|minder|lager)|slechter|minder|lager|te (weinig|laag|makkelijk|licht|kort)",
      "(ongeveer )?(hetzelfde|gelijk|evenveel)|onveranderd|precies goed|niet (beter|meer),? niet (slechter|minder)|geen verschil",
      "(iets|een beetje|wat) (beter|meer|hoger)|beter|meer|hoger|te (veel|hoog|moeilijk|zwaar|lang)",
      "veel (beter|meer|hoger)|veel te (veel|hoog|moeilijk|zwaar|lang)",
    ],
    [
      "zeker niet|beslist niet",
      "waarschijnlijk niet",
      "misschien|wellicht|mogelijk",
      "waarschijnlijk wel",
      "zeker( wel)?|beslist( wel)?",
    ],
    [
      "helemaal niet van toepassing|niet van toepassing",
      "(een beetje|enigszins|nauwelijks|deels) van toepassing",
      "(redelijk|grotendeels) van toepassing|van toepassing",
      "(helemaal|volledig|zeer|sterk) van toepassing",
    ],
  ],
  amounts:
    /(\d|dagelijks|wekelijks|maandelijks|jaarlijks|(elke|iedere|per) (dag|week|maand|jaar)|(een|twee|drie|vier|vijf|enkele|paar|meerdere|aantal) (keer|dagen|maal) |keer per|vaker dan|minder dan (een|één))/,
  roles: {
    faculty: /^(faculteit(s?naam|s?code| code| naam| waar .*)?|fac|instituut|academie|domein|school)$/,
    programme:
      /^(opleiding(s?naam|s?code| code| naam)?|studie( ?(naam|code|richting))?|studierichting|studieprogramma|croho( ?code)?|isat( ?code)?|major)$/,
    level:
      /^((studie|opleidings?) ?(fase|niveau|soort|type)|fase|niveau|bachelor ?(of|\/)? ?master|type opleiding|graad|bama)$/,
    wave: /^(meting|meetjaar|jaar van (de )?(enquete|enquête|meting|afname)|enquetejaar|enquêtejaar|golf|editie|afnamejaar|peiljaar)$/,
    weight:
      /^(weeg ?(factor|coefficient|coëfficiënt|variabele)?|weging(sfactor|scoefficient|scoëfficiënt)?|gewicht(en|sfactor)?|wegingsvariabele|factor|gew)$/,
    respondent:
      /^(respondent ?(nr|nummer|id|code|en ?nummer)?|resp ?(nr|nummer)|volgnummer|volgnr|sleutel|vragenlijst ?(nr|nummer|id)|pseudoniem|antwoord ?id|unieke? (id|code|sleutel))$/,
    stratum: /^(strat(um|a)( ?code)?|steekproefstratum)$/,
    population:
      /^(n ?populatie|populatie(omvang)?|omvang (van )?(het )?stratum|stratumomvang|n ?stratum|aantal in populatie)$/,
    cluster: /^(cluster(nummer)?|werkgroep|klas|tutorgroep|mentorgroep|groepsnummer)$/,
  },
  groups: [
    {
      id: "gender",
      name: "Gender",
      words:
        /^(gesl(acht)?|gender(identiteit)?|sekse)$|^(?:(?:op|in|aan|bij) )?(?:wat is (je|jouw|uw) (geslacht|gender))/,
    },
    {
      id: "origin",
      name: "Herkomst",
      answers:
        /^((ander(e)?|overig(e)?|binnen( de)?) )?(eu|eer|europa)( ?-?land(en)?)?$|^(buiten|niet)( de)?[ -]?(eu|eer|europa)$/,
      words:
        /^(herkomst(land)?|nationaliteit|land van herkomst|geboorteland|internationale? student|vooropleidingsland|nl ?(of|\/)? ?internationaal|herkomstgroep|(land|regio)( en (land|regio))? van (herkomst|vooropleiding|vorige opleiding)|herkomst (regio|land)|(herkomst|thuis)regio|binnen ?-?(of|\/) ?buitenland)$|^(?:(?:op|in|aan|bij) )?(?:wat is (je|jouw|uw) (nationaliteit|herkomst)|ben (je|jij) (een )?internationale student|uit welk land)/,
    },
    {
      id: "year-of-study",
      name: "Studiejaar",
      words:
        /^(studiejaar|leerjaar|jaar van (je |de )?(studie|opleiding)|cohort|inschrijvingsjaar|jaarlaag|verblijfsjaar|instroomjaar|instroomcohort)$|^(?:(?:op|in|aan|bij) )?(?:in welk(e)? (studie)?jaar (zit|ben)|hoeveelste jaar)/,
    },
    {
      id: "study-mode",
      name: "Opleidingsvorm",
      words:
        /^((opleidings|studie)?vorm|voltijd ?(of|\/)? ?deeltijd|opleidingsvariant|variant|voltijd deeltijd duaal)$|^(?:(?:op|in|aan|bij) )?(?:voltijd of deeltijd)/,
    },
    { id: "age", name: "Leeftijd", words: /^leeftijd(s?(groep|klasse|categorie|cat))?(en|in klassen)?$/ },
    {
      id: "campus",
      name: "Locatie",
      words: /^(campus|locatie|vestiging|stad|vestigingsplaats)$|^(?:(?:op|in|aan|bij) )?(?:op welke (campus|locatie))/,
    },
    {
      id: "first-generation",
      name: "Eerste generatie",
      words:
        /^(eerste ?generatie( ?student)?)$|^(?:(ben (je|jij|u) )?(de )?eerste (in|van|uit) (je|jouw|uw|het) (familie|gezin)|((heeft|hebben) .{0,40})?((minstens |ten minste )?(een|één|beide) (of (meer|beide) )?)?(van )?((je|jouw|uw|de) )?\bouders?( s)? .*(hoger onderwijs|gestudeerd|diploma))/,
    },
    {
      id: "living",
      name: "Woonsituatie",
      words:
        /^(woonsituatie|woonvorm|huisvesting|uitwonend ?(of|\/)? ?thuiswonend|thuiswonend)$|^(?:(?:op|in|aan|bij) )?(?:wat is (je|jouw|uw) woonsituatie|hoe woon (je|jij))/,
    },
    {
      id: "prior-education",
      name: "Vooropleiding",
      words:
        /^((hoogste |soort |type )?(vooropleiding|vooropl)(s?(niveau|type|soort))?|toelatende (voor)?opleiding)$|^(?:wat is (?:je|jouw|uw) (?:hoogste )?vooropleiding|welke vooropleiding)/,
    },
  ],
  bachelor: /\b(bachelor|ba|bsc|wo-?bachelor|hbo-?bachelor|propedeuse)\b/,
  master: /\b(master|ma|msc|research ?master|wo-?master)\b/,
  open: /(licht .*toe|toelichting|namelijk|anders, |^anders$|nl:|in (je|uw|jouw) eigen woorden|opmerking(en)?|suggesties?|open (vraag|antwoord|tekst)|waarom\b.*\?|wil je (nog )?iets|kun je .* uitleggen|tips\b|verbeterpunt|geef .* aan waarom)/,
  technical:
    /^(start ?(datum|tijd)|eind ?(datum|tijd)|invul ?(datum|duur|tijd|taal)|datum.*|tijdstip.*|laatste (pagina|actie)|duur.*|taal( van (de )?(vragenlijst|enquete|enquête))?|vragenlijst ?taal|status( vragenlijst)?|voltooid|afgerond|apparaat.*|verzend ?datum|uitnodigingsdatum|herinnering(en)?|toestemming|akkoord|kanaal|versie( vragenlijst)?|compleet|respons ?status|bron|bestand)$/,
  special:
    /(seksuele (geaardheid|ori[eë]ntatie|voorkeur|identiteit)|geaardheid|\b(religie|geloof\w*|levensbeschouwing|etniciteit|etnische|ras|huidskleur|politieke (voorkeur|overtuiging)|vakbond\w*|functiebeperking|functiebeperkt|beperking|handicap|chronische (ziekte|aandoening)|neurodivers\w*|diagnose|transgender)\b|migratieachtergrond)/,
  sensitive:
    /(su[iï]cid|zelfdoding|zelfmoord|een einde .* leven|liever dood|zelfbeschadig|zelfverwond|jezelf pijn|seksue(el|le) (geweld|grensoverschrijd|intimidatie|misbruik)|verkracht|misbruik|mishandel|drugs|cannabis|wiet|coca[iï]ne|xtc|versla(afd|ving)|eetstoornis|zwanger|abortus|discrimina|gepest|pesten|intimidatie|geweld|stalk|depressi|angststoornis|diagnose|medicat|medicijn|geaardheid|religie|geloof|functiebeperking|psychiat|strafbaar)/,
  personal:
    /(student(en)?nummer|stamnummer|e-?mail(adres)?|telefoon(nummer)?|(voor|achter)naam|\bnaam\b|geboortedatum|postcode|ip-?adres|straat|woonadres|toegangscode|inlogcode|persoonlijke link|\btoken\b|burgerservicenummer|\bbsn\b|^adres|huisnummer|collegekaart|pincode)/,
  derived:
    /^((som|totaal|schaal|ruwe|gemiddelde|gestandaardiseerde) ?-?score\b|(som|gemiddelde|index|totaal) van\b|(berekend|afgeleid|gehercodeerd)\b)|\b(som|totaal|schaal|gemiddelde) ?-?score$|\bafkappunt\b|\((berekend|afgeleid|gehercodeerd)\)/,
  birth: /^(geboorte ?(jaar|datum|maand))$|in welk jaar ben (je|jij) geboren|(je|jouw) geboorte(jaar|datum)/,
  quantity:
    /(hoeveel|aantal|\buren\b|\buur\b|minuten|dagen .*(week|maand)|leeftijd|hoe oud|gewicht in|lengte in|bedrag|studiepunten|\bec(ts)?\b|\beuro\b|inkomen|afstand|kilometer|hoe lang)/,
  between: /(?:van|tussen|schaal van)\s+(-?\d+)\s*(?:\([^)]*\))?\s*(?:tot en met|t\/m|tot|en|-|–)\s*(-?\d+)/,
  figures: {
    count: /(^|\s)(aantal( respondenten| antwoorden| waarnemingen| studenten)?|respons|respondenten|basis)(\s|$)/,
    figure:
      /(^|\s)(gemiddelden?|gem|standaard(deviatie|afwijking)|mediaan|procent|aandeel|score gem|ondergrens|bovengrens)(\s|$)/,
    total: /^(totaal|alle|universiteit)/i,
  },
  key: /(toegangscode|sleutel|pincode|inlogcode)/,
  codebook: {
    column:
      /^(variabele( ?naam)?|var( ?naam)?|kolom( ?naam)?|veld( ?naam)?|naam( variabele)?|vraag ?(code|id|nummer)|item( ?code)?|code vraag)$/,
    label:
      /^((variabele|vraag|item|volledige) ?-?(label|tekst|omschrijving|formulering|stelling)|vraag|omschrijving|beschrijving|label|tekst|vraagstelling|stelling|formulering|betekenis|nederlands)( \(?(nl|nederlands)\)?)?$/,
    code: /^(code|waarde|antwoord ?code|waarde ?code|optie ?code)$/,
    codeLabel:
      /^((waarde|antwoord|optie|code|categorie) ?-?(label|tekst|omschrijving|betekenis|optie)|antwoord(optie)?|optie|categorie|betekenis|label)( \(?(nl|nederlands)\)?)?$/,
    codes:
      /^((antwoord|waarde)? ?-?(opties|categorie[eë]n|labels|codes|waarden|mogelijkheden)|antwoorden|waarden|codes|codering|schaal|bereik|geldige waarden|codelijst)$/,
    missing:
      /^((ontbrekende|missende) (waarden?|codes?)|missings?( ?(waarden?|codes?))?|geen antwoord|ontbrekend|missing)$/,
    type: /^(type|vraag ?type|soort( vraag)?|meet ?niveau|schaaltype|formaat|vraagsoort)$/,
    section: /^(blok|onderwerp|thema|module|onderdeel|hoofdstuk|rubriek|sectie|groep|pagina|categorie)$/,
    languageName: /\b(nl|ned|nederlands|dutch)\b/,
  },
  types: {
    scale: /(likert|matrix|stelling)/,
    open: /(open|vrije|tekst|toelichting)/,
    yesNo: /(ja ?[/-]? ?nee|dichotoom|binair)/,
  },
};
