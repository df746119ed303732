/** A paper -> the paths of files and folders that it names, and whether there is such a thing. */
import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { dataFiles } from "../../src/sources/dataFiles.ts";
import { codeSpans, type Paper, project } from "./paper.ts";

/** Folders at the top of the repository, and those of `src/`, which papers may name alone. */
const tops = /^(?:src|tests|docs|data|templates|styles|systemd|\.github|\.ci)\//;
const fileName = /^[\w.<>*-]+\.(?:ts|js|md|yaml|json|jsonl|css|cjs)$/;

/** What stands as code and is written as a path: "src/pdf/", "survey/domainMean.ts", "package.json". */
export function pathsOf(paper: Paper): readonly string[] {
  return codeSpans(paper).filter(
    (code) =>
      !/[\s:(){}"'$]/.test(code) &&
      !code.startsWith("/") &&
      (isBelowATop(code) || isFileInARoom(code) || fileName.test(code)),
  );
}

const isBelowATop = (code: string) => tops.test(code);
const isFileInARoom = (code: string) =>
  /^[a-z][\w-]*(?:\/[\w.<>*-]+)*\/(?:[\w.<>*-]+\.\w+)?$/.test(code) && !/^out\//.test(code);

/** Where the program itself says what a folder of data or of releases holds. */
export function isThere(named: string, told: string): boolean {
  const onDisk = [named, `src/${named}`, `data/${named}`].some(
    (each) => existsSync(path.join(project, each)) || found(each),
  );
  return onDisk || isOfData(named.replace(/^data\//, "")) || told.includes(named.replace(/^data\//, ""));
}

function found(pattern: string): boolean {
  return /[<*]/.test(pattern) && globSync(pattern.replaceAll(/<[^>]*>/g, "*"), { cwd: project }).length > 0;
}

/** A file or folder that a university's data may hold. */
function isOfData(name: string): boolean {
  const shape = (each: string) => each.replaceAll(/<[^>]*>|\d{4}/g, "*");
  return dataFiles.some(({ path: known }) => {
    const [own, given] = [shape(known), shape(name)];
    return own === given || own.startsWith(given.endsWith("/") ? given : `${given}/`) || own.endsWith(`/${given}`);
  });
}
