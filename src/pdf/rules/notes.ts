/** The notes and the captions of a file -> whether each stands where it belongs, and what it belongs to points to it. */
import { looseNoteSign } from "../../domain/index.ts";
import { linksIn } from "../finish/links.ts";
import { type Element, isElement } from "../finish/structureTree.ts";
import type { FileReading } from "./fileReading.ts";
import { type Found, when } from "./found.ts";

/** A note has its number, stands in a paragraph, is pointed to, and leads back; and no sign of a note is mere words, which point to nothing. */
export function notes({ elements, tree, words }: FileReading): Found {
  const all = elements.filter(({ role }) => role === "Note");
  const pointedAt = new Set(
    elements.filter((each) => each.role === "Reference" && linksIn(each).length > 0).flatMap((each) => each.refersTo),
  );
  const inText = new Set(elements.filter(({ role }) => role === "P").flatMap(({ kids }) => kids));
  const [sign] = looseNoteSign.exec(words(tree)) ?? [];
  const loose = when(sign !== undefined, `“${sign}” is the sign of a note, and no reference to one`);
  const problems = all.flatMap((note) => {
    const [label] = note.kids;
    const named = `the note “${words(note).slice(0, 40)}”`;
    return [
      ...when(label === undefined || !isElement(label) || label.role !== "Lbl", `${named} has no number`),
      ...when(note.id === null, `${named} has no name in the file`),
      ...when(!pointedAt.has(note), `nothing points to ${named}`),
      ...when(!inText.has(note), `${named} stands in no paragraph`),
      ...when(linksIn(note).length === 0, `${named} does not lead back`),
    ];
  });
  return { checked: all.length, problems: [...problems, ...loose] };
}

/** A picture stands in a group of its own, behind the caption that says what it shows. */
export function captions({ elements }: FileReading): Found {
  const pictures = elements.filter(({ role }) => role === "Figure");
  const captioned = new Set(elements.flatMap(picturesBehindCaptions));
  return {
    checked: pictures.length,
    problems: pictures
      .filter((picture) => !captioned.has(picture))
      .map(() => "a picture has no caption that belongs to it"),
  };
}

function picturesBehindCaptions({ kids }: Element): readonly Element[] {
  return kids.filter((kid, at): kid is Element => {
    const before = kids[at - 1];
    return (
      isElement(kid) && kid.role === "Figure" && before !== undefined && isElement(before) && before.role === "Caption"
    );
  });
}
