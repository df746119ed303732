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
const most = 40;
const form = document.querySelector<HTMLFormElement>("form.search");
const status = document.querySelector<HTMLElement>(".search-status");
const list = document.querySelector<HTMLElement>(".search-results");
if (form !== null && status !== null && list !== null) await start(form, status, list);

async function start(form: HTMLFormElement, status: HTMLElement, list: HTMLElement): Promise<void> {
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
  const search = async () => {
    const asked = Object.fromEntries(
      ["year", "report"].map((name) => [name, filter(name).value]).filter(([, value]) => value !== ""),
    );
    const address = new URLSearchParams({ q: words.value, language: language.value, ...asked });
    history.replaceState(null, "", `?${address}`);
    if (words.value.trim() === "") {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    const { results } = await pagefind.search(words.value, { filters: asked });
    status.textContent =
      results.length === 0
        ? (status.dataset.none ?? "")
        : (status.dataset.found ?? "").replace("#", String(results.length));
    const found = await Promise.all(results.slice(0, most).map(({ data }) => data()));
    list.replaceChildren(...found.map(itemOf));
    list.lang = language.value;
  };
  const given = new URLSearchParams(location.search);
  if ([...language.options].some(({ value }) => value === given.get("language")))
    language.value = given.get("language") ?? own;
  await load();
  for (const name of ["year", "report"]) if (given.has(name)) filter(name).value = given.get(name) ?? "";
  words.value = given.get("q") ?? "";
  let timer = 0;
  form.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    timer = setTimeout(() => void (target === language ? load().then(search) : search()), 150) as unknown as number;
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
  where.className = "link-detail";
  where.textContent = [...(filters.report ?? []), ...(filters.year ?? [])].join(", ");
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
