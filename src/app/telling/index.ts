/** What came of each use case -> what is told of it, for people and for scripts. */
export { toldOfInit } from "./begunFolder.ts";
export { toldOfNewYear } from "./begunYear.ts";
export { toldOfCheck } from "./checked.ts";
export { comparedReleases } from "./comparedReleases.ts";
export {
  attemptLine,
  decidedDoubts,
  listedDeliveries,
  sentMails,
  writtenFolders,
} from "./handedOut.ts";
export { importedDelivery } from "./importedDelivery.ts";
export { machineFacts } from "./machineFacts.ts";
export { madeReports } from "./madeReports.ts";
export { heldLine, previewed, unreachedLine } from "./previewed.ts";
export { keptSites, publishedSite, recordedLine } from "./published.ts";
export { showSteps } from "./showSteps.ts";
export { storeUse } from "./storeUse.ts";
export { strippedAnswers } from "./strippedAnswers.ts";
export { done, type Told, told } from "./told.ts";
