/** Two versions of one text, beside each other: one is chosen, or mended by hand. */
import { say } from "../say.ts";
import type { OpenedText } from "./openedText.ts";
import { editedForm } from "./writtenForm.ts";

interface Asked {
  readonly text: OpenedText;
  readonly language: string;
  readonly done: () => void;
}

export function Conflict({ text, language, done }: Asked) {
  const conflict = text.conflict.value;
  if (conflict === null) return null;
  const { theirs } = conflict;
  return (
    <div class="two-versions" role="alert">
      <h4>{say("studio.write.conflictTitle")}</h4>
      <p>{theirs === null ? say("studio.write.gone") : say("studio.write.conflict")}</p>
      <div class="versions">
        <div>
          <h5>{say("studio.write.mine")}</h5>
          <pre lang={language}>{text.words.value}</pre>
          <button
            type="button"
            onClick={() => {
              text.keepMine();
              done();
            }}
          >
            {say("studio.write.keepMine")}
          </button>
        </div>
        {theirs === null ? null : (
          <div>
            <h5>{say("studio.write.theirs")}</h5>
            <pre lang={language}>{editedForm(theirs.text)}</pre>
            <button
              type="button"
              onClick={() => {
                text.takeTheirs();
                done();
              }}
            >
              {say("studio.write.takeTheirs")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
