/** `wellbeing distribute`: shows who would get what, hands it out, and tells what was handed out. */
import * as app from "../../app/index.ts";
import { CommandError } from "../../domain/index.ts";
import { permit } from "../askPermission.ts";
import { command } from "../command.ts";
import { distributeOptions } from "../distributeOptions.ts";
import { releaseAsked } from "../sharedOptions.ts";

const { attemptLine, told, unreachedLine } = app;

export const distributeCommand = command({
  usage: "distribute [options]",
  summary: "hand the files of a release to those who should have them, each once",
  intro:
    "Without --send or --to-folder it shows what would go to whom, writes each mail as a page and an .eml file, and sends nothing.",
  options: distributeOptions,
  notes:
    "Exit status: 0 all is handed out, 1 something was refused or must be decided, 3 it could not be sent now: run it again.",
  examples: [
    "distribute",
    "distribute --send --smtp smtp://wellbeing@mail.example.org:587 --password-file ~/.smtp-password",
    "distribute --send --correction",
    "distribute --decide dean-law=arrived",
    "distribute --to-folder /mnt/faculties",
  ],
  run: async (given) => {
    const { send, "to-folder": to, correction, status, decide, again, json } = given;
    if (send && to !== null) throw new CommandError(2, "--send and --to-folder are two ways: name one");
    const judged = await app.judgedBy(given.data, given.now, new Date());
    using steps = app.showSteps(process.stderr, given.progress, json);
    const { tell } = steps;
    const opened = { ...releaseAsked(given), judged, ledger: given.ledger };
    if (decide !== null) return told(await app.decideDoubts(opened, decide), json, app.decidedDoubts);
    if (status) return told(await app.listDeliveries(opened, tell), json, app.listedDeliveries);
    const wanted = { kind: correction ? "correction" : "report", only: given.only, again: again ?? [] } as const;
    const asked = { ...opened, wanted, preview: given.preview, store: given.store };
    const effects = {
      unreached: steps.pausing((each: app.Delivery) => process.stderr.write(unreachedLine(each))),
      held: steps.pausing((...each: Parameters<typeof app.heldLine>) => process.stderr.write(app.heldLine(...each))),
      permit: steps.pausing(permit(given)),
      tell,
      recorded: steps.pausing((file: string) => (json ? undefined : process.stdout.write(app.recordedLine(file)))),
      note: steps.pausing((text: string) => process.stderr.write(`${text}\n`)),
      told: steps.pausing((...each: Parameters<typeof attemptLine>) =>
        json ? undefined : process.stdout.write(attemptLine(...each)),
      ),
      env: process.env,
    };
    if (to !== null) return told(await app.handOverFolders(asked, to, effects), json, app.writtenFolders);
    if (!send) return told(await app.previewHandOut(asked, effects), json, app.previewed);
    const by = { smtp: given.smtp, passwordFile: given["password-file"], retryForMinutes: given["retry-for"] };
    return told(await app.sendByMail({ ...asked, ...by }, effects), json, app.sentMails);
  },
});
