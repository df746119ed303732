/** What a search found -> a list on the page: the first results, and more of them each time that somebody presses the button. */
import { foundItem } from "./foundItem.ts";
import type { FoundResult } from "./pagefind.ts";

/** Results that are shown at a time. */
const most = 20;

export class ResultList {
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #root: string;
  #search = 0;
  #rest: readonly FoundResult[] = [];

  constructor(list: HTMLElement, more: HTMLButtonElement, root: string) {
    this.#list = list;
    this.#more = more;
    this.#root = root;
    // The focus goes to the first of the results that came.
    more.addEventListener("click", () => void this.#showMore().then((first) => first?.querySelector("a")?.focus()));
  }

  /** A new search has begun: what an earlier one still loads is not shown. The answer tells whether this is still the newest one. */
  begin(): () => boolean {
    this.#search += 1;
    const own = this.#search;
    return () => own === this.#search;
  }

  clear(): void {
    this.#list.replaceChildren();
    this.#more.hidden = true;
  }

  async show(results: readonly FoundResult[], language: string): Promise<void> {
    this.#list.replaceChildren();
    this.#list.lang = language;
    this.#rest = results;
    await this.#showMore();
  }

  /** Taken before they are waited for: somebody may press again, or ask for something else. Gives the first item. */
  async #showMore(): Promise<HTMLElement | undefined> {
    const own = this.#search;
    const next = this.#rest.slice(0, most);
    this.#rest = this.#rest.slice(most);
    const found = await Promise.all(next.map(({ data }) => data()));
    if (own !== this.#search) return undefined;
    const items = found.map((page) => foundItem(page, this.#root));
    this.#list.append(...items);
    this.#more.hidden = this.#rest.length === 0;
    return items[0];
  }
}
