/** The sentences of one language -> `src/wording/messageTable.ts`: every key, with the values that its sentence is given. `npm run messages` writes it. */
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import type { MessageTree } from "../../src/domain/index.ts";
import { flatten, readSentence, type SentenceValues } from "../../src/wording/index.ts";

const project = new URL("../../", import.meta.url);
/** Of all languages the one whose sentences say which keys and values there are. */
const written = "templates/messages/en.yaml";

export function messageTableOf(tree: MessageTree): Readonly<Record<string, SentenceValues>> {
  const rows = flatten(tree).map(([key, sentence]): [string, SentenceValues] => {
    const read = readSentence(sentence, "en");
    if (read.kind === "unreadable") throw new Error(`${key}: ${read.problem}`);
    return [key, read.values];
  });
  return Object.fromEntries(rows);
}

export function writtenMessages(): MessageTree {
  return parse(readFileSync(new URL(written, project), "utf8"));
}

if (import.meta.main) {
  const head = `/** Every sentence that the program says, with the values that it is given. Written by \`npm run messages\` from ${written}. */`;
  const rows = Object.entries(messageTableOf(writtenMessages())).map(
    ([key, values]) => `${JSON.stringify(key)}: ${JSON.stringify(values)},\n`,
  );
  const file = new URL("src/wording/messageTable.ts", project);
  writeFileSync(file, `${head}\nexport const messageTable = {\n${rows.join("")}} as const;\n`);
}
