/** What the analyst's command says of a hidden figure -> the rule in the reader's words, and nothing else of it. */
import { expect, it } from "vitest";
import type { Draft } from "../../src/release/index.ts";
import { whyHidden } from "../../src/studio/desks/ask/whyHidden.ts";
import type { Studio } from "../../src/studio/studio.ts";
import type { Say } from "../../src/wording/index.ts";

const name = "cs/2024/stress/faculty:physics";
const say = Object.assign((key: string) => key, { forTemplate: () => "" }) as unknown as Say;

/** `answers`: what the command comes to, each time it runs. */
function aStudio(answers: readonly (readonly [status: number, figure: object])[]) {
  const ran: (readonly string[])[] = [];
  const releasing = {
    folders: { responsesFolder: "/answers", releases: "/out" },
    run: (words: readonly string[], said: (line: { on: "out"; text: string }) => void) => {
      const [status, figure] = answers[ran.length] ?? [3, {}];
      ran.push(words);
      if (status === 0) said({ on: "out", text: JSON.stringify({ figures: [figure] }) });
      return { ended: Promise.resolve(status), stop: () => undefined };
    },
  };
  return { ran, studio: { files: { folder: "/data" }, effects: { releasing } } as unknown as Studio };
}

const aDraft = () => ({ year: 2024 }) as Draft;
const hidden = { name, status: "hidden", because: "protects others", respondents: 41 };

it("is asked of the command with the folders of the studio, once for each draft", async () => {
  const { ran, studio } = aStudio([[0, hidden]]);
  const draft = aDraft();
  for (const _ of [1, 2]) expect(await whyHidden(draft, name, studio, say)).toBe("studio.ask.because.protects others");
  expect(ran).toEqual([
    ["check", `--explain=${name}`, "--json", "--data=/data", "--out=/out", "--year=2024", "--responses=/answers"],
  ]);
});

it("is asked again where the command could not say it", async () => {
  const { studio } = aStudio([
    [1, {}],
    [0, { name, status: "left out", respondents: 3 }],
  ]);
  const draft = aDraft();
  expect(await whyHidden(draft, name, studio, say)).toBeNull();
  expect(await whyHidden(draft, name, studio, say)).toBe("studio.ask.because.left out");
});
