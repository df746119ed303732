/** A survey's scales made of items, and the items that one wave's file is read for -> the scales that can be made of it, and notes on those of which only a part was asked. */
import { type Finding, type MadeItem, madeItems } from "../domain/index.ts";
import type { ResponseFile } from "./responseFiles.ts";

export interface AskedScales {
  readonly made: readonly MadeItem[];
  readonly notes: readonly Finding[];
}

/** A score of fewer items is another score, whatever the rule for missing answers says: that rule is about people, not about what a wave left out. */
export function askedScales({
  survey,
  mapping,
  shown,
}: Pick<ResponseFile, "survey" | "mapping" | "shown">): AskedScales {
  const asked = new Set(mapping.items.map(({ item }) => item));
  const all = madeItems(survey).map((item) => ({
    item,
    lacking: item.madeOf.items.filter((part) => !asked.has(part)),
  }));
  return {
    made: all.flatMap(({ item, lacking }) => (lacking.length === 0 ? [item] : [])),
    notes: all.flatMap(({ item: { id, madeOf }, lacking }) =>
      lacking.length === 0 || lacking.length === madeOf.items.length
        ? []
        : [
            {
              file: shown,
              message: `${id}: this wave is read for ${madeOf.items.length - lacking.length} of its ${madeOf.items.length} items, not for ${lacking.join(", ")}: there is no score of this wave`,
              hint: "where the items were asked, give each an entry for this wave under `responses: items`; otherwise nothing is wrong",
            },
          ],
    ),
  };
}
