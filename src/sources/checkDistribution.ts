/** Recipients -> files that do not exist or are made for somebody else, and letters that nobody wrote. */
import path from "node:path";
import {
  type Audience,
  audienceName,
  audiencesOf,
  type Distribution,
  type Finding,
  type Letter,
  nearest,
  type Recipient,
  releasedFiles,
  type University,
} from "../domain/index.ts";
import { languages as languageRecords } from "../languages/index.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

export function checkDistribution(
  yaml: YamlFile,
  { recipients }: Distribution,
  letters: readonly Letter[],
  { faculties, languages }: University,
): Finding[] {
  const facultyIds = faculties.map(({ id }) => id);
  const audiences = audiencesOf(facultyIds).map(audienceName);
  const released = releasedFiles(facultyIds, languages);
  const files = [...released.keys()];
  const folder = path.posix.dirname(yaml.file.shown);
  return recipients.flatMap((recipient, place) => {
    const at = (path: Path, message: string, hint: string): Finding => ({
      file: yaml.file.shown,
      ...yaml.locate(["recipients", place, ...path]),
      message,
      hint,
    });
    const findings: Finding[] = [];
    if (!audiences.includes(recipient.audience))
      findings.push(
        at(["audience"], `there is no audience "${recipient.audience}"`, didYouMean(recipient.audience, audiences)),
      );
    if (!languages.includes(recipient.language))
      findings.push(
        at(
          ["language"],
          `no report is made in ${languageRecords[recipient.language].english}`,
          `languages: ${languages.join(", ")}`,
        ),
      );
    if (!letters.some(({ id, language }) => id === recipient.letter && language === recipient.language))
      findings.push(
        at(
          ["letter"],
          `there is no letter "${recipient.letter}" in ${languageRecords[recipient.language].english}`,
          `write ${folder}/letters/${recipient.letter}.${recipient.language}.md`,
        ),
      );
    const ids = recipient.gets.map((name) => released.get(name)?.idFor(recipient.language));
    recipient.gets.forEach((name, which) => {
      const file = released.get(name);
      if (file === undefined)
        findings.push(at(["gets", which], `no release has a file "${name}"`, didYouMean(name, files)));
      else if (ids.indexOf(ids[which]) < which)
        findings.push(at(["gets", which], `"${name}" is there twice`, "once is enough"));
      else
        findings.push(
          ...wrongAudience(recipient, name, file.audience, recipients).map(({ message, hint }) =>
            at(["gets", which], message, hint),
          ),
        );
    });
    recipient.allowed.forEach((name, which) => {
      if (!recipient.gets.includes(name))
        findings.push(
          at(
            ["allowed", which],
            `"${name}" is allowed, but not among what ${recipient.id} gets`,
            "take it out, or add it to `gets`",
          ),
        );
    });
    return findings;
  });
}

/** A file goes to its own audience; to anybody else, and to an address that somebody of another audience has too, only where it is allowed by name. */
function wrongAudience(
  recipient: Recipient,
  name: string,
  audience: Audience,
  all: readonly Recipient[],
): readonly { message: string; hint: string }[] {
  const owner = audienceName(audience);
  if (owner === "public" || recipient.allowed.includes(name)) return [];
  const hint = `if that is meant, allow it by name: allowed: [${name}]`;
  if (owner !== recipient.audience)
    return [{ message: `"${name}" is for ${owner}, and ${recipient.id} is ${recipient.audience}`, hint }];
  const address = recipient.address?.toLowerCase();
  const other = all.find(
    (each) =>
      address !== undefined &&
      each.address?.toLowerCase() === address &&
      each.audience !== recipient.audience &&
      each.audience !== "public",
  );
  if (other === undefined) return [];
  return [
    {
      message: `"${name}" is for ${owner}, and ${recipient.address} is the address of ${other.id} (${other.audience}) too`,
      hint,
    },
  ];
}

function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === null
    ? `known: ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", …" : ""}`
    : `did you mean "${found}"?`;
}
