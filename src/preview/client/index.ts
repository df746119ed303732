export { PageInSight } from "./pageInSight.ts";
export { PrintedPages } from "./printed.ts";
