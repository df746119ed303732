export { type Released, releasedFigures } from "./releasedFigures.ts";
