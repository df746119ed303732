export { valueAtPath } from "./editedValue.ts";
export { editYaml } from "./editYaml.ts";
export { type ClosedYaml, openYaml } from "./openedYaml.ts";
export type { YamlEdit, YamlPath } from "./yamlPath.ts";
