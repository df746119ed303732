/** Dutch: verbs, nouns and idioms that say that something rises, falls, turns or stays. */
import type { ClaimRule } from "../claimWords.ts";
import { verbRules } from "../verbRules.ts";
import { apart, formsOf } from "./inflect.ts";

// biome-ignore format: read as a list of words
const up = formsOf([
  "stijgen/steeg/stegen/gestegen", "groeien", "klimmen/klom/klommen/geklommen", "zwellen/zwol/zwollen/gezwollen", "exploderen", "escaleren", "verdiepen", "verhevigen", "intensiveren",
  "toe+nemen/nam/namen/genomen", "op+lopen/liep/liepen/gelopen", "aan+wakkeren", "aan+zwellen/zwol/zwollen/gezwollen", "op+laaien", "op+vlammen", "door+stijgen/steeg/stegen/gestegen", "zich op+bouwen", "zich op+stapelen", "op+stapelen",
  "omhoog+gaan/ging/gingen/gegaan", "omhoog+schieten/schoot/schoten/geschoten", "omhoog+vliegen/vloog/vlogen/gevlogen", "omhoog+kruipen/kroop/kropen/gekropen", "omhoog+sluipen/sloop/slopen/geslopen", "omhoog+klimmen/klom/klommen/geklommen",
  "omhoog+krabbelen", "omhoog+klauteren", "omhoog+springen/sprong/sprongen/gesprongen", "omhoog+wijzen/wees/wezen/gewezen", "omhoog+buigen/boog/bogen/gebogen", "op+klimmen/klom/klommen/geklommen", ...apart("uit het dal", ["klauteren/klauterde/klauterden/geklauterd", "klimmen/klom/klommen/geklommen", "kruipen/kroop/kropen/gekropen", "krabbelen/krabbelde/krabbelden/gekrabbeld"]),
  "de pan uit+rijzen/rees/rezen/gerezen", ...apart("de lucht in", ["gaan/ging/gingen/gegaan", "schieten/schoot/schoten/geschoten", "vliegen/vloog/vlogen/gevlogen"]), "door het dak+gaan/ging/gingen/gegaan", "in de lift+zitten/zat/zaten/gezeten", "terrein+winnen/won/wonnen/gewonnen", "aan kracht+winnen/won/wonnen/gewonnen", "uit+dijen", "aan+groeien", "door+groeien",
]);
// biome-ignore format: read as a list of words
const down = formsOf([
  "dalen", "krimpen/kromp/krompen/gekrompen", "zakken", "kelderen", "slinken/slonk/slonken/geslonken", "tanen", "verminderen", "verflauwen", "verzwakken", "luwen", "verdampen", "verdwijnen/verdween/verdwenen/verdwenen", "verbleken", "vervagen", "instorten", "duikelen", "tuimelen", "wegebben", "bedaren", "verslappen", "verbrokkelen", "eroderen", "smelten/smolt/smolten/gesmolten",
  "af+nemen/nam/namen/genomen", "terug+lopen/liep/liepen/gelopen", "terug+vallen/viel/vielen/gevallen", "weg+zakken", "in+zakken", "af+zwakken", "af+vlakken", "af+brokkelen", "af+kalven", "weg+ebben", "weg+smelten/smolt/smolten/gesmolten", "in+storten", "terug+zakken", "weg+vallen/viel/vielen/gevallen", "af+glijden/gleed/gleden/gegleden", "weg+glijden/gleed/gleden/gegleden", "af+koelen", "in+krimpen/kromp/krompen/gekrompen", "weg+trekken/trok/trokken/getrokken",
  "omlaag+gaan/ging/gingen/gegaan", "naar beneden+gaan/ging/gingen/gegaan", ...apart("omlaag", ["duiken/dook/doken/gedoken", "duikelen/duikelde/duikelden/geduikeld", "tuimelen/tuimelde/tuimelden/getuimeld", "kruipen/kroop/kropen/gekropen", "schieten/schoot/schoten/geschoten", "wijzen/wees/wezen/gewezen", "buigen/boog/bogen/gebogen", "glijden/gleed/gleden/gegleden"]),
  ...apart("naar beneden", ["duiken/dook/doken/gedoken", "kruipen/kroop/kropen/gekropen", "wijzen/wees/wezen/gewezen", "buigen/boog/bogen/gebogen", "glijden/gleed/gleden/gegleden"]), "terrein+verliezen/verloor/verloren/verloren", "(?:zijn|haar|hun) (?:greep|vat|glans|kracht|scherpte)+verliezen/verloor/verloren/verloren",
]);
// biome-ignore format: read as a list of words
const either = formsOf([
  "verbeteren", "verslechteren", "verergeren", "herstellen", "verharden", "verzachten", "verschuiven/verschoof/verschoven/verschoven", "opknappen", "kantelen", "kenteren", "schommelen", "fluctueren", "opklaren", "bloeien", "floreren", "keren", "omslaan/sloeg om/sloegen om/omgeslagen",
  "op+knappen", "op+veren", "op+krabbelen", "op+bloeien", "op+leven", "op+klaren", "bij+trekken/trok/trokken/getrokken", "aan+trekken/trok/trokken/getrokken", "om+slaan/sloeg/sloegen/geslagen", "om+buigen/boog/bogen/gebogen", "door+zetten", "door+breken/brak/braken/gebroken", "vooruit+gaan/ging/gingen/gegaan", "achteruit+gaan/ging/gingen/gegaan", "achteruit+hollen", "vooruit+komen/kwam/kwamen/gekomen",
  "achterop+raken", "uit de hand+lopen/liep/liepen/gelopen", "terug+veren", "terug+keren", "om zich heen+grijpen/greep/grepen/gegrepen", "(?:zich uit|uit)+breiden", ...apart("zich", ["verspreiden", "verbreiden", "stabiliseren", "herstellen", "verdiepen", "wreken"]), "de kop op+steken/stak/staken/gestoken", "de goede kant op+gaan/ging/gingen/gegaan", "de verkeerde kant op+gaan/ging/gingen/gegaan", "bergaf(?:waarts)?+gaan/ging/gingen/gegaan", "bergop(?:waarts)?+gaan/ging/gingen/gegaan", ...apart("de overhand", ["krijgen/kreeg/kregen/gekregen", "nemen/nam/namen/genomen"]), ...apart("(?:flinke |grote |belangrijke |duidelijke )?(?:stappen|vorderingen|vooruitgang)", ["maken/maakte/maakten/gemaakt", "zetten/zette/zetten/gezet", "boeken/boekte/boekten/geboekt"]), ...apart("(?:vruchten|wortel)", ["afwerpen/wierp/wierpen/afgeworpen", "schieten/schoot/schoten/geschoten"]),
]);
// biome-ignore format: read as a list of words
const same = formsOf([
  "stabiliseren", "stagneren", "stokken", "aan+houden/hield/hielden/gehouden", "stand+houden/hield/hielden/gehouden", "af+vlakken", "uit+vlakken", "op peil+blijven/bleef/bleven/gebleven", "stil+staan/stond/stonden/gestaan", "tot stilstand+komen/kwam/kwamen/gekomen", "ter plaatse trappelen+blijven/bleef/bleven/gebleven", "voort+duren", "voort+slepen",
]);

const size =
  "(?:duidelijke?|scherpe?|sterke?|forse?|flinke?|lichte?|stevige?|gestage|geleidelijke?|significante?|opvallende?|opmerkelijke?|kleine?|grote?|bescheiden|matige?|merkbare?|zichtbare?|verdere|plotselinge?|dramatische?|aanzienlijke?|substantiële?|bemoedigende?|zorgwekkende?|zorgelijke?|verontrustende?|voortdurende?|aanhoudende?|snelle?|langzame?|echte?|spectaculaire?|enorme?|hoopvolle|verheugende?|voorzichtige?|eerste|algehele?|algemene?|gestage?|explosieve?|ongekende?|mooie?|welkome?|ware)";
const rise =
  "(?:stijging|toename|groei|sprong|piek|opmars|opleving|explosie|aanwas|verdubbeling|verheviging|escalatie|uitbreiding|verspreiding|oploop|golf)";
const fall =
  "(?:daling|afname|terugloop|teruggang|krimp|vermindering|val|dip|inzinking|duikvlucht|terugval|verzwakking|erosie|afkalving|verlaging|verlichting|inkrimping)";
const turn =
  "(?:verbetering|verslechtering|achteruitgang|vooruitgang|herstel|kentering|omslag|omkeer|kanteling|ommekeer|wending|verschuiving|opleving|inhaalslag|stagnatie|stabilisatie|verandering|ontwikkeling|stap vooruit|stap terug)";
const direction =
  "(?:stijgende|dalende|opgaande|neergaande|opwaartse|neerwaartse|positieve|negatieve|gunstige|ongunstige|groeiende|afnemende|toenemende|krimpende|verbeterende|verslechterende|zorgwekkende|zorgelijke|verontrustende|bemoedigende|hoopvolle|duidelijke|vaste|langjarige)";
const lines = "(?:lijn|trend|tendens|curve|grafiek|ontwikkeling|beweging|spiraal|koers|wijzer|slinger|pijl)";
const gap = "(?: [\\p{L}\\p{N}'-]+){0,7}? ";

export const movement: readonly ClaimRule[] = [
  ...verbRules({ up, down, change: either, same }),
  { kind: "up", form: "fact", by: "after", patterns: [`${size} ${rise}`, `${rise} (?:van|in|onder|bij)`] },
  { kind: "down", form: "fact", by: "after", patterns: [`${size} ${fall}`] },
  { kind: "change", form: "fact", by: "after", patterns: [`${size} ${turn}`] },
  {
    kind: "change",
    form: "fact",
    by: "theme",
    patterns: [
      "op (?:zijn|haar|hun) (?:retour|hoogst|laagst|best|slechtst|ergst)",
      "op (?:de )?(?:terugweg|terugtocht|retour|weg terug|weg omhoog|weg omlaag)",
      "in (?:opkomst|opmars|het slop|een neerwaartse spiraal|de lift|een dal)",
      "uit het (?:dal|slop)",
      `(?:is|zijn|was|waren|lijkt|lijken)${gap}(?:verdwenen|(?:zo goed als )?weg|terug|omgebogen|gekeerd|weggewerkt|goedgemaakt|ingelopen|doorbroken|gekanteld|bezworen|uitgebannen|hersteld|bedorven|verpest|verziekt|opgelost|rechtgetrokken|achter de rug|voorbij|weggeëbd|tanende|toenemende|groeiende|stijgende|dalende|afnemende|beteugeld|ingedamd|verwaarloosbaar|bovengemiddeld|benedengemiddeld)(?! (?:naar|bij de|te vinden))`,
      `(?:kreeg|krijgt|kregen|krijgen|liep|maakte|maakt|maakten|maken|beleefde|beleeft|vertoont|vertoonde|vertonen|toont|laat|laten|liet|nam|neemt|doet|deed|zet|zette|ging|gaat|onderging|kende|kent)${gap}?(?:een )?(?:[\\p{L}]+ )?(?:knauw|klap|deuk|tik|sprong|duikvlucht|duik|draai|stap|inhaalslag|wending|impuls|oppepper|boost|zetje|dreun|opleving|terugval|herstel|verbetering|verslechtering|stijging|daling|dip|piek|groei|vrije val|opmars|zwaai|knik|kentering|vorm(?:en)? aan)(?! van de maatregel)`,
      "(?:wat |een beetje |enigszins )?van de ketel",
      "(?:hoogtij|hoogtijdagen)",
      "achter (?:ons|zich|hen|de rug)",
      "(?:elk|ieder|met het|met elk) (?:jaar|meting|lichting) (?:een beetje |wat |iets |verder )*(?:meer|minder|[\\p{L}]{2,}er)",
      "jaar (?:na|op) jaar|van jaar tot jaar|jaar in jaar uit|meting na meting|met de (?:dag|week|maand|jaren)|voor het (?:tweede|derde|vierde|vijfde) (?:jaar|opeenvolgende jaar)|(?:twee|drie|vier|vijf) (?:jaar|metingen) (?:op rij|achtereen|achter elkaar)|op rij|al jaren|sinds jaren",
      "(?:komt|komen|kwam|kwamen)(?: [\\p{L}\\p{N}'-]+){0,7}? (?:vaker|minder|minder vaak|meer|steeds meer|zelden|veel|overal) voor",
      "(?:kroop|kropen|steeg|ging|gingen|klom|zakte|kruipt|schoot)(?: [\\p{L}]+)? (?:voorbij|uit boven|onder|boven) (?:dat|die|het|de)",
      "hand over hand|zienderogen|met sprongen|stapje voor stapje|stap voor stap beter",
      "steeds (?:[\\p{L}]{2,}er|meer|minder)",
      "(?:ligt|liggen|lijkt|is) (?:duidelijk |ver |inmiddels )*(?:achter|voorbij)",
      "(?:geen|zonder) (?:einde|teken|tekenen) (?:aan|van|in zicht)|komt geen einde",
      "(?:is|zijn)(?: [\\p{L}\\p{N}'-]+){0,6}? (?:regel|norm|uitzondering|een zeldzaamheid|een (?:veelvoorkomend|groot|algemeen|gewoon)) [\\p{L} ]*?geworden|de norm geworden|gemeengoed",
      "over (?:zijn|haar|hun|de|het) (?:hoogtepunt|piek|top|dieptepunt) heen",
      "(?<=[,:–-] ?|^[ -]*|{topic} )(?:weer |opnieuw |verder |flink )?(?:omhoog|omlaag)",
    ],
  },
  {
    kind: "significant",
    form: "fact",
    by: "itself",
    patterns: [
      `(?:${rise}|${fall}|${turn}|verschil|verschillen)(?: [\\p{L}' -]{1,60})? (?:is|zijn|was|waren|blijkt|bleek|bleken|blijven)(?: [\\p{L}]+){0,3}? significant`,
    ],
  },
  {
    kind: "change",
    form: "fact",
    by: "named",
    patterns: [
      `${direction} ${lines}(?:en)?`,
      `${lines}(?:en)?(?: (?:in|van|bij|voor) [\\p{L} ]+?)? (?:is |zijn |lijkt |gaat |wijst |buigt |loopt |blijft |daalt |stijgt |keert |zet |knikt |vlakt )+(?:[\\p{L}]+ ){0,3}?(?:gekeerd|doorbroken|omgebogen|gebroken|omhoog|omlaag|naar (?:boven|beneden)|stijgend|dalend|positief|negatief|opwaarts|neerwaarts|door|om|af|vlak)`,
      `${lines}(?:en)?(?: (?:in|van|bij|voor) [\\p{L} ]+?)? (?:daalt|stijgt|keert|keerde|kantelt|daalde|steeg)`,
      `(?:trend|tendens|beweging|verschuiving|neiging|ontwikkeling) (?:naar|richting) (?:meer|minder|[\\p{L}]+ere?)`,
      "(?:het )?(?:tij|trend) (?:is |wordt )?(?:gekeerd|keren|gekanteld)|(?:keerden|keerde|gekeerd)(?: [\\p{L}]+)? het tij|tij gekeerd",
      "(?:ziet|zien|zag|oogt|ogen)(?: er)?(?: [\\p{L}]+){0,3}? (?:beter|slechter|rooskleuriger|somberder|gunstiger|zonniger|positiever|negatiever)(?: uit)?",
      "(?:beter|slechter|gunstiger|rooskleuriger|positiever|negatiever|hoger|lager|milder) (?:uit|uitvallen|uitgevallen|uitpakt)",
      "(?:valt|vallen|viel|vielen|pakt|pakte|kwam|komt)(?: [\\p{L}\\p{N}'-]+){0,5}? (?:beter|slechter|hoger|lager|gunstiger|ongunstiger|milder|positiever|negatiever) (?:uit|naar voren|uit de bus)",
      `(?:het )?(?:ergste|dieptepunt|hoogtepunt|piek)${gap}(?:voorbij|achter|gepasseerd|geweest)`,
      "(?:halen|haalt|haalden|liepen|lopen|loopt|liep|maken|maakten|maakt)(?: [\\p{L}\\p{N}'-]+){0,5}? (?:achterstand|verschil|kloof)(?: [\\p{L}]+){0,3}? in",
    ],
  },
];
