/** The data -> the files of a new year, with what they held before. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Language, UniversityData, Year } from "../../../domain/index.ts";
import type { NewText } from "../../../store/index.ts";
import type { Say } from "../../../wording/index.ts";
import { carriedDecisions } from "./carriedDecisions.ts";
import { carriedPlan } from "./carriedPlan.ts";
import { preparedSurvey } from "./preparedSurvey.ts";
import { choicesBeside, skeletonTexts } from "./skeletonTexts.ts";

export interface Beginning {
  readonly dataFolder: string;
  readonly data: UniversityData;
  readonly year: Year;
  readonly before: Year;
  readonly date: string | null;
  readonly sayIn: ReadonlyMap<Language, Say>;
}

export interface BegunFile extends NewText {
  /** What is in it, in a few words. */
  readonly holds: string;
}

interface Drafted {
  readonly path: string;
  readonly text: string;
  readonly holds: string;
}

export async function yearFiles(
  beginning: Beginning,
): Promise<{ readonly files: readonly BegunFile[]; readonly left: readonly string[] }> {
  const { dataFolder } = beginning;
  const read = async (name: string) => await readFile(path.join(dataFolder, name), "utf8").catch(() => null);
  const drafted: readonly Drafted[] = [
    ...(await fromBefore(beginning, "actions", carriedPlan, read)),
    ...(await fromBefore(beginning, "decisions", carriedDecisions, read)),
    ...skeletonTexts(beginning),
    ...choicesBeside(beginning, await read(`texts/${beginning.before}/messages.yaml`)),
    ...dated(beginning),
  ];
  const there = await Promise.all(drafted.map(async (each) => await read(each.path)));
  const fresh = drafted.filter((_, place) => there[place] === null);
  const surveys = await Promise.all(
    beginning.data.surveys.map(async ({ survey }): Promise<readonly BegunFile[]> => {
      const name = `surveys/${survey.id}/survey.yaml`;
      const before = await read(name);
      const prepared = before === null ? null : preparedSurvey(before, survey, beginning.year, beginning.before);
      return prepared === null ? [] : [{ path: name, before, ...prepared }];
    }),
  );
  return {
    files: [...fresh.map((each) => ({ ...each, before: null })), ...surveys.flat()],
    left: drafted.filter((_, place) => there[place] !== null).map((each) => each.path),
  };
}

type Carry = (text: string, beginning: Beginning) => Omit<Drafted, "path">;

async function fromBefore(
  beginning: Beginning,
  folder: "actions" | "decisions",
  carry: Carry,
  read: (name: string) => Promise<string | null>,
): Promise<readonly Drafted[]> {
  const text = await read(`${folder}/${beginning.before}.yaml`);
  return text === null ? [] : [{ path: `${folder}/${beginning.year}.yaml`, ...carry(text, beginning) }];
}

/** How far its release is, and the day that it bears where that is known. */
function dated({ year, date }: Beginning): readonly Drafted[] {
  const head = (schema: string) => `# yaml-language-server: $schema=../schemas/${schema}.schema.json\nyear: ${year}\n`;
  return [
    { path: `adoption/${year}.yaml`, text: `${head("adoption")}state: draft\n`, holds: "a draft, for now" },
    ...(date === null
      ? []
      : [{ path: `publication/${year}.yaml`, text: `${head("publication")}date: "${date}"\n`, holds: date }]),
  ];
}
