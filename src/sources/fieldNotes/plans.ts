/** Fields of the files of a year: what each says, with an example. */
import { reportsInWords } from "../../domain/index.ts";
import type { FieldNotes } from "./fieldNote.ts";

const plan = { nl: "actieplan 2024", en: "action plan 2024" };
const sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const shown = { state: "shown", value: 7.1, base: 1020 };

export const actionPlan: FieldNotes = {
  year: ["the year that the file's name has", 2024],
  title: ["what the plan is called", plan],
  example: [
    "only where the actions are made up: printed wherever they are",
    { nl: "Verzonnen acties.", en: "Made-up actions." },
  ],
  until: ["optional: the last month of the plan, which may go on after its last action", "2027-12"],
  actions: [
    "what faculties and departments do for the priorities",
    [{ id: "buddies", priority: "connection", title: { nl: "Maatjes", en: "Buddies" } }],
  ],
  "actions.*.id": ["its name for the program", "buddies"],
  "actions.*.priority": ["the id of its priority", "connection"],
  "actions.*.theme": ["optional: the id of the framework's theme that it serves", "belonging"],
  "actions.*.title": [
    "what is done, in a few words",
    { nl: "Maatjes voor eerstejaars", en: "Buddies for first-years" },
  ],
  "actions.*.goal": [
    "what is to be different for students",
    { nl: "Niemand begint alleen.", en: "Nobody begins alone." },
  ],
  "actions.*.target": [
    "optional: against what the goal is measured",
    { nl: "Elke eerstejaars heeft een maatje.", en: "Every first-year has a buddy." },
  ],
  "actions.*.indicator": ["optional: the id of the indicator that follows it", "nse.wellbeing"],
  "actions.*.owner": ["who is responsible", { unit: "arts", role: { nl: "decaan", en: "dean" } }],
  "actions.*.owner.unit": ["the id of a faculty, or university", "arts"],
  "actions.*.owner.role": ["the role, not the person", { nl: "decaan", en: "dean" }],
  "actions.*.from": ["its first month", "2024-01"],
  "actions.*.until": ["its last month", "2024-12"],
  "actions.*.promised": [
    "optional: the last month that was promised first, where `until` has become a later one; both are drawn and printed",
    "2024-06",
  ],
  "actions.*.stated": [
    "optional: the month of which the state tells; `wellbeing check` says where that is older than the survey",
    "2024-12",
  ],
  "actions.*.state": [
    "planned: not begun; running: on schedule; delayed: later than promised; done; stopped",
    "running",
  ],
  "actions.*.achieved": [
    "what has come of it so far; an action that is done needs it",
    { nl: "De eerste maatjes zijn begonnen.", en: "The first buddies have begun." },
  ],
};

export const decisions: FieldNotes = {
  year: ["the year that the file's name has", 2024],
  example: [
    "only where the decisions are made up: printed beside them",
    { nl: "Verzonnen besluiten.", en: "Made-up decisions." },
  ],
  asked: [
    "what the board is asked to decide, in its order; three fit page one",
    [
      {
        id: "mentors",
        title: { nl: "Betaal de mentoren", en: "Pay the mentors" },
        reason: { nl: "Vrijwilligers alleen redden het niet.", en: "Volunteers alone cannot carry it." },
      },
    ],
  ],
  "asked.*.id": ["its name for the program", "mentors"],
  "asked.*.title": ["what is asked, in at most 80 characters", { nl: "Betaal de mentoren", en: "Pay the mentors" }],
  "asked.*.reason": [
    "why now, and what is not going well, in at most 150 characters",
    { nl: "Vrijwilligers alleen redden het niet.", en: "Volunteers alone cannot carry it." },
  ],
  "asked.*.indicators": [
    "the ids of the figures that it rests on; one here or in `actions`, unless it is an example",
    ["nse.wellbeing"],
  ],
  "asked.*.actions": ["the ids of the actions that it rests on", ["buddies"]],
  "asked.*.priority": ["optional: the id of the priority that it is for", "support"],
  "asked.*.owner": [
    "who carries it out: a role, not a person, in at most 50 characters; only an example can do without",
    { nl: "decanen", en: "deans" },
  ],
  "asked.*.by": ["the month by which it is done; only an example can do without", "2025-09"],
  "asked.*.cost": [
    "what it costs, or that it costs nothing, in at most 40 characters; only an example can do without",
    { nl: "geen", en: "none" },
  ],
  "asked.*.otherwise": [
    "what happens if it is not taken, in at most 90 characters; only an example can do without",
    { nl: "De mentoren stoppen in de zomer.", en: "The mentors stop in summer." },
  ],
  taken: [
    "optional: what the board decided last year",
    [
      {
        id: "room",
        title: { nl: "Een stilteruimte", en: "A quiet room" },
        outcome: { nl: "De ruimte is open.", en: "The room is open." },
      },
    ],
  ],
  "taken.*.id": ["its name for the program", "room"],
  "taken.*.title": ["what was decided, in at most 90 characters", { nl: "Een stilteruimte", en: "A quiet room" }],
  "taken.*.reason": ["optional: why", { nl: "Studenten vroegen erom.", en: "Students asked for it." }],
  "taken.*.outcome": [
    "what has come of it since, in at most 120 characters; only an example can do without",
    { nl: "De ruimte is open.", en: "The room is open." },
  ],
  "taken.*.priority": ["optional: the id of the priority that it was for", "support"],
};

export const publication: FieldNotes = {
  year: ["the year that the file's name has", 2024],
  date: ["the day that the reports bear: on the cover, at the head of pages and in the files", "2025-03-03"],
  adopted: [
    "optional: the day on which the board adopted them; without it, the reports say that they are a draft",
    "2025-02-11",
  ],
};

export const adoption: FieldNotes = {
  year: ["the year that the file's name has", 2024],
  state: ["how far the release has come", "adopted"],
  by: ["who checked or adopted it: the role, not the person", "Executive Board"],
  on: ["the day on which it was checked or adopted", "2025-02-11"],
  manifest: ["SHA-256 of the release's manifest.json: another release is not adopted", sha256],
  checked: [
    "optional: who checked exactly the release that is adopted, before it was",
    { by: "Analyst", on: "2025-02-04", manifest: sha256 },
  ],
  "checked.by": ["who checked it: the role, not the person", "Analyst"],
  "checked.on": ["the day on which it was checked", "2025-02-04"],
  "checked.manifest": ["SHA-256 of the manifest.json of the release that was checked", sha256],
  embargo: ["optional: the release may not be published before that day", "2025-03-01"],
  reports: [
    "optional: single reports that may not be published before a day",
    [{ report: "faculty-law", until: "2025-04-01" }],
  ],
  "reports.*.report": [reportsInWords, "faculty-law"],
  "reports.*.until": ["the first day on which it may be published", "2025-04-01"],
};

const given = (side: string, when: string): FieldNotes => ({
  [`editions.*.corrections.*.${side}`]: [`the figure as the edition ${when} gave it; a hidden one has no value`, shown],
  [`editions.*.corrections.*.${side}.state`]: ["shown, hidden or absent", "shown"],
  [`editions.*.corrections.*.${side}.value`]: ["in the indicator's unit", 7.1],
  [`editions.*.corrections.*.${side}.step`]: ["what the value is rounded to", 0.1],
  [`editions.*.corrections.*.${side}.bound`]: ["of a share near an end, told as “5% or less”", "at_most"],
  [`editions.*.corrections.*.${side}.lower`]: ["the lower end of its confidence interval", 6.9],
  [`editions.*.corrections.*.${side}.upper`]: ["the upper end of its confidence interval", 7.3],
  [`editions.*.corrections.*.${side}.base`]: ["the number of respondents, as printed", 1020],
  [`editions.*.corrections.*.${side}.precision`]: ["where the source gives no exact figure", "about"],
});

export const corrections: FieldNotes = {
  year: ["the year that the file's name has", 2024],
  editions: [
    "optional: the editions after the first, in their order; `wellbeing diff --write` drafts them",
    [{ edition: 2, on: "2025-05-01", replaces: sha256, corrections: [] }],
  ],
  "editions.*.edition": ["2, and one more with each; the first one has no entry", 2],
  "editions.*.on": ["its day", "2025-05-01"],
  "editions.*.reason": [
    "what happened, in the editors' words; a draft has it empty, and no report is made until it is said",
    { nl: "Het bureau leverde een nieuw bestand.", en: "The bureau delivered another file." },
  ],
  "editions.*.replaces": ["SHA-256 of the manifest of the edition that it replaces", sha256],
  "editions.*.rounding": ["optional: from this edition on, figures are rounded to other steps than before", true],
  "editions.*.embargo": ["optional: until which day the replaced edition may not be published", "2025-06-01"],
  "editions.*.withdrawn": [
    "optional: the replaced edition must not be read any more; the site does not offer it",
    false,
  ],
  "editions.*.corrections": [
    "the figures that changed",
    [{ estimate: "nse.wellbeing/2024/university", before: shown, after: { ...shown, value: 7.2 }, cause: "data" }],
  ],
  "editions.*.corrections.*.estimate": ["indicator/wave/domain", "nse.wellbeing/2024/university"],
  ...given("before", "before"),
  ...given("after", "with this number"),
  "editions.*.corrections.*.cause": [
    "edition: its source published another; data: what was delivered changed; rule: how figures are computed or hidden; program: the program changed",
    "data",
  ],
  "editions.*.changed": [
    "optional: the documents in which a reader finds something else, and what; who has none of them gets no correction. Absent: nobody noted it, and each may differ",
    [{ document: "board.nl", actions: ["Inloopspreekuur"] }],
  ],
  "editions.*.changed.*.document": [
    "a document in its language, in all formats, or the data of an audience",
    "board.nl",
  ],
  "editions.*.changed.*.figures": ["optional: how many of its figures changed; `corrections` has them", 3],
  "editions.*.changed.*.rounded": ["optional: how many of its figures are the same, rounded to another step", 12],
  "editions.*.changed.*.actions": ["optional: actions that are told otherwise", ["Inloopspreekuur"]],
  "editions.*.changed.*.decisions": ["optional: decisions that are told otherwise", ["Een tweede inloopspreekuur"]],
  "editions.*.changed.*.texts": ["optional: chapters whose text differs beside its figures", ["Eenzaamheid"]],
  "editions.*.changed.*.charts": ["optional: chapters with a chart that differs beside its figures", ["Eenzaamheid"]],
  "editions.*.changed.*.unknown": [
    "optional: it differs, and nobody knows in what: the edition before was made by an older version of the program",
    true,
  ],
  withdrawn: [
    "optional: an edition that must not be handed out any more, with no other in its place",
    {
      edition: 1,
      on: "2025-05-01",
      reason: { nl: "Het bestand was van een ander jaar.", en: "The file was another year's." },
    },
  ],
  "withdrawn.edition": ["its number", 1],
  "withdrawn.on": ["the day on which it was withdrawn", "2025-05-01"],
  "withdrawn.reason": ["why", { nl: "Het bestand was van een ander jaar.", en: "The file was another year's." }],
};

export const distribution: FieldNotes = {
  from: [
    "who sends the mails",
    { name: { nl: "Studentenzaken", en: "Student Affairs" }, address: "wellbeing@example.org" },
  ],
  "from.name": ["as it stands before the address", { nl: "Studentenzaken", en: "Student Affairs" }],
  "from.address": ["the sender's address", "wellbeing@example.org"],
  replyTo: ["optional: where answers go", "research@example.org"],
  limits: ["optional: what the mail server allows", { messagesPerMinute: 30, connections: 2, attachmentMegabytes: 10 }],
  "limits.messagesPerMinute": ["no more messages in a minute", 30],
  "limits.connections": ["no more connections at the same time", 2],
  "limits.attachmentMegabytes": ["all files of a mail together; above it, those that are published are linked", 10],
  published: [
    "optional: where the site has been put: what stands in its downloads can be linked",
    "https://intranet.example.org/wellbeing/",
  ],
  recipients: [
    "who gets which files",
    [{ id: "dean-arts", audience: "faculty-arts", by: "mail", address: "dean.arts@example.org" }],
  ],
  "recipients.*.id": ["its name for the program", "dean-arts"],
  "recipients.*.audience": ["whose files these are: board, public or faculty-<id>", "faculty-arts"],
  "recipients.*.name": ["as the letter addresses them", "the dean"],
  "recipients.*.role": ["their role", { nl: "decaan", en: "dean" }],
  "recipients.*.language": ["the language of the letter and of files without one in their name", "en"],
  "recipients.*.by": ["mail, or a folder that is handed over", "mail"],
  "recipients.*.address": ["where mail goes", "dean.arts@example.org"],
  "recipients.*.letter": ["the covering text, letters/<letter>.<language>.md", "faculty"],
  "recipients.*.gets": [
    "files of the release",
    ["faculty-arts.pdf", "factsheet-arts.pdf", "estimates.faculty-arts.csv"],
  ],
  "recipients.*.allowed": [
    "optional: of these, files of another audience that they may have all the same",
    ["board.pdf"],
  ],
};

export const messages: FieldNotes = {
  headline: [
    "optional: one sentence for the whole board report, over page one",
    { nl: 'Studenten geven een {{estimate "nse.wellbeing"}}', en: 'Students give a {{estimate "nse.wellbeing"}}' },
  ],
  pin: [
    "optional: findings of page one, and key messages of faculties, that stand first, in this order",
    ["change:nse.wellbeing"],
  ],
  drop: ["optional: those that never stand on page one", ["furthest:nse.wellbeing"]],
  rewrite: [
    "optional: findings of page one in the editors' own words, checked like any text",
    [
      {
        id: "change:nse.wellbeing",
        words: { nl: 'Welzijn: {{change "nse.wellbeing"}}', en: 'Well-being: {{change "nse.wellbeing"}}' },
      },
    ],
  ],
  "rewrite.*.id": ["the message, as `wellbeing check` names it", "change:nse.wellbeing"],
  "rewrite.*.words": [
    "what is printed instead",
    { nl: 'Welzijn: {{change "nse.wellbeing"}}', en: 'Well-being: {{change "nse.wellbeing"}}' },
  ],
};

export const ledger: FieldNotes = {
  schema: ["the version of this file's form", 2],
  year: ["the year of the release", 2024],
  cells: [
    "what its editions printed and hid; `wellbeing publish` and `distribute` write it",
    [
      {
        survey: "nse",
        wave: 2024,
        cell: "faculty:arts",
        of: { faculties: ["arts"] },
        answers: null,
        minimum_base: 10,
        printed: "exactly",
        hidden: [],
      },
    ],
  ],
  "cells.*.survey": ["the id of the survey", "nse"],
  "cells.*.wave": ["the wave", 2024],
  "cells.*.cell": ["whom it is about, as ids of estimates have it", "faculty:arts"],
  "cells.*.of": ["whom it counts, by programmes, faculties and groups", { faculties: ["arts"] }],
  "cells.*.of.programmes": ["ids of the programmes; all where absent", ["arts-music"]],
  "cells.*.of.faculties": ["ids of the faculties; all where absent", ["arts"]],
  "cells.*.of.group": ["a category of a group; all students where absent", { id: "origin", category: "abroad" }],
  "cells.*.of.group.id": ["the id of the group", "origin"],
  "cells.*.of.group.category": ["the id of the category", "abroad"],
  "cells.*.status": ["in files of version 1: printed or hidden", "printed"],
  "cells.*.answers": ["which answers the wave had then", "0123456789abcdef"],
  "cells.*.minimum_base": ["fewer were not printed", 10],
  "cells.*.printed": [
    "the figures as they were printed",
    [{ indicator: "nse.wellbeing", value: 7.1, value_step: 0.1, bound: null, base: 1020, base_step: 5 }],
  ],
  "cells.*.printed.*.indicator": ["the id of the indicator", "nse.wellbeing"],
  "cells.*.printed.*.value": ["as printed", 7.1],
  "cells.*.printed.*.value_step": ["what the value was rounded to", 0.1],
  "cells.*.printed.*.bound": ["at_most of “5% or less”, at_least of “95% or more”, else null", null],
  "cells.*.printed.*.base": ["respondents as printed", 1020],
  "cells.*.printed.*.base_step": ["what the number of respondents was rounded to", 5],
  "cells.*.hidden": ["ids of the indicators whose figure was hidden", ["nse.support-need"]],
  passed: [
    "optional: embargoes that were not over when the release left the house all the same",
    [{ what: "the release", until: "2025-03-01", on: "2025-02-20", by: "Executive Board", why: "the press has it" }],
  ],
  "passed.*.what": ["what was under embargo", "the release"],
  "passed.*.until": ["the first day on which it might be published", "2025-03-01"],
  "passed.*.on": ["the day on which it was let out", "2025-02-20"],
  "passed.*.by": ["who decided so", "Executive Board"],
  "passed.*.why": ["why", "the press has it"],
};

export const manifest: FieldNotes = {
  schema: ["the version of this file's form", 2],
  figures: ["whether computed figures are rounded", "rounded"],
  part: ["only of a part of a release", true],
  year: ["the year of the release", 2024],
  edition: ["1, and one more with each correction", 1],
  artefacts: [
    "the files of the release",
    [{ id: "board.en.pdf", kind: "report", format: "pdf", path: "reports/board.en.pdf" }],
  ],
  "artefacts.*.id": ["report, language and format", "board.en.pdf"],
  "artefacts.*.kind": ["what it is", "report"],
  "artefacts.*.title": ["what it is called, in its language; null of data", "Report to the Executive Board, 2024"],
  "artefacts.*.audience": ["board, faculty:<id> or public", "board"],
  "artefacts.*.language": ["its language; null of data", "en"],
  "artefacts.*.format": ["its format", "pdf"],
  "artefacts.*.path": ["relative to the manifest", "reports/board.en.pdf"],
  "artefacts.*.bytes": ["its size", 263561],
  "artefacts.*.sha256": ["its hash", sha256],
  "artefacts.*.estimates": ["ids of the estimates that it prints", ["nse.wellbeing/2024/university"]],
  "artefacts.*.contents": [
    "of a document: its actions, decisions, texts and charts, so that a correction can say which changed",
    [{ kind: "texts", id: "priority-connection", name: "Loneliness", says: sha256.slice(0, 16) }],
  ],
  "artefacts.*.contents.*.kind": ["what it is: actions, decisions, texts or charts", "texts"],
  "artefacts.*.contents.*.id": ["where it stands", "priority-connection"],
  "artefacts.*.contents.*.name": ["what it is called: the action, the decision, the chapter", "Loneliness"],
  "artefacts.*.contents.*.says": ["a hash of its words, with figures left out", sha256.slice(0, 16)],
  inputs: ["every file that the release was made from", [{ path: "data/university.yaml", sha256 }]],
  "inputs.*.path": ["as it lay in the data, or in the program", "data/university.yaml"],
  "inputs.*.sha256": ["its hash", sha256],
  tools: ["versions of what shapes the bytes", { node: "24.21.0", vega: "6.4.0" }],
  embargoes: ["what of it may not be published before a day", [{ what: "nse 2024", until: "2025-03-01" }]],
  "embargoes.*.what": ["what it is about", "nse 2024"],
  "embargoes.*.until": ["the first day on which it may be published", "2025-03-01"],
};
