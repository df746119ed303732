/** What is wrong with a picture's alternative text. */
import { plain, type Report } from "../../src/reports/index.ts";

type Chart = Extract<Report["chapters"][number]["blocks"][number], { kind: "chart" }>;

const longest = 250;

/** `svg`: the picture as it is drawn. */
export function altProblems({ alternative, headline, subtitle, table }: Chart, svg: string): readonly string[] {
  const captions = [plain(headline), subtitle, table.caption].map(squeezed);
  const drawn = svg.replace(/<style[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, " ");
  const finest = Math.max(0, ...numbersIn(drawn).map(decimals));
  return [
    ...when(alternative.trim() === "", "it is empty"),
    ...when(/^\S+\.(png|svg|jpe?g|gif|webp)$/i.test(alternative.trim()), "it is a file's name"),
    ...when(captions.includes(squeezed(alternative)), "it repeats the caption"),
    ...when(alternative.length > longest, `it has ${alternative.length} characters`),
    ...numbersIn(alternative)
      .filter((number) => decimals(number) > finest)
      .map((number) => `${number} is more precise than the picture`),
  ];
}

const when = (isWrong: boolean, problem: string) => (isWrong ? [problem] : []);
const squeezed = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
/** Decimal commas and points; thousands have three digits after theirs. */
const numbersIn = (text: string) => text.match(/\d+(?:[.,]\d+)?/g) ?? [];
const decimals = (number: string) => {
  const [, after = ""] = number.split(/[.,]/);
  return after.length === 3 ? 0 : after.length;
};
