/** The studio's page: a document in sight, and the desk beside it at which something is done. */
import { useSignalEffect } from "@preact/signals";
import { render } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { hasTypedComment } from "./comments/newComment.tsx";
import { hasReplies } from "./comments/typedReplies.ts";
import { bringAllDesks, bringDesk, desks } from "./desks.ts";
import { DocumentPane } from "./documentPane.tsx";
import { hasTyped } from "./fields/typed.ts";
import { guardTyped } from "./guardTyped.ts";
import { keepFocus } from "./keepFocus.ts";
import { look, pageShown, view } from "./live.ts";
import { type DeskId, desk, deskIds } from "./pointed.ts";
import { say } from "./say.ts";
import { TopBar } from "./topBar.tsx";
import "./choiceList.css";
import "./write/write.css";
import "./write/chips.css";
import "./fields/fields.css";
import "./ask/ask.css";
import "./comments/comments.css";
import "./releasing/releasing.css";
import "./studio.css";

function Studio() {
  useEffect(() => look(view.value), []);
  // The page in sight comes first.
  useSignalEffect(() => {
    if (pageShown.value !== null) void bringAllDesks();
  });
  const current = desk.value;
  useEffect(() => void bringDesk(current), [current]);
  const Desk = desks.value[current];
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (panel.current !== null) keepFocus(panel.current);
  }, []);
  const before = useRef(current);
  useLayoutEffect(() => {
    // Each desk begins at its head, wherever the one before it was left.
    panel.current?.scrollTo(0, 0);
    // What led to another desk went with its own: a desk that has a place to lead to takes the focus on from its tab.
    if (before.current !== current && document.activeElement === document.body)
      document.getElementById(`tab-${current}`)?.focus();
    before.current = current;
  }, [current]);
  return (
    <>
      <TopBar />
      <main>
        <section class="desk" aria-label={say("studio.desk")}>
          <div class="tab-bar">
            <div class="tabs" role="tablist" aria-label={say("studio.desk")}>
              {deskIds.map((id) => (
                <button
                  key={id}
                  type="button"
                  role="tab"
                  id={`tab-${id}`}
                  aria-selected={id === current}
                  aria-controls="desk"
                  tabIndex={id === current ? 0 : -1}
                  onClick={() => {
                    desk.value = id;
                  }}
                  onKeyDown={(event) => step(event, id)}
                >
                  {say(`studio.tabs.${id}`)}
                </button>
              ))}
            </div>
          </div>
          <div ref={panel} id="desk" class={`at-${current}`} role="tabpanel" aria-labelledby={`tab-${current}`}>
            {Desk === undefined ? null : <Desk />}
          </div>
        </section>
        <DocumentPane />
      </main>
    </>
  );
}

/** Arrow keys go from tab to tab, as readers of screens expect it. */
function step(event: KeyboardEvent, from: DeskId): void {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
  const by = steps[event.key];
  if (by === undefined) return;
  const to = deskIds[(deskIds.indexOf(from) + by + deskIds.length) % deskIds.length];
  if (to === undefined) return;
  desk.value = to;
  document.getElementById(`tab-${to}`)?.focus();
  event.preventDefault();
}

guardTyped(() => hasTyped() || hasTypedComment() || hasReplies());

const root = document.getElementById("studio");
if (root !== null) render(<Studio />, root);
