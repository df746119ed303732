/** Every file that a data folder may hold: the one list of what is read, what may be left out, and what `docs/fields.md` tells. */

export interface DataFile {
  /** Below the data folder; <…> stands for a name. */
  readonly path: string;
  /** The name of its schema; null of what is no YAML or JSON. */
  readonly schema: string | null;
  /** Without it no report is made. */
  readonly required: boolean;
  readonly holds: string;
}

const file = (path: string, schema: string | null, holds: string): DataFile => ({
  path,
  schema,
  required: false,
  holds,
});
const required = (path: string, schema: string, holds: string): DataFile => ({ path, schema, required: true, holds });

export const dataFiles: readonly DataFile[] = [
  required(
    "university.yaml",
    "university",
    "names, faculties, programmes, languages, contact, house style, whom to turn to",
  ),
  required("priorities.yaml", "priorities", "the university's well-being priorities"),
  required("indicators.yaml", "indicators", "what the reports follow over time, and which question feeds it"),
  required(
    "surveys/<id>/survey.yaml",
    "survey",
    "a survey: waves, questions, breaks, how its response files are read, privacy; at least one survey",
  ),
  file("surveys/<id>/published.yaml", "published", "figures that others have published, with their sources"),
  file(
    "surveys/<id>/benchmark.yaml",
    "benchmark",
    "groups of other institutions that stand beside the university, with their figures or the files that these are pooled from",
  ),
  file(
    "surveys/<id>/benchmark/<file>",
    null,
    "benchmark files: aggregated rows of institutions, as they were delivered",
  ),
  file("surveys/<id>/responses/<file>", null, "the answers, as the bureau delivered them; git ignores them"),
  file("framework.yaml", "framework", "the themes of a framework that the priorities contribute to"),
  file("policy.yaml", "policy", "documents and agreements behind the priorities, year by year"),
  file("glossary.yaml", "glossary", "words of the reports that not every reader knows"),
  file(
    "actions/<year>.yaml",
    "action-plan",
    "the action plan of a year, with state and results; a plan or a text says which years can be reported on",
  ),
  file("decisions/<year>.yaml", "decisions", "what the board is asked, and what it decided last year"),
  file("texts/<year>/<language>/<text>.md", null, "the editors' words, in Markdown (docs/texts.md)"),
  file("texts/<year>/messages.yaml", "messages", "which key messages stand first, are left out or put differently"),
  file("distribution.yaml", "distribution", "who gets which files, by mail or in a folder"),
  file("letters/<name>.<language>.md", null, "covering letters for them (docs/texts.md)"),
  file("publication/<year>.yaml", "publication", "the day that the reports of a year bear, and when they were adopted"),
  file(
    "adoption/<year>.yaml",
    "adoption",
    "how far the release of a year has come: draft, checked, adopted; embargoes",
  ),
  file("corrections/<year>.yaml", "corrections", "what earlier editions had wrong; `wellbeing diff --write` drafts it"),
  file(
    "comments/<year>.yaml",
    "comments",
    "what people say of texts and figures in the studio; no release is made of it",
  ),
  file(
    "released/<year>.json",
    "ledger",
    "what editions of a year printed and hid; `wellbeing publish` and `distribute` write it",
  ),
  file(
    "translations/<year>.yaml",
    "translations",
    "which words of a text were found to say the same in each language; the studio writes it",
  ),
  file("spelling.yaml", "spelling", "words of the university that no dictionary has; the studio writes it"),
  file("tokens.css", null, "greys and sizes that differ from styles/tokens.css"),
  file("<name>.svg", null, "the university's sign, which university.yaml names"),
];

const holes: Readonly<Record<string, string>> = {
  "<year>": "\\d{4}",
  "<id>": "[^/]+",
  "<name>": "[^/]+",
  "<language>": "[^/]+",
};

/** Whether a YAML or JSON file is one of these. */
export function isDataFile(name: string): boolean {
  return dataFileOf(name) !== undefined;
}

/** The one that a YAML or JSON file is. */
export function dataFileOf(name: string): DataFile | undefined {
  return dataFiles.find(({ path, schema }) => {
    if (schema === null) return false;
    const pattern = path.replaceAll(".", "\\.").replace(/<\w+>/g, (hole) => holes[hole] ?? "[^/]+");
    return new RegExp(`^${pattern}$`).test(name);
  });
}
