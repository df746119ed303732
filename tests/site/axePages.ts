/** `npm run axe [-- --site DIR] [--pages WORDS]`: every page of a site in every mode that readers have it in -> a table of what axe-core finds; status 1 where it finds anything. Without a site, that of the shipped example. */
import { parseArgs } from "node:util";
import { axeScript, everyMode, judgeInModes, modeName } from "../../src/publish/pageModes.ts";
import { startBrowser } from "./reader.ts";
import { serve } from "./serve.ts";
import { pagesOf } from "./siteFiles.ts";
import { siteOfTwoYears } from "./siteOfTwoYears.ts";

const tabs = 2;
const { values } = parseArgs({ options: { site: { type: "string" }, pages: { type: "string", default: "" } } });
const site = values.site ?? (await siteOfTwoYears()).site;
const places = (await pagesOf(site)).filter((file) => file.includes(values.pages));
if (places.length === 0) throw new Error(`${site} has no pages with "${values.pages}" in their names`);
await using served = await serve(site);
const browser = await startBrowser();
const script = await axeScript();
const found = new Map<string, string[]>();
const byMode = new Map(everyMode.map((mode) => [modeName(mode), 0]));
const queue = places.values();
await Promise.all(
  Array.from({ length: tabs }, async () => {
    const page = await browser.newPage();
    for (const place of queue)
      for (const { mode, verdict } of await judgeInModes(page, `${served.address}${place}`, everyMode, script)) {
        const name = modeName(mode);
        byMode.set(name, (byMode.get(name) ?? 0) + verdict.length);
        for (const each of verdict) found.set(each, [...(found.get(each) ?? []), `${place} (${name})`]);
      }
  }),
);
await browser.close();
for (const [name, count] of byMode) process.stdout.write(`${String(count).padStart(6)}  ${name}\n`);
for (const [violation, where] of found)
  process.stdout.write(`${violation}\n  ${where.length} times: ${where.slice(0, 3).join("; ")}\n`);
process.stdout.write(
  `${places.length} pages in ${everyMode.length} modes: ${found.size} kinds of violation; ${(process.cpuUsage().user / 1e6).toFixed(0)} s of CPU here, the browser's apart\n`,
);
process.exitCode = found.size === 0 ? 0 : 1;
