/** The surveys' benchmark files -> the data with their rows, and what is wrong in them. */
import path from "node:path";
import {
  type BenchmarkData,
  type BenchmarkRow,
  type Finding,
  institutionKey,
  type Manifest,
  type Survey,
  type SurveyData,
  type UniversityData,
  us,
} from "../../domain/index.ts";
import { hashOrdinary } from "../../files/index.ts";
import { printableFindings } from "../printable.ts";
import { responseLocation } from "../responseLocation.ts";
import { benchmarkRows, type PlacedRow } from "./benchmarkRows.ts";
import { benchmarkTable } from "./benchmarkTable.ts";

export interface ReadBenchmarks {
  readonly data: UniversityData;
  readonly findings: readonly Finding[];
  readonly inputs: Manifest["inputs"];
}

const wanted = {
  called: "benchmark file",
  hint: "put it there as delivered, or take it out of benchmark.yaml",
};

/** Files lie in `surveys/<id>/benchmark/` of the data folder. */
export async function readBenchmarks(data: UniversityData, dataFolder: string): Promise<ReadBenchmarks> {
  const read = [];
  for (const each of data.surveys) read.push(await readOne(each, data, dataFolder));
  return {
    data: { ...data, surveys: read.map(({ survey }) => survey) },
    findings: printableFindings(read.flatMap(({ findings }) => findings)),
    inputs: read.flatMap(({ inputs }) => inputs),
  };
}

async function readOne(survey: SurveyData, data: UniversityData, dataFolder: string) {
  const { benchmark } = survey;
  const inputs: Manifest["inputs"][number][] = [];
  if (benchmark === null || benchmark.files.length === 0) return { survey, findings: [], inputs };
  const below = `surveys/${survey.survey.id}/benchmark`;
  const findings: Finding[] = [];
  const placed: PlacedRow[] = [];
  for (const file of benchmark.files) {
    const shown = `${path.basename(dataFolder)}/${below}/${file.file}`;
    const found = await responseLocation(path.join(dataFolder, below), file.file, shown, wanted);
    if (found.kind === "refused") {
      findings.push(found.finding);
      continue;
    }
    const table = await benchmarkTable(found.location, shown, file);
    const rows =
      table.kind === "findings"
        ? { rows: [], findings: table.findings }
        : benchmarkRows(table, file, shown, {
            survey: survey.survey,
            indicators: data.indicators.indicators,
            benchmark,
          });
    findings.push(...rows.findings);
    placed.push(...rows.rows);
    const sha256 = await hashOrdinary(found.location);
    const name = `data/${below}/${file.file}`;
    if (sha256 !== null && !inputs.some((each) => each.path === name)) inputs.push({ path: name, sha256 });
  }
  // What is missing in a file that could not be read is no finding of its own.
  const together = findings.length > 0 ? [] : [...twice(placed), ...besides(survey.survey, benchmark, placed)];
  const rows: readonly BenchmarkRow[] = placed.map(({ row }) => row);
  return { survey: { ...survey, benchmark: { ...benchmark, rows } }, findings: [...findings, ...together], inputs };
}

/** Of two rows for one figure nobody knows which is right. */
function twice(rows: readonly PlacedRow[]): readonly Finding[] {
  const first = new Map<string, PlacedRow>();
  return rows.flatMap((each) => {
    const { institution, indicator, wave } = each.row;
    const key = `${institution} ${indicator} ${wave}`;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, each);
      return [];
    }
    return [
      {
        ...each.at,
        message: `${indicator} in ${wave} is there twice for this institution, first at ${known.at.file}:${known.at.line}`,
        hint: "keep one of the rows, or name another column or code in benchmark.yaml by which they differ",
      },
    ];
  });
}

/** Members and figures that the files and benchmark.yaml disagree about. */
function besides({ id }: Survey, { groups }: BenchmarkData, rows: readonly PlacedRow[]): readonly Finding[] {
  const file = `data/surveys/${id}/benchmark.yaml`;
  const seen = new Set(rows.map(({ row }) => row.institution));
  const unseen = groups.flatMap(({ members }, group) =>
    members.flatMap(({ code }, place): Finding[] =>
      code === undefined || seen.has(institutionKey({ code }))
        ? []
        : [
            {
              file,
              at: ["groups", group, "members", place, "code"],
              message: `no benchmark file has a figure of "${code}"`,
              hint: "is the code right? Leave it out where the source has no figure of this institution: it is said then",
            },
          ],
    ),
  );
  const isPooled = ({ members }: BenchmarkData["groups"][number]) =>
    members.some((each) => seen.has(institutionKey(each)));
  const noUs = groups.some((group) => group.includesUs && isPooled(group)) && !seen.has(us);
  const ownRows: readonly Finding[] = noUs
    ? [
        {
          file,
          at: ["files", 0, "us"],
          message: "no benchmark file has a figure of the university itself, which a group includes",
          hint: "is the code right? Without such rows, the group's figures are not about it: take `includesUs` out",
        },
      ]
    : [];
  const both = groups.flatMap(({ figures, members }, group) => {
    const own = new Set(members.map(institutionKey));
    return figures.flatMap(({ indicator, wave }, place): Finding[] =>
      rows.some(({ row }) => own.has(row.institution) && row.indicator === indicator && row.wave === wave)
        ? [
            {
              file,
              at: ["groups", group, "figures", place],
              message: `${indicator} in ${wave} is there twice: here, and in a benchmark file`,
              hint: "keep one of the two: take the figure out here, or its entry under `items`",
            },
          ]
        : [],
    );
  });
  return [...unseen, ...ownRows, ...both];
}
