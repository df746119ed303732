/** All texts that the reports print, by document, in the order in which they are read; and the letters. */
import { useSignal } from "@preact/signals";
import type { ListedText } from "../../desks/write/listTexts.ts";
import { say } from "../say.ts";
import { PageOneReading } from "./reading.tsx";
import { beginText, nameOf, openName, putBack, removedText, textList } from "./textsListed.ts";

export function TextListView() {
  const list = textList.value;
  if (list === null || list.texts.length === 0) return <p role="status">{say("studio.write.waiting")}</p>;
  const groups = [...Map.groupBy(list.texts, headOf)];
  return (
    <>
      <Removed />
      <PageOneReading />
      {list.isRead ? null : <p role="status">{say("studio.write.byFile")}</p>}
      {groups.map(([head, texts]) => (
        <section key={head} class="texts-of">
          <h3>{head}</h3>
          <ul>
            {texts.map((text) => (
              <li key={nameOf(text)}>
                <Entry text={text} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** What was removed last can be put back. */
function Removed() {
  const problem = useSignal("");
  const { title } = removedText.value ?? { title: null };
  if (title === null) return null;
  const undo = () =>
    void putBack().catch((error: Error) => {
      problem.value = error.message;
    });
  return (
    <p class="removed" role="status">
      {problem.value === "" ? say("studio.write.wasRemoved", { title }) : problem.value}{" "}
      <button type="button" onClick={undo}>
        {say("studio.write.putBack")}
      </button>
    </p>
  );
}

function headOf({ kind, place }: ListedText): string {
  if (kind === "letter") return say("studio.write.letters");
  return place?.documentTitle ?? say(textList.value?.isRead === true ? "studio.write.unprinted" : "studio.write.title");
}

function Entry({ text }: { readonly text: ListedText }) {
  const problem = useSignal("");
  const { languages } = text;
  const isBegun = languages.some(({ isThere }) => isThere);
  const open = () => {
    openName.value = nameOf(text);
  };
  const begin = () =>
    void beginText(text)
      .then(open)
      .catch((error: Error) => {
        problem.value = error.message;
      });
  const name = named(text);
  return (
    <>
      <button type="button" class="open" id={`open-${text.kind}-${text.section}`} onClick={isBegun ? open : begin}>
        {isBegun ? name : say("studio.write.begin", { title: name })}
      </button>{" "}
      {isBegun ? (
        textList.value?.isRead === true && <Standings languages={languages} />
      ) : (
        <small>{say("studio.write.notBegun")}</small>
      )}
      {problem.value === "" ? null : (
        <span class="problem" role="alert">
          {problem.value}
        </span>
      )}
    </>
  );
}

/** Said once where it is the same of all languages. */
function Standings({ languages }: Pick<ListedText, "languages">) {
  const told = languages.map(({ language, isThere, standing }) => ({
    language,
    look: isThere ? standing : "missing",
    words: isThere ? say(`studio.write.standing.${standing}`) : say("studio.write.notBegun"),
  }));
  // A university of one language has nothing to compare.
  if (told.length === 1 && told[0]?.look !== "missing") return null;
  const isOne = told.every(({ words }) => words === told[0]?.words);
  return (
    <>
      {(isOne ? told.slice(0, 1) : told).map(({ language, look, words }) => (
        <small key={language} class={look}>
          {isOne ? words : `${language}: ${words}`}{" "}
        </small>
      ))}
    </>
  );
}

/** Two texts may stand in one chapter: only then is one told from the other by its own name. */
function named(text: ListedText): string {
  const { title, section, place } = text;
  const head = headOf(text);
  const isAlike = (each: ListedText) => each.title === title && headOf(each) === head;
  const isAlone = (textList.value?.texts ?? []).filter(isAlike).length < 2;
  const which = [...(place?.isPageOne === true ? [say("studio.write.pageOne")] : []), ...(isAlone ? [] : [section])];
  return which.length === 0 ? title : `${title} (${which.join(", ")})`;
}
