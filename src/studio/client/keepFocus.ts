/** A list that is drawn anew while somebody stands in it, or is put in another order -> they stand there still: a key that is pressed then does what they meant. */

/** At the same element where it was only moved, else at what has its id now. */
export function keepFocus(within: HTMLElement): void {
  let held: HTMLElement | null = null;
  document.addEventListener("focusin", ({ target }) => {
    held = target instanceof HTMLElement && within.contains(target) ? target : null;
  });
  // Who clicks beside it has left it.
  document.addEventListener(
    "pointerdown",
    () => {
      held = null;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (held === null || document.activeElement !== document.body) return;
    const now = held.isConnected ? held : document.getElementById(held.id);
    if (now !== null && within.contains(now)) now.focus({ preventScroll: true });
  }).observe(within, { childList: true, subtree: true });
}
