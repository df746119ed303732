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
  return plain === "" ? "q" : /^[a-z]/.test(plain) ? plain : `q${plain}`;
}

/** Gives each its own: a number behind it where it is taken. */
export function newIds(taken: ReadonlySet<string>): (wanted: string) => string {
  const known = new Set(taken);
  return (wanted) => {
    const base = shortened(wanted);
    let id = base;
    for (let number = 2; known.has(id); number += 1) id = `${base}-${number}`;
    known.add(id);
    return id;
  };
}

/** Its beginning and its end: what differs between the questions of a list stands there. */
function shortened(id: string): string {
  if (id.length <= longest) return id;
  const end = id.slice(-Math.floor(longest / 2)).replace(/^[^-]*-/, "");
  return `${id.slice(0, longest - end.length - 1).replace(/-[^-]*$/, "")}-${end}`;
}
