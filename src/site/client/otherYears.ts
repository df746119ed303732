/** A page stays as it was released, so it asks the site which years came after it, and adds links to them. */
export async function addYears(root: string, page: string): Promise<void> {
  const list = document.querySelector(".site-years ul");
  const own = /\/(\d{4})\//.exec(`/${page}`)?.[1];
  if (list === null || own === undefined) return;
  const answer = await fetch(`${root}years.json`);
  if (!answer.ok) return;
  // The site's own list.
  const { years, pages }: { years: number[]; pages: string[] } = await answer.json();
  const known = new Set([...list.querySelectorAll("a")].map((link) => link.textContent?.slice(0, 4)));
  const [language = ""] = page.split("/");
  for (const year of years.filter((each) => !known.has(String(each))).sort()) {
    const there = [page.replace(`/${own}/`, `/${year}/`), `${language}/${year}/index.html`];
    // A year may be there in another language only.
    const to = there.find((each) => pages.includes(each)) ?? pages.find((each) => each.endsWith(`/${year}/index.html`));
    if (to === undefined) continue;
    const link = document.createElement("a");
    link.href = `${root}${to}`;
    link.textContent = String(year);
    const [other = ""] = to.split("/");
    if (other !== language)
      link.textContent += ` (${new Intl.DisplayNames(language, { type: "language" }).of(other) ?? other})`;
    const item = document.createElement("li");
    item.append(link);
    list.prepend(item);
  }
}

/** Another language or year of the page shows the same part of it, and in the explorer the same figures. A link has its address before it is followed, since it may be opened in another tab, or copied. */
export function keepLocation(): void {
  for (const menu of document.querySelectorAll(".site-languages, .site-years"))
    for (const event of ["pointerover", "focusin", "click"])
      menu.addEventListener(event, ({ target }) => keepIn(target));
}

function keepIn(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest("a") : null;
  if (link === null) return;
  const asked = new URLSearchParams(location.search);
  // Names of languages and reports are another language's.
  for (const name of ["language", "report"]) asked.delete(name);
  link.search = asked.size === 0 ? "" : `?${asked}`;
  link.hash = location.hash;
}
