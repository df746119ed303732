/** What a university does with this program, each a function that is loaded when it is first called. */
import { later } from "./later.ts";

// A year begins.
/** The folder of a university's first year. */
export const initFolder = later(async () => (await import("./beginning/initFolder.ts")).initFolder);
/** Why a house colour is too faint to be read, and the nearest that is not. */
export const faintness = later(async () => {
  const { faintness: found } = await import("./beginning/init/houseColours.ts");
  return async (colour: string) => found(colour);
});
/** That nothing lies in the folder that is to be made. */
export const assertNothingThere = later(async () => (await import("./beginning/initFolder.ts")).assertNothingThere);
/** The files of a new year, from those of the year before. */
export const newYear = later(async () => (await import("./beginning/newYear.ts")).newYear);

// Before anything is made.
/** Everything that keeps the reports from being made. */
export const checkData = later(async () => (await import("./check/checkData.ts")).checkData);
/** How many were asked each question, and answered. */
export const countAnswers = later(async () => (await import("./check/countAnswers.ts")).countAnswers);
/** What is hidden to protect people, why, and what that costs. */
export const tellDisclosure = later(async () => (await import("./check/tellDisclosure.ts")).tellDisclosure);
/** The same as a page for the privacy officer to sign. */
export const writeDisclosurePage = later(async () => (await import("./check/tellDisclosure.ts")).writeDisclosurePage);
/** Why one figure is printed or hidden. */
export const explainFigures = later(async () => (await import("./check/explainFigures.ts")).explainFigures);
/** Every estimate to the last digit, for the analyst alone. */
export const exportEstimates = later(async () => (await import("./forAnalyst/exportEstimates.ts")).exportEstimates);
/** A copy of a response file without columns that say who somebody is. */
export const stripAnswers = later(async () => (await import("./forAnalyst/stripAnswers.ts")).stripAnswers);

/** A delivered file, as a draft of its survey. */
export const importDelivery = later(async () => (await import("./importing/importDelivery.ts")).importDelivery);

/** The reports as they will be, on a page that follows each save. */
export const previewReports = later(async () => (await import("./previewing/previewReports.ts")).previewReports);
/** The reports seen, written, talked about, approved and let out, without a terminal. */
export const studyReports = later(async () => (await import("./studying/studyReports.ts")).studyReports);

// A release.
/** The reports of a year, made or found as they were. */
export const makeReports = later(async () => (await import("./make/makeReports.ts")).makeReports);
/** Reads a finished release as its readers would, and tries to get at what it hides. */
export const attackRelease = later(async () => (await import("./attackRelease.ts")).attackRelease);
/** Notes in the data what releases printed and hid that older versions let out. */
export const recordRelease = later(async () => (await import("./record/recordRelease.ts")).recordRelease);
/** What another edition changes, and who has the earlier one. */
export const compareReleases = later(async () => (await import("./compare/compareReleases.ts")).compareReleases);

// Where people read it.
/** The site of an adopted release, where readers see it. */
export const publishRelease = later(async () => (await import("./online/publishRelease.ts")).publishRelease);
/** The site that was published before, again. */
export const rollBackSite = later(async () => (await import("./online/rollBackSite.ts")).rollBackSite);
/** Sites that are kept. */
export const listSites = later(async () => (await import("./online/rollBackSite.ts")).listSites);
/** Who would get what, with each mail to look at. */
export const previewHandOut = later(async () => (await import("./handOut/previewHandOut.ts")).previewHandOut);
/** Each recipient's files, by mail. */
export const sendByMail = later(async () => (await import("./handOut/sendByMail.ts")).sendByMail);
/** Each recipient's files, in a folder. */
export const handOverFolders = later(async () => (await import("./handOut/handOverFolders.ts")).handOverFolders);
/** What was handed to whom. */
export const listDeliveries = later(async () => (await import("./handOut/listDeliveries.ts")).listDeliveries);
/** What a person found out about mails that may have arrived. */
export const decideDoubts = later(async () => (await import("./handOut/decideDoubts.ts")).decideDoubts);

/** By which days a release is judged, where the university is. */
export const judgedBy = later(async () => (await import("./judgedBy.ts")).judgedBy);

// The machine and the project.
/** Prints what releases on other machines put on a queue. */
export const printForOthers = later(async () => (await import("./printing/printForOthers.ts")).printForOthers);
/** How much is kept for later runs, and room made in it. */
export const pruneStore = later(async () => (await import("./pruneStore.ts")).pruneStore);
/** What this machine has, and what is missing. */
export const examineMachine = later(async () => (await import("./examineMachine.ts")).examineMachine);
/** The JSON Schemas that editors check the data with. */
export const writeSchemas = later(async () => (await import("./writeSchemas.ts")).writeSchemas);
/** The made-up responses of the shipped example. */
export const makeExampleData = later(async () => (await import("./makeExampleData.ts")).makeExampleData);
/** A bar on a terminal, plain lines elsewhere, nothing for machines. */
export const showProgress = later(async () => {
  const shown = await import("./telling/showProgress.ts");
  return async (...words: Parameters<typeof shown.showProgress>) => shown.showProgress(...words);
});

export type { Delivery } from "../publish/index.ts";
export { type Answers, namesInLines, namesOf } from "./beginning/init/answers.ts";
export { programmesInLines } from "./beginning/init/programmes.ts";
export { projectFolder, readablePath } from "./folders.ts";
export type { Decision } from "./handOut/decideDoubts.ts";
export { listOf } from "./listOf.ts";
export type { ReleaseAsked } from "./readyInputs.ts";
export * from "./telling/index.ts";
