/** Fields of `benchmark.yaml`: what each says, with an example. */
import type { FieldNotes } from "./fieldNote.ts";
import { published } from "./surveys.ts";

const ofSources = Object.fromEntries(Object.entries(published).filter(([field]) => field.startsWith("sources")));
const members = [
  { name: { nl: "Universiteit A", en: "University A" }, code: "21PX" },
  { name: { nl: "Universiteit B", en: "University B" }, code: "21PY" },
  { name: { nl: "Universiteit C", en: "University C" }, code: "21PZ" },
];
const columns = { institution: "Instelling", item: "Vraag", wave: "Jaar", value: "Gemiddelde", base: "N" };

export const benchmark: FieldNotes = {
  ...ofSources,
  groups: [
    "groups of institutions that stand beside the university: at most three",
    [{ id: "like-ours", name: { nl: "Universiteiten zoals de onze", en: "Universities like ours" }, members }],
  ],
  "groups.*.id": ["its name for the program, and in the open data as peers:like-ours", "like-ours"],
  "groups.*.name": [
    "its name, as the head of a column",
    { nl: "Universiteiten zoals de onze", en: "Universities like ours" },
  ],
  "groups.*.members": ["the institutions in it besides the university itself: at least three, each is named", members],
  "groups.*.members.*.name": ["its name", { nl: "Universiteit A", en: "University A" }],
  "groups.*.members.*.code": [
    "optional: what benchmark files call it; without it, it counts among those that have no figure",
    "21PX",
  ],
  "groups.*.includesUs": ["optional: whether the group's figures are about the university too", true],
  "groups.*.figures": [
    "optional: figures of the group as somebody published them",
    [{ indicator: "nse.wellbeing", wave: 2024, value: 6.8, source: "annual-page", obtained: "primary" }],
  ],
  "groups.*.figures.*.indicator": ["the id of the indicator", "nse.wellbeing"],
  "groups.*.figures.*.wave": ["the wave", 2024],
  "groups.*.figures.*.value": ["in the indicator's unit: percentages as 61.1, not 0.611", 6.8],
  "groups.*.figures.*.precision": ["optional: where the source gives no exact figure", "exact"],
  "groups.*.figures.*.base": ["optional: the number of respondents", 12400],
  "groups.*.figures.*.interval": ["optional: the 95% confidence interval, as published", { lower: 6.7, upper: 6.9 }],
  "groups.*.figures.*.interval.lower": ["its lower end", 6.7],
  "groups.*.figures.*.interval.upper": ["its upper end", 6.9],
  "groups.*.figures.*.standardError": [
    "optional, where the source gives no interval: its standard error, in the unit of the value",
    0.05,
  ],
  "groups.*.figures.*.margin": [
    "optional, where the source gives no interval: half the width of its 95% interval",
    0.1,
  ],
  "groups.*.figures.*.source": ["the id of its source", "annual-page"],
  "groups.*.figures.*.obtained": [
    "primary: read in the source itself; quoted: read in somebody's account of it",
    "primary",
  ],
  "groups.*.figures.*.embargo": [
    "optional: it may not be published before that day, even where its source may",
    "2025-03-01",
  ],
  "groups.*.figures.*.note": [
    "optional: what a reader must know of it, such as the page",
    { nl: "Bladzijde 12.", en: "Page 12." },
  ],
  files: [
    "optional: benchmark files that the groups' figures are pooled from",
    [{ file: "benchmark-2024.xlsx", source: "annual-page", columns, items: { V12: "nse.wellbeing" } }],
  ],
  "files.*.file": ["its name, in benchmark/ beside this file: .csv or .xlsx", "benchmark-2024.xlsx"],
  "files.*.source": ["the id of its source", "annual-page"],
  "files.*.columns": ["which of its columns holds what, by their names", columns],
  "files.*.columns.institution": ["the institution", "Instelling"],
  "files.*.columns.item": ["what the figure is of", "Vraag"],
  "files.*.columns.wave": ["optional: the wave; else say it under `wave`", "Jaar"],
  "files.*.columns.value": ["the figure", "Gemiddelde"],
  "files.*.columns.base": ["how many it rests on: it is weighted by them", "N"],
  "files.*.columns.standardDeviation": [
    "optional: how far the answers lie apart; without it, a mean has no interval",
    "SD",
  ],
  "files.*.columns.standardError": ["optional: the standard error of the figure, instead", "SE"],
  "files.*.wave": ["optional: the wave of all its rows, where it has no column of it", 2024],
  "files.*.items": ["what the file calls each indicator's figure; other rows are left alone", { V12: "nse.wellbeing" }],
  "files.*.us": ["optional: what it calls the university itself, where a group includes it", "21PB"],
  "files.*.missing": ["optional: what stands instead of a figure that is left out, besides nothing", ["<5"]],
  "files.*.times": ["optional: 100 where it writes 61% as 0.61", 100],
};
