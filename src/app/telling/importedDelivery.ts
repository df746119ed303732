/** What was found in a delivered file, asked and drafted -> what its owner reads, and a value for scripts. Values are shown of columns with codes only; how many gave an answer is not. */
import type { DescribedColumn } from "../../domain/index.ts";
import type { AnyQuestion, Change, ReadColumn, WhyLeftOut } from "../../intake/index.ts";
import type { Say } from "../../wording/index.ts";
import { readablePath } from "../folders.ts";
import { askedWords } from "../importing/askedWords.ts";
import type { Imported } from "../importing/importDelivery.ts";
import { notesText } from "./findings.ts";
import type { Done } from "./told.ts";

export function importedDelivery(imported: Imported): Done {
  const { looked, answered, changes, written, language } = imported;
  const say = looked.says[language];
  const isOpen = answered.open.length > 0;
  const open = answered.open.map((question) => ({
    ...question,
    words: askedWords(question, say),
  }));
  const text = [
    notesText(looked.notes),
    `${looked.proposal.file.shown}: ${looked.proposal.file.rows} rows, ${looked.proposal.file.columns.length} columns; ${looked.proposal.file.taken}\n`,
    ...looked.proposal.file.columns.map((column) => columnLine(column, answered.columns.get(column.name), say)),
    ...changes.changes.map((change) => `${changeLine(change, say)}\n`),
    ...open.map(questionText),
    endText(imported),
  ].join("");
  return {
    text,
    value: forScripts(imported, open),
    status: isOpen && written === null ? 1 : 0,
  };
}

/** What changed, in one line: by kind, with what it was and what it is. */
function changeLine({ kind, column, before, after }: Change, say: Say): string {
  const cut = (text: string) => (text.length > 120 ? `${text.slice(0, 120)} …` : text);
  const values = before === "" ? cut(after) : after === "" ? cut(before) : `${cut(before)} → ${cut(after)}`;
  return `! ${column}: ${say(`import.change.${kind}`)} ${values}`;
}

function columnLine(column: DescribedColumn, read: ReadColumn | undefined, say: Say): string {
  if (read === undefined) return "";
  const label = column.labels[0]?.words ?? "";
  const shown = label === "" ? "" : ` “${label.length > 70 ? `${label.slice(0, 70)} …` : label}”`;
  const none =
    read.noAnswers.length === 0
      ? ""
      : `; no answer: ${read.noAnswers.map(({ code, reason }) => (code === reason ? code : `${code} = ${reason}`)).join(", ")}`;
  return `  ${column.name}${shown}: ${inWords(read, say)}${none}\n`;
}

function inWords({ reading, doubt }: ReadColumn, say: Say): string {
  if (doubt !== null) return `asked (${doubt.shown})`;
  switch (reading.as) {
    case "scale":
      return `mean on ${reading.min} to ${reading.max}${reading.steps === null ? "" : `, in words: ${reading.steps.map(({ code, point }) => `${code} = ${point}`).join(", ")}`}`;
    case "yes-no":
      return `share of ${reading.yes.join(", ")} among ${[...reading.yes, ...reading.no].join(", ")}`;
    case "option":
      return `option of a question with ${reading.among.length} options`;
    case "list":
      return `all chosen options in one column, "${reading.separator}" between them: ${reading.options.length} shares`;
    case "kinds":
      return `${reading.codes.length} kinds of answers, a share each`;
    case "group":
      return `group ${reading.id}: ${reading.categories.map(({ label }) => label).join(", ")}`;
    case "faculty":
    case "programme":
    case "level":
      return `${reading.as}: ${[...reading.ids].map(([code, id]) => (code === id ? id : `${code} = ${id}`)).join(", ")}`;
    case "unfinished":
      return `rows with ${reading.codes.map((code) => `"${code}"`).join(", ")} are left out`;
    case "left-out":
      return `left out: ${say(`import.why.${whyKey[reading.why]}`)}`;
    default:
      return reading.as;
  }
}

function questionText({ id, words, columns, choices, proposed }: AnyQuestion & { readonly words: string }): string {
  const about =
    columns.length === 0
      ? ""
      : `    ${columns.slice(0, 12).join(", ")}${columns.length > 12 ? `, … (${columns.length} columns)` : ""}\n`;
  return `? ${id}: ${words}\n${about}    ${choices.map((each) => (each === proposed ? `[${each}]` : each)).join(" | ")}\n`;
}

function endText({ written, answered, looked }: Imported): string {
  if (written === null)
    return answered.open.length === 0
      ? "nothing was written\n"
      : `${answered.open.length === 1 ? "1 question is" : `${answered.open.length} questions are`} open and nothing was written: answer in a file (--answers FILE), or take what stands in [ ] with --yes\n`;
  const doubts = written.items.filter(({ untranslated }) => untranslated.length > 0).length;
  return [
    ...written.files.map((file) => `${readablePath(file)}\n`),
    `${itemsIn(written.items.length, looked)}${written.left.length === 0 ? "" : `; the copy of the answers has no ${written.left.join(", ")}`}\n`,
    ...(doubts === 0 ? [] : [`${doubts} wordings are there in one language only: they are marked "to translate"\n`]),
    `next: npx wellbeing check --data ${readablePath(looked.dataFolder)}${written.items.length === 0 ? "" : "; then say in indicators.yaml what is good news (better), which priority each belongs to, and what stands on page one (keyFigure)"}\n`,
  ].join("");
}

function itemsIn(drafted: number, { survey, wave, proposal }: Imported["looked"]): string {
  const now = `${drafted} ${drafted === 1 ? "item" : "items"} of ${survey} in ${wave}`;
  if (proposal.known.size === 0) return now;
  return drafted === 0
    ? `no new items of ${survey} in ${wave}: what it asked before is read as before`
    : `${now} read anew; what else it asked before is read as before`;
}

function forScripts(
  { looked, answered, changes, written }: Imported,
  open: readonly (AnyQuestion & { readonly words: string })[],
): unknown {
  const { file, known, questions } = looked.proposal;
  return {
    file: file.shown,
    survey: looked.survey,
    wave: looked.wave,
    rows: file.rows,
    columns: file.columns.map((column) => {
      const read = answered.columns.get(column.name);
      const asked = questions.find(({ columns }) => columns.includes(column.name))?.id ?? null;
      const { doubt, reading, noAnswers } = read ?? {
        doubt: null,
        reading: null,
        noAnswers: [],
      };
      const plain =
        reading !== null && (reading.as === "faculty" || reading.as === "programme" || reading.as === "level")
          ? { ...reading, ids: Object.fromEntries(reading.ids) }
          : reading;
      return {
        name: column.name,
        labels: column.labels,
        codes: column.codes,
        reading: doubt === null ? plain : null,
        noAnswers,
        question: asked,
        isKnown: known.has(column.name),
      };
    }),
    questions: questions.map((question) => ({
      ...question,
      isOpen: open.some(({ id }) => id === question.id),
      words: open.find(({ id }) => id === question.id)?.words ?? "",
    })),
    changes: changes.changes,
    breaks: changes.breaks,
    written: written === null ? null : { files: written.files, items: written.items, left: written.left },
  };
}

/** Each as its sentence is called. */
const whyKey = {
  personal: "personal",
  birth: "birth",
  key: "key",
  open: "open",
  technical: "technical",
  empty: "empty",
  constant: "constant",
  special: "special",
  "too-many": "tooMany",
  "second-weight": "secondWeight",
  double: "double",
  told: "told",
  asked: "asked",
} as const satisfies Readonly<Record<WhyLeftOut, string>>;
