export { colourProblems } from "./colourProblems.ts";
export { FileMemory, madeOnce } from "./fileMemory.ts";
export { isComments, isInput } from "./isInput.ts";
export { dataDocs, jsonSchemas } from "./jsonSchemas.ts";
export { readData } from "./readData.ts";
export { readDesign } from "./readDesign.ts";
export { readTimeZone } from "./readTimeZone.ts";
