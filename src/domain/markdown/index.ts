export { headingDepths, markdownPart, markdownTags } from "./markdownParts.ts";
export {
  captionAbove,
  everyPart,
  isBareAddress,
  isFootnote,
  isFootnoteReference,
  readMarkdown,
  slugsOf,
  within,
} from "./readMarkdown.ts";
