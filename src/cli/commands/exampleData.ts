/** `wellbeing example-data`: the made-up responses of the shipped example, made again from their seed. */
import { done, makeExampleData, readablePath } from "../../app/index.ts";
import { command } from "../command.ts";
import { pathOption } from "../option.ts";

export const exampleDataCommand = command({
  usage: "example-data [options]",
  summary: "make the synthetic responses of the shipped example again",
  options: { out: pathOption("DIR", "where the files go (default: where the example's own lie)") },
  examples: ["example-data"],
  run: async ({ out }) => {
    const { folder, files } = await makeExampleData(out);
    return done({ text: `${readablePath(folder)}: ${files.join(", ")}\n`, value: null }, false);
  },
});
