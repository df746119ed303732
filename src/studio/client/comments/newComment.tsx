/** A paragraph or figure that was clicked or chosen, a name and words -> a comment in the file. What was typed stays until it is saved. */
import { signal } from "@preact/signals";
import { useId, useMemo, useRef, useState } from "preact/hooks";
import { Refused } from "../api.ts";
import { anchorOf, blocksOf, estimateOf, pageInSight, wordsOf } from "../blocks.ts";
import { type Choice, ChoiceList } from "../choiceList.tsx";
import { documentInSight, pageShown } from "../live.ts";
import { paragraph } from "../pointed.ts";
import { say } from "../say.ts";
import { NameField } from "./nameField.tsx";
import { ownName, sendSaid } from "./said.ts";

/** Kept while another desk is open. */
const typed = signal("");

export const hasTypedComment = () => typed.value.trim() !== "";

export function NewComment() {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  /** Pressed twice, it is said once. */
  const isSaving = useRef(false);
  const [told, setTold] = useState<{ readonly words: string; readonly isProblem: boolean } | null>(null);
  const shown = pageShown.value;
  const places = useMemo(placesInSight, [shown]);
  const place = paragraph.value;
  const choices: readonly Choice[] = [
    { value: "whole", words: say("studio.comments.whole"), group: say("studio.comments.head") },
    ...places.map(({ words, group }, at) => ({ value: String(at), words, group })),
  ];
  const chosen = places.findIndex(({ anchor, words }) => anchor === place?.anchor && words === place.words);

  async function save(): Promise<void> {
    const problem = missing();
    if (problem !== null) {
      setTold({ words: problem, isProblem: true });
      (ownName.value.trim() === "" ? nameOf(field.current) : field.current)?.focus();
      return;
    }
    const { estimate, ...at } = place ?? { anchor: "", words: "", estimate: null };
    if (isSaving.current) return;
    isSaving.current = true;
    const text = typed.value;
    const where = { ...documentInSight(), ...at, ...(estimate === null ? {} : { estimate }) };
    try {
      await sendSaid("say", { where, who: ownName.value.trim(), text: text.trim() });
      // What was typed meanwhile stays.
      if (typed.value === text) typed.value = "";
      setTold({ words: say("studio.comments.saved"), isProblem: false });
    } catch (error) {
      setTold({ words: `${reasonOf(error)} ${say("studio.comments.kept")}`, isProblem: true });
    }
    isSaving.current = false;
    field.current?.focus();
  }

  return (
    <form
      class="new-comment"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 id={`${id}-title`}>{say("studio.comments.write")}</h3>
      <p class="hint">{say("studio.comments.listHint")}</p>
      <ChoiceList
        find={say("studio.comments.find")}
        list={say("studio.comments.list")}
        choices={choices}
        chosen={place === null ? "whole" : chosen < 0 ? null : String(chosen)}
        choose={(value) => {
          const { group: _, ...found } = places[Number(value)] ?? { group: "" };
          paragraph.value = "anchor" in found ? found : null;
        }}
      />
      <p class="chosen-place" lang={documentInSight().language}>
        {place === null ? say("studio.comments.whole") : <q>{place.words}</q>}
      </p>
      <NameField />
      <label for={`${id}-text`}>{say("studio.comments.text")}</label>
      <textarea
        ref={field}
        id={`${id}-text`}
        rows={3}
        maxLength={4000}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
      />
      <button type="submit" class="main">
        {say("studio.comments.save")}
      </button>
      <p role="status" class={told?.isProblem === true ? "problem" : ""}>
        {told?.words ?? ""}
      </p>
    </form>
  );
}

/** The field of the form for who writes. */
function nameOf(field: HTMLTextAreaElement | null): HTMLInputElement | null {
  return field?.form?.querySelector<HTMLInputElement>(".name-field input") ?? null;
}

function missing(): string | null {
  if (ownName.value.trim() === "") return say("studio.comments.needsName");
  return typed.value.trim() === "" ? say("studio.comments.needsText") : null;
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Refused)) return say("preview.lost");
  return error.hint === null ? `${error.message}.` : `${error.message} (${error.hint}).`;
}

/** Each under the heading that it follows. */
function placesInSight() {
  const page = pageInSight();
  if (page === null) return [];
  let group: string = say("studio.comments.head");
  return blocksOf(page).flatMap((block) => {
    const words = wordsOf(block);
    if (/^H[2-4]$/.test(block.tagName)) group = words;
    // A row of a list that holds a paragraph is that paragraph.
    const inner = block.querySelector("p, li");
    if (inner !== null && wordsOf(inner) === words) return [];
    return [{ anchor: anchorOf(block), words, estimate: estimateOf(block), group }];
  });
}
