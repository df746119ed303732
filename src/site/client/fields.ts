/** The fields of a form, by name: a page without one of them is broken, and says so. */

export function selectNamed(form: HTMLFormElement, name: string): HTMLSelectElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLSelectElement) return field;
  throw new Error(`the form has no list called ${name}`);
}

export function inputNamed(form: HTMLFormElement, name: string): HTMLInputElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) return field;
  throw new Error(`the form has no field called ${name}`);
}

/** Chooses a value; the first option where the list has not got it. */
export function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}
