export { jsonSchemas } from "./jsonSchemas.ts";
export { type ReadData, readData } from "./readData.ts";
export { type ReadDesign, readDesign } from "./readDesign.ts";
