/** "¹" behind a space or at the end of a sentence, as Word leaves it where a footnote was: it leads to no note. That of "m²" is part of a word, also behind signs of emphasis. */
export const looseNoteSign = /(?<![\p{L}\d][*_]*)[¹²³⁰⁴-⁹]+(?!\p{L})/u;
