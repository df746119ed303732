import { describe, expect, it } from "vitest";
import { readTokens } from "../../src/domain/index.ts";
import { aCollege } from "./aCollege.ts";

describe("a university's house style", () => {
  it("is refused where its colours are too faint to read, or alike to somebody who sees colours differently", async () => {
    await using college = await aCollege();
    await college.change("university.yaml", '"#c2410c"', '"#e8a07c"');
    expect(await college.findings()).toEqual([expect.stringContaining("#e8a07c on white has a contrast of 2.2:1")]);
    await college.change("university.yaml", '"#e8a07c"', '"#9a3412"');
    expect((await college.findings()).join()).toContain("look alike to somebody who is red-blind");
  });

  it("may set tokens, and is told of the unknown, the malformed and all that is no token, with its line", async () => {
    await using college = await aCollege();
    await college.write("tokens.css", ":root {\n  --ink: #222;\n  --inkquiet: #444444;\n}\nbody { color: red }\n");
    expect(await college.findings()).toEqual([
      expect.stringMatching(/^data\/tokens\.css:2:1 .*a colour is written as "#rrggbb"/),
      expect.stringMatching(/^data\/tokens\.css:3:1 .*no token --inkquiet: did you mean --ink-quiet\?/),
      expect.stringMatching(/^data\/tokens\.css:5:1 .*this is no token/),
    ]);
  });

  it("may have a mark, which holds no script and points nowhere", async () => {
    await using college = await aCollege();
    await college.change("university.yaml", "style: {", "style: { mark: mark.svg,");
    expect((await college.findings()).join()).toContain("there is no mark.svg");
    await college.write(
      "mark.svg",
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://example.org/x"/></svg>',
    );
    expect((await college.findings()).join()).toContain("holds a script or points to another file");
    await college.write("mark.svg", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>');
    expect(await college.findings()).toEqual([]);
  });
});

describe("a token file", () => {
  it("is read with the line of each token, comments left aside", () => {
    expect(readTokens("/* a\nb */\n:root {\n  --ink: #000000;\n}\n")).toEqual({
      tokens: [{ name: "--ink", value: "#000000", line: 4 }],
      otherLine: null,
    });
  });
});
