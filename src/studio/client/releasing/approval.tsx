/** Make the reports, mark them as checked, adopt them, and back. */
import type { Standing } from "../../desks/releasing/standing.ts";
import { dayInWords } from "../inWords.ts";
import { say } from "../say.ts";
import { begin, change, choices, choose, isBusy } from "./atHand.ts";
import { MadeFiles } from "./madeFiles.tsx";
import { AskFirst, Field } from "./parts.tsx";
import { WorkPanel } from "./workPanel.tsx";

export function Approval({ now }: { readonly now: Standing }) {
  const { release, adoption, today, seen } = now;
  const manifest = release?.manifest ?? "";
  const day = dayInWords(today);
  const { role = "", board = "" } = choices.value;
  const isAdopted = adoption.state === "adopted" && adoption.isOfThis;
  return (
    <section aria-labelledby="approval-name" class="approval" id="approval">
      <h3 id="approval-name" tabIndex={-1}>
        {say("studio.release.approval")}
      </h3>
      <p class="buttons">
        <button
          type="button"
          class={release === null || release.changed.length > 0 ? "main" : ""}
          disabled={isBusy()}
          onClick={() => void begin({ kind: "make", withoutEmbargoed: false })}
        >
          {say("studio.release.make")}
        </button>{" "}
        <button
          type="button"
          class="quiet"
          disabled={isBusy()}
          onClick={() => void begin({ kind: "make", withoutEmbargoed: true })}
        >
          {say("studio.release.makeWithout")}
        </button>
      </p>
      <WorkPanel at="approval" />
      <MadeFiles now={now} />
      {release === null ? null : (
        <>
          <Step
            label={say("studio.release.whoChecks")}
            who={role}
            set={(given) => choose({ role: given })}
            button={say("studio.release.markChecked")}
            what={say("studio.release.willCheck", { who: role, day, edition: release.edition })}
            isDone={adoption.checked !== null}
            isNext={release.changed.length === 0}
            run={async () =>
              await change(
                "/api/adoption",
                { to: "checked", by: role.trim(), manifest, seen: seen.adoption },
                say("studio.release.isChecked"),
              )
            }
          />
          <Step
            label={say("studio.release.whoAdopts")}
            who={board}
            set={(given) => choose({ board: given })}
            button={say("studio.release.adopt")}
            what={say("studio.release.willAdopt", { who: board, day, edition: release.edition })}
            isDone={isAdopted}
            isEarly={adoption.checked === null}
            isNext={release.changed.length === 0 && adoption.checked !== null}
            run={async () =>
              await change(
                "/api/adoption",
                { to: "adopted", by: board.trim(), manifest, seen: seen.adoption },
                say("studio.release.isAdopted"),
              )
            }
          />
          {adoption.state === "draft" ? null : (
            <div class="step">
              <AskFirst
                label={say("studio.release.backToDraft")}
                what={say("studio.release.willBeDraft")}
                look="quiet"
                run={async () =>
                  await change("/api/adoption", { to: "draft", seen: seen.adoption }, say("studio.release.isDraft"))
                }
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Step(props: {
  readonly label: string;
  readonly who: string;
  readonly set: (who: string) => void;
  readonly button: string;
  readonly what: string;
  readonly isDone: boolean;
  readonly isEarly?: boolean;
  /** The release is fresh, and waits for nothing else. */
  readonly isNext: boolean;
  readonly run: () => Promise<unknown>;
}) {
  if (props.isDone) return null;
  const { isEarly = false } = props;
  return (
    <div class="step">
      <Field label={props.label} value={props.who} set={props.set} hint={say("studio.release.roleHint")} />
      <AskFirst
        label={props.button}
        what={props.what}
        disabled={props.who.trim() === "" || isEarly || isBusy()}
        {...(props.isNext ? { look: "main" as const } : {})}
        run={props.run}
      />
      {isEarly ? <span class="hint">{say("studio.release.checkFirst")}</span> : null}
    </div>
  );
}
