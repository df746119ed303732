/** A program that gives every faculty all programmes: what the reports are composed by is broken here, and the second gate must say so. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it, vi } from "vitest";
import { readySolver } from "../../../../src/audit/index.ts";
import { type Notebook, noNotebook, type UniversityData } from "../../../../src/domain/index.ts";
import { auditorOf, readerOfArtefact } from "../../../../src/release/building/auditing/auditRelease.ts";
import { composedLeaks } from "../../../../src/release/building/checking/composedLeaks.ts";
import { documentFindings } from "../../../../src/release/building/checking/documentFindings.ts";
import {
  documentFiles,
  documentPartsOf,
  figureFiles,
} from "../../../../src/release/building/checking/documentParts.ts";
import { wholeScope } from "../../../../src/release/building/scope.ts";
import { type Worded, word } from "../../../../src/release/building/worded.ts";
import { readResponses } from "../../../../src/responses/index.ts";
import { readData, readDesign } from "../../../../src/sources/index.ts";
import { noteName } from "../../../../src/store/index.ts";
import { wordedFrom } from "../../wordedFrom.ts";

vi.mock("../../../../src/documents/mayRead.ts", async (original) => {
  const { mayRead } = await original<typeof import("../../../../src/documents/mayRead.ts")>();
  const broken: typeof mayRead = (audience, domain) => domain.kind === "programme" || mayRead(audience, domain);
  return { mayRead: broken };
});

let loaded: Worded;
beforeAll(async () => {
  const project = fileURLToPath(new URL("../../../..", import.meta.url));
  const folder = path.join(project, "data");
  const [{ data }, { design }] = await Promise.all([readData(folder), readDesign(project)]);
  if (data === null) throw new Error("no data");
  const { tallies } = await readResponses(data, folder, null);
  await readySolver();
  loaded = wordedFrom(data, tallies, design);
});

it("releases no programme's figures to another faculty, whatever the reports are composed by", () => {
  const { data } = loaded;
  const findings = documentFindings(loaded);
  const told = findings.map(({ file, message }) => `${file}  ${message}`);
  const { id } = data.university.programmes.find(({ faculty }) => faculty === "law") ?? { id: "" };
  expect(told).toContain(
    `data/estimates.faculty-science.csv  this goes to somebody who may not have it (not theirs): the faculty science may not have figures of programme:${id}`,
  );
  expect(
    told.some((each) => each.startsWith("data/estimates.faculty-law.csv") && each.includes(`programme:${id}`)),
  ).toBe(false);
});

/** What somebody finds who reads all files at once, and the program's own words in these. */
function readAtOnce(worded: Worded) {
  const scope = wholeScope(worded.data);
  const files = [
    ...figureFiles(worded, scope),
    ...scope.languages.flatMap((language) => documentFiles(worded, language, scope)),
  ];
  const words = new Set(worded.ownWords);
  const auditor = auditorOf(worded);
  for (const [file, called] of files) auditor.read(file, readerOfArtefact({ ...called, id: file.path }, worded.data));
  return { leaks: new Set(auditor.end().leaks.map((leak) => JSON.stringify(leak))), words };
}

function keeping() {
  const noted = new Map<string, string>();
  let anew: string[] = [];
  const notebook: Notebook = {
    ...noNotebook,
    found: (kind, of, isFound, find) => {
      const name = noteName(kind, of);
      const before: unknown = JSON.parse(noted.get(name) ?? "null");
      if (isFound(before)) return before;
      anew.push(kind);
      const now = find();
      noted.set(name, JSON.stringify(now));
      return now;
    },
  };
  const listen = () => {
    const before = anew;
    anew = [];
    return before;
  };
  return { notebook, listen };
}

it("finds in parts what is found by who reads everything at once; of these, only those are read again that are composed anew", () => {
  const { notebook, listen } = keeping();
  const { rounded, design, year } = loaded;
  const found = (data: UniversityData) => {
    const worded = word(rounded, { data, design, year });
    const scope = wholeScope(data);
    const leaks = composedLeaks(worded, documentPartsOf(worded, [], scope), scope, notebook);
    return { leaks: new Set(leaks.map((leak) => JSON.stringify(leak))), words: worded.ownWords };
  };
  const { data } = loaded;
  const first = found(data);
  expect(first).toEqual(readAtOnce(word(rounded, { data, design, year })));
  expect(first.leaks.size).toBeGreaterThan(1);
  const documents = listen().filter((kind) => kind === "leaks of a document").length;
  expect(documents).toBeGreaterThan(20);

  expect(found(data)).toEqual(first);
  expect(listen()).toEqual([]);

  const [support] = data.texts.filter(({ language, section }) => language === "nl" && section === "priority-support");
  if (support === undefined) throw new Error("no such text");
  const texts = data.texts.map((text) =>
    text === support ? { ...text, markdown: `${text.markdown}\n\nErbij.` } : text,
  );
  const changed = found({ ...data, texts });
  expect(changed).toEqual(readAtOnce(word(rounded, { data: { ...data, texts }, design, year })));
  const anew = listen();
  expect(anew.filter((kind) => kind !== "leaks of a document")).toEqual(["words of documents", "leaks of documents"]);
  // The board's report and the pages that show it; no faculty's.
  expect(anew.length).toBeGreaterThan(2);
  expect(anew.length - 2).toBeLessThan(documents / 4);
});
