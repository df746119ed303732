/** A table in Markdown -> HTML: on paper a table, on a screen one that has the room that there is. */
import Handlebars from "handlebars";
import type { Token, Tokens } from "marked";
import { asCards, cardAttributes } from "./cards.ts";

const alignments = { left: "start", center: "centre", right: "end" } as const;

/** HTML -> its words, without marks. */
function plainly(html: string): string {
  return html.replace(/<[^>]*>|[\uE000-\uF8FF]/g, "");
}

/** As `partials/table.hbs` sets tables: a head for each column, and the first cell of a row for the row. */
export function markdownTable(
  { header, rows, align }: Tokens.Table,
  caption: string,
  inline: (words: Token[]) => string,
  /** On a screen: a wide table scrolls, or becomes cards. */
  { scrolls }: { readonly scrolls: boolean },
): string {
  const side = (column: number) => {
    const own = align[column];
    return own === "right" ? ' class="align-end"' : own === "center" ? ' class="align-centre"' : "";
  };
  const labels = header.map(({ tokens }) => plainly(inline(tokens)));
  const columns = labels.map((label, at) => ({ label, align: alignments[align[at] ?? "left"] }));
  const texts = rows.map((row) => row.map(({ tokens }) => plainly(inline(tokens))));
  const part = scrolls && asCards({ columns, rows: texts }) ? cardAttributes : () => "";
  const heads = header.map((cell, at) => `<th scope="col"${side(at)}${part("head", null)}>${inline(cell.tokens)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((cell, at) =>
      at === 0
        ? `<th scope="row"${side(at)}${part("name", null)}>${inline(cell.tokens)}</th>`
        : `<td${side(at)}${part("cell", labels[at] ?? "")}>${inline(cell.tokens)}</td>`,
    );
    return `<tr${part("row", null)}>${cells.join("")}</tr>`;
  });
  const look = part === cardAttributes ? ' class="cards"' : "";
  const head = `<thead${part("rows", null)}><tr${part("row", null)}>${heads.join("")}</tr></thead>`;
  const table = `<table${look}><caption>${caption}</caption>${head}<tbody${part("rows", null)}>${body.join("")}</tbody></table>`;
  if (!scrolls) return table;
  const label = Handlebars.escapeExpression(plainly(caption));
  return `<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}
