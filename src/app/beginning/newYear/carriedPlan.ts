/** The action plan of the year before -> that of the new year: what is not over goes on as it was promised, with a question about what came of it, and last year's words beside. */
import { isMap, isSeq, parseDocument, visit, type YAMLMap } from "yaml";
import { type Action, type Language, wasOver, type Year } from "../../../domain/index.ts";
import { questionIn, toText } from "./yamlParts.ts";
import type { Beginning } from "./yearFiles.ts";

export function carriedPlan(
  text: string,
  { data, year, before, sayIn }: Beginning,
): { readonly text: string; readonly holds: string } {
  const document = parseDocument(text);
  document.set("year", year);
  const title = document.get("title", true);
  if (title !== undefined)
    visit(document, {
      Scalar: (_, node, parents) => {
        if (parents.some((each) => each === title) && typeof node.value === "string")
          node.value = node.value.replaceAll(String(before), String(year));
      },
    });
  const actions = data.plans.get(before)?.actions ?? [];
  const { languages } = data.university;
  const states = new Map<string, Action>(actions.map((each) => [each.id, each]));
  const nodes = document.get("actions");
  if (isSeq(nodes))
    nodes.items = nodes.items.filter((node) => {
      const action = isMap(node) ? states.get(String(node.get("id"))) : undefined;
      if (action === undefined || wasOver(action) || !isMap(node)) return false;
      carry(node, action, { before, question: questionIn(document, sayIn, "draft.achieved"), languages });
      return true;
    });
  const over = actions.filter(wasOver);
  const leftOut =
    over.length === 0 ? "" : `; over and left out: ${over.map(({ id, state }) => `${id} (${state})`).join(", ")}`;
  return { text: toText(document), holds: `${goingOn(actions.length - over.length)}${leftOut}` };
}

function goingOn(count: number): string {
  return count === 1 ? "1 action that goes on" : `${count} actions that go on`;
}

interface Carrying {
  readonly before: Year;
  readonly question: unknown;
  readonly languages: readonly Language[];
}

function carry(node: YAMLMap, action: Action, { before, question, languages }: Carrying): void {
  const { state, until, achieved, stated } = action;
  node.delete("achieved");
  node.set("stated", stated ?? `${before}-12`);
  // What has not begun has nothing to tell.
  if (state !== "planned") node.set("achieved", question);
  const told = languages.flatMap((each) => achieved?.[each] ?? []);
  const words = told.length === 0 ? [] : [` ${told.join(" / ")}`];
  node.commentBefore = [` ${before}: ${state}, promised by ${until}`, ...words].join("\n");
}
