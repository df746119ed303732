export { createMessages, flatten, type MessageValues, type Say } from "./messages.ts";
export type * from "./report.ts";
export { estimatesIn, mapWords, marked, plain, type Words } from "./words.ts";
