/** What the check found, in its own words, which are English -> how it is read at a desk: a figure that it names is shown as it is printed, and how calls are written is told to who wants to know; everybody else picks them from a list. */

import type { ShownFinding } from "../../preview/index.ts";
import { readable } from "./fields/callsPrinted.ts";
import { dayInWords } from "./inWords.ts";
import { documentInSight } from "./live.ts";
import { say, spoken } from "./say.ts";
import { valuesIn } from "./taskValues.ts";

export function FoundWords({ message, hint }: { readonly message: string; readonly hint: string | null }) {
  const { language } = documentInSight();
  return (
    <>
      <span lang="en">{language === "" ? message : readable(message, language)}</span>
      {hint === null ? null : hint.includes("{{") ? (
        <>
          <span class="hint">{say("studio.found.pick")}</span>
          <details class="exact">
            <summary>{say("studio.found.exact")}</summary>
            <span lang="en">{hint}</span>
          </details>
        </>
      ) : (
        <span class="hint" lang="en">
          {hint}
        </span>
      )}
    </>
  );
}

type Task = NonNullable<ShownFinding["task"]>;
type Said = (key: string, values: Readonly<Record<string, string | number>>) => string;

/** What is to be done, or is done, in the reader's language: what, who and by when, and how. */
export function TaskWords({ words, owner, by }: Task) {
  const values = valuesIn(spoken, words.values);
  // Which values a sentence takes, its name tells.
  const told = say as Said;
  const who = say("studio.task.who", { owner, by: by === null ? "none" : dayInWords(by) });
  if ("done" in words)
    return (
      <>
        {told(`studio.task.done.${words.done}`, values)} <span class="hint">{who}</span>
      </>
    );
  return (
    <>
      {told(`studio.task.open.${words.open}.message`, values)}{" "}
      <span class="hint">
        {who}: {told(`studio.task.open.${words.open}.hint`, values)}
      </span>
    </>
  );
}
