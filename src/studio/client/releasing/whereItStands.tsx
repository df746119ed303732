/** How far the release of the year has come. */
import type { Standing } from "../../desks/releasing/standing.ts";
import { PlaceLink } from "../findingsDesk.tsx";
import { dayInWords, momentInWords } from "../inWords.ts";
import { state } from "../live.ts";
import { desk } from "../pointed.ts";
import { say } from "../say.ts";

export function WhereItStands({ now }: { readonly now: Standing }) {
  const { release, adoption } = now;
  const problems = state.value?.findings.length ?? 0;
  return (
    <section aria-labelledby="standing-name">
      <h2 id="standing-name">{say("studio.release.standing", { year: String(now.year) })}</h2>
      <dl class="standing">
        <dt>{say("studio.release.made")}</dt>
        <dd>
          {release === null
            ? say("studio.release.none")
            : say("studio.release.madeOn", {
                moment: momentInWords(release.made),
                edition: release.edition,
                files: release.files,
              })}
          <Changed files={release?.changed ?? []} />
        </dd>
        <dt>{say("studio.release.checked")}</dt>
        <dd>{checkedWords(now)}</dd>
        <dt>{say("studio.release.adopted")}</dt>
        <dd>{adoptedWords(adoption)}</dd>
        <dt>{say("studio.release.public")}</dt>
        <dd>{publicWords(now)}</dd>
      </dl>
      {problems === 0 ? null : (
        <p class="problem">
          {say("studio.release.problems", { count: problems })}{" "}
          <button
            type="button"
            onClick={() => {
              desk.value = "findings";
            }}
          >
            {say("studio.release.showThem")}
          </button>
        </p>
      )}
    </section>
  );
}

function Changed({ files }: { readonly files: readonly string[] }) {
  if (files.length === 0) return null;
  return (
    <details class="older">
      <summary>{say("studio.release.older", { count: files.length })}</summary>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <PlaceLink place={file} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function checkedWords({ adoption: { checked, state: at, isOfThis, by, on } }: Standing): string {
  if (checked !== null) return say("studio.release.byOn", { who: checked.by, day: dayInWords(checked.on) });
  if (at === "checked" && !isOfThis && by !== null && on !== null)
    return say("studio.release.another", { who: by, day: dayInWords(on) });
  return say("studio.release.notYet");
}

function adoptedWords({ state: at, isOfThis, by, on }: Standing["adoption"]): string {
  if (at !== "adopted" || by === null || on === null) return say("studio.release.notYet");
  const values = { who: by, day: dayInWords(on) };
  return isOfThis ? say("studio.release.byOn", values) : say("studio.release.another", values);
}

function publicWords({ isPublished, isRecorded, correction: { withdrawn } }: Standing): string {
  if (withdrawn !== null)
    return say("studio.release.withdrawnOn", { edition: withdrawn.edition, day: dayInWords(withdrawn.on) });
  if (isPublished === true) return say("studio.release.isPublished");
  return isRecorded ? say("studio.release.wasLetOut") : say("studio.release.notYet");
}
