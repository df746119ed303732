/** Dutch: how many: shares and counts whose people are named, or are who feels, says and knows. */
import type { ClaimRule } from "../claimWords.ts";
import { formsOf } from "./inflect.ts";

// biome-ignore format: read as a list of words
const verbs = formsOf([
  "zeggen/zei/zeiden/gezegd", "melden", "voelen", "aan+geven/gaf/gaven/gegeven", "ervaren/ervoer/ervoeren/ervaren", "willen/wilde/wilden/gewild", "vinden/vond/vonden/gevonden", "denken/dacht/dachten/gedacht", "slapen/sliep/sliepen/geslapen", "worstelen", "kampen", "piekeren", "drinken/dronk/dronken/gedronken", "weten/wist/wisten/geweten", "overwegen/overwoog/overwogen/overwogen",
  "beoordelen", "waarderen", "missen", "roken", "vapen", "verwachten", "horen", "genieten/genoot/genoten/genoten", "twijfelen", "noemen", "zoeken/zocht/zochten/gezocht", "vrezen", "over+slaan/sloeg/sloegen/geslagen", "wakker+liggen/lag/lagen/gelegen", "huilen", "vast+lopen/liep/liepen/gelopen", "op+zien/zag/zagen/gezien", "vertrouwen", "klagen", "geloven", "haten", "uit+stellen", "praten", "vertellen", "antwoorden", "kennen", "lijden/leed/leden/geleden",
  "mee+maken", "ondervinden/ondervond/ondervonden/ondervonden", "snakken", "verlangen", "wonen", "werken", "leven", "hopen", "kiezen/koos/kozen/gekozen", "aan+bevelen/beval/bevalen/bevolen", "krijgen/kreeg/kregen/gekregen", "ontvangen/ontving/ontvingen/ontvangen", "redden", "durven", "spreken/sprak/spraken/gesproken", "ontdekken", "bezoeken/bezocht/bezochten/bezocht", "stoppen", "blowen", "gebruiken", "zien/zag/zagen/gezien", "vragen/vroeg/vroegen/gevraagd", "wensen",
]);
const human = `(?:${[...verbs.told, ...verbs.open].join("|")})`;
const states =
  "(?:gestrest|tevreden|ontevreden|eenzaam|angstig|moe|uitgeput|gelukkig|ongelukkig|gezond|somber|depressief|bezorgd|opgebrand|onzeker|blij|bang|positief|negatief|trots|thuis|last|klachten|behoefte|moeite|stress|zorgen|schulden|vrienden|hulp nodig|contact|steun|ervaring|te maken|gedacht|overwogen|gehoord|gestopt|gehuild|aan stoppen|heimwee|gepest|in behandeling|onder druk)";
const acts = `(?:${human}|(?:heeft|hebben|had|hadden|is|zijn|was|waren|maakt|maken|maakte|maakten)(?: [\\p{L}\\p{N}'-]+){0,6}? ${states}|(?:zou|zouden|kan|kunnen|wil|willen|durft|durven)(?: [\\p{L}\\p{N}'-]+){0,7}? (?:[\\p{L}]{4,}en|aanbevelen|praten|slapen|stoppen|gebruiken|vragen|melden|blijven|leven|vinden|krijgen))`;
const about =
  "(?:slechts|maar|bijna|ruim|ongeveer|circa|zo'n|meer dan|minder dan|krap|nog geen|minstens|ten minste|precies|een|een kleine|een goede|een dikke|een krappe|een ruime|een magere|om en nabij|amper|nauwelijks|hooguit|liefst|maar liefst|wel|zeker|naar schatting|haast|nog niet|niet meer dan|niet minder dan|dik|iets meer dan|iets minder dan|tegen de|rond de|bij na)";
const people = "{adj}(?:{person}|{anyone}|student|respondent|deelnemer)";
const many =
  "(?:de meesten?|velen|weinigen|enkelen|sommigen|een enkeling|enkelingen|niet weinigen|menigeen|haast iedereen|bijna iedereen|vrijwel iedereen|bijna niemand|haast niemand|vrijwel niemand|een meerderheid|de meerderheid|een minderheid|het merendeel|het gros|het leeuwendeel|een handvol|een fractie|honderden|tientallen|duizenden)";

export const shares: readonly ClaimRule[] = [
  {
    kind: "number",
    form: "number",
    by: "itself",
    patterns: [
      `(?:${about} )*(?:{n}|een|één|1) op(?: de| elke| iedere)? {n}(?! (?:van )?(?:de |het |onze |alle |deze )?{adj}(?:{other}|{time}|keer|gevallen))`,
      `(?:${about} )*{n} (?:van|uit) (?:de |onze |elke )?{n}(?: van (?:hen|deze|die))? ${acts}`,
      `(?:${about} )*{part}(?: van (?:hen|allen))? ${acts}`,
      `(?:${about} )*{n} van de {n}(?! (?:{adj}(?:{other}|{time}))) ${acts}`,
      `van (?:de |onze |alle |hen |wie |degenen )*(?:{adj}(?:{person}|{anyone}))(?: die [\\p{L} ]+?)?,? (?:${human}|heeft|is|had|was|zijn|hebben|zou|wil)(?: [\\p{L}]+)? (?:${about} )*(?:{n}|{part}|de meesten|velen|weinigen|het merendeel)`,
      `(?:enkele|een paar|vele|tal van|ettelijke|meerdere) (?:tientallen|honderden|duizenden|dozijnen)(?: van)?(?: de| onze)? ${people}`,
      `(?:tientallen|honderden|duizenden)(?: van)?(?: de| onze)? ${people}`,
    ],
  },
  {
    kind: "vague",
    form: "number",
    by: "itself",
    patterns: [
      `(?:(?:erg|heel|zeer|te|veel te|opvallend|verrassend) )?(?:veel|vele|weinig|heel wat|nogal wat|aardig wat|tal van|talloze|talrijke|zoveel|een hoop|ontelbare|sommige|enkele|verschillende|legio|drommen)(?: van)?(?: de| onze| deze)? (?:{adj}(?:{person}|jongeren))(?: [\\p{L}\\p{N}'-]+){0,5}? (?:voelen|voelden|ervaren|ervoeren|kampen|kampten|worstelen|worstelden|piekeren|melden|meldden|slapen|sliepen|lijden|liggen wakker|hebben last|twijfelen|${states})`,
      `(?<=^[ -]*|[;:,] (?:en |maar )?)(?:${about} )*${many}(?: van hen)? ${acts}`,
      `{person}(?: [\\p{L}\\p{N}'-]+){0,3}? (?:zelden|nauwelijks|vaak|dikwijls|geregeld|meestal|doorgaans|massaal|en masse|veelal|over het algemeen|over het geheel genomen)(?: nog| meer)? (?:eenzaam|gestrest|onveilig|veilig|moe|uitgeput|tevreden|somber|angstig|ongelukkig|gelukkig|last|slecht|goed)`,
      `{person} (?:voelen|slapen|ervaren|hebben|kampen|lijden|worstelen)(?: zich)? (?:zelden|nauwelijks|vaak|dikwijls|geregeld|meestal|massaal|veelal|amper)`,
      `{person}(?: [\\p{L}\\p{N}'-]+){0,4}? (?:grotendeels|massaal|overwegend|veelal|merendeels)`,
    ],
  },
  {
    kind: "vague",
    form: "number",
    by: "theme",
    patterns: [
      "(?:is|zijn|was|waren|blijft|blijven|bleef|ligt|lag)(?: [\\p{L}]+){0,5}? (?:hoog|laag|wijdverbreid|wijdverspreid|zeldzaam|gering|groot|te verwaarlozen|minimaal|enorm|alarmerend|zorgwekkend|zorgelijk|uitstekend|bovengemiddeld|benedengemiddeld|schering en inslag|aan de orde van de dag|overal|alomtegenwoordig|schrikbarend)(?! (?:tijd|op de agenda|genoeg))(?= (?:onder|bij|in|voor|met|tijdens|en|rond|door|op)|[.,;:]|\\s*$)",
      "(?:zorgelijke|zorgwekkende|alarmerende|epidemische|ongekende|schrikbarende) (?:vormen|proporties|hoogte|omvang|niveaus?)",
      "(?:eerder|meer) regel dan uitzondering|schering en inslag|aan de orde van de dag|de overhand|de boventoon",
    ],
  },
  {
    kind: "majority",
    form: "number",
    by: "itself",
    patterns: [
      `(?:(?:de|het|een) )?(?:(?:groot|grote|ruime?|overgrote|kleine?|krappe|duidelijke|absolute|fors|forse|flink|flinke|aanzienlijk|aanzienlijke|behoorlijk|substantieel|gering|bescheiden|verwaarloosbare?|verontrustend|zeer klein|groeiende?) )*(?:meerderheid|merendeel|gros|leeuwendeel|deel|gedeelte|fractie|handvol|aandeel|percentage|bulk|handjevol|schare) (?:van )?(?:de |onze |alle |deze |hen )*(?<=(?:van|handvol|handjevol|schare) (?:de |onze |alle |deze )*)(?:{adj}(?:{person}|{anyone}))`,
      "(?:haast|bijna|vrijwel|nagenoeg|zo goed als|praktisch|zowat|welhaast) (?:alle|elke|iedere|al|geen|geen enkele|iedereen|niemand|allen|allemaal)(?: van)?(?: de| onze)?(?: (?:{adj}(?:{person}|{anyone}|student|respondent|deelnemer)))?",
      "met de (?:meerderheid|meesten|meeste {adj}{person}) (?:gaat|ging) het",
    ],
  },
];
