/** What is said of the fields of files about words: what is spelled right, and what says the same in each language. */
import { languages } from "../../languages/index.ts";
import type { FieldNotes } from "./fieldNote.ts";

const right: FieldNotes = Object.fromEntries(
  Object.entries(languages).map(([code, { english }]) => [
    code,
    [`optional: words that are right in ${english}`, ["zorgteam"]],
  ]),
);

const said: FieldNotes = Object.fromEntries(
  Object.entries(languages).map(([code, { english }]) => [
    `alike.*.words.${code}`,
    [`a hash of the ${english} words`, "0123456789ab"],
  ]),
);

export const spelling: FieldNotes = {
  all: ["words that are right in every language, such as names", ["Lirik"]],
  ...right,
};

export const translations: FieldNotes = {
  year: ["the reporting year, as in the file's name", 2024],
  alike: [
    "texts whose languages somebody found to say the same; one that was changed since is told of in the studio",
    [{ text: "summary", words: { nl: "0123456789ab", en: "ba9876543210" } }],
  ],
  "alike.*.text": ["the name of its files, without .md", "summary"],
  "alike.*.words": ["a hash of what each language said then", { nl: "0123456789ab", en: "ba9876543210" }],
  ...said,
};
