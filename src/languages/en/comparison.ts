/** English: comparative and superlative words of people and of what surveys ask, by morphology, and idioms of one being ahead of another. */
import type { ClaimRule } from "../claimWords.ts";
import { comparatives, superlatives } from "./inflect.ts";

// biome-ignore format: read as a list of words
const ofPeople = [
  "lonely", "happy", "unhappy", "healthy", "unhealthy", "sad", "gloomy", "tired", "weary", "calm", "tense", "angry", "fit", "strong", "weak", "tough", "safe", "unsafe",
  "stressed", "anxious", "satisfied", "dissatisfied", "content", "contented", "confident", "resilient", "motivated", "demotivated", "optimistic", "pessimistic", "exhausted", "depressed",
  "worried", "isolated", "connected", "supported", "welcome", "relaxed", "vulnerable", "positive", "negative", "comfortable", "burdened", "pressured", "nervous", "cheerful", "secure",
  "insecure", "engaged", "involved", "at home", "at ease", "alone", "rested", "well-rested", "settled", "fulfilled", "hopeful", "balanced", "overwhelmed", "strained", "troubled", "distressed",
  "enthusiastic", "critical", "appreciative", "heard", "seen", "understood", "included", "excluded", "burnt out", "burned out", "worn out",
];
// biome-ignore format: read as a list of words
const ofTopics = [
  "high", "low", "great", "big", "large", "small", "strong", "weak", "poor", "mild", "severe", "intense", "fierce", "heavy", "light", "deep", "sharp", "steep", "wide", "narrow", "acute",
  "pressing", "frequent", "common", "rare", "widespread", "prevalent", "serious", "positive", "negative", "favourable", "unfavourable", "favorable", "bright", "dark", "rosy", "warm", "cold",
  "friendly", "pleasant", "unpleasant", "tense", "tough", "hard", "grim", "bleak", "healthy", "sound", "stable", "problematic", "noticeable", "pronounced", "harsh", "generous", "lenient",
  "encouraging", "worrying", "manageable", "bearable", "dominant", "persistent", "palpable", "visible among", "striking",
];
const people = `(?:${[...comparatives(ofPeople), "better", "worse"].join("|")})`;
const topics = `(?:${[...comparatives(ofTopics), "better", "worse"].join("|")})`;
const topPeople = `(?:${superlatives(ofPeople).join("|")})`;
const topTopics = `(?:${[...superlatives(ofTopics), "best", "worst"].join("|")})`;
const be =
  "(?:is|are|was|were|been|become|becomes|became|becoming|feel|feels|felt|feeling|get|gets|got|getting|grow|grows|grew|grown|look|looks|looked|seem|seems|seemed|remain|remains|remained|sound|sounds|weighs?|weighed|rates?|rated|judged?|turns? out|turned out|came out|comes out)";
const much =
  "(?: (?:now|much|far|a lot|even|slightly|somewhat|clearly|considerably|markedly|a little|a bit|again|still|also|all|on average|generally|today|ever|visibly|noticeably|increasingly|gradually|slowly|steadily|therefore|significantly|both|no|any|rather|quite a bit|in general|overall|appreciably|rated|judged|being|becoming|growing|getting|feeling)){0,4}";
const harmless =
  "(?! (?:prepared|informed|equipped|if|when|able|known|visible|accessible|to reach|to find|option|options|way|ways|idea|place|place to|question|job|work|instead|of the two|with|for|at explaining))";
const compare =
  "(?:suffer|suffers|suffered|worry|worries|worried|struggle|struggles|struggled|sleep|sleeps|slept|drink|drinks|drank|smoke|smokes|study|enjoy|enjoys|enjoyed|fare|fares|fared|cope|copes|coped|perform|performs|performed|complain|feel|feels|felt|experience|experiences|experienced|report|reports|reported|need|needs|needed|rate|rates|rated|appreciate|value|seek|seeks|sought|have|has|had|show|shows|showed|score|scores|scored|are|is|do|does|did|weighs?|weighed|hits?)";

export const comparison: readonly ClaimRule[] = [
  { kind: "top", form: "open", by: "theme", patterns: ["peak(?:s|ing)(?! (?:hours|time|season|in))"] },
  {
    kind: "change",
    form: "open",
    by: "theme",
    patterns: [
      `${be}${much} ${topics}${harmless}`,
      "(?:weighs?|weighed|presses|pressed|bears?|falls?|fell|hits?) (?:[\\p{L}]+ )?(?:more|less|hardest|heaviest|most|harder|heavier)(?: [\\p{L}]+ly)? (?:on|among|upon|for)",
      `${topics}(?: [\\p{L}\\p{N}'-]+){0,5}? than`,
    ],
  },
  {
    kind: "change",
    form: "open",
    by: "itself",
    patterns: [
      `(?:{person}|women|men|young people|participants)(?: [\\p{L}\\p{N}'-]+){0,6}? ${be}${much} ${people}${harmless}`,
      `(?:{person}|women|men|young people|participants)(?: [\\p{L}\\p{N}'-]+){0,5}? ${compare}(?: [\\p{L}\\p{N}'-]+){0,4}? (?:more|less|better|worse|longer|shorter|harder|higher|lower)(?: (?!than)[\\p{L}-]+){0,4}? (?:than|(?:each|every) (?:year|wave|cohort))`,
      "(?:more|less|[\\p{L}]{2,}er|[\\p{L}]{2,}ier)(?: (?!than)[\\p{L}-]+){0,3}? than (?:their|our|those|other|fellow|male|female|dutch|international|bachelor's|master's|full-time|part-time|native|older|younger) (?:{adj}(?:peers?|counterparts?|classmates?|contemporaries|colleagues|{person}|women|men))",
      "(?:{person}|women|men|participants)(?: [\\p{L}\\p{N}'-]+){0,8}? (?:are|were|is|was|being) (?:[\\p{L}]+ )?(?:hit|affected|struck|burdened|touched)(?: (?:the|by|far|much|particularly|especially|relatively|disproportionately|more|less))* (?:hard(?:est|er)?|badly|worst|most|worse|more|less)",
      "(?:hit|hits|affects?|affected|strikes?|struck|weighs? on|weighed on)(?: (?:the|our|[\\p{L}'-]+)){0,4}? {person}(?: [\\p{L}]+)? (?:hardest|harder|most|more|worst|worse|least|less)",
      "(?:{person}|women|men|young people)(?: [\\p{L}\\p{N}'-]+){0,4}? (?:are|were|is|become|became) (?:now |also |[\\p{L}]+ly )*(?:better|worse) off",
      "(?:the {adj})?(?:ones|group|groups) (?:who|that) (?:suffer|struggle|worry|feel|sleep|drink|need|experience|report)s? (?:the )?(?:most|least|worst|best|hardest|more|less)",
      "(?:it is|it was|they are|these are) (?:mainly|mostly|especially|particularly|chiefly|above all|primarily|first and foremost|predominantly|precisely|largely) (?:{adj}(?:{person}|women|men|young people))",
      "(?:mainly|mostly|especially|particularly|chiefly|above all|predominantly|notably) (?:{adj}(?:{person}|women|men|young people)) (?:feel|suffer|experience|report|struggle|worry|sleep|say|indicate|drink|need)",
      "(?:no|nowhere|few|not one) (?:other|single)? ?(?:{faculty}|programmes?|universit(?:y|ies)|departments?|group|institutes?|campus)(?: (?:in the country|of ours))? (?:has|have|scores?|does|do|is|are|did|counts?|knows?|can boast)(?: [\\p{L}]+){0,2}? (?:such|so|as|better|worse|higher|lower|more|fewer|less|[\\p{L}]{2,}ier|[\\p{L}]{2,}er)",
      "(?:among|one of|some of|belongs? to) the (?:{adj})(?:happiest|unhappiest|loneliest|healthiest|best|worst|highest|lowest|most [\\p{L}]+|least [\\p{L}]+|top|bottom)",
      "(?:{person}|women|men)(?: [\\p{L}\\p{N}'-]+){0,5}? (?:more|less|better|worse)(?: [\\p{L}-]+){0,3} (?:each|every) (?:year|wave|cohort|passing year)",
    ],
  },
  {
    kind: "change",
    form: "open",
    by: "named",
    patterns: [
      `the (?:more|less|longer|older|higher|lower|further|closer|busier|fewer|${people})(?: [\\p{L}\\p{N}'-]+){0,8}?,? +the (?:more|less|better|worse|${people}|${topics})`,
      `(?:${comparatives(ofTopics).join("|")}|more|less|better|worse|[\\p{L}]{3,}er)(?: (?!than)[\\p{L}\\p{N}'-]+){0,3}? than (?:it|they|we|he|she|in|at|on|a|an|two|three|four|five|before|ever|last|the) ?(?:was|were|used|had|did|has|have|previous|other|others|rest|average|year|survey|wave|measurement|edition|{faculty}|national|university|country|pandemic|years|time|summer|spring|autumn|winter|(?:19|20)\\d\\d)?(?! planned| expected| necessary| needed| ten | words)`,
      "(?:leaves?|left|leaving) (?:the |all |every )*(?:others?|rest|competition|[\\p{L}]+) (?:far |well )?behind",
      "(?:outdo(?:es|ne)?|outdid|outstrips?|outstripped|outshines?|outshone|overtakes?|overtook|overtaken|surpass(?:es|ed)?|exceeds?|exceeded|beats?|tops|topped|trumps?|eclipses?|eclipsed|outranks?|outranked|outpaces?|outpaced|tower(?:s|ed)? (?:over|above))(?! (?:up|the clock))",
      "(?:ahead of|a step ahead|way ahead|in the lead|front-runners?|in the vanguard|bringing up the rear|brings up the rear|at the (?:top|bottom) of (?:the )?(?:list|ranking|table|scale|league)|second to none|head and shoulders above|unmatched|unrivalled|unequalled|unsurpassed|unparalleled|above par|below par|leads? the (?:way|field|pack))(?! schedule)",
      "compar(?:es|ed|ing|e) (?:very |quite |rather )?(?:favourably|favorably|unfavourably|unfavorably|well|poorly|badly)",
      "(?:stands?|stood) out (?:favourably|positively|negatively|unfavourably|from|above|for its)",
      "(?:lags?|lagged|lagging|trails?|trailed|trailing|falls?|fell|fallen|falling|behind|runs?) (?:far |well |somewhat |further )?behind (?:the|its|their|on|others?|all|that|those|when)",
      "(?:catch(?:es|ing)?|caught) up with",
      "as (?:high|low|good|bad|common|lonely|stressed|happy|satisfied|strong|weak|great|[\\p{L}]+) as (?:ever|before|in (?:19|20)\\d\\d|last year|two years|they|it (?:was|is)|a year|their|other|elsewhere|the)(?! (?:possible|time|plan))",
      "(?:in contrast|contrary|unlike|as opposed) (?:with|to)? ?(?:their|other|last|previous|the year|national|the national|the rest|men|women|students)",
      "than (?:anywhere|ever|any other|nowhere)(?: else)?",
    ],
  },
  {
    kind: "top",
    form: "fact",
    by: "theme",
    patterns: [
      `(?:rated|scored?|scores|judged|ranked|valued|appreciated|assessed|graded|felt|experienced|voted|considered|found)(?: (?:by far|as|the|among the|of all))* ${topTopics}(?! (?:when|practice))`,
      `(?:is|are|was|were|remains?|runs?|ran) (?:by far |still |now |always )?(?:the |at (?:its|their) )?${topTopics}(?= (?:among|at|in|for|with|of|since|here|there|during|on|it|they|that|when|ever)|[.,;]|\\s*$)`,
      `(?:the |its |their |by far the )${topTopics} (?:{adj})?(?:shift|change|rise|fall|drop|increase|decrease|decline|growth|improvement|difference|jump|gap|deterioration|swing|{topic})s?`,
      "peaked",
      "(?:bottoms?|bottomed|bottoming) out",
      "(?:at|to|reached|reaching|hit|on) (?:an? |its |their |the )?(?:all-time |absolute |historic |record |new )?(?:highest|lowest|best|worst|peak|nadir|zenith|record|all-time high|all-time low|high point|low point)",
      "never (?:before )?(?:been |were |was |did |have |has |had |scored? |felt )*(?:so|this|as|better|worse|higher|lower|[\\p{L}]{3,}er)(?! often)",
      "(?:historic|unprecedented|unheard-of|record|all-time) (?:highs?|lows?|levels?|scores?|heights?|depths?|numbers?|grades?|shares?)",
      "(?:hardest|worst|most) hit|hit hardest",
    ],
  },
  {
    kind: "top",
    form: "fact",
    by: "itself",
    patterns: [
      `{person}(?: [\\p{L}\\p{N}'-]+){0,3}? (?:are|were|is) (?:by far |now |still |clearly )?(?:the )?${topPeople}`,
      `(?:the |our |its )${topPeople} {adj}(?:{person}|young people|group)`,
      "{person} (?:[\\p{L}\\p{N}'-]+ ){0,3}?(?:have |has |had |were |was )?never (?:been |before been |felt |were |was |before )*(?:so|this|as|more|less|better|worse|[\\p{L}]{3,}ier)",
      "(?:a |an )?(?:record|unprecedented|historic|disturbing|alarming|worrying|shocking|staggering|surprising|striking|considerable|significant|substantial|growing|increasing|rising|large|high|great|disproportionate|disconcerting|encouraging|impressive|small|tiny|negligible|dwindling|shrinking) (?:number|share|percentage|proportion|amount|quantity|group|part|fraction|minority)s? of (?:{adj}(?:{person}|{anyone}))",
      "never(?: before)? (?:have|has|had|were|was|are|did|do|felt) (?:{adj}(?:{person}|{topic})) (?:[\\p{L}'-]+ ){0,3}?(?:so|this|as|more|less|better|worse)",
      "more than ever(?! before needed)(?:, |.*?)(?:{person}|they) (?:feel|suffer|experience|need|say|are)",
    ],
  },
];
