/** Pagefind's index of all years -> what was searched for; the words and filters stand in the address. */
import { choose, inputNamed, selectNamed } from "./fields.ts";
import { loadLanguage, openPagefind, type Pagefind } from "./pagefind.ts";
import { ResultList } from "./resultList.ts";
import { chooseAsked } from "./searchChoices.ts";

const root = document.body.dataset.root ?? "";
const filterNames = ["year", "report"] as const;

const form = document.querySelector<HTMLFormElement>("form.search");
const status = document.querySelector<HTMLElement>(".search-status");
const list = document.querySelector<HTMLElement>(".search-results");
const button = document.querySelector<HTMLButtonElement>(".search-more");
if (form !== null && status !== null && list !== null && button !== null)
  await start(form, status, new ResultList(list, button, root));

async function start(form: HTMLFormElement, status: HTMLElement, results: ResultList): Promise<void> {
  const words = inputNamed(form, "q");
  const language = selectNamed(form, "language");
  language.replaceChildren(...languageOptions());
  const given = new URLSearchParams(location.search);
  const askedLanguage = given.get("language") ?? language.value;
  const missingLanguage = chooseAsked(form, { language: askedLanguage }, status);
  // Without an index of it, this page's own is searched.
  if (missingLanguage !== "") language.selectedIndex = 0;
  const pagefind = await openPagefind(root);
  const load = async () => {
    await loadLanguage(pagefind, language.value, root);
    await fillFilters(form, pagefind);
  };
  await load();
  const [newest] = [...selectNamed(form, "year").options]
    .map(({ value }) => value)
    .sort((a, b) => Number(b) - Number(a));
  const asked = { year: given.get("year") ?? newest ?? "", report: given.get("report") ?? "" };
  const missing = [missingLanguage, chooseAsked(form, asked, status)];
  words.value = given.get("q") ?? "";
  const search = async () => await showFound(form, status, results, pagefind);
  let timer = 0;
  let loading = Promise.resolve();
  form.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    if (target === language) loading = load();
    timer = window.setTimeout(() => void loading.then(search), 150);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  if (words.value !== "") await search();
  status.textContent = [...missing, status.textContent].filter((each) => each !== "").join(" ");
}

/** The language of this page first, then those of its menu. */
function languageOptions(): readonly HTMLOptionElement[] {
  const own = document.documentElement.lang;
  const others = [...document.querySelectorAll<HTMLAnchorElement>(".site-languages a")];
  return [
    new Option(new Intl.DisplayNames(own, { type: "language" }).of(own) ?? own, own),
    ...others.map(({ lang, textContent }) => new Option(textContent ?? lang, lang)),
  ];
}

/** The values that the index of a language has; what was chosen stays chosen where it has it too. */
async function fillFilters(form: HTMLFormElement, pagefind: Pagefind): Promise<void> {
  const filters = await pagefind.filters();
  for (const name of filterNames) {
    const select = selectNamed(form, name);
    const [all] = select.options;
    const before = select.value;
    const values = Object.keys(filters[name] ?? {}).sort();
    if (all !== undefined) select.replaceChildren(all, ...values.map((value) => new Option(value, value)));
    choose(select, before);
  }
}

async function showFound(
  form: HTMLFormElement,
  status: HTMLElement,
  results: ResultList,
  pagefind: Pagefind,
): Promise<void> {
  const isNewest = results.begin();
  const words = inputNamed(form, "q").value;
  const language = selectNamed(form, "language").value;
  const filters = Object.fromEntries(
    filterNames.map((name) => [name, selectNamed(form, name).value]).filter(([, value]) => value !== ""),
  );
  // An empty year means all of them, where none means the newest.
  const address = new URLSearchParams({ q: words, language, year: selectNamed(form, "year").value, ...filters });
  history.replaceState(null, "", `?${address}`);
  if (words.trim() === "") {
    results.clear();
    status.textContent = "";
    return;
  }
  const { results: found } = await pagefind.search(words, { filters });
  // Somebody has gone on typing.
  if (!isNewest()) return;
  status.textContent =
    found.length === 0 ? (status.dataset.none ?? "") : (status.dataset.found ?? "").replace("#", String(found.length));
  await results.show(found, language);
}
