/** `wellbeing distribute`: shows who would get what, hands it out, and tells what was handed out. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CommandError, type Distribution, type Finding, formatFinding, withdrawnWithout } from "../domain/index.ts";
import {
  composeMail,
  DeliveryLedger,
  deliveriesOf,
  handedTo,
  handOver,
  type LetterInputs,
  type MailServer,
  mailSender,
  mayHandOut,
  newItems,
  type Parcel,
  planParcels,
  readDeliveries,
  sendParcels,
  siteList,
  type Way,
  waysOf,
  withdrawnFindings,
} from "../publish/index.ts";
import { checkRelease, foreignFindings, leaksOfFolder, type ReleaseOnDisk, readRelease } from "../release/index.ts";
import { Store, stampCode } from "../store/index.ts";
import { storeOption } from "./cache.ts";
import { decide, inDoubt, tellDoubts } from "./deliveryDoubts.ts";
import { deliveryRows, parcelRows, textTable } from "./deliveryTables.ts";
import { printFindings } from "./findings.ts";
import { folderOption, projectFolder, readablePath, responsesOption } from "./folders.ts";
import { dataFindings, editionFindings, linkFindings } from "./handOutChecks.ts";
import { mailServer } from "./mailServer.ts";
import { dayOf, parseWords, yearOf } from "./parseWords.ts";
import { releasesOption } from "./releases.ts";
import { withdrawalMails } from "./withdrawalMails.ts";

export const distributeCommand = {
  summary: "hand the files of a release to those who should have them, each once",
  help: `usage: wellbeing distribute [options]

Without --send or --to-folder it shows what would go to whom, writes each mail as a page and an .eml file, and sends nothing.

  --send             send by mail; only an adopted release
  --to-folder DIR    write a folder and a zip file for each recipient instead
  --correction       send corrected files to those who have the earlier ones, and to nobody else
  --status           what was handed to whom
  --decide ID=WHAT   where nobody knows whether a mail arrived: ID is the recipient, WHAT is arrived or lost
  --only IDS         these recipients only: dean-law,board-secretary
  --again IDS        these get once more what they have, or what their address refused
  --retry-for MIN    how long temporary failures are tried again, with growing waits (default: 60)
  --smtp URL         smtp://user@mail.example.org:587 or smtps://…:465 (default: the variable WELLBEING_SMTP)
  --password-file F  holds the password (default: the variable WELLBEING_SMTP_PASSWORD)
  --ledger FILE      who has got what (default: distributed/<year>.jsonl in the data); commit it
  --store DIR        remembers that this release was attacked in vain (default: .store in the folder for releases)
  --preview DIR      where previews go (default: distribution-<year> in the folder for releases)
  --year YEAR        the reporting year; the newest in the data where absent
  --now DAY          the day that embargoes are judged by: 2025-02-11 (default: today)
  --data DIR         the university's data (default: data), with distribution.yaml and letters/
  --responses DIR    survey responses, DIR/<survey>/ (default: beside each survey in the data)
  --out DIR          where the release lies (default: out)
  --json             one JSON object on standard output, for scripts

Exit status: 0 all is handed out, 1 something was refused or must be decided, 3 it could not be sent now: run it again.

examples:
  wellbeing distribute
  wellbeing distribute --send --smtp smtp://wellbeing@mail.example.org:587 --password-file ~/.smtp-password
  wellbeing distribute --send --correction
  wellbeing distribute --decide dean-law=arrived
  wellbeing distribute --to-folder /mnt/faculties
`,
  run,
};

const words = {
  send: { type: "boolean" },
  "to-folder": { type: "string" },
  correction: { type: "boolean" },
  status: { type: "boolean" },
  decide: { type: "string", multiple: true },
  only: { type: "string" },
  again: { type: "string" },
  "retry-for": { type: "string" },
  smtp: { type: "string" },
  "password-file": { type: "string" },
  ledger: { type: "string" },
  preview: { type: "string" },
  store: { type: "string" },
  year: { type: "string" },
  now: { type: "string" },
  data: { type: "string" },
  responses: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
} as const;

interface Job {
  readonly options: Readonly<Record<string, unknown>>;
  readonly json: boolean;
  readonly release: ReleaseOnDisk;
  readonly inputs: LetterInputs;
  readonly distribution: Distribution;
  readonly ledgerFile: string;
  readonly parcels: readonly Parcel[];
  readonly ways: ReadonlyMap<Parcel, readonly Way[]>;
}

async function run(given: readonly string[]): Promise<number> {
  const options = parseWords(given, words);
  const json = options.json === true;
  const dataFolder = folderOption(options.data, "data");
  const loaded = await checkRelease({
    dataFolder,
    responsesFolder: responsesOption(options.responses),
    projectFolder,
    year: yearOf(options.year),
    // What may not be published on that day is in no letter either.
    day: dayOf(options.now as string | undefined),
    releases: await releasesOption(options.out),
    handsOut: true,
  });
  const tell = (findings: readonly Finding[]) => {
    printFindings(findings, json, (text) => (json ? process.stdout : process.stderr).write(text));
    return 1;
  };
  if (loaded.kind === "findings") return tell(loaded.findings);
  const { data, year, placed } = loaded;
  const { distribution } = data;
  if (distribution === null)
    throw new CommandError(
      2,
      "nobody is named who should get anything",
      `write ${readablePath(path.join(dataFolder, "distribution.yaml"))}; the README has an example`,
    );
  const ledgerFile = path.resolve(
    typeof options.ledger === "string" ? options.ledger : path.join(dataFolder, "distributed", `${year}.jsonl`),
  );
  if (options.decide !== undefined)
    return await decide(options.decide as readonly string[], year, ledgerFile, distribution, json);
  if (options.status === true) return await status(ledgerFile, year, json);

  const folder = path.join(await releasesOption(options.out), String(year));
  const release = await readRelease(folder);
  const inputs: LetterInputs = { ...loaded, distribution };
  const withdrawn = withdrawnWithout(data.corrections.get(year));
  if (withdrawn !== null && options.send !== true && typeof options["to-folder"] !== "string")
    return await withdrawalMails(
      withdrawn,
      inputs,
      deliveriesOf(await readDeliveries(ledgerFile)),
      previewFolder(options.preview, release.folder, year),
      json,
    );
  const isMail = typeof options["to-folder"] !== "string";
  if (options.send === true && !isMail) throw new CommandError(2, "--send and --to-folder are two ways: name one");
  // Who hands out has the turn from before the plan is made until the end.
  await using ledger = options.send === true || !isMail ? await DeliveryLedger.open(ledgerFile) : null;
  const deliveries = deliveriesOf(ledger === null ? await readDeliveries(ledgerFile) : ledger.entries);
  const kind = options.correction === true ? "correction" : "report";
  const plan = planParcels(distribution, release.manifest, deliveries, {
    kind,
    only: recipientsNamed("only", options.only, distribution),
    again: recipientsNamed("again", options.again, distribution) ?? [],
  });
  const published = new Set((await siteList(path.join(folder, "site")))?.files.map((file) => file.path));
  const found = plan.parcels.map((parcel) => ({
    parcel,
    ...(isMail && parcel.recipient.by === "mail"
      ? waysOf(parcel, distribution, published)
      : { ways: wholeFolder(parcel), findings: [] }),
  }));
  const findings = [...plan.findings, ...found.flatMap((each) => each.findings)];
  if (findings.length > 0) return tell(findings.map(placed));
  const job: Job = {
    options,
    json,
    release,
    inputs,
    distribution,
    ledgerFile,
    parcels: plan.parcels,
    ways: new Map(found.map(({ parcel, ways }) => [parcel, ways])),
  };
  const keptFrom = async () => [
    ...withdrawnFindings(release, data.corrections.get(year)),
    ...(await mayHandOut(release, data.adoptions.get(year), dayOf(options.now as string | undefined))),
    ...editionFindings(release, data.corrections.get(year), kind),
    ...dataFindings(release.manifest, loaded.files),
  ];
  for (const { recipient, to, artefacts } of plan.unreached)
    process.stderr.write(
      `${recipient}, ${to}, has ${artefacts.map(({ id }) => id).join(" ")} of an earlier edition and is not reached by this plan: tell them yourself, or add them to distribution.yaml\n`,
    );
  if (ledger === null) return await preview(job, (await keptFrom()).map(placed));
  const server = isMail
    ? await mailServer({ address: options.smtp, passwordFile: options["password-file"], dataFolder }, process.env)
    : null;
  const store = new Store(storeOption(options.store, path.dirname(folder)), (what) =>
    process.stderr.write(`${what}\n`),
  );
  const kept = [
    ...(await keptFrom()),
    ...(await linkFindings([...job.ways.values()].flat())),
    ...(await leaksOfFolder(folder, loaded, store, await stampCode(projectFolder))),
    ...(await foreignFindings(await handedTo(job.parcels, job.ways, folder, inputs), loaded)),
  ];
  if (kept.length > 0) return tell(kept.map(placed));
  return server !== null
    ? await send(job, server, ledger)
    : await toFolder(job, path.resolve(String(options["to-folder"])), ledger);
}

/** A folder holds all that its recipient should have, and not only what is new. */
function wholeFolder(parcel: Parcel): readonly Way[] {
  if (newItems(parcel).length === 0) return [];
  const whole = parcel.items.filter(({ state }) => state === "new" || state === "has it");
  return whole.map(({ artefact }) => ({ artefact, link: null }));
}

function recipientsNamed(option: string, given: unknown, { recipients }: Distribution): readonly string[] | null {
  if (typeof given !== "string") return null;
  const ids = given.split(",").map((each) => each.trim());
  const known = recipients.map(({ id }) => String(id));
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return ids;
  throw new CommandError(2, `--${option} ${unknown}: there is no such recipient`, `known: ${known.join(", ")}`);
}

function previewFolder(given: unknown, releaseFolder: string, year: number): string {
  return path.resolve(
    typeof given === "string" ? given : path.join(path.dirname(releaseFolder), `distribution-${year}`),
  );
}

/** Shows the plan and writes each mail; says what would keep it from being sent. */
async function preview(
  { options, json, parcels, ways, release, inputs }: Job,
  kept: readonly Finding[],
): Promise<number> {
  const place = previewFolder(options.preview, release.folder, inputs.year);
  await mkdir(place, { recursive: true });
  const mails = parcels.filter((parcel) => parcel.recipient.by === "mail" && newItems(parcel).length > 0);
  // Mails of an earlier preview are not of this plan.
  for (const { id } of inputs.distribution.recipients)
    for (const ending of ["html", "eml"]) await rm(path.join(place, `${id}.${ending}`), { force: true });
  for (const parcel of mails) {
    const mail = await composeMail(parcel, ways.get(parcel) ?? [], release.folder, new Date(), inputs);
    await writeFile(path.join(place, `${parcel.recipient.id}.html`), mail.html);
    await writeFile(path.join(place, `${parcel.recipient.id}.eml`), mail.content);
  }
  const rows = parcelRows(parcels, ways);
  if (json) {
    process.stdout.write(`${JSON.stringify({ parcels: rows, preview: place, keptFromSending: kept })}\n`);
    return 0;
  }
  process.stdout.write(
    textTable(
      ["recipient", "to", "language", "file", "how"],
      rows.map(({ recipient, to, language, file, how }) => [recipient, to, language, file, how]),
    ),
  );
  process.stdout.write(`\nnothing was sent; ${mails.length} mails to look at: ${readablePath(place)}\n`);
  if (parcels.some(({ items }) => items.some(({ state }) => state === "has an earlier one")))
    process.stdout.write(
      "some have an earlier edition: --correction sends the new one to them, and says what changed\n",
    );
  for (const { hint: _, ...finding } of kept) process.stdout.write(`--send would refuse: ${formatFinding(finding)}\n`);
  return 0;
}

async function send(job: Job, server: MailServer, ledger: DeliveryLedger): Promise<number> {
  const { options, json, parcels, ways, release, inputs, distribution, ledgerFile } = job;
  const minutes = options["retry-for"] === undefined ? 60 : Number(options["retry-for"]);
  if (!(minutes >= 0))
    throw new CommandError(2, `--retry-for ${String(options["retry-for"])}: this is no number of minutes`);
  const mails = parcels.filter(({ recipient }) => recipient.by === "mail");
  const results = await sendParcels(
    mails,
    distribution.from.address,
    release.manifest.edition,
    {
      messagesPerMinute: distribution.limits.messagesPerMinute,
      connections: distribution.limits.connections,
      retryForMs: minutes * 60_000,
    },
    {
      ledger,
      send: mailSender(server),
      compose: async (parcel, at) =>
        (await composeMail(parcel, ways.get(parcel) ?? [], release.folder, at, inputs)).content,
      now: () => new Date(),
      // Ended early, it ends all the same.
      sleep: async (ms, signal) => await sleep(Math.max(0, ms), undefined, { signal }).catch(() => undefined),
      told: ({ recipient, to }, { kind, answer }, againInMs) => {
        const again = againInMs === null ? "" : `; again in ${Math.round(againInMs / 60_000)} min`;
        if (!json) process.stdout.write(`${recipient.id}, ${to}: ${kind}: ${answer}${again}\n`);
      },
    },
  );
  const waiting = parcels.filter(
    ({ recipient, items }) => recipient.by === "folder" && items.some(({ state }) => state === "new"),
  );
  const unknown = inDoubt(parcels, ledger);
  const open = results.filter(({ outcome }) => outcome.kind !== "sent");
  const sent = results.length - open.length;
  if (json) {
    const told = results.map(({ parcel, outcome }) => ({ recipient: parcel.recipient.id, to: parcel.to, ...outcome }));
    process.stdout.write(
      `${JSON.stringify({ sent, results: told, undecided: unknown.map(({ recipient }) => recipient) })}\n`,
    );
  } else {
    process.stdout.write(
      `${sent} sent, ${open.length} not; ${readablePath(ledgerFile)} says what went to whom: commit it\n`,
    );
    if (waiting.length > 0)
      process.stdout.write(
        `${waiting.length} get a folder: --to-folder DIR --only ${waiting.map(({ recipient }) => recipient.id).join(",")}\n`,
      );
  }
  tellDoubts(unknown);
  if (unknown.length > 0 || open.some(({ outcome: { kind } }) => kind === "permanent" || kind === "unknown")) return 1;
  return open.length > 0 ? 3 : 0;
}

async function toFolder(
  { json, parcels, ways, release, inputs, ledgerFile }: Job,
  to: string,
  ledger: DeliveryLedger,
): Promise<number> {
  const { edition } = release.manifest;
  const places: string[] = [];
  for (const parcel of parcels.filter((each) => newItems(each).length > 0)) {
    const { recipient, message, year, kind } = parcel;
    const artefacts = newItems(parcel).map(({ id, sha256 }) => ({ id, sha256 }));
    const stamp = () => ({ at: new Date().toISOString(), message });
    ledger.append({
      ...stamp(),
      event: "begun",
      recipient: recipient.id,
      to: parcel.to,
      year,
      edition,
      kind,
      artefacts,
    });
    const place = await handOver(parcel, ways.get(parcel) ?? [], release.folder, to, edition, inputs);
    ledger.append({ ...stamp(), event: "sent", answer: `folder ${path.basename(place)}` });
    places.push(place);
  }
  const unknown = inDoubt(parcels, ledger);
  tellDoubts(unknown);
  process.stdout.write(
    json
      ? `${JSON.stringify({ folders: places })}\n`
      : `${places.map((place) => `${readablePath(place)}\n`).join("")}${places.length} folders; ${readablePath(ledgerFile)} says who has what: commit it\n`,
  );
  return unknown.length > 0 ? 1 : 0;
}

async function status(ledgerFile: string, year: number, json: boolean): Promise<number> {
  const deliveries = deliveriesOf(await readDeliveries(ledgerFile)).filter((each) => each.year === year);
  if (json) process.stdout.write(`${JSON.stringify({ deliveries })}\n`);
  else if (deliveries.length === 0) process.stdout.write(`nothing of ${year} was handed out\n`);
  else
    process.stdout.write(
      textTable(["recipient", "to", "edition", "files", "state", "when", "answer"], deliveryRows(deliveries)),
    );
  return deliveries.some(({ state }) => state === "unknown" || state === "refused") ? 1 : 0;
}
