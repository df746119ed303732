/** An edition that was withdrawn with no other in its place -> what those who have its files are told, and the page that stands on the site where it was. */
import { createHash } from "node:crypto";
import {
  type Artefact,
  inLanguage,
  type Language,
  type Manifest,
  type Recipient,
  type Withdrawn,
} from "../domain/index.ts";
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
  /** The edition that these files name: an earlier one where nothing in them was another in the one that is withdrawn. */
  readonly edition: number;
}

/** The edition that is withdrawn, with no other in its place. */
export interface WithdrawnRelease extends Pick<Manifest, "year" | "edition" | "artefacts"> {
  /** Whether a reader who has that edition of a file finds anything else in it in the one that is withdrawn. */
  readonly isChangedSince: (artefact: Artefact, edition: number) => boolean;
}

/** Recipients who have what is in that edition, and addresses that the recipients no longer name. Who has an earlier edition of a file in which nothing was another was never sent the newer one, and has the same. */
export function holdersOfEdition(
  recipients: readonly Recipient[],
  deliveries: readonly Delivery[],
  withdrawn: WithdrawnRelease,
): { readonly holders: readonly Holder[]; readonly unreached: readonly Delivery[] } {
  const own = deliveries
    .filter((each) => each.year === withdrawn.year && mayHave(each))
    .map((each) => ({ ...each, artefacts: each.artefacts.filter(({ id }) => hasTheSame(id, each.edition, withdrawn)) }))
    .filter(({ artefacts }) => artefacts.length > 0);
  const byAddress = Map.groupBy(own, ({ to }) => to);
  const reached = new Set<string>();
  const holders = recipients.flatMap((recipient): Holder[] => {
    const to = addressOf(recipient);
    const theirs = byAddress.get(to) ?? [];
    const files = [...new Set(theirs.flatMap(({ artefacts }) => artefacts.map(({ id }) => id)))];
    // Two recipients with one address are told once.
    if (files.length === 0 || reached.has(to)) return [];
    reached.add(to);
    return [{ recipient, files, edition: Math.max(...theirs.map(({ edition }) => edition)) }];
  });
  return { holders, unreached: own.filter(({ to }) => !reached.has(to)) };
}

function hasTheSame(id: string, edition: number, withdrawn: WithdrawnRelease): boolean {
  if (edition >= withdrawn.edition) return edition === withdrawn.edition;
  const artefact = withdrawn.artefacts.find((each) => each.id === id);
  return artefact !== undefined && !withdrawn.isChangedSince(artefact, edition);
}

/** A mail without files. */
export async function withdrawalMail(
  { recipient, files, edition: has }: Holder,
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
    has === edition ? say("mail.withdrawal.intro", about) : say("mail.withdrawal.introEarlier", { ...about, has }),
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
