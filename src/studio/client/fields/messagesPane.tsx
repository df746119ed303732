/** The key messages that were found, in the order in which they stand on page one, and the headline over them. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ShownMessage, ShownMessages } from "../../desks/fields/keyMessages.ts";
import type { MessageChange } from "../../desks/fields/messageEdits.ts";
import { ask } from "../api.ts";
import { documentInSight, filesChanged, pageVersion } from "../live.ts";
import { say } from "../say.ts";
import { fileForm, problemsAt } from "./form.ts";
import { InsertFigure } from "./insertFigure.tsx";
import { MessageRow } from "./messageRow.tsx";
import { failed, type Outcome, opened, sending, shown } from "./opened.ts";
import { Problems } from "./problems.tsx";
import { WordsField } from "./wordsField.tsx";

const listed = signal<ShownMessages | null>(null);

async function read(): Promise<void> {
  const found = await ask<ShownMessages>("/api/fields/messages", { language: documentInSight().language }).catch(
    failed,
  );
  if (found === null || opened.value !== null) return;
  listed.value = found;
  shown.value = found.shown;
}

async function change(made: MessageChange, words?: string): Promise<Outcome> {
  const before = listed.value?.shown;
  if (before === undefined) return "failed";
  const sent = { version: before.version, change: made };
  const outcome = await sending(before, "/api/fields/messages", sent, words ?? say("studio.fields.saved"));
  await read();
  return outcome;
}

const groups = ["page", "beside", "sheets"] as const;

export function MessagesPane() {
  const { language } = documentInSight();
  const pageNow = pageVersion.value;
  useEffect(() => {
    if (pageNow !== null) void read();
  }, [filesChanged.value, pageNow, language]);
  const now = listed.value;
  if (now === null) return <p class="hint">{say("studio.fields.noFigures")}</p>;
  const { choices, messages } = now;
  if (now.shown.closed !== null) return <ClosedFile file={now.shown.file} />;
  const isDropped = ({ id }: ShownMessage) => choices.drop.includes(id);
  const lists = [
    ...groups.map((standing) => ({
      name: standing,
      of: messages.filter((each) => each.standing === standing && !isDropped(each)),
    })),
    { name: "dropped" as const, of: messages.filter(isDropped) },
  ];
  return (
    <>
      <Headline now={now} />
      {lists.map(({ name, of }) =>
        of.length === 0 ? null : (
          <section key={name} aria-labelledby={`messages-${name}`}>
            <h3 id={`messages-${name}`}>{say(`studio.fields.message.${name}`)}</h3>
            <ol class="messages">
              {of.map((message) => (
                <MessageRow key={message.id} now={now} message={message} change={change} />
              ))}
            </ol>
          </section>
        ),
      )}
    </>
  );
}

/** It is mended in its own text. */
function ClosedFile({ file }: { readonly file: string }) {
  return (
    <>
      <p class="problem">{say("studio.fields.closed")}</p>
      <button
        type="button"
        onClick={() => {
          opened.value = file;
        }}
      >
        {say("studio.fields.asText")}
      </button>
    </>
  );
}

function Headline({ now: { shown: file, figures } }: { readonly now: ShownMessages }) {
  const form = fileForm(file);
  const put: typeof form.change = async (edit, words) => {
    const outcome = await form.change(edit, words);
    await read();
    return outcome;
  };
  return (
    <section class="headline field" aria-labelledby="headline-name">
      <h3 id="headline-name">{say("studio.fields.message.headline")}</h3>
      <WordsField
        form={{ ...form, change: put }}
        path={["headline"]}
        most={null}
        labelledBy="headline-name"
        describedBy="headline-help"
        hasFigures
      />
      <InsertFigure form={form} path={["headline"]} figures={figures} />
      <Problems found={problemsAt(form, ["headline"], true)} />
      <p id="headline-help" class="hint">
        {say("studio.fields.message.headlineHelp")}
      </p>
    </section>
  );
}
