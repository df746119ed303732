export { type ClaimKind, type ClaimRule, type ClaimWords, claimWordsOf } from "./claimWords.ts";
