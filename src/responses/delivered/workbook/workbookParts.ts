/** A workbook's own list -> its sheets with their names, whether they can be seen, and where they lie; and the texts that its cells share (ECMA-376 part 1, 18.2 and 18.4). */
import path from "node:path";
import { attribute, unescaped, xmlEvents } from "./xmlEvents.ts";
import { damaged, type ZipArchive } from "./zipArchive.ts";

export interface Sheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly Sheet[];
  readonly texts: readonly string[];
}

export async function workbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  const top = await relations(archive, "_rels/.rels", "");
  const main = [...top.values()].find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  if (!archive.has(main)) throw damaged("it has no list of sheets: it is another kind of file");
  const folder = path.posix.dirname(main);
  const related = await relations(archive, `${folder}/_rels/${path.posix.basename(main)}.rels`, folder);
  const sheets: Sheet[] = [];
  await xmlEvents(archive, main, {
    open: (name, attributes) => {
      if (name !== "sheet") return;
      const found = related.get(attribute(attributes, "id") ?? "");
      // Sheets of charts and macros hold no cells.
      if (found === undefined || !found.type.endsWith("/worksheet")) return;
      sheets.push({
        name: attribute(attributes, "name") ?? "",
        isVisible: (attribute(attributes, "state") ?? "visible") === "visible",
        part: found.target,
      });
    },
  });
  const shared = [...related.values()].find(({ type }) => type.endsWith("/sharedStrings"))?.target;
  return { sheets, texts: shared === undefined ? [] : await sharedTexts(archive, shared) };
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

async function relations(archive: ZipArchive, part: string, folder: string): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  if (!archive.has(part)) return found;
  await xmlEvents(archive, part, {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const target = attribute(attributes, "Target") ?? "";
      found.set(attribute(attributes, "Id") ?? "", {
        type: attribute(attributes, "Type") ?? "",
        target: target.startsWith("/") ? target.slice(1) : path.posix.normalize(path.posix.join(folder, target)),
      });
    },
  });
  return found;
}

/** Texts in the order of their numbers; what says how a text is spoken is no part of it. */
async function sharedTexts(archive: ZipArchive, part: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let [text, isText, isSpoken] = ["", false, false];
  await xmlEvents(archive, part, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") isSpoken = true;
      else if (name === "t") isText = !isSpoken;
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (name) => {
      if (name === "si") texts.push(unescaped(text));
      else if (name === "rPh") isSpoken = false;
      else if (name === "t") isText = false;
    },
  });
  return texts;
}
