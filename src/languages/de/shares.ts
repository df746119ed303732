/** German: how many: shares and counts whose people are named, or are who feels, says and knows. */
import type { ClaimRule } from "../claimWords.ts";
import { formsOf } from "./inflect.ts";

// biome-ignore format: read as a list of words
const verbs = formsOf([
  "sagen", "melden", "fühlen", "an+geben/gibt/gab/gaben/gegeben", "geben/gibt/gab/gaben/gegeben", "erleben", "wollen/will/wollte/wollten/gewollt", "finden/findet/fand/fanden/gefunden", "denken/denkt/dachte/dachten/gedacht", "schlafen/schläft/schlief/schliefen/geschlafen", "kämpfen", "grübeln", "trinken/trinkt/trank/tranken/getrunken", "wissen/weiß/wusste/wussten/gewusst", "erwägen/erwägt/erwog/erwogen/erwogen",
  "bewerten", "beurteilen", "vermissen", "rauchen", "erwarten", "hören", "genießen/genießt/genoss/genossen/genossen", "zweifeln", "nennen/nennt/nannte/nannten/genannt", "suchen", "fürchten", "weinen", "vertrauen", "klagen", "glauben", "hassen", "reden", "erzählen", "antworten", "kennen/kennt/kannte/kannten/gekannt", "leiden/leidet/litt/litten/gelitten", "berichten",
  "wohnen", "arbeiten", "leben", "hoffen", "wählen", "empfehlen/empfiehlt/empfahl/empfahlen/empfohlen", "bekommen/bekommt/bekam/bekamen/bekommen", "erhalten/erhält/erhielt/erhielten/erhalten", "sprechen/spricht/sprach/sprachen/gesprochen", "besuchen", "kiffen", "nutzen", "sehen/sieht/sah/sahen/gesehen", "fragen", "wünschen", "brauchen", "benötigen", "empfinden/empfindet/empfand/empfanden/empfunden", "verspüren", "lehnen", "fehlen",
]);
const human = `(?:${[...verbs.told, ...verbs.open].join("|")})`;
const states =
  "(?:gestresst|zufrieden|unzufrieden|einsam|ängstlich|müde|erschöpft|glücklich|unglücklich|gesund|niedergeschlagen|depressiv|besorgt|ausgebrannt|unsicher|sicher|froh|positiv|negativ|stolz|heimisch|beschwerden|bedarf|mühe|stress|sorgen|geldsorgen|schulden|freunde|hilfe|kontakt|unterstützung|erfahrung|heimweh|gemobbt|in behandlung|unter druck|überfordert|belastet|willkommen|wohl)";
export const acts = `(?:${human}|(?:hat|haben|hatte|hatten|ist|sind|war|waren|macht|machen|machte|machten)(?: [\\p{L}\\p{N}'-]+){0,6}? ${states}|(?:würde|würden|kann|können|möchte|möchten|traut|trauen)(?: [\\p{L}\\p{N}'-]+){0,7}? [\\p{L}]{4,}en)`;
const about =
  "(?:nur|lediglich|bloß|gerade einmal|fast|beinahe|nahezu|rund|etwa|ungefähr|circa|zirka|gut|knapp|über|mehr als|weniger als|kaum|mindestens|wenigstens|genau|höchstens|sogar|schätzungsweise|annähernd|nicht einmal|nicht mehr als|nicht weniger als|etwas mehr als|etwas weniger als|an die|ein gutes|ein knappes|eine gute|eine knappe)";
const of = "(?:(?:von|unter|aus) (?:den|allen|unseren|diesen|ihnen)|der|aller|unserer|dieser|von ihnen)";
const people = "{adj}(?:{person}|{anyone})";
const many =
  "(?:die (?:aller)?meisten|viele|wenige|einige|manche|etliche|mancher|vereinzelte|nicht wenige|fast alle|beinahe alle|nahezu alle|fast niemand|kaum jemand|fast keine[rs]?|eine mehrheit|die mehrheit|eine minderheit|der großteil|ein großteil|ein teil|eine mehrzahl|die mehrzahl|das gros|der löwenanteil|eine handvoll|ein bruchteil|hunderte|dutzende|tausende|jede[rs]? (?:zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte))";
const noThings =
  "(?! (?:der |des |von |aller |unserer |dieser |von den )*{adj}(?:{other}|{time}|mal|fällen?)(?![\\p{L}]))";

export const shares: readonly ClaimRule[] = [
  {
    kind: "number",
    form: "number",
    by: "itself",
    patterns: [
      `(?:${about} )*(?:{n}|eine[rs]?|1) von {n}${noThings}(?! (?:{other}|{time})(?![\\p{L}]))`,
      `(?:${about} )*{n} (?:von|aus) (?:den |unseren |ihnen )?{n}(?: von ihnen)? ${acts}`,
      `(?:${about} )*{part}(?: von ihnen| davon)? ${acts}`,
      `(?:${about} )*{part} ${of} ${people}`,
      `(?:${about} )*{n}(?: prozent| %)? ${of} ${people}`,
      `(?:${about} )*{n} (?:prozent|%)${noThings} ${acts}`,
      `von (?:den |unseren |allen |denen )*(?:{adj}(?:{person}|{anyone}))(?:,? die [\\p{L} ]+?)?,? (?:${human}|hat|ist|hatte|war|sind|haben|würde|will|fühlt sich|fühlen sich)(?: [\\p{L}]+)? (?:${about} )*(?:{n}|{part}|die meisten|viele|der großteil)`,
      `(?:{person}|{faculty})(?: [\\p{L}\\p{N}'-]+){0,5}? (?:waren|sind) es (?:${about} )*(?:{n}|{part})${noThings}`,
      `(?:mehrere|einige|viele|etliche) (?:dutzend|hundert|tausend|hunderte|tausende)(?: der| von)? ${people}`,
      `(?:dutzende|hunderte|tausende)(?: von| der)? ${people}`,
      `jede[rsn]? (?:zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte)[nr]? (?:{adj}(?:studierende|student\\p{L}*|befragte|teilnehmende|{person}|frau|mann)|${acts})`,
      `(?:${about} )*(?<!(?:arbeitsgruppe|kommission|gremium|rat|jury|beirat|delegation|ausschuss|panel)(?: [^;]{0,50})? )(?<!(?:ein|eine[rnms]?) oder )(?<!mit )(?<!an )(?:{n}) (?:{adj}(?:{person}))(?! (?:[\\p{L}\\p{N}'-]+ ){0,9}?(?:arbeitsgruppe|kommission|gremium|\\p{L}*rat|jury|beirat|panel|test\\p{L}*|ausschuss|delegation))`,
      "(?:wohlbefinden|durchschnitt|mittelwert|(?:durchschnitts)?note|bewertung|zufriedenheit|score|punktwert)(?: (?!(?:in|für|auf|von|aus|innerhalb|nach|bis) {n})[\\p{L}\\p{N}'-]+){0,6}? (?:eine |einer |bei |auf |mit |mit einer )(?:knappen? |guten? |glatten? )?(?<!(?<!\\p{L})(?:bis|und|zwischen|von) )(?:{n})(?: komma \\p{L}+)?(?! (?:{other}|{time}|punkten?|bis|von|verschiedene|weitere|neue))",
      "(?:gab|gaben|gibt|geben|gegeben|bewertet|bewerten|bewerteten|bewertete|beurteilen|beurteilten|vergibt|vergeben|vergaben)(?: [\\p{L}\\p{N}'-]+){0,7}? (?:eine |einer |die note |mit einer |mit der note |mit )(?:glatte |knappe |gute |knappen |guten )?(?<!(?<!\\p{L})(?:bis|und) )(?:{n})(?: komma \\p{L}+)?(?! (?:{adj}(?:{other}|{time})(?![\\p{L}])))",
    ],
  },
  {
    kind: "number",
    form: "number",
    by: "itself",
    patterns: [
      `(?<=^[ -]*)(?:${about} )*{part}(?! (?:${of} )?{adj}(?:{other}|{time})(?![\\p{L}]))(?! (?:des|der jahre|für|über|zehn|finale))`,
    ],
  },
  {
    kind: "number",
    form: "number",
    by: "sentence",
    patterns: [
      "{ratio}(?! (?:von |der |aller |unserer |dieser )?{adj}(?:{other}|{time})(?![\\p{L}]))(?! (?:der|die|das|unserer|dieser))",
      `(?:hat|haben|fühlt sich|fühlen sich|sagt|will|ist|kämpft|meldet|schläft|nennt|antwortete|kennt|erlebt) (?:${about} )*{part}(?! (?:der |des |von |aller |unserer )?{adj}(?:{other}|{time})(?![\\p{L}]))(?! (?:des|der)(?![\\p{L}]))`,
      `${about} {part}(?! (?:${of} )?{adj}(?:{other}|{time})(?![\\p{L}]))(?! (?:des)(?![\\p{L}]))(?! der (?!{adj}(?:{person})))`,
      "um {part} (?:mehr|höher|niedriger|weniger|gestiegen|gesunken|zugenommen|abgenommen)",
      "um (?:mehr als |fast |gut |knapp |rund )?{part}(?= |[.,;:]|$)",
    ],
  },
  {
    kind: "vague",
    form: "number",
    by: "itself",
    patterns: [
      `(?:(?:sehr|ziemlich|so|zu|viel zu|auffallend|überraschend|erschreckend|recht) )?(?:viele?|wenige?|etliche|zahlreiche|zahllose|unzählige|einige|manche|mehrere|eine reihe|scharen)(?: von| der| unserer| dieser| von den)? (?:{adj}(?:{person}|jugendliche[nr]?|junge menschen))(?: [\\p{L}\\p{N}'-]+){0,6}? (?:fühlen|fühlten|erleben|erlebten|kämpfen|kämpften|grübeln|melden|meldeten|schlafen|schliefen|leiden|litten|liegen wach|zweifeln|zweifelten|berichten|berichteten|klagen|klagten|schildern|schilderten|äußern|äußerten|erwähnen|erwähnten|verspüren|verspürten|empfinden|empfanden|denken|dachten|erwägen|fürchten|machen sich|haben (?:keine?n?|psychische|finanzielle|ernste|ernsthafte|große|schwere)|${states})`,
      `(?:fühlen|erleben|kämpfen|grübeln|schlafen|haben|leiden|klagen|berichten)(?: sich)?(?: [\\p{L}\\p{N}'-]+){0,4}? (?:viele|wenige|zahlreiche|etliche|unzählige|einige) (?:{adj}(?:{person}))`,
      `(?<=^[ -]*|[;:,] (?:und |aber |doch )?)(?:${about} )*${many}(?: von ihnen| davon)? ${acts}`,
      `{person}(?: [\\p{L}\\p{N}'-]+){0,4}? (?:selten|kaum|oft|häufig|regelmäßig|meistens|meist|massenhaft|größtenteils|überwiegend|mehrheitlich|im großen und ganzen|weitgehend)(?: noch| mehr)? ${states}`,
      `(?:vereinzelt|mehrfach|vielfach|gelegentlich|selten|oft|häufig|regelmäßig|wiederholt|zunehmend|überwiegend|größtenteils|durchweg|verbreitet) (?:fühlen|fühlten|schlafen|erleben|erlebten|leiden|litten|berichten|berichteten|klagen|klagten|äußern|äußerten|schildern|schilderten|nennen|nannten|sagen|sagten)(?: sich)? {adj}{person}`,
      `{person} (?:fühlen|schlafen|erleben|haben|kämpfen|leiden)(?: sich)? (?:selten|kaum|oft|häufig|regelmäßig|meistens|meist|massenhaft|größtenteils|überwiegend|mehrheitlich)`,
      `{person}(?: [\\p{L}\\p{N}'-]+){0,4}? (?:größtenteils|massenhaft|überwiegend|mehrheitlich)`,
    ],
  },
  {
    kind: "vague",
    form: "number",
    by: "theme",
    patterns: [
      "(?:ist|sind|war|waren|bleibt|bleiben|blieb|blieben|liegt|lag)(?: [\\p{L}]+){0,5}? (?:hoch|niedrig|gering|weit verbreitet|verbreitet|selten|groß|zu vernachlässigen|minimal|enorm|alarmierend|besorgniserregend|bedenklich|ausgezeichnet|hervorragend|überdurchschnittlich|unterdurchschnittlich|an der tagesordnung|allgegenwärtig|erschreckend)(?! (?:auf der tagesordnung|genug))(?= (?:unter|bei|in|für|mit|während|und|rund|durch|an|im)|[.,;:]|\\s*$)",
      "(?:besorgniserregende|alarmierende|bedenkliche|ungeahnte|erschreckende)[nrs]? (?:formen|ausmaße?|höhe|umfang|niveau)",
      "auf (?:sehr |konstant |unverändert |weiterhin |bedenklich )?(?:hohem|niedrigem|geringem|gutem|schlechtem|bedenklichem|erfreulichem) niveau",
      "(?:gibt|geben|gab|gaben)(?: [\\p{L}]+){0,3}? (?:anlass|grund) (?:zu|zur|zum) [\\p{L}]+",
      "(?:eher|mehr) (?:die )?regel als (?:die )?ausnahme|an der tagesordnung|allgegenwärtig",
    ],
  },
  {
    kind: "majority",
    form: "number",
    by: "itself",
    patterns: [
      `(?:(?:der|die|das|ein|eine[rnms]?|einem|einen) )?(?:(?:groß|weitaus|weit|überwiegend|klein|knapp|deutlich|absolut|beträchtlich|erheblich|ansehnlich|nennenswert|gering|bescheiden|verschwindend|beunruhigend|wachsend|zunehmend|steigend|sehr|hoh|niedrig|überwältigend)(?:e[nrms]?|er|ere[nrms]?)? )*(?:\\p{L}*mehrheit|großteil|mehrzahl|anteil|teil|handvoll|prozentsatz|gros|löwenanteil|schar) (?:der |des |von |an |aller |unserer |dieser |den |von den )*(?<=(?:der|von|an|aller|unserer|dieser|den|handvoll|schar) )(?:{adj}(?:{person}|{anyone}))`,
      `(?:der |die |ein |eine )?(?:groß|wachsend|zunehmend|steigend|beträchtlich|erheblich|überwiegend)(?:e[nrms]?|er) (?:teil|anteil|mehrheit|zahl|gruppe) (?:der |von |unserer |aller )?(?:{adj}(?:{person}|{anyone}))`,
      `(?:die |den |der )?(?:aller)?meisten (?:der |von den |unserer )?(?:{adj}(?:{person}|jugendliche[nr]?))(?! (?:erhalten|erhielten|bekommen|bekamen|werden|wurden|sind)(?: [\\p{L}\\p{N}'-]+){0,4}? (?:einladung|brief|mail|eingeladen|begrüßt|eingeschrieben|angemeldet))`,
      "(?:die )?meisten (?:von ihnen|unter ihnen)",
      `(?:die|eine) (?:(?:große|breite|überwältigende|kleine|knappe|deutliche|absolute|klare|überwiegende) )*(?:mehrheit|mehrzahl) ${acts}`,
      `${acts} (?:die|eine) (?:(?:große|breite|überwältigende|kleine|knappe|deutliche|absolute|klare|überwiegende) )*(?:mehrheit|mehrzahl)(?! (?:der|von))`,
      "mehrheitlich",
      "(?:den |der )?(?:meisten|mehrheit) (?:{adj}{person} )?(?:geht|ging) es",
    ],
  },
  {
    kind: "majority",
    form: "number",
    by: "sentence",
    patterns: ["(?<=^[ -]*|, )die meisten(?= (?:fühl|sind|haben|geben|sag|erleb|schlaf|kenn|wiss|woll|wünsch|leb))"],
  },
  {
    kind: "nearly-all",
    form: "number",
    by: "itself",
    patterns: [
      "(?:fast|beinahe|nahezu|so gut wie|praktisch|annähernd|quasi|nicht ganz) (?:alle[nr]?|jede[rsn]?|sämtliche[nr]?)(?: der| unserer)?(?: (?:{adj}(?:{person}|student\\p{L}*|befragte|teilnehmende)))?",
      "{person}(?: [\\p{L}\\p{N}'-]+){0,3}? (?:fast|beinahe|nahezu) alle",
      "(?:alle|jede[rn]?|sämtliche|all unsere) (?:{adj}(?:{person}|student(?:in)?|befragte[nr]?)) (?:fühlen|fühlt|fühlten|sagen|sagt|melden|meldet|erleben|erlebt|sind zufrieden|ist zufrieden|haben stress|kämpfen|leiden|leidet|sind glücklich|sind einsam)",
    ],
  },
  {
    kind: "hardly-any",
    form: "number",
    by: "itself",
    patterns: [
      "(?:fast|beinahe|nahezu|so gut wie|praktisch|annähernd|quasi|nicht ganz) (?:keine?[rnms]?|niemand(?:en|em)?)(?: der| von den| unserer)?(?: (?:{adj}(?:{person}|student(?:in)?|befragte[nr]?)))?",
      "kaum (?:(?:eine?[rnms]?|ein einziger|eine einzige) )?(?:{adj}(?:{person}|student(?:in)?|befragte[nr]?))",
      "kaum (?:jemand|eine[rs]?)(?= )",
      "(?:kein einziger|keine einzige|nicht ein einziger|nicht eine einzige) (?:der |von den |unserer )?(?:{adj}(?:student(?:in)?|befragte[nr]?|{person}))(?! (?:darf|dürfen|soll|sollte|sollten|muss))",
      "(?:ein|eine|einer|eines) einzige[rnms]? (?:der |von den |unserer )?(?:{adj}(?:student(?:in)?|befragte[nr]?|{person}|person|antwort))(?! (?:darf|soll|sollte|muss))",
      "(?:kein einziger|keine einzige|nicht einer|nicht eine|keiner|keine) (?:der |von den |unserer )?(?:{adj}(?:student(?:in)?|befragte[nr]?|{person}))(?= (?:fühl|sag|gab|hat|ist|kenn|wuss|weiß|meld|leid))",
      "(?:nur |lediglich |bloß )?(?:vereinzelte|einzelne|eine handvoll|ein paar|eine hand voll)(?! (?:{adj}(?:{other})(?![\\p{L}]))) (?:{adj}(?:{person}))",
      "(?:nur|lediglich|bloß) (?:wenige|einzelne|einige wenige|ein paar|eine kleine zahl|eine kleine gruppe)(?: der| von| unserer)? (?:{adj}(?:{person}))",
      `(?:nur|lediglich|bloß) (?:wenige|einzelne|einige wenige|vereinzelte) ${acts}`,
    ],
  },
];
