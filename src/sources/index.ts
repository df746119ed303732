export { colourProblems } from "./colourProblems.ts";
export { offsetOfDepth } from "./deepYaml.ts";
export type { SchemaNode } from "./describedSchema.ts";
export { FileMemory, madeOnce } from "./fileMemory.ts";
export { dataDocs, jsonSchemas, schemaOfFile } from "./jsonSchemas.ts";
export { readData } from "./readData.ts";
export { readDesign } from "./readDesign.ts";
export { readTimeZone } from "./readTimeZone.ts";
export { referencesIn } from "./referencesIn.ts";
