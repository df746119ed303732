/** A place in the reports -> what the editors wrote for it, as blocks. */
import type { EditorText } from "../domain/index.ts";
import { expandText } from "../editors/index.ts";
import type { Writing } from "../statements/index.ts";
import type { Block } from "./report.ts";

/** In the language and year that is written; nothing where they wrote none. */
export function editorsBlocks(section: string, writing: Writing): readonly Block[] {
  const found = editorsText(section, writing);
  return found === undefined ? [] : [{ kind: "prose", markdown: expandText(found, writing) }];
}

export function editorsText(section: string, { data, language, year }: Writing): EditorText | undefined {
  return data.texts.find((each) => each.section === section && each.language === language && each.year === year);
}
