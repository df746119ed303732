/** Questions of a survey.yaml, and in which words each stands in this wave's file -> the same in the words of now; those of before stay beside, as a comment. A report tells how its question was put in its own year, and the break that it was put differently until then. */
import { type Document, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { bareWords } from "../compare/alike.ts";

export interface Reworded {
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

/** Words that a person has written instead of the file's stay: whoever wrote them must say whether they hold, so a comment tells what the file says now. */
export function putReworded(document: Document, reworded: readonly Reworded[], wave: number): void {
  const list = document.getIn(["items"]);
  if (!isSeq(list)) return;
  for (const { item, before, after } of reworded) {
    const node = list.items.find((each) => isMap(each) && String(each.get("id")) === item);
    if (!isMap(node)) continue;
    const places = ["asked", "wording"].map((key) => node.get(key, true)).filter((each) => isMap(each));
    const said = places
      .flatMap((place) => textsOf(place))
      .filter((text) => bareWords(text.value) === bareWords(before));
    for (const text of said) text.value = after;
    const words = said.length > 0 ? ` before ${wave}: ${before}` : ` asked in ${wave}: ${after}`;
    const [place] = places;
    if (place !== undefined) place.comment = [place.comment, oneLine(words)].filter((each) => each != null).join("\n");
  }
}

function textsOf(words: YAMLMap): readonly { value: string }[] {
  return words.items.flatMap(({ value }) =>
    isScalar<string>(value) && typeof value.value === "string" ? [value] : [],
  );
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ");
}
