export { chartCalls } from "./chartCalls.ts";
export { citedClaims } from "./citedClaims.ts";
export { escapeMarkdown } from "./escapeMarkdown.ts";
export { checkText, expandText, expandWords } from "./expandText.ts";
export { fieldFindings, languagesWithoutWords } from "./fieldFindings.ts";
export { checkLetter, type WrittenLetter, writeLetter } from "./letterWords.ts";
export { parityFindings, proseFindings, verdictsOf } from "./proseFindings.ts";
export { textSections } from "./textSections.ts";
export { unexplainedAbbreviations } from "./unexplainedAbbreviations.ts";
