/** node tallyFile.ts FOLDER ITEMS [FILE]: reads a made-up response file as the program reads any, and says how many cells its tallies hold. */
import { Indicators, ResponseMapping, Survey, University, type UniversityData } from "../../src/domain/index.ts";
import { readResponses } from "../../src/responses/index.ts";
import { benchFaculties, benchItems, benchProgrammes } from "./responseFile.ts";

const [folder = "", count = "", file = "responses.parquet"] = process.argv.slice(2);
const name = (text: string) => ({ nl: text, en: text });
const items = benchItems(Number(count));
const survey = Survey.parse({
  id: "bench",
  name: name("bench"),
  short: name("bench"),
  coverage: "university",
  organiser: name("bench"),
  description: name("bench"),
  waves: [{ id: 2024 }],
  items: items.map((id) => ({ id, wording: name(id), scale: { kind: "range", min: 1, max: 5 } })),
  privacy: { minimumBase: 10, reliableBase: 30 },
  responses: ResponseMapping.parse({
    files: { "2024": file },
    respondent: "id",
    weight: "weight",
    strata: ["faculty", "level"],
    faculty: { column: "faculty" },
    programme: { column: "programme" },
    level: { column: "level" },
    groups: [
      {
        id: "origin",
        name: name("origin"),
        column: "origin",
        categories: ["home", "abroad"].map((id) => ({ id, name: name(id), codes: [id] })),
      },
    ],
    items: items.map((item) => ({ item, column: item, missing: { "9": "no answer" } })),
  }),
});
const university = University.parse({
  id: "bench",
  name: name("bench"),
  languages: ["en"],
  contact: { unit: name("bench"), email: "bench@example.org" },
  style: { accent: "#001158", comparison: "#b35900" },
  faculties: benchFaculties.map((id) => ({ id, name: name(id) })),
  programmes: benchProgrammes.map(({ id, faculty, level }) => ({ id, faculty, level, name: name(id) })),
});
const data = {
  university,
  surveys: [{ survey, published: null, benchmark: null }],
  indicators: Indicators.shape,
} as unknown as UniversityData;
const { tallies, findings } = await readResponses(data, folder, folder);
if (findings.length > 0) throw new Error(findings[0]?.message);
const cells = tallies.reduce((sum, tally) => sum + tally.cells.length, 0);
process.stdout.write(`${tallies.length} tallies, ${cells} cells\n`);
