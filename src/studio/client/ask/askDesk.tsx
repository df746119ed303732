/** The desk "ask": a figure or picture that was clicked in the page, or chosen here, and all there is to say of it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Askable, AskedPicture, AskedStory } from "../../desks/ask/routes.ts";
import { ask, Refused } from "../api.ts";
import { type Choice, ChoiceList } from "../choiceList.tsx";
import { pageShown, state, view } from "../live.ts";
import { type Pointed, pointed } from "../pointed.ts";
import { say } from "../say.ts";
import { FigureStory } from "./figureStory.tsx";
import { PictureStory } from "./pictureStory.tsx";

type Told =
  | { readonly kind: "figure"; readonly story: AskedStory }
  | { readonly kind: "chart"; readonly story: AskedPicture }
  | { readonly kind: "problem"; readonly words: string };

export function AskDesk() {
  const [isWide, setIsWide] = useState(false);
  const asked = pointed.value;
  const seen = view.value;
  // Another object with each page that was made anew.
  const page = pageShown.value;
  const hasPage = (state.value?.documents.length ?? 0) > 0;
  const askable = useAskable(seen, page, hasPage);
  const told = useTold(asked, seen, page);
  const choices = useMemo(() => choicesOf(askable, isWide), [askable, isWide]);
  const isNone = askable !== null && choices.length === 0;
  return (
    <div class="ask">
      <h2>{say("studio.ask.title")}</h2>
      <p class="hint">{say("studio.ask.hint")}</p>
      <label>
        {say("studio.ask.which")}{" "}
        <select
          value={isWide ? "everywhere" : "inSight"}
          onChange={({ currentTarget }) => setIsWide(currentTarget.value === "everywhere")}
        >
          <option value="inSight">{say("studio.ask.inSight")}</option>
          <option value="everywhere">{say("studio.ask.everywhere")}</option>
        </select>
      </label>
      {isNone ? null : (
        <ChoiceList
          find={say("studio.ask.find")}
          list={say("studio.ask.list")}
          choices={choices}
          chosen={asked === null ? null : choiceOf(asked)}
          choose={(chosen) => {
            pointed.value = pointedAt(chosen, choices);
          }}
        />
      )}
      <p role="status" class="told" data-told={told === null || told.kind === "problem" ? undefined : told.kind}>
        {isNone && asked === null
          ? say("studio.ask.none", { where: isWide ? "everywhere" : "here" })
          : statusOf(asked, told)}
      </p>
      {told?.kind === "figure" ? <FigureStory story={told.story} /> : null}
      {told?.kind === "chart" ? <PictureStory story={told.story} /> : null}
    </div>
  );
}

function useAskable(seen: string, page: unknown, hasPage: boolean): Askable | null {
  const [askable, setAskable] = useState<Askable | null>(null);
  useEffect(() => {
    if (!hasPage || !seen.includes(".")) return;
    let isCurrent = true;
    void ask<Askable>("/api/figures", { view: seen })
      .then((given) => {
        if (isCurrent) setAskable(given);
      })
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [seen, page, hasPage]);
  return askable;
}

function useTold(asked: Pointed | null, seen: string, page: unknown): Told | null {
  const [told, setTold] = useState<(Told & { readonly of: Pointed }) | null>(null);
  useEffect(() => {
    if (asked === null) return;
    let isCurrent = true;
    void tellOf(asked, seen)
      .catch((error: unknown): Told => ({ kind: "problem", words: reasonOf(error) }))
      .then((given) => {
        if (isCurrent) setTold({ ...given, of: asked });
      });
    return () => {
      isCurrent = false;
    };
  }, [asked, seen, page]);
  return told?.of === asked ? told : null;
}

async function tellOf(asked: Pointed, seen: string): Promise<Told> {
  if (asked.kind === "figure")
    return { kind: "figure", story: await ask<AskedStory>("/api/figure", { view: seen, id: asked.estimate }) };
  return { kind: "chart", story: await ask<AskedPicture>("/api/picture", { view: seen, id: asked.anchor }) };
}

function reasonOf(error: unknown): string {
  return error instanceof Refused && error.status === 404 ? say("studio.ask.unknown") : say("preview.lost");
}

function statusOf(asked: Pointed | null, told: Told | null): string {
  if (asked === null) return say("studio.ask.nothing");
  if (told === null) return say("studio.ask.looking");
  return told.kind === "problem" ? told.words : told.story.title;
}

function choicesOf(askable: Askable | null, isWide: boolean): readonly Choice[] {
  if (askable === null) return [];
  const here = new Set(askable.here);
  return [
    ...(isWide ? [] : askable.pictures).map(({ id, title }) => ({
      value: `chart ${id}`,
      words: title,
      group: say("studio.ask.pictures"),
    })),
    ...askable.figures
      .filter(({ id }) => isWide || here.has(id))
      .map(({ id, indicator, whom, value }) => ({
        value: `figure ${id}`,
        words: `${whom}: ${value}`,
        group: indicator,
      })),
  ];
}

function choiceOf(asked: Pointed): string {
  return asked.kind === "figure" ? `figure ${asked.estimate}` : `chart ${asked.anchor}`;
}

function pointedAt(chosen: string, choices: readonly Choice[]): Pointed {
  const [kind = "", name = ""] = chosen.split(" ");
  const words = choices.find(({ value }) => value === chosen)?.words ?? "";
  return kind === "figure" ? { kind, estimate: name, words } : { kind: "chart", anchor: name, words };
}
