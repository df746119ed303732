/** What was made is opened at the studio's own server: files of the release, and nothing beside them. */
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Artefact, Manifest } from "../../src/domain/index.ts";
import { readData } from "../../src/sources/index.ts";
import { sha256 } from "../../src/store/index.ts";
import { madeDocuments } from "../../src/studio/desks/releasing/madeDocuments.ts";
import { madeFile } from "../../src/studio/desks/releasing/madeFile.ts";
import type { Studio } from "../../src/studio/studio.ts";
import { aCollege, type College } from "../sources/aCollege.ts";

const page = "<!doctype html><p>Words.</p>";

let college: College;
let out: string;
let studio: Studio;

beforeEach(async () => {
  college = await aCollege();
  out = path.join(college.folder, "../out");
  await write("2024/reports/board.en.pdf", page);
  await write("2024/reports/other.en.pdf", page);
  await write("2024/site/en/index.html", page);
  await write("2024/site/en/beside.html", page);
  await write("2023/reports/board.en.pdf", page);
  await write("secret.pdf", page);
  await write("distribution-2024/dean-law.html", page);
  await write("distribution-2024/dean.html", page);
  const list = { year: 2024, files: [{ path: "en/index.html", bytes: page.length, sha256: sha256(page) }] };
  await write("2024/site/files.json", JSON.stringify(list));
  await manifest([anArtefact("board.en.pdf")]);
  const { data } = await readData(college.folder);
  const recipients = [{ id: "dean-law" }];
  const preview = { inputs: { data: { ...data, distribution: { recipients } }, year: 2024 } };
  const effects = { releasing: { folders: { responsesFolder: null, releases: out, year: null } } };
  // What opening a file asks of a studio, and no more.
  studio = { preview, effects } as unknown as Studio;
});

afterEach(async () => await college[Symbol.asyncDispose]());

async function write(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(out, name)), { recursive: true });
  await writeFile(path.join(out, name), text);
}

function anArtefact(id: string, given: Partial<Artefact> = {}): Artefact {
  const common = { kind: "report", title: "Board", audience: "board", language: "en", format: "pdf" } as const;
  return { id, ...common, path: `reports/${id}`, bytes: page.length, sha256: sha256(page), estimates: [], ...given };
}

async function manifest(artefacts: readonly Artefact[]): Promise<void> {
  const made: Manifest = {
    schema: 2,
    year: 2024,
    edition: 1,
    artefacts: [...artefacts],
    inputs: [],
    tools: {},
    embargoes: [],
    figures: "rounded",
  };
  await write("2024/manifest.json", JSON.stringify(made));
}

const opened = async (address: string) => await madeFile(address, studio);

describe("what was made", () => {
  it("is opened: a document, a page of the site, and a mail to look at", async () => {
    expect(await opened("/made/reports/board.en.pdf")).toMatchObject({ type: "application/pdf" });
    expect(await opened("/made/site/en/index.html")).toMatchObject({ content: Buffer.from(page) });
    expect(await opened("/made/mails/dean-law.html")).toMatchObject({ type: "text/html; charset=utf-8" });
  });

  it("runs no script as a page of the studio", async () => {
    for (const name of ["site/en/index.html", "mails/dean-law.html"])
      expect((await opened(`/made/${name}`))?.policy).toMatch(/^default-src 'none'(?!.*script-src)/);
  });

  it.each([
    "/made/../secret.pdf",
    "/made/reports/../../secret.pdf",
    "/made/site/../../secret.pdf",
    "/made/%2e%2e/secret.pdf",
    "/made//etc/passwd.html",
    "/made/../2023/reports/board.en.pdf",
    "/made/reports/other.en.pdf",
    "/made/site/en/beside.html",
    "/made/site/files.json",
    "/made/manifest.json",
    "/made/mails/dean.html",
    "/made/mails/../mails/dean-law.html",
    "/made/",
    "/other/reports/board.en.pdf",
  ])("is not %s, which the release does not name", async (address) => {
    expect(await opened(address)).toBeNull();
  });

  it("is no file that a link leads to, nor one that somebody has changed since", async () => {
    await symlink(path.join(out, "secret.pdf"), path.join(out, "2024/reports/linked.en.pdf"));
    await symlink(path.join(out, "2023"), path.join(out, "2024/before"));
    await manifest([
      anArtefact("board.en.pdf"),
      anArtefact("linked.en.pdf"),
      anArtefact("old.en.pdf", { path: "before/reports/board.en.pdf" }),
    ]);
    expect(await opened("/made/reports/linked.en.pdf")).toBeNull();
    expect(await opened("/made/before/reports/board.en.pdf")).toBeNull();
    await write("2024/reports/board.en.pdf", "changed");
    expect(await opened("/made/reports/board.en.pdf")).toBeNull();
  });
});

describe("the list of what was made", () => {
  it("has each document once, by its title in the reader's language, with a PDF in each language where there is one", () => {
    const dutch = { language: "nl", title: "Bestuursrapport" } as const;
    const law = { audience: "faculty:law", title: "Law" };
    const { documents, site } = madeDocuments(
      [
        anArtefact("board.en.html", { format: "html" }),
        anArtefact("board.en.pdf"),
        anArtefact("board.nl.pdf", dutch),
        anArtefact("faculty-law.en.pdf", law),
        anArtefact("students.en.page.html", { format: "page", audience: "public", title: "For students" }),
        anArtefact("estimates.board.csv", { kind: "data", format: "csv", language: null, title: null }),
        anArtefact("site", { kind: "site", format: "site", language: null, title: null, audience: "public" }),
      ],
      ["nl", "en"],
      "nl",
    );
    expect(documents.map(({ title, group, files }) => [title, group, files.map(({ address }) => address)])).toEqual([
      ["Bestuursrapport", "board", ["/made/reports/board.nl.pdf", "/made/reports/board.en.pdf"]],
      ["For students", "everybody", ["/made/reports/students.en.page.html"]],
      ["Law", "faculties", ["/made/reports/faculty-law.en.pdf"]],
    ]);
    expect(site.map(({ address }) => address)).toEqual(["/made/site/nl/index.html", "/made/site/en/index.html"]);
  });
});
