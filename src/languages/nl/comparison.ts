/** Dutch: comparative and superlative words of people and of what surveys ask, by morphology, and idioms of one being ahead of another. */
import type { ClaimRule } from "../claimWords.ts";
import { comparatives, superlatives } from "./inflect.ts";

// biome-ignore format: read as a list of words
const ofPeople = [
  "eenzaam", "gelukkig", "ongelukkig", "gezond", "ongezond", "somber", "moe", "vermoeid", "rustig", "onrustig", "gespannen", "boos", "fit", "sterk", "zwak", "weerbaar", "veilig", "onveilig", "gestrest", "angstig", "tevreden", "ontevreden", "zelfverzekerd", "veerkrachtig", "gemotiveerd", "optimistisch", "pessimistisch", "uitgeput", "depressief",
  "bezorgd", "geïsoleerd", "verbonden", "gesteund", "welkom", "ontspannen", "kwetsbaar", "positief", "negatief", "belast", "nerveus", "vrolijk", "zeker", "onzeker", "betrokken", "thuis", "op hun gemak", "alleen", "uitgerust", "hoopvol", "blij", "mild", "kritisch", "enthousiast", "gehoord", "gezien", "begrepen", "opgebrand", "overspannen", "lekker", "goed", "druk", "lusteloos", "neerslachtig", "bang",
];
// biome-ignore format: read as a list of words
const ofTopics = [
  "hoog", "laag", "groot", "klein", "sterk", "zwak", "ernstig", "hevig", "fel", "zwaar", "licht", "diep", "scherp", "steil", "breed", "smal", "acuut", "dringend", "nijpend", "frequent", "zeldzaam", "wijdverbreid", "positief", "negatief", "gunstig", "ongunstig", "rooskleurig", "warm", "koel", "prettig", "onprettig", "gespannen", "hard", "taai", "grimmig", "gezond", "stabiel", "problematisch", "merkbaar", "nadrukkelijk", "mild", "streng", "zonnig", "somber", "talrijk", "intens", "fors", "hardnekkig", "dominant", "voelbaar", "gezellig", "veilig", "onveilig", "slecht",
];
const people = `(?:${[...comparatives(ofPeople), "beter", "slechter", "korter", "langer", "zwaarder", "lichter", "moeilijker", "makkelijker", "vaker"].join("|")})`;
const topics = `(?:${[...comparatives(ofTopics), "betere?", "slechtere?", "ergere?", "vaker", "zwaardere?"].join("|")})`;
const topPeople = `(?:${superlatives(ofPeople).join("|")})`;
const topTopics = `(?:${[...superlatives(ofTopics), "beste?", "slechtste?", "ergste?", "minste?", "meeste?", "grootste?", "vaakst"].join("|")})`;
const gap = "(?: [\\p{L}\\p{N}'-]+){0,7}? ";
const be =
  "(?:is|zijn|was|waren|werd|werden|wordt|worden|voelt|voelen|voelde|voelden|raakt|raken|raakte|raakten|lijkt|lijken|leek|leken|blijkt|blijken|bleek|bleken|oogt|ogen|zitten|zit|zat|zaten|staan|staat|stond|stonden|heeft|hebben|had|hadden|gaat|gaan|ging|gingen|oordeelt|oordelen|oordeelden|slaapt|slapen|sliep|sliepen|scoort|scoren|scoorde|scoorden|weegt|wegen|drukt|drukken|valt|viel|ligt|liggen|lag|lagen|beoordeelt|beoordelen|beoordeelden|waardeert|waarderen|waardeerden|ervaren|ervaart|ervoer|ervoeren|leeft|leven|drinken|drinkt|lijden|lijdt|studeren|presteren|presteert|functioneren)";
const group = "(?:{person}|vrouwen|mannen|jongeren|deelnemers|thuiswonenden|uitwonenden|kamerbewoners)";
const harmless =
  "(?! (?:voorbereid|geïnformeerd|toegerust|bereikbaar|vindbaar|wanneer|als|zichtbaar|bekend|om te|te vinden|te bereiken|op de hoogte|informatie|vragen|tijd|plek|ruimte))";

export const comparison: readonly ClaimRule[] = [
  { kind: "top", form: "open", by: "theme", patterns: ["piekt", "pieken"] },
  {
    kind: "change",
    form: "open",
    by: "theme",
    patterns: [`${be}${gap}${topics}${harmless}(?! {adj}(?:{other}))`, `${topics}(?: [\\p{L}\\p{N}'-]+){0,6}? dan`],
  },
  {
    kind: "change",
    form: "open",
    by: "itself",
    patterns: [
      `${group}(?: [\\p{L}\\p{N}'-]+){0,6}? ${be}(?: [\\p{L}\\p{N}'-]+){0,5}? ${people}${harmless}`,
      `${be}(?: (?:de|onze|deze|zich|het|ook|veel))* ${group}(?: [\\p{L}\\p{N}'-]+){0,5}? ${people}${harmless}`,
      `${group}(?: [\\p{L}\\p{N}'-]+){0,10}? (?:meer|minder|vaker|[\\p{L}]{3,}er)(?: (?!dan)[\\p{L}-]+){0,6}? dan (?:hun|onze|die|andere|anderen|eerder|vroeger|voorheen|elders|vorig|in|bij|mannelijke|vrouwelijke|nederlandse|internationale|mannen|vrouwen|ooit|{person}|uitwonende|thuiswonende|leeftijdsgenoten|leeftijdgenoten|twee|drie|vijf|een jaar|het jaar|toen|gemiddeld)(?! nodig)`,
      "het(?: [\\p{L}]+){0,3}? (?:beter|slechter|goed|slecht) (?:met|gesteld)(?: [\\p{L}\\p{N}'-]+){0,3}? {person}",
      "(?:gaat|ging) het(?: [\\p{L}]+){0,4}? met (?:{adj}{person})(?: [\\p{L}]+){0,3}? (?:beter|slechter|goed|slecht|bergaf\\p{L}*|bergop\\p{L}*|de goede kant op)",
      "met (?:{adj}(?:{person}))(?: (?:gaat|ging) het)(?: [\\p{L}]+){0,4}? (?:beter|slechter|goed|slecht)",
      `${group}(?: [\\p{L}\\p{N}'-]+){0,6}? (?:het )?(?:hardst|zwaarst|meest|ergst|minst|vaakst|slechtst|best|sterkst)(?! (?:nodig|recente))`,
      `(?:het )?(?:hardst|zwaarst|meest|ergst|minst|vaakst|slechtst|best|sterkst)(?: [\\p{L}\\p{N}'-]+){0,5}? (?:bij|onder|van) (?:{adj}(?:{person}))`,
      `(?:het zijn|dat zijn|dit zijn) (?:vooral|met name|juist|voornamelijk|hoofdzakelijk|in het bijzonder|bovenal) (?:{adj}${group})`,
      `(?:vooral|met name|juist|voornamelijk|hoofdzakelijk|in het bijzonder) (?:{adj}${group}) (?:voelen|ervaren|kampen|hebben|melden|lijden|worstelen|slapen|zeggen|piekeren|drinken|zijn)`,
      `(?:voelen|ervaren|kampen|melden|lijden|worstelen|slapen|piekeren|drinken)(?: zich)? (?:vooral|met name|juist|voornamelijk|hoofdzakelijk) (?:{adj}${group})`,
      "(?:geen|nergens|weinig)(?: andere?| enkele)? ?(?:{faculty}|opleiding|universiteit|afdeling|groep|instituut|campus)?(?: in het land)? (?:heeft|hebben|scoort|doet|is|zijn|kent|telt|voelen)(?: [\\p{L}]+){0,3}? (?:zulke|zo|zoveel|beter|slechter|meer|minder|even|[\\p{L}]{3,}er)",
      "(?:behoren|behoort|horen|hoort) tot de (?:{adj})(?:[\\p{L}]+ste|best|minst|meest)(?: [\\p{L}]+)? (?:van|in|ter)",
      `${group}(?: [\\p{L}\\p{N}'-]+){0,5}? (?:slechter|beter) (?:af|aan toe|voor(?=[ .,]))`,
      "(?:hoe [\\p{L}]+er(?: [\\p{L}\\p{N}'-]+){0,6},? +(?:hoe|des te) [\\p{L}]+er)(?<!taal)(?: [\\p{L}]+)? (?:{person}|zij|ze)",
      `${group}(?: [\\p{L}\\p{N}'-]+){0,8}? (?:meer|minder) (?:{adj}(?:{topic}|plezier|moeite|last|energie|steun))(?: [\\p{L}]+)? (?:gekregen|gehad|ervaren|gemeld|gerapporteerd)`,
      `(?:ervaren|hebben|hadden|ervoeren|melden|krijgen|kregen|tonen)(?: [\\p{L}\\p{N}'-]+){0,4}? (?:elk jaar|ieder jaar|steeds|nu|veel|sinds [\\p{L}]+|sinds de vorige meting) (?:meer|minder) (?:{adj}(?:{topic}|plezier|moeite|last|energie|steun))`,
    ],
  },
  {
    kind: "change",
    form: "open",
    by: "named",
    patterns: [
      "hoe [\\p{L}]+er(?: [\\p{L}\\p{N}'-]+){0,7}?,? +(?:hoe|des te) [\\p{L}]+er",
      "(?:laat|laten|liet|lieten)(?: [\\p{L}]+){0,3}? (?:achter zich|ver achter)",
      "(?:ingehaald|voorbijgestreefd|voorbij ?gegaan|overtroffen|overvleugeld|verslagen|afgetroefd|voorbij gestreefd|overklast)",
      "(?:haalt|haalde|haalden|halen|streeft|streefde|steekt|stak|steken|troeft|troefde)(?: [\\p{L}\\p{N}'-]+){0,6}? (?:in|voorbij|af bij|uit boven|boven [\\p{L} ]+ uit|af)(?=[ .,]|$)",
      "(?:voorop|bovenaan|onderaan|aan kop|aan de top|koploper|hekkensluiter|achteraan|in de achterhoede|in de voorhoede|op kop|voorloper)(?! (?:de|het) (?:pagina|bladzijde|tekst|lijst staat))",
      "(?:doet|doen|deed|deden) (?:niet |nauwelijks )?onder voor",
      "(?:niet|nauwelijks|in niets) onder(?:doen|doet)? voor",
      "(?:steekt|steken|stak|afsteken|afsteekt)(?: [\\p{L}]+){0,3}? (?:gunstig|ongunstig|positief|schril|goed|bleek|mager)(?: af)?",
      "(?<=(?:^|[,;:]) ?)(?:afgezet tegen|anders dan|in tegenstelling tot|vergeleken met|waar (?:het|de|andere) (?:landelijk|landelijke|andere|rest))",
      "(?:even|net zo|evenveel|minstens zo|zeker zo)(?: (?:vaak|veel|hoog|laag|goed|slecht|[\\p{L}]+)) als (?!praten|mogelijk|het weer|gepland)[\\p{L}]+",
      "(?:scoort|scoren|scoorde|scoorden)(?: [\\p{L}\\p{N}'-]+){0,5}? (?:beter|slechter|hoger|lager|goed|slecht|hoog|laag|(?:het )?(?:hoogst|laagst|best|slechtst))",
      "(?:hebben|heeft|krijgen|krijgt|kregen|kreeg|hadden) het (?:[\\p{L}]+ )*(?:zwaarder|moeilijker|makkelijker|lichter|beter|slechter|drukker|lastiger)",
      "(?:doen|doet|deed|deden|doen onze {person}) het (?:[\\p{L}]+ )?(?:goed|slecht|beter|slechter|prima|uitstekend)",
      "dan (?:ooit|elders|waar ook|in welk(?:e)? ander)",
      "(?:meer|minder|vaker|beter|slechter) dan ooit",
    ],
  },
  {
    kind: "top",
    form: "fact",
    by: "theme",
    patterns: [
      `(?:scoort|scoren|scoorde|beoordeeld|gewaardeerd|gevoeld|ervaren|genoemd|is|zijn|was|waren|ligt|daalde|steeg|nam|groeide)${gap}(?:het )?${topTopics}(?! (?:bewaarde|recente|gestelde))`,
      `(?:de|het|onze|verreweg de|verreweg het) ${topTopics} (?:{adj})?(?:verschuiving|verandering|stijging|daling|toename|afname|groei|verbetering|verslechtering|verschil|verschillen|sprong|kloof|achteruitgang|{topic})`,
      "piekten?|gepiekt",
      "(?:hoogste|laagste|beste|slechtste) (?:punt|niveau|stand|waarde|score|cijfer)(?! (?:van het programma))",
      "(?:nooit|nog nooit|niet eerder|nimmer)(?: [\\p{L}\\p{N}'-]+){0,6}? (?:zo|zulke|zulk|zoveel|eerder)",
      "(?:historische?|ongekende?|ongeëvenaarde?|record|recordaantal(?:len)?|recordpercentage|recordcijfer|recordscore|recordhoogte)(?: (?:hoog|laag|hoge|lage|hoogte|diepte))?",
    ],
  },
  {
    kind: "top",
    form: "fact",
    by: "itself",
    patterns: [
      `${group}(?: [\\p{L}\\p{N}'-]+){0,3}? (?:zijn|waren|voelen zich) (?:verreweg |nu |nog altijd |met afstand )?(?:het |de )?${topPeople}`,
      `(?:de |onze )${topPeople} (?:{adj}${group})`,
      `(?:nooit|nog nooit|niet eerder)(?: [\\p{L}\\p{N}'-]+){0,3}? ${group}(?: [\\p{L}\\p{N}'-]+){0,4}? (?:zo|zulke|zoveel|minder|meer)`,
      "(?:een )?(?:recordaantal|ongekend aantal|verontrustend|verontrustende|zorgwekkend|zorgwekkende|alarmerend|schrikbarend|aanzienlijk|fors|flink|groeiend|stijgend|groot|hoog|laag|klein|opvallend|verrassend|toenemend|behoorlijk|substantieel|verwaarloosbaar|gering|niet gering|krimpend|dalend)e? ?(?:aantal|deel|aandeel|percentage|groep|hoeveelheid|fractie|minderheid)?(?: van (?:de|onze|alle))? (?:tevreden |eenzame |uitgeputte |gestreste )?{person}",
      "recordaantal (?:{adj}{person})",
      "(?:onze|ons) {faculty} (?:scoort|doet|is|kent|heeft)(?: [\\p{L}]+){0,3}? (?:het )?(?:hoogste?|laagste?|beste?|slechtste?|gelukkigste?|eenzaamste?|minste?|meeste?)",
      "meer dan ooit (?:voelen|ervaren|hebben|kampen|zijn|lijden)(?: [\\p{L}]+){0,2}? {person}",
    ],
  },
];
