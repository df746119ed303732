/** A text that is open: its languages beside each other, whether they say the same, and its place in the document in sight. */
import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { ListedText } from "../../desks/write/listTexts.ts";
import { documentInSight } from "../live.ts";
import { say } from "../say.ts";
import { bringInSight } from "./inSight.ts";
import { TextColumn } from "./textColumn.tsx";
import { nameOf, openName, removeText, renewList, saySame } from "./textsListed.ts";

export function OpenTextView({ text }: { readonly text: ListedText }) {
  const { title, place, languages } = text;
  const back = useRef<HTMLButtonElement>(null);
  const shown = useSignal(twoOf(languages.map(({ language }) => language)));
  const changed = useSignal<ReadonlySet<string>>(new Set());
  const said = useSignal("");
  const problem = useSignal("");
  // Where it stands is known once there are figures, which may be after somebody has begun to write.
  const known = place === null ? "" : `${place.document}#${place.anchor}`;
  useEffect(() => {
    const written = document.activeElement?.closest(".columns [lang]")?.getAttribute("lang");
    const language = written ?? documentInSight().language;
    const spoken = shown.value.find((each) => each === language) ?? shown.value[0];
    if (place !== null && spoken !== undefined) bringInSight(place, spoken);
  }, [known]);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) back.current?.focus();
  }, []);
  const others = languages.length > 2;
  const attempt = (work: Promise<void>, done: () => void) =>
    void work.then(done).catch((error: Error) => {
      said.value = error.message;
    });
  const isSame = languages.every(({ standing }) => standing === "alike") && changed.value.size === 0;
  return (
    <>
      <p class="text-head">
        <button ref={back} type="button" onClick={close}>
          {say("studio.write.allTexts")}
        </button>
      </p>
      <h3>{title}</h3>
      {problem.value === "" ? null : (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      {place === null ? null : (
        <p class="hint">{say("studio.write.standsIn", { document: place.documentTitle, title })}</p>
      )}
      {text.kind === "text" && languages.length > 1 ? (
        <p class="alike">
          <button
            type="button"
            aria-disabled={isSame}
            onClick={() => {
              if (isSame) return;
              attempt(saySame(text), () => {
                said.value = say("studio.write.saidSame");
                changed.value = new Set();
              });
            }}
          >
            {say("studio.write.same")}
          </button>{" "}
          <span role="status">{changed.value.size > 1 ? say("studio.write.bothChanged") : said.value}</span>
        </p>
      ) : null}
      <div class="columns">
        {shown.value.map((language, column) => {
          const listed = languages.find((each) => each.language === language);
          if (listed === undefined) return null;
          return (
            <div key={listed.file}>
              {others ? (
                <Chosen
                  text={text}
                  shown={shown.value}
                  column={column}
                  choose={(next) => {
                    shown.value = next;
                  }}
                />
              ) : null}
              <TextColumn
                title={title}
                listed={listed}
                isOnly={languages.length === 1}
                focused={() => {
                  if (place !== null) bringInSight(place, language);
                }}
                saved={(file) => {
                  changed.value = new Set([...changed.value, file]);
                  void renewList();
                }}
              />
            </div>
          );
        })}
      </div>
      <Remove title={title} remove={() => attempt(removeText(text), close)} />
    </>
  );

  function close(): void {
    openName.value = null;
    requestAnimationFrame(() => document.getElementById(`open-${nameOf(text).replace(" ", "-")}`)?.focus());
  }
}

/** That of the page in sight is one of them; in the order of the university. */
function twoOf<L extends string>(all: readonly L[]): readonly L[] {
  const { language } = documentInSight();
  const [first, ...others] = [...all.filter((each) => each === language), ...all.filter((each) => each !== language)];
  return all.filter((each) => each === first || each === others[0]);
}

interface Choice {
  readonly text: ListedText;
  readonly shown: readonly ListedText["languages"][number]["language"][];
  readonly column: number;
  readonly choose: (next: ListedText["languages"][number]["language"][]) => void;
}

/** Of three languages or more, two stand beside each other. */
function Chosen({ text, shown, column, choose }: Choice) {
  return (
    <label>
      {say("studio.write.inLanguage")}{" "}
      <select
        value={shown[column]}
        onChange={({ currentTarget: { value } }) => {
          const wanted = text.languages.find(({ language }) => language === value)?.language;
          if (wanted === undefined) return;
          const before = shown[column] ?? wanted;
          choose(shown.map((each, place) => (place === column ? wanted : each === wanted ? before : each)));
        }}
      >
        {text.languages.map(({ language }) => (
          <option key={language} value={language}>
            {new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Asked first: a text is gone in all its languages. */
function Remove({ title, remove }: { readonly title: string; readonly remove: () => void }) {
  const isAsked = useSignal(false);
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAsked.value) no.current?.focus();
  }, [isAsked.value]);
  if (!isAsked.value)
    return (
      <p class="remove">
        <button
          type="button"
          onClick={() => {
            isAsked.value = true;
          }}
        >
          {say("studio.write.remove")}
        </button>
      </p>
    );
  return (
    <p class="remove" role="alert">
      {say("studio.write.removeAsk", { title })}{" "}
      <button type="button" onClick={remove}>
        {say("studio.write.removeYes")}
      </button>{" "}
      <button
        ref={no}
        type="button"
        onClick={() => {
          isAsked.value = false;
        }}
      >
        {say("studio.write.removeNo")}
      </button>
    </p>
  );
}
