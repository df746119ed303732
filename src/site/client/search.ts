/** Pagefind's index of all years -> what was searched for; the words and filters stand in the address. */
interface Found {
  readonly results: readonly {
    readonly data: () => Promise<{
      readonly url: string;
      readonly excerpt: string;
      readonly meta: { readonly title?: string };
      readonly filters: Readonly<Record<string, readonly string[]>>;
    }>;
  }[];
}

interface Pagefind {
  readonly options: (options: unknown) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  readonly search: (words: string | null, options: { filters: Readonly<Record<string, string>> }) => Promise<Found>;
  readonly destroy: () => Promise<void>;
}

const root = document.body.dataset.root ?? "";
const most = 20;
const form = document.querySelector<HTMLFormElement>("form.search");
const status = document.querySelector<HTMLElement>(".search-status");
const list = document.querySelector<HTMLElement>(".search-results");
const button = document.querySelector<HTMLButtonElement>(".search-more");
if (form !== null && status !== null && list !== null && button !== null) await start(form, status, list, button);

async function start(
  form: HTMLFormElement,
  status: HTMLElement,
  list: HTMLElement,
  more: HTMLButtonElement,
): Promise<void> {
  const words = form.elements.namedItem("q") as HTMLInputElement;
  const filter = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  const language = filter("language");
  const others = [...document.querySelectorAll<HTMLAnchorElement>(".site-languages a")].map(
    ({ lang, textContent }) => [lang, textContent] as const,
  );
  const own = document.documentElement.lang;
  language.replaceChildren(
    new Option(new Intl.DisplayNames(own, { type: "language" }).of(own) ?? own, own),
    ...others.map(([code, label]) => new Option(label ?? code, code)),
  );
  const pagefind = (await import(new URL(`${root}pagefind/pagefind.js`, location.href).href)) as Pagefind;
  const load = async () => {
    document.documentElement.lang = language.value;
    await pagefind.destroy();
    await pagefind.options({ bundlePath: new URL(`${root}pagefind/`, location.href).pathname, baseUrl: "/" });
    await pagefind.init();
    document.documentElement.lang = own;
    const filters = await pagefind.filters();
    for (const name of ["year", "report"]) {
      const [all] = filter(name).options;
      const before = filter(name).value;
      if (all !== undefined)
        filter(name).replaceChildren(
          all,
          ...Object.keys(filters[name] ?? {})
            .sort()
            .map((value) => new Option(value, value)),
        );
      filter(name).value = before;
      if (filter(name).selectedIndex < 0) filter(name).selectedIndex = 0;
    }
  };
  let [asked, rest] = [0, [] as Found["results"]];
  /** The first and the next ones; the focus goes to the first of them. Taken before they are waited for: somebody may press again, or ask for something else. */
  const showMore = async () => {
    const own = asked;
    const next = rest.slice(0, most);
    rest = rest.slice(most);
    const found = await Promise.all(next.map(({ data }) => data()));
    if (own !== asked) return;
    const items = found.map(itemOf);
    list.append(...items);
    more.hidden = rest.length === 0;
    return items[0];
  };
  more.addEventListener("click", () => void showMore().then((first) => first?.querySelector("a")?.focus()));
  const search = async () => {
    asked += 1;
    const own = asked;
    const filters = Object.fromEntries(
      ["year", "report"].map((name) => [name, filter(name).value]).filter(([, value]) => value !== ""),
    );
    // An empty year means all of them, where none means the newest.
    const address = new URLSearchParams({
      q: words.value,
      language: language.value,
      year: filter("year").value,
      ...filters,
    });
    history.replaceState(null, "", `?${address}`);
    if (words.value.trim() === "") {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    const { results } = await pagefind.search(words.value, { filters });
    // Somebody has gone on typing.
    if (own !== asked) return;
    status.textContent =
      results.length === 0
        ? (status.dataset.none ?? "")
        : (status.dataset.found ?? "").replace("#", String(results.length));
    list.replaceChildren();
    list.lang = language.value;
    rest = results;
    await showMore();
  };
  const given = new URLSearchParams(location.search);
  if ([...language.options].some(({ value }) => value === given.get("language")))
    language.value = given.get("language") ?? own;
  await load();
  const [newest] = [...filter("year").options].map(({ value }) => value).sort((a, b) => Number(b) - Number(a));
  filter("year").value = given.get("year") ?? newest ?? "";
  filter("report").value = given.get("report") ?? "";
  for (const name of ["year", "report"]) if (filter(name).selectedIndex < 0) filter(name).selectedIndex = 0;
  words.value = given.get("q") ?? "";
  let [timer, loading] = [0, Promise.resolve()];
  form.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    if (target === language) loading = load();
    timer = setTimeout(() => void loading.then(search), 150) as unknown as number;
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  if (words.value !== "") await search();
}

function itemOf({
  url,
  excerpt,
  meta,
  filters,
}: {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly filters: Readonly<Record<string, readonly string[]>>;
}): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${root}${url.replace(/^\//, "")}`;
  link.textContent = meta.title ?? url;
  const where = document.createElement("span");
  const [year = ""] = filters.year ?? [];
  const report = (filters.report ?? []).join(", ");
  where.className = "link-detail";
  // Reports have the year in their name.
  where.textContent = report.includes(year) ? report : `${report}, ${year}`;
  const piece = document.createElement("p");
  // The excerpt is escaped text with <mark> around what was found.
  const parsed = new DOMParser().parseFromString(excerpt, "text/html").body;
  for (const node of parsed.childNodes) {
    const copy = node.nodeName === "MARK" ? document.createElement("mark") : document.createElement("span");
    copy.textContent = node.textContent;
    piece.append(copy);
  }
  item.append(link, where, piece);
  return item;
}

export {};
