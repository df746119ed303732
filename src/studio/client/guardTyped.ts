/** A page that is closed asks first where something typed would be lost with it, at whichever desk. */
export function guardTyped(hasTyped: () => boolean): void {
  addEventListener("beforeunload", (event) => {
    if (hasTyped()) event.preventDefault();
  });
}
