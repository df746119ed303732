/** How easily a text is read, in plain words: a hint, and no finding. */
import { useSignal, useSignalEffect } from "@preact/signals";
import type { TextReading } from "../../desks/write/lookAtText.ts";
import { send } from "../api.ts";
import { documentInSight, pageShown } from "../live.ts";
import { say } from "../say.ts";
import type { Looked } from "./looked.ts";

export function Reading({ looked }: { readonly looked: Looked }) {
  const reading = looked.reading.value;
  return reading === null || reading.words === 0 ? null : <p class="hint">{inWords(reading, "underlined")}</p>;
}

/** Of page one of the document in sight, as it stands there: its headline and messages are read, too. */
export function PageOneReading() {
  const reading = useSignal<TextReading | null>(null);
  useSignalEffect(() => {
    if (pageShown.value === null) return;
    const text = pageOneWords();
    const { language } = documentInSight();
    void send<TextReading>("/api/text/reading", { language, text })
      .then((answer) => {
        reading.value = answer;
      })
      .catch(() => undefined);
  });
  if (reading.value === null || reading.value.words === 0) return null;
  return (
    <p class="hint page-one">
      {say("studio.write.pageOneReads")} {inWords(reading.value, "onPage")}
    </p>
  );
}

/** "" where the page has no chapters. */
function pageOneWords(): string {
  const frame = document.querySelector<HTMLIFrameElement>("#page");
  const first = frame?.contentDocument?.querySelector("section.chapter");
  return [...(first?.querySelectorAll(".chapter-body :is(p, li)") ?? [])]
    .filter((each) => each.closest("table, figure") === null && each.querySelector("p, li") === null)
    .map((each) => each.textContent?.trim() ?? "")
    .join("\n\n");
}

function inWords({ words, sentences, ease, long, isPageOne, most }: TextReading, where: "underlined" | "onPage") {
  const count = long.length;
  const told = { count, most: String(most) };
  return (
    <>
      {say("studio.write.reading", { words, sentences })}{" "}
      {count > 0 || isPageOne
        ? say(where === "onPage" ? "studio.write.longOnPage" : "studio.write.longSentences", told)
        : ""}{" "}
      {isPageOne && ease !== null ? say("studio.write.ease", { ease: String(ease), level: levelOf(ease) }) : ""}
    </>
  );
}

/** Flesch's own steps: 60 and more is plain, below 40 is difficult. */
function levelOf(ease: number): "easy" | "plain" | "hard" {
  if (ease >= 60) return "easy";
  return ease >= 40 ? "plain" : "hard";
}
