/** Hand the files out: what would go to whom first, then by mail or in folders, and who has what. */
import { useState } from "preact/hooks";
import type { Standing } from "../../desks/releasing/standing.ts";
import { say } from "../say.ts";
import { begin, choices, choose, isBusy, work } from "./atHand.ts";
import { nothingPassed, PassingForm, passed } from "./lettingOut.tsx";
import { AskFirst, Field } from "./parts.tsx";
import { nameOf } from "./saidLines.tsx";
import { WorkPanel } from "./workPanel.tsx";

export function HandingOut({ now }: { readonly now: Standing }) {
  const [only, setOnly] = useState<readonly string[]>([]);
  const [again, setAgain] = useState<readonly string[]>([]);
  const [correction, setCorrection] = useState(false);
  const [passing, setPassing] = useState(nothingPassed);
  if (now.recipients.length === 0) return <p>{say("studio.release.noRecipients")}</p>;
  const handing = { correction, only: [...only], again: [...again], ...passed(passing) };
  const { handTo = "", smtp = "", passwordFile = "" } = choices.value;
  const count = only.length === 0 ? now.recipients.length : only.length;
  return (
    <>
      <label class="choice">
        <input type="checkbox" checked={correction} onChange={() => setCorrection(!correction)} />{" "}
        {say("studio.release.asCorrection")}
      </label>
      <Recipients label={say("studio.release.only")} now={now} chosen={only} set={setOnly} />
      <Recipients label={say("studio.release.again")} now={now} chosen={again} set={setAgain} />
      <PassingForm passing={passing} set={setPassing} />
      <p class="buttons">
        <button type="button" disabled={isBusy()} onClick={() => void begin({ kind: "mails", ...handing })}>
          {say("studio.release.mails")}
        </button>{" "}
        <button type="button" disabled={isBusy()} onClick={() => void begin({ kind: "handed" })}>
          {say("studio.release.handed")}
        </button>
      </p>
      <WorkPanel at="handing-out" />
      <div class="step">
        <Field
          label={say("studio.release.smtp")}
          value={smtp}
          set={(given) => choose({ smtp: given })}
          hint={say("studio.release.smtpHint")}
        />
        <Field
          label={say("studio.release.passwordFile")}
          value={passwordFile}
          set={(given) => choose({ passwordFile: given })}
          hint={say("studio.release.passwordFileHint")}
        />
        <AskFirst
          label={say("studio.release.send")}
          what={say("studio.release.willSend", { count })}
          disabled={smtp.trim() === "" || isBusy()}
          run={async () =>
            await begin({
              kind: "send",
              smtp: smtp.trim(),
              ...(passwordFile.trim() === "" ? {} : { passwordFile: passwordFile.trim() }),
              ...handing,
            })
          }
        />
      </div>
      <div class="step">
        <Field
          label={say("studio.release.handTo")}
          value={handTo}
          set={(given) => choose({ handTo: given })}
          hint={say("studio.release.handToHint")}
        />
        <AskFirst
          label={say("studio.release.folders")}
          what={say("studio.release.willHandOver", { count, folder: handTo })}
          disabled={handTo.trim() === "" || isBusy()}
          run={async () => await begin({ kind: "folders", to: handTo.trim(), ...handing })}
        />
      </div>
      <Doubts now={now} />
    </>
  );
}

function Recipients(props: {
  readonly label: string;
  readonly now: Standing;
  readonly chosen: readonly string[];
  readonly set: (chosen: readonly string[]) => void;
}) {
  const { chosen, set } = props;
  return (
    <details>
      <summary>
        {props.label}
        {chosen.length === 0 ? "" : `: ${chosen.map((id) => nameOf(id, props.now)).join(", ")}`}
      </summary>
      <fieldset class="choices">
        <legend>{props.label}</legend>
        {props.now.recipients.map(({ id, name }) => (
          <label key={id} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => set(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])}
            />{" "}
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** Where nobody knows whether a mail arrived: the commands say of whom. */
function Doubts({ now }: { readonly now: Standing }) {
  const lines = work.value?.lines ?? [];
  const doubted = now.recipients.filter(({ id }) =>
    lines.some(({ text }) => text.includes(`--decide ${id}=`) || new RegExp(`^${id}\\b.*\\bunknown\\b`).test(text)),
  );
  if (doubted.length === 0 || isBusy()) return null;
  return (
    <fieldset class="step">
      <legend>{say("studio.release.doubts")}</legend>
      {doubted.map(({ id, name }) => (
        <p key={id} class="buttons">
          {name}{" "}
          {(["arrived", "lost"] as const).map((what) => (
            <button
              key={what}
              type="button"
              onClick={() => void begin({ kind: "decide", decisions: [{ who: id, what }] })}
            >
              {say(`studio.release.decide.${what}`)}
            </button>
          ))}
        </p>
      ))}
    </fieldset>
  );
}
