/** Fields of the files about the university itself: what each says, with an example. */
import type { FieldNotes } from "./fieldNote.ts";

const id =
  "its name for the program: lower case letters, digits, dots and hyphens; never change it once a release was made";

export const university: FieldNotes = {
  id: [id, "hill-college"],
  name: ["the university's name, as it stands on covers", { nl: "Heuvelcollege", en: "Hill College" }],
  languages: ["the language versions that are made, in this order", ["nl", "en"]],
  contact: [
    "whom readers turn to",
    { unit: { nl: "Studentenzaken", en: "Student Affairs" }, email: "wellbeing@example.org" },
  ],
  "contact.unit": ["the department that answers", { nl: "Studentenzaken", en: "Student Affairs" }],
  "contact.email": ["its e-mail address", "wellbeing@example.org"],
  "contact.url": ["its page on the web", "https://example.org/wellbeing"],
  board: [
    "optional: whom the board report is for, with its article (in German as it stands behind “für”); “the board” where absent",
    { nl: "het College van Bestuur", en: "the Executive Board" },
  ],
  facultyNoun: [
    "optional: what the faculties are called; “faculty” and “faculteit” where absent",
    {
      one: { nl: "instituut", en: "school" },
      many: { nl: "instituten", en: "schools" },
      article: { nl: "het", en: "a" },
    },
  ],
  "facultyNoun.one": ["one of them, as it stands within a sentence", { nl: "instituut", en: "school" }],
  "facultyNoun.many": ["several of them", { nl: "instituten", en: "schools" }],
  "facultyNoun.article": [
    "the article of one: in Dutch de or het, in English a or an, in German die, der or das",
    { nl: "het", en: "a" },
  ],
  "facultyNoun.compound": [
    "optional: as it stands before “report” and “board”; where absent, “the report of the school”, “rapport van het instituut”",
    { nl: "instituuts", en: "school", de: "Instituts" },
  ],
  timeZone: ["optional: where days begin, those on which embargoes end among them", "Europe/Amsterdam"],
  country: ["optional: where national surveys ask students", { nl: "Nederland", en: "the Netherlands" }],
  style: [
    "house style; `tokens.css` beside this file can set the rest of it",
    { accent: "#0b3b20", comparison: "#c2410c" },
  ],
  "style.accent": ["colour of rules, headings and bars: at least 4.5:1 on white", "#0b3b20"],
  "style.comparison": [
    "colour of what a figure is compared with: at least 4.5:1 on white, and told apart from the accent",
    "#c2410c",
  ],
  "style.mark": ["optional: the university's sign on the cover, an SVG file in this folder", "mark.svg"],
  example: [
    "only where the folder holds made-up examples: printed on the cover",
    { nl: "Voorbeeld met verzonnen cijfers.", en: "An example with made-up figures." },
  ],
  help: [
    "whom to turn to: on the page for students and the site’s page with help, and on every page of the site that speaks of such a subject; no report speaks of suicide or addiction without",
    [
      {
        for: "suicide",
        title: { nl: "Denk je aan zelfmoord?", en: "Are you thinking of suicide?" },
        words: { nl: "Bel 113.", en: "Call 113." },
      },
    ],
  ],
  "help.*.for": [
    "what it helps with: suicide, addiction (alcohol and drugs, too), complaints (stress, low mood), loneliness, support (finding help); everyone: whom any student can turn to, also for subjects that have no entry of their own",
    "suicide",
  ],
  "help.*.title": ["the head of the box", { nl: "Denk je aan zelfmoord?", en: "Are you thinking of suicide?" }],
  "help.*.words": [
    "what to do, with the numbers to call",
    { nl: "Bel 113 of 0800-0113.", en: "Call 113 or 0800-0113." },
  ],
  "help.*.phones": [
    "optional: the numbers in its words that can be called from a page of the site, as they stand there in every language",
    ["113", "0800-0113"],
  ],
  "help.*.url": ["optional: a page on the web", "https://www.113.nl"],
  rap: [
    "optional: what only the university can say of how reproducible its reports are",
    { code: "https://example.org/code" },
  ],
  "rap.code": ["where its copy of the code is published", "https://example.org/code"],
  "rap.reviewed": ["who reviewed it, and when", "the analysts of institutional research, March 2025"],
  site: ["optional: the intranet site", { indexed: false, faculties: true }],
  "site.indexed": ["whether search engines may list its pages", false],
  "site.faculties": [
    "whether faculties have pages of their own; false: the university's figures only, and the board's report is not offered as a PDF",
    true,
  ],
  faculties: [
    "optional: the faculties, whatever they are called (`facultyNoun`), in the order of tables and charts; a college without such parts leaves them out",
    [{ id: "arts", name: { nl: "Kunsten", en: "Arts" } }],
  ],
  "faculties.*.id": [id, "arts"],
  "faculties.*.name": [
    "as sentences say it, without its article",
    { nl: "Faculteit der Kunsten", en: "Faculty of Arts" },
  ],
  "faculties.*.short": ["optional: for table heads and charts; the name where absent", { nl: "Kunsten", en: "Arts" }],
  programmes: [
    "optional: the programmes, for figures by programme",
    [{ id: "arts-music", faculty: "arts", name: { nl: "Muziek", en: "Music" }, level: "bachelor" }],
  ],
  "programmes.*.id": [id, "arts-music"],
  "programmes.*.faculty": ["the id of its faculty", "arts"],
  "programmes.*.name": ["as tables say it", { nl: "Muziek", en: "Music" }],
  "programmes.*.level": ["bachelor or master", "bachelor"],
};

export const priorities: FieldNotes = {
  source: ["who set these priorities, and when", { nl: "visie op welzijn, 2023", en: "well-being vision, 2023" }],
  priorities: [
    "the priorities, in the order of the chapters",
    [
      {
        id: "awareness",
        name: { nl: "Bewustwording", en: "Awareness" },
        short: { nl: "Bewust", en: "Aware" },
        description: {
          nl: "Welzijn is een gewoon gespreksonderwerp.",
          en: "Well-being is a normal thing to talk about.",
        },
      },
    ],
  ],
  "priorities.*.id": [id, "awareness"],
  "priorities.*.name": ["the title of its chapter", { nl: "Bewustwording", en: "Awareness" }],
  "priorities.*.short": ["for table heads", { nl: "Bewust", en: "Aware" }],
  "priorities.*.description": [
    "what is aimed at, in a sentence",
    { nl: "Welzijn is een gewoon gespreksonderwerp.", en: "Well-being is a normal thing to talk about." },
  ],
};

export const framework: FieldNotes = {
  name: [
    "the framework's name, as sentences say it",
    { nl: "Landelijk Kader Studentenwelzijn", en: "National Framework for Student Well-being" },
  ],
  from: ["its first year", 2023],
  until: ["its last year", 2030],
  themes: [
    "its themes, in their order",
    [
      {
        id: "belonging",
        name: { nl: "Erbij horen", en: "Belonging" },
        description: { nl: "Meer gevoel van erbij horen.", en: "A stronger sense of belonging." },
      },
    ],
  ],
  "themes.*.id": [id, "belonging"],
  "themes.*.name": ["the head of its column", { nl: "Erbij horen", en: "Belonging" }],
  "themes.*.description": [
    "what it aims at",
    { nl: "Meer gevoel van erbij horen.", en: "A stronger sense of belonging." },
  ],
  secures: ["which priority contributes to which theme", { pairs: [{ priority: "awareness", theme: "belonging" }] }],
  "secures.example": [
    "only where the mapping is an example and not the university's own: printed beside the table",
    { nl: "Deze verdeling is een voorbeeld.", en: "This mapping is an example." },
  ],
  "secures.pairs": ["a row for each cell of the table that is filled", [{ priority: "awareness", theme: "belonging" }]],
  "secures.pairs.*.priority": ["the id of the priority", "awareness"],
  "secures.pairs.*.theme": ["the id of the theme", "belonging"],
};

export const policy: FieldNotes = {
  events: [
    "documents and agreements behind the priorities: a line of years in the report",
    [
      {
        id: "vision",
        year: 2023,
        title: { nl: "Visie op welzijn", en: "Well-being vision" },
        description: { nl: "Vijf prioriteiten.", en: "Five priorities." },
      },
    ],
  ],
  "events.*.id": [id, "vision"],
  "events.*.year": ["its year, or the first of a period", 2023],
  "events.*.until": ["optional: the last year of a period", 2027],
  "events.*.title": ["what it is called", { nl: "Visie op welzijn", en: "Well-being vision" }],
  "events.*.description": [
    "what it says, in one or two sentences",
    { nl: "Vijf prioriteiten.", en: "Five priorities." },
  ],
  "events.*.url": ["optional: where it can be read", "https://example.org/vision"],
};

export const glossary: FieldNotes = {
  terms: [
    "words of the reports that not every reader knows",
    [
      {
        term: { nl: "respons", en: "response" },
        meaning: { nl: "wie de vragenlijst invulde", en: "those who completed the questionnaire" },
      },
    ],
  ],
  "terms.*.term": ["the word", { nl: "respons", en: "response" }],
  "terms.*.meaning": [
    "what it means here",
    { nl: "wie de vragenlijst invulde", en: "those who completed the questionnaire" },
  ],
  abbreviations: [
    "abbreviations in texts that no `short` and `name` of a survey or faculty explain; a report says at their first use what they are short for",
    [{ short: { nl: "VN", en: "UN" }, long: { nl: "Verenigde Naties", en: "United Nations" } }],
  ],
  "abbreviations.*.short": ["as texts have it", { nl: "VN", en: "UN" }],
  "abbreviations.*.long": ["what it is short for", { nl: "Verenigde Naties", en: "United Nations" }],
};

export const indicators: FieldNotes = {
  topics: [
    "what belongs together in a survey's chapter",
    [{ id: "wellbeing", survey: "nse", name: { nl: "Welzijn", en: "Well-being" } }],
  ],
  "topics.*.id": [id, "wellbeing"],
  "topics.*.survey": ["the id of the survey that asks about it", "nse"],
  "topics.*.name": ["its heading", { nl: "Welzijn", en: "Well-being" }],
  indicators: [
    "what the reports follow over time",
    [{ id: "nse.wellbeing", survey: "nse", item: "wellbeing", unit: "grade" }],
  ],
  "indicators.*.id": ["the name that texts print it by; never change it once a release was made", "nse.wellbeing"],
  "indicators.*.survey": ["the id of its survey", "nse"],
  "indicators.*.item": ["the id of the question in that survey", "wellbeing"],
  "indicators.*.statistic": ["what its figures are", "mean"],
  "indicators.*.unit": ["grade: points on the question's range; percent: 0 to 100; count: people", "grade"],
  "indicators.*.answers": [
    "optional: the share of those who gave one of these answers, on a question whose scale is a range",
    { from: 1, to: 5, of: { nl: "studenten", en: "students" } },
  ],
  "indicators.*.answers.from": ["the lowest of these answers", 1],
  "indicators.*.answers.to": ["the highest of these answers; or `below`", 5],
  "indicators.*.answers.below": [
    "instead of `to`: a cut-off that these answers stay below, as on a scale made of items",
    50,
  ],
  "indicators.*.answers.of": ["of whom it is the share", { nl: "studenten", en: "students" }],
  "indicators.*.partOf": [
    "optional: the indicator whose answers it is a part of; the parts of one hold each answer once",
    "nse.wellbeing",
  ],
  "indicators.*.decimals": ["of published figures; what is computed is printed in steps of its own", 1],
  "indicators.*.name": ["as sentences and headings say it", { nl: "Cijfer voor welzijn", en: "Grade for well-being" }],
  "indicators.*.short": ["for axes, headlines and table heads", { nl: "Welzijn", en: "Well-being" }],
  "indicators.*.told": [
    "optional: what the figure is, as words that go on behind the number on page one",
    { nl: "is het cijfer dat studenten hun welzijn geven", en: "is the grade that students give their well-being" },
  ],
  "indicators.*.axis": [
    "optional: the ends of the axis on which its figures over the years are drawn, the same every year; without it, a grade's whole scale, 0 to 100 of a percentage, and of a count 0 to a round number above the largest",
    { from: 0, to: 25 },
  ],
  "indicators.*.axis.from": ["the lower end", 0],
  "indicators.*.axis.to": ["the higher end", 25],
  "indicators.*.topic": ["the id of its topic", "wellbeing"],
  "indicators.*.priorities": ["optional: priorities whose chapter shows it", ["awareness"]],
  "indicators.*.counted": [
    "optional: a count of the survey itself (responses, response rate), which has no margin of error",
    false,
  ],
  "indicators.*.keyFigure": ["optional: printed on page one, in the order of this file", true],
  "indicators.*.better": ["whether a higher value is good news; neither makes no judgement", "higher"],
  status: [
    "optional: when a priority needs attention, and when it is off track, by its actions that are delayed or stopped",
    { attentionFrom: 1, offTrackPercent: 50 },
  ],
  "status.attentionFrom": ["at least so many of them", 1],
  "status.offTrackPercent": ["at least this percentage of the priority's actions", 50],
};
