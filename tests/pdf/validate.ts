/** veraPDF's engine over PDF files: from the npm package, with the machine's JDK and Debian's libjaxb-java. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const libraries = ["jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "stax-ex", "javax.activation"].map(
  (name) => `/usr/share/java/${name}.jar`,
);

/** Why it can't run here; null where it can. */
export async function missingParts(): Promise<string | null> {
  const javac = await run("javac", ["-version"]).then(
    () => true,
    () => false,
  );
  if (!javac) return "JDK (Debian: openjdk-17-jdk-headless)";
  const missing = libraries.filter((place) => !existsSync(place));
  return missing.length === 0 ? null : `${missing[0]} (Debian: libjaxb-java)`;
}

/** What each file fails, by its path; empty where it passes. */
export async function validate(flavour: "ua1" | "3a", files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const jar = fileURLToPath(
    new URL("../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar", import.meta.url),
  );
  const classes = [jar, ...libraries].join(":");
  const program = fileURLToPath(new URL("../verapdf/Validate.java", import.meta.url));
  const { stdout } = await run("java", ["-cp", classes, program, flavour, ...files], { maxBuffer: 1e8 }).catch(
    (error: { stdout?: string; code?: number; stderr?: string }) => {
      // 1: some files do not comply; anything else is a validator that did not run.
      if (error.code !== 1 || error.stdout === undefined) throw new Error(`veraPDF: ${error.stderr ?? ""}`);
      return { stdout: error.stdout };
    },
  );
  const found = new Map<string, string>();
  let name = "";
  for (const line of stdout.split("\n")) {
    const head = /^(PASS|FAIL|ERROR) (?:\S+ )?(.+\.pdf)/.exec(line);
    if (head !== null) {
      name = head[2] ?? "";
      found.set(name, head[1] === "PASS" ? "" : line);
    } else if (line.startsWith("  ")) found.set(name, `${found.get(name)}\n${line.slice(0, 300)}`);
  }
  if (found.size !== files.length) throw new Error(`veraPDF judged ${found.size} of ${files.length} files`);
  return found;
}
