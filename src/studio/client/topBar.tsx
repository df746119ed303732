/** Which document is in sight, in which language and how, and what the studio is at. */
import { lookAtSamePlace } from "./keepPlace.ts";
import { documentInSight, isConnected, look, offered, panes, show, state } from "./live.ts";
import { say } from "./say.ts";

export function TopBar() {
  const now = state.value;
  const { document, language } = documentInSight();
  const { documents, languages } = offered.value;
  return (
    <header>
      <h1>{say("studio.title")}</h1>
      <label>
        {say("preview.document")}{" "}
        <select
          id="document"
          value={document}
          onChange={({ currentTarget }) => look(`${currentTarget.value}.${language}`)}
        >
          {documents.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("preview.language")}{" "}
        <select
          id="language"
          value={language}
          onChange={({ currentTarget }) => lookAtSamePlace(`${document}.${currentTarget.value}`)}
        >
          {languages.map((code) => (
            <option key={code} value={code}>
              {new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("preview.show")}{" "}
        <select
          id="show"
          value={panes.value}
          disabled={now !== null && !(now.hasPage && now.hasPrint)}
          onChange={({ currentTarget: { value } }) => {
            if (value === "both" || value === "page" || value === "print") show(value);
          }}
        >
          <option value="page">{say("preview.onlyPage")}</option>
          <option value="print">{say("preview.onlyPrint")}</option>
          <option value="both">{say("preview.both")}</option>
        </select>
      </label>
      <p id="status" role="status" class={statusOf()}>
        {say(`preview.${statusOf()}`)}
      </p>
    </header>
  );
}

function statusOf() {
  const now = state.value;
  if (!isConnected.value) return "lost";
  if (now === null) return "waiting";
  if (now.isStale) return "stale";
  if (now.work === "figures") return now.page === null ? "waiting" : "figures";
  if (now.hasPage ? now.page === null : now.printed === null) return "waiting";
  return now.work === "check" ? "check" : "ready";
}
