export { PageInSight, seenAddress } from "./pageInSight.ts";
export { PrintedPages } from "./printed.ts";
