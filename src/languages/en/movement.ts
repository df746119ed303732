/** English: verbs, nouns and idioms that say that something rises, falls, turns or stays. */
import type { ClaimRule } from "../claimWords.ts";
import { verbRules } from "../verbRules.ts";
import { formsOf } from "./inflect.ts";

// biome-ignore format: read as a list of words
const up = formsOf([
  "rise/rose/risen", "grow/grew/grown", "increase", "climb", "soar", "surge", "jump", "mount", "spike", "swell/swelled/swollen", "widen",
  "balloon", "escalate", "intensify", "mushroom", "multiply", "rocket", "skyrocket", "snowball", "proliferate", "explode", "heighten",
  "strengthen", "accumulate", "deepen", "flare up", "flare", "go/went/gone (?:up|upwards?)", "shoot/shot up", "creep/crept (?:up|upwards?|higher)",
  "edge (?:up|upwards?|higher)", "inch (?:up|upwards?|higher)", "tick (?:up|upwards?)", "nudge (?:up|upwards?)", "move (?:up|upwards?)",
  "crawl (?:up|upwards?|out|higher)", "build/built up", "pile up", "run/ran/run (?:up|high)", "trend up(?:wards?)?", "point up(?:wards?)?",
  "bend/bent up(?:wards?)?", "gather (?:pace|momentum|steam)", "gain (?:momentum|ground|strength)", "take/took/taken off", "shoot/shot through the roof",
  "go/went/gone through the roof",
]);
// biome-ignore format: read as a list of words
const down = formsOf([
  "decrease", "decline", "shrink/shrank/shrunk", "sink/sank/sunk", "plummet", "plunge", "diminish", "lessen", "dwindle", "subside", "tumble", "ease",
  "slump", "dip", "slide/slid", "slip", "recede", "wane", "narrow", "nosedive", "collapse", "crumble", "evaporate", "abate", "ebb", "fade", "weaken",
  "soften", "erode", "wither", "vanish", "disappear", "dissolve", "melt", "relax", "loosen", "taper (?:off|away)", "tail (?:off|away)", "fall/fell/fallen (?:off|away|back)",
  "drop (?:off|away|back)", "die (?:down|away|out)", "let/let up", "calm down", "cool (?:off|down)", "wear/wore/worn off", "go/went/gone (?:down|downwards?)",
  "come/came/come down", "creep/crept (?:down|downwards?|lower)", "edge (?:down|downwards?|lower)", "inch (?:down|downwards?|lower)",
  "trend down(?:wards?)?", "point down(?:wards?)?", "bend/bent down(?:wards?)?", "drift (?:down|downwards?|lower)", "drop like", "lose/lost (?:ground|momentum|strength|its|their)",
]);
// biome-ignore format: read as a list of words
const either = formsOf([
  "improve", "worsen", "deteriorate", "recover", "rebound", "rally", "revive", "brighten", "lighten", "darken", "sour", "degrade", "flourish", "thrive",
  "blossom", "progress", "regress", "relapse", "fluctuate", "swing/swung", "mend", "heal", "reverse", "bounce back", "pick up", "perk up", "look up", "shape up",
  "catch/caught up", "turn around", "swing/swung back", "slip back", "slide/slid back", "claw (?:its|their) way", "find/found (?:its|their) way back",
  "go/went/gone (?:downhill|backwards?|forwards?|uphill)", "gain on", "close in on", "close the gap", "make/made (?:progress|strides|headway|great strides)", "bear/bore fruit",
  "take/took/taken (?:hold|root|over)", "rear (?:its|their)", "turn the (?:corner|tide)", "stem the tide", "break/broke/broken through",
  "get/got/got(?:ten)? out of (?:hand|control)", "spiral", "spiral out of control", "get/got/gotten the upper hand", "fall/fell/fallen by the wayside",
]);
// biome-ignore format: read as a list of words
const same = formsOf([
  "stabili[sz]e", "level (?:off|out)", "flatten", "flatten (?:off|out)", "plateau", "stagnate", "stall", "bottom out", "hold/held (?:steady|firm|up|on|out|its ground|their ground)",
  "linger", "persist", "stand/stood still", "settle (?:down|at)", "come/came/come to rest", "mark time", "tread/trod water", "stay put", "stay (?:the course|level|flat)",
]);

const rise =
  "(?:rise|increase|growth|surge|spike|jump|climb|uptick|upturn|explosion|boom|leap|upsurge|upswing|swell|build-up|escalation|proliferation|spread|widening|intensification|gain)";
const fall =
  "(?:fall|decline|drop|decrease|reduction|dip|slump|plunge|slide|downturn|downswing|lowering|shrinkage|weakening|erosion|easing|slackening|fall-off|ebb|contraction)";
const turn =
  "(?:improvement|deterioration|worsening|recovery|turnaround|reversal|shift|swing|rebound|revival|upward turn|downward turn|turn for the (?:better|worse)|relapse|setback|catch-up|stabili[sz]ation|stagnation|progress|step (?:forwards?|backwards?))";
const size =
  "(?:clear|sharp|steep|marked|slight|strong|steady|further|significant|record|remarkable|small|large|big|huge|worrying|striking|modest|moderate|notable|noticeable|gradual|gentle|dramatic|sudden|substantial|considerable|encouraging|visible|unmistakable|continued|continuing|ongoing|renewed|rapid|slow|real|definite|distinct|encouraging|alarming|welcome|enormous|spectacular|statistically significant|light|mild|net|first|general|overall|double-digit|unprecedented|tangible)";
const direction =
  "(?:upward|downward|rising|falling|growing|declining|increasing|decreasing|positive|negative|favourable|unfavourable|encouraging|worrying|alarming|ascending|descending|improving|worsening|deteriorating|long-term|clear|steady)";

export const movement: readonly ClaimRule[] = [
  ...verbRules({ up, down, change: either, same }),
  {
    kind: "up",
    form: "fact",
    by: "after",
    patterns: [`${size} ${rise}`, `(?:a|the|this|that) ${rise} (?:in|of|among)`],
  },
  {
    kind: "down",
    form: "fact",
    by: "after",
    patterns: [`${size} ${fall}`, `(?:a|the|this|that) ${fall} (?:in|of|among)`],
  },
  {
    kind: "change",
    form: "fact",
    by: "after",
    patterns: [`${size} ${turn}`, `(?:a|the|this|that) ${turn} (?:in|of|among)`],
  },
  {
    kind: "change",
    form: "fact",
    by: "theme",
    patterns: [
      "(?:is|are|was|were|been|now|back|well|clearly|firmly) on (?:its|their|the) (?:way (?:up|down|back|out)|return|retreat|rise|increase|decline|wane|mend|up|rebound|upswing|march|ebb)",
      "(?:gone|went|goes|going|go) from (?:strength to strength|bad to worse|good to (?:bad|worse)|bad to good)",
      "(?:has|have|had|was|were|been) (?:largely |almost |fully |all but |quickly |gradually |now )?(?:restored|repaired|made good|turned (?:around|the corner)|reversed|broken|wiped out|undone|eradicated|eroded|dispelled|put behind|overcome|shaken off|halted|checked|contained|arrested|curbed|reined in)",
      "undiminished|unabated|(?:crept|went|climbed|moved|rose|slipped|dropped|sank) (?:past|above|below|beyond|beneath)",
      "spread(?:s|ing)? (?:among|through|across|further|to|fast|rapidly|like)",
      "(?:lost|loses|losing|lose) (?:some of |much of )?(?:its|their) (?:grip|hold|edge|shine|lead|sting|lustre)",
      "(?:tightened|tightens|tightening) (?:its|their) grip",
      "(?:took|takes|taken|taking|made|makes|making|suffered|saw|seen|showed|shows|got|gets|received|given|hit by|dealt|recorded|enjoyed) (?:a|an|another|some) (?:[\\p{L}-]+ ){0,2}(?:nosedive|dive|hit|knock|tumble|blow|turn|leap|step|boost|dip|jump|slide|plunge|revival|recovery|lift|upturn|downturn|rebound|comeback|setback|drop|rise|fall|impulse|dent|beating|slump)",
      "(?:all|almost|virtually|practically|as good as|close to|nearly) (?:but )?(?:disappeared|vanished|gone|eradicated|non-existent)",
      "(?:clawed|crawled|climbed|fought|worked|pulled) (?:its|their) way (?:up|back|out)",
      "out of the (?:doldrums|valley|slump|trough|dip|woods|pit)",
      "(?:high|low|turning|tipping|boiling|rock-bottom|saturation) point",
      "(?:reached|reaching|reaches|hit|hits|attained) (?:[\\p{L}-]+ )?(?:proportions|heights|depths|levels|lows|highs|bottom|rock bottom|point)",
      "(?:has|have|had) become (?:the rule|the norm|normal|commonplace|common|rare|rarer|scarce|widespread|the exception|a (?:rarity|problem|common|major|serious))",
      "(?:a thing|something) of the past",
      "(?:peak|worst)(?: of [\\p{L} ]+?)? (?:is|lies|seems|has been|appears)(?: to (?:be|lie|have))? (?:behind|over|past|passed)",
      "(?:than it|than they) (?:used to|once)",
      "(?:show|shows|showed|showing|no|any) signs? of (?:[\\p{L}]+ing|improvement|recovery|abating|wear|decline|growth)",
      "(?:year (?:after|by|on|upon) year|with (?:each|every) (?:passing )?(?:year|wave|survey|cohort|measurement)|wave (?:after|on) wave|month (?:after|by) month|from year to year|three years running|(?:for )?the (?:second|third|fourth|fifth) (?:year|time) (?:running|in a row|in succession|straight)|(?:two|three|four|five) (?:years|times|waves|surveys) (?:running|in a row|in succession))",
    ],
  },
  {
    kind: "significant",
    form: "fact",
    by: "itself",
    patterns: [
      `(?:${rise}|${fall}|${turn}|difference|change|gap)s? (?:[\\p{L}' -]{1,60} )?(?:is|are|was|were|proved|turned out|remains)(?: [\\p{L}]+){0,3}? significant(?:ly)?`,
    ],
  },
  {
    kind: "change",
    form: "fact",
    by: "named",
    patterns: [
      `${direction} (?:trend|line|curve|slope|spiral|tendency|movement|course|graph|trajectory|path|drift|arc|swing)s?`,
      "(?:trend|line|curve|slope|graph|trajectory|arrow|needle|pendulum|tide)s?(?: of [\\p{L} ]+?| in [\\p{L} ]+?| for [\\p{L} ]+?)? (?:is |are |has |have |was |were |been |now |clearly |seems to be |still |also )*(?:up|down|upwards?|downwards?|rising|falling|rises?|falls?|rose|fell|bend\\p{L}*|bent|point\\p{L}*|turn\\p{L}*|revers\\p{L}*|broken|flatten\\p{L}*|continu\\p{L}*|swing\\p{L}*|swung|goes|going|went|moves|moving|shift\\p{L}*|dip\\p{L}*|climb\\p{L}*|positive|negative)",
      "things (?:are|have been|were|seem to be|have) (?:[\\p{L}]+ )?(?:looking up|getting|gone|going|improv\\p{L}*|worse\\p{L}*|better|picking up)",
      "(?:trend|tendency|shift|move|movement|drift|development) (?:towards?|to) (?:more|less|fewer|greater|better|worse|higher|lower|improvement|[\\p{L}]+er)",
      "(?:turned|turning|stemmed|reversed) the (?:tide|corner|trend)",
      "the (?:tide|corner|trend|worst) (?:has|is|was|seems) (?:been |to have |to be )?(?:turn\\p{L}*|revers\\p{L}*|broken|over|behind|past)",
      "(?:left|put|leave) (?:the worst(?: of [\\p{L} ]+?)?|[\\p{L} ]{1,30}) behind (?:us|them)",
    ],
  },
];
