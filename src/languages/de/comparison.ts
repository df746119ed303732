/** German: comparative and superlative words of people and of what surveys ask, by morphology, and idioms of one being ahead of another. */
import type { ClaimRule } from "../claimWords.ts";
import { arranged } from "./arranged.ts";
import { comparatives, superlatives } from "./inflect.ts";

// biome-ignore format: read as a list of words
const ofPeople = [
  "einsam", "glücklich", "unglücklich", "gesund/gesünd", "krank/kränk", "niedergeschlagen", "müde", "erschöpft", "ruhig", "unruhig", "angespannt", "entspannt", "wütend", "fit", "stark/stärk", "schwach/schwäch", "belastbar", "sicher", "unsicher", "gestresst", "ängstlich", "zufrieden", "unzufrieden", "selbstbewusst", "selbstsicher", "widerstandsfähig", "resilient", "motiviert", "optimistisch", "pessimistisch", "depressiv",
  "besorgt", "isoliert", "verbunden", "unterstützt", "willkommen", "verletzlich", "positiv", "negativ", "belastet", "nervös", "fröhlich", "engagiert", "wohl", "unwohl", "ausgeruht", "hoffnungsvoll", "kritisch", "begeistert", "gehört", "überlastet", "überfordert", "ausgebrannt", "antriebslos", "bedrückt", "heimisch", "ausgegrenzt", "zuversichtlich", "froh", "traurig", "verzweifelt", "psychisch belastet",
];
// biome-ignore format: read as a list of words
const ofTopics = [
  "hoch/höh", "niedrig", "groß/größ", "klein", "stark/stärk", "schwach/schwäch", "ernst", "heftig", "schwer", "leicht", "tief", "scharf/schärf", "steil", "breit", "akut", "dringend", "häufig", "selten", "verbreitet", "weit verbreitet", "positiv", "negativ", "günstig", "ungünstig", "rosig", "warm/wärm", "kühl", "angenehm", "unangenehm", "angespannt", "hart/härt", "zäh", "gesund/gesünd", "stabil", "problematisch", "spürbar", "mild", "streng", "düster", "zahlreich", "intensiv", "hartnäckig", "sicher", "unsicher", "schlecht", "gering", "ausgeprägt", "kritisch", "gravierend", "drängend",
];
const people = `(?:${[...comparatives(ofPeople), "besser", "schlechter", "kürzer", "länger", "schwerer", "leichter", "häufiger", "öfter", "seltener"].join("|")})`;
const topics = `(?:${[...comparatives(ofTopics), "besser(?:e[nrms]?)?", "schlimmer(?:e[nrms]?)?", "öfter", "mehr", "weniger"].join("|")})`;
const topPeople = `(?:${superlatives(ofPeople).join("|")})`;
const topTopics = `(?:${[...superlatives(ofTopics), "höchste[nrms]?", "größte[nrms]?", "beste[nrms]?", "schlimmste[nrms]?", "wenigste[nrms]?", "meiste[nrms]?", "häufigsten"].join("|")})`;
const gap = "(?: [\\p{L}\\p{N}'-]+){0,7}? ";
const be =
  "(?:ist|sind|war|waren|wurde|wurden|wird|werden|fühlt|fühlen|fühlte|fühlten|scheint|scheinen|schien|schienen|wirkt|wirken|wirkte|wirkten|steht|stehen|stand|standen|hat|haben|hatte|hatten|geht|gehen|ging|gingen|urteilt|urteilen|urteilten|schläft|schlafen|schlief|schliefen|wiegt|wiegen|drückt|drücken|liegt|liegen|lag|lagen|bewertet|bewerten|bewerteten|beurteilt|beurteilen|beurteilten|erlebt|erleben|erlebte|erlebten|empfindet|empfinden|empfand|empfanden|lebt|leben|trinkt|trinken|tranken|leidet|leiden|litten|studieren|kommt|kommen|kam|kamen|bewältigt|bewältigen|verkraftet|verkraften|meistert|meistern|erholt|erholen|schätzt|schätzen|schätzten|stuft|stufen|stuften|berichtet|berichten|klagt|klagen|sucht|suchen|suchten|nutzt|nutzen|nutzten|braucht|brauchen|brauchten|bricht|brechen|brachen|verliert|verlieren|bleibt|bleiben|blieb|blieben|fällt|fiel)";
const group =
  "(?:(?:{person}|jüngere[nr]?|ältere[nr]?|frauen|männern?|jugendliche[nr]?|teilnehmende[nr]?|pendler|pendelnde[nr]?)(?:, (?:die|der|deren|welche|denen) [^,;.]{1,80},)?)";
/** "Wohlbefinden ist mehr als die Abwesenheit von Krankheit" says what it is. */
const defined = "(?<!(?:ist|sind|bedeutet|heißt|umfasst|meint) (?=mehr als (?:die|das|der|den) ))";
const unlessDefined = "(?! mehr als (?:die|das|der|den|ein|eine) )";
/** "Es wurden mehr Steckdosen eingebaut" tells of nobody. */
const unlessMade = "(?! (?!(?:{topic}|{person})(?![\\p{L}]))[\\p{L}-]+ \\p{L}*ge\\p{L}+(?:t|en)(?=[.,;:]| *$))";
const harmless = `(?! (?:vorbereitet|informiert|ausgestattet|erreichbar|auffindbar|sichtbar|bekannt|verständlich|zu finden|zu erreichen|zugänglich|sichtbar|zeit|platz|raum|planbar|${arranged}))`;
const everBefore =
  "(?:je|jemals|nie|zuvor|früher|vorher|bisher|anderswo|sonst|im vorjahr|vor einem jahr|im letzten jahr)";

export const comparison: readonly ClaimRule[] = [
  {
    kind: "change",
    form: "open",
    by: "theme",
    patterns: [
      `${be}${unlessDefined}${gap}${topics}(?! (?:fach)?semester[ns]?(?![\\p{L}]))${unlessMade}${harmless}(?! (?:als (?:nur|bloß|ein zeichen)|{adj}(?:{other})(?![\\p{L}])))(?! {adj}(?:{other})(?![\\p{L}]))`,
      `${defined}${topics}(?: [\\p{L}\\p{N}'-]+){0,6}? als(?! (?:nur|bloß|{n}|ein|eine|einen|worte|nötig|geplant|üblich)(?![\\p{L}]))`,
    ],
  },
  {
    kind: "change",
    form: "open",
    by: "itself",
    patterns: [
      `${group}(?: [\\p{L}\\p{N}'-]+){0,6}? ${be}(?: [\\p{L}\\p{N}'-]+){0,6}? ${people}${harmless}`,
      `${be}(?: (?:die|unsere|diese|sich|es|auch|viele))* ${group}(?: [\\p{L}\\p{N}'-]+){0,5}? ${people}${harmless}`,
      `${group}(?: [\\p{L}\\p{N}'-]+){0,10}? (?:mehr|weniger|häufiger|öfter|seltener|besser|schlechter|[\\p{L}]{3,}er)(?: (?!als)[\\p{L}-]+){0,6}? als (?:ihre|unsere|die|andere[nr]?|anderswo|früher|zuvor|sonst|im|in|bei|männer|frauen|männliche|weibliche|deutsche|internationale|einheimische|je|jemals|{person}|gleichaltrige|ihresgleichen|noch|vor|der durchschnitt|damals)(?! nötig)`,
      `(?:geht|ging|gehe) es(?: [\\p{L}]+){0,3}? (?:{adj}{person})(?: [\\p{L}\\p{N}'-]+){0,4}? (?:besser|schlechter|gut|schlecht)`,
      `{person} (?:geht|ging) es(?: [\\p{L}\\p{N}'-]+){0,4}? (?:besser|schlechter|gut|schlecht)`,
      `(?:es )?(?:geht|ging)(?: [\\p{L}]+){0,2}? (?:den|unseren|allen|vielen) (?:{adj}{person})(?: [\\p{L}\\p{N}'-]+){0,4}? (?:besser|schlechter|gut|schlecht)`,
      `${group}(?: [\\p{L}\\p{N}'-]+){0,8}? am (?:meisten|stärksten|häufigsten|wenigsten|seltensten|schlimmsten|schlechtesten|besten|schwersten|höchsten|niedrigsten)`,
      `am (?:meisten|stärksten|häufigsten|wenigsten|seltensten|schlimmsten|schlechtesten|besten|schwersten)(?: [\\p{L}\\p{N}'-]+){0,5}? (?:bei|unter|von|sind|leiden|fühlen) (?:{adj}(?:{person}))`,
      `(?:es sind|das sind|dies sind) (?:vor allem|insbesondere|gerade|hauptsächlich|besonders|in erster linie) (?:die |unsere )?(?:{adj}${group})`,
      `(?:vor allem|insbesondere|gerade|hauptsächlich|besonders) (?:die |unsere )?(?:{adj}${group})(?: (?:der|des|im|in|aus|mit|ohne|an|am|von)(?: [\\p{L}-]+){1,3}?)? (?:fühlen|fühlten|erleben|haben|hatten|melden|leiden|kämpfen|schlafen|sagen|grübeln|trinken|sind|waren|berichten|klagen)`,
      `(?:fühlen|erleben|melden|leiden|kämpfen|schlafen|grübeln|trinken|berichten|klagen)(?: sich)? (?:vor allem|insbesondere|gerade|hauptsächlich|besonders) (?:{adj}${group})`,
      "(?:keine?|kein(?:er|es)?|nirgends|nirgendwo|kaum eine?)(?: andere[rs]?)? ?(?:{faculty}|studiengang|studienfach|fach|fachbereich|institut|jahrgang|standort|bereich|hochschule|universität|abteilung|gruppe|campus)?(?: im land)? (?:hat|haben|schneidet|ist|sind|fühlen|fühlt)(?: sich)?(?: [\\p{L}]+){0,3}? (?:solche|so|besser|schlechter|mehr|weniger|ebenso|[\\p{L}]{3,}ere?[nrs]?)",
      "(?:gehören|gehört) zu den (?:{adj})(?:[\\p{L}]+sten|besten)(?: [\\p{L}]+)? (?:im|in|der|des|von)",
      `${group}(?: [\\p{L}\\p{N}'-]+){0,5}? (?:schlechter|besser) (?:dran|gestellt|aufgehoben|ab)`,
      "je [\\p{L}]+er(?: [\\p{L}\\p{N}'-]+){0,8},? +(?:desto|umso|je) [\\p{L}]+er(?: [\\p{L}]+){0,2}? (?:{person}|sie)",
      `(?:erleben|haben|hatten|erlebten|melden|bekommen|zeigen|berichten)(?: [\\p{L}\\p{N}'-]+){0,4}? (?:jedes jahr|immer|stetig|jetzt|nun|viel|deutlich|seit [\\p{L}]+) (?:mehr|weniger) (?:{adj}(?:{topic}|freude|mühe|energie|unterstützung))`,
    ],
  },
  {
    kind: "change",
    form: "open",
    by: "named",
    patterns: [
      `${defined}(?:(?:mehr|weniger) (?!wichtig|nötig|willkommen|sichtbar|als|information|über)[\\p{L}-]+|${people}|${topics})(?: [\\p{L}\\p{N}'-]+){0,4}? als (?!(?:ein|eine|einen|einem|eins|{n}|nötig|geplant|nur|bloß|worte|üblich|auch|teil|ansprech\\p{L}*|solche[rs]?|mitglied|zahl)(?![\\p{L}]))[\\p{L}\\p{N}'-]+`,
      "je [\\p{L}]+er(?: [\\p{L}\\p{N}'-]+){0,7}?,? +(?:desto|umso) [\\p{L}]+er",
      "(?:lässt|lassen|ließ|ließen)(?: [\\p{L}]+){0,4}? (?:hinter sich|weit zurück)",
      "(?:eingeholt|überholt|übertroffen|überflügelt|abgehängt|geschlagen)(?! (?:werden|vor))",
      "(?:holt|holte|holten|hängt|hängte)(?: [\\p{L}\\p{N}'-]+){0,6}? (?:auf|ab|ein)(?=[ .,]|$)",
      "(?:an der spitze|spitzenreiter|schlusslicht|vorreiter|ganz oben|ganz unten|auf platz|auf dem letzten platz|liegt vorn|liegen vorn|liegt vorne|hinten liegt)(?! (?:der|des) (?:seite|liste steht))",
      "(?:steht|stehen|stand|standen)(?: [\\p{L}]+){0,4}? (?:in nichts|kaum) nach",
      "(?:überragt|überragen|überragte|überflügelt|überflügeln|überholt|überholen)",
      "(?:schneidet|schneiden|schnitt|schnitten)(?: [\\p{L}\\p{N}'-]+){0,8}? ab(?=[ .,]|$)",
      "(?:besser|schlechter|gut|schlecht|am besten|am schlechtesten) (?:abgeschnitten|abschneiden|abschneidet)",
      "(?<=(?:^|[,;:]) ?)(?:gemessen an|anders als|im gegensatz zu|im unterschied zu|verglichen mit|im vergleich (?:zu|zum|zur|mit))",
      "(?:ebenso|genauso|genau so|mindestens so)(?: [\\p{L}]+)? wie (?!möglich|reden|das wetter|geplant|sonst)[\\p{L}]+",
      "so (?:hoch|niedrig|groß|viele|wenige|gut|schlecht|einsam|gestresst|zufrieden|häufig|selten) wie (?!möglich|nötig|geplant)[\\p{L}]+",
      "(?:haben|hat|bekommen|bekommt|hatten|hatte) es (?:[\\p{L}]+ )*(?:schwerer|leichter|besser|schlechter)",
      `(?:mehr|weniger|häufiger|besser|schlechter|öfter|seltener|höher|niedriger|größer|geringer|schlimmer) (?:als|denn) ${everBefore}`,
      `als ${everBefore}(?= |[.,;:]|$)(?<=(?:er|mehr|weniger)(?: [\\p{L}-]+){0,4} als [\\p{L} ]+)`,
      "als (?:im|in|bei der|bei den|beim) (?:vorjahr|letzten jahr|vorigen erhebung|letzten befragung|19\\d\\d|20\\d\\d)(?<=(?:er|mehr|weniger)(?: [\\p{L}-]+){0,4} als [\\p{L}\\p{N} ]+)",
    ],
  },
  {
    kind: "top",
    form: "fact",
    by: "theme",
    patterns: [
      `(?:bewertet|beurteilt|empfunden|erlebt|genannt|ist|sind|war|waren|liegt|lag|sank|stieg|nahm|wuchs)${gap}(?:am |das |die |der |den |dem )?${topTopics}(?! (?:{adj}(?:{other})(?![\\p{L}])))`,
      `(?:die|der|das|den|dem|unsere|mit abstand die|bei weitem die) ${topTopics} (?:{adj})?(?:verschiebung|veränderung|anstieg|rückgang|zunahme|abnahme|zuwachs|verbesserung|verschlechterung|unterschied|unterschiede|sprung|kluft|{topic})(?! (?:(?:auf|in|an) )?(?:der|dieser|einer) skala)`,
      "(?:höchster?|niedrigster?|bester?|schlechtester?|höchsten|niedrigsten|höchste|niedrigste|beste|schlechteste)[nms]? (?:punkt|stand|niveau|wert|werte|note|quote)(?! (?:der skala|des programms))",
      "(?:nie|noch nie|niemals)(?: [\\p{L}\\p{N}'-]+){0,6}? (?:so|solch\\p{L}*|derart)",
      "(?:historische?[nrms]?|beispiellose?[nrms]?|ungekannte?[nrms]?|rekord\\p{L}*)(?: (?:hoch|tief|hohe[nrms]?|niedrige[nrms]?))?",
      "(?:höhepunkt|tiefpunkt|höchststand|tiefststand|höchstwert|tiefstwert|spitzenwert)(?:s|es|e)?(?! (?:der|des) (?:skala|antwortskala|fragebogens|woche|tages|jahres|programms|veranstaltung|einführungswoche))",
      "zum ersten mal(?: seit| in)?(?= )",
      "nirgends(?: sonst)? (?:ist|sind|fühlen|war|waren)|nirgendwo(?: sonst)? (?:ist|sind|fühlen|war|waren)",
      "(?:gipfelt|gipfelte|kulminiert)",
    ],
  },
  {
    kind: "top",
    form: "fact",
    by: "named",
    patterns: [
      `am ${topPeople}`,
      "(?:liegt|liegen|lag|lagen|blieb|bleibt|rangiert|rangieren)(?: [\\p{L}\\p{N}'-]+){0,7}? (?:vor|hinter|über|unter) (?:(?:den|der|dem|denen|allen|unseren) )?(?:(?:anderen|übrigen|meisten) )?(?:hochschulen|universitäten|{faculty}|\\p{L}*durchschnitt|\\p{L}*mittel|schnitt|vorjahr\\p{L}*|vorwert)",
      "(?:liegt|liegen|lag|lagen)(?: [\\p{L}\\p{N}'-]+){0,7}? (?:vor|hinter|über|unter) (?:der|dem|denen|den) (?:des|der|von|vom|im|in|anderer|aller|aus)",
      "(?:über|unter)(?:proportional|durchschnittlich)\\p{L}*",
      "(?:besonders|überwiegend|am meisten|am stärksten|ungleich)(?: häufig| oft| stark)?(?: [\\p{L}\\p{N}'-]+){0,3}? betroffen",
      // "Bei keiner Frage war der Unterschied so groß."
      `(?:in|bei|an|zu|für|auf) kein(?:er|em)(?: ander(?:en|em))? [\\p{L}-]+ (?:ist|sind|war|waren|fühlen|fühlt|fühlten|liegt|lag|gibt|gab|haben|hat|zeigt|zeigte)${gap}(?:so|solch\\p{L}*|derart|mehr|weniger|häufiger|seltener|besser|schlechter|größer|kleiner|höher|niedriger|[\\p{L}]+er als)`,
      `(?:führt|führen|führte|führten)${gap}(?:rangliste|rangfolge|ranking|tabelle|feld|liste)(?: [\\p{L}\\p{N}'-]+){0,7}? an(?=[ .,;:]|$)`,
      "(?:rangliste|rangfolge|ranking|tabelle)(?: [\\p{L}\\p{N}'-]+){0,7}? (?:anführen|anführt|angeführt|anführte)",
      "auf (?:dem |den )?(?:ersten|zweiten|dritten|letzten|vorletzten|obersten|untersten) (?:platz|rang|ränge|plätze)",
    ],
  },
  {
    kind: "top",
    form: "fact",
    by: "itself",
    patterns: [
      `${group}(?: [\\p{L}\\p{N}'-]+){0,5}? (?:sind|waren|fühlen sich|fühlten sich)(?: [\\p{L}]+){0,3}? am ${topPeople}`,
      `(?:die |unsere |der |den )?${topPeople} (?:{adj}${group})`,
      `(?:noch nie|nie|nie zuvor)(?: [\\p{L}\\p{N}'-]+){0,4}? (?:so|solche|weniger|mehr)(?: [\\p{L}]+){0,2}? ${group}`,
      `(?:nie|noch nie)(?: [\\p{L}\\p{N}'-]+){0,3}? ${group}(?: [\\p{L}\\p{N}'-]+){0,4}? (?:so|solche|weniger|mehr)`,
      `(?:schneidet|schneiden|schnitt|schnitten)${gap}am (?:besten|schlechtesten)(?: [\\p{L}\\p{N}'-]+){0,4}? ab(?=[ .,;:]|$)`,
      `am (?:besten|schlechtesten) (?:schneidet|schneiden|schnitt|schnitten)${gap}ab(?=[ .,;:]|$)`,
      "am (?:einsamsten|glücklichsten|unglücklichsten|zufriedensten|gestresstesten|ängstlichsten|gesündesten|sichersten|unsichersten|erschöpftesten)",
      "(?:unsere|die) {faculty} (?:schneidet|ist|hat|liegt)(?: [\\p{L}]+){0,4}? (?:am besten|am schlechtesten|vorn|hinten|die (?:höchsten?|niedrigsten?|besten?|schlechtesten?|glücklichsten|einsamsten|wenigsten|meisten))",
      "rekord(?:zahl|anteil|wert)?(?: von| an)? (?:{adj}(?:{person}))",
      "(?:steht|stehen|liegt|liegen) (?:ganz )?(?:oben|unten|an erster stelle|an letzter stelle|vorn|vorne)(?! (?:auf der seite|in der liste))",
    ],
  },
];
