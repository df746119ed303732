export { type EstimateIndex, indexEstimates } from "./estimateIndex.ts";
export { chooseMessages } from "./keyMessages/keyMessages.ts";
export { messageCandidates } from "./keyMessages/messageCandidates.ts";
export type { VerdictOf } from "./prose/carried.ts";
export type { Surroundings } from "./prose/claimsIn.ts";
export { type PlacedFigures, type Prose, startProse, type UncarriedClaim, uncarriedClaims } from "./prose/findProse.ts";
export { withoutNumberNames } from "./prose/numberNames.ts";
export { actionCounts } from "./sentences/actionCounts.ts";
export { breakWords } from "./sentences/breakWords.ts";
export { changeWords, sizeWords } from "./sentences/changeWords.ts";
export { measured } from "./sentences/measured.ts";
export { comparableBefore, seriesSentence, waveList } from "./sentences/seriesSentence.ts";
export { type Change, changeOf, newestChange } from "./verdicts/newestChange.ts";
export { restVerdict } from "./verdicts/restVerdict.ts";
export {
  chartReference,
  estimatesIn,
  mapReferences,
  mapWords,
  marked,
  noFigure,
  plain,
  type Words,
} from "./words.ts";
export type { KnownFigures } from "./writing/knownFigures.ts";
export type { Origins } from "./writing/origins.ts";
export type { Printing } from "./writing/printing.ts";
export type { Speech } from "./writing/speech.ts";
export { type Reported, startWriting, type Writing } from "./writing/writing.ts";
