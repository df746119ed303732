/** A university whose faculties are schools, and in Dutch institutes, from its files to all that its readers get. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOfPdf } from "../../src/audit/index.ts";
import { sha256 } from "../../src/store/index.ts";
import { type Answers, aUniversity, type MadeUniversity } from "../documents/aUniversity.ts";
import { wellbeingHere as wellbeing } from "./run.ts";

const faculties = ["arts", "law", "science"] as const;
const levels = ["bachelor", "master"] as const;
const languages = ["nl", "en"] as const;

/** Arts has more stress than the rest, in 2024 more than in 2023, and a programme of seven. */
const answers: readonly Answers[] = [2023, 2024].flatMap((wave) =>
  faculties.flatMap((faculty) =>
    levels.map((level): Answers => {
      const isSmall = faculty === "arts" && level === "master";
      const yes = isSmall ? 3 : faculty !== "arts" ? 70 : wave === 2024 ? 150 : 110;
      const origin = level === "bachelor" ? "home" : "abroad";
      return { wave, faculty, programme: `${faculty}-${level}`, level, origin, respondents: isSmall ? 7 : 200, yes };
    }),
  ),
);

const university = {
  facultyNoun: {
    one: { nl: "instituut", en: "school" },
    many: { nl: "instituten", en: "schools" },
    article: { nl: "het", en: "a" },
  },
  faculties: [
    { id: "arts", name: { nl: "Instituut voor Kunst", en: "School of Arts" } },
    { id: "law", name: { nl: "Recht", en: "Hill Law School" } },
    { id: "science", name: { nl: "Natuurkundig Instituut", en: "Science" } },
  ],
};

const recipients = `from: { name: { nl: Universiteit, en: University }, address: wellbeing@example.org }
limits: { messagesPerMinute: 600, connections: 1, attachmentMegabytes: 10 }
recipients:
${languages
  .map(
    (language) => `  - id: arts-${language}
    audience: faculty-arts
    name: dean
    role: { nl: decaan, en: dean }
    language: ${language}
    by: folder
    letter: covering
    gets: [faculty-arts.pdf, factsheet-arts.pdf, estimates.faculty-arts.csv]
`,
  )
  .join("")}`;

let made: MadeUniversity;
let out: string;
let read: ReadonlyMap<string, string>;
beforeAll(async () => {
  const programmes = faculties.flatMap((faculty) =>
    levels.map((level) => ({ id: `${faculty}-${level}`, faculty, level })),
  );
  made = await aUniversity({ answers, programmes, university });
  out = path.join(path.dirname(made.folder), "out");
  await mkdir(path.join(made.folder, "letters"));
  await writeFile(path.join(made.folder, "distribution.yaml"), recipients);
  for (const language of languages)
    await writeFile(path.join(made.folder, `letters/covering.${language}.md`), "# {{audience}}\n\n{{name}}\n");
  await run("report", "--out", out);
  for (const language of languages)
    await run("check", "--disclosure", "--lang", language, "--to", path.join(out, `officer.${language}.md`));
  const manifest = sha256(await readFile(path.join(out, "2024/manifest.json")));
  await mkdir(path.join(made.folder, "adoption"));
  await writeFile(
    path.join(made.folder, "adoption/2024.yaml"),
    `year: 2024\nstate: adopted\nby: Board\non: 2025-02-11\nmanifest: ${manifest}\n`,
  );
  await run("distribute", "--out", out, "--to-folder", path.join(out, "handed"));
  read = new Map((await Promise.all((await filesIn(out)).map(readersText))).flat());
});
afterAll(async () => await made[Symbol.asyncDispose]());

async function run(...words: readonly string[]): Promise<void> {
  const { status, stdout, stderr } = await wellbeing([words[0] ?? "", "--data", made.folder, ...words.slice(1)]);
  if (status !== 0) throw new Error(stdout + stderr);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
}

/** What people read of a file: text, alternative texts and titles. Ids, addresses and columns are the program's own. */
async function readersText(file: string): Promise<readonly (readonly [string, string])[]> {
  const name = path.relative(out, file);
  if (file.endsWith(".pdf")) {
    const [pdf] = await filesOfPdf(await readFile(file), name);
    return pdf?.kind === "pdf" ? [[name, pdf.content.map(({ text }) => text).join("\n")]] : [];
  }
  if (!/\.(html|svg|md|json)$/.test(file)) return [];
  const text = await readFile(file, "utf8");
  return [[name, withoutIds(/\.(html|svg)$/.test(file) ? shownIn(text) : text)]];
}

function shownIn(html: string): string {
  const attributes = html.matchAll(/\s(?:alt|title|aria-label|content|placeholder|label)="([^"]*)"/g);
  const text = html.replace(/<(style)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ");
  return [text, ...[...attributes].map(([, value = ""]) => value)].join("\n").replace(/\s+/g, " ");
}

/** "faculty-arts", "faculty:arts", "board/faculties.html". */
function withoutIds(text: string): string {
  return text
    .replace(/\bfaculty[-:](?:arts|law|science)\b/g, "")
    .replace(/\bfaculties(?=\.html|")/g, "")
    .replace(/"(?:fragments\/)?[\w./#-]*facult[\w./#-]*"/g, "");
}

describe("a university of schools and instituten", () => {
  it.each(languages)("has its own word in every report, page and attachment in %s, and no faculty", (language) => {
    const kinds = ["board", "faculty-arts", "factsheet-arts"].map((id) => `2024/reports/${id}.${language}.pdf`);
    const pages = [`2024/reports/board.${language}.html`, `2024/site/${language}/2024/board/faculties.html`];
    const others = [`officer.${language}.md`, `handed/arts-${language}-2024/index.html`];
    expect([...read.keys()]).toEqual(expect.arrayContaining([...kinds, ...pages, ...others]));
    const word = language === "nl" ? /instituut|instituten/i : /schools?/i;
    expect([...kinds, ...pages, ...others].filter((name) => !word.test(read.get(name) ?? ""))).toEqual([]);
    const found = [...read].flatMap(([name, text]) =>
      [...text.matchAll(/.{0,40}facult.{0,40}/gi)].map(([words]) => `${name}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it("has the words of the article with it in Dutch", () => {
    const texts = [...read].filter(([name]) => /[./]nl[./-]/.test(name)).map(([, text]) => text.replace(/\s+/g, " "));
    const all = texts.join("\n");
    const wrong = /.{0,40}\b(?:(?:de|deze|die|elke|onze) instituut|(?:het|dit) instituten)\b.{0,40}/gi;
    expect([...all.matchAll(wrong)].map(([words]) => words)).toEqual([]);
    for (const words of [
      "Het instituut is vergeleken met de universiteit zonder dit instituut",
      "voor alle kerncijfers van het instituut (Holm) of voor al zijn andere cijfers",
      "Binnen het instituut",
      "Vragen voor het bestuur van het instituut",
      "Het rapport van het instituut legt uit hoe deze cijfers zijn berekend",
      "De instituten naast elkaar",
      "van elk instituut",
    ])
      expect(all).toContain(words);
  });

  it("has the article before a name that holds the word, and never the word twice", () => {
    const text = (name: string) => (read.get(name) ?? "").replace(/\s+/g, " ");
    expect(text("2024/reports/faculty-arts.nl.pdf")).toContain("studenten van het Instituut voor Kunst zelf");
    expect(text("2024/reports/faculty-science.nl.pdf")).toContain("bij het Natuurkundig Instituut");
    expect(text("2024/reports/faculty-law.nl.pdf")).toContain("studenten van Recht zelf");
    expect(text("2024/reports/faculty-arts.en.pdf")).toContain("students at the School of Arts themselves");
    expect(text("2024/reports/faculty-law.en.pdf")).toContain("students at Hill Law School themselves");
    expect(text("2024/reports/faculty-science.en.pdf")).toContain(
      "The school is compared with the university without it",
    );
    for (const words of read.values())
      expect(words).not.toMatch(/school[\s,:·–|]+school\b|school of arts\s+school\b|instituut[\s,:·–|]+instituut\b/i);
  });
});
