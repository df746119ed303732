/** `wellbeing audit`: reads a finished release as its readers would, and tries to get at what it hides. */
import { attackRelease, readablePath, told } from "../../app/index.ts";
import { command } from "../command.ts";
import { flag } from "../option.ts";
import { releaseAsked, releaseOptions } from "../sharedOptions.ts";

export const auditCommand = command({
  usage: "audit [options]",
  summary: "attack a finished release: can anything hidden be derived from its files?",
  options: {
    ...releaseOptions("where releases are"),
    part: flag("the part of a release that report --only, --lang or --format made"),
    json: flag("findings as JSON on standard output"),
  },
  notes:
    "Run it before anything is handed out. It reads the PDF files with what is attached to them, the pages and the data files.",
  examples: ["audit", "audit --year 2024 --out /srv/reports"],
  run: async (given) =>
    told(
      await attackRelease({ ...releaseAsked(given), isPart: given.part }),
      given.json,
      ({ folder, files, hidden }) => ({
        text: `${readablePath(folder)}: ${files} files read; ${hidden} hidden figures, none of which is in them or follows from them\n`,
        value: { findings: [], files, hidden },
      }),
    ),
});
