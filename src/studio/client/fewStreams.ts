/** Pages of the studio that are open in one browser -> the few of them that are told what happens. A browser keeps six connections to one address for all its pages, and each stream holds one: saves and pages need the others. */

/** Streams at a time, in all pages together. */
const mostStreams = 4;

export interface Stream {
  /** Others have opened theirs since: this page is told again once somebody looks at it. */
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** Somebody looks at this page again. */
  readonly again: () => void;
}

/** What is given back is called whenever this page has opened its stream. */
export function fewStreams({ close, isOpen, again }: Stream): () => void {
  const own = crypto.randomUUID();
  const channel = new BroadcastChannel("wellbeing-studio-streams");
  /** Pages that opened theirs after this one. */
  let since = new Set<string>();
  channel.addEventListener("message", ({ data }) => {
    since.add(String(data));
    if (since.size >= mostStreams) close();
  });
  const wake = () => {
    if (document.visibilityState === "visible" && !isOpen()) again();
  };
  for (const event of ["focus", "pointerdown", "keydown"]) addEventListener(event, wake, true);
  document.addEventListener("visibilitychange", wake);
  return () => {
    since = new Set();
    channel.postMessage(own);
  };
}
