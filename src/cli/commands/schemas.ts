/** `wellbeing schemas`: the JSON Schemas that editors complete and check with, from the program's own schemas. */
import { done, readablePath, writeSchemas } from "../../app/index.ts";
import { command } from "../command.ts";
import { flag, pathOption } from "../option.ts";

export const schemasCommand = command({
  usage: "schemas [options]",
  summary: "write the JSON Schemas that editors check the data with",
  options: {
    data: pathOption(
      "DIR",
      "the data folder whose schemas/ is written (default: data; then docs/fields.md, which tells every field, is written too)",
    ),
    check: flag("write nothing; exit status 1 where a schema is out of date"),
  },
  examples: ["schemas", "schemas --check"],
  run: async ({ data, check }) => {
    const { folder, stale } = await writeSchemas({ dataFolder: data, isCheck: check });
    const found = stale.length === 0 ? "up to date" : stale.join(", ");
    return done(
      {
        text: `${readablePath(folder)}: ${check ? "out of date: " : ""}${found}\n`,
        value: null,
        status: check && stale.length > 0 ? 1 : 0,
      },
      false,
    );
  },
});
