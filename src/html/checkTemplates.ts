/** Templates -> what in them can't be rendered or would be unsafe, each with its file and line. */
import Handlebars from "handlebars";
import { type Design, type Finding, nearest } from "../domain/index.ts";
import { helperNames, htmlHelpers } from "./helpers.ts";
import { type Sentences, saidProblem, sentencesOf } from "./saidProblem.ts";

export function checkTemplates({ templates, messages }: Pick<Design, "templates" | "messages">): readonly Finding[] {
  const partials = new Set([...templates.keys()].flatMap((name) => partialName(name) ?? []));
  const sentences = sentencesOf(messages);
  const uses = new Map<string, readonly string[]>();
  const findings: Finding[] = [];
  for (const [name, text] of templates) {
    const visitor = new TemplateVisitor(`templates/${name}`, partials, sentences);
    try {
      visitor.accept(Handlebars.parse(text));
    } catch (error) {
      findings.push(syntaxFinding(`templates/${name}`, error));
    }
    findings.push(...visitor.findings);
    uses.set(partialName(name) ?? name, visitor.used);
  }
  if (!templates.has("layouts/report.hbs")) {
    findings.push({
      file: "templates/layouts/report.hbs",
      message: "this file is missing",
      hint: "it is the frame of every report",
    });
  }
  return [...findings, ...circles(uses, templates)];
}

function partialName(file: string): string | undefined {
  return /^partials\/(.+)\.hbs$/.exec(file)?.[1];
}

class TemplateVisitor extends Handlebars.Visitor {
  readonly findings: Finding[] = [];
  /** Partials that it includes by name. */
  readonly used: string[] = [];
  readonly #file: string;
  readonly #partials: ReadonlySet<string>;
  readonly #sentences: Sentences;

  constructor(file: string, partials: ReadonlySet<string>, sentences: Sentences) {
    super();
    this.#file = file;
    this.#partials = partials;
    this.#sentences = sentences;
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const name = nameOf(statement.path);
    if (!statement.escaped && !htmlHelpers.includes(name)) {
      this.#report(
        statement.loc,
        `{{{${name}}}} prints without escaping`,
        `write {{${name}}}; only ${htmlHelpers.join(", ")} make HTML`,
      );
    }
    this.#checkCall(statement);
    this.#checkSaid(statement);
    super.MustacheStatement(statement);
  }

  override BlockStatement(statement: hbs.AST.BlockStatement): void {
    this.#checkHelper(statement.path);
    super.BlockStatement(statement);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#checkHelper(expression.path);
    this.#checkSaid(expression);
    super.SubExpression(expression);
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    if (statement.name.type === "PathExpression") {
      const name = nameOf(statement.name);
      this.used.push(name);
      if (!this.#partials.has(name)) {
        const meant = nearest(name, [...this.#partials]);
        this.#report(
          statement.loc,
          `there is no partial "${name}"${meant === null ? "" : `: did you mean "${meant}"?`}`,
          `partials stand in templates/partials`,
        );
      }
    }
    super.PartialStatement(statement);
  }

  /** A call has arguments; a bare name is a value of the report, which strict mode checks when it is rendered. */
  #checkCall({ path, params, hash }: hbs.AST.MustacheStatement): void {
    if (params.length > 0 || (hash?.pairs.length ?? 0) > 0) this.#checkHelper(path);
  }

  #checkSaid(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    if (nameOf(call.path) !== "say") return;
    const [key] = call.params;
    const values = call.hash?.pairs.map(({ key }) => key) ?? [];
    const problem = saidProblem(key?.type === "StringLiteral" ? nameOf(key) : null, values, this.#sentences);
    if (problem !== null) this.#report(call.loc, problem.message, problem.hint);
  }

  #checkHelper(path: hbs.AST.PathExpression | hbs.AST.Literal | hbs.AST.SubExpression): void {
    const name = nameOf(path);
    if (helperNames.some((known) => known === name)) return;
    const meant = nearest(name, helperNames);
    this.#report(
      path.loc,
      `unknown helper "${name}"${meant === null ? "" : `: did you mean "${meant}"?`}`,
      `known helpers: ${helperNames.join(", ")}`,
    );
  }

  #report(loc: hbs.AST.SourceLocation, message: string, hint: string): void {
    this.findings.push({ file: this.#file, line: loc.start.line, column: loc.start.column + 1, message, hint });
  }
}

function nameOf(path: hbs.AST.Expression): string {
  return "original" in path ? String(path.original) : "";
}

/** Finds partials that include themselves: Handlebars would never end. */
function circles(uses: ReadonlyMap<string, readonly string[]>, templates: ReadonlyMap<string, string>): Finding[] {
  const reaches = (from: string, to: string, seen: ReadonlySet<string>): boolean =>
    (uses.get(from) ?? []).some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, new Set([...seen, next]))),
    );
  return [...uses.keys()]
    .filter((name) => reaches(name, name, new Set()))
    .map((name) => {
      const file = `partials/${name}.hbs`;
      const text = templates.get(file) ?? "";
      const place = text.split("\n").findIndex((line) => line.includes("{{>"));
      return {
        file: `templates/${file}`,
        line: place + 1,
        message: `the partial "${name}" includes itself`,
        hint: "take the {{> …}} out that leads back to it",
      };
    });
}

/** Reads the line out of the message: Handlebars tells it nowhere else. */
function syntaxFinding(file: string, error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error);
  const [, line, column] = /(?:line |- )(\d+)(?::(\d+))?/.exec(text) ?? [];
  return {
    file,
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(column === undefined ? {} : { column: Number(column) + 1 }),
    message: `this template can't be read: ${text.split("\n")[0]}`,
    hint: "every {{#…}} needs its {{/…}}, and every {{ its }}",
  };
}
