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

/** Chooses a value; where the list has not got it, adds it to its end, called `label`, so that nothing else seems to be chosen. Gives whether the list had it. */
export function chooseOrAdd(select: HTMLSelectElement, value: string, label: string): boolean {
  select.value = value;
  if (select.selectedIndex >= 0) return true;
  select.append(new Option(label, value, false, true));
  return false;
}
