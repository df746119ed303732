export { releasedFigures } from "./releasedFigures.ts";
