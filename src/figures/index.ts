export { figureOf } from "./figureOf.ts";
export { type Released, releasedFigures } from "./releasedFigures.ts";
