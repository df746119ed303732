/** Comments, and the figures as they are printed now -> the same, without words of a page that printed a figure which is hidden by now. The file keeps what it says. */
import type { Comment } from "../../../domain/index.ts";
import type { Asking } from "../../../preview/index.ts";
import type { Studio } from "../../studio.ts";

export function withoutHidden(
  comments: readonly Comment[],
  { preview }: Pick<Studio, "preview">,
  say: Asking["say"],
): readonly Comment[] {
  const figures = preview.draft?.rounded.figures ?? [];
  const hidden = new Set(figures.filter(({ status }) => status === "suppressed").map(({ id }) => String(id)));
  return comments.map((comment) => {
    const { where } = comment;
    if (where.words === "" || where.estimate === undefined || !hidden.has(where.estimate)) return comment;
    return { ...comment, where: { ...where, words: say("studio.comments.hiddenByNow") } };
  });
}
