/** English: how a text counts people, tells shares of them and ranks groups, for whoever attacks it. */
import type { AttackWords } from "../attackWords.ts";
import { list } from "../list.ts";

export const attackWords: AttackWords = {
  counting: {
    words: list(
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand dozen dozens handful",
    ),
    within: list("one"),
    phrases:
      /\b(?:half|(?:a|one|two|three|four) (?:third|quarter|fifth|sixth|tenth)s?|no one|nobody|none|every(?:body|one)(?! (?:is welcome|can|may|who))|(?:one|a single) (?:student|respondent|person|woman|man|of (?:them|the (?:students|respondents))))\b/giu,
    things: list(
      "second minute hour day week weekend month semester term year euro pound point hour meeting session workshop training course lecture lesson class room place seat building floor location page chapter step action measure goal plan project question answer-sheet topic theme part way reason adviser advisor psychologist mentor coach tutor lecturer teacher professor colleague employee contact staff coordinator dean committee team faculty faculties programme campus pilot survey time hundredth",
    ),
    numbered: list(
      "week semester term block period year room floor building chapter page table figure section article appendix phase round line version step action measure level part question point number no",
    ),
    months: list("january february march april may june july august september october november december"),
    joins: list("while whereas but although though and unlike than"),
    hours: [],
    shares: list("half third quarter"),
    partOf: list("of the"),
    ends: list(
      "student respondent people person women woman men$ man$ them$ of$ in$ at$ on$ to$ for$ from$ with$ who$ this$ last$ next$ per$ each$ every$ were$ was$ are$ is$ have$ has$ had$",
    ),
    coordinating: list("and"),
    comparing: list("than unlike"),
  },
  ranking: {
    superlative: /\b(?:lowest|highest|(?<!at )(?:most|least)|best|worst|top|bottom|ranked)\b/i,
    kinds: { programme: /\bprogrammes?\b/i, faculty: /\bfacult(?:y|ies)\b/i },
  },
};
