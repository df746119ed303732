/** A university's house style: its colours, its own token file and its mark -> what pages and charts take from them, and what nobody could read or tell apart. */
import { type Finding, nearest, readTokens, Tokens, type University } from "../domain/index.ts";
import { colourProblems } from "./colourProblems.ts";
import type { SourceFile } from "./readFolder.ts";
import type { YamlFile } from "./yamlFile.ts";

export interface Look {
  readonly tokens: Readonly<Record<string, string>>;
  readonly mark: string | null;
  readonly findings: readonly Finding[];
}

const tokenFile = "tokens.css";
/** The largest size of a sign: it is embedded in every report, and nobody's is larger. */
const mostMarkBytes = 100_000;

export function readLook(
  files: ReadonlyMap<string, SourceFile>,
  yaml: YamlFile | undefined,
  university: University | null,
): Look {
  const own = ownTokens(files.get(tokenFile));
  const mark = university?.style.mark === undefined ? null : readMark(files, yaml, university.style.mark);
  return {
    tokens: own.tokens,
    mark: mark?.svg ?? null,
    findings: [
      ...own.findings,
      ...(mark?.findings ?? []),
      ...(university === null || yaml === undefined ? [] : colourFindings(university, yaml)),
    ],
  };
}

function colourFindings({ style }: University, yaml: YamlFile): readonly Finding[] {
  return colourProblems(style).map(({ of, message, hint }) => ({
    file: yaml.file.shown,
    ...yaml.locate(["style", of]),
    message,
    hint,
  }));
}

function ownTokens(file: SourceFile | undefined): Pick<Look, "tokens" | "findings"> {
  if (file === undefined) return { tokens: {}, findings: [] };
  const { tokens, otherLine } = readTokens(file.text);
  const checked = Tokens.partial().safeParse(Object.fromEntries(tokens.map(({ name, value }) => [name, value])));
  const lineOf = (name: string) => tokens.find((token) => token.name === name)?.line;
  const at = (line: number | undefined) => ({ file: file.shown, ...(line === undefined ? {} : { line, column: 1 }) });
  const names = Object.keys(Tokens.shape);
  const findings: Finding[] = [
    ...(otherLine === null
      ? []
      : [
          {
            ...at(otherLine),
            message: "this is no token",
            hint: "a token file holds one rule, `:root { --name: value; … }`, and nothing else",
          },
        ]),
    ...tokens
      .filter(({ name }) => !names.includes(name))
      .map(({ name, line }) => {
        const meant = nearest(name, names);
        return {
          ...at(line),
          message: `there is no token ${name}${meant === null ? "" : `: did you mean ${meant}?`}`,
          hint: `known: ${names.join(", ")}; accent and comparison stand in university.yaml`,
        };
      }),
    ...(checked.error?.issues ?? []).map((issue) => ({
      ...at(lineOf(String(issue.path[0]))),
      message: `${String(issue.path[0])}: ${issue.message}`,
      hint: "see styles/tokens.css for what it is without this line",
    })),
  ];
  const set = Object.fromEntries(tokens.map(({ name, value }) => [name, value]));
  return { tokens: findings.length === 0 ? set : {}, findings };
}

function readMark(files: ReadonlyMap<string, SourceFile>, yaml: YamlFile | undefined, name: string) {
  const finding = (message: string, hint: string) => ({
    svg: null,
    findings: [{ file: yaml?.file.shown ?? "university.yaml", ...yaml?.locate(["style", "mark"]), message, hint }],
  });
  const file = files.get(name);
  if (file === undefined) return finding(`there is no ${name} beside university.yaml`, "put the mark's SVG file there");
  if (file.text.length > mostMarkBytes)
    return finding(`${name} is larger than ${mostMarkBytes / 1000} kB`, "export it without embedded pictures");
  if (!/<svg[\s>]/.test(file.text)) return finding(`${name} is no SVG`, "export the mark as SVG");
  // The sign is shown as <img>, which runs no scripts and loads nothing. Scripts are refused nevertheless, since the HTML is passed on.
  if (/<script|<foreignObject|\son\w+\s*=|(?:href|src)\s*=\s*["']?(?!#|data:image\/)/i.test(file.text))
    return finding(`${name} holds a script or points to another file`, "export it as plain SVG with everything inside");
  return { svg: file.text, findings: [] };
}
