import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { aDelivery, aDeliveryOf, readDelivery } from "../responses/aDelivery.ts";
import { wellbeing } from "./run.ts";

const words = (dataFolder: string, to: string) => [
  ...["strip", "--survey", "hcs", "--wave", "2024"],
  ...["--data", dataFolder, "--to", to],
];

describe("wellbeing strip", () => {
  it("writes a copy that nobody else can read, without the columns that say who somebody is; check takes it", async () => {
    await using delivery = await aDelivery("utf16-qualtrics-tsv");
    const to = path.join(path.dirname(delivery.dataFolder), "a.csv");
    const { status, stdout } = await wellbeing(words(delivery.dataFolder, to));
    expect(status).toBe(0);
    expect(stdout).toContain(
      'without "IPAddress" (IP addresses), "RecipientLastName" (names), "RecipientFirstName" (names), "LocationLatitude" (locations)',
    );
    const copy = await readFile(to, "utf8");
    expect(copy.split("\r\n")[0]).toBe("StartDate,Status,Progress,ResponseId,UserLanguage,Q2,Q3,Q4,Q5");
    expect(copy).not.toMatch(/192\.0\.2|Jansen/);
    expect((await stat(to)).mode & 0o777).toBe(0o600);
    await using read = await aDeliveryOf({ "a.csv": copy }, (survey) =>
      survey
        .replace("respondent: respondent", "respondent: ResponseId")
        .replace("column: faculty", "column: Q2")
        .replace("column: grade", "column: Q3")
        .replace("column: stress", "column: Q4")
        .replace("column: lonely", "column: Q5"),
    );
    expect((await readDelivery(read)).findings).toEqual([]);
  });

  it("leaves out a column by what stands in it, and says which of survey.yaml's it was", async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `p${row}@example.org,arts,${1 + (row % 10)},1,0`);
    await using delivery = await aDeliveryOf({
      "a.csv": ["respondent,faculty,grade,stress,lonely", ...rows].join("\n"),
    });
    const to = path.join(path.dirname(delivery.dataFolder), "a.csv");
    const { status, stdout } = await wellbeing(words(delivery.dataFolder, to));
    expect(status).toBe(0);
    expect(stdout).toContain('survey.yaml names "respondent", which is not in the copy');
    expect((await readFile(to, "utf8")).split("\r\n")[0]).toBe("faculty,grade,stress,lonely");
  });

  it("says by what an SPSS file is weighted, since its copy can't", async () => {
    await using delivery = await aDelivery("spss-weighted");
    const { stdout } = await wellbeing(
      words(delivery.dataFolder, path.join(path.dirname(delivery.dataFolder), "a.csv")),
    );
    expect(stdout).toContain('weighted by "w", which the copy does not say');
  });

  it("writes a Parquet file of a Parquet file", async () => {
    await using delivery = await aDelivery("exclude-double");
    const to = path.join(path.dirname(delivery.dataFolder), "a.parquet");
    expect((await wellbeing(words(delivery.dataFolder, to))).stdout).toContain("300 rows");
    expect((await readFile(to)).toString("latin1", 0, 4)).toBe("PAR1");
    expect((await stat(to)).mode & 0o777).toBe(0o600);
  });

  it("leaves no half of a copy: it is written under a hidden name, and what a killed run left there goes", async () => {
    await using delivery = await aDelivery("utf16-qualtrics-tsv");
    const folder = path.dirname(delivery.dataFolder);
    await writeFile(path.join(folder, ".stripping-a.csv"), "StartDate,Status\r\nhalf of it");
    expect((await wellbeing(words(delivery.dataFolder, path.join(folder, "a.csv")))).status).toBe(0);
    expect(await readFile(path.join(folder, "a.csv"), "utf8")).not.toContain("half of it");
    expect((await readdir(folder)).toSorted()).toEqual(["a.csv", "data"]);
  });

  it("takes no other file's place, and writes nothing where the file can't be read", async () => {
    await using delivery = await aDeliveryOf({ "a.csv": 'respondent,faculty,grade\n"r1,arts,7\n' });
    const folder = path.dirname(delivery.dataFolder);
    const broken = await wellbeing(words(delivery.dataFolder, path.join(folder, "a.csv")));
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain("a quotation mark is opened here and never closed");
    expect(await readdir(folder)).toEqual(["data"]);
    const other = path.join(delivery.dataFolder, "surveys/hcs/responses/a.csv");
    expect((await wellbeing(words(delivery.dataFolder, other))).status).toBe(2);
  });
});
