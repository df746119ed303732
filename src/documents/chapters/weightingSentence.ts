/** A survey's weights -> what they do about the make-up of those who answered, in one or two sentences. */
import type { Survey } from "../../domain/index.ts";
import type { KnownFigures, Speech, Words } from "../../statements/index.ts";
import { listInWords } from "../../wording/index.ts";
import type { Composition } from "../composition.ts";

/** Which dimensions weights that are raked to students by these make alike: programmes lie within faculties, and have one level. */
const makesAlike = {
  faculty: ["faculty"],
  level: ["level"],
  programme: ["faculty", "level"],
} as const satisfies Record<"faculty" | "level" | "programme", readonly string[]>;

export function weightingSentence(
  { wave, dimensions }: Composition,
  survey: Survey,
  writing: Speech & KnownFigures,
): Words {
  const { say, text, language, index } = writing;
  const summary = index.responses.find((each) => each.survey === survey.id && each.wave === wave);
  const stated = survey.waves.find(({ id }) => id === wave)?.weighting;
  const list = (all: readonly Composition["dimensions"][number][]) =>
    listInWords(
      all.map(({ id, name }) => (id === "faculty" || id === "level" ? say(`who.by.${id}`) : name)),
      language,
    );
  const margins = (survey.responses?.populations ?? []).filter(
    ({ calibrate, counts }) => calibrate && counts[String(wave)] !== undefined,
  );
  if (margins.length > 0) {
    const alike: readonly string[] = margins.flatMap(({ by }) => makesAlike[by]);
    const [corrected, left] = [true, false].map((wanted) =>
      dimensions.filter(({ id }) => alike.includes(id) === wanted),
    );
    return say("who.raked", {
      corrected: list(corrected ?? []),
      some: (corrected ?? []).length > 0 ? "some" : "none",
      left: list(left ?? []),
      more: (left ?? []).length > 0 ? "some" : "none",
    });
  }
  if (summary?.weighted !== true) return say("who.unweighted");
  return stated === undefined
    ? say("who.weighted", { synthetic: summary.synthetic ? "synthetic" : "real" })
    : say("who.weightedAs", { weighting: text(stated) });
}
