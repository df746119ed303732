/** A page in a browser -> somebody at it who has a keyboard alone, and knows what a reader of screens says: the role and the name of what has the focus. */
import type { Page } from "puppeteer";
import { expect } from "vitest";
import { onePageMs } from "../limits.ts";

/** What a reader of screens says of what has the focus. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly value: string;
}

export interface Keyboard {
  /** What has the focus now. */
  readonly at: () => Promise<Heard>;
  /** Until what has the focus is this; a focus that was lost is on nothing that has a name. */
  readonly isAt: (role: string, name: string | RegExp) => Promise<void>;
  /** Tab by tab to the document in sight, else back to the head of the page, until it is there. */
  readonly tabTo: (role: string, name: string | RegExp) => Promise<void>;
  readonly press: (...keys: readonly Parameters<Page["keyboard"]["press"]>[0][]) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  /** Whatever stands in the field goes. */
  readonly typeOver: (words: string) => Promise<void>;
  /** With one or several keys held. */
  readonly chord: (...keys: readonly Parameters<Page["keyboard"]["press"]>[0][]) => Promise<void>;
  /** Until a status or an alert says it, for this long at most. */
  readonly hears: (words: string | RegExp, mostMs?: number) => Promise<void>;
}

/** No page has more to step through. */
const mostTabs = 150;

export async function byKeyboard(page: Page): Promise<Keyboard> {
  const tree = await page.createCDPSession();
  const { keyboard } = page;

  async function at(): Promise<Heard> {
    const { result } = await tree.send("Runtime.evaluate", { expression: "document.activeElement" });
    const asked = { ...(result.objectId === undefined ? {} : { objectId: result.objectId }), fetchRelatives: false };
    // It may have left the page between the two questions.
    const found = await tree.send("Accessibility.getPartialAXTree", asked).catch(() => ({ nodes: [] }));
    const [node] = found.nodes;
    return {
      role: String(node?.role?.value ?? ""),
      name: String(node?.name?.value ?? "").trim(),
      value: String(node?.value?.value ?? ""),
    };
  }

  async function isAt(role: string, name: string | RegExp): Promise<void> {
    await expect
      .poll(at, { timeout: onePageMs })
      .toMatchObject({ role, name: typeof name === "string" ? name : expect.stringMatching(name) });
  }

  async function tabTo(role: string, name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    let isBackwards = false;
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      const heard = await at();
      if (heard.role === role && (typeof name === "string" ? heard.name === name : name.test(heard.name))) return;
      if (/^(?:|RootWebArea|generic|none)$/.test(heard.role) && tabs === 0)
        throw new Error(`the focus was lost before "${name}" was looked for`);
      if (heard.role === "Iframe") isBackwards = true;
      passed.push(`${heard.role} ${heard.name}`);
      await (isBackwards ? chord("Shift", "Tab") : keyboard.press("Tab"));
    }
    throw new Error(`no Tab leads to the ${role} "${name}", but to: ${passed.join(" | ")}`);
  }

  async function chord(...keys: readonly Parameters<typeof keyboard.press>[0][]): Promise<void> {
    const held = keys.slice(0, -1);
    for (const key of held) await keyboard.down(key);
    for (const key of keys.slice(-1)) await keyboard.press(key);
    for (const key of held.toReversed()) await keyboard.up(key);
  }

  return {
    at,
    isAt,
    tabTo,
    chord,
    press: async (...keys) => {
      for (const key of keys) await keyboard.press(key);
    },
    type: async (words) => await keyboard.type(words),
    typeOver: async (words) => {
      await chord("Control", "a");
      await keyboard.type(words);
    },
    hears: async (words, mostMs = onePageMs) => {
      const said = async () =>
        await page.$$eval("[role=status], [role=alert]", (all) =>
          all.map((each) => each.textContent?.trim() ?? "").filter((each) => each !== ""),
        );
      const wanted = typeof words === "string" ? expect.stringContaining(words) : expect.stringMatching(words);
      await expect.poll(said, { timeout: mostMs }).toContainEqual(wanted);
    },
  };
}
