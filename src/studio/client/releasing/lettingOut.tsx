/** Publish a release, and bring the one before back. */
import { useState } from "preact/hooks";
import type { Standing } from "../../desks/releasing/standing.ts";
import { say } from "../say.ts";
import { begin, choices, choose, isBusy, work } from "./atHand.ts";
import { MadeSite } from "./madeFiles.tsx";
import { AskFirst, Field } from "./parts.tsx";
import { WorkPanel } from "./workPanel.tsx";

/** Who decided that an embargo is passed. */
export interface Passing {
  readonly now: string;
  readonly by: string;
  readonly why: string;
}

export const nothingPassed: Passing = { now: "", by: "", why: "" };

export function passed({ now, by, why }: Passing) {
  return now === "" ? {} : { now, ...(by.trim() === "" ? {} : { by }), ...(why.trim() === "" ? {} : { why }) };
}

export function PassingForm({ passing, set }: { readonly passing: Passing; readonly set: (passing: Passing) => void }) {
  return (
    <details class="passing">
      <summary>{say("studio.release.passing")}</summary>
      <Field
        label={say("studio.release.passingDay")}
        type="date"
        value={passing.now}
        set={(now) => set({ ...passing, now })}
        hint={say("studio.release.passingHint")}
      />
      <Field label={say("studio.release.passingBy")} value={passing.by} set={(by) => set({ ...passing, by })} />
      <Field label={say("studio.release.passingWhy")} value={passing.why} set={(why) => set({ ...passing, why })} />
    </details>
  );
}

export function Publishing({ now }: { readonly now: Standing }) {
  const [passing, setPassing] = useState(nothingPassed);
  const to = choices.value.publishTo ?? "";
  const isNamed = to.trim() !== "" && !isBusy();
  const { edition = 1 } = now.release ?? {};
  const values = { edition, year: String(now.year), folder: to };
  return (
    <>
      <Field
        label={say("studio.release.publishTo")}
        value={to}
        set={(publishTo) => choose({ publishTo })}
        hint={say("studio.release.publishToHint")}
      />
      <PassingForm passing={passing} set={setPassing} />
      <p class="buttons">
        <button
          type="button"
          disabled={!isNamed}
          onClick={() => void begin({ kind: "mayPublish", to: to.trim(), ...passed(passing) })}
        >
          {say("studio.release.mayPublish")}
        </button>
      </p>
      <AskFirst
        label={say("studio.release.publish")}
        what={
          now.correction.withdrawn === null
            ? say("studio.release.willPublish", values)
            : say("studio.release.willPublishWithdrawal", values)
        }
        disabled={!isNamed}
        look="main"
        run={async () => await begin({ kind: "publish", to: to.trim(), ...passed(passing) })}
      />
      <WorkPanel at="publishing" />
      <MadeSite now={now} />
      <details class="seldom">
        <summary>{say("studio.release.seldom")}</summary>
        <Back to={to.trim()} isNamed={isNamed} />
        <div class="step">
          <AskFirst
            label={say("studio.release.recordIt")}
            what={say("studio.release.willRecord")}
            disabled={isBusy()}
            look="quiet"
            run={async () => await begin({ kind: "record" })}
          />
        </div>
      </details>
    </>
  );
}

/** Sites that are kept are listed first. */
function Back({ to, isNamed }: { readonly to: string; readonly isNamed: boolean }) {
  const [name, setName] = useState("");
  const listed = work.value?.kind === "sites" && work.value.status === 0 ? work.value.lines : [];
  const kept = listed.flatMap(({ text }) => /^\d{6}-\d{4}-[0-9a-f]{12}/.exec(text)?.[0] ?? []);
  const values = { folder: to, name: name === "" ? say("studio.release.theOneBefore") : name };
  return (
    <div class="step">
      <p class="buttons">
        <button type="button" class="quiet" disabled={!isNamed} onClick={() => void begin({ kind: "sites", to })}>
          {say("studio.release.sites")}
        </button>
      </p>
      {kept.length === 0 ? null : (
        <p class="field">
          <label>
            {say("studio.release.whichSite")}{" "}
            <select value={name} onChange={({ currentTarget: { value } }) => setName(value)}>
              <option value="">{say("studio.release.theOneBefore")}</option>
              {kept.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <AskFirst
        label={say("studio.release.rollback")}
        what={say("studio.release.willRollBack", values)}
        disabled={!isNamed}
        look="quiet"
        run={async () => await begin({ kind: "rollback", to, ...(name === "" ? {} : { name }) })}
      />
    </div>
  );
}
