/** Names of columns, codes and labels -> ids. */

const longest = 50;

export function slugOf(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const cut = plain.slice(0, longest).replace(/-$/, "");
  return cut === "" ? "q" : /^[a-z]/.test(cut) ? cut : `q${cut}`;
}

/** Gives each its own: a number behind it where it is taken. */
export function newIds(taken: ReadonlySet<string>): (wanted: string) => string {
  const known = new Set(taken);
  return (wanted) => {
    let id = wanted.slice(0, longest).replace(/-$/, "");
    const base = id;
    for (let number = 2; known.has(id); number += 1) id = `${base}-${number}`;
    known.add(id);
    return id;
  };
}
