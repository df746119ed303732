/** An edition that was withdrawn with no other in its place -> what those who have its files are told, and the page that stands on the site where it was. */
import { createHash } from "node:crypto";
import { inLanguage, type Language, type Recipient, type Withdrawn } from "../domain/index.ts";
import { escapeMarkdown } from "../editors/index.ts";
import { renderMail } from "../html/index.ts";
import { createMessages, formatDate } from "../wording/index.ts";
import { type ComposedMail, mailOf } from "./composeMail.ts";
import { type Delivery, mayHave } from "./deliveryState.ts";
import { addressOf } from "./parcels.ts";
import type { LetterInputs } from "./writeMessage.ts";

export interface Holder {
  readonly recipient: Recipient;
  /** Ids of the files that they have, or may have. */
  readonly files: readonly string[];
}

/** Recipients who have files of that edition, and addresses that the recipients no longer name. */
export function holdersOfEdition(
  recipients: readonly Recipient[],
  deliveries: readonly Delivery[],
  year: number,
  edition: number,
): { readonly holders: readonly Holder[]; readonly unreached: readonly Delivery[] } {
  const own = deliveries.filter((each) => each.year === year && each.edition === edition && mayHave(each));
  const byAddress = Map.groupBy(own, ({ to }) => to);
  const reached = new Set<string>();
  const holders = recipients.flatMap((recipient): Holder[] => {
    const to = addressOf(recipient);
    const files = [...new Set((byAddress.get(to) ?? []).flatMap(({ artefacts }) => artefacts.map(({ id }) => id)))];
    // Who has one address twice is told once.
    if (files.length === 0 || reached.has(to)) return [];
    reached.add(to);
    return [{ recipient, files }];
  });
  return { holders, unreached: own.filter(({ to }) => !reached.has(to)) };
}

/** A mail without files. */
export async function withdrawalMail(
  { recipient, files }: Holder,
  { edition, on, reason }: Withdrawn,
  at: Date,
  inputs: LetterInputs,
): Promise<ComposedMail> {
  const { language } = recipient;
  const { data, design, distribution, year } = inputs;
  const say = createMessages(language, design.messages[language]);
  const { contact, name } = data.university;
  const title = say("report.title");
  const about = { title, year: String(year), edition, date: formatDate(on, language) };
  const markdown = [
    say("mail.withdrawal.intro", about),
    escapeMarkdown(inLanguage(reason, language)),
    say("mail.withdrawal.ask"),
    `### ${say("mail.withdrawal.documents")}`,
    files.map((file) => `- ${escapeMarkdown(file)}`).join("\n"),
  ].join("\n\n");
  const footer = say("mail.footer", {
    unit: inLanguage(contact.unit, language),
    university: inLanguage(name, language),
    email: contact.email,
    name: recipient.name,
  });
  const [, host = "localhost"] = distribution.from.address.split("@");
  const hash = createHash("sha256").update(JSON.stringify([addressOf(recipient), year, edition, "withdrawal"]));
  const id = `${hash.digest("hex").slice(0, 32)}@${host}`;
  return await mailOf(
    { subject: say("mail.withdrawal.subject", about), markdown, footer },
    recipient,
    id,
    [],
    at,
    inputs,
  );
}

/** A page that needs no other file. */
export async function withdrawnPage(
  language: Language,
  year: number,
  { edition, on, reason }: Withdrawn,
  { data, design }: Pick<LetterInputs, "data" | "design">,
): Promise<string> {
  const say = createMessages(language, design.messages[language]);
  const { university } = data;
  const { unit, email } = university.contact;
  const words = escapeMarkdown(inLanguage(reason, language));
  const page = {
    language,
    subject: say("edition.withdrawnTitle", { title: say("report.title"), year: String(year) }),
    markdown: [
      say("edition.withdrawn", { year: String(year), edition, date: formatDate(on, language), reason: words }),
      say("edition.withdrawnAsk"),
    ].join("\n\n"),
    footer: `${inLanguage(unit, language)}, ${inLanguage(university.name, language)}: ${email}`,
    accent: university.style.accent,
  };
  return (await renderMail(page, design)).html;
}
