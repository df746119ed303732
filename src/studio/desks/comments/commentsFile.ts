/** The text of `comments/<year>.yaml` -> what was said, or why it can't be read. */
import { parseDocument } from "yaml";
import { type Comment, Comments, type Year } from "../../../domain/index.ts";

export function commentsName(year: Year): string {
  return `comments/${year}.yaml`;
}

export type ReadComments =
  | { readonly kind: "read"; readonly comments: readonly Comment[] }
  | { readonly kind: "unreadable"; readonly problem: string };

/** Null: nobody has said anything yet. */
export function readComments(text: string | null, year: Year): ReadComments {
  if (text === null || text.trim() === "") return { kind: "read", comments: [] };
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  const [broken] = document.errors;
  if (broken !== undefined) return { kind: "unreadable", problem: `${lineOf(text, broken.pos[0])}: ${broken.message}` };
  const checked = Comments.safeParse(plainOf(document));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return { kind: "unreadable", problem: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}` };
  }
  if (checked.data.year !== year)
    return { kind: "unreadable", problem: `year: ${checked.data.year} stands in the file of ${year}` };
  return { kind: "read", comments: eachOnce(checked.data.comments ?? []) };
}

/** Aliases without end are nobody's comments. */
function plainOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    return null;
  }
}

function lineOf(text: string, offset: number): string {
  return `line ${text.slice(0, offset).split("\n").length}`;
}

/** Two branches that were merged may have brought one comment twice. */
function eachOnce(comments: readonly Comment[]): readonly Comment[] {
  return [...new Map(comments.toReversed().map((each) => [each.id, each])).values()].toReversed();
}
