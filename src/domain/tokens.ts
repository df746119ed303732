/** The look that pages and charts share: custom properties of `styles/tokens.css`, and what a university's own token file sets differently. */
import * as z from "zod";

const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'a colour is written as "#rrggbb"' });
const Rem = z
  .string()
  .regex(/^\d*\.?\d+rem$/, { error: 'a size is written as "0.875rem"' })
  .transform((text) => Number.parseFloat(text));

/** What charts take from the tokens, by the names that the style sheets use. Others, such as spaces, are for the pages alone. */
export const Tokens = z.object({
  "--ink": Colour,
  "--ink-quiet": Colour,
  "--paper": Colour,
  "--surface": Colour,
  "--rule": Colour,
  "--rule-strong": Colour,
  "--caution": Colour,
  "--caution-surface": Colour,
  "--text-xs": Rem,
  "--text-s": Rem,
  "--text-m": Rem,
});
export type Tokens = Readonly<z.infer<typeof Tokens>>;

export interface TokenLine {
  readonly name: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** The custom properties of a style sheet that holds one `:root` rule of them; and the first line of anything else, null where there is nothing else. */
export function readTokens(css: string): { readonly tokens: readonly TokenLine[]; readonly otherLine: number | null } {
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, blank);
  const lineOf = (at: number) => bare.slice(0, at).split("\n").length;
  const tokens: TokenLine[] = [];
  const rest = bare
    .replace(/(--[\w-]+)\s*:\s*([^;{}]+);/g, (whole, name: string, value: string, at: number) => {
      tokens.push({ name, value: value.trim(), line: lineOf(at) });
      return blank(whole);
    })
    .replace(/:root\s*\{([\s\n]*)\}/, blank);
  const other = /\S/.exec(rest);
  return { tokens, otherLine: other === null ? null : lineOf(other.index) };
}
