/** Calls in a text -> chips: each is one piece, which says what is printed there, and can't be mistyped. */
import { type EditorState, type Extension, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import type { ShownCall } from "../../desks/write/shownCalls.ts";
import { say } from "../say.ts";
import { callsIn } from "./callsIn.ts";

export type ShownCalls = Readonly<Record<string, ShownCall>>;

/** What calls print is known now. */
export const callsShown = StateEffect.define<ShownCalls>();

class Chip extends WidgetType {
  readonly raw: string;
  readonly shown: ShownCall | undefined;

  constructor(raw: string, shown: ShownCall | undefined) {
    super();
    this.raw = raw;
    this.shown = shown;
  }

  override eq(other: Chip): boolean {
    return other.raw === this.raw && JSON.stringify(other.shown) === JSON.stringify(this.shown);
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement("span");
    const {
      words = "",
      about = "",
      asked = "",
      verdict = "",
      wave = "",
      sign = "",
      problem = null,
      hint,
    } = this.shown ?? {};
    chip.className = problem === null ? "chip" : "chip chip-problem";
    chip.setAttribute("role", "img");
    const all = problem === null ? [about, verdict, asked] : [hint ?? ""];
    const told = all.filter((each) => each !== "").join(". ");
    const label =
      problem === null
        ? say("studio.write.chip", { words, about: told })
        : `${say("studio.write.chipProblem", { problem })}. ${told}`;
    chip.setAttribute("aria-label", label);
    chip.title = label;
    const isPlaced = words !== "" && problem === null;
    chip.append(isPlaced ? words : this.shown === undefined ? say("studio.write.chipWaiting") : this.raw);
    if (isPlaced && (wave !== "" || sign !== "")) {
      const small = document.createElement("small");
      small.textContent = [wave, sign].filter((each) => each !== "").join(" ");
      chip.append(" ", small);
    }
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

interface Chips {
  readonly shown: ShownCalls;
  readonly set: DecorationSet;
}

const chipField = StateField.define<Chips>({
  create: (state) => ({ shown: {}, set: chipsOf(state, {}) }),
  update: (before, change) => {
    let { shown } = before;
    for (const effect of change.effects) if (effect.is(callsShown)) shown = effect.value;
    return shown === before.shown && !change.docChanged ? before : { shown, set: chipsOf(change.state, shown) };
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ set }) => set),
    EditorView.atomicRanges.of((view) => view.state.field(field, false)?.set ?? RangeSet.empty),
  ],
});

function chipsOf(state: EditorState, shown: ShownCalls): DecorationSet {
  return Decoration.set(
    callsIn(state.doc.toString()).map(({ raw, from, to }) =>
      Decoration.replace({ widget: new Chip(raw, shown[raw]) }).range(from, to),
    ),
  );
}

export const chips: Extension = chipField;
