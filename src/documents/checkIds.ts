/** The chapters of a report, or the sections of a page -> an error where two of them, or of their blocks, have one id: links and charts would lead to the wrong one. */

interface Identified {
  readonly id: string;
  readonly blocks: readonly object[];
}

export function checkIds(where: string, parts: readonly Identified[]): void {
  const seen = new Set<string>();
  for (const id of parts.flatMap((part) => [`chapter ${part.id}`, ...part.blocks.flatMap(idOf)])) {
    if (seen.has(id)) throw new Error(`two parts of ${where} have the id "${id}"`);
    seen.add(id);
  }
}

function idOf(block: object): readonly string[] {
  return "id" in block && typeof block.id === "string" ? [block.id] : [];
}
