/** node fuzzProcess.ts KIND FROM UNTIL: reads broken files of these seeds as the program reads any, and says of each what came of it. A reader that takes the process down is told by whoever started it. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Finding, UniversityData } from "../../src/domain/index.ts";
import { readResponses } from "../../src/responses/index.ts";
import { readData } from "../../src/sources/index.ts";
import { aDeliveryOf } from "../responses/aDelivery.ts";
import type { FuzzMessage } from "./fuzz.ts";
import { brokenFile, declaredOf, type Kind, surveyOf } from "./kinds.ts";

const [kind = "csv", from = "0", until = "0"] = process.argv.slice(2) as [Kind, string, string];
const tell = (message: FuzzMessage) => process.send?.(message);

await using delivery = await aDeliveryOf({}, (survey) => surveyOf[kind](survey).replace("a.csv", `a.${kind}`));
const { data } = await readData(delivery.dataFolder);
if (data === null) throw new Error("the data of the fuzz is broken");
for (let seed = Number(from); seed < Number(until); seed += 1) {
  tell({ kind: "begins", seed });
  await writeFile(path.join(delivery.responses, `a.${kind}`), await brokenFile(kind, seed));
  const { findings, notes, tallies } = await readResponses(withDeclared(data, seed), delivery.dataFolder, null);
  const problems = [...findings, ...notes].flatMap(problemOf);
  if (findings.length === 0 && tallies.length === 0) problems.push("neither figures nor findings");
  tell({ kind: "ends", seed, isRead: findings.length === 0, problems });
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
