/** What the studio marks in the page in sight looks so: laid over it from outside, where no change of the page takes it away. */
const rules = `
[data-studio-comments] { box-shadow: -6px 0 0 -1px #b35900; }
:is(p, li, h2, h3, h4, dt, dd, blockquote, figure, caption)[data-studio-comments]::after {
  content: attr(data-studio-comments);
  margin-inline-start: 0.5em; padding-inline: 0.45em; border-radius: 0.6em 0.6em 0.6em 0;
  background: #b35900; color: #fff; font: 600 0.75rem/1.4 sans-serif; white-space: nowrap;
}
[data-studio-here] { outline: 3px solid #00417a; outline-offset: 3px; scroll-margin-block: 4rem; }
[data-estimate] { cursor: help; }
figure img { cursor: help; }
`;

const styled = new WeakSet<Document>();

export function styleFrame(page: Document): void {
  const Sheet = page.defaultView?.window.CSSStyleSheet;
  if (Sheet === undefined || styled.has(page)) return;
  styled.add(page);
  const sheet = new Sheet();
  sheet.replaceSync(rules);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}
