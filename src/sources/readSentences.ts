/** The files of sentences -> the program's sentences in every language, and what is wrong with them: as an earlier run of the same program read them, where nothing was. */
import type { Design, Finding, Notebook } from "../domain/index.ts";
import { eachLanguage } from "../languages/index.ts";
import { type FileMemory, madeOnce } from "./fileMemory.ts";
import type { ReadFolder, SourceFile } from "./readFolder.ts";
import { missingSentences, readMessages } from "./readMessages.ts";

export interface Sentences {
  readonly trees: Design["messages"];
  readonly findings: readonly Finding[];
}

/** `templates`: the folder that holds `messages/`. */
export function readSentences(templates: ReadFolder, memory: FileMemory | undefined, notebook: Notebook): Sentences {
  const files = messageFiles(templates);
  const named = files.map(({ path, sha256 }) => [path, sha256]);
  return notebook.found("sentences", named, areSound, () => {
    const read = eachLanguage((language) =>
      madeOnce(memory, `messages ${language}`, files, () => readMessages(templates, language)),
    );
    const all = Object.values(read);
    return {
      trees: eachLanguage((language) => read[language].tree),
      findings: [
        ...all.flatMap((each) => each.findings),
        ...madeOnce(memory, "missing sentences", files, () => all.flatMap((lacks) => missingSentences(all, lacks))),
      ],
    };
  });
}

/** Where something is wrong, it is read again: findings say the line. */
function areSound(noted: unknown): noted is Sentences {
  if (noted === null || typeof noted !== "object" || !("trees" in noted) || !("findings" in noted)) return false;
  return Array.isArray(noted.findings) && noted.findings.length === 0;
}

function messageFiles({ files }: ReadFolder): readonly SourceFile[] {
  return [...files.values()].filter((file) => file.path.startsWith("messages/"));
}
