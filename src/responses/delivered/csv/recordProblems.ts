/** What can be wrong with a record by its signs alone, and how to mend it. */

export const recordProblems = {
  zero: {
    message: "a NUL byte (0x00), which no text has",
    hint: "the file is damaged, or in another encoding: export it again",
  },
  unclosed: {
    message: "a quotation mark is opened here and never closed",
    hint: 'close it, or take it out; a quotation mark within quotation marks is written twice ("")',
  },
  behindQuote: {
    message: "text behind a closing quotation mark",
    hint: 'a quotation mark within quotation marks is written twice (""): export the file again, or mend this row',
  },
} as const;
