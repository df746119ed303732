import { describe, expect, it } from "vitest";
import { wellbeingHere as wellbeing } from "./run.ts";

const overview = (await wellbeing(["--help"])).stdout;
const names = [...overview.matchAll(/^ {2}([a-z-]+) +\S/gm)].map(([, name = ""]) => name);

describe("help", () => {
  it("lists the commands, each with a line on what it is for", () => {
    expect(names).toEqual(expect.arrayContaining(["report", "check", "publish", "distribute", "doctor"]));
    expect(overview).toContain("wellbeing <command> --help tells more.");
  });

  it.each(names)(
    "of %s tells how it is written, has examples, and explains every option that they use",
    async (name) => {
      const { status, stdout } = await wellbeing([name, "--help"]);
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`^usage: wellbeing ${name}( |$)`, "m"));
      const [told = "", examples = ""] = stdout.split("\nexamples:\n");
      const explained = [...told.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, option = ""]) => option);
      const used = [...examples.matchAll(/ --([a-z-]+)/g)].map(([, option = ""]) => option);
      expect(examples).toContain(`  wellbeing ${name}`);
      expect(used.filter((option) => !explained.includes(option))).toEqual([]);
    },
  );

  it("has its columns apart, and explanations of several lines below one another", async () => {
    const { stdout } = await wellbeing(["worker", "--help"]);
    const [, first = "", second = ""] = /^( {2}--key-file FILE +)the key.*\n( +)in a file/m.exec(stdout) ?? [];
    expect(second).toBe(" ".repeat(first.length));
  });
});
