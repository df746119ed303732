export { headingDepths, markdownPart, markdownTags } from "./markdownParts.ts";
export {
  captionAbove,
  everyPart,
  isFootnote,
  isFootnoteReference,
  readMarkdown,
  slugsOf,
  within,
} from "./readMarkdown.ts";
