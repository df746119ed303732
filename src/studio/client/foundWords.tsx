/** What the check found, in its own words, which are English -> how it is read at a desk: a figure that it names is shown as it is printed, and how calls are written is told to who wants to know; everybody else picks them from a list. */
import { readable } from "./fields/callsPrinted.ts";
import { documentInSight } from "./live.ts";
import { say } from "./say.ts";

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
