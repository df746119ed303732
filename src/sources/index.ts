export { colourProblems } from "./colourProblems.ts";
export { isReleaseInput } from "./dataFiles.ts";
export { FileMemory, madeOnce } from "./fileMemory.ts";
export { dataDocs, jsonSchemas } from "./jsonSchemas.ts";
export { readData } from "./readData.ts";
export { readDesign } from "./readDesign.ts";
export { readTimeZone } from "./readTimeZone.ts";
export { readWrittenText } from "./readWrittenText.ts";
