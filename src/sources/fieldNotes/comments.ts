/** Fields of the comments of a year: what each says, with an example. */
import type { FieldNotes } from "./fieldNote.ts";

const where = { document: "board", language: "en", anchor: "summary", words: "Students give their well-being a 7.0." };

export const comments: FieldNotes = {
  year: ["the year that the file's name has", 2024],
  comments: [
    "optional: what was said, the oldest first; the studio writes it, and only adds lines",
    [{ id: "c-4f9a01", where, who: "Anna de Vries", on: "2025-02-11T14:05Z", text: "Is this the new grade?" }],
  ],
  "comments.*.id": ["its name for the program", "c-4f9a01"],
  "comments.*.where": ["the paragraph or figure that it stands at", where],
  "comments.*.where.document": ["the document, as its file is called", "board"],
  "comments.*.where.language": ["the language version", "en"],
  "comments.*.where.anchor": ["the heading or block that the words stand in; empty where there is none", "summary"],
  "comments.*.where.words": ["what stood there when it was said", "Students give their well-being a 7.0."],
  "comments.*.where.estimate": ["optional: of a figure, indicator/wave/domain", "nse.wellbeing/2024/university"],
  "comments.*.who": ["who said it", "Anna de Vries"],
  "comments.*.on": ["when, as a day or a moment", "2025-02-11T14:05Z"],
  "comments.*.text": ["what was said, as plain text", "Is this the new grade?"],
  "comments.*.replies": [
    "optional: what was answered, the oldest first",
    [{ who: "Ben Smit", on: "2025-02-12", text: "Yes, of this year." }],
  ],
  "comments.*.replies.*.who": ["who answered", "Ben Smit"],
  "comments.*.replies.*.on": ["when", "2025-02-12"],
  "comments.*.replies.*.text": ["the answer", "Yes, of this year."],
  "comments.*.resolved": ["optional: nothing is left to be done about it", { by: "Ben Smit", on: "2025-02-12" }],
  "comments.*.resolved.by": ["who said so", "Ben Smit"],
  "comments.*.resolved.on": ["when", "2025-02-12"],
};
