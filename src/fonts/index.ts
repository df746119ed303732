export { type CutFace, cutDown, faceRule, moreFaces, withoutFaces } from "./cutFaces.ts";
export { fallbackFamily, family, fontLocations, installedFonts, readFonts } from "./fontFiles.ts";
export { lettersBeyond } from "./letters.ts";
export { openFont } from "./openFont.ts";
export { undrawnLetters } from "./undrawnLetters.ts";
