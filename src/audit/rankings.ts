/** Words that rank, of every language: they say something of what is hidden, though they hold no number. */
import { attackWords, type RankingWords } from "../languages/index.ts";

/** Does the text speak of cells of that kind: "which of the faculties". `facultyNouns`: what the university calls them besides. */
export function speaksOf(kind: string, text: string, facultyNouns: readonly string[]): boolean {
  if (rankings.some(({ kinds }) => kinds[kind]?.test(text) ?? false)) return true;
  const isIn = (noun: string) =>
    new RegExp(`(?<!\\p{L})${noun.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?!\\p{L})`, "iu").test(text);
  return kind === "faculty" && facultyNouns.some(isIn);
}

export const rankings: readonly RankingWords[] = Object.values(attackWords).map(({ ranking }) => ranking);
