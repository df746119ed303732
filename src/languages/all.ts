/** The languages that reports can be written in: a new one is a folder and a line here. */
export { de } from "./de/index.ts";
export { en } from "./en/index.ts";
export { nl } from "./nl/index.ts";
