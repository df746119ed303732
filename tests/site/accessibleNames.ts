/** A page in the browser -> what its accessibility tree has: the role, name and level of everything that assistive technology is given. */
import type { Page } from "puppeteer";

export interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly isFocused: boolean;
  /** Level, position and set size, where they are told. */
  readonly properties: ReadonlyMap<string, unknown>;
}

export async function accessibilityTree(page: Page): Promise<readonly Told[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.flatMap(({ ignored, role, name, description, properties = [] }) => {
    if (ignored) return [];
    const values = new Map<string, unknown>(properties.map((each) => [each.name, each.value.value]));
    return [
      {
        role: String(role?.value ?? ""),
        name: String(name?.value ?? ""),
        description: String(description?.value ?? ""),
        isFocused: values.get("focused") === true,
        properties: values,
      },
    ];
  });
}
