export { figureOf } from "./figureOf.ts";
export { releasedFigures } from "./releasedFigures.ts";
