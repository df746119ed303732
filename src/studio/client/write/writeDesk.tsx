/** The desk "write": all texts of the reports, and the one that is open. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { send } from "../api.ts";
import { documentInSight, filesChanged, pageVersion } from "../live.ts";
import { deskOf, paragraph, place, placeOf } from "../pointed.ts";
import { say } from "../say.ts";
import { OpenTextView } from "./openTextView.tsx";
import { TextListView } from "./textListView.tsx";
import { nameOf, openName, renewList, textList, textWith } from "./textsListed.ts";

const calmMs = 300;

export function WriteDesk() {
  useEffect(() => void renewList(), []);
  useSignalEffect(() => {
    const [changes, page] = [filesChanged.value, pageVersion.value];
    if (changes === 0 && page === null) return;
    // The page follows a save first.
    const calm = setTimeout(() => void renewList(), calmMs);
    return () => clearTimeout(calm);
  });
  // Somebody was sent to a place in a text.
  useSignalEffect(() => {
    const to = place.value;
    if (to === null || textList.value === null || deskOf(to.file) !== "write") return;
    const text = textWith(to.file);
    if (text !== null) openName.value = nameOf(text);
  });
  const open = textList.value?.texts.find((text) => nameOf(text) === openName.value);
  return (
    <>
      <h2>{say("studio.write.title")}</h2>
      <FromPage />
      {open === undefined ? <TextListView /> : <OpenTextView key={openName.value} text={open} />}
    </>
  );
}

/** A paragraph that was clicked in the page in sight, and that comes from a text, can be opened. */
function FromPage() {
  const found = useSignal<{ readonly file: string; readonly line: number } | null>(null);
  useSignalEffect(() => {
    const clicked = paragraph.value;
    if (clicked === null) {
      found.value = null;
      return;
    }
    const { language } = documentInSight();
    const { anchor, words } = clicked;
    void send<{ file: string; line: number } | null>("/api/text/from", { language, anchor, words })
      .then((answer) => {
        found.value = answer;
      })
      .catch(() => {
        found.value = null;
      });
  });
  const there = found.value;
  if (there === null) return null;
  return (
    <p role="status">
      <button
        type="button"
        onClick={() => {
          place.value = placeOf(`${there.file}:${there.line}:1`);
          found.value = null;
        }}
      >
        {say("studio.write.fromText")}
      </button>
    </p>
  );
}
