/** A place in the reports -> what the editors wrote for it, as blocks. */
import { expandText } from "../editors/index.ts";
import type { Writing } from "../statements/index.ts";
import type { Block } from "./report.ts";

/** In the language and year that is written; nothing where they wrote none. */
export function editorsBlocks(section: string, writing: Writing): readonly Block[] {
  const { data, language, year } = writing;
  const found = data.texts.find((each) => each.section === section && each.language === language && each.year === year);
  return found === undefined ? [] : [{ kind: "prose", markdown: expandText(found, writing) }];
}
