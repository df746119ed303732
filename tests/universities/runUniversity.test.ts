import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFull, isLong } from "../skips.ts";
import { audiencesOfFigures } from "./checks/audiencesOfFigures.ts";
import { printedFigures } from "./checks/printedFigures.ts";
import { endInReleases, smallUniversity as small } from "./endInReleases.ts";
import { makeUniversity } from "./makeUniversity.ts";

/** Of universities with different groups and settings. More of them are in files of their own, which run beside this one. */
const seeds = isFull ? Array.from({ length: isLong ? 8 : 4 }, (_, at) => at + 1) : [2];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "universities-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

endInReleases(seeds, () => folder);

describe("the checks of a release", () => {
  const seed = seeds[0] ?? 0;
  const university = makeUniversity(seed, small);

  /** A copy of the first university's release, with one of its files changed. */
  async function changed(name: string, change: (lines: readonly string[]) => readonly string[]): Promise<string> {
    const copy = await mkdtemp(path.join(folder, "changed-"));
    await cp(path.join(folder, String(seed), "out", `${university.year}.partial`), copy, { recursive: true });
    const file = path.join(copy, "data", name);
    const lines = (await readFile(file, "utf8")).split("\r\n");
    await writeFile(file, change(lines).join("\r\n"));
    return copy;
  }

  const isMean = (line: string) => line.includes(",university,mean,");
  /** Lines with the text in this column of each line that is about a mean of the whole. */
  const withMeans = (lines: readonly string[], column: string, text: string) => {
    const place = lines[0]?.replace("\uFEFF", "").split(",").indexOf(column) ?? -1;
    return lines.map((line) => (isMean(line) ? line.split(",").with(place, text).join(",") : line));
  };

  it("name a value that the answers do not give", async () => {
    const release = await changed("estimates.board.csv", (lines) => withMeans(lines, "value", "5.123"));
    expect((await printedFigures(release, university)).join("\n")).toMatch(
      /estimates\.board\.csv sws\.grade\/\d+\/university: 5\.123 is printed, \d\.\d+ is right/,
    );
  });

  it("name a base that is not how many answered", async () => {
    const release = await changed("estimates.board.csv", (lines) => withMeans(lines, "base", "99999"));
    expect((await printedFigures(release, university)).join("\n")).toMatch(
      /university: the base is printed as 99999, \d+ is right/,
    );
  });

  it("name a figure that was lost", async () => {
    const release = await changed("estimates.board.csv", (lines) =>
      lines.filter((line) => !line.includes(",faculty:")),
    );
    expect((await printedFigures(release, university)).join("\n")).toMatch(
      /sws\.grade\/\d+\/faculty:[a-z0-9-]+: there is no row/,
    );
  });

  it("name a faculty's figure in another one's file", async () => {
    const [own, other] = university.faculties;
    const release = await changed(`estimates.faculty-${own}.csv`, (lines) =>
      lines.map((line) => line.replace(`,faculty:${own},`, `,faculty:${other},`)),
    );
    expect((await audiencesOfFigures(release, university)).join("\n")).toMatch(`/faculty:${other}: is not theirs`);
  });
});
