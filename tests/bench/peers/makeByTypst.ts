/** Typst's language -> PDF/UA-1 as Typst makes it. Arguments: those of production.ts; beside each document lies its source, NAME.typ, with its pictures. */
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { askedTask, produce } from "./production.ts";

interface Typst {
  readonly NodeCompiler: {
    readonly create: (settings: unknown) => {
      readonly pdf: (source: unknown, options: unknown) => Buffer;
      readonly evictCache: (age: number) => void;
    };
  };
}

const task = askedTask(process.argv.slice(2));
const load = createRequire(path.join(task.peers, "package.json"));
const fonts = fileURLToPath(new URL("../../../node_modules/source-sans/TTF", import.meta.url));
const { NodeCompiler }: Typst = load("@myriaddreamin/typst-ts-node-compiler");
const workspace = path.dirname(task.documents[0] ?? ".");
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });
await produce(task, (document) => {
  const bytes = compiler.pdf({ mainFilePath: document.replace(/\.html$/, ".typ") }, { pdfStandard: "ua-1" });
  // As `typst watch` does between two documents.
  compiler.evictCache(10);
  return bytes;
});
