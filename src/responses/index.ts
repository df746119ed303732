export { writeExampleResponses } from "./exampleResponses.ts";
export { readResponses } from "./readResponses.ts";
