/** A YAML file that people write, and a new value for one of its fields -> the same file with that field changed: all other bytes stay, comments too. */
import { editYaml, openYaml } from "../../yaml/index.ts";

export type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

/** `value` undefined: the field goes. Throws where the text is no YAML with fields. */
export function withField(text: string, name: string, value: Plain | undefined): string {
  const opened = openYaml(text);
  if (opened.kind === "closed") throw new Error("this file can't be read as YAML");
  const fields = opened.value ?? {};
  if (typeof fields !== "object" || Array.isArray(fields)) throw new Error("this file has no fields");
  if (value === undefined && !Object.hasOwn(fields, name)) return text;
  const path = [name];
  const edited = editYaml(text, value === undefined ? { kind: "remove", path } : { kind: "set", path, value });
  if (edited.kind !== "edited") throw new Error(`no way to write ${name} was found`);
  return edited.text;
}
