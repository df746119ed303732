/** German: changes that are named outright, by how much, and against what. */
import type { ClaimRule } from "../claimWords.ts";
import { arranged } from "./arranged.ts";

const scalar =
  "(?:höher|niedriger|schlechter|besser|größer|kleiner|geringer|stärker|schwächer|ernster|schlimmer|heftiger|positiver|negativer|günstiger|ungünstiger|häufiger|seltener|öfter|weiter verbreitet|zahlreicher|intensiver|ausgeprägter)(?:e[nrms]?)?";
const state =
  "(?:gestresst|stress|zufrieden|unzufrieden|einsam|ängstlich|müde|erschöpft|glücklich|unglücklich|gesund|niedergeschlagen|depressiv|negativ|positiv|besorgt|belastbar|motiviert|isoliert|ausgebrannt|angespannt|unsicher|sorgen|beschwerden|druck|verletzlich|belastet|überfordert|unter druck)";
const change = "(?:{adj}(?:{topic}))";
const moved =
  "gesenkt|verringert|reduziert|vermindert|eingedämmt|erhöht|gesteigert|vergrößert|verkleinert|gemildert|gelindert|abgebaut|gestärkt|gedämpft|verbessert|verschlechtert|verschärft|verstärkt|halbiert|verdoppelt|angehoben|gedrückt";
const going = "(?:bleibt|bleiben|blieb|blieben|beginnt|beginnen|begann|begannen|scheint|scheinen|droht|drohen)";
const gap = "(?: [\\p{L}\\p{N}'-]+){0,10}?";

export const changes: readonly ClaimRule[] = [
  {
    kind: "number",
    form: "number",
    by: "named",
    patterns: [
      "{n} ?(?:prozent|prozentpunkten?|%)(?! (?:der |des |von |aller |unserer |dieser )*{adj}(?:{other}|{time})(?![\\p{L}]))",
    ],
  },
  {
    kind: "up",
    form: "fact",
    by: "theme",
    patterns: [
      `${going}${gap} (?:zu )?(?:steigen|wachsen|zuzunehmen|anzusteigen)`,
      "immer (?:mehr|häufiger|öfter|höher)(?! als)",
      "mehr und mehr",
      "zunehmend(?! (?:wichtig|gefragt|genutzt))",
      "in zunehmendem maße",
    ],
  },
  {
    kind: "down",
    form: "fact",
    by: "theme",
    patterns: [
      "immer (?:weniger|seltener|niedriger)(?! als)",
      "weniger und weniger",
      `${going}${gap} (?:zu )?(?:sinken|fallen|abzunehmen|zurückzugehen)`,
    ],
  },
  {
    kind: "change",
    form: "fact",
    by: "theme",
    patterns: [
      `(?:wurde|wurden|ist|sind|wird|werden)${gap} (?:besser|schlechter|schlimmer|größer|kleiner|stärker|schwächer|höher|niedriger|häufiger|seltener)(?: geworden)?(?! ${arranged})(?! {adj}(?:{other})(?![\\p{L}]))`,
      "(?:stark|deutlich|erheblich|kaum|wenig|nicht|drastisch|zum guten|zum schlechten|merklich|spürbar|wesentlich) (?:verändert|gewandelt|veränderte|verändert hat)",
      "(?:wieder|weiter|erneut|stark|leicht|deutlich|etwas) (?:nach oben|nach unten|aufwärts|abwärts)",
      "(?:ist|sind|war|waren)(?: [\\p{L}]+){0,3}? (?:zurück (?:auf|bei|zum|zur)|unter kontrolle|auf dem weg der besserung|auf gutem weg|außer kontrolle)",
      "(?:herrscht vor|überwiegt|überwiegen|dominiert|dominieren|anhaltende[rnms]?)(?= |[.,;:]|$)",
      "an boden (?:gewinnt|gewann|verliert|verlor)",
    ],
  },
  {
    kind: "same",
    form: "fact",
    by: "theme",
    patterns: [
      "(?:etwa |ungefähr |nahezu |annähernd |mehr oder weniger |fast |seit jahren )*(?:gleich|stabil|konstant|unverändert|gleich (?:hoch|niedrig|groß))(?: ist| sind)? geblieben",
      `(?:bleibt|bleiben|blieb|blieben)${gap} (?:gleich|stabil|konstant|unverändert|dieselbe|derselbe|dasselbe)(?! (?:dieselben? person|team))`,
      `(?:ist|sind|war|waren)${gap} (?:gleich|konstant|unverändert) (?:geblieben|hoch|niedrig|groß)`,
      `(?:liegt|liegen|lag|lagen)${gap} (?:stabil|konstant)`,
      "unverändert(?! (?:gültig|gelten|gilt))",
      "(?:wie|genau wie|ebenso wie) (?:im vorjahr|im letzten jahr|20\\d\\d|in der vorigen|bei der letzten)",
      "(?:gleich|ebenso|genauso) (?:hoch|niedrig|groß|gut|schlecht|gestresst|einsam|zufrieden|häufig|glücklich|viele studierende|viele befragte)(?: wie)?",
      "(?:nicht|kaum) (?:verändert|geändert|verschoben)",
      "(?:unvermindert|unverändert|nach wie vor|noch immer|weiterhin|hartnäckig|beunruhigend|besorgniserregend|strukturell|konstant|anhaltend) (?:hoch|niedrig|groß|schlecht)",
      `(?:bleibt|bleiben|blieb|blieben)${gap} (?:hoch|niedrig|groß|schlecht|gering)`,
      "(?:unterscheidet|unterscheiden) sich (?:nicht|kaum)",
    ],
  },
  {
    kind: "same",
    form: "fact",
    by: "sentence",
    patterns: [
      "(?:nicht mehr|kaum|kein(?:e|en)?|nicht) (?:ein(?:en)? )?(?:nennenswerte[nr]? )?unterschiede?(?: zwischen)?",
      "unterschiede?(?: [\\p{L}\\p{N}'-]+){0,8}? (?:verschwunden|weggefallen|geblieben)",
      "auf (?:gleicher höhe|gleichem niveau|demselben niveau|dem (?:alten |früheren )?niveau|augenhöhe mit)",
    ],
  },
  {
    kind: "change",
    form: "fact",
    by: "sentence",
    patterns: [
      "(?<=(?:^|[,;:]) ?)(?:im vergleich (?:zu|zum|zur|mit)|verglichen mit|gegenüber (?:dem vorjahr|20\\d\\d|der vorigen))",
      "gegenüber (?:dem vorjahr|20\\d\\d|dem jahr|der vorigen|früheren|der letzten)",
      "im vergleich (?:zum vorjahr|zu 20\\d\\d|zum jahr|zur vorigen|mit dem vorjahr|zur letzten|zu früher)",
      "(?:deutliche[rnms]?|große[rnms]?|erhebliche[rnms]?|beträchtliche[rnms]?|auffällige[rnms]?|signifikante[rnms]?|starke[rnms]?|merkliche[rnms]?|spürbare[rnms]?) unterschiede?n? (?:zwischen|in|bei)",
      "(?:unterscheidet|unterscheiden|unterschied|unterschieden) sich (?:stark|deutlich|signifikant|erheblich)",
      "(?:aufwärts|abwärts)(?:trends?|spirale|bewegung)",
      "(?:der|die) (?:trend|tendenz) (?:ist|setzt|kehrt|kehrte|setzte|hält)(?: [\\p{L}\\p{N}'-]+){0,3}? (?:gekehrt|fort|um|gebrochen|an|sich fort)",
      "zurück auf (?:dem |das )?(?:alte[mn]? |frühere[mn]? )?niveau",
      "(?:kluft|lücke|abstand|schere|unterschied|unterschiede)(?: [\\p{L}\\p{N}'-]+){0,8}? (?:größer|kleiner|geschlossen|gewachsen|verringert|vergrößert|auseinander)",
      "(?:geht|ging|gehen|gingen)(?: [\\p{L}]+){0,3}? in die (?:richtige|falsche|gute) richtung",
    ],
  },
  {
    kind: "change",
    form: "fact",
    by: "after",
    patterns: [
      "(?:gesenkt|verringert|reduziert|vermindert|eingedämmt|erhöht|angefacht|gesteigert|vergrößert|gemildert|gelindert|abgebaut|beseitigt|gestärkt|gedämpft)(?= (?:hat|haben|wurde|wurden|worden)|[.,;:]|\\s*$)",
      `(?:senkte|senkten|verringerte|verringerten|reduzierte|reduzierten|erhöhte|erhöhten|verbesserte|verbesserten|verkleinerte|vergrößerte|stärkte|stärkten|linderte|dämpfte)(?= (?:den |die |das |ihre |ihren )?${change})`,
      "(?:verbesserung|verschlechterung|veränderung|erholung|trendwende) (?:der|des|von|bei|beim|im)",
    ],
  },
  {
    kind: "change",
    form: "open",
    by: "itself",
    patterns: [
      `(?:(?:steigend|wachsend|zunehmend|sinkend|abnehmend|schrumpfend|rückläufig|nachlassend|gestiegen|gesunken|zurückgegangen|gewachsen|zugenommen|verschlechtert|verbessert|verringert|immer (?:größer|kleiner|höher|niedriger))e[nrms]?) (?:gefühle? von |maß an )?(?:${change}|(?:zahl|anzahl|anteil|prozentsatz|gruppe|teil)(?: der| von| an)? {adj}(?:{person}|{topic}))`,
    ],
  },
  {
    kind: "double",
    form: "fact",
    by: "theme",
    patterns: ["verdoppelt(?:e|en)?", "verdopp(?:e)?lung", "doppelt so", "(?:das )?doppelte(?: an| der)?"],
  },
  {
    kind: "double",
    form: "fact",
    by: "sentence",
    patterns: ["(?:zweimal|zwei mal|doppelt|2-mal) (?:so|mehr|höher|häufiger)", "(?:das|aufs|auf das) doppelte"],
  },
  {
    kind: "half",
    form: "fact",
    by: "theme",
    patterns: ["halbiert(?:e|en)?", "halbierung", "halb so"],
  },
  {
    kind: "many",
    form: "fact",
    by: "theme",
    patterns: ["ver(?:drei|vier|fünf|zehn|viel)facht(?:e|en)?", "vervielfachung", "vielfache"],
  },
  {
    kind: "many",
    form: "fact",
    by: "sentence",
    patterns: [
      "(?:{n}|anderthalb|eineinhalb|mehrere|etliche) ?-?mal (?:so|mehr|höher|häufiger|größer|niedriger)",
      "(?:dreimal|viermal|fünfmal|zehnmal|anderthalbmal|eineinhalbmal|mehrmals|um ein vielfaches) (?:so|mehr|höher|häufiger|größer)",
    ],
  },
  {
    kind: "significant",
    form: "fact",
    by: "sentence",
    patterns: [
      "(?:statistisch )?signifikant(?:e[nrms]?)?(?! (?:schritt|rolle|moment|beitrag|investition|stelle))",
      "(?:nachweislich|nachweisbare?[nrms]?|überzufällig)(?! (?:wirksam|keine?))",
      "mehr als zufall",
    ],
  },
  {
    kind: "change",
    form: "open",
    by: "theme",
    patterns: [
      `(?:ist|sind|war|waren|wurde|wurden|wird|werden|liegt|liegen|lag|lagen|steht|geworden|fällt|fiel|gab|gaben|kommt|kam|fühlt|fühlen|fühlten|hat|haben|bewerten|bewerteten|beurteilen|beurteilten|erhielt|erhielten)(?: [\\p{L}\\p{N}'-]+){0,6}? ${scalar}(?! (?:(?:fach)?semester[ns]?(?![\\p{L}])|${arranged}|informiert|vorbereitet|zugänglich|erreichbar|auffindbar|bekannt|in der lage|ausgestattet|zu|können|lehre|sichtbar|verstehen|planen|{adj}(?:{other})(?![\\p{L}])))`,
      `(?:viel|weit|deutlich|erheblich|wesentlich|etwas|signifikant|merklich|spürbar|um einiges|ein wenig|ein stück) ${scalar}(?! (?:{adj}(?:{other})(?![\\p{L}])))`,
      `ein(?:e|en)? (?:immer |viel )?${scalar} (?:note|wert|score|rolle|zahl|gruppe|anteil)(?! (?:bedeutet|ist (?:nicht|kein|besser|gut)))`,
      `${scalar} (?:noten?|werte?n?|bewertung(?:en)?|prozentsätze|zufriedenheit|anteile?)(?! (?:bedeute|ist (?:nicht|kein|besser|gut)))`,
      `${scalar} (?:geworden|ausgefallen|ausfällt|liegt|liegen|lag|lagen|ist|sind|war|waren)`,
    ],
  },
  {
    kind: "change",
    form: "open",
    by: "itself",
    patterns: [
      `{person}(?: [\\p{L}\\p{N}'-]+){0,6}? (?:mehr|weniger) ${state}`,
      `(?:fühlen|fühlten|fühlt|fühlte|sind|waren|schlafen|schliefen|haben|hatten|leiden)(?: (?:sich|die|unsere|viele|diese|es))* {person}(?: [\\p{L}\\p{N}'-]+){0,5}? (?:mehr|weniger) ${state}`,
      `(?:fühlen|fühlten|schlafen|schliefen)(?: [\\p{L}\\p{N}'-]+){0,5}? {person}(?: [\\p{L}\\p{N}'-]+){0,4}? (?:besser|schlechter|wohler|unwohler)(?! (?:vorbereitet|informiert|ausgestattet|gehört|gesehen))`,
      `{person}(?: [\\p{L}\\p{N}'-]+){0,4}? (?:fühlen|fühlten|schlafen|schliefen)(?: sich)?(?: [\\p{L}]+){0,3}? (?:besser|schlechter|wohler|unwohler)(?! (?:vorbereitet|informiert|ausgestattet|gehört|gesehen))`,
      "immer (?:mehr|weniger) (?:{adj}(?:{person}|menschen))",
      "(?<!(?:je|für|um|an|erreichen wir|mit|von|zu|helfen|keine|noch|und|oder|durch|lassen|bei|dass|damit|nicht|bis|sollen|wollen|dass sich|können|auch) )(?:mehr|weniger)(?! als| und| über) (?:{adj}(?:{person}))",
      "(?<!(?:für|um|keine|zu|mit|von|bis|gegen|nach|nicht|an|durch|dass|damit) )(?:mehr|weniger)(?! als| und| über| an| bei) (?:{adj}(?:\\p{L}*stress|einsamkeit|leistungsdruck|prüfungsdruck|druck|angst|\\p{L}*beschwerden|depression(?:en)?|erschöpfung|burn-?outs?|müdigkeit|schlafprobleme))",
      "{person}(?: [\\p{L}\\p{N}'-]+){0,8}? (?:häufiger|seltener|öfter)(?! (?:wenn|besuchen|nutzen))",
      "(?:häufiger|seltener|öfter) (?:gestresst|einsam|ängstlich|müde|erschöpft|niedergeschlagen|zufrieden|unter|beschwerden)",
      "(?:häufiger|seltener|öfter)(?: [\\p{L}\\p{N}'-]+){0,3}? {person}",
      "(?:übertrifft|übertraf|übertreffen|übersteigt|übersteigen)",
      `(?:erleben|erlebten|haben|hatten|melden|meldeten|fühlen|spüren|berichten|empfinden|empfanden)(?: (?!kein|um|zu|für)[\\p{L}\\p{N}'-]+){0,6}? (?:mehr|weniger) (?:mühe|{adj}(?:\\p{L}*stress|\\p{L}*druck|\\p{L}*beschwerden|sorgen|probleme|angst|einsamkeit|anspannung|belastung))`,
      "(?:ein )?(?:immer |viel )?(?:größer|kleiner|höher|niedriger|geringer)e[rsn]? (?:problem|teil|anteil|prozentsatz)(?! zu)",
      "(?:weniger|mehr) (?:ein|zum) problem",
      "(?:über|unter)(?: dem| den)?(?: bundesweiten| landesweiten| nationalen| universitären)? (?:bundes|landes)?(?:durchschnitts?|mittelwerts?|mittel)(?= |[.,;:]|$)",
      "(?:über|unter)durchschnittlich(?:e[nrms]?)?",
      "{person}(?: [\\p{L}\\p{N}'-]+){0,3}? (?:trinken|tranken|schlafen|schliefen|rauchen|rauchten|grübeln|kiffen)(?: [\\p{L}\\p{N}'-]+){0,4}? (?:mehr|weniger)(?! als (?:nur))",
      "(?:vergrößert|verringert|verkleinert|weitet) (?:sich )?(?:der|die) (?:abstand|kluft|unterschied|lücke|schere)",
      "(?:bleibt|bleiben|blieb|blieben|liegt|liegen|lag|lagen)(?: [\\p{L}\\p{N}'-]+){0,8}? (?:zurück|hinter)(?= |[.,;:]|$)",
    ],
  },
  {
    kind: "change",
    form: "fact",
    by: "itself",
    patterns: [
      "(?<=^[ -]*)dass (?:sich |wieder |immer |heute )*(?:mehr|weniger) (?:{adj}{person})[^,;]*, (?:ist|war|zeigt|zeigen|liegt|lag|freut|beruht|verdanken|macht|stimmt)",
      `(?:hat|haben|hatte|hatten) (?:(?:die|den|das|unsere|unseren|ihre|ihren|deren) )?(?:{adj}{topic})(?: [\\p{L}\\p{N}'-]+){0,6}? (?:${moved})(?=[.,;:]| *$| und| oder)`,
      "(?:mehr und mehr|weniger und weniger|immer mehr|immer weniger) (?:{adj}{person})",
      `(?:führte|führten|sorgte|sorgten|brachte|brachten|bewirkte|bewirkten|bescherte|bescherten|hinterließ)(?: [\\p{L}\\p{N}'-]+){0,5}? (?:(?:mehr|weniger)|(?:höhere|niedrigere|größere|kleinere|geringere|stärkere|schwächere|bessere|schlechtere)[nrms]?) (?:{adj}(?:{topic}))`,
      `{person}(?: [\\p{L}\\p{N}'-]+){0,6}? (?:[\\p{L}]{3,}er|(?:mehr|weniger) [\\p{L}]+) geworden`,
      `{person}(?: [\\p{L}\\p{N}'-]+){0,3}? (?:wurden|werden)(?: [\\p{L}]+){0,2}? (?:immer )?(?:(?:mehr|weniger) ${state}|(?:einsamer|glücklicher|unglücklicher|zufriedener|unzufriedener|gestresster|ängstlicher|müder|gesünder|kränker|unsicherer|sicherer|stärker belastet))`,
    ],
  },
];
