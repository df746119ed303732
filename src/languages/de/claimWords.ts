/** German: words of change, comparison and number, and what they may be about. */
import type { ClaimWords } from "../claimWords.ts";
import { causes } from "./causes.ts";
import { changes } from "./changes.ts";
import { comparison } from "./comparison.ts";
import { minority } from "./minority.ts";
import { movement } from "./movement.ts";
import { nouns } from "./nouns.ts";
import { cardinal, part } from "./numbers.ts";
import { shares } from "./shares.ts";

const wanting =
  "(?:will|wollen|wollte|wollten|möchte|möchten|hofft|hoffen|strebt|streben|beabsichtigt|beabsichtigen|versucht|versuchen|arbeitet|arbeiten|wünscht|wünschen|sucht|suchen|plant|planen|soll|sollen|muss|müssen|setzt|setzen)";
const who =
  "(?:wir|universität|{faculty}|präsidium|rektorat|hochschulleitung|leitung|abteilung|abteilungen|dienst|team|plan|projekt|maßnahme|maßnahmen|richtlinie|mitarbeitende|pilot|kampagne|hochschule|einrichtung|arbeitsgruppe|lehrende|programm|angebot)";

// biome-ignore format: read as lists of words
export const claimWords: ClaimWords = {
  ...nouns,
  readOver: /[:*_·/]-?(?=in(?:nen)?(?!\p{L}))/u,
  whose: ["der", "des", "von", "unter", "bei", "beim", "für", "unserer"],
  quantity: [
    "(?:noten?|werte|ergebnisse|scores?|antworten) (?:für|über|von|auf|zu|der|des)(?: die| das| den| unsere)?",
    "(?:die |der |eine |ein |den |dem )?(?:anzahl|zahl|zahlen|anteile?|teil|prozentsatz|gruppe|gruppen|menge|quote|rate)(?: der| des| von| an| aller| unserer| derer| den)?",
  ],
  preposition: ["in", "im", "ins", "an", "am", "ans", "auf", "bei", "beim", "während", "seit", "nach", "für", "vor", "vorm", "innerhalb", "von", "vom", "durch", "mit", "dank", "laut", "gemäß", "aus", "über", "um", "zu", "zum", "zur", "unter", "gegen", "pro", "je", "per", "ohne", "trotz", "wegen", "aufgrund", "zwischen", "außerhalb", "entlang", "neben", "als", "bis", "rund um"],
  aboutPreposition: ["über", "für", "zu", "zum", "zur", "gegen", "um", "rund um", "auf", "nach"],
  link: ["für", "von", "vom", "mit", "an", "am", "bei", "beim", "über", "und", "oder", "der", "die", "das", "den", "dem", "des", "dass", "in", "im", "auf", "um", "aus", "bis", "zu", "zum", "zur", "nach", "unter", "durch", "als", "wie", "ist", "sind", "war", "waren", "wird", "werden", "wurde", "wurden", "hat", "haben", "hatte", "hatten", "pro", "je", "gegen", "mitstudierende", "mitstudierenden", "können", "kann", "sich", "so", "während", "innerhalb", "wo", "mal", "liegt", "lag", "blieb", "bleibt", "stieg", "steigt", "sank", "sinkt", "fiel", "fällt", "wuchs", "wächst", "nahm", "nimmt", "ging", "geht", "schoss", "schnellte", "kletterte", "klettert", "verdoppelte", "halbierte", "veränderte", "verbesserte", "verschlechterte", "erhöhte", "verringerte", "beträgt", "betrug", "kam", "kommt", "derer", "derjenigen", "diejenigen", "jener", "jene", "denen", "gehen", "kommen", "vor", "seit", "sowie", "zwischen", "ohne"],
  breaks: ["aber", "weil", "da", "denn", "während", "obwohl", "jedoch", "sondern", "doch"],
  aim: [
    `${who} (?:auch |deshalb |daher |gemeinsam |dann |nun |jetzt |sich |daran )?${wanting}`,
    `${wanting} (?:auch |daher |deshalb )?(?:die |das |der |unsere )?${who}`,
    "damit",
    "um [^,;]*?zu \\p{L}+n",
    "um [^,;]*? \\p{L}+zu\\p{L}+n",
    "um (?:mehr|weniger|den|die|das|einen|eine|ein|alle|jede)",
    "(?:ziel|ziele|zielsetzung|anspruch|bestreben|absicht|wunsch|zielwert|auftrag|aufgabe|priorität|anliegen)s?(?: [^,;]*?)? (?:ist|sind|war|bleibt|lautet|für)",
    "(?:ausgerichtet|gerichtet) auf", "gedacht, um", "unser ziel", "das ziel", "mit dem ziel", "soll(?:en|te|ten)?", "muss|müssen", "hilft", "helfen", "gern(?:e)?", "bittet|bitten|gebeten", "raum für", "hoffentlich", "streben (?:nach|an)", "lassen sie uns", "zur (?:verbesserung|förderung|verringerung|stärkung|senkung|vermeidung|vorbeugung|verminderung|reduzierung|entlastung)", "trägt dazu bei", "tragen dazu bei", "beitragen", "laden", "eingeladen", "fördern", "fördert", "dafür sorgen", "sorgt dafür", "sorgen dafür", "dazu, dass", "aufruf", "hin zu (?:weniger|mehr)", "arbeiten an", "arbeitet an", "schlagen vor", "schlägt vor", "empfehlen", "empfiehlt", "beantragt", "beantragen", "geplant", "vorgesehen", "nötig wäre",
  ],
  future: ["(?:im jahr |bis |bis zum jahr |bis ende |ende |ab |vor )20\\d\\d", "spätestens", "innerhalb", "künftig", "in zukunft", "demnächst", "am ende des"],
  modal: ["würde", "würden", "dürfte", "dürften", "kann", "können", "könnte", "könnten", "konnte", "konnten", "mag", "mögen", "darf", "dürfen", "soll", "sollen", "sollte", "sollten", "muss", "müssen", "musste", "mussten", "braucht nicht", "hilft", "helfen", "vielleicht", "möglicherweise", "womöglich", "eventuell", "verhindert", "verhindern", "vermeiden", "beugt", "führt zu", "führen zu", "trägt", "tragen", "manchmal", "ermöglicht", "ermöglichen"],
  infinitive: ["zu", "gegen", "für", "um", "ohne", "will", "wollen", "wollte"],
  condition: ["wenn", "falls", "sofern", "es sei denn", "angenommen", "vorausgesetzt", "ob", "sollte(?= (?:der|die|das|sich))"],
  occasion: ["wo", "wie", "sobald", "damit", "bevor", "solange"],
  subclause: ["dass", "wie", "warum", "weshalb"],
  denial: [
    "(?:heißt|bedeutet|bedeuten|besagt|besagen|beweist|beweisen|zeigt|zeigen|behauptet|behaupten|sagt|sagen) (?:\\p{L}+ ){0,5}?(?:nicht|nichts|kein|keine|nie)",
    "nicht (?:mehr |ohne weiteres |gut )?(?:miteinander )?(?:zu )?(?:vergleichen|vergleichbar|verglichen)",
    "(?:kann|können|lässt|lassen|darf|dürfen|ist|sind) (?:\\p{L}+ ){0,6}?nicht (?:\\p{L}+ ){0,3}?(?:sagen|gesagt|wissen|bekannt|schließen|feststellen|festzustellen|nachweisen|nachgewiesen|belegen|beweisen|ableiten|entnehmen|verglichen|vergleichen)",
    "nicht (?:zu sagen|bekannt|klar|sicher|nachgewiesen|festzustellen)", "sagt nichts", "niemand weiß", "kein(?:e|en)? (?:beleg|belege|hinweis|hinweise|urteil|nachweis|aussage|aussagen)", "wissen (?:wir )?nicht", "unbekannt", "nie (?:sagen|schreiben|behaupten|schließen)", "nicht (?:sagen|schließen|behaupten)", "keine rückschlüsse", "nicht untersucht",
  ],
  method: ["(?:nicht|nie|nicht mehr) (?:gezeigt|gedruckt|veröffentlicht|angegeben|genannt|aufgeführt|ausgewiesen)", "ausgelassen", "verborgen", "geschützt", "erkennbar", "wiederzuerkennen", "zu wenige?", "zu klein", "schützt", "schützen", "nicht zu sehen"],
  numbered: ["artikel[ns]?", "art\\.?", "absatz", "abs\\.?", "paragraf(?:en)?", "kapiteln?", "abschnitte?n?", "anhang", "anlagen?", "seiten?", "s\\.", "tabellen?", "abbildung(?:en)?", "abb\\.?", "raum", "räumen?", "hörsaal", "saal", "zimmern?", "gebäuden?", "block", "teil", "etagen?", "stock", "stockwerk", "gleis", "bus", "linie", "straßenbahn", "(?:kalender)?wochen?", "kw", "(?:fach)?semestern?", "quartale?n?", "phasen?", "schritte?n?", "module?n?", "version(?:en)?", "ausgaben?", "jahrgang", "nr\\.?", "nummern?", "fragen?", "ziele?n?", "priorität(?:en)?", "thema", "themen", "säulen?", "jahrhundert", "platz"],
  ordinal: ["\\."],
  call: ["rufen sie", "anrufen", "telefon(?:nummer)?", "tel\\.?", "hotline", "notruf", "notfallnummer", "rufnummer", "krisentelefon", "erreichbar unter", "unter der nummer"],
  clock: ["uhr"],
  month: ["januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"],
  cardinal,
  part,
  ratioLink: ["von", "von den", "von allen", "von unseren", "der", "aus"],
  oneIn: ["(?:eine[rs]?|ein|1) von", "(?:eine[rs]?|1) der", "(?:eine[rs]?|1) unter"],
  atLeast: ["mehr als", "über", "gut", "mindestens", "wenigstens", "etwas mehr als", "ein gutes", "eine gute"],
  atMost: ["weniger als", "fast", "beinahe", "nahezu", "knapp", "nicht einmal", "etwas weniger als", "höchstens", "unter", "ein knappes", "eine knappe"],
  above: ["mehr als", "über"],
  below: ["weniger als", "nicht einmal", "unter"],
  rules: [minority, ...changes, ...causes, ...movement, ...comparison, ...shares],
};
