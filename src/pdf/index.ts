export { type BrowserPool, openBrowserPool } from "./browserPool.ts";
export { describeMachine } from "./describeMachine.ts";
export { findBrowser } from "./findBrowser.ts";
export { printOnce, printWithPageNumbers } from "./pageNumbers.ts";
