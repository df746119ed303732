/** A button that goes with what it did, while it has the focus -> the head of its part has the focus, so that a keyboard stands nowhere else than before. */
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

export function useLeftFocus(button: RefObject<HTMLElement | null>): void {
  useLayoutEffect(
    () => () => {
      const left = button.current;
      if (left === null || left !== document.activeElement) return;
      const part = left.closest("details, section");
      part?.querySelector<HTMLElement>(":scope > summary, :scope > [tabindex]")?.focus();
    },
    [],
  );
}
