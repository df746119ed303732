/** The names in a file that readers choose from in lists, of links and of attachments -> whether each names one thing. */
import { decodeText } from "../finish/pdfText.ts";
import { Name, Text, type Value } from "../finish/pdfValue.ts";
import { actionOf } from "./contents.ts";
import type { FileReading } from "./fileReading.ts";
import { type FileDict, type Found, nameOf, when } from "./found.ts";

export function names(reading: FileReading): Found {
  const links = reading.dicts
    .filter((each) => nameOf(each.get("Subtype")) === "Link")
    .map((each) => ({ name: textOf(each.get("Contents")), leadsTo: addressOf(each, reading) }));
  const files = reading.dicts
    .filter((each) => nameOf(each.get("Type")) === "Filespec")
    .map((each) => ({ name: textOf(each.get("UF")), description: textOf(each.get("Desc")) }));
  return {
    checked: links.length + files.length,
    problems: [
      ...ambiguous(links.map(({ name, leadsTo }) => [name, leadsTo])).map(
        (name) => `two links are called “${name}” and lead to different places`,
      ),
      ...repeated(files.map(({ name }) => name.toLowerCase())).map((name) => `two attached files are called ${name}`),
      ...repeated(files.map(({ description }) => description)).map(
        (description) => `two attached files are described as “${description}”`,
      ),
      ...files.flatMap(({ name, description }) =>
        when(description.trim() === "", `the attached file ${name} is not described`),
      ),
    ],
  };
}

function addressOf(annotation: FileDict, { file }: FileReading): string {
  const action = actionOf(file, annotation);
  const to = action?.get("URI") ?? action?.get("D") ?? annotation.get("Dest");
  return to instanceof Name ? `#${to.text}` : textOf(to);
}

function textOf(value: Value | undefined): string {
  return value instanceof Text ? decodeText(value) : "";
}

function ambiguous(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const meanings = new Map<string, string>();
  const found = new Set<string>();
  for (const [name, meaning] of pairs) {
    if ((meanings.get(name) ?? meaning) !== meaning) found.add(name);
    meanings.set(name, meaning);
  }
  return [...found];
}

function repeated(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((each, at) => all.indexOf(each) !== at))];
}
