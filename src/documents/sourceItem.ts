/** A source -> its line in the list of sources: who, what, where, when, as far as it is known. */
import type { Account, Source } from "../domain/index.ts";
import { escapeMarkdown } from "../editors/index.ts";
import type { Speech } from "../statements/index.ts";
import { formatDate } from "../wording/index.ts";

export function sourceItem(source: Source, writing: Speech): string {
  const { say, text, language } = writing;
  const { edition, quotedIn = [] } = source;
  const date = source.date === undefined ? "none" : formatDate(source.date, language);
  const parts = [
    say("sources.item", {
      publisher: escapeMarkdown(text(source.publisher)),
      title: linkedTitle(source, writing),
      // The date of an edition stands with it.
      date: edition === undefined ? date : "none",
    }),
    ...(edition === undefined ? [] : [say(`sources.edition.${edition}`, { date })]),
    ...(source.note === undefined ? [] : [escapeMarkdown(text(source.note))]),
    ...(quotedIn.length === 0
      ? []
      : [say("sources.quotedIn", { accounts: quotedIn.map((each) => accountWords(each, writing)).join("; ") })]),
  ];
  return `- ${parts.join(" ")}`;
}

function linkedTitle({ title, url }: Pick<Source, "title" | "url">, { text }: Speech): string {
  const words = escapeMarkdown(text(title));
  return url === undefined ? `*${words}*` : `[${words}](${url})`;
}

function accountWords(account: Account, writing: Speech): string {
  const { text, language } = writing;
  const date = account.date === undefined ? [] : [formatDate(account.date, language)];
  return [escapeMarkdown(text(account.publisher)), linkedTitle(account, writing), ...date].join(", ");
}
