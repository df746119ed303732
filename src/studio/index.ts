export { openStudio } from "./openStudio.ts";
export type { StudioEffects } from "./studio.ts";
