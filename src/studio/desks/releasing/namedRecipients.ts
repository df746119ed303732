/** Who gets files, by the names that people know them by. */
import type { Distribution, Language } from "../../../domain/index.ts";

export interface NamedRecipient {
  readonly id: string;
  /** "Jan Jansen (dean of Law)". */
  readonly name: string;
  readonly by: "mail" | "folder";
}

export function namedRecipients(distribution: Distribution | null, language: Language): readonly NamedRecipient[] {
  return (distribution?.recipients ?? []).map(({ id, name, role, by }) => {
    const inWords = role[language] ?? Object.values(role)[0];
    return { id, name: inWords === undefined ? name : `${name} (${inWords})`, by };
  });
}
