/** What somebody else saved, beside what was typed: one of them is chosen. */
import { say } from "../say.ts";

interface ConflictGiven {
  readonly theirs: string;
  readonly mine: string;
  readonly choose: (mine: boolean) => void;
}

export function Conflict({ theirs, mine, choose }: ConflictGiven) {
  return (
    <div class="conflict">
      <p role="alert">{say("studio.fields.conflict")}</p>
      <dl>
        <dt>{say("studio.fields.theirs")}</dt>
        <dd>{theirs === "" ? say("studio.fields.nothing") : theirs}</dd>
        <dt>{say("studio.fields.mine")}</dt>
        <dd>{mine === "" ? say("studio.fields.nothing") : mine}</dd>
      </dl>
      <p class="buttons">
        <button type="button" onClick={() => choose(true)}>
          {say("studio.fields.keepMine")}
        </button>
        <button type="button" onClick={() => choose(false)}>
          {say("studio.fields.keepTheirs")}
        </button>
      </p>
    </div>
  );
}
