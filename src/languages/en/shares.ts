/** English: how many: shares and counts whose people are named, or are who feels, says and knows. */
import type { ClaimRule } from "../claimWords.ts";
import { formsOf } from "./inflect.ts";

// biome-ignore format: read as a list of words
const verbs = formsOf([
  "say/said", "report", "feel/felt", "indicate", "experience", "need", "want", "suffer", "think/thought", "sleep/slept", "struggle", "worry", "drink/drank/drunk", "know/knew/known", "consider",
  "rate", "agree", "disagree", "prefer", "wish", "lack", "miss", "smoke", "vape", "expect", "recommend", "hear/heard", "enjoy", "doubt", "cope", "mention", "describe", "seek/sought", "admit", "fear", "skip",
  "lie/lay/lain awake", "cry", "drop out", "quit", "dread", "appreciate", "trust", "value", "complain", "contemplate", "believe", "dislike", "like", "love", "hate", "panic", "procrastinate", "postpone", "talk",
  "tell/told", "find/found", "answer", "respond", "state", "claim", "call", "name", "give/gave/given", "live", "combine", "long", "hope", "regret", "turn", "go/went/gone", "use", "ask", "see/saw/seen", "choose/chose/chosen",
  "manage", "reach", "speak/spoke/spoken", "share", "notice", "look", "learn/learnt", "discover", "visit", "attend", "contact", "turn to", "get/got/got(?:ten)?", "encounter", "be bullied", "face", "carry", "endure", "bear/bore/borne",
]);
const adverb =
  "(?:now|also|still|already|even|often|always|never|ever|sometimes|regularly|really|actually|frequently|seriously|once|at some point|at times|occasionally|hardly|barely|[\\p{L}]+ly)";
const human = `(?:${[...verbs.told, ...verbs.open].join("|")})`;
const participle = `(?:${verbs.told.join("|")}|been|had|lost|made|done|run|thought)`;
/** What people do, and things do not. */
const acts = `(?:${adverb} )*(?:${human}|(?:have|has|had) (?:${adverb} )*${participle}|(?:would|could|cannot|can't|can|do not|does not|did not|don't|doesn't|didn't) (?:${adverb} )*${human}|(?:is|are|was|were) (?:${adverb} |very |rather |quite |in |under )*(?:stressed|satisfied|dissatisfied|lonely|anxious|tired|exhausted|happy|unhappy|healthy|depressed|worried|content|fine|at home|burnt out|afraid|positive|negative|doing|coping|struggling|suffering|thinking|feeling|sleeping|worrying|considering|bullied|harassed|proud|optimistic|pressure|debt|touch|therapy|treatment))`;
const unless = "(?! (?:about|of) (?:the|this|our) (?:plan|budget|proposal|pilot|project))";
const most =
  "(?:most|the majority|a majority|the vast majority|a large majority|a small majority|a minority|the lion's share|the bulk|a handful|a fraction|a good part|a large part|a small part|a considerable number|many|very many|few|very few|relatively few|far too many|too many|quite a few|a few|several|dozens|hundreds|thousands|scores|plenty|a good many|a great many|not many|hardly anyone|hardly anybody|almost no one|almost nobody|almost everyone|almost everybody|nearly everyone|nearly everybody|virtually everyone)";
const about =
  "(?:only|just|nearly|almost|about|around|roughly|exactly|well|over|under|less than|more than|at least|no less than|no fewer than|a good|barely|fully|some|scarcely|hardly|close to|upwards of|not quite|not even|an estimated|up to|a little|slightly|a|as many as|approximately)";
const people = "{adj}(?:{person}|{anyone}|student|respondent|participant|first-year|young person)";

export const shares: readonly ClaimRule[] = [
  {
    kind: "number",
    form: "number",
    by: "itself",
    patterns: [
      `(?:${about} )*(?:{n}|one|1) (?:in|out of|in every|out of every)(?: (?:the|every|our))? {n}(?! (?:of )?(?:the |our |all |these |those )?{adj}(?:{other}|{time}|times|cases))`,
      `(?:${about} )*{n} (?:of|in|out of) (?:the |every |our )?{n}(?: of (?:them|these|those))? ${acts}`,
      `(?:${about} )*{part}(?: of (?:them|these|those|all))? ${acts}${unless}`,
      `(?:${about} )+{part} (?:is|are|was|were|has|have|had|do|does|did|will|would)(?! (?:{adj}(?:paid|spent|used|borne|set|intended|earmarked|reserved|available|needed)))`,
      `(?:${about} )*(?:a )?(?:several|a few|some|many|two|three|four) (?:dozens?|hundreds?|scores|tens|thousands?)(?: of)?(?: the| our)? ${people}`,
      `(?:${about} )*(?:a )?(?:dozens?|hundreds?|thousands?|tens|scores)(?: of)?(?: the| our)? ${people}`,
      `(?:${about} )+(?:a )?(?:hundred|thousand|dozen)(?: of)?(?: the| our)? ${people}`,
      `(?:one|1) (?:student|respondent|person|participant|first-year)s? (?:in|out of) (?:every )?{n}`,
      `of (?:those|the students|the respondents|all (?:students|respondents)|our students|the participants|{adj}{person})(?: who [\\p{L}' ]{1,40})?, +(?:${about} )*(?:{n}|{part}|most|many|few|the majority|only)`,
    ],
  },
  {
    kind: "vague",
    form: "number",
    by: "itself",
    patterns: [
      `(?<!how )(?:(?:far |all )?too |very |so |quite |relatively |surprisingly |a great |a good )?(?:many|few|a lot|lots|plenty|several|countless|numerous|some|whole groups|scores)(?: of)?(?: the| our| these)? (?:{adj}(?:{person}|young people))(?: [\\p{L}\\p{N}'-]+){0,6}? (?:feel|felt|experience|experienced|suffer|suffered|struggle|struggled|worry|worried|report|reported|lie awake|sleep|slept|carry|carried|bear|face|cope|endure|drop out|quit|are (?:${adverb} )*(?:stressed|lonely|exhausted|satisfied|dissatisfied|happy|unhappy|depressed|anxious|struggling))`,
      `(?:many|too many|few|quite a few|plenty|countless|some|several) of (?:the |our |these )?(?:{adj}(?:{person}|them))(?: [\\p{L}\\p{N}'-]+)? (?!asked for the|from)(?:${acts}|have|has|had|are|were)`,
      `(?<=^[ -]*|[;:,] (?:and |but )?)(?:${about} )*${most}(?: of them)? ${acts}${unless}`,
      `{person} (?:now |also |still )?(?:rarely|seldom|hardly ever|scarcely|often|frequently|regularly|mostly|generally|typically|usually|commonly|massively|en masse) (?:feel|suffer|experience|sleep|worry|struggle|drink|report)(?: [\\p{L}-]+)?`,
      "{person}(?: [\\p{L}\\p{N}'-]+){0,4}? (?:on the whole|by and large|for the most part|en masse|in droves|in large numbers|as a rule)",
    ],
  },
  {
    kind: "vague",
    form: "number",
    by: "theme",
    patterns: [
      "(?:is|are|was|were|remains?|remained|has become|have become) (?:[\\p{L}]+ )?(?:high|low|rife|rampant|widespread|commonplace|common|prevalent|ubiquitous|omnipresent|rare|scarce|negligible|minimal|massive|enormous|alarming|excellent|poor|worrying|below|above|out of control|the order of the day|all around|everywhere|endemic|sky-high|(?:the |a )?(?:rule|norm|exception|rarity|commonplace))(?! (?:on|in) the agenda)(?= (?:among|at|in|for|with|during|here|and|by|these|this|since|as|on)|[.,;:]|\\s*$|(?: rather))",
      "(?:alarming|worrying|epidemic|dramatic|enormous|disturbing|shocking|unprecedented) (?:proportions|levels?|heights|scale|rates?|numbers)",
      "(?:the rule rather than the exception|the exception rather than the rule|more rule than exception|reigns?|prevails?|abounds?|runs? rife|holds? sway)",
    ],
  },
  {
    kind: "majority",
    form: "number",
    by: "itself",
    patterns: [
      `(?:(?:a|the) )?(?:(?:great|vast|large|big|small|tiny|significant|considerable|sizeable|sizable|fair|good|mere|growing|disturbing|surprising) )*(?:bulk|majority|lion's share|fraction|handful|part|portion|share|proportion|percentage|plurality|mass|cross-section|sliver|good deal) of (?:the |our |all |these |those )*(?:{adj}(?:{person}|{anyone}))`,
      "(?:nearly|almost|virtually|practically|as good as|just about|more or less|hardly|scarcely|barely|close to) (?:all|every|any|no|each|none|everyone|everybody|anyone|anybody|nobody|no one)(?: (?:single|one))?(?: of)?(?: the| our)? (?:{adj}(?:{person}|{anyone}|student|respondent|participant|first-year))",
    ],
  },
  {
    kind: "hardly-any",
    form: "number",
    by: "itself",
    patterns: [
      `(?:nobody|no one|no (?:student|respondent|participant|first-year)s?|none of (?:the|our) {adj}{person}) (?:any more |any longer )?(?:feels?|felt|reports?|reported|suffers?|suffered|experiences?|experienced|is (?:lonely|stressed|unhappy|dissatisfied)|was (?:lonely|stressed))`,
    ],
  },
];
