/** Names -> one list of them in words. */
import type { Speech } from "../statements/index.ts";

export function listed(names: readonly string[], { language }: Pick<Speech, "language">): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
