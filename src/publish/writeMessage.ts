/** A parcel and what is known of the release -> the message that goes with it, in the recipient's language. */
import {
  type Distribution,
  editionOf,
  fileType,
  inLanguage,
  type Letter,
  type UniversityData,
} from "../domain/index.ts";
import { escapeMarkdown } from "../editors/index.ts";
import { type Checked, coveringLetter } from "../release/index.ts";
import { createMessages, formatSize, readersName, type Say } from "../wording/index.ts";
import { correctionMessage } from "./correctionMessage.ts";
import { accessWords, readingWords } from "./mailAccess.ts";
import { audienceNamed, mailHeadlines } from "./mailHeadlines.ts";
import type { Parcel } from "./parcels.ts";
import type { Way } from "./ways.ts";

export interface LetterInputs
  extends Pick<Checked, "data" | "design" | "year" | "rounded" | "sentences" | "ownWords" | "composed" | "tell"> {
  readonly distribution: Distribution;
  /** The files of the release's site, such as "en/2024/board/index.html"; none where it has no site. */
  readonly site: ReadonlySet<string>;
}

export interface Message {
  readonly subject: string;
  readonly markdown: string;
  readonly footer: string;
}

/** `where` says how the files come: with a mail or in a folder. Throws where the letter is missing, which `check` reports. */
export function writeMessage(
  parcel: Parcel,
  ways: readonly Way[],
  where: "mail" | "folder",
  inputs: LetterInputs,
): Message {
  const { recipient } = parcel;
  const { data, design } = inputs;
  const { language } = recipient;
  const say = createMessages(language, design.messages[language]);
  const { contact, name } = data.university;
  const footer = say(where === "mail" ? "mail.footer" : "mail.handoverFooter", {
    unit: inLanguage(contact.unit, language),
    university: inLanguage(name, language),
    email: contact.email,
    name: recipient.name,
  });
  const list = where === "mail" ? ways.map((way) => `- ${documentOf(way, parcel, say, inputs)}`).join("\n") : "";
  const about = [...accessWords(ways, language, say, inputs), ...readingWords(ways, language, where, say, inputs)];
  const heading = list === "" ? "" : `### ${say("mail.files")}`;
  const documents = [heading, list, ...about].filter((each) => each !== "").join("\n\n");
  const words =
    parcel.kind === "correction"
      ? correctionMessage(parcel, documents, say, inputs)
      : covering(parcel, documents, say, inputs);
  return { ...words, footer };
}

function covering(parcel: Parcel, documents: string, say: Say, inputs: LetterInputs) {
  const { data, year } = inputs;
  const { recipient } = parcel;
  const { language } = recipient;
  const letter = letterOf(recipient.letter, language, data);
  const { university } = data;
  const { unit, email } = university.contact;
  return coveringLetter(inputs, letter, {
    name: escapeMarkdown(recipient.name),
    role: escapeMarkdown(inLanguage(recipient.role, language)),
    audience: escapeMarkdown(readersName(audienceNamed(recipient.audience, data), university, language, say)),
    university: escapeMarkdown(inLanguage(university.name, language)),
    year: String(year),
    edition: String(editionOf(data.corrections.get(year))),
    headlines: mailHeadlines(parcel, say, inputs),
    documents,
    contact: `${escapeMarkdown(inLanguage(unit, language))}, [${email}](mailto:${email})`,
  });
}

function letterOf(id: string, language: Letter["language"], { letters }: UniversityData): Letter {
  const found = letters.find((each) => each.id === id && each.language === language);
  if (found === undefined) throw new Error(`no letter ${id} in ${language}`);
  return found;
}

function documentOf({ artefact, link }: Way, parcel: Parcel, say: Say, inputs: LetterInputs): string {
  const { title, format, size } = fileWords(artefact, parcel, inputs);
  const name = escapeMarkdown(title);
  if (link === null) return say("mail.attached", { title: name, format, size });
  return say("mail.linked", { title: `[${name}](${link})`, format, size });
}

/** "Leiden Law School: factsheet 2024", "PDF", "650 kB". */
export function fileWords(
  { title, format, bytes, audience }: Way["artefact"],
  { recipient }: Parcel,
  { design }: LetterInputs,
) {
  const { language } = recipient;
  const say = createMessages(language, design.messages[language]);
  return {
    title: title ?? say("mail.figures", { audience }),
    format: fileType(format),
    size: formatSize(bytes, language),
  };
}
