/** A page of every kind that the site has; the full run takes all, the quick one what differs most, and the long one both languages: axe judges every page of both in the full run, too. */
import { isFull, isLong } from "../skips.ts";

const kinds = [
  "index",
  "2024/board/index",
  "2024/board/faculties",
  "2024/faculty-law/index",
  "2024/faculty-law/own",
  "2024/students/index",
  "2024/priority-support",
  "2024/theme-belonging",
  "2024/indicator-nse-wellbeing",
  "2024/figures",
  "2024/data",
  "figure/nse.wellbeing",
  "2024/priorities",
  "2024/reports",
  "2024/help",
  "2024/explorer",
  "search",
  "archive",
  "about",
  "2023/board/survey-nse",
];

/** Those of the shipped example; every language that there is has its pages judged in `tests/cli/everyLanguage.test.ts`. */
const languages = isLong ? ["nl", "en"] : ["nl"];

/** Made of nothing that the others lack. */
const plain = [
  "2024/board/index",
  "2024/faculty-law/index",
  "2024/figures",
  "2024/priorities",
  "2024/reports",
  "archive",
];
const shown = isFull ? kinds : kinds.filter((kind) => !plain.includes(kind));

export const everyKind = ["index.html", ...languages.flatMap((each) => shown.map((kind) => `${each}/${kind}.html`))];

/** With charts, forms, wide tables and long names. */
export const richKinds = isFull
  ? everyKind
  : ["nl/index.html", "nl/2024/board/faculties.html", "nl/2024/explorer.html"];
