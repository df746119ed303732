/** HTML -> the same with its text changed, but for what stands in elements that are to stay as they are. Tags and attributes are never touched. */
export function mapText(html: string, except: readonly string[], change: (text: string) => string): string {
  let inside = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      const [, closing = "", name = ""] = /^<(\/?)([a-z][a-z0-9]*)/.exec(part) ?? [];
      if (name === "" && !part.startsWith("<")) return inside === 0 ? change(part) : part;
      if (except.includes(name)) inside += closing === "" ? 1 : -1;
      return part;
    })
    .join("");
}
