export * from "./building/index.ts";
export * from "./editions/index.ts";
export * from "./execution/index.ts";
