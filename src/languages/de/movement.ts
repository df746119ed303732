/** German: verbs, nouns and idioms that say that something rises, falls, turns or stays. */
import type { ClaimRule } from "../claimWords.ts";
import { verbRules } from "../verbRules.ts";
import { apart, formsOf } from "./inflect.ts";

// biome-ignore format: read as a list of words
const up = formsOf([
  "steigen/steigt/stieg/stiegen/gestiegen", "wachsen/wächst/wuchs/wuchsen/gewachsen", "klettern", "sich häufen", "sich mehren", "sich vermehren", "sich vervielfachen", "zu+legen", "empor+klettern", "hoch+klettern", "schwellen/schwillt/schwoll/schwollen/geschwollen", "explodieren", "eskalieren", 
  "zu+nehmen/nimmt/nahm/nahmen/genommen", "an+steigen/steigt/stieg/stiegen/gestiegen", "an+wachsen/wächst/wuchs/wuchsen/gewachsen", "an+ziehen/zieht/zog/zogen/gezogen", "an+schwellen/schwillt/schwoll/schwollen/geschwollen", "auf+flammen", "hoch+schnellen", "hoch+gehen/geht/ging/gingen/gegangen", "empor+schnellen", "sich auf+bauen", "sich an+häufen", "sich an+stauen",
  ...apart("nach oben", ["schießen/schießt/schoss/schossen/geschossen", "steigen/steigt/stieg/stiegen/gestiegen", "treiben/treibt/trieb/trieben/getrieben", "gehen/geht/ging/gingen/gegangen", "klettern", "schnellen/schnellt/schnellte/schnellten/geschnellt", "zeigen", "weisen/weist/wies/wiesen/gewiesen", "kriechen/kriecht/kroch/krochen/gekrochen"]), ...apart("in die höhe", ["gehen/geht/ging/gingen/gegangen", "schießen/schießt/schoss/schossen/geschossen", "schnellen/schnellt/schnellte/schnellten/geschnellt", "klettern"]),
  ...apart("bergauf|aufwärts", ["gehen/geht/ging/gingen/gegangen"]), "an boden+gewinnen/gewinnt/gewann/gewannen/gewonnen", "an fahrt+gewinnen/gewinnt/gewann/gewannen/gewonnen", "überhand+nehmen/nimmt/nahm/nahmen/genommen", "aus dem tal+kommen/kommt/kam/kamen/gekommen", "durch die decke+gehen/geht/ging/gingen/gegangen",
]);
// biome-ignore format: read as a list of words
const down = formsOf([
  "sinken/sinkt/sank/sanken/gesunken", "fallen/fällt/fiel/fielen/gefallen", "schrumpfen", "schwinden/schwindet/schwand/schwanden/geschwunden", "verschwinden/verschwindet/verschwand/verschwanden/verschwunden", "stürzen", "purzeln", "verblassen", "verflachen", "schmelzen/schmilzt/schmolz/schmolzen/geschmolzen", "erodieren", "bröckeln", "verebben", "versiegen", "sacken", "sich verflüchtigen", "ein+knicken", "weg+fallen/fällt/fiel/fielen/gefallen", "sich lichten", "zurück+bilden",
  "ab+nehmen/nimmt/nahm/nahmen/genommen", "zurück+gehen/geht/ging/gingen/gegangen", "nach+lassen/lässt/ließ/ließen/gelassen", "ab+flauen", "ab+sinken/sinkt/sank/sanken/gesunken", "ab+ebben", "ab+klingen/klingt/klang/klangen/geklungen", "ab+flachen", "ab+schwächen", "ab+rutschen", "ab+stürzen", "ab+sacken", "ein+brechen/bricht/brach/brachen/gebrochen", "weg+brechen/bricht/brach/brachen/gebrochen", "zurück+fallen/fällt/fiel/fielen/gefallen", "dahin+schwinden/schwindet/schwand/schwanden/geschwunden", "dahin+schmelzen/schmilzt/schmolz/schmolzen/geschmolzen", "zusammen+schrumpfen", "runter+gehen/geht/ging/gingen/gegangen", "ab+bröckeln", "ab+fallen/fällt/fiel/fielen/gefallen",
  ...apart("nach unten", ["sacken", "fallen/fällt/fiel/fielen/gefallen", "sinken/sinkt/sank/sanken/gesunken", "gehen/geht/ging/gingen/gegangen", "zeigen", "weisen/weist/wies/wiesen/gewiesen", "rutschen"]), ...apart("bergab|abwärts", ["gehen/geht/ging/gingen/gegangen"]), "an boden+verlieren/verliert/verlor/verloren/verloren", "in den keller+gehen/geht/ging/gingen/gegangen",
]);
// biome-ignore format: read as a list of words
const either = formsOf([
  "verbessern", "verschlechtern", "verschlimmern", "verschärfen", "verstärken", "verfestigen", "verhärten", "verschieben/verschiebt/verschob/verschoben/verschoben", "erholen", "entspannen", "kippen", "schwanken", "kehren", "verstetigen", 
  "auf+hellen", "auf+leben", "auf+blühen", "um+schlagen/schlägt/schlug/schlugen/geschlagen", "um+kehren", "zurück+kehren", "sich zu+spitzen", "zu+spitzen", "sich aus+breiten", "aus+breiten", "um sich+greifen/greift/griff/griffen/gegriffen", "auf+holen", "zurück+liegen/liegt/lag/lagen/gelegen", "hinterher+hinken", "aus dem ruder+laufen/läuft/lief/liefen/gelaufen", "vorwärts+gehen/geht/ging/gingen/gegangen", "voran+kommen/kommt/kam/kamen/gekommen", "überhand+nehmen/nimmt/nahm/nahmen/genommen", "die oberhand+gewinnen/gewinnt/gewann/gewannen/gewonnen",
  ...apart("(?:große |deutliche |wichtige )?(?:fortschritte|rückschritte)", ["machen", "erzielen"]),
]);
// biome-ignore format: read as a list of words
const same = formsOf([
  "stagnieren", "stabilisieren", "an+halten/hält/hielt/hielten/gehalten", "an+dauern", "fort+dauern", "sich ein+pendeln", "ein+pendeln", "auf der stelle+treten/tritt/trat/traten/getreten", "fort+setzen",
]);

const size =
  "(?:deutliche|scharfe|starke|kräftige|leichte|stetige|allmähliche|signifikante|auffällige|bemerkenswerte|kleine|große|bescheidene|mäßige|merkliche|spürbare|sichtbare|weitere|plötzliche|dramatische|erhebliche|beträchtliche|ermutigende|besorgniserregende|bedenkliche|beunruhigende|anhaltende|schnelle|rasche|langsame|echte|spektakuläre|enorme|erfreuliche|vorsichtige|erste|allgemeine|explosionsartige|beispiellose|massive|sprunghafte|klare|minimale|drastische|steile|wachsende)[nrms]?";
const rise =
  "(?:anstiege?s?|zunahmen?|zuwachs(?:es)?|zuwächse|wachstums?|steigerung(?:en)?|sprung|sprünge|aufschwungs?|explosion|welle|höhenflugs?|verdopplung|verdoppelung|ausbreitung|eskalation)";
const fall =
  "(?:rückgangs?|rückgänge|abnahmen?|absinken|sinken|schwund(?:es)?|verringerung|einbruchs?|einbrüche|absturz(?:es)?|talfahrt|verminderung|minderung|senkung|dellen?|tiefs?|rückfall(?:s)?)";
const turn =
  "(?:verbesserung(?:en)?|verschlechterung(?:en)?|verschlimmerung|verschärfung|erholung|trendwende|wende|umschwungs?|umkehr|verschiebung(?:en)?|veränderung(?:en)?|entwicklung(?:en)?|fortschritte?|rückschritte?|stagnation|stabilisierung|entspannung|aufhellung)";
const direction =
  "(?:steigende|sinkende|fallende|wachsende|zunehmende|abnehmende|aufsteigende|absteigende|positive|negative|günstige|ungünstige|rückläufige|aufwärtsgerichtete|abwärtsgerichtete|besorgniserregende|bedenkliche|beunruhigende|ermutigende|erfreuliche|klare|eindeutige|langjährige|gegenläufige)[nrms]?";
const lines =
  "(?:linien?|trends?|tendenz(?:en)?|kurven?|entwicklung(?:en)?|bewegung(?:en)?|spiralen?|abwärtsspirale|aufwärtstrends?|abwärtstrends?|kurs)";
const gap = "(?: [\\p{L}\\p{N}'-]+){0,7}? ";

export const movement: readonly ClaimRule[] = [
  ...verbRules({ up, down, change: either, same }),
  {
    kind: "up",
    form: "fact",
    by: "after",
    patterns: [`${size} ${rise}`, `${rise} (?:der|des|von|bei|an|beim|im|in der|unter)`],
  },
  {
    kind: "down",
    form: "fact",
    by: "after",
    patterns: [`${size} ${fall}`, `${fall} (?:der|des|von|bei|an|beim|im|in der|unter)`],
  },
  { kind: "change", form: "fact", by: "after", patterns: [`${size} ${turn}`] },
  {
    kind: "up",
    form: "fact",
    by: "theme",
    patterns: [
      "(?:stark |deutlich |leicht |weiter |erneut )?im (?:aufwind|steigflug|höhenflug|steigen|aufschwung|wachsen)",
      "auf dem vormarsch",
    ],
  },
  {
    kind: "down",
    form: "fact",
    by: "theme",
    patterns: [
      "(?:deutlich |stark |leicht |weiter )?rückläufig",
      "im (?:sinken|sinkflug|sturzflug|freien fall|abwind)",
      "auf dem rückzug",
      "kein (?:großes )?problem mehr",
    ],
  },
  {
    kind: "change",
    form: "fact",
    by: "theme",
    patterns: [
      "(?:im|in einem) (?:aufwärtstrend|abwärtstrend|abschwung|umbruch|wandel)",
      `(?:hat|haben|hatte|hatten)${gap}gelitten`,
      "in (?:einer|eine) (?:abwärtsspirale|krise|schieflage|talsohle)",
      "(?:aus dem|im) (?:tal|tief|keller)",
      `(?:ist|sind|war|waren|scheint|scheinen)${gap}(?:verschwunden|zurück|überwunden|gebannt|behoben|vorbei|aufgeholt|durchbrochen|gekippt|gedreht|ausgestanden|überstanden|zurückgewonnen|verdorben|vergiftet|besiegt|eingedämmt|verschwindend|überdurchschnittlich|unterdurchschnittlich)(?! (?:zu|zur|bei der))`,
      `(?:machte|macht|machten|machen|erlebte|erlebt|zeigt|zeigte|zeigen|nahm|nimmt|erfuhr|verzeichnet|verzeichnete|verzeichnen)${gap}?(?:einen?|eine) (?:[\\p{L}]+ )?(?:knick|einbruch|sprung|sturz|dämpfer|schub|auftrieb|aufschwung|rückschlag|wende|wendung|rückgang|anstieg|zunahme|abnahme|verbesserung|verschlechterung|erholung|sprünge)`,
      "(?:jahr für jahr|von jahr zu jahr|jahr um jahr|mit jedem jahr|erhebung für erhebung|zum (?:zweiten|dritten|vierten|fünften) mal in folge|(?:zwei|drei|vier|fünf) jahre in folge|in folge|seit jahren|seit langem)",
      "(?:kommt|kommen|kam|kamen|tritt|treten|trat|traten)(?: [\\p{L}\\p{N}'-]+){0,7}? (?:häufiger|seltener|öfter|immer mehr|kaum noch|überall) (?:vor|auf)",
      "schritt für schritt besser|zusehends|in großen schritten",
      "immer (?!wieder|noch|mehr(?: als)?$)[\\p{L}]{2,}er(?:e[nrms]?)?(?= |$|[.,;:])",
      "(?:kein|ohne) ende(?: in sicht)?",
      "(?:ist|sind|war|waren|wurde|wurden)(?: [\\p{L}\\p{N}'-]+){0,6}? (?:zur regel|zur norm|zum dauerzustand|zur ausnahme|zum alltag|alltäglich) geworden|zur (?:regel|norm) geworden",
      "(?:den|ihren|seinen) (?:höhepunkt|tiefpunkt|scheitelpunkt) (?:überschritten|erreicht|hinter sich)",
      "von schlimm zu schlimmer",
      "(?:verlagert|verlagerte|gewandelt|wandelte)(?: sich)?",
    ],
  },
  {
    kind: "significant",
    form: "fact",
    by: "itself",
    patterns: [
      `(?:${rise}|${fall}|${turn}|unterschied|unterschiede)(?: [\\p{L}' -]{1,60})? (?:ist|sind|war|waren|bleibt|blieben)(?: [\\p{L}]+){0,3}? signifikant`,
    ],
  },
  {
    kind: "change",
    form: "fact",
    by: "named",
    patterns: [
      `${direction} ${lines}`,
      "(?:aufwärts|abwärts)(?:trends?|spirale)",
      `${lines}(?: (?:bei|im|beim|der|des|von|in) [\\p{L} ]+?)? (?:ist |sind |scheint |zeigt |geht |weist |bleibt |hat |hält |setzt )+(?:[\\p{L}]+ ){0,3}?(?:gekehrt|umgekehrt|gebrochen|durchbrochen|gedreht|nach oben|nach unten|steigend|sinkend|positiv|negativ|aufwärts|abwärts|an|fort|sich fort)`,
      `${lines}(?: (?:bei|im|beim|der|des|von) [\\p{L} ]+?)? (?:steigt|sinkt|fällt|kippt|kehrt|dreht|stieg|sank|kippte|drehte)`,
      "(?:trend|tendenz|bewegung|verschiebung|neigung|entwicklung) (?:zu|hin zu|zum|in richtung) (?:mehr|weniger|[\\p{L}]+eren)",
      "(?:das blatt|der trend|die stimmung) (?:hat sich |ist |wendet |wendete )*(?:gewendet|gedreht|gekippt|sich)",
      "(?:sieht|sehen|sah|sahen)(?: [\\p{L}]+){0,3}? (?:besser|schlechter|rosiger|düsterer|günstiger|positiver|negativer) aus",
      "(?:fällt|fallen|fiel|fielen)(?: [\\p{L}\\p{N}'-]+){0,6}? (?:besser|schlechter|höher|niedriger|günstiger|ungünstiger|milder|positiver|negativer|kritischer) aus",
      "(?:das schlimmste|der tiefpunkt|der höhepunkt) (?:ist|liegt|scheint)(?: [\\p{L}]+){0,3}? (?:vorbei|hinter|überstanden|überwunden)",
    ],
  },
];
