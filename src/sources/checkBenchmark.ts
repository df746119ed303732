/** A survey with its groups of other institutions -> figures outside their scale or given twice, groups that tell of too few, files that can't be pooled. */
import {
  type Benchmark,
  type Finding,
  type Indicator,
  type Indicators,
  institutionsOf,
  rulesOf,
  type Survey,
  scaleOf,
  tellsFew,
  type University,
} from "../domain/index.ts";
import { intervalFindings, outside } from "./checkFigures.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

type At = (path: Path, message: string, hint: string) => Finding;

export function checkBenchmark(
  yaml: YamlFile,
  benchmark: Benchmark,
  survey: Survey,
  { indicators }: Indicators,
  university: University | null,
): readonly Finding[] {
  const at: At = (path, message, hint) => ({ file: yaml.file.shown, ...yaml.locate(path), message, hint });
  const own = indicators.filter((each) => each.survey === survey.id && survey.items.some(({ id }) => id === each.item));
  const others = new Set<string>(indicators.filter((each) => each.survey !== survey.id).map(({ id }) => id));
  const ofOther = (path: Path, id: string) =>
    others.has(id)
      ? [at(path, `"${id}" is an indicator of another survey`, "figures stand beside those of their own survey")]
      : [];
  return [
    ...benchmark.groups.flatMap((group, place) => [
      ...figureFindings(yaml, group.figures, ["groups", place, "figures"], own, survey, at),
      ...group.figures.flatMap(({ indicator }, nth) =>
        ofOther(["groups", place, "figures", nth, "indicator"], indicator),
      ),
    ]),
    ...groupFindings(benchmark, university, at),
    ...benchmark.files.flatMap(({ items }, place) =>
      Object.entries(items).flatMap(([key, id]) => {
        const path = ["files", place, "items", key];
        const indicator = indicators.find((each) => each.id === id);
        if (indicator === undefined)
          return [at(path, `there is no indicator "${id}"`, `known: ${own.map((each) => each.id).join(", ")}`)];
        if (!rulesOf(indicator).pools)
          return [
            at(
              path,
              `"${id}" is ${rulesOf(indicator).called}: the figure of a group does not follow from those of its institutions`,
              "leave it out here; a figure that the source publishes of the group can stand under its `figures`",
            ),
          ];
        return ofOther(path, id);
      }),
    ),
  ];
}

function figureFindings(
  yaml: YamlFile,
  figures: Benchmark["groups"][number]["figures"],
  below: Path,
  indicators: readonly Indicator[],
  survey: Survey,
  at: At,
): readonly Finding[] {
  const seen = new Map<string, number>();
  return figures.flatMap((figure, place) => {
    const here = (key: string, message: string, hint: string) => at([...below, place, key], message, hint);
    const indicator = indicators.find(({ id }) => id === figure.indicator);
    if (indicator === undefined) return [];
    const findings: Finding[] = [];
    const key = `${figure.indicator} ${figure.wave}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    else
      findings.push(
        here(
          "indicator",
          `this figure is there twice: ${figure.indicator} in ${figure.wave}, first on line ${yaml.locate([...below, first]).line}`,
          "keep the one from the better source",
        ),
      );
    const scale = scaleOf(indicator, survey);
    const problem = rulesOf(indicator).scale === scale.kind ? outside(figure.value, scale) : null;
    if (problem !== null) findings.push(here("value", problem.message, problem.hint));
    return [...findings, ...intervalFindings(figure, here)];
  });
}

function groupFindings({ groups, files }: Benchmark, university: University | null, at: At): readonly Finding[] {
  const ownNames = new Set(Object.values(university?.name ?? {}));
  return groups.flatMap((group, place) => {
    const { members, includesUs, figures } = group;
    const findings: Finding[] = members.flatMap(({ name }, nth) =>
      Object.values(name).some((each) => ownNames.has(each))
        ? [
            at(
              ["groups", place, "members", nth],
              "this is the university itself",
              "leave it out here, and write `includesUs: true` where the group's figures are about it too",
            ),
          ]
        : [],
    );
    if (figures.length === 0 && (files.length === 0 || members.every(({ code }) => code === undefined)))
      findings.push(
        at(
          ["groups", place],
          "this group has no figures",
          "give figures as published under `figures`, or the `code` by which `files` know each member",
        ),
      );
    for (const [nth, { us }] of files.entries())
      if (includesUs && us === undefined && members.some(({ code }) => code !== undefined))
        findings.push(
          at(
            ["files", nth],
            `nobody says which rows are the university's own, which "${group.id}" includes`,
            "write what the file calls it: `us: …`",
          ),
        );
    if (
      tellsFew(groups.slice(0, place + 1).map(institutionsOf)) &&
      !tellsFew(groups.slice(0, place).map(institutionsOf))
    )
      findings.push(
        at(
          ["groups", place, "members"],
          "with the groups before it, the figure of one or two institutions follows: one group is nearly the other",
          "let them differ by three institutions or more, or by none",
        ),
      );
    return findings;
  });
}
