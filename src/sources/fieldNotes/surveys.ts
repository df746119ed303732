/** Fields of the files of a survey: what each says, with an example. */
import type { FieldNotes } from "./fieldNote.ts";

const students = { nl: "studenten", en: "students" };
const range = { kind: "range", min: 1, max: 10 };

const waves: FieldNotes = {
  waves: ["its rounds, from the oldest to the newest", [{ id: 2023 }, { id: 2024, population: 34200 }]],
  "waves.*.id": ["the year in which it was held", 2024],
  "waves.*.population": ["optional: students who were invited; of a national survey the nation's", 34200],
  "waves.*.respondents": ["optional: students who answered", 8120],
  "waves.*.embargo": ["optional: nothing of it may be published before that day", "2025-03-01"],
  "waves.*.fieldwork": ["optional: when students were asked", { from: "2024-03-04", until: "2024-04-19" }],
  "waves.*.fieldwork.from": ["its first day, or month", "2024-03-04"],
  "waves.*.fieldwork.until": ["its last day, or month", "2024-04-19"],
  "waves.*.fieldwork.words": [
    "where no dates are known",
    { nl: "in het voorjaar van 2024", en: "in the spring of 2024" },
  ],
  "waves.*.mode": ["optional: how students were asked", "online"],
  "waves.*.weighting": [
    "optional: how answers were weighted, in words",
    { nl: "gewogen naar faculteit", en: "weighted by faculty" },
  ],
  "waves.*.note": [
    "optional: what a reader must know of this round",
    { nl: "De eerste ronde online.", en: "The first round online." },
  ],
};

const responses: FieldNotes = {
  responses: [
    "optional: how the bureau's files are read",
    {
      files: { "2024": "nse-2024.sav" },
      faculty: { column: "faculty" },
      items: [{ item: "wellbeing", column: "v12" }],
    },
  ],
  "responses.files": [
    "a file for each wave, in responses/ beside this file: .csv, .parquet, .xlsx, .sav or .zsav",
    { "2024": "nse-2024.sav" },
  ],
  "responses.wave": [
    "optional: a column that holds the wave: a row of another one is a finding; its name, or with `missing`",
    "year",
  ],
  "responses.wave.column": ["its name in the file", "year"],
  "responses.exclude": [
    "optional: rows that are left out, by a rule that is counted and printed",
    [{ column: "test", codes: [1], reason: { nl: "proefafname", en: "pilot" } }],
  ],
  "responses.exclude.*.column": ["the column that is looked at", "test"],
  "responses.exclude.*.codes": ["rows with one of these are left out", [1]],
  "responses.exclude.*.reason": ["why, as it is printed", { nl: "proefafname", en: "pilot" }],
  "responses.weight": [
    "optional: the column of weights, by its name, or with `missing`: who has no weight is a finding; without it every respondent counts as one",
    { column: "weight", missing: { "-9": "no weight" } },
  ],
  "responses.weight.column": ["its name in the file", "weight"],
  "responses.weightLimit": ["optional: how wide the weights are meant to be", 5000],
  "responses.respondent": [
    "optional: a column that is different for each respondent: finds those who are there twice; never printed. With `missing` where some have no code",
    { column: "key", missing: { "": "on paper" } },
  ],
  "responses.respondent.column": ["its name in the file", "key"],
  "responses.faculty": [
    "optional: the column of faculties; without it, the survey's figures are about the university as a whole",
    { column: "faculty", codes: { RGL: "law" } },
  ],
  "responses.faculty.column": ["its name in the file", "faculty"],
  "responses.faculty.codes": [
    "optional: where the file does not use our ids: code in the file, our id",
    { RGL: "law" },
  ],
  "responses.programme": ["optional: the column of programmes", { column: "programme" }],
  "responses.programme.column": ["its name in the file", "programme"],
  "responses.programme.codes": ["optional: code in the file, our id", { "6001": "arts-music" }],
  "responses.level": ["optional: the column of levels", { column: "level" }],
  "responses.level.column": ["its name in the file", "level"],
  "responses.level.codes": ["optional: code in the file, bachelor or master", { B: "bachelor", M: "master" }],
  "responses.groups": [
    "optional: groups of students across faculties",
    [{ id: "origin", name: { nl: "Herkomst", en: "Origin" }, column: "origin", categories: [] }],
  ],
  "responses.groups.*.id": ["its name for the program", "origin"],
  "responses.groups.*.name": ["as tables say it", { nl: "Herkomst", en: "Origin" }],
  "responses.groups.*.column": ["its name in the file", "origin"],
  "responses.groups.*.categories": [
    "at least two; who has none of their codes belongs to none",
    [{ id: "abroad", name: { nl: "Uit het buitenland", en: "From abroad" }, codes: [2, 3] }],
  ],
  "responses.groups.*.categories.*.id": ["its name for the program", "abroad"],
  "responses.groups.*.categories.*.name": ["as tables say it", { nl: "Uit het buitenland", en: "From abroad" }],
  "responses.groups.*.categories.*.codes": ["in the file", [2, 3]],
  "responses.groups.*.populations": [
    "optional: students who were invited, by wave and category: printed beside who answered",
    { "2024": { home: 27000, abroad: 7200 } },
  ],
  "responses.strata": [
    "optional: columns whose combinations are the strata of the design, each by its name, or with `missing`",
    ["faculty", { column: "year", missing: { "0": "unknown" } }],
  ],
  "responses.strata.*.column": ["its name in the file", "year"],
  "responses.cluster": ["optional: where whole classes or tutor groups were drawn", "tutorgroup"],
  "responses.cluster.column": ["its name in the file", "tutorgroup"],
  "responses.stratumPopulation": ["optional: declares a finite population correction", "n_stratum"],
  "responses.stratumPopulation.column": ["its name in the file", "n_stratum"],
  "responses.populations": [
    "optional: students of each faculty, programme or level: what a response rate is a part of",
    [{ by: "faculty", counts: { "2024": { law: 2445, science: 6112 } } }],
  ],
  "responses.populations.*.by": ["of what they are the numbers", "faculty"],
  "responses.populations.*.counts": ["by wave and by our id", { "2024": { law: 2445, science: 6112 } }],
  "responses.populations.*.calibrate": ["optional: weights are raked to these counts", true],
  "responses.populations.*.join": [
    "optional: categories that are raked together with another one",
    { "law-tax": "law-llb" },
  ],
  "responses.response": [
    "optional: which items are the number of respondents and the response rate",
    {
      count: "responses",
      rate: "response-rate",
      definition: { nl: "ingevulde vragenlijsten", en: "completed questionnaires" },
    },
  ],
  "responses.response.count": ["the id of the item", "responses"],
  "responses.response.rate": ["the id of the item", "response-rate"],
  "responses.response.definition": [
    "who counts as a respondent",
    { nl: "ingevulde vragenlijsten", en: "completed questionnaires" },
  ],
  "responses.items": [
    "which column answers which item",
    [{ item: "wellbeing", column: "v12", missing: { "99": "no answer" } }],
  ],
  "responses.items.*.item": ["the id of the item", "wellbeing"],
  "responses.items.*.column": ["its name in the file", "v12"],
  "responses.items.*.waves": [
    "the waves whose files are read so, where others do not have the column or have other codes in it; all where absent",
    [2024, 2025],
  ],
  "responses.items.*.points": [
    "for an item whose scale is a range, where the file has words or other codes instead of numbers: the point that each stands for",
    { Never: 1, Sometimes: 2, Often: 3 },
  ],
  "responses.items.*.yes": ["for an item whose scale is a share: the codes that count", [1]],
  "responses.items.*.no": ["the codes that don't", [2]],
  "responses.items.*.among": [
    "an option of a question with several answers, one column an option: all these columns",
    ["v15_1", "v15_2", "v15_3"],
  ],
  "responses.items.*.chosen": [
    "an option of a question with several answers that are listed in one column",
    { code: 2, separator: "," },
  ],
  "responses.items.*.chosen.code": ["the code of the option", 2],
  "responses.items.*.chosen.separator": ["what stands between the answers", ","],
  "responses.items.*.missing": ["optional: codes that are no answer, with the reason", { "99": "no answer" }],
};

export const survey: FieldNotes = {
  id: ["its name for the program, as its folder is called", "nse"],
  name: ["in full", { nl: "Nationale Studenten Enquête", en: "National Student Survey" }],
  short: ["as sources and tables say it", { nl: "NSE", en: "NSE" }],
  coverage: ["who is asked: students of this university, or of the whole country", "university"],
  organiser: ["who holds it", { nl: "Landelijk Centrum Studiekeuze", en: "Landelijk Centrum Studiekeuze" }],
  description: [
    "what it asks whom, for its chapter",
    { nl: "De enquête vraagt studenten naar hun opleiding.", en: "The survey asks students about their programme." },
  ],
  url: ["optional: its page on the web", "https://example.org/survey"],
  ...waves,
  items: [
    "its questions",
    [{ id: "wellbeing", wording: { nl: "Cijfer voor welzijn", en: "Grade for well-being" }, scale: range }],
  ],
  "items.*.id": ["its name for the program", "wellbeing"],
  "items.*.wording": [
    "the question, or what the figure is, in short; only a question is printed in quotation marks",
    { nl: "Cijfer voor welzijn", en: "Grade for well-being" },
  ],
  "items.*.asked": [
    "optional: the question as students were asked it, word for word: printed in quotation marks",
    { nl: "Welk cijfer geef je je welzijn?", en: "How do you grade your well-being?" },
  ],
  "items.*.scale": ["what an answer is a point on", range],
  "items.*.scale.kind": [
    "range: grades and marks; share: a percentage of the people in `of`; count: a number of them",
    "range",
  ],
  "items.*.scale.min": ["the lowest point of a range", 1],
  "items.*.scale.max": ["the highest point of a range", 10],
  "items.*.scale.of": ["whom a share or a count is about", students],
  "items.*.madeOf": [
    "optional: a scale made of items, such as WHO-5: its answers are made of those to other questions",
    {
      items: ["who5-1", "who5-2", "who5-3", "who5-4", "who5-5"],
      by: "sum",
      times: 4,
      source: "Topp et al. (2015), Psychotherapy and Psychosomatics 84",
    },
  ],
  "items.*.madeOf.items": ["ids of the questions that it is made of", ["mhi5-1", "mhi5-2"]],
  "items.*.madeOf.reversed": ["optional: those of them whose lowest answer counts as the highest", ["mhi5-1"]],
  "items.*.madeOf.by": ["the sum of the answers, or their mean", "sum"],
  "items.*.madeOf.leastAnswered": [
    "optional: how many of the items must be answered; all where it is left out. A sum with answers missing is prorated",
    4,
  ],
  "items.*.madeOf.minus": ["optional: taken from the sum or mean, before it is multiplied", 5],
  "items.*.madeOf.times": ["optional: what it is multiplied by", 4],
  "items.*.madeOf.source": [
    "the publication that the rule is taken from; printed where the question is explained",
    "Topp et al. (2015), Psychotherapy and Psychosomatics 84",
  ],
  breaks: [
    "optional: points where a series stops being comparable",
    [
      {
        items: ["wellbeing"],
        wave: 2021,
        reason: "wording",
        note: { nl: "De vraag is anders gesteld.", en: "The question was put differently." },
      },
    ],
  ],
  "breaks.*.items": ["ids of the items that it concerns; all where absent", ["wellbeing"]],
  "breaks.*.wave": ["the first wave of the new series", 2021],
  "breaks.*.reason": ["what changed", "wording"],
  "breaks.*.note": [
    "what readers must know of it",
    { nl: "De vraag is anders gesteld.", en: "The question was put differently." },
  ],
  ...responses,
  privacy: ["who must not be recognised, and by which rules", { minimumBase: 10, reliableBase: 30 }],
  "privacy.minimumBase": ["hidden where fewer answered", 10],
  "privacy.minimumPopulation": ["optional: hidden where fewer were invited; the minimum base where absent", 20],
  "privacy.minimumNonrespondents": ["optional: hidden where fewer did not answer", 2],
  "privacy.reliableBase": ["flagged where fewer answered", 30],
  "privacy.reliableResponse": ["optional: flagged where a smaller percentage answered", 30],
  "privacy.sensitive": [
    "optional: items of which it is nobody's business that everybody or nobody in a group says it",
    ["suicidal-thoughts"],
  ],
  "privacy.roundCountsTo": ["optional: respondents are printed as multiples of this; 5 where absent", 5],
  "privacy.mergeSmallProgrammes": [
    "optional: programmes that are too small are taken together before they are hidden",
    true,
  ],
  "privacy.keep": [
    "optional: what is hidden last comes first",
    ["university", "faculty", "rest", "level", "group", "programme", "part"],
  ],
};

export const published: FieldNotes = {
  sources: [
    "where the figures were published",
    [
      {
        id: "annual-page",
        title: { nl: "Jaarpagina", en: "Annual page" },
        publisher: { nl: "de universiteit", en: "the university" },
        edition: "first",
      },
    ],
  ],
  "sources.*.id": ["its name for the program and for {{quoted …}}", "annual-page"],
  "sources.*.title": ["its title", { nl: "Jaarpagina studentenwelzijn", en: "Annual page on student well-being" }],
  "sources.*.publisher": ["who published it", { nl: "de universiteit", en: "the university" }],
  "sources.*.edition": [
    "optional: the edition that the figures were taken from; unknown: there are several, and it is not known which; leave it out where nothing is known of editions",
    "corrected",
  ],
  "sources.*.date": ["optional: of the source, or of that edition", "2024-07-04"],
  "sources.*.url": ["optional: where it can be read", "https://example.org/annual"],
  "sources.*.quotedIn": [
    "optional: accounts of it in which quoted figures were read",
    [{ title: { nl: "Jaarpagina", en: "Annual page" }, publisher: { nl: "de universiteit", en: "the university" } }],
  ],
  "sources.*.quotedIn.*.title": [
    "its title",
    { nl: "Jaarpagina studentenwelzijn", en: "Annual page on student well-being" },
  ],
  "sources.*.quotedIn.*.publisher": ["who published it", { nl: "de universiteit", en: "the university" }],
  "sources.*.quotedIn.*.date": ["optional: its date", "2023-11-30"],
  "sources.*.quotedIn.*.url": ["optional: where it can be read", "https://example.org/news"],
  "sources.*.embargo": ["optional: nothing of it may be published before that day", "2025-03-01"],
  "sources.*.note": [
    "optional: what a reader must know of it",
    { nl: "Alleen in het Nederlands.", en: "In Dutch only." },
  ],
  figures: [
    "optional: figures as published",
    [
      {
        indicator: "nse.wellbeing",
        wave: 2024,
        domain: "university",
        value: 7.2,
        source: "annual-page",
        obtained: "primary",
      },
    ],
  ],
  "figures.*.indicator": ["the id of the indicator", "nse.wellbeing"],
  "figures.*.wave": ["the wave", 2024],
  "figures.*.domain": [
    "whom it is about; in a university's own survey, a figure of the nation is printed beside the university's",
    "university",
  ],
  "figures.*.value": ["in the indicator's unit: percentages as 61.1, not 0.611", 7.2],
  "figures.*.precision": ["optional: where the source gives no exact figure", "exact"],
  "figures.*.base": ["optional: the number of respondents", 1020],
  "figures.*.interval": ["optional: the 95% confidence interval, as published", { lower: 7, upper: 7.4 }],
  "figures.*.interval.lower": ["its lower end", 7],
  "figures.*.interval.upper": ["its upper end", 7.4],
  "figures.*.source": ["the id of its source", "annual-page"],
  "figures.*.obtained": ["primary: read in the source itself; quoted: read in somebody's account of it", "primary"],
  "figures.*.embargo": ["optional: it may not be published before that day, even where its source may", "2025-03-01"],
  "figures.*.note": [
    "optional: what a reader must know of it",
    { nl: "Afgerond door de bron.", en: "Rounded by the source." },
  ],
  claims: [
    "optional: a source's words without a figure: printed as a quotation",
    [{ id: "small-improvement", indicator: "nse.wellbeing", wave: 2023, domain: "university" }],
  ],
  "claims.*.id": ["its name for {{claim …}}", "small-improvement"],
  "claims.*.indicator": [
    "optional: the id of the indicator that it is about; without it, the words are about the survey's wave as a whole and stand beside no figure",
    "nse.wellbeing",
  ],
  "claims.*.wave": ["the wave", 2023],
  "claims.*.domain": ["whom it is about", "university"],
  "claims.*.words": ["the words", { nl: "een kleine verbetering", en: "a small improvement" }],
  "claims.*.original": ["the language of the source; the others are translations, and say so", "nl"],
  "claims.*.source": ["the id of its source", "annual-page"],
  "claims.*.obtained": ["primary: read in the source itself; quoted: read in somebody's account of it", "primary"],
};
