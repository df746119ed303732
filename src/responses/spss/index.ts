export { openSpss } from "./openSpss.ts";
