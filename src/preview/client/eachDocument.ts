/** A frame -> each page that it opens, as soon as there is anything of it to click at: no click has to wait for the last picture. */

export function eachDocument(frame: HTMLIFrameElement, opened: (shown: Document) => void): void {
  let known: Document | null = null;
  const look = () => {
    const now = frame.contentDocument;
    if (now === null || now === known || now.URL === "about:blank") return false;
    known = now;
    // It goes: the next is there within a frame or two.
    now.defaultView?.addEventListener("pagehide", follow);
    opened(now);
    return true;
  };
  const follow = () => {
    if (!look()) requestAnimationFrame(follow);
  };
  frame.addEventListener("load", look);
  follow();
}
