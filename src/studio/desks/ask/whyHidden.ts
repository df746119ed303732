/** A hidden figure -> the rule that hid it, as the analyst's command tells it: only the rule, and no number. */
import * as z from "zod";
import type { Draft } from "../../../release/index.ts";
import type { Say } from "../../../wording/index.ts";
import type { Studio } from "../../studio.ts";

/** What `wellbeing check --explain FIGURE --json` says of one. */
const Explained = z.object({
  figures: z.tuple([
    z.discriminatedUnion("status", [
      z.object({
        status: z.literal("hidden"),
        because: z.enum([
          "few respondents",
          "few students",
          "few non-respondents",
          "everybody or nobody",
          "protects others",
          "found by the attack",
        ]),
      }),
      z.object({ status: z.enum(["printed", "left out", "not made"]) }),
    ]),
  ]),
});

/** Asked for once of each draft: a command takes seconds. */
const known = new WeakMap<Draft, Map<string, Promise<z.infer<typeof Explained> | null>>>();

/** Null where the command has nothing to say: something is to be mended first. */
export async function whyHidden(draft: Draft, name: string, studio: Studio, say: Say): Promise<string | null> {
  const asked = known.get(draft) ?? new Map<string, Promise<z.infer<typeof Explained> | null>>();
  known.set(draft, asked);
  const answer = asked.get(name) ?? explained(name, draft, studio);
  asked.set(name, answer);
  const [figure] = (await answer)?.figures ?? [];
  if (figure === undefined) {
    // What keeps it from being said may be mended: it is asked again.
    asked.delete(name);
    return null;
  }
  return figure.status === "hidden"
    ? say(`studio.ask.because.${figure.because}`)
    : say(`studio.ask.because.${figure.status}`);
}

async function explained(name: string, { year }: Draft, { files, effects }: Studio) {
  const { run, folders } = effects.releasing;
  let said = "";
  const words = [
    "check",
    `--explain=${name}`,
    "--json",
    `--data=${files.folder}`,
    `--out=${folders.releases}`,
    `--year=${year}`,
    ...(folders.responsesFolder === null ? [] : [`--responses=${folders.responsesFolder}`]),
  ];
  const status = await run(words, ({ on, text }) => {
    if (on === "out") said += text;
  }).ended;
  return status === 0 ? (Explained.safeParse(JSON.parse(said)).data ?? null) : null;
}
