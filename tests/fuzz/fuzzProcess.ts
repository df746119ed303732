/** node fuzzProcess.ts KIND FROM UNTIL: reads broken inputs of these seeds as the program reads any, and says of each what came of it. A reader that takes the process down is told by whoever started it. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Finding, UniversityData } from "../../src/domain/index.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData } from "../../src/sources/index.ts";
import { aDeliveryOf } from "../responses/aDelivery.ts";
import { aHouse } from "./aHouse.ts";
import type { FuzzMessage } from "./fuzz.ts";
import { brokenFile, declaredOf, type Kind as FileKind, kinds as fileKinds, surveyOf } from "./kinds.ts";
import { readBack, readBackKinds } from "./readBack.ts";
import type { Reading } from "./reading.ts";
import { aFolder, tryOne } from "./words.ts";

const [kind = "", from = "0", until = "0"] = process.argv.slice(2);
const tell = (message: FuzzMessage) => process.send?.(message);

await using ending = new AsyncDisposableStack();
const read = await readerOf(kind);
for (let seed = Number(from); seed < Number(until); seed += 1) {
  tell({ kind: "begins", seed });
  tell({ kind: "ends", seed, ...(await read(seed)) });
}

/** Whatever the kinds need is made once. */
async function readerOf(wanted: string): Promise<(seed: number) => Promise<Reading>> {
  const file = fileKinds.find((each) => each === wanted);
  if (file !== undefined) return await fileReader(file);
  const back = readBackKinds.find((each) => each === wanted);
  if (back !== undefined) {
    const house = ending.use(await aHouse());
    return async (seed) => await readBack(house, back, seed);
  }
  const folder = await aFolder();
  // The lists of claims are compiled when they are first used: that takes seconds.
  for (let seed = 1; seed < 20; seed += 1) await tryOne(seed, folder);
  return async (seed) => {
    const fault = await tryOne(seed, folder);
    return { isRead: fault === null, problems: fault === null ? [] : [`${fault.file}: ${fault.what}`] };
  };
}

async function fileReader(file: FileKind): Promise<(seed: number) => Promise<Reading>> {
  const delivery = ending.use(await aDeliveryOf({}, (survey) => surveyOf[file](survey).replace("a.csv", `a.${file}`)));
  const { data } = await readData(delivery.dataFolder);
  if (data === null) throw new Error("the data of the fuzz is broken");
  return async (seed) => {
    await writeFile(path.join(delivery.responses, `a.${file}`), await brokenFile(file, seed));
    const { findings, notes, tallies } = await readResponses(withDeclared(data, seed), delivery.dataFolder, null);
    const problems = [...findings, ...notes].flatMap(problemOf);
    if (findings.length === 0 && tallies.length === 0) problems.push("neither figures nor findings");
    return { isRead: findings.length === 0, problems };
  };
}

function withDeclared(data: UniversityData, seed: number): UniversityData {
  return {
    ...data,
    surveys: data.surveys.map(({ survey, ...others }) => ({
      ...others,
      survey:
        survey.responses === undefined
          ? survey
          : { ...survey, responses: { ...survey.responses, read: declaredOf(seed) } },
    })),
  };
}

/** A message needs the place that the user has, and words instead of the insides of a program. */
function problemOf({ file, line, message, hint }: Finding): readonly string[] {
  const text = `${message} ${hint ?? ""}`;
  if (!file.startsWith("data/surveys/hcs/")) return [`no place: ${file} ${text}`];
  if (line !== undefined && !(Number.isInteger(line) && line >= 1)) return [`row ${line}: ${text}`];
  if (
    /\/tmp|node_modules|wellbeing-responses|columns\.txt|\.ts:\d|undefined|\[object|Error:|NaN |sniff|[\p{Cc}\u202e]/iu.test(
      message,
    )
  )
    return [`the insides of a program: ${text}`];
  return message.length > 2100 ? [`a message of ${message.length} characters`] : [];
}
