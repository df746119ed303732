/** How English says what a delivered file tells. */
import type { IntakeWords } from "./intakeWords.ts";

export const english: IntakeWords = {
  language: "en",
  frequent: "the of and to is are you your have how with for which what do did been my feel felt at about this".split(
    " ",
  ),
  yes: /^(yes|y|true|agreed)$/,
  no: /^(no|n|false)$/,
  ticked: /^(selected|ticked|checked|chosen|mentioned|quoted|marked|applies)$/,
  unticked: /^(not|un) ?-?(selected|ticked|checked|chosen|mentioned|quoted|marked|applies)$|^not applied$/,
  noAnswer:
    /^(do(n['’]t| not) know( yet)?|dk|don['’]t know[ /,]+(no opinion|not applicable|n a|no answer)|i (don['’]t|do not) know|not sure[ /,]*(don['’]t know)?|unsure|can(['’]t|not) say|no (answer|opinion|response|reply)|not (answered|applicable|relevant|stated|specified|known)|n[ /.]?a\.?|(this )?does not apply( to me)?|(i )?(would )?(prefer|rather) not( to)? (say|answer|disclose)( this)?|refused?|refusal|declined( to answer)?|missing|unknown|invalid|seen but (un|not )answered|no (data|information)|unanswered|i (would|['’]d) rather not say|(question )?skipped|skipped by respondent|implausible|system missing)$/,
  notAsked:
    /^((question )?(was )?not (shown|asked|presented|displayed|administered)( to (the |this )?(respondent|student|person)s?)?|(skipped|not shown|filtered)( out)?( by| because of| due to)? (routing|filter|design|logic)|routed (out|around|past)|filter(ed)?( out)?|inapplicable( by routing)?|not in (this )?(version|sample|module|split)|not (asked|shown)( (in|by|because|due|here|this).*|[ :,([-]+(filter|routing|skip|split|version|wave).*)|routing|skip logic)$/,
  degrees: [
    ["very( much)?|strongly|completely|totally|extremely|fully|entirely|absolutely|highly|definitely|certainly", 3],
    ["mostly|largely|generally", 2.2],
    ["quite|fairly|rather|moderately|reasonably|probably|tend to", 1.5],
    ["somewhat|slightly|a little( bit)?|a bit|partly|partially|mildly", 1],
  ],
  not: "not( at all)?|do not",
  hardly: "hardly|barely|not (very|so|that|particularly|really|too)",
  pairs: [
    ["agree|in agreement|agreement", "disagree|in disagreement|disagreement"],
    ["satisfied|content", "dissatisfied|unsatisfied|discontent"],
    ["good", "bad|poor"],
    ["important", "unimportant"],
    ["likely", "unlikely"],
    ["positive", "negative"],
    ["safe", "unsafe"],
    ["happy", "unhappy"],
    ["healthy", "unhealthy"],
    ["easy", "difficult|hard"],
    ["comfortable", "uncomfortable"],
    ["confident", "unconfident"],
    ["true", "untrue|false"],
    ["high", "low"],
    ["strong", "weak"],
    ["useful|helpful", "useless|unhelpful"],
    ["clear", "unclear"],
    ["welcome", "unwelcome"],
    ["connected", "disconnected|isolated"],
    ["supported", "unsupported"],
    ["pleasant", "unpleasant"],
    ["interested", "uninterested"],
    ["motivated", "unmotivated"],
    ["accessible", "inaccessible"],
    ["fair", "unfair"],
    ["stressed", "relaxed"],
    ["heavy", "light"],
    ["yes", "no"],
  ],
  neutral:
    /^(neutral|neither( of (both|these))?|neither .+ (n?or) .+|undecided|no preference|average|in between|in the middle|so-so|mixed|about (right|average|the same)|50 ?[/-] ?50|(equally|both) .+ and .+|not .+ and not .+)$/,
  ladders: [
    [
      "never|not ever",
      "almost never|hardly ever|nearly never|very rarely|very seldom",
      "rarely|seldom|infrequently",
      "occasionally|once in a while|now and then",
      "sometimes|about half the time|half of the time",
      "regularly|fairly often|quite often",
      "often|frequently|a lot of the time",
      "very often|usually|very frequently|most of the time",
      "almost always|nearly always|almost all the time|(almost|nearly) constantly",
      "always|all the time|constantly|continuously",
    ],
    [
      "at no time|none of the time",
      "a little of the time|rarely",
      "some of the time",
      "less than half (of )?the time",
      "about half (of )?the time",
      "more than half (of )?the time|a good bit of the time|often",
      "most of the time",
      "all (of )?the time",
    ],
    ["not at all", "several days", "more than half (of )?the days", "(nearly|almost) every day"],
    [
      "not at all|none|nothing|no .+ at all",
      "hardly( at all)?|barely|very little|very slightly|to a very small (extent|degree)|almost not",
      "a little( bit)?|slightly|little|to a small (extent|degree)|low|mild",
      "somewhat|to some (extent|degree)|a bit|some",
      "moderately|a moderate amount|moderate|medium|to a moderate (extent|degree)|reasonably|neutral|average",
      "quite( a bit)?|quite a lot|fairly|considerably|to a (large|great|high) (extent|degree)|much|a lot|mostly|high|severe|strongly",
      "very( much)?|a great deal|to a very (large|great|high) (extent|degree)|very high|very severe|very strongly",
      "extremely|completely|fully|entirely|totally|absolutely|extremely high",
    ],
    [
      "terrible|awful|very (bad|poor)|extremely (bad|poor)|insufficient|unacceptable",
      "bad|poor|weak",
      "moderate|mediocre|fair|passable",
      "average|okay|ok|neutral|neither good nor bad|sufficient|adequate|satisfactory",
      "good|more than sufficient",
      "very good",
      "excellent|outstanding|exceptional",
    ],
    [
      "(very )?much (worse|less|lower)|far (worse|less|too little)|much too (little|low|easy|light|short)",
      "(somewhat|a (little|bit)|slightly) (worse|less|lower)|worse|less|lower|too (little|low|easy|light|short)",
      "(about )?the same|unchanged|equal|as much|just right|about right|no (change|difference)|similar",
      "(somewhat|a (little|bit)|slightly) (better|more|higher)|better|more|higher|too (much|high|difficult|heavy|long)",
      "(very )?much (better|more|higher)|far (better|more|too much)|much too (much|high|difficult|heavy|long)",
    ],
    [
      "(definitely|certainly) not",
      "probably not",
      "maybe|perhaps|possibly|undecided|unsure|might or might not",
      "probably( yes)?",
      "definitely( yes)?|certainly( yes)?",
    ],
    [
      "does not apply( at all)?( to me)?|not applicable to me",
      "applies (a little|slightly|to some degree)( to me)?|hardly applies",
      "applies (somewhat|partly)( to me)?",
      "(largely|mostly) applies|applies (mostly|largely|considerably)( to me)?",
      "applies (fully|completely|very much)( to me)?|fully applies",
    ],
  ],
  amounts:
    /(\d|daily|weekly|monthly|yearly|annually|hourly|every (day|week|month|year)|(once|twice|times) (a|per|in) |(per|a) (day|week|month|year)|more than once|^once$|^twice$|several times)/,
  roles: {
    faculty: /^(faculty|school|college|division|faculty (name|code|of study)|fac(ulty)?( ?(code|name|id))?)$/,
    programme:
      /^((study |degree |academic )?program(me)?( of study)?( (name|code|title|id))?|course( of study| name| code)?|degree|degree course|major|study|crebo|isat|isat ?code|croho)$/,
    level:
      /^((study |degree |academic )?level( of (study|degree))?|degree (type|level)|type of (degree|programme)|bachelor ?(or|\/)? ?master|bama|ba ?ma|phase|cycle|undergraduate (or|\/) postgraduate)$/,
    wave: /^(wave|survey ?year|year of (the )?survey|edition|measurement|round|reporting year|wave ?year)$/,
    weight:
      /^((survey |sampling |post ?stratification |analysis |final |design |calibrat(ed|ion) |respondent |person )*weights?( ?(factor|variable|var|coefficient))?|wt|wgt|w8|weighting( factor)?|weegfactor|pweight|gew)$/,
    respondent:
      /^(respondents?( ?(id|no|nr|number|key|code))?|resp ?(id|nr|no)|id|record ?id|response ?id|case ?(id|no|number)|participant ?(id|no|number|code)|key|row ?id|uuid|guid|pseudonym|serial|unique id(entifier)?|interview (id|number))$/,
    stratum: /^(strat(um|a|ification)( ?(code|id|variable|cell))?|sampling stratum)$/,
    population: /^(n ?pop(ulation)?|stratum (size|population|n)|population( size| count)?|n stratum|pop ?size)$/,
    cluster: /^(cluster( ?id)?|psu|primary sampling unit|tutor ?group|class( ?group| ?id)?)$/,
  },
  groups: [
    {
      id: "gender",
      name: "Gender",
      words:
        /^(gender( identity)?|sex)$|^(?:(?:at|on|in|to) )?(?:what (is|best describes) your (gender|sex)\b|(which|what) gender (do you|are you)|how do you (identify|describe) your gender)/,
    },
    {
      id: "origin",
      name: "Origin",
      answers:
        /^((other|another|rest of( the)?|within( the)?) )?(eu|eea|europe(an union)?)( country| countries)?$|^(outside|non)( the)?[ -]?(eu|eea|europe(an union)?)$/,
      words:
        /^(origin|nationality|country( of (origin|birth|residence|prior education))?|international( student)?( status)?|student origin|domestic ?(or|\/)? ?international|home ?(or|\/) ?(international|overseas)|domicile|fee status|region of origin|(country|region) (where you|in which you) (lived|grew up|went to school)|(country|region) of (previous|prior) (education|residence))$|^(?:(?:at|on|in|to) )?(?:are you an international student|country of (origin|birth)|what is your nationality|where (do|did) you come from)/,
    },
    {
      id: "year-of-study",
      name: "Year of study",
      words:
        /^((current )?(study )?year( of (study|the programme|programme|enrolment|entry))?|academic year( of study)?|cohort|year group|study phase|stage)$|^(?:(?:at|on|in|to) )?(?:which year (of|are)|what year (of|are)|year of (your )?study)/,
    },
    {
      id: "study-mode",
      name: "Mode of study",
      words:
        /^((study )?mode( of (study|attendance))?|full ?-?time ?(or|\/)? ?part ?-?time|attendance|part ?-?time|form of study)$|^(?:(?:at|on|in|to) )?(?:full-time or part-time)/,
    },
    { id: "age", name: "Age", words: /^age( ?(group|class|category|band|cat|range))?s?$/ },
    {
      id: "campus",
      name: "Campus",
      words: /^(campus|location|site|city|place of study)$|^(?:(?:at|on|in|to) )?(?:which campus)/,
    },
    {
      id: "first-generation",
      name: "First generation",
      words:
        /^(first ?-?gen(eration)?( student)?)$|^(?:(are you )?(among )?(the )?first (in|of) your family|((did|do|does|have|has) .{0,40})?((at least )?(one|both|either) )?(of )?(your )?\bparents? (s )?.*(went to|attended|studied|have|has|with|completed).*(university|higher education|degree))/,
    },
    {
      id: "living",
      name: "Living situation",
      words:
        /^(living (situation|arrangements?)|accommodation( type)?|housing( situation)?|residence( type)?)$|^(?:(?:at|on|in|to) )?(?:(what is|describes) your (current )?(living|housing) (situation|arrangement))/,
    },
    {
      id: "prior-education",
      name: "Prior education",
      words:
        /^((prior|previous|secondary) (education|qualification|schooling)|entry (route|qualification)|(type|highest level) of (prior|previous) education)$|^(?:(?:what|which) (?:is|was) (?:your|the) )(?:(?:highest )?(?:prior|previous|secondary) (?:education|qualification))/,
    },
  ],
  bachelor: /\b(bachelor['’]?s?|ba|bsc|undergraduate|llb|hbo bachelor)\b/,
  master: /\b(master['’]?s?|ma|msc|postgraduate|llm|graduate|research master)\b/,
  open: /(please (specify|explain|describe|elaborate)|other[,: -]+(please|namely|specify)|in your own words|comments?$|remarks?$|suggestions?( for)?|anything else|^why\b|open (question|answer|text)|^other( text)?$|- text$|could you explain|tell us more|what would (help|improve))/,
  technical:
    /^(tokens?( used)?|filter ?\$?( ?\d+)?|.*\bbenchmark\b.*|start ?date|end ?date|recorded ?date|status|progress|duration.*|finished|distribution ?channel|user ?language|response ?type|submit ?date|date ?submitted|last ?page|start ?language|seed|date ?stamp|date ?started|date ?of last action|last ?action|interview ?time|total time|time ?stamp|created( at)?|modified( at)?|updated( at)?|completed( at)?|language( of (questionnaire|survey|interview))?|survey language|browser.*|device.*|user ?agent|os|operating system|version|consent|informed consent|q ?recaptcha.*|q ?relevant.*|click count|first click|last click|page submit|group ?time.*|question ?time.*|.*[ _](first click|last click|page submit|click count)|referrer|source|invited|reminders?|mode|collector ?id|batch|filename|quota|panel)$/,
  special:
    /(sexual (orientation|preference|identity)|\b(religion|religious|faith|belief|ethnic(ity)?|race|racial|skin colou?r|political|trade union|disabilit(y|ies)|impairment|chronic (illness|disease)|neurodivers\w+|diagnos\w+|transgender|trade-union)\b|migration background)/,
  sensitive:
    /(suicid|kill(ing)? (yourself|myself)|end(ing)? (your|my|their) (own )?life|better off dead|self[- ]?harm|hurt(ing)? (yourself|myself)|sexual (violence|harassment|assault|abuse|intimidation|misconduct)|\brape|abuse|assault|\bdrugs?\b|cannabis|cocaine|ecstasy|xtc|addict|eating disorder|pregnan|abortion|discriminat|bull(y|ied)|harass|violence|stalk|depress|anxiety disorder|diagnos|medicat|sexual orientation|religio|disabilit|psychiatr|criminal)/,
  personal:
    /(student (number|id)|e-?mail|telephone|phone number|(first|last|sur|full|your) ?name|date of birth|postcode|zip code|ip address|street|access (token|code)|personal link|passport|^names?$|(student|participant|respondent)(’s|'s)? name|(home|postal|street) address|^address|matriculation (number|no)|social security|pin code)/,
  derived:
    /^((sum|total|mean|scale|raw|transformed|standardised|standardized|composite|index) ?scores?\b|(sum|mean|average|index|total) of\b|(computed|derived|calculated|recoded)\b)|\b(sum|mean|total|scale|composite) ?score$|\bscore (0|1) ?(to|-|–) ?\d+$|\b(cut-? ?off|z-? ?score)\b|\((computed|derived|calculated|recoded)\)/,
  birth:
    /^((year|date|month) of birth|birth ?(year|date|month)|born in)$|(what|in which) year were you born|your (date|year) of birth/,
  quantity:
    /(how many|number of|hours?\b|minutes?\b|days?\b.*(week|month)|\bage\b|how old|weight in|height in|amount|credits|\bects\b|euros?|income|distance|kilomet|how long|how much time)/,
  between: /(?:from|between|scale of|scale from)\s+(-?\d+)\s*(?:\([^)]*\))?\s*(?:to|and|-|–|through)\s*(-?\d+)/,
  figures: {
    count:
      /(^|\s)(n|response count|count|number of (respondents|answers|responses)|respondents|base|nresp|n resp|n valid)(\s|$)/,
    figure:
      /(^|\s)(means?|average|avg|sd|stdev|std( dev)?|stddev|standard deviation|median|percentage|perc|pct|share|proportion|lower|upper|top ?2)(\s|$)|%/,
    total: /^(total|all|university)/i,
  },
  key: /(token|access code|link|url|key|respondent)/,
  codebook: {
    column:
      /^(variable( name)?|var(name)?|column( name)?|field( name)?|item( code)?|question (code|id)|code of (variable|question)|name|id|qid)$/,
    label:
      /^((variable |question |item |full |field )?(label|text|wording|description|question|item text|statement)( text)?|question ?(text|wording)?|meaning|english|text)( \(?(en|english)\)?)?$/,
    code: /^(code|value|values? code|answer code|option (code|value)|response (code|value))$/,
    codeLabel:
      /^((value |answer |option |code |response |category )(label|text|description|meaning|option)|answer|option|category|response( option)?|value label|label)( \(?(en|english)\)?)?$/,
    codes:
      /^((answer|response|value|code)? ?(options|categories|labels|codes|values)|values?|codes?|coding|scale|answers|range|valid (values|range)|code list)$/,
    missing: /^(missings?( (values?|codes?))?|no answer|user missing|missing value codes?)$/,
    type: /^(type|question type|variable type|measure(ment)?( level)?|level|format|kind|scale type)$/,
    section: /^(section|block|topic|theme|module|part|chapter|group|page|category)$/,
    languageName: /\b(en|eng|english)\b/,
  },
  types: {
    scale: /(likert|rating|matrix|agreement)/,
    open: /(open|free|text|string|comment|verbatim)/,
    yesNo: /(yes ?[/-]? ?no|binary|dichotom|boolean)/,
  },
};
